"""Papers made for the tests: PDF written by hand, pictures drawn with Pillow's own font, DOCX by python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from conferral.intake import source_of
from conferral.model.errors import ConferralError
from conferral.text.source import Source

LETTER = (
    "ASHGROVE & TULL LLP",
    "",
    "March 14, 2023",
    "",
    "Dear Judge Oakes:",
    "",
    "We met and conferred by telephone on March 9, 2023,",
    "for twenty minutes. The dispute was not resolved and",
    "Plaintiff asks the Court for a conference.",
    "",
    "Respectfully submitted,",
)


class Put(NamedTuple):
    """Words put on a page: how far from the left and the bottom, in points, and how large."""

    x: float
    y: float
    words: str
    size: float = 12


def set_lines(
    lines: Iterable[str], *, x: float = 72, top: float = 700, pitch: float = 15, blank: float = 6
) -> list[Put]:
    """Lines down a page; an empty one is only a little more white, as between paragraphs."""
    puts = []
    for line in lines:
        if line:
            puts.append(Put(x, top, line))
        top -= pitch if line else blank
    return puts


def pdf_of(
    *pages: Sequence[Put],
    turned: int = 0,
    drawn: str = "",
    picture: Image.Image | None = None,
    note: str = "",
    trailer: str = "",
) -> bytes:
    """A PDF file with these words on its pages; ``drawn`` are more operators, ``note`` is a typed annotation."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    streams: dict[int, bytes] = {}
    resources = "/Font << /F 3 0 R >>"
    if picture is not None:
        streams[len(objects)] = picture.convert("L").tobytes()
        size = f"/Width {picture.width} /Height {picture.height}"
        objects.append(f"<< /Type /XObject /Subtype /Image {size} /ColorSpace /DeviceGray /BitsPerComponent 8 %LEN >>")
        resources += f" /XObject << /P {len(objects)} 0 R >>"
        drawn += " q 612 0 0 792 0 0 cm /P Do Q"
    annotations = ""
    if note:
        streams[len(objects)] = _shown([Put(4, 4, note)])
        objects.append(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 300 20] /Resources << /Font << /F 3 0 R >> >> %LEN >>"
        )
        look = f"/AP << /N {len(objects)} 0 R >> /Contents ({note})"
        objects.append(f"<< /Type /Annot /Subtype /FreeText /Rect [72 60 372 80] /F 4 {look} >>")
        annotations = f"/Annots [{len(objects)} 0 R]"
    kids = []
    for page in pages:
        streams[len(objects)] = drawn.encode() + b"\n" + _shown(page)
        objects.append("<< %LEN >>")
        holds = f"/Resources << {resources} >> /Contents {len(objects)} 0 R {annotations}"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate {turned} {holds} >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return _written(objects, streams, trailer)


def _shown(puts: Sequence[Put]) -> bytes:
    rows = []
    for x, y, words, size in puts:
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        rows.append(f"BT /F {size} Tf {x} {y} Td ({escaped}) Tj ET")
    return "\n".join(rows).encode("cp1252")


def _written(objects: Sequence[str], streams: dict[int, bytes], trailer: str) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, words in enumerate(objects):
        places.append(len(out))
        stream = streams.get(number)
        body = words.replace("%LEN", f"/Length {len(stream)}" if stream is not None else "").encode()
        if stream is not None:
            body += b"\nstream\n" + stream + b"\nendstream"
        out += f"{number + 1} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def drawn(
    lines: Sequence[str], *, size: int = 34, wide: int = 1100, pitch: float = 1.3, blank: float = 0.6
) -> Image.Image:
    """A picture of part of a page: black on white, a line for each, an empty one only a little more white."""
    font = ImageFont.load_default(size=size)
    tall = int(sum(size * (pitch if line else blank) for line in lines)) + 200
    image = Image.new("L", (wide, tall), 255)
    pen, top = ImageDraw.Draw(image), 100.0
    for line in lines:
        pen.text((100, top), line, font=font, fill=0)
        top += size * (pitch if line else blank)
    return image


def scan() -> Image.Image:
    """A letter-size page at 150 dots an inch, as a scanner makes it."""
    page = Image.new("L", (1275, 1650), 255)
    page.paste(drawn(LETTER), (75, 60))
    return page


def outcome(data: bytes, name: str) -> Source | ConferralError:
    """What comes of a file: a source, or the sentence with which it was refused."""
    try:
        return source_of(data, name)
    except ConferralError as refusal:
        return refusal


def saved(image: Image.Image, form: str = "PNG", **settings: object) -> bytes:
    """A picture as the bytes of a file."""
    stream = io.BytesIO()
    image.save(stream, form, **settings)
    return stream.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    """A packed file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return stream.getvalue()


def repacked(data: bytes, changes: dict[str, bytes]) -> bytes:
    """A packed file with some of its members replaced or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    return zipped(members | changes)
