import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.render.printable import in_short, printable


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[2Jgone",
        "title\x1b]0;root\x07",
        "a\x9b31m",
        "ab\u202ecilbup",
        "\u2066x\u2069",
        "back\x08\x08space",
        "half \ud800 a pair",
        "nul\x00",
    ],
)
def test_what_would_command_a_terminal_is_shown_and_not_obeyed(hostile: str) -> None:
    shown = printable(hostile)
    assert "\ufffd" in shown
    assert shown.encode("utf-8").decode() == shown
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in shown)


def test_line_ends_inside_a_quote_become_blanks() -> None:
    assert printable("met and\r\n\tconferred\u00a0by\nphone ") == "met and conferred by phone"


@given(st.text())
def test_any_text_becomes_one_line(text: str) -> None:
    assert len(printable(text).splitlines()) <= 1


@given(st.text(), st.integers(min_value=20, max_value=200))
def test_a_text_in_short_is_not_longer_than_asked_but_for_the_mark(text: str, limit: int) -> None:
    assert len(in_short(text, limit)) <= limit + 3


def test_a_short_quote_keeps_its_beginning_and_its_end() -> None:
    short = in_short(
        "On May 5, 2024 counsel for both sides met at the offices of the mediator and conferred in person.", 60
    )
    assert short.startswith("On May 5, 2024")
    assert short.endswith("in person.")
    assert " … " in short
