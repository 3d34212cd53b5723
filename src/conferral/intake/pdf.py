"""PDF files: the text layer where it is fit to be read, character recognition where a page is a picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from conferral.intake.extras import Foreign
from conferral.intake.layout import Line, paragraphs, pitch_of
from conferral.intake.limits import Watch
from conferral.intake.pages import Intake, named
from conferral.intake.pdf_lines import lines_of
from conferral.intake.quality import is_junk, letters_in
from conferral.model.errors import UnreadableFile

_FEW = 40  # letters; a page with fewer says nothing by itself
_SPARSE = 300  # letters; a full page has a thousand, so a picture over such a page may say more
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_DOTS = 200  # per inch: what the recognition reads best; more only costs time
_LONGEST = 2600  # dots on the longer side of a page, however large the page says it is
_OUTLINES = 60  # paths; rules and boxes on a page are fewer, letters drawn as outlines more
_DRAWING = 15_000  # objects; a page with more is a map or a plan, and takes long to draw
_AGAIN = "Open it in a PDF viewer, save a new copy and try again."


@dataclass(slots=True)
class _Reading:
    """What has been read so far; the numbers are of pages, from 1."""

    pages: list[str] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    pitch: float | None = None


def read_pdf(data: bytes, watch: Watch) -> Intake:
    """The pages of a PDF file."""
    document = opened_pdf(data, watch)
    try:
        watch.pages(len(document))
        reading = _read(document, watch)
    finally:
        document.close()
    if len(reading.broken) == len(reading.pages):
        raise UnreadableFile(watch.path, "no page of the PDF can be opened", _AGAIN)
    return Intake(tuple(reading.pages), tuple(reading.pictures), _warnings(reading, data))


def opened_pdf(data: bytes, watch: Watch) -> Foreign:
    """A PDF, opened; to be closed by whoever asks for it. UnreadableFile where it is broken or locked."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # pdfium keeps its last error: a file without pages would be given that of the file before it
        if error.err_code == _PASSWORD and b"/Encrypt" in data:
            raise UnreadableFile(
                watch.path, "the PDF is protected by a password", "Save a copy without a password and try again."
            ) from error
        raise UnreadableFile(
            watch.path, "the PDF is broken or cut short", "Get the file again from where it came."
        ) from error
    return document


def _read(document: Foreign, watch: Watch) -> _Reading:
    from pypdfium2 import PdfiumError

    reading = _Reading()
    total = 0
    for number in range(1, len(document) + 1):
        watch.time()
        try:
            text = _page_text(document, number, reading, watch)
        except PdfiumError:
            reading.broken.append(number)
            text = ""
        total += len(text)
        watch.characters(total)
        reading.pages.append(text)
    return reading


def _page_text(document: Foreign, number: int, reading: _Reading, watch: Watch) -> str:
    page = _flat(document, number - 1)
    try:
        lines = lines_of(page)
        reading.pitch = pitch_of(lines) or reading.pitch
        text = paragraphs(lines, reading.pitch)
        if not _must_be_looked_at(page, text, number, reading):
            return text
        watch.ocr_pages(len(reading.pictures) + 1)
        seen = _looked_at(page, [] if is_junk(text) else lines, watch)
    finally:
        page.close()
    if letters_in(seen) <= (_FEW if is_junk(text) else letters_in(text)):
        return text
    reading.pictures.append(number)
    return seen


def _flat(document: Foreign, index: int) -> Foreign:
    """A page with what was typed onto it as part of it: judges write rulings on letters as annotations."""
    import pypdfium2.raw as pdfium

    page = document[index]
    if (
        not pdfium.FPDFPage_GetAnnotCount(page)
        or pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS
    ):
        return page
    page.close()
    return document[index]


def _must_be_looked_at(page: Foreign, text: str, number: int, reading: _Reading) -> bool:
    """Whether the text layer is missing, junk, or only a filing header over a picture of the page."""
    letters = letters_in(text)
    covered = _covered(page)
    if is_junk(text) or (letters < _SPARSE and covered > 0.5):
        return True
    if letters < _FEW and (covered > 0.03 or _drawn(page)):
        return True
    if covered > 0.1:
        reading.unread.append(number)
    return False


def _covered(page: Foreign) -> float:
    """The share of a page that pictures cover, as far as its first 3,000 objects tell."""
    import pypdfium2.raw as pdfium

    if pdfium.FPDFPage_CountObjects(page) > 3000:
        return 0.0
    left, bottom, right, top = page.get_bbox()
    share = 0.0
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        x0, y0, x1, y1 = picture.get_bounds()
        share += max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
    return float(min(1.0, share / max(1.0, (right - left) * (top - bottom))))


def _drawn(page: Foreign) -> bool:
    """Whether a page may hold letters drawn as outlines: it has many paths and hardly any text."""
    import pypdfium2.raw as pdfium

    if pdfium.FPDFPage_CountObjects(page) > _DRAWING:
        return False
    objects = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING], max_depth=3)
    return sum(1 for _ in islice(objects, _OUTLINES)) == _OUTLINES


def _looked_at(page: Foreign, lines: list[Line], watch: Watch) -> str:
    """The text of the picture of a page; the lines of its text layer keep their own words."""
    from conferral.intake.ocr import text_of_picture

    scale = min(_DOTS / 72, _LONGEST / max(1.0, *page.get_size()))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        return text_of_picture(bitmap.to_numpy(), watch, _in_dots(page, lines, scale))
    finally:
        bitmap.close()


def _in_dots(page: Foreign, lines: list[Line], scale: float) -> list[Line]:
    """Lines of the text layer where they stand in the picture; none of a page that is shown turned."""
    if page.get_rotation():
        return []
    left, _, _, top = page.get_bbox()
    return [
        Line(
            line.text,
            (line.left - left) * scale,
            (line.right - left) * scale,
            (line.foot + top - line.size / 3) * scale,
            line.size * scale,
        )
        for line in lines
    ]


def _warnings(reading: _Reading, data: bytes) -> tuple[str, ...]:
    warnings = []
    if reading.broken:
        warnings.append(f"{named(tuple(reading.broken))}: cannot be opened; the text is missing")
    if reading.unread:
        warnings.append(f"{named(tuple(reading.unread))}: a picture stands beside the text; words in it were not read")
    if b"%%EOF" not in data[-2048:]:
        warnings.append("the end of the PDF is missing or damaged; pages may be lost")
    return tuple(warnings)
