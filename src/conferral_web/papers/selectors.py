"""What the pages of papers show: the papers of the record, what was read from each, what is out of view."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from conferral.ledger.seals import paper_of
from conferral.ledger.standing import withheld_papers
from conferral.model.events import Event, EventKind
from conferral.render.masking import mask
from conferral.render.record.events import kind_words, says
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.papers import keeping
from conferral_web.papers.models import State, Upload


@dataclass(frozen=True, slots=True)
class Fact:
    """Something read from a paper, or said by a person of it: its day, kind, words in short, the paper's own words."""

    event: Event

    @property
    def kind(self) -> str:
        """What sort of event."""
        return kind_words(self.event)

    @property
    def says(self) -> str:
        """What it says, on one line."""
        return says(self.event)

    @property
    def words(self) -> tuple[tuple[int, str], ...]:
        """The page and the words of the paper, masked."""
        spans = self.event.source.spans if self.event.source else ()
        return tuple((one.page, mask(" ".join(one.quote.split()))) for one in spans)


@dataclass(frozen=True, slots=True)
class Row:
    """A paper of the record in the list: its event, and how many facts of each kind were read from it."""

    paper: Event
    counts: tuple[tuple[str, int], ...]

    @property
    def sha256(self) -> str:
        """The hash that the paper goes by."""
        return self.paper.source.sha256 if self.paper.source else ""

    @property
    def name(self) -> str:
        """What it is called."""
        return mask(str(self.paper.body["name"]))


@dataclass(frozen=True, slots=True)
class Withheld:
    """A paper out of view: since when, why, and whether it can come back."""

    sha256: str
    on: dt.date | None
    reason: str
    destroyed: bool


def rows_of(matter: Matter) -> tuple[Row, ...]:
    """The papers of the record that came as files, the newest first; entries of a docket are counted with it."""
    events = records.events_of(matter)
    counted: dict[str, Counter[str]] = {}
    for event in events:
        if event.source and not _is_a_file(event):
            counted.setdefault(event.source.sha256, Counter())[_counted_as(event)] += 1
    papers = [event for event in events if _is_a_file(event)]
    papers.sort(key=lambda one: (one.on or dt.date.min, one.seq), reverse=True)
    return tuple(Row(one, tuple(counted.get(_sha(one), Counter()).most_common())) for one in papers)


def _counted_as(event: Event) -> str:
    return "docket entry" if event.kind is EventKind.PAPER else kind_words(event)


def _sha(event: Event) -> str:
    return event.source.sha256 if event.source else ""


def _is_a_file(event: Event) -> bool:
    """Whether an event is a paper that came as a file of its own; an entry rests on words of its docket."""
    return event.kind is EventKind.PAPER and event.source is not None and not event.source.spans


def paper_in(matter: Matter, sha256: str) -> Event | None:
    """The paper of the record with a hash; None where none is in view."""
    return next((one for one in records.events_of(matter) if _is_a_file(one) and _sha(one) == sha256), None)


def facts_of(matter: Matter, sha256: str) -> tuple[Fact, ...]:
    """What stands in the record of a paper, in the order of the paper."""
    events = [one for one in records.events_of(matter) if _sha(one) == sha256 and not _is_a_file(one)]
    return tuple(Fact(one) for one in sorted(events, key=_place))


def _place(event: Event) -> tuple[int, int]:
    spans = event.source.spans if event.source else ()
    return (spans[0].start if spans else -1, event.seq)


def withheld_of(matter: Matter) -> tuple[Withheld, ...]:
    """The papers out of view, the last first."""
    found = withheld_papers(records.log_of(matter))
    return tuple(_withheld(sha256, event) for sha256, event in reversed(found.items()))


def _withheld(sha256: str, event: Event) -> Withheld:
    return Withheld(sha256, event.on, event.reason or "", event.kind is EventKind.DESTROYED)


def is_withheld(matter: Matter, sha256: str) -> bool:
    """Whether a paper is sequestered or destroyed in a matter."""
    return sha256 in withheld_papers(records.log_of(matter))


def bytes_of(matter: Matter, sha256: str) -> bytes | None:
    """The paper itself, as it was added; None where it is out of view, or the record does not hold it."""
    if is_withheld(matter, sha256):
        return None
    return paper_of(matter.folder, records.log_of(matter), sha256)


def reading_of(matter: Matter, sha256: str) -> dict[str, Any] | None:
    """What was read of a paper in view, as it is kept; None where it must be read first."""
    return None if is_withheld(matter, sha256) else keeping.kept_reading(matter, sha256)


def open_uploads(matter: Matter) -> Sequence[Upload]:
    """Uploads that are not in the record, the newest first."""
    return list(Upload.objects.filter(matter=matter).exclude(state=State.ADDED).select_related("by", "job"))
