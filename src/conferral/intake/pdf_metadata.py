"""What a PDF holds beside its pages: properties, marks, attached files. It is listed; the file is not changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from conferral.intake.cleaning import Cleaned, in_quotes
from conferral.intake.extras import Foreign
from conferral.intake.limits import Watch
from conferral.intake.pdf import opened_pdf
from conferral.model.errors import UnreadableFile

_PRINT = "Print it to a new PDF, look at that, and try again."
_LINK, _WIDGET = 2, 20
"""Marks of a PDF that are no comments: links, and the fields of a form."""


def look_into_pdf(data: bytes, watch: Watch) -> Cleaned:
    """The PDF as it is, with a list of what is in it and on no page; refused where files or comments are in it."""
    document = opened_pdf(data, watch)
    try:
        watch.pages(len(document))
        left = tuple(_left(document, data, watch))
    finally:
        document.close()
    return Cleaned(data, (), left)


def _left(document: Foreign, data: bytes, watch: Watch) -> Iterator[str]:
    import pypdfium2.raw as pdfium

    if attached := document.count_attachments():
        files = "a file is" if attached == 1 else f"{attached} files are"
        raise UnreadableFile(watch.path, f"{files} attached inside the PDF and would leave unseen", _PRINT)
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        raise UnreadableFile(watch.path, "the PDF holds a script", _PRINT)
    marks = _marks(document, watch)
    if comments := sum(count for kind, count in marks.items() if kind not in (_LINK, _WIDGET)):
        raise UnreadableFile(watch.path, f"the PDF has {comments} comment{'s' * (comments > 1)} on its pages", _PRINT)
    for name, value in document.get_metadata_dict(skip_empty=True).items():
        yield f"property {name}: {in_quotes(value)}"
    if b"<x:xmpmeta" in data:
        yield "properties in XML (XMP)"
    if marks[_WIDGET]:
        yield f"{marks[_WIDGET]} fields of a form"
    if (saved := data.count(b"%%EOF")) > 1:
        yield f"it was saved in {saved} steps; words of earlier ones may still be in it"


def _marks(document: Foreign, watch: Watch) -> Counter[int]:
    """How many marks of each kind lie on the pages."""
    import pypdfium2.raw as pdfium

    found: Counter[int] = Counter()
    for number in range(len(document)):
        watch.time()
        page = document[number]
        for place in range(pdfium.FPDFPage_GetAnnotCount(page)):
            mark = pdfium.FPDFPage_GetAnnot(page, place)
            found[pdfium.FPDFAnnot_GetSubtype(mark)] += 1
            pdfium.FPDFPage_CloseAnnot(mark)
        page.close()
    return found
