"""Text files in the encodings that law offices' machines write."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.intake.plain import decode
from conferral.model.errors import UnreadableFile

SAID = "Plaintiff’s counsel said “no” – § 2(b)\r\nJosé"


@pytest.mark.parametrize(
    ("data", "warned"),
    [
        (SAID.encode(), ""),
        (codecs.BOM_UTF8 + SAID.encode(), ""),
        (codecs.BOM_UTF16_LE + SAID.encode("utf-16-le"), ""),
        (codecs.BOM_UTF16_BE + SAID.encode("utf-16-be"), ""),
        (codecs.BOM_UTF32_LE + SAID.encode("utf-32-le"), ""),
        (SAID.encode("utf-16-le"), "UTF-16-LE"),
        (SAID.encode("utf-16-be"), "UTF-16-BE"),
        (SAID.encode("cp1252"), "Windows-1252"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16-le mark", "utf-16-be mark", "utf-32 mark", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_the_encoding_is_told_from_the_bytes(data: bytes, warned: str) -> None:
    text, warnings = decode(data, "letter.txt")
    assert text == SAID
    assert warned in "".join(warnings)
    assert bool(warned) == bool(warnings)


def test_letters_that_windows_does_not_have_are_read_as_latin_1() -> None:
    assert decode(b"caf\xe9 \x81", "letter.txt") == ("café \x81", ("the file is not UTF-8; it was read as Latin-1",))


def test_one_bad_byte_does_not_garble_a_utf_8_letter() -> None:
    text, warnings = decode((SAID * 3).encode() + b" \xff end", "letter.txt")
    assert text == SAID * 3 + " \ufffd end"
    assert "not UTF-8" in warnings[0]


def test_half_a_letter_of_utf_16_is_marked() -> None:
    text, warnings = decode(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"\x00\xd8", "letter.txt")
    assert text == "ab\ufffd"
    assert warnings


def test_a_zero_in_a_text_is_replaced_in_its_place() -> None:
    text, warnings = decode(b"a" * 400 + b"\0" + b"b", "letter.txt")
    assert (text[400], len(text)) == ("\ufffd", 402)
    assert "were replaced" in warnings[0]


def test_what_is_full_of_control_characters_is_not_text() -> None:
    with pytest.raises(UnreadableFile):
        decode(b"\x01\x02\x03 words \x04\x05", "letter.txt")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_any_text_written_as_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "letter.txt")[0] == text.removeprefix("\ufeff")
