"""What a report comes to, in plain words: the verdict, the order of the findings, how good a source is."""

from __future__ import annotations

from dataclasses import dataclass

from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Kind, Reading
from conferral.model.findings import Answer, DueLater, Finding, Grade, PackUsed, Report, Verdict

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


def count(report: Report, answer: Answer) -> int:
    """How many requirements got this answer, on the letter or on any issue in it."""
    return len({finding.id for finding in report.findings if finding.status is answer})


def verdict_words(reading: Reading, report: Report) -> str:
    """The verdict in a sentence.

    >>> verdict_words(Reading(Kind.LETTER), Report((), ()))
    'No requirement was checked, so nothing can be said of this letter.'
    """
    unmet, unclear = _are(count(report, Answer.UNMET)), count(report, Answer.UNCLEAR)
    if report.verdict is Verdict.NOT_READY:
        ready = "Not ready as filed" if reading.kind is Kind.ENDORSED_LETTER else "Not ready to file"
        untold = f", {unclear} cannot be told from the letter" if unclear else ""
        return f"{ready}: {unmet} unmet{untold}.{_unknown(report)}"
    if report.verdict is Verdict.NEEDS_REVIEW:
        untold = f", but {_requirements(unclear)} cannot be told from the letter" if unclear else " of what was checked"
        return f"Needs a lawyer's eye: nothing is unmet{untold}.{_unknown(report)}"
    met = count(report, Answer.MET)
    if met:
        return f"Nothing unmet was found: {_are(met)} met."
    return NOTHING_APPLIES if report.findings else NOTHING_CHECKED


def _unknown(report: Report) -> str:
    """Whose own practices are not known, for the head of the report."""
    return f" {sentence(f'{report.unknown} are not known')}" if report.unknown else ""


def _requirements(number: int) -> str:
    return f"{number} requirement" if number == 1 else f"{number} requirements"


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
