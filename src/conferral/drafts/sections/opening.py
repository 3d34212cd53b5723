"""A side's file to its words, by what it is."""

from __future__ import annotations

from conferral.drafts.paper import Block
from conferral.drafts.sections.markdown import read_markdown
from conferral.drafts.sections.word import read_docx
from conferral.drafts.sections.words import SideWords
from conferral.ledger.canonical import digest
from conferral.model.errors import ConferralError
from conferral.model.facts import Side

_ZIP = b"PK\x03\x04"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF"


def read_words(data: bytes, name: str, side: Side) -> SideWords:
    """A side's words from the bytes of its file; ConferralError where it is neither Markdown nor DOCX, or has none."""
    try:
        blocks = _blocks(data, name)
    except RecursionError as error:
        raise ConferralError(name, "it is nested too deeply to be read", "Write it in plain paragraphs.") from error
    if not blocks:
        raise ConferralError(name, "there are no words in it", "Write this side's position into it.")
    return SideWords(name, side, blocks, digest(data))


def _blocks(data: bytes, name: str) -> tuple[Block, ...]:
    if data.startswith(_ZIP):
        return read_docx(data, name)
    if data.startswith((_OLD_WORD, _PDF)):
        what = "this is a PDF" if data.startswith(_PDF) else "this is a Word document of the old kind (DOC)"
        raise ConferralError(name, what, "Give the side's part as Markdown (.md) or DOCX.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConferralError(name, "it is not UTF-8 text", "Save it as UTF-8, or give it as DOCX.") from error
    return read_markdown(text, name)
