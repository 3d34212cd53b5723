"""What an event of each kind says: one schema a kind, the set closed.

A body is JSON: text, whole numbers, yes or no, lists of text. Days are ISO dates in text. A field that is not named
here is refused, and so is one that is missing and needed: a record that can hold anything proves nothing.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from conferral.model.errors import ConferralError
from conferral.model.events import EventKind
from conferral.model.facts import Action, Basis, Mode, Outcome, Reason, Side


class BadEvent(ConferralError):  # noqa: N818 because the errors here are named for what happened
    """An event does not say what events of its kind must say."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a body: how its value is known to be right, what that is called, and whether it must be there."""

    holds: Callable[[Any], bool]
    says: str
    needed: bool = False


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_writable(value: object) -> bool:
    """Whether a value can be written as UTF-8: half of a pair of surrogates, which JSON can bring, cannot."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or len(value) != len("2023-08-17"):
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


def _is_list_of_text(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


def _is_parties(value: object) -> bool:
    return _is_list_of_text(value) and bool(value)


def _is_people(value: object) -> bool:
    """Names with their sides: ``[{"name": "…", "side": "plaintiff"}]``."""
    return isinstance(value, list) and all(
        isinstance(one, Mapping)
        and set(one) <= {"name", "side"}
        and _is_text(one.get("name"))
        and one.get("side") in (None, *Side)
        for one in value
    )


def _one_of(values: type[Any] | tuple[str, ...]) -> Callable[[Any], bool]:
    known = frozenset(str(value) for value in values)
    return lambda value: isinstance(value, str) and value in known


def _listed(values: type[Any]) -> Callable[[Any], bool]:
    known = _one_of(values)
    return lambda value: isinstance(value, list) and all(known(item) for item in value)


def _choice(values: type[Any] | tuple[str, ...], *, needed: bool = False) -> Field:
    return Field(_one_of(values), f"one of {', '.join(str(value) for value in values)}", needed)


FORMS = ("oral", "written", "so_ordered")
"""In what form an agreement was made."""

MEANS = ("electronic", "mail", "clerk", "consented", "hand")
"""How a paper was served, as Fed. R. Civ. P. 5(b)(2) and 6(d) tell them apart."""

REQUESTS = ("interrogatories", "documents", "admissions")
"""Discovery requests under Fed. R. Civ. P. 33, 34 and 36."""

OFFERS = ("section", "letter", "proposal", "call")
"""What is exchanged: a side's section of a joint paper, the paper itself, a proposal, a side's note of a call."""

ORDERS = ("in_turn", "at_once")
"""Who moves when: the movant first and then in turn, or both at once (salted hash first, content second)."""

CONSENTS = ("sign", "show")
"""To what somebody consents: that his signature is printed, or that an offer under Fed. R. Evid. 408 is shown."""

_TEXT = Field(_is_text, "some text")
_WHAT = Field(_is_text, "some text", needed=True)
_DAY = Field(_is_day, "a day as YYYY-MM-DD")
_THE_DAY = Field(_is_day, "a day as YYYY-MM-DD", needed=True)
_COUNT = Field(_is_count, "a whole number, 0 or more")
_YES_NO = Field(lambda value: isinstance(value, bool), "true or false")
_TEXTS = Field(_is_list_of_text, "a list of texts")
_PEOPLE = Field(_is_people, "a list of names with sides")
_MODE = _choice(Mode)

_SIDE = _choice(Side, needed=True)
_BUNDLE = {"exchange": _WHAT, "bundle": _WHAT, "number": replace(_COUNT, needed=True), "answers": _TEXT, "to": _SIDE}
"""What every act by bundle has: of which exchange it is, the bundle's hash and number, the hash of the one answered."""

_DUTY = {"who": _WHAT, "what": _WHAT, "due": _DAY, "condition": _TEXT}

BODIES: Mapping[EventKind, Mapping[str, Field]] = {
    EventKind.OPENED: {
        "court": _TEXT,
        "case_number": _TEXT,
        "caption": _TEXT,
        "side": _choice(Side),
        "judges": _TEXTS,
    },
    EventKind.PAPER: {
        "name": _WHAT,
        "kind": _WHAT,
        "media_type": _TEXT,
        "docket": _COUNT,
        "court": _TEXT,
        "case_number": _TEXT,
        "caption": _TEXT,
        "judge": _TEXT,
        "side": _choice(Side),
        "asks": _TEXTS,
        "words": _TEXT,
    },
    EventKind.ORDERED: {
        **_DUTY,
        "docket": _COUNT,
        "action": _choice(Action),
        "mode": _MODE,
        "basis": _choice(Basis),
        "when": _TEXT,
    },
    EventKind.AGREED: {**_DUTY, "form": _choice(FORMS, needed=True), "docket": _COUNT},
    EventKind.SET: {"what": _WHAT, "date": _THE_DAY, "docket": _COUNT},
    EventKind.MOVED: {"what": _WHAT, "date": _THE_DAY, "to": _DAY, "docket": _COUNT},
    EventKind.RULED: {
        "outcome": _choice(Outcome, needed=True),
        "judge": _TEXT,
        "reasons": Field(_listed(Reason), "a list of reasons"),
        "docket": _COUNT,
        "magistrate": _YES_NO,
        "served": _choice(MEANS),
    },
    EventKind.SERVED: {
        "requests": _choice(REQUESTS, needed=True),
        "title": _TEXT,
        "numbers": _TEXT,
        "by": _WHAT,
        "to": Field(_is_parties, "a list of parties, at least one", needed=True),
        "means": _choice(MEANS, needed=True),
        "due": _DAY,
        "due_basis": _choice(("rule", "stipulated", "ordered")),
    },
    EventKind.RESPONDED: {"who": _WHAT, "withheld": _YES_NO, "production_by": _DAY, "objections": _YES_NO},
    EventKind.VERIFIED: {"who": _WHAT, "person": _TEXT},
    EventKind.PRODUCED: {"who": _WHAT, "what": _TEXT, "bates_first": _TEXT, "bates_last": _TEXT, "complete": _YES_NO},
    EventKind.PERFORMED: {"who": _TEXT, "what": _TEXT},
    EventKind.REFUSED: {"who": _TEXT, "what": _TEXT, "why": _TEXT},
    EventKind.EXCUSED: {"what": _TEXT, "by": _TEXT, "why": _TEXT},
    EventKind.ASKED: {"mode": _MODE, "issues": _TEXTS, "to": _TEXT, "answer_by": _DAY, "answered": _YES_NO},
    EventKind.AGENDA: {"for": _DAY, "issues": Field(_is_list_of_text, "a list of texts", needed=True)},
    EventKind.CONFERRED: {
        "mode": _MODE,
        "time": _TEXT,
        "place": _TEXT,
        "duration_minutes": _COUNT,
        "participants": _PEOPLE,
        "issues": _TEXTS,
        "positions": _TEXTS,
        "agreed": _TEXTS,
        "impasse": _YES_NO,
        "told_adversary": _YES_NO,
    },
    EventKind.ADOPTED: {"person": _WHAT},
    EventKind.POSITION: {"side": _choice(Side, needed=True), "issue": _WHAT, "says": _WHAT},
    EventKind.NOTED: {"text": _WHAT},
    EventKind.STRUCK: {},
    EventKind.SEQUESTERED: {"paper": _WHAT},
    EventKind.DESTROYED: {"paper": _WHAT},
    EventKind.DISCLOSED: {"privacy": _choice(("served", "filed"), needed=True)},
    EventKind.ENROLLED: {"name": _WHAT, "side": _SIDE, "fingerprint": _WHAT, "key": _WHAT},
    EventKind.OFFERED: {
        **_BUNDLE,
        "subject": _WHAT,
        "form": _choice(OFFERS, needed=True),
        "order": _choice(ORDERS, needed=True),
        "movant": _SIDE,
        "party": _WHAT,
        "name": _TEXT,
        "sha256": _TEXT,
        "commitment": _TEXT,
        "rule_408": _YES_NO,
        "answer_by": _DAY,
        "says": _TEXT,
    },
    EventKind.REVEALED: {**_BUNDLE, "name": _WHAT, "sha256": _WHAT, "rule_408": _YES_NO},
    EventKind.ACCEPTED: {**_BUNDLE, "sha256": _WHAT, "says": _TEXT},
    EventKind.DISPUTED: {**_BUNDLE, "says": _WHAT},
    EventKind.WITHDRAWN: {**_BUNDLE, "of": _WHAT, "says": _TEXT},
    EventKind.CONSENTED: {
        "exchange": _WHAT,
        "bundle": _WHAT,
        "consent": _choice(CONSENTS, needed=True),
        "sha256": _WHAT,
        "person": _TEXT,
    },
    EventKind.REMINDED: {"exchange": _WHAT, "what": _WHAT, "answer_by": _DAY},
}


REASONED = frozenset({EventKind.STRUCK, EventKind.SEQUESTERED, EventKind.DESTROYED})
"""Kinds that take something away, and must say why."""

ANSWERS = frozenset(
    {
        *(EventKind.RESPONDED, EventKind.VERIFIED, EventKind.PRODUCED, EventKind.PERFORMED, EventKind.REFUSED),
        *(EventKind.EXCUSED, EventKind.ADOPTED, EventKind.STRUCK, EventKind.DISCLOSED),
    }
)
"""Kinds that say what became of another event, and must name it."""


def checked(kind: EventKind, body: Mapping[str, Any]) -> dict[str, Any]:
    """The body without its empty fields; BadEvent where a field is unknown, missing or wrong.

    >>> checked(EventKind.NOTED, {"text": "Called chambers."})
    {'text': 'Called chambers.'}
    """
    fields = BODIES[kind]
    given = {name: value for name, value in body.items() if value is not None}
    for name, value in given.items():
        if name not in fields:
            raise BadEvent(
                f"event '{kind}'", f"it has no field '{name}'", f"Its fields are {', '.join(fields) or 'none'}."
            )
        if not fields[name].holds(value):
            raise BadEvent(f"event '{kind}': {name}", f"{value!r} is not right", f"Give {fields[name].says}.")
        if not _is_writable(value):
            raise BadEvent(f"event '{kind}': {name}", "it has half a sign, which cannot be written", "Type it anew.")
    for name, field in fields.items():
        if field.needed and name not in given:
            raise BadEvent(f"event '{kind}'", f"'{name}' is missing", f"Give {field.says}.")
    return {name: given[name] for name in sorted(given)}


def value_of(kind: EventKind, name: str, words: str) -> Any:  # noqa: ANN401 because a field holds any JSON value
    """What words that somebody typed mean in a field: a number, yes or no, a list, or the words as they are.

    Nothing typed is None. A list is JSON, or parts set apart by semicolons. Whether the value is right is for
    ``checked`` to say.

    >>> value_of(EventKind.CONFERRED, "impasse", "yes"), value_of(EventKind.AGENDA, "issues", "the sample; the logs")
    (True, ['the sample', 'the logs'])
    """
    if not words:
        return None
    field = BODIES[kind].get(name)
    says = field.says if field else ""
    if says == _YES_NO.says:
        return {"yes": True, "true": True, "no": False, "false": False}.get(words.lower(), words)
    if says == _COUNT.says:
        return int(words) if words.isdecimal() else words
    return _list_of(name, words) if says.startswith("a list") else words


def _list_of(name: str, words: str) -> Any:  # noqa: ANN401 because JSON holds any value
    if not words.startswith("["):
        return [one.strip() for one in words.split(";") if one.strip()]
    try:
        return json.loads(words)
    except (ValueError, RecursionError) as error:
        raise BadEvent(name, "it is no list", "Write the parts with ; between.") from error
