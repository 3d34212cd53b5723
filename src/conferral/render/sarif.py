"""A report as SARIF 2.1.0, for viewers and tools that show findings beside a file.

SARIF has the same answers as a report: an unmet requirement is a ``fail`` of level error, an unclear one a ``review``,
a met one a ``pass``, one that does not reach the letter ``notApplicable``, one that needs what nobody gave ``open``.
SARIF allows a level other than none to failures only, so that level and kind say the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from conferral.model.facts import Reading
from conferral.model.findings import Answer, DueLater, Finding, NotChecked, PackUsed, Report
from conferral.model.quoted import READ_IT, PaperQuoted, Passage
from conferral.model.spans import Span
from conferral.render.masking import mask
from conferral.render.verdicts import (
    GRADES,
    issue_words,
    own_words,
    passage_words,
    quoted_words,
    sentence,
    verdict_words,
)
from conferral.text.source import Source

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_KINDS = {
    Answer.UNMET: "fail",
    Answer.UNCLEAR: "review",
    Answer.MET: "pass",
    Answer.NOT_APPLICABLE: "notApplicable",
}
_OWN = "own-practices"
_FINGERPRINT = "conferral/finding/1"
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
_LINES = ("text/plain", "text/markdown")  # files whose text is the file itself, so that its lines are the text's
Sarif = dict[str, Any]


def report_sarif(source: Source, reading: Reading, report: Report, *, reveal: bool = False) -> Sarif:
    """The report as one run of a SARIF log. Personal data in quoted words is masked unless ``reveal``.

    Offsets count code points into the text that `conferral text` prints, which is the file's own for text files; lines
    are given for those only. The page is in the properties of each region.
    """
    write = _Writer(source, reading, reveal)
    rules = _rules(report)
    index = {rule["id"]: at for at, rule in enumerate(rules)}
    results = [*write.findings(report), *write.others(report), *write.passages(report)]
    run = {
        "tool": {
            "driver": {
                "name": "Conferral",
                "semanticVersion": version("conferral"),
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(source), *map(_paper, report.papers)],
        "invocations": [_invocation(source, reading, report, reveal)],
        "results": [result | {"ruleIndex": index[result["ruleId"]]} for result in results],
        "properties": {
            "verdict": report.verdict.value,
            "verdictInWords": verdict_words(reading, report),
            "heldAgainst": [_held(pack) for pack in report.packs],
        },
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _held(pack: PackUsed) -> str:
    """A pack in a line: when it was seen, and where it is a file of the user's own."""
    own = f"; {own_words(pack)}" if pack.own_file else ""
    return f"{pack.id}, seen on {pack.seen_on.isoformat()}{own}"


def _rules(report: Report) -> list[Sarif]:
    """Each requirement once, in the order of the report."""
    rules: dict[str, Sarif] = {}
    items: tuple[Finding | DueLater | NotChecked, ...] = (*report.findings, *report.due_later, *report.not_checked)
    for item in items:
        if item.id not in rules or "helpUri" not in rules[item.id]:
            rules[item.id] = _rule(item)
    if report.papers:
        words = "A paragraph of the judge's own practices, quoted beside the letter and not interpreted."
        rules[_OWN] = _described(_OWN, "The judge's own practices", words, "Read it, and hold the letter against it.")
    return list(rules.values())


def _rule(item: Finding | DueLater | NotChecked) -> Sarif:
    cite, asked = item.cite or item.id, sentence(item.requirement or item.id)
    if isinstance(item, NotChecked):
        return _described(item.id, cite, asked, asked)
    known = "second-hand" if isinstance(item, Finding) and item.second_hand else GRADES[item.grade]
    rule = _described(item.id, cite, asked, f"{asked} Source: {item.source_url} ({known}).")
    if item.source_url.startswith(("https://", "http://")):
        rule["helpUri"] = item.source_url
    return rule | {"properties": {"grade": item.grade.value}}


def _described(rule_id: str, short: str, full: str, help_words: str) -> Sarif:
    return {
        "id": rule_id,
        "shortDescription": {"text": short},
        "fullDescription": {"text": full},
        "help": {"text": help_words},
    }


def _artifact(source: Source) -> Sarif:
    properties = {"textSha256": source.text_sha256, "pages": source.pages, "ocr": source.ocr}
    return {
        "location": {"uri": uri_of(source.path)},
        "mimeType": source.media_type,
        "hashes": {"sha-256": source.sha256},
        "roles": ["analysisTarget"],
        "properties": properties,
    }


def _paper(paper: PaperQuoted) -> Sarif:
    return {
        "location": {"uri": uri_of(paper.path)},
        "mimeType": paper.media_type,
        "hashes": {"sha-256": paper.sha256},
        "roles": ["referencedOnCommandLine"],
        "properties": {"textSha256": paper.text_sha256, "pages": paper.pages, "ocr": paper.ocr},
    }


def _invocation(source: Source, reading: Reading, report: Report, reveal: bool) -> Sarif:
    """That the check was done; what the reader must know of it beside the findings."""
    papers = [quoted_words(paper) for paper in report.papers]
    notes = [("note", words) for words in (*report.notes, *papers)]
    notes += [("warning", words) for words in (*source.warnings, *reading.warnings)]
    told = [{"level": level, "message": {"text": mask(sentence(words), reveal=reveal)}} for level, words in notes]
    return {"executionSuccessful": True, "toolExecutionNotifications": told}


class _Writer:
    """Writes the results of one report; quotes are those of the letter, masked or not."""

    def __init__(self, source: Source, reading: Reading, reveal: bool) -> None:
        self._source, self._reading, self._reveal = source, reading, reveal
        self._text = mask(source.text, reveal=reveal)
        self._seen: dict[str, int] = {}

    def findings(self, report: Report) -> Iterator[Sarif]:
        """A result for each finding, with every place that shows it."""
        for finding in report.findings:
            issue = issue_words(self._reading, finding)
            said = [f"On {issue}:" if issue else "", sentence(finding.why), sentence(finding.cure or "")]
            yield {
                "ruleId": finding.id,
                "kind": _KINDS[finding.status],
                "level": "error" if finding.status is Answer.UNMET else "none",
                "message": {"text": mask(" ".join(filter(None, said)), reveal=self._reveal)},
                "locations": [self._location(span) for span in finding.evidence] or [self._whole()],
                "partialFingerprints": self._fingerprint(finding),
                "properties": {"answer": finding.status.value, "secondHand": finding.second_hand},
            }

    def others(self, report: Report) -> Iterator[Sarif]:
        """What could not be checked, and what is asked of a later paper."""
        for item in report.not_checked:
            yield self._other(item.id, "open", f"Not checked: needs {item.needs}.")
        for due in report.due_later:
            yield self._other(due.id, "informational", f"Due later: {sentence(due.when)}")

    def passages(self, report: Report) -> Iterator[Sarif]:
        """The quoted paragraphs of the judges' own papers."""
        for number, paper in enumerate(report.papers, 1):
            for passage in paper.passages:
                yield {
                    "ruleId": _OWN,
                    "kind": "review",
                    "level": "none",
                    "message": {"text": f"{sentence(READ_IT)} {sentence(passage_words(passage))}"},
                    "locations": [_place(uri_of(paper.path), number, _passage_region(paper, passage, self._reveal))],
                    "partialFingerprints": {_FINGERPRINT: _hash(paper.text_sha256, str(passage.span))},
                    "properties": {"answer": Answer.UNCLEAR.value},
                }

    def _other(self, rule_id: str, kind: str, words: str) -> Sarif:
        return {
            "ruleId": rule_id,
            "kind": kind,
            "level": "none",
            "message": {"text": words},
            "locations": [self._whole()],
            "partialFingerprints": {_FINGERPRINT: _hash(rule_id, kind)},
        }

    def _fingerprint(self, finding: Finding) -> Sarif:
        """The requirement and the issue make a finding what it is; its answer and its place may change."""
        issue = self._reading.issues[finding.issue].what if finding.issue is not None else ""
        key = f"{finding.id}\n{issue}"
        self._seen[key] = self._seen.get(key, 0) + 1
        return {_FINGERPRINT: _hash(key, str(self._seen[key]))}

    def _location(self, span: Span) -> Sarif:
        source = self._source
        region: Sarif = {"charOffset": span.start, "charLength": span.end - span.start}
        if source.media_type in _LINES:
            (first, column), (last, end) = source.line_and_column(span.start), source.line_and_column(span.end)
            region = {"startLine": first, "startColumn": column, "endLine": last, "endColumn": end} | region
        region |= {"snippet": {"text": span.of(self._text)}, "properties": {"page": source.page_of(span.start)}}
        return _place(uri_of(source.path), 0, region)

    def _whole(self) -> Sarif:
        return _place(uri_of(self._source.path), 0, None)


def _place(uri: str, index: int, region: Sarif | None) -> Sarif:
    place: Sarif = {"artifactLocation": {"uri": uri, "index": index}}
    return {"physicalLocation": place | ({"region": region} if region else {})}


def _passage_region(paper: PaperQuoted, passage: Passage, reveal: bool) -> Sarif:
    start, end = passage.span.start, passage.span.end
    region: Sarif = {"charOffset": start, "charLength": end - start}
    if paper.media_type in _LINES:
        region = {"startLine": passage.line, "startColumn": passage.column} | region
        rows = passage.words.split("\n")
        column = len(rows[-1]) + 1 + (passage.column - 1 if len(rows) == 1 else 0)
        region |= {"endLine": passage.line + len(rows) - 1, "endColumn": column}
    return region | {"snippet": {"text": mask(passage.words, reveal=reveal)}, "properties": {"page": passage.page}}


def uri_of(path: str) -> str:
    """A path as a reference: relative as it was given, or a file's address; the work folder's own is not told.

    >>> uri_of("letters/Roe v. Poe.pdf"), uri_of("/tmp/a#1.pdf")
    ('letters/Roe%20v.%20Poe.pdf', 'file:///tmp/a%231.pdf')
    """
    plain = path.replace("\\", "/").encode("utf-8", "surrogatepass")
    encoded = "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in plain)
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def _hash(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()
