"""Exhibits for the tests, made here: with stamps and without, searchable and not, marked, broken, locked."""

import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import typst


def pdf(pages: int, prefix: str | None = None, start: int = 1, *, step: int = 1, words: str = "Words of page", head: str = "") -> bytes:
    """A PDF of pages with a stamp in the lower corner of each, by a person whom its metadata names."""
    lines = ['#set page(paper: "us-letter")', '#set document(title: "Own title", author: "Hal Ostrander")']
    for at in range(pages):
        lines += ["#pagebreak(weak: true)"] + ([f"#place(top, dy: -0.6in)[{head}]"] if head else [])
        lines += [f"{words} {at + 1}" if words else "#rect(width: 3in, height: 3in, fill: blue)"]
        lines += [f"#place(bottom + right, dy: 0.5in)[{prefix}{start + at * step:06d}]"] if prefix else []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "exhibit.typ"
        path.write_text("\n".join(lines), encoding="utf-8")
        return typst.compile(path)


def empty_pages(count: int) -> bytes:
    """A PDF of very many pages with nothing on them."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(count):
        document.new_page(612, 792)
    return saved(document)


def commented(data: bytes) -> bytes:
    """The PDF with a sticky note on its first page."""
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    note = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_TEXT)
    pdfium.FPDFPage_CloseAnnot(note)
    page.close()
    return saved(document)


def saved(document: pypdfium2.PdfDocument) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def locked() -> bytes:
    """A PDF that asks for a password: its trailer names a lock, and nothing opens it."""
    body = [
        b"%PDF-1.4\n",
        b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\n",
        b"4 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -1 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>\nendobj\n",
    ]
    places, out = [], b""
    for one in body:
        places.append(len(out))
        out += one
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places[1:])
    trailer = b"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<" + b"43" * 16 + b"> <" + b"43" * 16 + b">] >>\n"
    return out + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(out)
