"""Typefaces that stand in for one another, as data: what a PDF is set in, and what a DOCX names."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import lru_cache
from importlib.resources import files

_LAST = "Libertinus Serif"
"""The typeface that comes with typst, and so is always at hand."""


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[tuple[str, ...], str], ...]:
    text = files("conferral.drafts").joinpath("house", "typefaces.toml").read_text(encoding="utf-8")
    return tuple((tuple(row["names"]), row["word"]) for row in tomllib.loads(text)["row"])


def stand_ins(font: str) -> tuple[str, ...]:
    """A typeface and those of the same widths, in the order in which they are tried.

    >>> stand_ins("Arial")[:2]
    ('Arial', 'Liberation Sans')
    """
    row = next((names for names, _ in _rows() if font in names), ())
    return tuple(dict.fromkeys((font, *row, _LAST)))


def in_word(font: str) -> str:
    """The typeface that a DOCX names: one that word processors have.

    >>> in_word("Libertinus Serif")
    'Times New Roman'
    """
    return next((word for names, word in _rows() if font in names), font)


def missing(font: str, at_hand: Collection[str]) -> str | None:
    """What the pages are set in where neither the typeface nor one of its widths is at hand; None where one is.

    >>> missing("Georgia", {"Libertinus Serif"})
    'Libertinus Serif'
    """
    alike = stand_ins(font)[:-1] if font != _LAST else (font,)
    return None if any(one in at_hand for one in alike) else _LAST
