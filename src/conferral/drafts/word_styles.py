"""The styles a DOCX is made of: change one in a word processor, and every paragraph of its kind follows."""

from __future__ import annotations

from dataclasses import dataclass

from conferral.drafts.house import Type
from conferral.drafts.typefaces import in_word
from conferral.intake.extras import Foreign

BODY, FIRM, FIRM_LINES, DATE, VIA, ADDRESS = (
    "Letter Body",
    "Letterhead",
    "Letterhead Lines",
    "Letter Date",
    "Letter Via",
    "Letter Address",
)
RE, SALUTATION, QUOTE, CLOSING, SIGNATURE, COPIES = (
    "Letter Re",
    "Letter Salutation",
    "Letter Quotation",
    "Letter Closing",
    "Letter Signature",
    "Letter Copies",
)
COURT, CAPTION, TABLE_TEXT, TABLE = "Caption Court", "Caption Text", "Table Text", "Letter Table"
BULLET, NUMBER, CONTINUE = "List Bullet", "List Number", "List Continue"
TABLE_LIST, TABLE_QUOTE = "Table List", "Table Quotation"
NOTE, NOTE_MARK = "Footnote Text", "Footnote Reference"

_SINGLE = 1.07
"""Lines of body text, in lines of the typeface: a little tighter than the PDF's, so that the DOCX is never longer."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How paragraphs of one style look: type in shares of the body's, spaces in points, indents in inches."""

    name: str
    size: float = 1.0
    before: float = 0
    after: float = 0
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    keeps: bool = False
    left: float = 0
    right: float = 0
    first: float = 0


_GREY = "474747"
_LOOKS = (
    _Look(FIRM, 1.4, bold=True, colour="accent", after=2),
    _Look(FIRM_LINES, 0.8, colour=_GREY, before=4),
    _Look(DATE, before=13),
    _Look(VIA, before=9, bold=True),
    _Look(ADDRESS),
    _Look(RE, before=9, left=0.42, first=-0.42),
    _Look(SALUTATION, before=9, after=9),
    _Look(QUOTE, after=5, left=0.35, right=0.35),
    _Look(CLOSING, before=9, keeps=True),
    _Look(SIGNATURE, keeps=True),
    _Look(COPIES, 0.9, before=14),
    _Look(COURT, bold=True),
    _Look(CAPTION),
    _Look(TABLE_TEXT, after=3),
    _Look(TABLE_LIST, after=2.5),
    _Look(TABLE_QUOTE, after=3, left=0.35, right=0.35),
)


def add_styles(document: Foreign, style: Type, *, decision: bool) -> None:
    """Give a document the styles of a letter; those that word processors know by name are theirs, set anew.

    With a ``decision`` column, text in tables is smaller, as in the PDF.
    """
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    normal = document.styles["Normal"]
    _set_font(normal, in_word(style.font), style.points)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
    normal.paragraph_format.widow_control = True
    double = style.spacing == "double"
    for look in (_Look(BODY, after=0 if double else 5), *_LOOKS):
        made = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style, made.quick_style = normal, True
        _set_look(made, look, style)
    for name in (BULLET, NUMBER, CONTINUE):
        _set_look(document.styles[name], _Look(name, after=0 if double else 2.5), style)
        document.styles[name].base_style = document.styles[BODY]
        _set_apart(document.styles[name])
    document.styles[BODY].paragraph_format.line_spacing = 2.0 if double else _SINGLE
    for name in (TABLE_TEXT, TABLE_LIST, TABLE_QUOTE):
        in_table = document.styles[name]
        in_table.font.size = Pt(_half_points(style.points * (0.9 if decision else 0.95)))
        in_table.paragraph_format.line_spacing = 2.0 if double and name != TABLE_QUOTE else 1.0
    _headings(document, style)
    _underline(document.styles[FIRM], style)
    _notes(document, style)
    _table(document, style)


def _set_apart(made: Foreign) -> None:
    """Let items of a list stand apart: word processors' own styles for them have no space between two of a kind."""
    from docx.oxml.ns import qn

    properties = made.element.get_or_add_pPr()
    for one in properties.findall(qn("w:contextualSpacing")):
        properties.remove(one)


def _half_points(points: float) -> float:
    """A size that word processors know, never larger than it was."""
    return int(points * 2) / 2


def _set_look(made: Foreign, look: _Look, style: Type) -> None:
    from docx.shared import Inches, Pt, RGBColor

    made.font.size = Pt(_half_points(style.points * look.size))
    made.font.bold, made.font.italic = look.bold or None, look.italic or None
    if look.colour:
        made.font.color.rgb = RGBColor.from_string(_accent(style) if look.colour == "accent" else look.colour)
    form = made.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Pt(look.before), Pt(look.after), look.keeps
    form.left_indent, form.right_indent, form.first_line_indent = (
        Inches(look.left),
        Inches(look.right),
        Inches(look.first),
    )


def _headings(document: Foreign, style: Type) -> None:
    from docx.shared import Pt, RGBColor

    for level, size, before, after in ((1, style.points + 1, 7, 4), (2, style.points, 3, 1.5), (3, style.points, 3, 1)):
        heading = document.styles[f"Heading {level}"]
        _set_font(heading, in_word(style.font), size)
        heading.font.bold, heading.font.italic = True, level == 3
        heading.font.color.rgb = RGBColor.from_string(_accent(style)) if level == 1 else RGBColor(0, 0, 0)
        form = heading.paragraph_format
        form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), True


def _underline(made: Foreign, style: Type) -> None:
    """The rule below the firm's name, and the space between its letters."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    rule = f'<w:bottom w:val="single" w:sz="8" w:space="5" w:color="{_accent(style)}"/>'
    made.element.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{rule}</w:pBdr>"))
    made.element.get_or_add_rPr().append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="16"/>'))


def _notes(document: Foreign, style: Type) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    text = document.styles.add_style(NOTE, WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = document.styles["Normal"]
    text.font.size, text.paragraph_format.space_after = Pt(style.points * 0.84), Pt(2)
    document.styles.add_style(NOTE_MARK, WD_STYLE_TYPE.CHARACTER).font.superscript = True


def _table(document: Foreign, style: Type) -> None:
    """The lines and margins of a letter's tables, and the head of each in the house's colour."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    made = document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    made.base_style = document.styles["Normal Table"]
    accent, hair = _accent(style), 'w:val="single" w:sz="4" w:space="0" w:color="B3B3B3"'
    thick = f'w:val="single" w:sz="8" w:space="0" w:color="{accent}"'
    margins = "".join(f'<w:{side} w:w="{at}" w:type="dxa"/>' for side, at in _CELL)
    made.element.append(
        parse_xml(
            f"<w:tblPr {nsdecls('w')}><w:tblBorders><w:top {thick}/><w:bottom {hair}/><w:insideH {hair}/>"
            f"<w:insideV {hair}/></w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        )
    )
    made.element.append(
        parse_xml(
            f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:b/><w:color w:val="{accent}"/></w:rPr>'
            f"<w:tcPr><w:tcBorders><w:bottom {thick}/></w:tcBorders></w:tcPr></w:tblStylePr>"
        )
    )


_CELL = (("top", 56), ("left", 130), ("bottom", 34), ("right", 130))
"""Margins within a cell, in twentieths of a point."""


def pale(style: Type) -> str:
    """The house's colour, so light that words stand on it."""
    parts = (int(_accent(style)[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(one + (255 - one) * 0.93):02X}" for one in parts)


def _accent(style: Type) -> str:
    return style.accent.removeprefix("#").upper()


def _set_font(style: Foreign, font: str, points: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = font, Pt(points)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for where in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(where), font)
    for where in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(where), None)
