"""Word documents: paragraphs, tables, letterhead, notes, tracked changes, and files made to harm."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from handmade import repacked, zipped

from conferral.intake import Limits, source_of
from conferral.intake.extras import Foreign
from conferral.model.errors import FileTooLarge, UnreadableFile
from conferral.text.source import Source


def saved(document: Foreign) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(write: Callable[[Foreign], object]) -> Source:
    document = docx.Document()
    write(document)
    return source_of(saved(document), "letter.docx")


def inner(xml: str) -> Foreign:
    return parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>")


def body_of(document: Foreign) -> Foreign:
    return document.element.body


def test_paragraphs_with_space_between_them_are_parted_by_a_blank_line() -> None:
    source = read(lambda d: [d.add_paragraph(text) for text in ("VIA ECF", "Dear Judge Oakes:", "We met.")])
    assert source.text == "VIA ECF\n\nDear Judge Oakes:\n\nWe met."
    assert source.media_type.endswith("wordprocessingml.document")
    assert (source.pages, source.warnings) == (1, ())


def test_paragraphs_without_space_between_them_are_lines() -> None:
    def write(document: Foreign) -> None:
        for text in ("40 Foley Square", "New York", "", "Dear Judge Oakes:"):
            document.add_paragraph(text).paragraph_format.space_after = Pt(0)

    assert read(write).text == "40 Foley Square\nNew York\n\nDear Judge Oakes:"


def test_space_may_come_from_a_style_or_be_left_out_between_its_own() -> None:
    source = read(
        lambda d: [d.add_paragraph("one", "List Bullet"), d.add_paragraph("two", "List Bullet"), d.add_paragraph("end")]
    )
    assert source.text == "one\ntwo\n\nend"


def test_breaks_and_tabs_within_a_paragraph_are_kept() -> None:
    source = read(lambda d: d.add_paragraph("40 Foley Square\nNew York\tTel. 5"))
    assert source.text == "40 Foley Square\nNew York    Tel. 5"


def test_two_signatures_in_a_table_stand_side_by_side() -> None:
    def write(document: Foreign) -> None:
        document.add_paragraph("We thank the Court.")
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "/s/ Ann Lee\nPlaintiff", "/s/ Bo Ray\nDefendant"

    assert read(write).text == "We thank the Court.\n\n/s/ Ann Lee    /s/ Bo Ray\nPlaintiff    Defendant"


def test_long_cells_are_read_one_after_the_other() -> None:
    long = "Plaintiff says that the records of every employee are relevant to the claim."

    def write(document: Foreign) -> None:
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = long, "Defendant does not."

    assert read(write).text == f"{long}\nDefendant does not."


def test_tracked_changes_are_read_as_accepted_with_a_warning() -> None:
    change = (
        '<w:r><w:t xml:space="preserve">due </w:t></w:r>'
        '<w:del w:id="1" w:author="x"><w:r><w:delText>May 1</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>May 8</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="3" w:author="x"><w:r><w:t>gone</w:t></w:r></w:moveFrom>'
    )
    source = read(lambda d: body_of(d).insert(0, inner(change)))
    assert source.text == "due May 8"
    assert source.warnings == ("the document has tracked changes; it was read as if they were accepted",)


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">was due </w:t></w:r>'

    def write(document: Foreign) -> None:
        body_of(document).insert(0, inner("<w:r><w:t>May 8.</w:t></w:r>"))
        body_of(document).insert(0, inner(mark))

    assert read(write).text == "was due May 8."


def test_hidden_text_is_not_read() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>privileged</w:t></w:r><w:r><w:t>seen</w:t></w:r>"
    assert read(lambda d: body_of(d).insert(0, inner(hidden))).text == "seen"


def test_field_codes_are_not_words_but_their_results_are() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>May 5, 2024</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert read(lambda d: body_of(d).insert(0, inner(field))).text == "May 5, 2024"


def test_the_letterhead_in_the_first_header_comes_first_and_its_footer_last() -> None:
    def write(document: Foreign) -> None:
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "ASHGROVE & TULL LLP"
        section.first_page_footer.paragraphs[0].text = "New York | Boston"
        section.header.paragraphs[0].text = "Hon. M. Oakes, page 2"
        document.add_paragraph("Dear Judge Oakes:")

    assert read(write).text == "ASHGROVE & TULL LLP\n\nDear Judge Oakes:\n\nNew York | Boston"


def test_pages_begin_where_the_word_processor_recorded_it() -> None:
    def write(document: Foreign) -> None:
        run = document.add_paragraph("The first page ").add_run()
        run._r.append(OxmlElement("w:lastRenderedPageBreak"))
        run.add_text("ends here.")
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    assert read(write).text == "The first page\fends here."


def test_pages_begin_at_page_breaks_where_nothing_was_recorded() -> None:
    def write(document: Foreign) -> None:
        document.add_paragraph("one").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("two")
        document.add_paragraph("three").paragraph_format.page_break_before = True

    source = read(write)
    assert source.text == "one\ftwo\fthree"
    assert source.page_starts == (0, 4, 8)


def test_footnotes_stand_at_the_end_and_comments_are_named() -> None:
    document = docx.Document()
    document.add_paragraph("The call was short.")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    note = "<w:footnote w:id='1'><w:p><w:r><w:t>Ten minutes.</w:t></w:r></w:p></w:footnote>"
    notes = f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>"
    rels = repacked(
        saved(document),
        {"word/footnotes.xml": notes.encode(), "word/comments.xml": notes.replace("footnote", "comment").encode()},
    )
    with zipfile.ZipFile(io.BytesIO(rels)) as packed:
        relations = packed.read("word/_rels/document.xml.rels").decode()
        types = packed.read("[Content_Types].xml").decode()
    added = "".join(
        f'<Relationship Id="x{name}" Type="{kind}/{name}" Target="{name}.xml"/>' for name in ("footnotes", "comments")
    )
    data = repacked(
        rels,
        {
            "word/_rels/document.xml.rels": relations.replace("</Relationships>", added + "</Relationships>").encode(),
            "[Content_Types].xml": types.encode(),
        },
    )
    source = source_of(data, "letter.docx")
    assert source.text == "The call was short.\n\n[1] Ten minutes."
    assert source.warnings == ("the document has comments; they were not read",)


def test_words_in_a_text_box_are_read_once() -> None:
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:txbxContent><w:p><w:r><w:t>LEE LLP</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>LEE LLP</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>May 5</w:t></w:r>"
    )
    assert read(lambda d: body_of(d).insert(0, inner(box))).text == "LEE LLP\n\nMay 5"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(FileTooLarge, match="unpacks to"):
        source_of(zipped({"word/document.xml": b"0" * 40 * 2**20}), "bomb.docx")


def test_many_small_parts_are_refused() -> None:
    with pytest.raises(FileTooLarge, match="parts"):
        source_of(zipped({f"word/document{n}.xml": b"" for n in range(30)}), "parts.docx", Limits(zip_members=20))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_external_entity_is_refused(encoding: str) -> None:
    xml = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'
    )
    data = repacked(saved(docx.Document()), {"word/document.xml": xml.encode(encoding)})
    with pytest.raises(UnreadableFile, match="declares entities"):
        source_of(data, "letter.docx")


def test_a_broken_document_is_refused_in_a_sentence() -> None:
    whole = saved(docx.Document())
    broken = [
        whole[:-200],
        repacked(whole, {"word/document.xml": b"<w:"}),
        zipped({"word/document.xml": b"<a/>"}),
        whole[: len(whole) // 2],
    ]
    for data in broken:
        with pytest.raises(UnreadableFile, match=r"letter\.docx: the Word document is broken"):
            source_of(data, "letter.docx")


def test_a_deeply_nested_document_ends() -> None:
    nested = b"<w:sdt>" * 5000 + b"</w:sdt>" * 5000
    xml = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (qn("w:p")[1:-2].encode(), nested)
    data = repacked(saved(docx.Document()), {"word/document.xml": xml})
    with pytest.raises(UnreadableFile):
        source_of(data, "letter.docx")


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:hyperlink><w:r><w:t>lee@x.example</w:t></w:r></w:hyperlink>", "lee@x.example"),
        ("<w:sdt><w:sdtContent><w:r><w:t>May 5, 2024</w:t></w:r></w:sdtContent></w:sdt>", "May 5, 2024"),
        ("<w:smartTag><w:r><w:t>New York</w:t></w:r></w:smartTag>", "New York"),
        ("<w:r><w:t>pre</w:t><w:noBreakHyphen/><w:t>motion</w:t></w:r>", "pre-motion"),
        ("<w:r><w:t>wit</w:t><w:softHyphen/><w:t>ness</w:t></w:r>", "witness"),
        ("<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t></w:r>", "one\ntwo"),
        ("<w:fldSimple><w:r><w:t>17</w:t></w:r></w:fldSimple>", "17"),
    ],
)
def test_words_are_found_wherever_word_keeps_them(xml: str, text: str) -> None:
    assert read(lambda d: body_of(d).insert(0, inner(xml))).text == text


def test_a_table_within_a_table_is_read_once() -> None:
    def write(document: Foreign) -> None:
        cell = document.add_table(1, 1).rows[0].cells[0]
        cell.text = "outer"
        cell.add_table(1, 1).rows[0].cells[0].text = "inner"

    assert read(write).text.split() == ["outer", "inner"]


def test_a_deleted_row_is_left_out() -> None:
    def write(document: Foreign) -> None:
        table = document.add_table(2, 1)
        table.rows[0].cells[0].text, table.rows[1].cells[0].text = "stays", "goes"
        mark = parse_xml(f"<w:trPr {nsdecls('w')}><w:del w:id='1'/></w:trPr>")
        table.rows[1]._tr.insert(0, mark)

    source = read(write)
    assert source.text == "stays"
    assert "tracked changes" in source.warnings[0]


def test_a_document_without_words_is_read() -> None:
    source = read(lambda _: None)
    assert (source.text, source.warnings) == ("", ("no words were found in it",))
