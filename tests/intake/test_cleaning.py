"""What is taken out of a file before it leaves, what is listed, what is refused; the words on its pages stay."""

import io
import warnings
import zipfile
from collections.abc import Callable

import docx
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx.oxml import parse_xml
from handmade import Put, pdf_of

from conferral.intake import source_of
from conferral.intake.cleaning import clean
from conferral.intake.extras import Foreign
from conferral.model.errors import IntakeError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: Foreign) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_body(*paragraphs: str) -> bytes:
    document = docx.Document()
    for xml in paragraphs:
        document.element.body.insert(
            -1, parse_xml(xml.replace("<w:p>", f"<w:p {W}>").replace("<w:tbl>", f"<w:tbl {W}>"))
        )
    return saved(document)


def repacked(data: bytes, **more: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        for name, content in more.items():
            new.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return stream.getvalue()


def parts(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return b"\n".join(name.encode() + b"\n" + packed.read(name) for name in packed.namelist())


def words(data: bytes) -> str:
    return source_of(data, "x.docx").text


R = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
TRACKED = (
    "<w:p>" + R.format("Produce ") + "<w:del w:id='1' w:author='Ann'><w:r><w:delText>nothing</w:delText></w:r></w:del>"
    "<w:ins w:id='2' w:author='Ann'>" + R.format("the sample") + "</w:ins>" + R.format(" now.") + "</w:p>"
)


def test_tracked_changes_become_the_text_as_it_reads_and_are_listed() -> None:
    data = with_body(TRACKED)
    found = clean(data, "x.docx")
    assert "Produce the sample now." in words(found.data)
    assert b"nothing" not in parts(found.data)
    assert b"Ann" not in parts(found.data)
    assert 'deleted by Ann: "nothing"' in found.removed
    assert 'mark that Ann put in: "the sample" (the words stay)' in found.removed


CHANGES = {
    "the end of a paragraph": (
        "<w:p><w:pPr><w:rPr><w:del w:id='1' w:author='Ann'/></w:rPr></w:pPr>" + R.format("One ") + "</w:p>",
        "<w:p>" + R.format("sentence.") + "</w:p>",
        "One sentence.",
    ),
    "moved words": (
        "<w:p><w:moveFrom w:id='1' w:author='Ann'>" + R.format("gone") + "</w:moveFrom>" + R.format("here") + "</w:p>",
        "<w:p><w:moveTo w:id='2' w:author='Ann'>" + R.format("there") + "</w:moveTo></w:p>",
        "there",
    ),
    "a form": (
        "<w:p><w:pPr><w:pPrChange w:id='1' w:author='Ann'><w:pPr/></w:pPrChange></w:pPr>"
        + R.format("Words.")
        + "</w:p>",
        "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id='3' w:author='Ann'><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r></w:p>",
        "bold",
    ),
    "a row": (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
        "<w:tr><w:trPr><w:del w:id='1' w:author='Ann'/></w:trPr><w:tc><w:p>" + R.format("gone") + "</w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p>" + R.format("kept") + "</w:p></w:tc></w:tr></w:tbl>",
        "<w:p>" + R.format("after") + "</w:p>",
        "kept",
    ),
}


@pytest.mark.parametrize(("one", "two", "stays"), CHANGES.values(), ids=CHANGES)
def test_every_sort_of_tracked_change_goes(one: str, two: str, stays: str) -> None:
    found = clean(with_body(one, two), "x.docx")
    left = parts(found.data)
    assert b"Ann" not in left
    assert b">gone<" not in left
    assert stays in words(found.data)
    assert found.removed
    assert clean(found.data, "x.docx").data == found.data


def test_words_that_a_style_hides_go_too() -> None:
    document = docx.Document()
    style = document.styles.add_style("Aside", 2)
    style.font.hidden = True
    document.add_paragraph("Shown. ").add_run("Secret.", style="Aside")
    found = clean(saved(document), "x.docx")
    assert b"Secret." not in parts(found.data)
    assert "Shown." in words(found.data)
    assert 'hidden words: "Secret."' in found.removed


def test_a_clean_document_keeps_its_bytes() -> None:
    once = clean(saved(docx.Document()), "x.docx").data
    again = clean(once, "x.docx")
    assert (again.data, again.removed) == (once, ())


def slack(clean_file: bytes, how: str) -> bytes:
    stream = io.BytesIO(clean_file)
    with zipfile.ZipFile(stream, "a") as packed:
        if how == "a remark on the package":
            packed.comment = b"secret"
        elif how == "a part twice":
            packed.writestr("word/document.xml", packed.read("word/document.xml"))
        else:
            part = zipfile.ZipInfo("word/media/x.png")
            part.extra = b"\x99\x99\x06\x00secret"
            packed.writestr(part, b"x")
    return stream.getvalue()


@pytest.mark.parametrize("how", ["a remark on the package", "a part twice", "words in the head of a part"])
def test_nothing_hides_between_the_parts(how: str) -> None:
    once = clean(saved(docx.Document()), "x.docx").data
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = slack(once, how)
    found = clean(data, "x.docx")
    assert found.removed == ("bytes between the parts, or parts twice",)
    assert b"secret" not in found.data
    assert clean(found.data, "x.docx").data == found.data


def test_comments_in_the_xml_go_too() -> None:
    once = clean(saved(docx.Document()), "x.docx").data
    with zipfile.ZipFile(io.BytesIO(once)) as packed:
        body = packed.read("word/document.xml").replace(b"<w:body>", b"<w:body><!-- secret -->", 1)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(once)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, body if name == "word/document.xml" else old.read(name))
    found = clean(stream.getvalue(), "x.docx")
    assert found.removed == ("comments in the XML",)
    assert b"secret" not in parts(found.data)


def test_codes_of_fields_and_descriptions_of_pictures_are_listed() -> None:
    field = "<w:p><w:r><w:instrText>COMMENTS our strategy</w:instrText></w:r></w:p>"
    assert 'the code of a field: "COMMENTS our strategy"' in clean(with_body(field), "x.docx").left


def test_the_same_document_is_cleaned_to_the_same_bytes() -> None:
    data = with_body(TRACKED)
    assert clean(data, "x.docx").data == clean(data, "y.docx").data


REFUSED = {
    "macros": (repacked(saved(docx.Document()), word__vbaProject_dot_bin=b"x"), "macros"),
    "an object": (repacked(saved(docx.Document()), word__embeddings__a_dot_bin=b"x"), "leave unseen"),
    "another document": (repacked(saved(docx.Document()), word__afchunk_dot_docx=b"x"), "leave unseen"),
    "cells": (
        with_body(
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr>"
            "<w:cellDel w:id='1' w:author='Ann'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
        ),
        "cells of a table",
    ),
}


@pytest.mark.parametrize(("data", "says"), REFUSED.values(), ids=REFUSED)
def test_what_can_be_neither_shown_nor_taken_out_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(IntakeError, match=says):
        clean(data, "x.docx")


def test_a_picture_that_lies_elsewhere_is_refused_and_a_link_is_listed() -> None:
    document = docx.Document()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    document.part.relate_to("https://example.com/order", f"{kind}hyperlink", is_external=True)
    assert "a link to https://example.com/order" in clean(saved(document), "x.docx").left
    document.part.relate_to("https://example.com/pixel.png", f"{kind}image", is_external=True)
    with pytest.raises(IntakeError, match="lies elsewhere"):
        clean(saved(document), "x.docx")


def test_comments_of_markdown_go_and_an_open_one_is_refused() -> None:
    found = clean(b"Words.<!-- a note -->\n<!--\nmore\n-->End.\n", "x.md")
    assert (found.data, len(found.removed)) == (b"Words.\nEnd.\n", 2)
    with pytest.raises(IntakeError, match="not closed"):
        clean(b"Words. <!-- a note", "x.md")
    assert clean(b"Words. <!-- these are words -->", "x.txt").data == b"Words. <!-- these are words -->"


def test_a_pdf_keeps_its_bytes_and_its_properties_are_listed() -> None:
    data = pdf_of([Put(72, 700, "Dear Judge Oakes:")])
    found = clean(data, "x.pdf")
    assert found.data == data
    assert found.removed == ()


def pdf_with(make: Callable[[Foreign, Foreign], None]) -> bytes:
    document = pypdfium2.PdfDocument(pdf_of([Put(72, 700, "Dear Judge Oakes:")]))
    make(document, document[0])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_what_a_pdf_would_carry_unseen_is_refused() -> None:
    def attach(document: Foreign, _page: Foreign) -> None:
        document.new_attachment("memo.txt").set_data(b"our strategy")

    def comment(_document: Foreign, page: Foreign) -> None:
        pdfium.FPDFPage_CloseAnnot(pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_TEXT))

    with pytest.raises(IntakeError, match="a file is attached"):
        clean(pdf_with(attach), "x.pdf")
    with pytest.raises(IntakeError, match="1 comment on its pages"):
        clean(pdf_with(comment), "x.pdf")


def test_the_properties_of_a_pdf_are_listed_and_a_link_is_no_comment() -> None:
    def link(_document: Foreign, page: Foreign) -> None:
        pdfium.FPDFPage_CloseAnnot(pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_LINK))

    data = pdf_with(link)
    more = b"\n9 0 obj\n<</Author(Ann Smallwood)>>\nendobj\n"
    assert clean(data, "x.pdf").removed == ()
    named = data.replace(b"trailer\r\n<<", b"trailer\r\n<</Info 9 0 R ", 1)
    assert named != data
    at = named.index(b"xref")
    found = clean(named[:at] + more + named[at:], "x.pdf")
    assert 'property Author: "Ann Smallwood"' in found.left


def test_files_of_other_kinds_and_broken_ones_are_refused() -> None:
    for data, name in (
        (b"\x89PNG\r\n\x1a\n", "x.png"),
        (b"<html><body>x", "x.html"),
        (b"%PDF-1.7", "x.pdf"),
        (b"PK", "x.docx"),
        (b"\xff\xfe\xfa", "x.txt"),
    ):
        with pytest.raises(IntakeError):
            clean(data, name)
