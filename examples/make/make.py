"""Make the example letters that are not plain text, from the texts beside this file."""

from __future__ import annotations

import io
import textwrap
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import numpy as np
import pypdfium2
from pdf import Picture, pictured, typed
from PIL import Image

_HERE = Path(__file__).parent
_EXAMPLES = _HERE.parent
_FILED = "Case 1:22-cv-90880-ABC-GWG     Document 43     Filed 11/07/23     Page {} of {}"


def text(name: str) -> str:
    """The words of a letter."""
    return (_HERE / "texts" / f"{name}.txt").read_text(encoding="utf-8")


def pages(letter: str, width: int = 94) -> tuple[tuple[str, ...], ...]:
    """A letter's lines, wrapped as a typist would, page by page."""
    return tuple(
        tuple(part for line in page.strip().splitlines() for part in (textwrap.wrap(line, width) or [""]))
        for page in letter.split("[page]")
    )


def filed(letter: str) -> bytes:
    """A PDF that bears the court's filing header on each page."""
    typescript = pages(letter)
    return typed(typescript, tuple(_FILED.format(i + 1, len(typescript)) for i in range(len(typescript))))


def scanned(letter: str) -> bytes:
    """A PDF as a scanner makes it: a picture of each page, a little askew and speckled, and no text."""
    document = pypdfium2.PdfDocument(typed(pages(letter)))
    noise = np.random.default_rng(20240409)
    return pictured(tuple(_scan(page, noise) for page in document))


def _scan(page: pypdfium2.PdfPage, noise: np.random.Generator) -> Picture:
    sheet = page.render(scale=200 / 72, grayscale=True).to_pil()
    askew = sheet.rotate(0.6, resample=Image.Resampling.BICUBIC, fillcolor=255)
    speckled = np.asarray(askew, dtype=np.int16) + noise.normal(-6, 7, (askew.height, askew.width)).astype(np.int16)
    picture = Image.fromarray(np.clip(speckled, 0, 255).astype(np.uint8))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=40)
    return Picture(out.getvalue(), picture.width, picture.height)


def letterhead(letter: str) -> bytes:
    """A DOCX whose letterhead is a table."""
    document = docx.Document()
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text = "NAKAMURA BELL LLP"
    cells[1].text = "90 Dummy Street\nNew York, New York 10007\nTel. (212) 555-0165"
    for block in letter.strip().split("\n\n"):
        document.add_paragraph(block)
    out = io.BytesIO()
    document.save(out)
    return undated(out.getvalue())


def undated(packed: bytes) -> bytes:
    """The same packed file with no times in it, so that making it again changes nothing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def message(letter: str) -> bytes:
    """An e-mail whose body is the letter."""
    mail = EmailMessage()
    mail["From"] = "Casimir Thorne <cthorne@thorne.example>"
    mail["To"] = "chambers@court.example"
    mail["Subject"] = "Abernathy v. Stillwater Chess Club, No. 24-cv-90021"
    mail["Date"] = "Wed, 15 May 2024 10:12:00 -0400"
    mail.set_content(letter)
    return bytes(mail)


def main() -> None:
    """Write every example anew."""
    made = {
        "sampling-refused.pdf": typed(pages(text("sampling-refused"))),
        "filed.pdf": filed(text("filed")),
        "scanned.pdf": scanned(text("scanned")),
        "letterhead.docx": letterhead(text("letterhead")),
        "message.eml": message(text("message")),
    }
    for name, content in made.items():
        (_EXAMPLES / name).write_bytes(content)
        print(f"examples/{name}: {len(content)} bytes")


if __name__ == "__main__":
    main()
