import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.text.misreadings import legible


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("August 2O, 2O12", "August 20, 2012"),
        ("Nov. l3, 20l4", "Nov. 13, 2014"),
        ("8/2O/2O12 and ll/4/16", "8/20/2012 and 11/4/16"),
        ("ll Civ. 2O58", "11 Civ. 2058"),
        ("l7-CV-5526", "17-CV-5526"),
        ("15-77O4", "15-7704"),
        ("the l3th of May", "the 13th of May"),
        ("We ca11ed him and ta1ked.", "We called him and talked."),
        ("Your Honor's 0rder", "Your Honor's Order"),
        ("ELECTRONICALLY F1LED D0CUMENT", "ELECTRONICALLY FILED DOCUMENT"),
        ("a 1etter from P1aintiff", "a letter from Plaintiff"),
        ("he said l told him", "he said I told him"),
        ("\n1 am defendant.", "\nI am defendant."),
        ("ln our view", "In our view"),
        ("the fi1e and the 1etter were rea1", "the file and the letter were real"),
    ],
)
def test_what_a_scanner_mistook_is_put_right(scanned: str, meant: str) -> None:
    assert legible(scanned) == meant


@pytest.mark.parametrize(
    "words",
    [
        "10am, 1st, 11th, 100th, 1a, 10B, Rule 1A",
        "Exhibit A1, B10 and Ex. C1",
        "ABC0001 to ABC0110, OPP1180, Form 1099",
        "as noted in the records1 and the log",
        "j10roe@firm.example",
        "an H1B visa, COVID19, MP3, 2d Cir., 9th Cir., F.3d, 37(a)(1)",
        "List: 1 apple, 1 order, 1 letter",
        "24-cv-10010 (ABC)",
        "https://court.example/rul01es_10b",
        "5:00pm to 10pm; 1L student; a 401k plan",
    ],
)
def test_what_may_be_meant_stays(words: str) -> None:
    assert legible(words) == words


@given(st.text(alphabet="Olio01 3aABz.-/\n", max_size=200))
def test_no_character_moves(text: str) -> None:
    assert len(legible(text)) == len(text)


@given(st.text(max_size=100))
def test_no_text_is_too_odd_to_mend(text: str) -> None:
    assert len(legible(text)) == len(text)


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("VlA ECF", "VIA ECF"),
        ("UNITED STATES DISTRlCT COURT", "UNITED STATES DISTRICT COURT"),
        ("EMAlL TO CHAMBERS", "EMAIL TO CHAMBERS"),
        ("lndividual Rule 3.C", "Individual Rule 3.C"),
        ("HUDSON CLUB, lNC.", "HUDSON CLUB, INC."),
    ],
)
def test_a_small_l_among_capitals_is_an_i(scanned: str, meant: str) -> None:
    assert legible(scanned) == meant


@pytest.mark.parametrize("words", ["Al Paul", "all", "Wells Fargo", "McCall", "LLP", "e-mail", "X. Lloyd", "NYC Ltd"])
def test_a_small_l_in_its_place_stays(words: str) -> None:
    assert legible(words) == words


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("Applieation denied withont prejudice.", "Application denied without prejudice."),
        ("a lctter to plaintíff's counsel", "a letter to plaintiff's counsel"),
        ("INTERROGATORICS", "INTERROGATORIES"),
        ("within fourtcen days", "within fourteen days"),
        ("Mr, Tull called", "Mr. Tull called"),
        ("Doe v, Crown, Inc.", "Doe v. Crown, Inc."),
        ("Granted as t0 N0. 4", "Granted as to No. 4"),
    ],
)
def test_the_words_that_decide_are_read_as_they_were_meant(scanned: str, meant: str) -> None:
    assert legible(scanned) == meant


@pytest.mark.parametrize(
    "words",
    ["the latter motion", "bearing on the hearing", "received by the center", "an export permit", "H20, A0 paper"],
)
def test_a_word_of_its_own_shape_like_another_stays(words: str) -> None:
    assert legible(words) == words
