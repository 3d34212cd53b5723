"""The page of a DOCX: US letter, the house's margins, and what stands above or below the words of each page."""

from __future__ import annotations

from conferral.drafts.house import Type
from conferral.drafts.paper import Paper, Run
from conferral.intake.extras import Foreign

_GREY = "4D4D4D"


def set_page(document: Foreign, paper: Paper, style: Type) -> None:
    """A letter's pages after the first bear the case, the day and their number; a captioned paper's its number."""
    from docx.shared import Inches

    _modern(document)
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Inches(style.margins_inches))
    section.header_distance = section.footer_distance = Inches(0.55)
    section.different_first_page_header_footer = paper.caption is None
    if paper.caption:
        foot = _furniture(section.footer, document, style)
        foot.alignment = 1
        _number(foot)
        return
    head = _furniture(section.header, document, style)
    for run in paper.head.re[:-1]:
        _small(head, run)
    head.add_run(f"\t{paper.head.date.text}  ·  ")
    _number(head)
    _line_below(head)


def _modern(document: Foreign) -> None:
    """Have Word open the file as one of its own day, and not in the manner of 2007."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = OxmlElement("w:compat")
        settings.append(compat)
    for old in compat.findall(qn("w:compatSetting")):
        if old.get(qn("w:name")) == "compatibilityMode":
            compat.remove(old)
    made = OxmlElement("w:compatSetting")
    own = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": "15"}
    for name, value in own.items():
        made.set(qn(f"w:{name}"), value)
    compat.append(made)


def _furniture(margin: Foreign, document: Foreign, style: Type) -> Foreign:
    """The paragraph in a header or footer, in small grey type; its style says so, not each word."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Inches, Pt, RGBColor

    made = margin.paragraphs[0]
    own = document.styles[made.style.name]
    own.font.size, own.font.color.rgb = Pt(round(style.points * 1.6) / 2), RGBColor.from_string(_GREY)
    own.paragraph_format.tab_stops.clear_all()
    own.paragraph_format.tab_stops.add_tab_stop(Inches(8.5 - 2 * style.margins_inches), WD_TAB_ALIGNMENT.RIGHT)
    return made


def _small(head: Foreign, run: Run) -> None:
    made = head.add_run(run.text)
    made.italic = run.italic or None


def _number(paragraph: Foreign) -> None:
    for words, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(words)
        _field(paragraph, field)


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


def _line_below(paragraph: Foreign) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    line = '<w:bottom w:val="single" w:sz="4" w:space="4" w:color="B3B3B3"/>'
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>"))
