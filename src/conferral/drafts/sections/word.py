"""A side's words in DOCX, read by pandoc. Macros are refused; tracked changes and comments are shown, not settled."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from conferral.drafts.paper import Block, Heading, Listing, Paragraph, Quotation, Run, leaves, words_of
from conferral.drafts.sections.tables import table_in
from conferral.intake import source_of
from conferral.intake.extras import library
from conferral.model.errors import ConferralError

_MACROS = ("vbaproject.bin", "vbadata.xml")
_EMBEDDED = ("/embeddings/", "/activex/")
_CHANGES = {"insertion": "inserted", "deletion": "deleted", "paragraph-insertion": "paragraph inserted"}
_CHANGES["paragraph-deletion"] = "paragraph deleted"
_SECONDS = 20
_SPACE = re.compile(r"[\s\u00ad]+")
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_AGAIN = "Save it as DOCX in a word processor and try again."

_UNREADABLE = (
    *(zipfile.BadZipFile, OSError, ValueError),
    NotImplementedError,  # because zipfile raises it for a way of packing that it does not know
    RuntimeError,  # because zipfile raises it for a file under a password
)
"""What opening a file as a package may raise."""

@dataclass(frozen=True, slots=True)
class Change:
    """One tracked change or comment: what was done, the words, by whom and when as the file has it, and around what."""

    what: str
    words: str
    by: str
    at: str
    after: str


def read_docx(data: bytes, name: str) -> tuple[Block, ...]:
    """The blocks of a DOCX file that has no macros, no tracked changes and no comments; ConferralError otherwise."""
    tree = _tree(data, name)
    found = tuple(_changes(tree))
    if found:
        what = f"it has {len(found)} tracked changes and comments that nobody has settled"
        remedy = f"See them with `conferral draft changes {name}`; accept or reject each in your word processor."
        raise ConferralError(name, what, remedy)
    if tree["meta"]:
        styles = ", ".join(sorted(tree["meta"]))
        what = f"it has paragraphs in the styles of a title page ({styles})"
        raise ConferralError(name, what, "Give them the style Normal or Heading 1.")
    blocks = tuple(_blocks(tree["blocks"], name))
    _whole(data, blocks, name)
    return blocks


def _whole(data: bytes, blocks: tuple[Block, ...], name: str) -> None:
    """Refuse a file of which not every word was read: what stands in a text box, say, would be lost without a word."""
    etree = library("lxml.etree", "drafts", name)
    notes = "".join(one.text for runs in leaves(blocks) for run in runs for one in run.note)
    every = "".join(run.text for run in words_of(blocks))
    with zipfile.ZipFile(BytesIO(data)) as packed:
        for part, said in (("document", every), ("footnotes", notes), ("endnotes", notes)):
            if (member := f"word/{part}.xml") in packed.namelist():
                written = "".join(one.text or "" for one in etree.fromstring(packed.read(member)).iter(_TEXT))
                _each(_SPACE.sub("", written), said, name)


def _each(written: str, said: str, name: str) -> None:
    """Refuse a file with a letter that was not read in its place."""
    read = iter(_SPACE.sub("", said))
    at = next((at for at, letter in enumerate(written) if letter not in read), None)
    if at is not None:
        what = f'words in it could not be read, near "{written[max(0, at - 10) : at + 30]}"'
        raise ConferralError(name, what, "Take them out of text boxes and fields, into plain paragraphs.")


def changes_in(data: bytes, name: str) -> tuple[Change, ...]:
    """The tracked changes and comments of a DOCX file, in its order."""
    return tuple(_changes(_tree(data, name)))


def _tree(data: bytes, name: str) -> dict[str, Any]:
    """The document as pandoc reads it, every change kept; a hostile file is refused before pandoc sees it."""
    _inspect(data, name)
    pandoc = library("pypandoc", "drafts", name).get_pandoc_path()
    call = [pandoc, "--sandbox", "--from=docx", "--to=json", "--track-changes=all"]
    try:
        run = subprocess.run(call, input=data, capture_output=True, check=True, timeout=_SECONDS)
    except (subprocess.SubprocessError, OSError) as error:
        raise ConferralError(name, "pandoc could not read it", _AGAIN) from error
    tree: dict[str, Any] = json.loads(run.stdout)
    return tree


def _inspect(data: bytes, name: str) -> None:
    """Refuse macros and embedded objects; the limits on hostile files are those of intake."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = [member.filename.casefold() for member in packed.infolist()]
            types = packed.read("[Content_Types].xml") if "[Content_Types].xml" in packed.namelist() else b""
    except _UNREADABLE as error:
        raise ConferralError(name, "this is no Word document", _AGAIN) from error
    if any(one.endswith(_MACROS) for one in names) or b"macroEnabled" in types:
        raise ConferralError(name, "it has macros", "Save it as DOCX without macros and try again.")
    if any(mark in one for one in names for mark in _EMBEDDED):
        raise ConferralError(name, "other files are embedded in it", "Take them out; make them exhibits.")
    source_of(data, name)


def _changes(tree: dict[str, Any]) -> Iterator[Change]:
    before = ""
    for node in _walk(tree["blocks"]):
        if node["t"] == "Str":
            before = f"{before} {node['c']}"[-60:]
        elif node["t"] == "Span":
            (_, classes, pairs), inside = node["c"]
            told, words = dict(pairs), _text(inside)
            for one in classes:
                if one in _CHANGES or one == "comment-start":
                    what = _CHANGES.get(one, "comment")
                    yield Change(what, words, told.get("author", ""), told.get("date", ""), before.strip())


def _walk(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 because pandoc's tree is of no one type
    """Every node of pandoc's tree, in order."""
    if isinstance(node, dict):
        if "t" in node:
            yield node
        yield from _walk(node.get("c"))
    elif isinstance(node, list):
        for one in node:
            yield from _walk(one)


def _text(nodes: Any) -> str:  # noqa: ANN401 because pandoc's tree is of no one type
    pieces = (
        " " if one["t"] in ("Space", "SoftBreak") else one["c"] if one["t"] == "Str" else "" for one in _walk(nodes)
    )
    return "".join(pieces)


def _node(node: dict[str, Any]) -> tuple[str, Any]:
    """What a node of pandoc's tree is, and what is in it."""
    return node["t"], node.get("c")


def _blocks(nodes: Sequence[dict[str, Any]], name: str) -> Iterator[Block]:
    for node in nodes:
        kind, content = _node(node)
        if kind in ("Para", "Plain"):
            yield Paragraph(tuple(_runs(content, name)))
        elif kind == "Header":
            yield Heading(tuple(_runs(content[2], name)), content[0])
        elif kind == "BulletList":
            yield Listing(tuple(tuple(_blocks(item, name)) for item in content))
        elif kind == "OrderedList":
            yield Listing(tuple(tuple(_blocks(item, name)) for item in content[1]), content[0][0])
        elif kind == "BlockQuote":
            yield Quotation(tuple(_blocks(content, name)))
        elif kind == "Div":
            yield from _blocks(content[1], name)
        else:
            yield from _rarer(kind, content, name)


def _rarer(kind: str, content: Any, name: str) -> Iterator[Block]:  # noqa: ANN401 because pandoc's tree is of no one type
    """Blocks that few sides' parts have; ConferralError for one that does not pass."""
    if kind == "Table":
        yield from table_in(content, name, lambda cell: tuple(_blocks(cell, name)))
    elif kind == "LineBlock":
        yield from (Paragraph(tuple(_runs(line, name))) for line in content)
    elif kind != "HorizontalRule":
        raise ConferralError(name, f"it has {_called(kind)}, which does not pass into a letter", _AS_EXHIBIT)


_AS_EXHIBIT = "Write it as words or as a list, or make it an exhibit and name the exhibit here."


def _called(kind: str) -> str:
    return {"Figure": "a picture", "Image": "a picture"}.get(kind, f"something that is not words ({kind})")


_PLAIN = Run("")


def _runs(nodes: Sequence[dict[str, Any]], name: str, like: Run = _PLAIN) -> Iterator[Run]:
    """Words, each set as what they stand in is."""
    for node in nodes:
        kind, content = _node(node)
        if kind == "Str":
            yield replace(like, text=content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield replace(like, text=" ")
        elif kind in ("Strong", "Emph"):
            strong = kind == "Strong"
            yield from _runs(content, name, replace(like, bold=like.bold or strong, italic=like.italic or not strong))
        elif kind in ("Underline", "SmallCaps", "Superscript", "Subscript", "Strikeout"):
            yield from _runs(content, name, like)
        elif kind == "Quoted":
            left, right = ("\u201c", "\u201d") if content[0]["t"] == "DoubleQuote" else ("\u2018", "\u2019")
            yield from (replace(like, text=left), *_runs(content[1], name, like), replace(like, text=right))
        elif kind in ("Span", "Link"):
            yield from _runs(content[1], name, like)
        elif kind == "Code":
            yield Run(content[1], code=True)
        elif kind == "Note":
            yield Run("", note=tuple(_note(content, name)))
        else:
            raise ConferralError(name, f"it has {_called(kind)}, which does not pass into a letter", _AS_EXHIBIT)


def _note(nodes: Sequence[dict[str, Any]], name: str) -> Iterator[Run]:
    """A footnote as words of one paragraph; ConferralError where there is a list or a table in it."""
    for at, block in enumerate(_blocks(nodes, name)):
        if not isinstance(block, Paragraph):
            raise ConferralError(name, "a footnote has more in it than paragraphs", "Write it as words.")
        yield from (*((Run(" "),) if at else ()), *block.runs)
