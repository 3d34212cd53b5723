"""A letter that names no court shows it by the courthouse to which it is addressed."""

from tests.readers.invented import HEAD, letter, reading

UNNAMED = HEAD.replace("Southern District of New York\n", "")


def test_the_courthouse_shows_the_court_where_none_is_named() -> None:
    found = reading(letter(head=UNNAMED)).letter
    assert found
    assert found.court
    assert (found.court.value, found.court.spans[0].of(letter(head=UNNAMED))) == ("nysd", "40 Foley Sq")


def test_a_court_that_is_named_is_the_court() -> None:
    found = reading(letter(head=HEAD.replace("40 Foley Square", "225 Cadman Plaza East"))).letter
    assert found
    assert found.court
    assert found.court.value == "nysd"


def test_the_caption_is_without_its_label_though_it_is_indented() -> None:
    found = reading(letter(head=HEAD.replace("Re: Okafor", "            Re:  Okafor"))).letter
    assert found
    assert found.caption
    assert found.caption.value.startswith("Okafor")
