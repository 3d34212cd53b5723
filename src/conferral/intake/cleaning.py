"""A file without what nobody sees on its pages: taken out and listed before it is handed to the other side.

Of a Word document the comments, tracked changes, properties, hidden words and editing marks are taken out; of Markdown
the comments. A PDF is never changed: what it holds beside its pages is listed, and what would leave unseen is refused.
Where there is nothing to take out, the bytes stay as they are, and so does their hash.
"""

from __future__ import annotations

from dataclasses import dataclass

from conferral.intake.kinds import FileKind, kind_of
from conferral.intake.limits import Limits, Watch
from conferral.model.errors import UnreadableFile
from conferral.text.wording import Wording

_COMMENT = Wording(r"(?s)<!--.*?-->")
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file as it may leave; ``removed`` is what was taken out of it, ``left`` what stays and is not on its pages."""

    data: bytes
    removed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def clean(data: bytes, path: str, *, limits: Limits = Limits()) -> Cleaned:  # noqa: B008 because Limits is frozen
    """A Word document, PDF, Markdown or plain text without what is not on its pages.

    UnreadableFile where the kind is another, the file is broken, or it holds what can be neither shown nor taken out.
    """
    watch = Watch(path, limits)
    watch.bytes(len(data))
    kind, _ = kind_of(data, path)
    if kind is FileKind.DOCX:
        from conferral.intake.word_cleaning import clean_word

        return clean_word(data, watch)
    if kind is FileKind.PDF:
        from conferral.intake.pdf_metadata import look_into_pdf

        return look_into_pdf(data, watch)
    if kind not in (FileKind.MARKDOWN, FileKind.PLAIN):
        raise UnreadableFile(path, f"{kind} is not exchanged", "Save it as DOCX, PDF, Markdown or plain text.")
    return _clean_text(data, watch, markdown=path.lower().endswith((".md", ".markdown")))


def _clean_text(data: bytes, watch: Watch, *, markdown: bool) -> Cleaned:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableFile(watch.path, "the text is not in UTF-8", "Save it as UTF-8 and try again.") from error
    watch.characters(len(text))
    if not markdown:
        return Cleaned(data)
    comments = [found[0] for found in _COMMENT.finditer(text)]
    rest = _COMMENT.sub("", text)
    if "<!--" in rest:
        raise UnreadableFile(watch.path, "a comment (<!--) is not closed", "End it with --> and try again.")
    removed = tuple(f"comment: {in_quotes(one.removeprefix('<!--').removesuffix('-->'))}" for one in comments)
    return Cleaned(rest.encode() if comments else data, removed)


def in_quotes(words: str) -> str:
    """Words on one line in quotes, cut where they are long."""
    line = " ".join(words.split())
    return f'"{line[:_QUOTED]}…"' if len(line) > _QUOTED else f'"{line}"'
