"""A paper set as PDF by typst: US letter, tagged, searchable, fonts embedded, no name of a person in its metadata."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from conferral.drafts.house import Type
from conferral.drafts.paper import Paper
from conferral.drafts.told import paper_json, type_json
from conferral.intake.extras import library
from conferral.model.errors import ConferralError

_ENDS = ("end of head", "end of words", "end of body")
_NO_GLYPH = re.compile(r"the text `\"(.{1,12}?)\"` could not be displayed with font")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_FETCHES = re.compile(r"@[\w-]+/[\w-]+:\d")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: its page, and how far down in the body of that, from 0 to 1."""

    page: int
    down: float


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF with what was measured on it.

    ``places`` are where its head, its words and its signatures end; ``parts`` are the pages on which each side's part
    begins and ends, ``sections`` where each heading of the highest level stands.
    """

    data: bytes
    places: Mapping[str, Place]
    parts: tuple[tuple[str, int, int], ...]
    sections: tuple[tuple[str, Place], ...]

    @property
    def body_pages(self) -> int:
        """The pages from the head to the last signature."""
        return self.places["end of body"].page


def set_pdf(
    paper: Paper, style: Type, *, written_on: dt.date, template: Path | None = None, sources: bool = False
) -> Typeset:
    """The paper as PDF. With ``sources``, the ids of the events stand behind each paragraph, in small type.

    The file's own day is the letter's, so that the same draft gives the same bytes. ConferralError where the template
    is wrong; nothing is fetched for it.
    """
    moment = int(dt.datetime.combine(written_on, dt.time(12), dt.UTC).timestamp())
    if template:
        own_template(template)
        return _set(template, paper, style, moment, sources=sources)
    with as_file(files("conferral.drafts").joinpath("house", "letter.typ")) as path:
        return _set(path, paper, style, moment, sources=sources)


def own_template(template: Path) -> None:
    """Refuse a template that would have typst fetch a package."""
    try:
        text = template.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConferralError(str(template), "the template cannot be read", "Give a typst file in UTF-8.") from error
    if found := _FETCHES.search(text):
        line = text.count("\n", 0, found.start()) + 1
        what = f"it names a package of typst's registry ({found[0]}), and nothing is fetched"
        raise ConferralError(f"{template}:{line}", what, "Take the package out of the template.")


def _set(template: Path, paper: Paper, style: Type, moment: int, *, sources: bool) -> Typeset:
    typst = library("typst", "drafts", "the PDF")
    told = paper_json(paper)
    _outline(told["blocks"], 0)
    inputs = {
        "paper": json.dumps(told, ensure_ascii=False),
        "type": json.dumps(type_json(style)),
        "sources": "yes" if sources else "",
    }
    compiler = typst.Compiler(template, root=template.parent, sys_inputs=inputs)
    try:
        data = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
        marks = json.loads(compiler.query("<mark>", field="value"))
    except typst.TypstError as error:
        raise stopped(template, " ".join(str(error).split())[:300]) from error
    places = {one["name"]: Place(one["page"], one.get("down", 1.0)) for one in marks}
    ends = {name: places.get(name, Place(1 if name == "end of head" else _last(marks), 1.0)) for name in _ENDS}
    named = ((one["name"].removeprefix("section "), Place(one["page"], one.get("down", 1.0))) for one in marks
             if one["name"].startswith("section "))  # fmt: skip
    return Typeset(data, ends, tuple(_parts(marks)), tuple(named))


def _outline(blocks: Iterable[dict[str, Any]], last: int) -> int:
    """Give each heading its level in the outline: its own, but never more than one below that of the heading before."""
    for block in blocks:
        if block["is"] == "heading":
            last = block["outline"] = min(block["level"], last + 1)
        elif block["is"] in ("part", "quotation"):
            last = _outline(block["blocks"], last)
        elif block["is"] == "listing":
            for item in block["items"]:
                last = _outline(item, last)
        elif block["is"] == "grid":
            for cell in (cell for row in block["rows"] for cell in row["cells"]):
                last = _outline(cell, last)
    return last


def stopped(template: Path, says: str) -> ConferralError:
    """Why typst stopped: a character that no typeface has is the paper's, all else the template's."""
    if found := _NO_GLYPH.search(says):
        letter = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])
        shown = repr(letter) if letter.isprintable() else f"U+{ord(letter[0]):04X}"
        what = f"no typeface on this machine has the character {shown}"
        return ConferralError("the PDF", what, "Install a typeface that has it, or name one under [type] font.")
    return ConferralError(str(template), f"typst stopped: {says}", "Mend the template.")


def _last(marks: Iterable[dict[str, Any]]) -> int:
    """The last page that a template marks, where it does not mark what is looked for."""
    return max((one["page"] for one in marks), default=1)


def _parts(marks: Iterable[dict[str, Any]]) -> list[tuple[str, int, int]]:
    begins, found = {}, []
    for one in marks:
        name, page = one["name"], one["page"]
        if name.startswith("from "):
            begins[name[5:]] = page
        elif name.startswith("to "):
            found.append((name[3:], begins.get(name[3:], page), page))
    return found


def fonts() -> frozenset[str]:
    """The typefaces that are at hand on this machine, those that come with typst among them."""
    return frozenset(library("typst", "drafts", "the PDF").Fonts().families())
