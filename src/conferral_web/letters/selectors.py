"""What the pages of letters show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from conferral.ledger.standing import withheld_papers
from conferral.model.facts import Kind
from conferral.render.masking import mask
from conferral_web.letters.models import Correction, Letter
from conferral_web.letters.rows import row_words
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.papers import keeping, selectors

_LETTERS = (Kind.LETTER.value, Kind.ENDORSED_LETTER.value)


@dataclass(frozen=True, slots=True)
class Row:
    """A letter in the list, with what the last check came to where it is kept."""

    letter: Letter
    verdict: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A correction as the page tells it; ``lost`` says why it could not be made."""

    correction: Correction
    says: str
    words: str
    lost: str = ""


def letters_of(matter: Matter) -> Sequence[Letter]:
    """The letters under work, the newest first; none whose bytes are out of view."""
    gone = withheld_papers(records.log_of(matter))
    found = Letter.objects.filter(matter=matter).select_related("by", "job", "matter")
    return [letter for letter in found if letter.sha256 not in gone]


def rows_of(matter: Matter) -> Sequence[Row]:
    """The letters with their last verdicts."""
    return [_row(letter) for letter in letters_of(matter)]


def _row(letter: Letter) -> Row:
    kept = keeping.kept_reading(letter.matter, f"{letter.sha256}-{letter.pk}") or {}
    return Row(letter, kept.get("verdict", ""), kept.get("verdict_words", ""))


def letter_in(matter: Matter, pk: object) -> Letter | None:
    """One of them."""
    return next((letter for letter in letters_of(matter) if letter.pk == pk), None)


def papers_to_check(matter: Matter) -> list[tuple[str, str]]:
    """The letters of the record, by hash and name."""
    rows = selectors.rows_of(matter)
    return [(row.sha256, row.name) for row in rows if row.paper.body["kind"] in _LETTERS]


def told_of(letter: Letter, checked: dict[str, Any] | None) -> list[Told]:
    """The corrections of a letter in their order, those undone too."""
    lost = {fate["id"]: fate["lost"] for fate in (checked or {}).get("corrections", ())}
    rows = letter.corrections.select_related("by", "undone_by")
    return [Told(one, row_words(one.row), mask(one.row.get("words") or ""), lost.get(one.pk, "")) for one in rows]


def by_group(facts: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Facts under their headings."""
    return [(heading, list(group)) for heading, group in groupby(facts, key=lambda fact: str(fact["group"]))]
