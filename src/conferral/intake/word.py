"""Word documents (DOCX): paragraphs, tables, letterhead and footnotes, with tracked changes as if accepted."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from conferral.intake.extras import Foreign, library
from conferral.intake.limits import Watch
from conferral.intake.pages import Intake
from conferral.intake.word_text import Blocks, Spacing, tag
from conferral.model.errors import UnreadableFile

_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_AGAIN = "Open it in a word processor, save a new copy and try again."
_DECLARED = tuple(
    mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("ascii", "utf-16-le", "utf-16-be")
)
_EDGES = re.compile(r"^\s*\n|[ \t\n]+$")


def read_word(data: bytes, watch: Watch) -> Intake:
    """The pages of a DOCX file, as far as the word processor recorded where they broke."""
    inspect(data, watch)
    docx = library("docx", "docx", watch.path)
    try:
        document = docx.Document(BytesIO(data))
        text, warnings = _text(document)
    except Exception as error:
        raise UnreadableFile(watch.path, "the Word document is broken", _AGAIN) from error
    pages = tuple(_EDGES.sub("", page) for page in text.split("\f"))
    watch.pages(len(pages))
    return Intake(pages, (), warnings)


def inspect(data: bytes, watch: Watch) -> None:
    """Refuse what unpacks to too much, and XML that declares entities, before anything is parsed."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            members = packed.infolist()
            xml = [member for member in members if member.filename.endswith((".xml", ".rels"))]
            watch.unpacked(len(members), sum(m.file_size for m in members), sum(m.file_size for m in xml), len(data))
            declared = any(
                mark in content for member in xml for content in (packed.read(member),) for mark in _DECLARED
            )
    except (
        zipfile.BadZipFile,
        NotImplementedError,  # because zipfile raises it for a compression it does not know
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        zlib.error,
    ) as error:
        raise UnreadableFile(watch.path, "the Word document is broken or cut short", _AGAIN) from error
    if declared:
        raise UnreadableFile(watch.path, "its XML declares entities, which no word processor writes", _AGAIN)


def _text(document: Foreign) -> tuple[str, tuple[str, ...]]:
    """The text with a form feed where a page broke, and warnings."""
    body = document.element.body
    rendered = next(body.iter(tag("lastRenderedPageBreak")), None) is not None
    blocks = Blocks(Spacing(document.part.styles.element if hasattr(document.part, "styles") else None), rendered)
    section = document.sections[0] if len(document.sections) else None
    blocks.add_all(_margin(section, "header"))
    blocks.part()
    blocks.add_all(body)
    notes = [note for kind in ("footnotes", "endnotes") for note in _notes(document, kind)]
    for number, note in enumerate(notes, 1):
        blocks.part()
        blocks.add_note(number, note)
    blocks.part()
    blocks.add_all(_margin(section, "footer"))
    return blocks.text(), _warnings(document, blocks)


def _margin(section: Foreign, name: str) -> Foreign:
    """The header or footer of the first page, where letterheads stand; those of later pages only repeat the head."""
    if section is None:
        return ()
    first = section.different_first_page_header_footer
    margin = getattr(section, f"first_page_{name}" if first else name)
    return () if margin.is_linked_to_previous else margin._element


def _notes(document: Foreign, kind: str) -> list[Foreign]:
    """The footnotes or endnotes, without the lines that part them from the text."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype == _NOTES + kind and not relation.is_external:
            return [note for note in parse_xml(relation.target_part.blob) if note.get(tag("type")) in (None, "normal")]
    return []


def _warnings(document: Foreign, blocks: Blocks) -> tuple[str, ...]:
    warnings = []
    if blocks.changes:
        warnings.append("the document has tracked changes; it was read as if they were accepted")
    if any(relation.reltype == _NOTES + "comments" for relation in document.part.rels.values()):
        warnings.append("the document has comments; they were not read")
    return tuple(warnings)
