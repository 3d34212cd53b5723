"""What a report comes to, in plain words: the verdict, the order of the findings, how good a source is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Kind, Reading
from conferral.model.findings import Answer, DueLater, Finding, Grade, PackUsed, Report, Verdict
from conferral.model.quoted import READ_IT, PaperQuoted, Passage

NO_CLEARANCE = (
    "This is no clearance. The report reads what the letter says, not what happened, and holds it only against the "
    "requirements listed here. Counsel answers for the rest."
)
NOTHING_CHECKED = "No requirement was checked, so nothing can be said of this letter."
NOTHING_APPLIES = "No requirement that was checked applies to this letter."
HEADINGS = {
    Answer.UNMET: "Unmet",
    Answer.UNCLEAR: "Cannot be told from the letter",
    Answer.MET: "Met",
    Answer.NOT_APPLICABLE: "Does not apply",
}
GRADES = {
    Grade.OFFICIAL: "the court's own words",
    Grade.ORDER: "as an order of the court tells it",
    Grade.SECONDARY: "second-hand: look at the judge's own page before relying on it",
}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding and its number in the report, from 1, the same on every rendering."""

    number: int
    finding: Finding


def in_order(report: Report) -> tuple[Numbered, ...]:
    """The findings as a person wants them: unmet, unclear, met, not applicable, numbered through."""
    order = list(HEADINGS)
    findings = sorted(report.findings, key=lambda finding: order.index(finding.status))
    return tuple(Numbered(number, finding) for number, finding in enumerate(findings, 1))


def cures_said_before(findings: Sequence[Numbered]) -> Mapping[int, int]:
    """For each finding whose long cure an earlier finding gives word for word, the number of that one."""
    first: dict[str, int] = {}
    again: dict[int, int] = {}
    for one in findings:
        cure = one.finding.cure or ""
        if len(cure) > _LONG_CURE and first.setdefault(cure, one.number) != one.number:
            again[one.number] = first[cure]
    return again


_LONG_CURE = 120  # characters; what is shorter is read faster than it is looked up


def count(report: Report, answer: Answer) -> int:
    """How many requirements got this answer, on the letter or on any issue in it."""
    return len({finding.id for finding in report.findings if finding.status is answer})


def verdict_words(reading: Reading, report: Report) -> str:
    """The verdict in a sentence.

    >>> verdict_words(Reading(Kind.LETTER), Report((), ()))
    'No requirement was checked, so nothing can be said of this letter.'
    """
    words = _findings_words(reading, report)
    passages = sum(len(paper.passages) for paper in report.papers)
    if not report.papers or report.verdict is Verdict.NOT_READY:
        return words
    quoted = f"{_number(passages, 'paragraph')} of the practices given {'is' if passages == 1 else 'are'}"
    left = f"{quoted} quoted for you to read" if passages else "the practices given must be read"
    return f"{words.removesuffix('.')}; {left}."


def _findings_words(reading: Reading, report: Report) -> str:
    unmet, unclear = _are(count(report, Answer.UNMET)), count(report, Answer.UNCLEAR)
    if report.verdict is Verdict.NOT_READY:
        ready = "Not ready as filed" if reading.kind is Kind.ENDORSED_LETTER else "Not ready to file"
        untold = f", {unclear} cannot be told from the letter" if unclear else ""
        return f"{ready}: {unmet} unmet{_on_issues(report)}{untold}.{_unknown(report)}"
    if unclear:
        untold = f"{_requirements(unclear)} cannot be told from the letter"
        return f"Needs a lawyer's eye: nothing is unmet, but {untold}.{_unknown(report)}"
    if report.unknown:
        return f"Needs a lawyer's eye: nothing is unmet of what was checked.{_unknown(report)}"
    met = count(report, Answer.MET)
    if met:
        return f"Nothing unmet was found: {_are(met)} met."
    return NOTHING_APPLIES if report.findings else NOTHING_CHECKED


def _unknown(report: Report) -> str:
    """Whose own practices are not known, for the head of the report."""
    return f" {sentence(f'{report.unknown} are not known')}" if report.unknown else ""


def _on_issues(report: Report) -> str:
    """On how many issues, where one requirement is unmet on several, so that it is several findings."""
    found = [finding for finding in report.findings if finding.status is Answer.UNMET]
    issues = {finding.issue for finding in found if finding.issue is not None}
    return f" on {len(issues)} issues" if len(issues) > 1 and len(found) > count(report, Answer.UNMET) else ""


def sure_words(report: Report) -> str:
    """How sure the practices themselves are: of those held against the letter, how many each sort of source backs.

    >>> sure_words(Report((), ()))
    ''
    """
    asked = {
        finding.id: "second-hand" if finding.second_hand else finding.grade.value
        for finding in report.findings
        if finding.status is not Answer.NOT_APPLICABLE
    }
    if not asked:
        return ""
    counted = {sort: list(asked.values()).count(sort) for sort in _BACKED}
    told = {_BACKED[sort]: number for sort, number in counted.items() if number}
    if len(asked) == 1:
        return f"the one requirement that bears on this letter is {next(iter(told))}."
    if len(told) == 1:
        every = "both" if len(asked) == 2 else "all"
        return f"the {len(asked)} requirements that bear on this letter are {every} {next(iter(told))}."
    each = ", ".join(f"{number} {words}" for words, number in told.items())
    return f"of the {len(asked)} requirements that bear on this letter, {each}."


_BACKED = {
    "official": "in the court's own words",
    "order": "as an order tells it",
    "secondary": "in words that a secondary source quotes",
    "second-hand": "known second-hand only",
}


def unchecked_words(report: Report) -> str:
    """What this report does not answer: what lacks something, whose rules are not held, what is never looked at."""
    number = len({item.id for item in report.not_checked})
    need = "needs" if number == 1 else "need"
    lacking = [f"{_requirements(number)} that {need} what was not given (listed below)"] if number else []
    local = [pack for pack in report.packs if not pack.id.startswith("us/")]
    if not any(pack.judge for pack in local):
        lacking.append("the judge's own practices (the notes say why)")
    if all(pack.judge for pack in local):
        lacking.append("the court's local rules")
    return "; ".join([*lacking, *_NEVER_LOOKED_AT]) + "."


_NEVER_LOOKED_AT = ("the docket", "orders in the case", "exhibits", "whether what the letter says is true")


def quoted_words(paper: PaperQuoted) -> str:
    """What was made of a judge's own paper, in a sentence."""
    pages = _number(paper.pages, "page")
    if not paper.passages:
        return f"{paper.path}: {pages}; no paragraph on discovery disputes was found in it. {sentence(READ_IT)}"
    more = f"; {_number(paper.left_out, 'more')} not shown" if paper.left_out else ""
    return f"{paper.path}: {pages}, {_number(len(paper.passages), 'paragraph')} quoted{more}. {sentence(READ_IT)}"


def passage_words(passage: Passage) -> str:
    """What a passage is about, as far as its words or its heading tell."""
    under = f", under “{passage.under}”" if passage.under else ""
    return f"on {', '.join(topic.value for topic in passage.topics)}{under}"


def own_words(pack: PackUsed) -> str:
    """That a pack is the user's own file, and which one that comes with Conferral it stands in for; else nothing."""
    if pack.own_file is None:
        return ""
    instead = f", in place of the pack seen on {with_weekday(pack.overrides)}" if pack.overrides else ""
    return f"your own file {pack.own_file}{instead}"


def _number(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 or word == 'more' else 's'}"


def _requirements(number: int) -> str:
    return _number(number, "requirement")


def _are(number: int) -> str:
    return f"{_requirements(number)} {'is' if number == 1 else 'are'}"


def pack_words(pack: PackUsed) -> str:
    """When a pack was seen, from when it is in force where its source says so, and how good the source is."""
    force = f", in force from {with_weekday(pack.in_force_from)}" if pack.in_force_from else ""
    return f"seen on {with_weekday(pack.seen_on)}{force}; {GRADES[pack.grade]}"


def caution(item: Finding | DueLater) -> str | None:
    """What to beware of in the source of a requirement; None where it is the court's own words."""
    if isinstance(item, Finding) and item.second_hand:
        return "known second-hand"
    return {Grade.ORDER: "known from an order", Grade.SECONDARY: "from a secondary source"}.get(item.grade)


def issue_words(reading: Reading, finding: Finding) -> str | None:
    """Which of several issues a finding is on; None where there is only one, or the finding is on the whole letter."""
    if finding.issue is None or len(reading.issues) < 2 or finding.issue >= len(reading.issues):
        return None
    return reading.issues[finding.issue].what


def sentence(words: str) -> str:
    """Words as a sentence: a capital first, a stop last.

    >>> sentence("the dispute arose later")
    'The dispute arose later.'
    """
    words = words.strip()
    ended = words.rstrip("\"'”’)")[-1:] in ("", ".", "?", "!")
    return words[:1].upper() + words[1:] + ("" if ended else ".")


def letter_words(reading: Reading, *, caption: bool = True) -> str:
    """Which letter it is: day, judge, case (by name if ``caption``), and the ruling if it bears one."""
    letter, ruling = reading.letter, reading.ruling
    if letter is None:
        return ""
    day = f"Letter of {with_weekday(letter.date.value)}" if letter.date else "Letter (date not shown)"
    judge = f" to Judge {letter.judge.value}" if letter.judge else ""
    case = "".join(f", {shown.value}" for shown in (letter.caption if caption else None, letter.case_number) if shown)
    ruled = f" on {with_weekday(ruling.date.value)}" if ruling and ruling.date else ""
    endorsed = f" It bears a ruling: {ruling.outcome.value.value.replace('_', ' ')}{ruled}." if ruling else ""
    return f"{day}{judge}{case}.{endorsed}"
