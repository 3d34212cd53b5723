"""What a clause is about: its words of substance, and whether two clauses are about the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

from conferral.text.wording import Wording, worded

_WORD = Wording(r"[A-Za-z][A-Za-z'-]{2,}")
_EMPTY = frozenset(
    """
    about above according ago additional additionally address after again agree agreed agreement all already also
    and any appear approximately april are arrived asked august because been before being between both but call
    came class complete completed concerning confer conference conferred counsel court date dates day days
    deadline december defendant defendant's defendants defendants' did discovery discuss dispute disputes
    document documents does done due during each either entire esq ever everything failed fails failure february
    file first following for from further give given granted had has have her his honor inc including
    information informed instead into issue issues its january july june known last late later letter letters
    llc llp made make march matter matters may meet met minutes month months more most motion must necessary neither
    never nobody nor not nothing notwithstanding november number obtain october order ordered other our outstanding
    over part parties party plaintiff plaintiff's plaintiffs plaintiffs' position produce produced producing
    production promise promised promises provide provided providing ready reason received refusal refused
    refuses regard regarding related relating relief remaining reminders repeated request requested requests
    respect respective respond responded response responses responsive review rule said second send sent
    september serve served shall she should since some still submit such telephone than that the their them then
    there these they thing third this those through time timely today told two under until upon very was week weeks
    well went were what when where which while who whom will with within without would writing yesterday yet you your
    """.split()  # noqa: SIM905 because the words read better in one block
)


def subject_words(text: str) -> frozenset[str]:
    """The words of substance in a clause, cut to stems, so that "sampling" and "samples" are the same.

    >>> sorted(subject_words("Defendants would produce a class list for the 3 locations"))
    ['list', 'locat']
    """
    words = (part.removesuffix("'s").strip("'") for word in _WORD.findall(text) for part in word.lower().split("-"))
    return frozenset(_stem(word) for word in words if word not in _EMPTY and len(word) > 2)


def broad_words(text: str) -> frozenset[str]:
    """The words of substance, "class" among them: in a class case it names a dispute, not a paper."""
    return subject_words(text) | {
        word for word in ("class", "collective", "putative") if worded(rf"\b{word}\b", re.I).search(text)
    }


def shortened(text: str, longest: int = 150) -> str:
    """The words on one line, cut at a word's end where they are many.

    >>> shortened("the time records of the kitchen staff", 20)
    'the time records of…'
    """
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0].rstrip(' ,;')}…"


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """A word without its endings: "answers" and "answered" come to the same."""
    stem = _without_ending(word)
    return _without_ending(stem) if word.endswith(("ed", "ing")) and stem.endswith("er") else stem


def _without_ending(word: str) -> str:
    for ending in (
        "ications",
        "ication",
        "ations",
        "ation",
        "ings",
        "ing",
        "ions",
        "ion",
        "ories",
        "ory",
        "ied",
        "ies",
        "ers",
        "er",
        "ed",
        "es",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
