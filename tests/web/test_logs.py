"""What is logged: where and of which kind, and nothing of a person or a paper."""

from __future__ import annotations

import logging
from io import StringIO

import pytest

from conferral_web.frame.logs import Plain


def logged(message: str, *arguments: object, error: bool = False) -> str:
    """A line as the terminal shows it."""
    out, log = StringIO(), logging.getLogger("conferral.test")
    terminal = logging.StreamHandler(out)
    terminal.addFilter(Plain())
    log.addHandler(terminal)
    try:
        log.warning(message, *arguments, exc_info=error)
    finally:
        log.removeHandler(terminal)
    return out.getvalue()


@pytest.mark.parametrize(
    ("message", "hidden"),
    [
        ("GET /welcome/abcDEF-123_x/", "abcDEF"),
        ("GET /calendar/abcDEF-123_x.ics", "abcDEF"),
        ("sign-in of dana.whitfield@example.com failed", "whitfield"),
        ("row with 123-45-6789", "123-45"),
    ],
)
def test_secrets_addresses_and_numbers_of_people_are_blotted_out(message: str, hidden: str) -> None:
    assert hidden not in logged(message)
    assert hidden not in logged("%s", message)


def test_an_error_says_where_it_arose_and_not_what_it_says() -> None:
    try:
        try:
            raise ValueError("the walrus memorandum")
        except ValueError as error:
            raise KeyError("Dana Whitfield") from error
    except KeyError:
        told = logged("Internal Server Error: %s", "/matters/", error=True)
    assert "ValueError" in told
    assert "KeyError" in told
    assert "test_logs.py" in told
    assert "Internal Server Error: /matters/" in told
    assert "walrus memorandum\n" not in told.replace('raise ValueError("the walrus memorandum")', "")
    assert "Dana Whitfield\n" not in told
