"""The findings on the page: what is asked, what the letter says, what to do, and the way to the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from conferral.model.facts import Reading
from conferral.model.findings import Answer, DueLater, Finding, NotChecked, Report
from conferral.model.quoted import READ_IT, PaperQuoted, Passage
from conferral.model.spans import Span
from conferral.render.days import with_weekdays
from conferral.render.masking import mask
from conferral.render.page.markup import block, escape, isolated, link_out, told
from conferral.render.printable import printable
from conferral.render.verdicts import (
    HEADINGS,
    NO_CLEARANCE,
    Numbered,
    caution,
    cures_said_before,
    in_order,
    issue_words,
    passage_words,
    sentence,
)

Quoted = Callable[[Span], str]


def findings_html(reading: Reading, report: Report, notes: Sequence[str], quoted: Quoted, *, reveal: bool) -> str:
    """All findings by answer, unmet first. ``quoted`` makes of a span its page and words, linked to the letter."""
    numbered = in_order(report)
    groups = {answer: _answered(reading, answer, numbered, quoted, reveal) for answer in HEADINGS}
    papers = [_paper(number, paper, reveal) for number, paper in enumerate(report.papers, 1) if paper.passages]
    return "".join(
        [
            groups[Answer.UNMET],
            groups[Answer.UNCLEAR],
            *papers,
            groups[Answer.MET],
            groups[Answer.NOT_APPLICABLE],
            _due_later(report),
            _not_checked(report),
            _notes(notes),
            block("p", escape(NO_CLEARANCE), "clearance"),
        ]
    )


def _answered(reading: Reading, answer: Answer, findings: Sequence[Numbered], quoted: Quoted, reveal: bool) -> str:
    found = [numbered for numbered in findings if numbered.finding.status is answer]
    if not found:
        return ""
    heading = f'<h2 id="{answer}">{escape(HEADINGS[answer])} <span class="count">{len(found)}</span></h2>'
    again = cures_said_before(findings)
    articles = "".join(_article(reading, numbered, again.get(numbered.number), quoted, reveal) for numbered in found)
    return f'<section class="answer a-{answer}" aria-labelledby="{answer}">{heading}{articles}</section>'


def _article(reading: Reading, numbered: Numbered, again: int | None, quoted: Quoted, reveal: bool) -> str:
    finding, number = numbered.finding, numbered.number
    issue = issue_words(reading, finding)
    parts = [
        f'<h3><span class="number">{number}</span> {escape(finding.cite)}</h3>',
        block("p", escape(sentence(finding.requirement)), "asked"),
        block("p", "On: " + isolated(mask(issue, reveal=reveal)) if issue else "", "issue"),
        block("p", _said(finding.why, reveal), "why"),
        block("ul", "".join(f"<li>{quoted(span)}</li>" for span in dict.fromkeys(finding.evidence)), "evidence"),
        block("p", f"<strong>To do</strong> {_cure(finding.cure, again, reveal)}" if finding.cure else "", "cure"),
        block("p", _origin(finding), "origin"),
    ]
    return f'<article id="finding-{number}" class="finding" tabindex="-1">{"".join(parts)}</article>'


def _cure(cure: str, again: int | None, reveal: bool) -> str:
    """What to do, or where it was said before in the same words."""
    return f'What is said under <a href="#finding-{again}">{again}</a>.' if again else _said(cure, reveal)


def _said(words: str, reveal: bool) -> str:
    return told(sentence(with_weekdays(mask(words, reveal=reveal))))


def _origin(item: Finding | DueLater) -> str:
    beware = caution(item)
    source = f" · {link_out(item.source_url, 'source')}" if item.source_url else ""
    return f"<code>{escape(item.id)}</code>{f' · {escape(beware)}' if beware else ''}{source}"


def _paper(number: int, paper: PaperQuoted, reveal: bool) -> str:
    """A judge's own paper: each passage whole, with its place, and that nothing in it was interpreted."""
    rows = "".join(f"<li>{_passage(passage, reveal)}</li>" for passage in paper.passages)
    key, count = f"practices-{number}", f'<span class="count">{len(paper.passages)}</span>'
    return (
        f'<section class="answer" aria-labelledby="{key}"><h2 id="{key}">The practices given {count}</h2>'
        f'<p>{isolated(paper.path)}: {escape(sentence(READ_IT))}</p><ul class="plain passages">{rows}</ul></section>'
    )


def _passage(passage: Passage, reveal: bool) -> str:
    place = f"p. {passage.page}, characters {passage.span.start}-{passage.span.end}, {passage_words(passage)}"
    quote = isolated(printable(mask(passage.words, reveal=reveal)))
    return f'<p class="origin">{isolated(place)}</p><blockquote>{quote}</blockquote>'


def _due_later(report: Report) -> str:
    rows = (
        f"<li><b>{escape(item.cite)}</b>: {told(with_weekdays(item.when))}. {escape(sentence(item.requirement))}"
        f"{block('p', _origin(item), 'origin')}</li>"
        for item in report.due_later
    )
    return _listed("due-later", "Due later", tuple(rows))


def _not_checked(report: Report) -> str:
    return _listed("not-checked", "Not checked", tuple(f"<li>{_needs(item)}</li>" for item in report.not_checked))


def _notes(notes: Sequence[str]) -> str:
    return _listed("notes", "Notes", tuple(f"<li>{told(sentence(with_weekdays(note)))}</li>" for note in notes))


def _listed(key: str, heading: str, rows: Sequence[str]) -> str:
    if not rows:
        return ""
    title = f'<h2 id="{key}">{heading} <span class="count">{len(rows)}</span></h2>'
    return f'<section class="answer" aria-labelledby="{key}">{title}<ul class="plain">{"".join(rows)}</ul></section>'


def _needs(item: NotChecked) -> str:
    requirement = f" {escape(sentence(item.requirement))}" if item.requirement else ""
    return f"<b>{escape(item.cite or item.id)}</b>{requirement} Needs {escape(item.needs)}."
