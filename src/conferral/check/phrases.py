"""How days, means and people are put into words in a finding."""

from __future__ import annotations

from collections.abc import Iterable

from conferral.model.facts import Mode

_MEANS = {
    Mode.TELEPHONE: "by telephone",
    Mode.IN_PERSON: "in person",
    Mode.VIDEO: "by video",
    Mode.EMAIL: "by e-mail",
    Mode.LETTER: "by letter",
    Mode.UNSPECIFIED: "by means that the letter does not name",
}


def means(modes: Iterable[Mode]) -> str:
    """Means of dealing with each other, joined by "or", in the order given.

    >>> means((Mode.TELEPHONE, Mode.IN_PERSON))
    'by telephone or in person'
    """
    return listed([_MEANS[mode] for mode in dict.fromkeys(modes)], "or")


def listed(items: Iterable[str], word: str = "and") -> str:
    """Items as a list in a sentence.

    >>> listed(["date", "time", "place"])
    'date, time and place'
    """
    *most, last = list(items) or [""]
    return f"{', '.join(most)} {word} {last}" if most else last
