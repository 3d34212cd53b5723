"""Word documents for the tests, made here: with words, macros, tracked changes, comments, text boxes."""

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def word(*paragraphs: str, also: Callable[[Document], object] | None = None) -> bytes:
    """A DOCX of paragraphs; one that begins with # is a heading."""
    document = docx.Document()
    for words in paragraphs:
        if words.startswith("#"):
            document.add_heading(words.lstrip("# "), len(words) - len(words.lstrip("#")))
        else:
            document.add_paragraph(words)
    if also:
        also(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def added(document: Document, *xml: str) -> None:
    """Raw markup at the end of the document."""
    for one in xml:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(one))


def inserted(words: str) -> str:
    who = 'w:author="Petra Lindqvist" w:date="2023-08-22T10:00:00Z"'
    text = f"<w:ins w:id='9' {who}><w:r><w:t>{words}</w:t></w:r></w:ins>"
    return f"<w:p {nsdecls('w')}>{text}</w:p>"


def deleted(words: str) -> str:
    who = 'w:author="Petra Lindqvist" w:date="2023-08-22T10:00:00Z"'
    text = f"<w:del w:id='8' {who}><w:r><w:delText>{words}</w:delText></w:r></w:del>"
    return f"<w:p {nsdecls('w')}>{text}</w:p>"


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """The file with one more member in it."""
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a") as packed:
        packed.writestr(name, content)
    return out.getvalue()


def members(data: bytes) -> Sequence[bytes]:
    """What is in each member of a DOCX."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return [packed.read(name) for name in packed.namelist()]
