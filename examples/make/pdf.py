"""A small PDF writer: pages of lines in Times, or pages that are pictures. The same input gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass

_WIDTH, _HEIGHT = 612, 792
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"


@dataclass(frozen=True, slots=True)
class Picture:
    """A grey JPEG that fills a page: its bytes and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def typed(pages: tuple[tuple[str, ...], ...], headers: tuple[str, ...] = ()) -> bytes:
    """A PDF of typed pages; ``headers`` are the court's lines at the head of each page, if it has been filed."""
    resources = b"/Resources << /Font << /F1 3 0 R >> >>"
    contents = [_typed_page(lines, headers[i] if headers else "") for i, lines in enumerate(pages)]
    return _file(_FONT, [(resources, _stream(b"", content)) for content in contents])


def pictured(pictures: tuple[Picture, ...]) -> bytes:
    """A PDF whose pages are pictures and hold no text, as a scanner makes it."""
    pages = []
    for i, picture in enumerate(pictures):
        resources = b"/Resources << /XObject << /P %d 0 R >> >>" % (6 + 3 * i)
        pages.append((resources, _stream(b"", b"q %d 0 0 %d 0 0 cm /P Do Q" % (_WIDTH, _HEIGHT)), _image(picture)))
    return _file(_FONT, pages)


def _typed_page(lines: tuple[str, ...], header: str) -> bytes:
    shown = [b"BT /F1 9 Tf 72 770 Td (%s) Tj ET" % _literal(header)] if header else []
    shown.append(b"BT /F1 11 Tf 13.5 TL 72 730 Td")
    shown += [b"(%s) Tj T*" % _literal(line) for line in lines]
    return b"\n".join([*shown, b"ET"])


def _literal(text: str) -> bytes:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return escaped.encode("cp1252")


def _stream(entries: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def _image(picture: Picture) -> bytes:
    size = b"/Width %d /Height %d" % (picture.width, picture.height)
    kind = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"
    return _stream(kind + b" " + size, picture.jpeg)


def _file(font: bytes, pages: list[tuple[bytes, ...]]) -> bytes:
    """Objects 1 to 3 are catalog, page tree and font; then three numbers a page: page, content, picture or none."""
    kids = b" ".join(b"%d 0 R" % (4 + 3 * i) for i in range(len(pages)))
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 3: font}
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))
    for i, (resources, *streams) in enumerate(pages):
        box = b"/MediaBox [0 0 %d %d] /Contents %d 0 R" % (_WIDTH, _HEIGHT, 5 + 3 * i)
        objects[4 + 3 * i] = b"<< /Type /Page /Parent 2 0 R %s %s >>" % (box, resources)
        objects |= {5 + 3 * i + place: stream for place, stream in enumerate(streams)}
    return _assembled(objects)


def _assembled(objects: dict[int, bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    table = [b"0000000000 65535 f "] * (max(objects) + 1)
    for number, body in sorted(objects.items()):
        table[number] = b"%010d 00000 n " % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n%s\n" % (len(table), b"\n".join(table))
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(table), start)
    return bytes(out)
