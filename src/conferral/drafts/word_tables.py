"""Tables of a DOCX: the two sides beside each other, and the ones without lines in which signatures stand."""

from __future__ import annotations

from collections.abc import Sequence

from conferral.drafts.house import Type
from conferral.drafts.word_styles import TABLE
from conferral.intake.extras import Foreign

DECISION = "Decision"
_NARROW = 0.42
"""The width of the column for the decision, in widths of the others; as in the PDF."""
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def open_table(document: Foreign, style: Type, heads: Sequence[str]) -> Foreign:
    """A table with one row, its head, which stands on each page that the table goes on to."""
    table = document.add_table(rows=1, cols=len(heads), style=TABLE)
    shares = [_NARROW if head == DECISION else 1.0 for head in heads]
    _set_widths(table, [_measure(style) * share / sum(shares) for share in shares])
    row = table.rows[0]._tr.get_or_add_trPr()
    row.append(_xml("<w:cantSplit {}/>"))
    row.append(_xml("<w:tblHeader {}/>"))
    return table


def lay_table(document: Foreign, style: Type, *, ruled: bool = False, above: int = 0) -> tuple[Foreign, Foreign]:
    """Two cells beside each other, without lines or with those of a caption; ``above`` is space in points."""
    if above:
        _space(document, above)
    table = document.add_table(rows=1, cols=3 if not ruled else 2)
    measure, gutter = _measure(style), 0.5
    half = (measure - gutter) / 2
    _set_widths(table, [measure / 2] * 2 if ruled else [half, gutter, half])
    margins = "".join(f'<w:{side} w:w="{at}" w:type="dxa"/>' for side, at in (("left", 0), ("right", 0)))
    table._tbl.tblPr.append(_xml(f"<w:tblCellMar {{}}>{margins}</w:tblCellMar>"))
    table.rows[0]._tr.get_or_add_trPr().append(_xml("<w:cantSplit {}/>"))
    left, right = table.rows[0].cells[0], table.rows[0].cells[-1]
    if ruled:
        _caption_lines(left, right, style)
    return left, right


def nest(cell: Foreign, table: Foreign) -> None:
    """Put a table into a cell of another, as wide as that."""
    from docx.shared import Emu

    cell._tc.append(table._tbl)
    columns = len(table.columns)
    for column in table.columns:
        column.width = Emu(int((cell.width or 0) / columns))
        for inner in column.cells:
            inner.width = column.width


def _space(document: Foreign, points: int) -> None:
    """Where one signs by hand: a paragraph of a certain height, that goes along with what follows."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt

    made = document.add_paragraph()
    form = made.paragraph_format
    form.line_spacing_rule, form.line_spacing, form.keep_with_next = WD_LINE_SPACING.EXACTLY, Pt(points), True


def _caption_lines(left: Foreign, right: Foreign, style: Type) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT

    line = f'w:val="single" w:sz="6" w:space="0" w:color="{style.accent.removeprefix("#").upper()}"'
    for cell, sides in ((left, ("bottom", "right")), (right, ("bottom",))):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        drawn = "".join(f"<w:{side} {line}/>" for side in sides)
        properties = cell._tc.get_or_add_tcPr()
        properties.append(_xml(f"<w:tcBorders {{}}>{drawn}</w:tcBorders>"))
        around = (("top", 240), ("left", 0 if cell is left else 260), ("bottom", 240), ("right", 200))
        properties.append(_xml(f"<w:tcMar {{}}>{_margins(around)}</w:tcMar>"))


def _margins(around: Sequence[tuple[str, int]]) -> str:
    return "".join(f'<w:{side} w:w="{at}" w:type="dxa"/>' for side, at in around)


def rule(cell: Foreign) -> None:
    """The line above a name, to sign on."""
    line = '<w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    properties = cell._tc.get_or_add_tcPr()
    properties.append(_xml(f"<w:tcBorders {{}}>{line}</w:tcBorders>"))
    properties.append(_xml(f"<w:tcMar {{}}>{_margins((('top', 40),))}</w:tcMar>"))


def shade(cell: Foreign, colour: str) -> None:
    """Colour a cell: the row of an issue, above the two sides' words on it."""
    cell._tc.get_or_add_tcPr().append(_xml(f'<w:shd {{}} w:val="clear" w:color="auto" w:fill="{colour}"/>'))


def empty_cell(cell: Foreign) -> None:
    """Take out the paragraphs that a new or a merged cell has."""
    for one in cell.paragraphs:
        cell._tc.remove(one._p)


def _measure(style: Type) -> float:
    """The width of the words on a page, in inches."""
    return 8.5 - 2 * style.margins_inches


def _set_widths(table: Foreign, inches: Sequence[float]) -> None:
    """Widths that stay, whatever is written into the table."""
    from docx.shared import Inches

    table.autofit = False
    for column, width in zip(table.columns, inches, strict=True):
        column.width = Inches(width)
        for cell in column.cells:
            cell.width = Inches(width)


def _xml(words: str) -> Foreign:
    from docx.oxml import parse_xml

    return parse_xml(words.format(_W))
