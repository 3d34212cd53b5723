"""What a DOCX is made of: lists, notes, tables and heads of the word processor's own, in the order the format wants."""

import zipfile
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from test_grounds import head
from test_setting import paper
from twin import WRITTEN

from conferral.drafts.house import Type
from conferral.drafts.paper import Caption, Grid, Heading, Kind, Listing, Paragraph, Part, Quotation, Run, Signature
from conferral.drafts.pdf import set_pdf
from conferral.drafts.sections.word import read_docx
from conferral.drafts.typefaces import in_word, missing, stand_ins
from conferral.drafts.word import set_docx
from conferral.drafts.word_order import _ORDER
from conferral.intake import source_of
from conferral.model.facts import Side

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def said(words: str, note: str = "") -> Paragraph:
    return Paragraph((Run(words, note=(Run(note),) if note else ()),))


def items(*words: str) -> tuple[tuple[Paragraph, ...], ...]:
    return tuple((said(one),) for one in words)


def made(*blocks: object, style: Type | None = None, **more: object) -> bytes:
    return set_docx(paper(*blocks, **more), style or Type(), written_on=WRITTEN)


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return etree.fromstring(packed.read(f"word/{name}.xml"))


def numbered(data: bytes) -> list[tuple[str, int, str, str]]:
    """Each item of a list: its words, its level, the form of its number and where the list begins."""
    numbering, found = part(data, "numbering"), []
    for one in part(data, "document").iter(f"{W}p"):
        number = one.find(f"{W}pPr/{W}numPr")
        if number is None:
            continue
        level, of = number.find(f"{W}ilvl").get(f"{W}val"), number.find(f"{W}numId").get(f"{W}val")
        listed = next(entry for entry in numbering.iter(f"{W}num") if entry.get(f"{W}numId") == of)
        outline = listed.find(f"{W}abstractNumId").get(f"{W}val")
        abstract = next(entry for entry in numbering.iter(f"{W}abstractNum") if entry.get(f"{W}abstractNumId") == outline)
        form = next(entry for entry in abstract.iter(f"{W}lvl") if entry.get(f"{W}ilvl") == level).find(f"{W}numFmt").get(f"{W}val")
        start = listed.find(f"{W}lvlOverride/{W}startOverride")
        found.append(("".join(one.itertext()), int(level), form, "" if start is None else start.get(f"{W}val")))
    return found


def test_lists_are_numbered_by_the_word_processor_each_from_its_own_number() -> None:
    data = made(Listing(items("one", "two"), 1), Listing(items("seven"), 7), Listing(items("dot")))
    assert numbered(data) == [("one", 0, "decimal", "1"), ("two", 0, "decimal", "1"), ("seven", 0, "decimal", "7"), ("dot", 0, "bullet", "")]


def test_a_list_within_a_list_is_a_level_deeper_and_a_second_paragraph_has_no_number() -> None:
    inner = Listing(items("inner"), 1)
    data = made(Listing(((said("outer"), said("goes on"), inner),), 1))
    assert [(words, level) for words, level, _, _ in numbered(data)] == [("outer", 0), ("inner", 1)]
    goes_on = next(one for one in docx.Document(BytesIO(data)).paragraphs if one.text == "goes on")
    assert goes_on.paragraph_format.left_indent.inches == pytest.approx(0.3)


def test_twenty_levels_of_lists_are_a_bounded_result() -> None:
    deep: Listing = Listing(items("bottom"), 1)
    for at in range(20):
        deep = Listing(((said(f"level {at}"), deep),), 1)
    assert max(level for _, level, _, _ in numbered(made(deep))) == 8


def test_a_list_that_begins_at_a_great_number_keeps_it() -> None:
    assert numbered(made(Listing(items("x"), 999_999)))[0][3] == "999999"


def test_footnotes_are_a_part_of_their_own_and_are_read_back_in_their_place() -> None:
    data = made(said("First claim", "Tr. 12."), said("Second claim", "Tr. 14."))
    notes = [one for one in part(data, "footnotes") if one.get(f"{W}type") is None]
    assert ["".join(one.itertext()).strip() for one in notes] == ["Tr. 12.", "Tr. 14."]
    marks = [one.get(f"{W}id") for one in part(data, "document").iter(f"{W}footnoteReference")]
    assert marks == [one.get(f"{W}id") for one in notes] == ["1", "2"]
    assert "[2] 2 Tr. 14." in source_of(data, "a.docx").text.replace("\u00a0", " ") or "Tr. 14." in source_of(data, "a.docx").text
    again = [run.note for block in read_docx(data, "a.docx") if isinstance(block, Paragraph) for run in block.runs if run.note]
    assert ["".join(one.text for one in note).strip() for note in again] == ["Tr. 12.", "Tr. 14."]


def test_a_paper_without_notes_has_no_part_for_them() -> None:
    with zipfile.ZipFile(BytesIO(made(said("Plain.")))) as packed:
        assert "word/footnotes.xml" not in packed.namelist()


def test_a_footnote_stands_at_the_foot_of_the_pdf_page() -> None:
    text = source_of(set_pdf(paper(said("The claim", "Tr. 12.")), Type(), written_on=WRITTEN).data, "a.pdf").text
    assert text.index("The claim") < text.index("Tr. 12.")


SIDES = Grid(("Plaintiff's Position", "Defendants' Position", "Decision"), (((said("1. The sample"),),), ((said("Yes."),), (said("No."),), ())))


def test_a_table_has_a_head_that_repeats_and_rows_that_are_whole() -> None:
    data = made(SIDES)
    table = docx.Document(BytesIO(data)).tables[0]
    assert table.style.name == "Letter Table"
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    widths = [cell.width.inches for cell in table.rows[0].cells]
    assert sum(widths) == pytest.approx(6.5, abs=0.01)
    assert widths[2] < widths[0] / 2
    assert table.rows[1].cells[0]._tc is table.rows[1].cells[2]._tc, "an issue spans the table"
    assert all(one.paragraph_format.keep_with_next for one in table.rows[1].cells[0].paragraphs)


def test_lists_and_quotations_in_a_cell_are_in_the_tables_type() -> None:
    cell = (Part("x", Side.PLAINTIFF, (Listing(items("item"), 1), Quotation((said("quoted"),)))),)
    table = docx.Document(BytesIO(made(Grid(("A", "B"), ((cell, ()),))))).tables[0]
    assert [one.style.name for one in table.rows[1].cells[0].paragraphs] == ["Table List", "Table Quotation"]


CAPTIONED = {
    "kind": Kind.STIPULATION, "so_ordered": True, "signatures": (Signature(Run("A. Roe"), "Counsel"),),
    "caption": Caption(Run("United States District Court\nDistrict of New Jersey"), Run("Roe v. Doe Inc."), Run("No. 23-cv-90048"), Run("Jo Roe\nJudge")),
}  # fmt: skip
EVERY = (
    Heading((Run("Head"),), 1), said("Words", "A note."), Listing(items("one"), 1), Quotation((said("q"),)), SIDES,
)  # fmt: skip


@pytest.mark.parametrize("more", [{}, CAPTIONED], ids=["letter", "captioned"])
@pytest.mark.parametrize("name", ["document", "styles", "header1", "footer1", "footnotes", "numbering"])
def test_properties_stand_in_the_order_that_the_format_wants(more: dict[str, object], name: str) -> None:
    data = made(*EVERY, **more)
    with zipfile.ZipFile(BytesIO(data)) as packed:
        if f"word/{name}.xml" not in packed.namelist():
            assert name in ("header1", "footer1"), "a letter has a header, a captioned paper a footer"
            return
    for holder, order in _ORDER.items():
        for element in part(data, name).iter(f"{W}{holder}"):
            places = [order.index(one.tag.removeprefix(W)) for one in element if one.tag.removeprefix(W) in order]
            assert places == sorted(places), etree.tostring(element)[:300]


def test_pages_after_the_first_bear_the_case_the_day_and_their_number() -> None:
    document = docx.Document(BytesIO(made(said("x"), head=head())))
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text.startswith("Re\tAugust 22, 2023  \u00b7  Page ")
    assert "".join(one.text for one in section.first_page_header.paragraphs) == ""
    codes = [one.text for one in section.header._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_a_captioned_paper_has_the_parties_apart_and_its_number_below() -> None:
    document = docx.Document(BytesIO(made(said("x"), **CAPTIONED)))
    assert document.tables[0].cell(0, 0).text == "Roe\n\tv.\nDoe Inc."
    assert document.sections[0].footer.paragraphs[0].text.startswith("Page ")


def test_what_is_signed_takes_a_short_last_paragraph_along() -> None:
    def kept(words: str) -> bool | None:
        document = docx.Document(BytesIO(made(said(words), closing="Sincerely,", signatures=CAPTIONED["signatures"])))
        return next(one for one in document.paragraphs if one.text == words).paragraph_format.keep_with_next

    assert kept("A short one.")
    assert not kept("A long one. " * 60)


def test_the_file_is_in_english_names_nobody_and_opens_as_one_of_today() -> None:
    data = made(said("x"))
    with zipfile.ZipFile(BytesIO(data)) as packed:
        every = b"".join(packed.read(name) for name in packed.namelist() if name.endswith(".xml"))
    assert b'w:lang w:val="en-US"' in every
    modes = [one.get(f"{W}val") for one in part(data, "settings").iter(f"{W}compatSetting") if one.get(f"{W}name") == "compatibilityMode"]
    assert modes == ["15"]
    about = docx.Document(BytesIO(data)).core_properties
    assert (about.author, about.last_modified_by, about.language) == ("", "", "en-US")


def test_the_same_paper_gives_the_same_parts() -> None:
    def parts(data: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            return {name: packed.read(name) for name in packed.namelist()}

    assert parts(made(*EVERY)) == parts(made(*EVERY))


@pytest.mark.parametrize(
    ("font", "word", "first"),
    [
        ("Libertinus Serif", "Times New Roman", "Libertinus Serif"),
        ("Liberation Serif", "Times New Roman", "Liberation Serif"),
        ("Georgia", "Georgia", "Georgia"),
        ("Some Face", "Some Face", "Some Face"),
    ],
)
def test_a_docx_names_a_typeface_that_word_processors_have(font: str, word: str, first: str) -> None:
    assert in_word(font) == word
    assert stand_ins(font)[0] == first
    assert stand_ins(font)[-1] == "Libertinus Serif"
    style = docx.Document(BytesIO(made(said("x"), style=Type(font=font)))).styles["Normal"]
    assert style.font.name == word


def test_a_typeface_of_the_same_widths_is_no_other_typeface() -> None:
    assert missing("Times New Roman", {"Liberation Serif"}) is None
    assert missing("Cambria", {"Liberation Serif", "Libertinus Serif"}) == "Libertinus Serif"
    assert missing("Libertinus Serif", {"Libertinus Serif"}) is None


