"""A paper as DOCX with real styles, so that each side can write on in Word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from io import BytesIO

from conferral.drafts.house import Type
from conferral.drafts.paper import Block, Grid, Heading, Listing, Paper, Paragraph, Part, Quotation, Run, Signature
from conferral.intake.extras import Foreign, library

_BODY, _HEAD_STYLE, _SIGN = "Letter Body", "Letter Head", "Letter Signature"
_SHORT = 10


def set_docx(paper: Paper, style: Type, *, written_on: dt.date, sources: bool = False) -> bytes:
    """The paper as DOCX. With ``sources``, a comment names the events behind each paragraph.

    The file's own dates are the letter's, so that the same draft gives the same bytes.
    """
    docx = library("docx", "drafts", "the DOCX")
    document = docx.Document()
    _page(document, style)
    _styles(document, style)
    _about(document, paper, written_on)
    writer = _Writer(document, style, sources=sources)
    writer.paper(paper)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: Foreign, style: Type) -> None:
    from docx.shared import Inches

    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Inches(style.margins_inches))
    foot = section.footer.paragraphs[0]
    foot.alignment = 1
    for words, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        foot.add_run(words)
        _field(foot, field)


def _field(paragraph: Foreign, code: str) -> None:
    """A field that the word processor fills in: the number of the page, the number of pages."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind, words in (("begin", None), (None, code), ("end", None)):
        run = paragraph.add_run()
        made = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            made.set(qn("w:fldCharType"), kind)
        else:
            made.text = words
        run._r.append(made)


def _styles(document: Foreign, style: Type) -> None:
    """The styles that the letter is made of; change one in Word and every paragraph of its kind follows."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    font = _font(style)
    normal = document.styles["Normal"]
    _set_font(normal, font, style.points)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    for name, after in ((_BODY, 9), (_HEAD_STYLE, 0), (_SIGN, 0)):
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = normal
        made.paragraph_format.space_after = Pt(after)
    document.styles[_BODY].paragraph_format.line_spacing = 2.0 if style.spacing == "double" else 1.08
    document.styles[_BODY].paragraph_format.widow_control = True
    accent = RGBColor.from_string(style.accent.removeprefix("#").upper())
    for level, size in ((1, style.points + 1), (2, style.points), (3, style.points)):
        heading = document.styles[f"Heading {level}"]
        _set_font(heading, font, size)
        heading.font.bold, heading.font.italic = True, level == 3
        heading.font.color.rgb = accent if level == 1 else RGBColor(0, 0, 0)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(12 if level == 1 else 8), Pt(5)
        heading.paragraph_format.keep_with_next = True


def _font(style: Type) -> str:
    """A typeface that word processors have, where the house's is that of the PDF only."""
    return "Times New Roman" if style.font == "Libertinus Serif" else style.font


def _set_font(style: Foreign, font: str, points: int) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = font, Pt(points)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for where in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(where), font)
    for where in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(where), None)


def _about(document: Foreign, paper: Paper, written_on: dt.date) -> None:
    """The file's own data: a title, the letter's day, and nobody's name."""
    about, day = document.core_properties, dt.datetime.combine(written_on, dt.time())
    about.title, about.author, about.last_modified_by, about.comments = paper.title, "", "", ""
    about.created = about.modified = day
    about.language = "en-US"


class _Writer:
    """Puts the blocks of a paper into a document."""

    def __init__(self, document: Foreign, style: Type, *, sources: bool) -> None:
        self._document, self._style, self._sources = document, style, sources

    def paper(self, paper: Paper) -> None:
        """The whole paper, from the head to the signatures."""
        if paper.caption:
            self._caption(paper)
        else:
            self._head(paper)
        self.blocks(self._document, paper.blocks)
        if paper.closing:
            self._line(paper.closing, before=12, keep=True)
        for one in paper.signatures:
            self._signature(one)
        if paper.so_ordered and paper.caption:
            self._line("SO ORDERED.", before=24, keep=True)
            self._rule()
            for words in paper.caption.judge.text.split("\n"):
                self._line(words)
        if paper.copies:
            self._line(paper.copies, before=14)

    def _head(self, paper: Paper) -> None:
        head = paper.head
        if head.firm:
            firm = self._line(head.firm.upper(), bold=True)
            firm.runs[0].font.size = self._points(1.3)
            self._line("  ·  ".join(head.firm_lines))
        self._runs(self._line("", before=18), (head.date,))
        if head.via:
            self._line(head.via, before=10, bold=True)
        for at, run in enumerate(head.addressee):
            self._runs(self._line("", before=10 if at == 0 else 0), (run,))
        subject = self._line("Re:\t", before=10, bold=True)
        self._runs(subject, (Run(run.text.replace("\n", " — "), italic=run.italic, blank=run.blank) for run in head.re))
        self._runs(self._line("", before=10, after=9), head.salutation)

    def _caption(self, paper: Paper) -> None:
        caption = paper.caption
        if caption is None:
            return
        for line in caption.court.text.upper().split("\n"):
            self._line(line, bold=True)
        table = self._document.add_table(rows=1, cols=2)
        self._runs(table.cell(0, 0).paragraphs[0], (caption.parties,))
        self._runs(table.cell(0, 1).paragraphs[0], (caption.number,))
        table.cell(0, 1).add_paragraph().add_run(paper.title.upper()).bold = True
        self._line("", after=9)

    def blocks(self, holder: Foreign, blocks: Iterable[Block]) -> None:
        """Blocks into a document or a cell of a table, in order."""
        for block in blocks:
            match block:
                case Paragraph():
                    self._paragraph(holder.add_paragraph(style=_BODY), block)
                case Heading():
                    self._runs(holder.add_paragraph(style=f"Heading {block.level}"), block.runs)
                case Listing():
                    self._listing(holder, block)
                case Quotation():
                    self._quotation(holder, block)
                case Part():
                    self.blocks(holder, block.blocks)
                case Grid():
                    self._grid(block)

    def _paragraph(self, made: Foreign, block: Paragraph) -> None:
        self._runs(made, block.runs)
        if self._sources and block.rests_on and made.runs:
            words = f"Rests on {', '.join(one[:_SHORT] for one in block.rests_on)}"
            self._document.add_comment(made.runs, text=words, author="Conferral", initials="C")

    def _listing(self, holder: Foreign, block: Listing) -> None:
        """Items with their marks written out: a word processor's own numbering would run on from list to list."""
        from docx.shared import Inches

        for at, item in enumerate(block.items):
            mark = "•" if block.start is None else f"{block.start + at}."
            for number, inner in enumerate(item):
                if not isinstance(inner, Paragraph):
                    self.blocks(holder, (inner,))
                    continue
                made = holder.add_paragraph(style=_BODY)
                made.paragraph_format.left_indent = Inches(0.4)
                made.paragraph_format.first_line_indent = Inches(-0.3) if number == 0 else Inches(0)
                if number == 0:
                    made.paragraph_format.tab_stops.add_tab_stop(Inches(0.4))
                    made.add_run(f"{mark}\t")
                self._paragraph(made, inner)

    def _quotation(self, holder: Foreign, block: Quotation) -> None:
        from docx.shared import Inches

        for inner in block.blocks:
            if isinstance(inner, Paragraph):
                made = holder.add_paragraph(style=_BODY)
                made.paragraph_format.left_indent = made.paragraph_format.right_indent = Inches(0.5)
                self._paragraph(made, inner)
            else:
                self.blocks(holder, (inner,))

    def _grid(self, block: Grid) -> None:
        table = self._document.add_table(rows=1, cols=len(block.heads), style="Table Grid")
        for cell, head in zip(table.rows[0].cells, block.heads, strict=True):
            cell.paragraphs[0].add_run(head).bold = True
        _repeat(table.rows[0])
        for row in block.rows:
            cells = table.add_row().cells
            cells = (cells[0].merge(cells[-1]),) if len(row) == 1 else cells
            for cell, blocks in zip(cells, row, strict=True):
                if blocks:
                    for empty in cell.paragraphs:
                        cell._tc.remove(empty._p)
                    self.blocks(cell, blocks)

    def _signature(self, one: Signature) -> None:
        if one.signed:
            self._line(f"/s/ {one.name.text}", before=26, keep=True)
        else:
            self._rule()
        self._runs(self._line("", keep=True), (one.name,))
        for words in (*([one.firm] if one.firm else []), *one.lines):
            self._line(words, keep=True)
        self._line(one.role)

    def _rule(self) -> None:
        self._line("_" * 34, before=26, keep=True)

    def _line(self, words: str, *, before: int = 0, after: int = 0, bold: bool = False, keep: bool = False) -> Foreign:
        from docx.shared import Pt

        made = self._document.add_paragraph(style=_SIGN if keep else _HEAD_STYLE)
        made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(before), Pt(after)
        made.paragraph_format.keep_with_next = keep
        if words:
            made.add_run(words).bold = bold
        return made

    def _points(self, times: float) -> Foreign:
        from docx.shared import Pt

        return Pt(round(self._style.points * times))

    def _runs(self, paragraph: Foreign, runs: Iterable[Run]) -> None:
        from docx.enum.text import WD_COLOR_INDEX

        for run in runs:
            made = paragraph.add_run(run.text)
            made.bold, made.italic = run.bold or None, run.italic or None
            if run.blank:
                made.font.highlight_color = WD_COLOR_INDEX.YELLOW
            if run.code:
                made.font.name = "Courier New"


def _repeat(row: Foreign) -> None:
    """Have the head of a table stand on each page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement("w:tblHeader")
    made.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(made)
