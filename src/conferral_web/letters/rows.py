"""Corrections as rows of JSON, and back: what a form gives, what the database keeps, what the child is given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from conferral.model.corrections import (
    BadCorrection,
    ConferralField,
    ConferralMissed,
    ConferralSays,
    Correction,
    LetterField,
    LetterSays,
    LetterStates,
    NoConferral,
    Person,
    Statement,
)
from conferral.model.facts import Mode, Side, Via

Row = Mapping[str, Any]
WHAT = ("letter", "conferral", "no_conferral", "conferral_missed", "statement")
"""The kinds of correction, as they are kept."""
_LONGEST = 24 * 60


def correction_of(row: Row, *, by: str, reason: str) -> Correction:
    """The correction of a row. BadCorrection where it does not say what it must."""
    who: dict[str, Any] = {"by": by, "reason": reason}
    words, what = str(row.get("words") or "").strip() or None, row.get("what")
    if what == "letter":
        field = LetterField(row["field"])
        return LetterSays(**who, field=field, value=_letter_value(field, row.get("value")), words=words)
    if what == "conferral":
        part = ConferralField(row["field"])
        value = _talk_value(part, row.get("value"))
        return ConferralSays(**who, **_place(row), field=part, value=value, words=words)
    if what == "no_conferral":
        return NoConferral(**who, **_place(row))
    if what == "conferral_missed":
        parts = {part.value: _talk_value(part, row.get(part.value)) for part in ConferralField}
        parts["participants"] = parts["participants"] or ()
        return ConferralMissed(**who, words=words or "", **parts)
    if what == "statement":
        return LetterStates(**who, statement=Statement(row["field"]), words=words)
    raise BadCorrection("correction", f"there is no correction of the kind {what!r}", f"Use one of {', '.join(WHAT)}.")


def _place(row: Row) -> dict[str, Any]:
    """Which conferral is meant."""
    return {"at": int(row["at"]), "nth": int(row.get("nth", 0))}


def _letter_value(field: LetterField, given: Any) -> dt.date | Side | Via | str | None:  # noqa: ANN401 because JSON is of any type
    value = str(given or "").strip()
    if not value:
        return None
    if field is LetterField.DATE:
        return _day(value)
    if field is LetterField.SIDE:
        return Side(_one_of(Side, value, "side"))
    return Via(_one_of(Via, value, "way of sending")) if field is LetterField.VIA else value


def _talk_value(part: ConferralField, given: Any) -> Any:  # noqa: ANN401 because JSON is of any type
    value = str(given or "").strip()
    if not value:
        return None
    if part is ConferralField.DATE:
        return _day(value)
    if part is ConferralField.MODE:
        return Mode(_one_of(Mode, value, "means"))
    return people_of(value) if part is ConferralField.PARTICIPANTS else _minutes(value)


def people_of(lines: str) -> tuple[Person, ...]:
    """Who took part, one on a line, each with the side in brackets where it is known.

    >>> people_of("Ann Lee (plaintiff)")[0][1].value
    'plaintiff'
    """
    people = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        name, _, side = line.rstrip(")").partition("(")
        people.append((name.strip(), Side(_one_of(Side, side.strip(), "side")) if side.strip() else None))
    return tuple(people)


def _one_of(words: Any, given: str, called: str) -> str:  # noqa: ANN401 because it is an enumeration
    known = [str(one) for one in words]
    value = given.casefold().replace(" ", "_")
    if value not in known:
        raise BadCorrection(f"“{given[:40]}”", f"this is no {called}", f"Use one of {', '.join(known)}.")
    return value


def _day(given: str) -> dt.date:
    try:
        return dt.date.fromisoformat(given)
    except ValueError as error:
        raise BadCorrection(f"“{given[:40]}”", "this is no day", "Write it as YYYY-MM-DD.") from error


def _minutes(given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) <= 4 and 0 < int(given) <= _LONGEST):
        raise BadCorrection(
            f"“{given[:40]}”", "this is no number of minutes", f"Write a whole number up to {_LONGEST}."
        )
    return int(given)


_FIELDS = {
    "date": "day", "judge": "judge", "court": "court", "case_number": "case number", "side": "side", "via": "sent by",
    "mode": "means", "duration_minutes": "minutes", "participants": "who took part",
    "impasse": "that the sides are at an impasse",
    "told_adversary": "that the other side was told", "adversary_position": "the other side's position",
}  # fmt: skip


def row_words(row: Row) -> str:
    """A correction in a line: ``day of the letter: 2023-08-17``."""
    what, field = row["what"], _FIELDS.get(str(row.get("field")), "")
    value = ", ".join(str(row.get("value") or "").splitlines()).replace("_", " ") or "not shown"
    if what == "letter":
        return f"{field} of the letter: {value}"
    if what == "conferral":
        return f"{field} of the conferral: {value}"
    if what == "no_conferral":
        return "what was read as a conferral is none"
    if what == "statement":
        return f"the letter {'states' if row.get('words') else 'does not state'} {field}"
    said = [
        row.get("date"),
        row.get("mode"),
        f"{row['duration_minutes']} minutes" if row.get("duration_minutes") else "",
    ]
    told = ", ".join(str(one).replace("_", " ") for one in said if one)
    return f"a conferral was missed{f': {told}' if told else ''}"
