"""The places in a letter that its report speaks of, each with the facts shown there and the findings resting on it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from conferral.model.findings import Answer
from conferral.model.spans import Span
from conferral.render.told import Group, Told
from conferral.render.verdicts import Numbered


@dataclass(slots=True)
class Place:
    """A span of the letter, its key on the page, the facts told from it and the findings that rest on it.

    ``label`` is what the margin says beside it, ``margin`` which one: left or right.
    """

    span: Span
    key: str
    facts: list[Told] = field(default_factory=list)
    findings: list[Numbered] = field(default_factory=list)
    label: str = ""
    margin: str = ""

    @property
    def groups(self) -> tuple[Group, ...]:
        """What the facts shown here are about."""
        return tuple(dict.fromkeys(told.group for told in self.facts))

    @property
    def title(self) -> str:
        """What a reader is told of these words."""
        facts = [f"{told.label}: {told.says}" for told in self.facts]
        return "; ".join([*facts, *(f"finding {n.number}: {words_of(n.finding.status)}" for n in self.findings)])


_MARGINS = {Group.CONFERRAL: "left", Group.DISPUTE: "left", Group.PROMISE: "right", Group.RULING: "right"}
_CHIEF = ("conferral", "issue", "outcome", "obligation")
_APART = 85  # characters: labels nearer to each other would stand on one line of the margin


def words_of(answer: Answer) -> str:
    """An answer in words."""
    return answer.value.replace("_", " ")


def places(length: int, facts: Iterable[Told], findings: Iterable[Numbered]) -> dict[Span, Place]:
    """All places by span, in the order of the letter; nothing is marked beyond ``length``, that of its text."""
    found: dict[Span, Place] = {}
    for told in facts:
        for span in told.spans:
            found.setdefault(span, Place(span, "")).facts.append(told)
    for numbered in findings:
        for span in dict.fromkeys(numbered.finding.evidence):
            found.setdefault(span, Place(span, "")).findings.append(numbered)
    ordered = sorted((place for place in found.values() if place.span.end <= length), key=lambda place: place.span)
    for number, place in enumerate(ordered, 1):
        place.key = f"w{number}"
    _label(ordered)
    return {place.span: place for place in ordered}


def _label(ordered: Iterable[Place]) -> None:
    """Give facts that fill a sentence or more their labels, the chief ones first, where the margin has room."""
    begun = [(told, place) for place in ordered for told in place.facts if told.spans[0] == place.span]
    taken: dict[str, list[int]] = {"left": [], "right": []}
    for told, place in sorted(begun, key=lambda pair: not pair[0].label.startswith(_CHIEF)):
        margin = _MARGINS.get(told.group)
        if margin and not place.label and _free(taken[margin], place.span.start):
            place.label, place.margin = told.label, margin
            insort(taken[margin], place.span.start)


def _free(taken: list[int], start: int) -> bool:
    """Whether no label stands within a line of this place."""
    after = bisect_left(taken, start)
    return all(abs(other - start) >= _APART for other in taken[max(after - 1, 0) : after + 1])
