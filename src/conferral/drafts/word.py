"""A paper as DOCX with real styles, so that each side can write on in Word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO

from conferral.drafts import word_styles as styles
from conferral.drafts.house import Type
from conferral.drafts.paper import (
    Block,
    Grid,
    Heading,
    Listing,
    Paper,
    Paragraph,
    Part,
    Quotation,
    Run,
    Runs,
    SideTable,
    Signature,
)
from conferral.drafts.typefaces import in_word
from conferral.drafts.typography import goes_along
from conferral.drafts.word_footnotes import Footnotes
from conferral.drafts.word_numbering import Numbering, indent, number
from conferral.drafts.word_order import put_in_order
from conferral.drafts.word_page import set_page
from conferral.drafts.word_tables import DECISION, empty_cell, lay_table, nest, open_table, rule, shade
from conferral.intake.extras import Foreign, library

_QUOTES = {
    styles.BODY: styles.QUOTE,
    styles.CONTINUE: styles.QUOTE,
    styles.TABLE_TEXT: styles.TABLE_QUOTE,
    styles.TABLE_LIST: styles.TABLE_QUOTE,
}
"""The style of a quotation, by the style of what it stands in."""
_SHORT_ID = 10


def set_docx(paper: Paper, style: Type, *, written_on: dt.date, sources: bool = False) -> bytes:
    """The paper as DOCX. With ``sources``, a comment names the events behind each paragraph.

    The file's own dates are the letter's, so that the same draft gives the same bytes.
    """
    docx = library("docx", "drafts", "the DOCX")
    document = docx.Document()
    grids = [block for block in paper.blocks if isinstance(block, Grid)]
    styles.add_styles(document, style, decision=any(DECISION in one.heads for one in grids))
    set_page(document, paper, style)
    _about(document, paper, written_on)
    writer = _Writer(document, style, sources=sources)
    writer.paper(paper)
    for part in (document, document.styles, document.sections[0].header, document.sections[0].footer):
        put_in_order(part.element if hasattr(part, "element") else part._element)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _about(document: Foreign, paper: Paper, written_on: dt.date) -> None:
    """The file's own data: a title, the letter's day, and nobody's name."""
    about, day = document.core_properties, dt.datetime.combine(written_on, dt.time())
    about.title, about.author, about.last_modified_by, about.comments = paper.title, "", "", ""
    about.created = about.modified = day
    about.language = "en-US"


def _apart(heading: Foreign, *, after_table: bool) -> None:
    """Below a table a heading stands further down: the table has no space of its own."""
    from docx.shared import Pt

    if after_table:
        heading.paragraph_format.space_before = Pt(14)


class _Writer:
    """Puts the blocks of a paper into a document."""

    def __init__(self, document: Foreign, style: Type, *, sources: bool) -> None:
        self._document, self._style, self._sources = document, style, sources
        self._numbering, self._notes = Numbering(document), Footnotes(document)
        self._ids = {one.name: one.style_id for one in document.styles}

    def _add(self, holder: Foreign, style: str) -> Foreign:
        """A new paragraph; its style by its id, which the library would look for among all styles each time."""
        made = holder.add_paragraph()
        made._p.style = self._ids[style]
        return made

    def paper(self, paper: Paper) -> None:
        """The whole paper, from the head to the signatures."""
        if paper.caption:
            self._caption(paper)
        else:
            self._head(paper)
        self.blocks(self._document, paper.blocks)
        self._keep_last(paper)
        if paper.closing:
            self._line(styles.CLOSING, paper.closing)
        self._signatures(paper.signatures)
        if paper.so_ordered:
            self._order(paper)
        if paper.copies:
            self._line(styles.COPIES, paper.copies)
        self._notes.close()

    def _head(self, paper: Paper) -> None:
        head = paper.head
        if head.firm:
            self._line(styles.FIRM, head.firm.upper())
            self._line(styles.FIRM_LINES, "  ·  ".join(head.firm_lines))
        self._line(styles.DATE, head.date)
        if head.via:
            self._line(styles.VIA, head.via)
        for at, run in enumerate(head.addressee):
            self._line(styles.ADDRESS, run, before=9 if at == 0 else None)
        *case, subject = head.re
        self._line(styles.RE, Run("Re:\t", bold=True), *case, Run(f"\n{subject.text.strip()}", bold=True))
        self._line(styles.SALUTATION, *head.salutation)

    def _caption(self, paper: Paper) -> None:
        from docx.shared import Pt

        caption = paper.caption
        if caption is None:
            return
        for words in caption.court.text.upper().split("\n"):
            court = self._line(styles.COURT, replace(caption.court, text=words))
        court.paragraph_format.space_after = Pt(8)
        left, right = lay_table(self._document, self._style, ruled=True)
        sides = caption.parties.text.split(" v. ")
        if len(sides) == 2 and not caption.parties.blank:
            self._fill(left, [(Run(sides[0]),), (Run("\tv."),), (Run(sides[1]),)], styles.CAPTION)
        else:
            self._fill(left, [(caption.parties,)], styles.CAPTION)
        self._fill(right, [(caption.number,), (Run(""),), (Run(paper.title.upper(), bold=True),)], styles.CAPTION)
        self._add(self._document, styles.CAPTION)

    def blocks(self, holder: Foreign, blocks: Iterable[Block], text: str = styles.BODY, level: int = 0) -> None:
        """Blocks into a document or a cell of a table, in order; ``text`` is the style of plain paragraphs."""
        after_table = False
        for block in blocks:
            match block:
                case Paragraph():
                    self._paragraph(self._add(holder, text), block)
                case Heading():
                    made = self._add(holder, f"Heading {block.level}")
                    self._runs(made, block.runs)
                    _apart(made, after_table=after_table)
                case Listing():
                    self._listing(holder, block, text, level)
                case Quotation():
                    self.blocks(holder, block.blocks, _QUOTES.get(text, text), level)
                case Part():
                    self.blocks(holder, block.blocks, text, level)
                case Grid():
                    self._grid(block)
                case SideTable():
                    self._table(holder, block)
            after_table = isinstance(block, Grid)

    def _paragraph(self, made: Foreign, block: Paragraph) -> None:
        self._runs(made, block.runs)
        if self._sources and block.rests_on and made.runs:
            words = f"Rests on {', '.join(one[:_SHORT_ID] for one in block.rests_on)}"
            self._document.add_comment(made.runs, text=words, author="Conferral", initials="C")

    def _listing(self, holder: Foreign, block: Listing, text: str, level: int) -> None:
        """A list of the word processor's own; a paragraph that goes on under an item stands in as far as its words."""
        from docx.shared import Inches

        of = self._numbering.begin(block.start, level)
        narrow = text in (styles.TABLE_TEXT, styles.TABLE_LIST)
        goes_on = styles.TABLE_LIST if narrow else styles.CONTINUE
        named = goes_on if narrow else styles.BULLET if block.start is None else styles.NUMBER
        for item in block.items:
            for at, inner in enumerate(item):
                if not isinstance(inner, Paragraph):
                    self.blocks(holder, (inner,), goes_on, level + 1)
                    continue
                made = self._add(holder, goes_on if at else named)
                if at:
                    made.paragraph_format.left_indent = Inches(indent(level))
                else:
                    number(made, of, level)
                self._paragraph(made, inner)

    def _grid(self, block: Grid) -> None:
        table = open_table(self._document, self._style, block.heads)
        for cell, head in zip(table.rows[0].cells, block.heads, strict=True):
            self._fill(cell, [(Run(head),)], styles.TABLE_TEXT)
        for row in block.rows:
            made = table.add_row()
            spans = len(row) == 1
            cells = (made.cells[0].merge(made.cells[-1]),) if spans else made.cells
            for cell, blocks in zip(cells, row, strict=True):
                if blocks:
                    empty_cell(cell)
                    self.blocks(cell, blocks, styles.TABLE_TEXT)
                    self._fit(cell)
                else:
                    cell.paragraphs[0]._p.style = self._ids[styles.TABLE_TEXT]
            if spans:
                shade(cells[0], styles.pale(self._style))
                self._keep(cells[0])

    def _table(self, holder: Foreign, block: SideTable) -> None:
        """A side's table: in the document, or within a cell of one, whose width it takes."""
        inside = holder is not self._document
        made = open_table(self._document, self._style, ["" for _ in block.rows[0]])
        if inside:
            nest(holder, made)
        for at, row in enumerate(block.rows):
            cells = (made.rows[0] if at == 0 else made.add_row()).cells
            for cell, blocks in zip(cells, row, strict=True):
                if blocks:
                    empty_cell(cell)
                    self.blocks(cell, blocks, styles.TABLE_TEXT)
                    self._fit(cell)
        if not inside:
            self._add(self._document, styles.TABLE_TEXT)

    def _fit(self, cell: Foreign) -> None:
        """A cell ends with a paragraph, and its heading stands at its top."""
        from docx.shared import Pt

        if cell._tc[-1].tag.endswith("}tbl"):
            self._add(cell, styles.TABLE_TEXT)
        cell.paragraphs[0].paragraph_format.space_before = Pt(0)

    def _keep(self, cell: Foreign) -> None:
        for one in cell.paragraphs:
            one.paragraph_format.keep_with_next = True

    def _keep_last(self, paper: Paper) -> None:
        """What is signed takes the last words along: no page bears signatures alone."""
        for block in paper.blocks[len(paper.blocks) - goes_along(paper) :]:
            count = len(block.items) if isinstance(block, Listing) else 1
            for one in self._document.paragraphs[-count:]:
                one.paragraph_format.keep_with_next = True

    def _signatures(self, signatures: Sequence[Signature]) -> None:
        """Blocks to sign in, two beside each other; one alone keeps to its half of the page."""
        for at in range(0, len(signatures), 2):
            pair = signatures[at : at + 2]
            cells = lay_table(self._document, self._style, above=14 if any(one.signed for one in pair) else 34)
            for cell, one in zip(self._signed(cells, pair), pair, strict=False):
                self._signature(cell, one)

    def _signed(self, cells: tuple[Foreign, ...], pair: Sequence[Signature]) -> tuple[Foreign, ...]:
        """The names of those who signed, and the cells below them for the lines; the same cells where nobody signed."""
        if not any(one.signed for one in pair):
            return cells
        for cell, one in zip(cells, pair, strict=False):
            self._fill(cell, [(Run(f"/s/ {one.name.text}" if one.signed else ""),)], styles.SIGNATURE)
            self._keep(cell)
        below = cells[0]._parent.add_row().cells
        return below[0], below[-1]

    def _signature(self, cell: Foreign, one: Signature) -> None:
        rule(cell)
        firm = [(Run(one.firm),)] if one.firm else []
        lines = [(Run(words),) for words in one.lines]
        self._fill(cell, [(one.name,), *firm, *lines, (Run(one.role, italic=True),)], styles.SIGNATURE)

    def _order(self, paper: Paper) -> None:
        """Where the judge signs."""
        if paper.caption is None:
            return
        judge = paper.caption.judge
        self._line(styles.CLOSING, Run("SO ORDERED.", bold=True), before=22)
        left, right = lay_table(self._document, self._style, above=34)
        rule(right)
        self._fill(left, [(Run("Dated: ____________________"),)], styles.SIGNATURE)
        names = [(replace(judge, text=words),) for words in judge.text.split("\n")]
        self._fill(right, names, styles.SIGNATURE)

    def _line(self, style: str, *words: Run | str, before: int | None = None) -> Foreign:
        from docx.shared import Pt

        made = self._add(self._document, style)
        if before is not None:
            made.paragraph_format.space_before = Pt(before)
        self._runs(made, (Run(one) if isinstance(one, str) else one for one in words))
        return made

    def _fill(self, cell: Foreign, lines: Sequence[Runs], style: str) -> None:
        """Lines into a cell, in place of the empty paragraph that it has."""
        for at, runs in enumerate(lines):
            made = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            made._p.style = self._ids[style]
            self._runs(made, runs)

    def _runs(self, paragraph: Foreign, runs: Iterable[Run]) -> None:
        from docx.enum.text import WD_COLOR_INDEX

        for run in runs:
            made = paragraph.add_run(run.text)
            made.bold, made.italic = run.bold or None, run.italic or None
            if run.blank:
                made.font.highlight_color = WD_COLOR_INDEX.YELLOW
            if run.code:
                made.font.name = in_word("Courier New")
            if run.note:
                self._note(paragraph, run.note)

    def _note(self, paragraph: Foreign, note: Runs) -> None:
        self._notes.add(paragraph, lambda words: self._runs(words, note))
