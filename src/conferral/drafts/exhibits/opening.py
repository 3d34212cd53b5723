"""A file opened as an exhibit: every page is seen before it is bound, and what is wrong with it is told by page."""

from __future__ import annotations

from dataclasses import dataclass

from conferral.drafts.exhibits.bundle import Exhibit
from conferral.drafts.exhibits.stamps import range_of
from conferral.intake.extras import Foreign
from conferral.intake.kinds import FileKind, kind_of
from conferral.intake.limits import Limits, Watch
from conferral.intake.pdf import opened_pdf
from conferral.model.errors import FileTooLarge, UnreadableFile

_MARGIN = 0.13
"""The share of a page's height, above and below, in which stamps stand."""
_CALLED = {FileKind.DOCX: "a Word document", FileKind.HTML: "a web page", FileKind.MAIL: "an e-mail"}
_HIDDEN_KINDS = (2, 20, 16)  # links, fields of forms and pop-ups are no marks that somebody put


@dataclass(slots=True)
class _Seen:
    """What was seen on the pages of a file."""

    margins: list[str]
    unsearchable: int
    marked: list[int]


def open_exhibit(
    data: bytes,
    name: str,
    mark: str,
    *,
    title: str | None = None,
    bates: str | None = None,
    limits: Limits | None = None,
) -> Exhibit:
    """A PDF as an exhibit, its document open. UnreadableFile or FileTooLarge, with the page, where it cannot be bound.

    ``bates`` is the range as the one who drafts gives it; where the file's own stamps read otherwise, a note says so.
    """
    watch = Watch(name, limits or Limits())
    watch.bytes(len(data))
    _be_pdf(data, name)
    document = opened_pdf(data, watch)
    count = len(document)
    if count > watch.limits.pages:
        what = f"it has {count:,} pages, more than the {watch.limits.pages:,} that are bound"
        raise FileTooLarge(name, what, "Attach the pages that matter, as an excerpt.")
    seen = _look(document, name, watch)
    stamped = range_of(seen.margins)
    notes = (f"its stamps read {stamped}",) if bates and stamped and bates != stamped else ()
    return Exhibit(
        mark=mark,
        name=name,
        pages=count,
        size=len(data),
        title=title,
        bates=stamped if bates is None else bates,
        unsearchable=seen.unsearchable,
        marked=tuple(seen.marked),
        notes=notes,
        document=document,
    )


def _be_pdf(data: bytes, name: str) -> None:
    """Refuse what is no PDF, whatever its name says, and say what it is."""
    if not data:
        raise UnreadableFile(name, "it is empty", "Get the file again from where it came.")
    kind, _ = kind_of(data, name)
    if kind is not FileKind.PDF:
        called = f"a picture ({kind.name})" if kind.picture else _CALLED.get(kind, "no PDF")
        what = f"its name says PDF, but it is {called}" if name.lower().endswith(".pdf") else f"it is {called}"
        raise UnreadableFile(name, what, "Save it as PDF and try again.")


def _look(document: Foreign, name: str, watch: Watch) -> _Seen:
    from pypdfium2 import PdfiumError

    seen = _Seen([], 0, [])
    for at in range(len(document)):
        watch.time()
        try:
            _look_at(document[at], at + 1, seen)
        except PdfiumError as error:
            what = f"page {at + 1} of {len(document)} cannot be opened"
            raise UnreadableFile(name, what, "Print it to a new PDF and try again.") from error
    if not seen.margins:
        raise UnreadableFile(name, "it has no pages", "Get the file again from where it came.")
    return seen


def _look_at(page: Foreign, number: int, seen: _Seen) -> None:
    words = page.get_textpage()
    try:
        left, bottom, right, top = page.get_bbox()
        band = (top - bottom) * _MARGIN
        foot = words.get_text_bounded(left, bottom, right, bottom + band)
        seen.margins.append(f"{words.get_text_bounded(left, top - band, right, top)}\n{foot}")
        seen.unsearchable += not words.get_text_range().strip()
        if _marks(page):
            seen.marked.append(number)
    finally:
        words.close()
        page.close()


def _marks(page: Foreign) -> bool:
    """Whether somebody put comments, highlights or stamps on a page: they go along with it."""
    import pypdfium2.raw as pdfium

    for at in range(pdfium.FPDFPage_GetAnnotCount(page)):
        mark = pdfium.FPDFPage_GetAnnot(page, at)
        kind = pdfium.FPDFAnnot_GetSubtype(mark)
        pdfium.FPDFPage_CloseAnnot(mark)
        if kind not in _HIDDEN_KINDS:
            return True
    return False
