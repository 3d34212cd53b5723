"""What a file is, told by its content; its name settles only what content leaves open."""

import pytest
from handmade import LETTER, drawn, pdf_of, saved, set_lines, zipped
from hypothesis import given
from hypothesis import strategies as st

from conferral.intake.kinds import FileKind, kind_of
from conferral.model.errors import UnreadableFile

PDF = pdf_of(set_lines(LETTER))
PNG = saved(drawn(["x"]))
DOCX = zipped({"word/document.xml": b"<w/>"})
MAIL = b"Received: by x\nFrom: a@x.example\nTo: b@x.example\n\nwords"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PDF, FileKind.PDF),
        (b"\r\nMIME junk before it\r\n" + PDF, FileKind.PDF),
        (PNG, FileKind.PNG),
        (saved(drawn(["x"]), "JPEG"), FileKind.JPEG),
        (saved(drawn(["x"]), "TIFF"), FileKind.TIFF),
        (saved(drawn(["x"]), "GIF"), FileKind.GIF),
        (saved(drawn(["x"]), "BMP"), FileKind.BMP),
        (saved(drawn(["x"]), "WEBP"), FileKind.WEBP),
        (DOCX, FileKind.DOCX),
        (MAIL, FileKind.MAIL),
        (b"<!DOCTYPE html><p>x", FileKind.HTML),
        (b"\xef\xbb\xbf  <HTML><p>x", FileKind.HTML),
        (b'<?xml version="1.0"?>\n<html xmlns="x"><p>x', FileKind.HTML),
        (b"Dear Judge Oakes:", FileKind.PLAIN),
        (b"BMW of North America v. Lee", FileKind.PLAIN),
        (b"MZ Holdings LLC v. Ray", FileKind.PLAIN),
        (b"GIF is a format of pictures", FileKind.PLAIN),
        (b"From: Ann\nTo: Bo\nRe: Requests\n\nWe conferred.", FileKind.PLAIN),
        (b"", FileKind.PLAIN),
    ],
)
def test_a_file_without_a_telling_name_is_known_by_its_content(data: bytes, kind: FileKind) -> None:
    assert kind_of(data, "-") == (kind, ())


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"# Letter", "letter.md", FileKind.MARKDOWN),
        (b"<p>words</p>", "letter.htm", FileKind.HTML),
        (b"From: a@x.example\nSubject: x\n\nwords", "mail.EML", FileKind.MAIL),
        (b"<p>words</p>", "letter.txt", FileKind.PLAIN),
        (b"words", "letter.unknown", FileKind.PLAIN),
    ],
)
def test_the_name_settles_what_content_leaves_open(data: bytes, name: str, kind: FileKind) -> None:
    assert kind_of(data, name) == (kind, ())


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (PNG, "a.pdf", "a PNG picture"),
        (PDF, "a.docx", "a PDF"),
        (DOCX, "a.pdf", "a Word document"),
        (b"<html><p>x</p></html>", "a.pdf", "a web page"),
        (b"words", "a.docx", "plain text"),
        (MAIL, "a.pdf", "an e-mail"),
        (saved(drawn(["x"]), "JPEG"), "a.png", "a JPEG picture"),
    ],
)
def test_a_name_that_says_another_kind_is_named_in_a_warning(data: bytes, name: str, says: str) -> None:
    _, warnings = kind_of(data, name)
    ending = name.partition(".")[2]
    assert warnings == (f"the name ends in .{ending} but the file is {says}; it was read as that",)


@pytest.mark.parametrize("member", ["xl/workbook.xml", "content.xml", "ppt/presentation.xml"])
def test_other_packed_files_are_no_word_documents(member: str) -> None:
    with pytest.raises(UnreadableFile, match="not a Word document"):
        kind_of(zipped({member: b"<x/>"}), "a.docx")


@given(st.text(alphabet="From: Tabc\n\t<!-html>", max_size=400))
def test_any_text_has_a_kind(text: str) -> None:
    kind, _ = kind_of(text.encode(), "-")
    assert kind in (FileKind.PLAIN, FileKind.HTML, FileKind.MAIL)


@pytest.mark.parametrize("unit", [b"From: x\n", b"a:", b"<!--", b"<!-- -->", b" ", b"x:\n y\n"])
def test_telling_the_kind_takes_no_longer_for_odd_text(unit: bytes) -> None:
    assert kind_of(unit * 200_000, "-")[0] in FileKind
