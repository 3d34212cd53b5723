"""A report as lines that grep and an editor can use: one finding a line."""

from __future__ import annotations

from collections import Counter

from conferral.model.facts import Reading
from conferral.model.findings import Finding, Report
from conferral.model.quoted import READ_IT, PaperQuoted, Passage
from conferral.render.printable import printable
from conferral.render.verdicts import issue_words, passage_words, sentence
from conferral.text.source import Source


def report_lines(source: Source, reading: Reading, report: Report) -> str:
    """Each finding as ``path:line:column: id status: why. cure``, in the order of the letter.

    Line and column are those of the first word of evidence, from 1; a finding without any stands at 1:1. Where one
    requirement is held against several issues, the issue is named. Paragraphs of a judge's own paper follow, at their
    places in that paper. Where the judge's own practices are not known, the last line says so. Ends with a new line
    unless there is nothing to say.
    """
    often = Counter(finding.id for finding in report.findings)
    rows = sorted(
        (_place(source, finding), finding.id, -1 if finding.issue is None else finding.issue, finding.status, i)
        for i, finding in enumerate(report.findings)
    )
    findings = [(place, report.findings[i]) for place, _, _, _, i in rows]
    lines = [
        f"{printable(source.path)}:{line}:{column}: {_said(reading, finding, often[finding.id] > 1)}\n"
        for (line, column), finding in findings
    ]
    quoted = [_quoted(paper, passage) for paper in report.papers for passage in paper.passages]
    return "".join([*lines, *quoted, _unknown(source, report)])


def _unknown(source: Source, report: Report) -> str:
    if not report.unknown:
        return ""
    where = "Look for them on the court's website, and check against them."
    return printable(f"{source.path}:1:1: judge unclear: {report.unknown} are not known. {where}") + "\n"


def _quoted(paper: PaperQuoted, passage: Passage) -> str:
    """A paragraph of a judge's own paper, at its place in that paper."""
    words = f"own-practices unclear: {passage_words(passage)}: {sentence(READ_IT)} {passage.words}"
    return f"{printable(paper.path)}:{passage.line}:{passage.column}: {printable(words)}\n"


def _place(source: Source, finding: Finding) -> tuple[int, int]:
    return source.line_and_column(finding.evidence[0].start) if finding.evidence else (1, 1)


def _said(reading: Reading, finding: Finding, several: bool) -> str:
    issue = issue_words(reading, finding) if several else None
    on = f" ({issue})" if issue else ""
    cure = f" {sentence(finding.cure)}" if finding.cure else ""
    return printable(f"{finding.id} {finding.status}{on}: {finding.why.strip().removesuffix('.')}.{cure}")
