"""Two packs compared, requirement by requirement: what was added, what was dropped, what says something else now."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from conferral.practices.pack import Pack, Requirement
from conferral.practices.told import plain_term, spoken, wrapped

SCHEMA = "conferral/practices-diff/1"
_HEAD = ("court", "judge", "title", "seen_on", "source_url", "grade", "in_force_from", "notes")
_CALLED = {
    "seen_on": "seen on", "source_url": "source", "grade": "how good the source is", "second_hand": "second-hand",
    "in_force_from": "in force from", "stood_on": "stood on", "amended_on": "amended on", "on": "on which letters",
}  # fmt: skip
"""Keys in words; the others are words already."""
_NOTHING: tuple[Any, ...] = (None, "", [], False)
"""What a pack says where it says nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """One key and its two values as JSON has them; None where a pack does not give it."""

    key: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Changed:
    """A requirement that both packs have and that says something else in the second."""

    requirement: Requirement
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two packs; requirements are the same where their ids are."""

    old: Pack
    new: Pack
    head: tuple[Change, ...]
    added: tuple[Requirement, ...]
    dropped: tuple[Requirement, ...]
    changed: tuple[Changed, ...]
    unchanged: int

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.head or self.added or self.dropped or self.changed)


def changes_between(old: Pack, new: Pack) -> Changes:
    """What differs from one pack to the other, in the order of the second.

    >>> from conferral.practices import pack
    >>> changes_between(pack("mad/court"), pack("mad/court")).any
    False
    """
    before = {one.id: one for one in old.requirements}
    after = {one.id: one for one in new.requirements}
    both = [(before[name], after[name]) for name in after if name in before]
    changed = tuple(Changed(now, found) for was, now in both if (found := _between(_plain(was), _plain(now))))
    return Changes(
        old=old,
        new=new,
        head=_between(_head(old), _head(new)),
        added=tuple(one for name, one in after.items() if name not in before),
        dropped=tuple(one for name, one in before.items() if name not in after),
        changed=changed,
        unchanged=len(both) - len(changed),
    )


def _head(pack: Pack) -> dict[str, Any]:
    return {key: _day(getattr(pack, key)) for key in _HEAD}


def _plain(one: Requirement) -> dict[str, Any]:
    """A requirement and the terms of its kind as one table, as it stands in a file."""
    own = {field.name: _day(getattr(one, field.name)) for field in dataclasses.fields(one) if field.name != "demand"}
    terms = {field.name: getattr(one.demand, field.name) for field in dataclasses.fields(one.demand)}
    return own | {key: plain_term(value) for key, value in terms.items()}


def _day(value: Any) -> Any:  # noqa: ANN401 because a value of a pack may be of any plain type
    return value.isoformat() if isinstance(value, dt.date) else plain_term(value)


def _between(old: dict[str, Any], new: dict[str, Any]) -> tuple[Change, ...]:
    keys = dict.fromkeys([*new, *old])
    return tuple(Change(key, old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key))


def changes_text(changes: Changes) -> str:
    """The changes for a person: changed, added and dropped requirements in plain words."""
    head = [f"From {_named(changes.old)}", f"to   {_named(changes.new)}"]
    if not changes.any:
        return "\n".join([*head, "", f"Nothing differs: {_count(changes.unchanged)}."]) + "\n"
    blocks = [head]
    blocks += [["THE PACK", *_rows(changes.head)]] if changes.head else []
    blocks += _each("CHANGED", [[_cited(one.requirement), *_rows(one.changes)] for one in changes.changed])
    blocks += _each("ADDED", [_whole(one) for one in changes.added])
    blocks += _each("DROPPED", [_whole(one) for one in changes.dropped])
    blocks += [[f"Unchanged: {_count(changes.unchanged)}."]]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _named(pack: Pack) -> str:
    where = pack.own_file or "as it comes with Conferral"
    return f"{pack.id} ({where}), seen on {pack.seen_on}"


def _count(number: int) -> str:
    return f"{number} requirement{'' if number == 1 else 's'}"


def _each(heading: str, found: list[list[str]]) -> Iterator[list[str]]:
    for number, rows in enumerate(found):
        yield [heading, *rows] if number == 0 else rows


def _cited(one: Requirement) -> str:
    return f"  {one.cite} [{one.id}]"


def _whole(one: Requirement) -> list[str]:
    about = f"kind: {one.kind}; asks for {one.asks.value}"
    return [_cited(one), *wrapped([one.says, about], "    ")]


def _rows(changes: tuple[Change, ...]) -> list[str]:
    return [row for change in changes for row in wrapped([_said(change)], "    ")]


def _said(change: Change) -> str:
    """A change in a sentence.

    >>> _said(Change("pages", 5, 3)), _said(Change("save", "", "in an emergency"))
    ('pages: 3, was 5', 'save: now in an emergency; nothing was said before')
    """
    called = _CALLED.get(change.key, change.key.replace("_", " "))
    if change.new in _NOTHING:
        return f"{called}: no longer said; was {_quoted(change.old)}"
    if change.old in _NOTHING:
        return f"{called}: now {_quoted(change.new)}; nothing was said before"
    return f"{called}: {_quoted(change.new)}, was {_quoted(change.old)}"


def _quoted(value: Any) -> str:  # noqa: ANN401 because a value of a pack may be of any plain type
    """A value in words; whole sentences stand in quotation marks."""
    if isinstance(value, list):
        return ", ".join(map(_quoted, value))
    words = spoken(value)
    return f"“{words}”" if len(words.split()) > 3 else words


def changes_json(changes: Changes) -> dict[str, Any]:
    """The changes as JSON: values as they stand in the files."""
    return {
        "schema": SCHEMA,
        "old": _named_json(changes.old),
        "new": _named_json(changes.new),
        "head": [dataclasses.asdict(change) for change in changes.head],
        "changed": [
            {"id": one.requirement.id, "changes": [dataclasses.asdict(change) for change in one.changes]}
            for one in changes.changed
        ],
        "added": [_plain(one) for one in changes.added],
        "dropped": [_plain(one) for one in changes.dropped],
        "unchanged": changes.unchanged,
    }


def _named_json(pack: Pack) -> dict[str, Any]:
    return {"id": pack.id, "file": pack.own_file, "seen_on": pack.seen_on.isoformat()}
