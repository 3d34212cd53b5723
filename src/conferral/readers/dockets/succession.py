"""Who judged when: the judges of a docket's head, and what its entries say of assignments and referrals."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from conferral.model.dockets import DocketEntry, Judge, JudgeRole
from conferral.model.spans import Shown, Span
from conferral.readers.dockets.authors import by_the_court, is_a_paper
from conferral.text.wording import Wording

_TITLE = (
    r"(?:(?:the\s)?(?:Hon(?:orable|\.)|HON(?:ORABLE|\.)|U\.?S\.?|United States|Chief|Senior|District|Bankruptcy|JUDGE"
    r"|Judge|(?P<magistrate>Magistrate|MAGISTRATE|Mag\.)|DISTRICT|CHIEF|SENIOR)\s){1,5}"
)
# What stands where a name would: "referred to Magistrate Judge FOR SETTLEMENT", "to Magistrate Judge Pursuant to".
_NO_NAME = (
    r"(?!(?:Judges?|For|By|To|In|On|Of|Or|And|The|As|At|Re|Pursuant|Under|Upon|Within|Case|Motions?|Part|Docket)\b)"
)
_NAME = (
    rf"(?P<name>(?i:{_NO_NAME})[A-Z](?:[\w.'\u2019-]{{0,24}}"
    r"(?:\s(?:[A-Z][\w'\u2019-]{1,24}|[A-Z]\.|de|van|von|di|la|del)){1,4}(?:,?\s(?:Jr|Sr)\.?|,?\s(?:III|II|IV))?"
    r"|[a-z'\u2019-]{2,24}\b))"
)
_WHO = _TITLE + _NAME
_TO = rf"\s(?:to|TO):?\s{_WHO}"
_ASSIGNED = rf"(?<!cases )\b(?P<again>[Rr]e-?|RE-?)?(?:[Aa]ssigned|ASSIGNED)(?:\s\w+){{0,4}}?{_TO}"
_REASSIGNMENT = rf"\b(?P<again>RE)ASSIGN(?:MENT|ING)(?:\s\w+){{0,3}}?{_TO}"
_TAKES_IT = rf"{_WHO}\s(?:is\s)?(?:(?P<again>re)?assigned to (?:the |this )?case|added\b)"
_REFERRED = (
    r"(?<!otions )(?<!otion )(?<!longer )\b(?:[Rr]eferred|REFERRED|REFERRING CASE|[Rr]eferring [Cc]ase|REFERS)"
    rf"(?:\s\w+){{0,6}}?{_TO}"
)
# Each way of telling it: whether the judge comes or goes, and in which role (None: as the title says).
_TELLINGS = (
    (True, JudgeRole.ASSIGNED, Wording(_ASSIGNED)),
    (True, JudgeRole.ASSIGNED, Wording(_REASSIGNMENT)),
    (True, None, Wording(_TAKES_IT)),
    (True, JudgeRole.REFERRED, Wording(_REFERRED)),
    (False, None, Wording(rf"{_WHO}\s(?:is\s)?no longer (?:assigned|referred|on)\b")),
    (False, JudgeRole.REFERRED, Wording(rf"\bno longer referred to\s{_WHO}")),
)
_ALSO = Wording(rf",?\s(?:and|with)\s(?:referred to\s)?(?:to\s)?{_WHO}")
_MOTION = Wording(r"\b(?:[Mm]otions?|MOTIONS?)\b")
_BACK = 60  # characters before a referral in which a motion would be what is referred
_GENERATION = re.compile(r",?\s(?:Jr|Sr|II|III|IV)\.?$", re.I)


@dataclass(frozen=True, slots=True)
class _Change:
    """A judge comes to the case or leaves it."""

    name: str
    role: JudgeRole
    comes: bool
    again: bool
    span: Span
    at: int


def succeed(head: tuple[Judge, ...], entries: tuple[DocketEntry, ...]) -> tuple[Judge, ...]:
    """The judges in the order in which they came, each with the days the docket states.

    ``head`` are the judges named above the entries. One who is only there has no day: the docket does not say it.
    """
    held: list[Judge] = []
    dated = sorted((entry for entry in entries if entry.filed_on), key=_filed_on)
    for entry in dated:
        for change in _changes(entry):
            _take(held, change, entry)
    for judge in head:
        _take_from_head(held, judge)
    return tuple(held)


def _take_from_head(held: list[Judge], judge: Judge) -> None:
    """A judge whom the head names; where an entry has only the surname, the head has the whole name."""
    for i, now in enumerate(held):
        if now.to is None and now.role is judge.role and _same(judge.name, now.name):
            if " " not in now.name:
                held[i] = replace(now, name=judge.name, spans=(*judge.spans, *now.spans))
            return
    held.append(judge)


def _filed_on(entry: DocketEntry) -> int:
    return entry.filed_on.value.toordinal() if entry.filed_on else 0


def _changes(entry: DocketEntry) -> list[_Change]:
    """What an entry says of judges who come and go, in its order; a party's paper says nothing of it."""
    if "udge" not in entry.text and "UDGE" not in entry.text and "on. " not in entry.text:
        return []
    if is_a_paper(entry.text) and not by_the_court(entry.text):
        return []
    found = {(change.at, change.comes): change for change in _told(entry)}
    return [found[key] for key in sorted(found)]


def _told(entry: DocketEntry) -> Iterator[_Change]:
    offset = entry.spans[0].start
    for comes, role, telling in _TELLINGS:
        for match in telling.finditer(entry.text):
            before = entry.text[max(0, match.start() - _BACK) : match.start()]
            if role is JudgeRole.REFERRED and comes and _MOTION.search(before):
                continue
            yield _change(match, comes, role, offset, again=comes and bool(match.groupdict().get("again")))
            also = _ALSO.match(entry.text, match.end()) if comes and role else None
            if also:
                yield _change(also, True, None, offset, again=False)


def _change(match: re.Match[str], comes: bool, role: JudgeRole | None, offset: int, *, again: bool) -> _Change:
    title = JudgeRole.REFERRED if match["magistrate"] else JudgeRole.ASSIGNED
    span = Span(match.start() + offset, match.end() + offset)
    return _Change(_bare_end(match["name"]), role or title, comes, again, span, match.start("name"))


def _bare_end(name: str) -> str:
    """A name without the full stop of the sentence that it ends."""
    return name if re.search(r"(?:\b[A-Z]|Jr|Sr)\.$", name) else name.rstrip(".")


def _take(held: list[Judge], change: _Change, entry: DocketEntry) -> None:
    """One change, taken into the list."""
    if entry.filed_on is None:
        return
    day = Shown(entry.filed_on.value, (change.span, *entry.filed_on.spans))
    sitting = next((i for i, judge in enumerate(held) if judge.to is None and _is(judge, change)), None)
    if not change.comes:
        if sitting is not None:
            held[sitting] = replace(held[sitting], to=day)
        elif not any(_is(judge, change) and judge.to and judge.to.value == day.value for judge in held):
            held.append(Judge(change.name, change.role, (change.span,), to=day))
    elif sitting is None:
        if change.again:
            _retire(held, change.role, day)
        held.append(Judge(change.name, change.role, (change.span,), from_=day))


def _retire(held: list[Judge], role: JudgeRole, day: Shown[dt.date]) -> None:
    for i, judge in enumerate(held):
        if judge.role is role and judge.to is None:
            held[i] = replace(judge, to=day)


def _is(judge: Judge, change: _Change) -> bool:
    return judge.role is change.role and _same(judge.name, change.name)


def _same(one: str, other: str) -> bool:
    """Whether two names may be one judge's: the same surname, and the same first letter where each has more."""
    first, second = (_GENERATION.sub("", name).lower().split() for name in (one, other))
    if not first or not second or first[-1] != second[-1]:
        return False
    return min(len(first), len(second)) == 1 or first[0][0] == second[0][0]
