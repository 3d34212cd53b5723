"""A report as the JSON contract has it, and as a person reads it on the terminal."""

from __future__ import annotations

from typing import Any

from conferral.model.facts import Reading
from conferral.model.findings import Answer, DueLater, Finding, NotChecked, PackUsed, Report, Verdict
from conferral.model.quoted import READ_IT, PaperQuoted, Passage
from conferral.model.spans import Span
from conferral.render.days import with_weekdays
from conferral.render.masking import mask
from conferral.render.printable import in_short, printable
from conferral.render.reading_text import paper_words
from conferral.render.readings import source_json, span_json
from conferral.render.terminal import Terminal
from conferral.render.verdicts import (
    HEADINGS,
    NO_CLEARANCE,
    Numbered,
    caution,
    cures_said_before,
    in_order,
    issue_words,
    letter_words,
    own_words,
    pack_words,
    passage_words,
    quoted_words,
    sentence,
    sure_words,
    unchecked_words,
    verdict_words,
)
from conferral.text.source import Source

SCHEMA = "conferral/report/1"
_INDENT = "      "
_COLOURS = {Answer.UNMET: "31", Answer.UNCLEAR: "33", Answer.MET: "32", Answer.NOT_APPLICABLE: "2"}
_VERDICT_COLOURS = {Verdict.NOT_READY: "31", Verdict.NEEDS_REVIEW: "33", Verdict.NOTHING_UNMET: "32"}


def report_json(source: Source, reading: Reading, report: Report) -> dict[str, Any]:
    """The report in the shape of the contract; findings in the order of the check, quotes as they stand on the page."""
    return {
        "schema": SCHEMA,
        "source": source_json(source),
        "packs": [_pack_json(pack) for pack in report.packs],
        "verdict": report.verdict.value,
        "findings": [_finding_json(source, finding) for finding in report.findings],
        "not_checked": [_not_checked_json(item) for item in report.not_checked],
        "due_later": [_due_later_json(item) for item in report.due_later],
        "notes": list(report.notes),
        "own_practices": [_paper_json(paper) for paper in report.papers],
        "warnings": [*source.warnings, *reading.warnings],
    }


def _paper_json(paper: PaperQuoted) -> dict[str, Any]:
    """A judge's own paper, its passages with the offsets into its own text; each is unclear."""
    return {
        "source": {
            "path": paper.path,
            "sha256": paper.sha256,
            "text_sha256": paper.text_sha256,
            "media_type": paper.media_type,
            "pages": paper.pages,
            "ocr": paper.ocr,
        },
        "status": Answer.UNCLEAR.value,
        "why": READ_IT,
        "passages": [_passage_json(passage) for passage in paper.passages],
        "left_out": paper.left_out,
        "warnings": list(paper.warnings),
    }


def _passage_json(passage: Passage) -> dict[str, Any]:
    return {
        "page": passage.page,
        "start": passage.span.start,
        "end": passage.span.end,
        "quote": passage.words,
        "topics": [topic.value for topic in passage.topics],
        "under": passage.under or None,
        "status": Answer.UNCLEAR.value,
    }


def _pack_json(pack: PackUsed) -> dict[str, Any]:
    return {
        "id": pack.id,
        "title": pack.title,
        "seen_on": pack.seen_on.isoformat(),
        "in_force_from": pack.in_force_from.isoformat() if pack.in_force_from else None,
        "grade": pack.grade.value,
        "source_url": pack.source_url,
        "judge": pack.judge,
        "own_file": pack.own_file,
        "overrides": pack.overrides.isoformat() if pack.overrides else None,
    }


def _finding_json(source: Source, finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "cite": finding.cite,
        "issue": finding.issue,
        "requirement": finding.requirement,
        "status": finding.status.value,
        "evidence": [span_json(source, span) for span in finding.evidence],
        "why": finding.why,
        "cure": finding.cure,
        "grade": finding.grade.value,
        "source_url": finding.source_url,
        "second_hand": finding.second_hand,
    }


def _not_checked_json(item: NotChecked) -> dict[str, Any]:
    return {"id": item.id, "needs": item.needs, "cite": item.cite, "requirement": item.requirement}


def _due_later_json(item: DueLater) -> dict[str, Any]:
    return {
        "id": item.id,
        "cite": item.cite,
        "requirement": item.requirement,
        "when": item.when,
        "grade": item.grade.value,
        "source_url": item.source_url,
    }


def report_text(
    source: Source, reading: Reading, report: Report, *, width: int = 80, colour: bool = False, reveal: bool = False
) -> str:
    """The report for a person: what was read and against what, the verdict, then the findings, unmet first.

    ``width`` is that of the terminal in characters. Nothing depends on colour, which comes only where asked for;
    personal data is masked unless ``reveal``. Findings bear the same numbers as on the page that ``report_html`` makes.
    """
    terminal = Terminal(width, colour, reveal)
    text = mask(source.text, reveal=reveal)
    found = {answer: _answered(source, text, reading, report, answer, terminal) for answer in HEADINGS}
    findings = [*found[Answer.UNMET], *found[Answer.UNCLEAR], *_papers(report, terminal)]
    findings += [*found[Answer.MET], *found[Answer.NOT_APPLICABLE]]
    verdict = [
        terminal.paint(row, "1;" + _VERDICT_COLOURS[report.verdict])
        for row in terminal.wrap(verdict_words(reading, report))
    ]
    blocks = [_head(source, reading, terminal), _packs(report, terminal), _sure(report, terminal), verdict, *findings]
    blocks += [
        _due_later(report, terminal),
        _not_checked(report, terminal),
        _notes(source, reading, report, terminal),
        terminal.wrap(NO_CLEARANCE),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _head(source: Source, reading: Reading, terminal: Terminal) -> list[str]:
    about = letter_words(reading)
    return terminal.wrap(f"{source.path}: {paper_words(source, reading)}") + (terminal.wrap(about) if about else [])


def _packs(report: Report, terminal: Terminal) -> list[str]:
    if not report.packs:
        return terminal.wrap("Held against no practices.")
    rows = ["Held against:"]
    for pack in report.packs:
        rows += terminal.wrap(f"{pack.title} ({pack.id})", "  ")
        rows += terminal.wrap(own_words(pack), "    ") if pack.own_file else []
        rows += terminal.wrap(pack_words(pack), "    ") + terminal.wrap(pack.source_url, "    ")
    for paper in report.papers:
        rows += terminal.wrap(quoted_words(paper), "  ", "    ")
    return rows


def _sure(report: Report, terminal: Terminal) -> list[str]:
    """How sure the practices are, and what was not looked at."""
    sure = sure_words(report)
    rows = terminal.wrap(sure, "How sure of what is asked: ", "  ") if sure else []
    return rows + terminal.wrap(unchecked_words(report), "Not checked: ", "  ")


def _papers(report: Report, terminal: Terminal) -> list[list[str]]:
    """The passages of the judge's own papers, whole, under one heading."""
    blocks = [
        [*terminal.wrap(f"{paper.path}, {_place(passage)}, {passage_words(passage)}", "  "), *_quote(passage, terminal)]
        for paper in report.papers
        for passage in paper.passages
    ]
    if not blocks:
        return []
    heading = [terminal.paint("THE PRACTICES GIVEN", "1"), *terminal.wrap(sentence(READ_IT), "  ")]
    return [heading, *blocks]


def _place(passage: Passage) -> str:
    return f"p. {passage.page}, characters {passage.span.start}-{passage.span.end}"


def _quote(passage: Passage, terminal: Terminal) -> list[str]:
    return terminal.wrap(f'"{printable(passage.words)}"', _INDENT)


def _answered(
    source: Source, text: str, reading: Reading, report: Report, answer: Answer, terminal: Terminal
) -> list[list[str]]:
    """The blocks of all findings with one answer under its heading; what does not apply is only named."""
    found = [numbered for numbered in in_order(report) if numbered.finding.status is answer]
    if not found:
        return []
    heading = terminal.paint(HEADINGS[answer].upper(), "1;" + _COLOURS[answer])
    if answer is Answer.NOT_APPLICABLE:
        return [[heading, *(row for numbered in found for row in _briefly(numbered, terminal))]]
    again = cures_said_before(in_order(report))
    blocks = [_finding(source, text, reading, numbered, again.get(numbered.number), terminal) for numbered in found]
    return [[heading, *blocks[0]], *blocks[1:]]


def _briefly(numbered: Numbered, terminal: Terminal) -> list[str]:
    finding = numbered.finding
    return terminal.wrap(f"{finding.cite}: {with_weekdays(finding.why)}", _number(numbered))


def _number(numbered: Numbered) -> str:
    return f"  {numbered.number:>2}. "


def _finding(
    source: Source, text: str, reading: Reading, numbered: Numbered, again: int | None, terminal: Terminal
) -> list[str]:
    finding = numbered.finding
    issue = issue_words(reading, finding)
    rows = terminal.wrap(f"{finding.cite} [{finding.id}]{_beware(finding)}", _number(numbered))
    rows += terminal.wrap(f"On: {issue}", _INDENT) if issue else []
    rows += terminal.wrap(f"Asked: {sentence(finding.requirement)}", _INDENT)
    rows += terminal.wrap(sentence(with_weekdays(finding.why)), _INDENT)
    rows += [row for span in finding.evidence for row in _words(source, text, span, terminal)]
    if again:
        rows += terminal.wrap(f"Do: what is said under {again}.", _INDENT)
    elif finding.cure:
        rows += terminal.wrap(f"Do: {sentence(with_weekdays(finding.cure))}", _INDENT)
    return rows


def _beware(item: Finding | DueLater) -> str:
    words = caution(item)
    return f", {words}" if words else ""


def _words(source: Source, text: str, span: Span, terminal: Terminal) -> list[str]:
    quote = in_short(text[span.start : span.end], max(60, terminal.width * 2))
    return terminal.wrap(f'p. {source.page_of(span.start)} "{quote}"', _INDENT, _INDENT + "     ")


def _not_checked(report: Report, terminal: Terminal) -> list[str]:
    if not report.not_checked:
        return []
    rows = [terminal.paint("NOT CHECKED", "1")]
    for item in report.not_checked:
        rows += terminal.wrap(f"{item.cite or item.id}: needs {item.needs}", "  ", "    ")
    return rows


def _due_later(report: Report, terminal: Terminal) -> list[str]:
    if not report.due_later:
        return []
    rows = [terminal.paint("DUE LATER", "1")]
    for item in report.due_later:
        words = f"{item.cite} [{item.id}]{_beware(item)}: {item.when}. {sentence(item.requirement)}"
        rows += terminal.wrap(with_weekdays(words), "  ", "    ")
    return rows


def _notes(source: Source, reading: Reading, report: Report, terminal: Terminal) -> list[str]:
    notes = (*report.notes, *source.warnings, *reading.warnings)
    rows = [row for note in notes for row in terminal.wrap(sentence(with_weekdays(note)), "  - ")]
    return [terminal.paint("NOTES", "1"), *rows] if rows else []
