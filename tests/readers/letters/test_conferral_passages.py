"""Short passages by many hands, each within a whole letter: what they tell of talks, writings and stances.

A passage is three lines: the day of the letter and the writer's side (p, d or n), the words, and what is right for them:
``2024-03-05 telephone 25m; with Feld, Kane; impasse; told; position; written; attempt; asks seal; due 2024-04-01``, or
``none``. ``?`` for a day is an undated talk, ``telephone|video`` is either; what ends in "?" may be read or not. ``open.txt``
was at hand when the readers were written; of ``held.txt`` only the figures were seen; ``second.txt`` and ``second_held.txt``
came later, each scored once before it was read; ``third.txt`` is of the most sparing hands; ``fourth.txt`` was written before
the readers were looked at again, and of ``fourth_held.txt``, a third of it drawn by a hash, only the figures were seen; so with ``fifth.txt``;
``none.txt`` are near misses that hold no talk.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest
from tests.readers.invented import reading

from conferral.model.facts import Reading

HERE = Path(__file__).parent / "passages"
CLIENTS = {
    "p": ("Plaintiff Marisol Quade", "Plaintiff", "Defendant"),
    "d": ("Defendant Halvorsen Freight Inc.", "Defendant", "Plaintiff"),
    "n": ("Non-Party Bellweather Audit LLP", "Non-Party", "Plaintiff"),
}
ACROSS = {
    "2024-03-12": "Owen Kane",
    "2023-10-20": "Julian Abbate",
    "2022-06-08": "Terese Varga",
    "2025-01-06": "Armand Baptiste",
    "2021-11-18": "Ruth Okonjo",
    "2024-08-01": "Alonzo Petrie",
    "2023-05-23": "Gary Holloway",
    "2020-02-14": "Hugh Marr",
}
LETTER = """FELD & ROTH LLP
88 Invented Street, New York, New York 10007

{day}

VIA ECF
Hon. Esteban Ruiz
United States Magistrate Judge

Re: Quade v. Halvorsen Freight Inc., 21-cv-94411 (LMK) (ER)

Dear Judge Ruiz:

We represent {client} in this action and write about a discovery dispute.

{body}

Respectfully submitted,

/s/ Nora Feld
Nora Feld
Attorney for {side}

cc: {across}, Esq., counsel for {other} (via ECF)
"""
STANCES = ("impasse", "told", "position", "written", "attempt")


@dataclass(frozen=True)
class Passage:
    """One passage and what is right for it."""

    day: str
    side: str
    body: str
    right: tuple[str, ...]

    def read(self) -> Reading:
        """The reading of a letter with this passage in it."""
        client, side, other = CLIENTS[self.side]
        day = dt.date.fromisoformat(self.day)
        return reading(
            LETTER.format(
                day=f"{day:%B} {day.day}, {day.year}",
                client=client,
                body=self.body,
                side=side,
                across=ACROSS[self.day],
                other=other,
            )
        )


def passages(name: str) -> list[Passage]:
    """The passages of one file."""
    blocks = (HERE / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return [
        Passage(*head.split(), body, tuple(item.strip() for item in right[2:].split(";") if item != "none"))
        for head, body, right in (block.split("\n") for block in blocks)
    ]


def tellings(passage: Passage) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Each field with what was wanted, what was found, of what is not left open."""
    found = passage.read()
    live = [one for one in found.conferrals if not (one.mode and one.mode.value.written)]
    loose = any(item.startswith("none") for item in passage.right)
    wanted = [re.fullmatch(r"(\S+) ([a-z_|]+)(\??)(?: ([\d|m]+)m(\??))?", item) for item in passage.right]
    talks = [match for match in wanted if match and match[1][0] in "12?"]
    days = {str(one.date.value) if one.date else "?" for one in live}
    open_days = {match[1] for match in talks if match[3]}
    if not loose:
        yield "talk", frozenset(match[1] for match in talks if not match[3]), frozenset(days - open_days)
    for match in talks:
        told = [one for one in live if (str(one.date.value) if one.date else "?") == match[1]]
        if told and not match[3]:
            mode = told[0].mode.value.value if told[0].mode else "unspecified"
            yield "mode", frozenset({"right"}), frozenset({"right" if mode in match[2].split("|") else mode})
        if match[4] and not match[5]:
            length = told[0].duration_minutes if told else None
            right = str(length.value) in match[4].replace("m", "").split("|") if length else None
            yield (
                "length",
                frozenset({"right"}),
                frozenset() if right is None else frozenset({"right" if right else "wrong"}),
            )
    stances = {
        "impasse": found.impasse.stated,
        "told": found.told_adversary.stated,
        "position": found.adversary_position.stated,
        "written": len(live) < len(found.conferrals),
        "attempt": bool(found.one_way),
    }
    for name in STANCES:
        if f"{name}?" not in passage.right and not loose:
            yield name, frozenset({name} & set(passage.right)), frozenset({name} if stances[name] else ())


def named(passage: Passage) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Who took part, what is asked and what is due, where the passage says what is right for it."""
    found = passage.read()
    live = [one for one in found.conferrals if not (one.mode and one.mode.value.written)]
    sets = {
        "with": {words(who.name)[-1] for one in live for who in one.participants},
        "asks": {str(one.value.value) for one in found.letter.requests} if found.letter else set(),
        "due": {str(one.date) for one in found.deadlines},
    }
    for item in passage.right:
        name, _, rest = item.partition(" ")
        if name in sets and rest:
            wanted = [one.strip() for one in rest.split(",") if one.strip() != "none"]
            free = {one.rstrip("?") for one in wanted if one.endswith("?")}
            sure = {
                next((each for each in one.split("|") if each in sets[name]), one) for one in wanted if one[-1] != "?"
            }
            yield name, frozenset(sure), frozenset(sets[name] - free)


def words(name: str) -> list[str]:
    """The words of a name."""
    return re.findall(r"[A-Za-z'-]+", name)


def figures(name: str) -> dict[str, float]:
    """F1 a field over the passages of one file."""
    right, extra, missed = Counter[str](), Counter[str](), Counter[str]()
    for passage in passages(name):
        for field, wanted, found in chain(tellings(passage), named(passage)):
            right[field] += len(wanted & found)
            extra[field] += len(found - wanted)
            missed[field] += len(wanted - found)
    return {field: 2 * right[field] / max(1, 2 * right[field] + extra[field] + missed[field]) for field in right}


@pytest.mark.parametrize(
    ("name", "floors"),
    [
        (
            "open",
            {"talk": 0.92, "mode": 0.92, "length": 0.88, "impasse": 0.85, "told": 0.9, "position": 0.9, "written": 0.9},
        ),
        (
            "second",
            {"talk": 0.95, "mode": 0.95, "length": 0.9, "impasse": 0.85, "told": 0.95, "position": 0.6},
        ),
        ("third", {"talk": 0.95, "mode": 0.95, "length": 0.9, "impasse": 0.9, "told": 0.8, "position": 0.6}),
        ("second_held", {"talk": 0.9, "mode": 0.75, "length": 0.9, "impasse": 0.85, "position": 0.8}),
        (
            "fourth",
            {"talk": 0.96, "mode": 0.96, "length": 0.9, "impasse": 0.9, "told": 0.9, "position": 0.7, "with": 0.91},
        ),
        ("fourth_held", {"talk": 0.8, "mode": 0.95, "length": 0.84, "impasse": 0.9, "told": 0.9, "with": 0.92}),
        ("fifth", {"talk": 0.93, "mode": 0.97, "length": 0.93, "impasse": 0.8, "with": 0.95}),
        ("fifth_held", {"talk": 0.9, "mode": 0.88, "length": 0.66, "with": 0.76}),
        ("held", {"talk": 0.88, "mode": 0.9, "length": 0.88, "impasse": 0.6, "position": 0.65, "written": 0.6}),
    ],
)
def test_passages_by_many_hands_are_read_at_these_rates(name: str, floors: dict[str, float]) -> None:
    found = figures(name)
    assert {field: round(found[field], 3) for field, floor in floors.items() if found[field] < floor} == {}


@pytest.mark.parametrize("passage", passages("none"), ids=lambda passage: passage.body[:60])
def test_near_misses_make_no_talk(passage: Passage) -> None:
    assert [one for one in passage.read().conferrals if not (one.mode and one.mode.value.written)] == []
