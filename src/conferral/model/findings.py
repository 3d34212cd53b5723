"""What a check finds: values that can be printed, counted and compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from conferral.model.quoted import PaperQuoted
from conferral.model.spans import Span


class Answer(StrEnum):
    """Three answers, and a fourth for what the requirement does not reach."""

    MET = "met"
    UNMET = "unmet"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not_applicable"


class Verdict(StrEnum):
    """What the findings come to. There is no "ready": counsel answers for that."""

    NOT_READY = "not_ready"
    NEEDS_REVIEW = "needs_review"
    NOTHING_UNMET = "nothing_unmet"


class Grade(StrEnum):
    """How good a source is: the author's own publication, an order that applies it, or somebody's account of it."""

    OFFICIAL = "official"
    ORDER = "order"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True)
class Finding:
    """One requirement held against one letter, or against one issue in it.

    ``id`` is ``<pack>#<requirement>``; ``issue`` is an index into the reading's issues, or None where the requirement
    is on the letter as a whole. ``source_url`` names where the requirement was taken from, ``grade`` how good that
    source is; ``second_hand`` is true where the author's own words were not seen, which makes unclear the worst answer.
    """

    id: str
    cite: str
    requirement: str
    status: Answer
    why: str
    cure: str | None = None
    issue: int | None = None
    evidence: tuple[Span, ...] = ()
    grade: Grade = Grade.OFFICIAL
    source_url: str = ""
    second_hand: bool = False

    def __post_init__(self) -> None:
        if self.status is Answer.MET and not self.evidence:
            raise ValueError(f"{self.id}: met needs the words that show it; give evidence or answer unclear")


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A requirement that needs something nobody gave."""

    id: str
    needs: str
    cite: str = ""
    requirement: str = ""


@dataclass(frozen=True, slots=True)
class DueLater:
    """A requirement on a paper that is still to come: the motion after the conference, the other side's answer.

    ``when`` says with or by which paper it falls due, in words. It stands outside the verdict.
    """

    id: str
    cite: str
    requirement: str
    when: str
    grade: Grade = Grade.OFFICIAL
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class PackUsed:
    """A pack the letter was held against, with the day it was seen and how good its source is.

    ``own_file`` is the path of a file of the user's own, ``overrides`` the day on which the pack of that id that comes
    with Conferral, and was not used, was seen. ``judge`` is None for the rules of a court and the Federal Rules.
    """

    id: str
    title: str
    seen_on: dt.date
    in_force_from: dt.date | None
    grade: Grade
    source_url: str
    own_file: str | None = None
    overrides: dt.date | None = None
    judge: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All findings on one letter, the nearest authority's first: judge, court, Federal Rules.

    ``due_later`` holds what is asked of a later paper; ``notes`` what the reader of the report must know of the packs
    and of what follows from a letter that does not comply. ``unknown`` says whose own practices are not known: then the
    verdict is never better than needs_review.
    """

    packs: tuple[PackUsed, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...] = ()
    notes: tuple[str, ...] = ()
    due_later: tuple[DueLater, ...] = ()
    unknown: str = ""
    papers: tuple[PaperQuoted, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """not_ready if something is unmet; needs_review if something is unclear or the judge is unknown.

        A paper that is quoted and not interpreted is unclear as a whole.
        """
        answers = {finding.status for finding in self.findings}
        if Answer.UNMET in answers:
            return Verdict.NOT_READY
        open_ = Answer.UNCLEAR in answers or self.papers or self.unknown
        return Verdict.NEEDS_REVIEW if open_ else Verdict.NOTHING_UNMET


@dataclass(frozen=True, slots=True)
class Compared:
    """One judge's row: whose practices, and the report on the letter as if it were written to that judge."""

    pack_id: str
    judge: str
    report: Report

    @property
    def first(self) -> Finding | None:
        """The first finding that is unmet, or where none is, the first that is unclear; the judge's own come first."""
        for answer in (Answer.UNMET, Answer.UNCLEAR):
            for finding in self.report.findings:
                if finding.status is answer:
                    return finding
        return None
