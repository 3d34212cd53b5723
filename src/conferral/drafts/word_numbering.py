"""Lists of a DOCX by the word processor's own numbering: each begins at its own number, and its items renumber."""

from __future__ import annotations

from conferral.intake.extras import Foreign

_LEVELS = 9  # as many as the format has
_STEP, _HANG = 432, 302  # twentieths of a point
_MARKS = ("•", "–", "•")
_NUMBERS = ("decimal", "lowerLetter", "lowerRoman")


class Numbering:
    """The numbering of one document: two outlines, and one list after the other that follows one of them."""

    def __init__(self, document: Foreign) -> None:
        self._root = document.part.numbering_part.element
        self._outlines: dict[bool, int] = {}

    def begin(self, start: int | None, level: int) -> int:
        """A list of its own; ``start`` is the number of its first item, None where items have dots. Its id."""
        outline = self._outline(numbered=start is not None)
        made = self._root.add_num(outline)
        if start is not None:
            made.add_lvlOverride(ilvl=min(level, _LEVELS - 1)).add_startOverride(start)
        return int(made.numId)

    def _outline(self, *, numbered: bool) -> int:
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls, qn

        if numbered not in self._outlines:
            taken = [int(one.get(qn("w:abstractNumId"))) for one in self._root.findall(qn("w:abstractNum"))]
            own = self._outlines[numbered] = max(taken, default=-1) + 1
            levels = "".join(_level(at, numbered=numbered) for at in range(_LEVELS))
            kind = '<w:multiLevelType w:val="multilevel"/>'
            xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{own}">{kind}{levels}</w:abstractNum>'
            self._root.insert(len(taken), parse_xml(xml))  # outlines stand before the lists that follow them
        return self._outlines[numbered]


def _level(at: int, *, numbered: bool) -> str:
    kind = _NUMBERS[at % len(_NUMBERS)] if numbered else "bullet"
    mark = f"%{at + 1}." if numbered else _MARKS[at % len(_MARKS)]
    indent = f'<w:pPr><w:ind w:left="{_STEP * (at + 1)}" w:hanging="{_HANG}"/></w:pPr>'
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/>{indent}</w:lvl>'
    )


def number(paragraph: Foreign, of: int, level: int) -> None:
    """Make a paragraph an item of a list."""
    numbered = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    numbered.get_or_add_ilvl().val = min(level, _LEVELS - 1)
    numbered.get_or_add_numId().val = of


def indent(level: int) -> float:
    """How far the words of an item stand in, in inches: for a paragraph that goes on under it."""
    return _STEP * (min(level, _LEVELS - 1) + 1) / 1440
