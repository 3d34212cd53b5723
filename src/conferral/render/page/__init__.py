"""A report as one HTML page: findings and the letter side by side, each linked to the other.

The page needs nothing but itself: no network, no script, no fonts. Its content policy forbids all three, so that even a
hostile letter can run nothing.
"""

from __future__ import annotations

import pkgutil
from dataclasses import replace

from conferral.model.facts import Reading
from conferral.model.findings import Report
from conferral.model.spans import Span
from conferral.render.masking import mask, masked_spans
from conferral.render.page.facts import facts_html
from conferral.render.page.findings import findings_html
from conferral.render.page.heads import case_name, foot_html, head_html
from conferral.render.page.letter import letter_html
from conferral.render.page.markup import escape, isolated
from conferral.render.page.places import Place, places
from conferral.render.printable import in_short
from conferral.render.told import tell
from conferral.render.verdicts import in_order
from conferral.text.source import Source

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_QUOTE = 160


def report_html(source: Source, reading: Reading, report: Report, *, reveal: bool = False) -> str:
    """The whole page. Personal data in the letter and in quotes is masked unless ``reveal``."""
    text = mask(source.text, reveal=reveal)
    facts = tuple(replace(fact, says=mask(fact.says, reveal=reveal)) for fact in tell(reading))
    marked = places(len(text), facts, in_order(report))

    def link(span: Span) -> str:
        page, place = source.page_of(span.start), marked.get(span)
        return (
            f'<a href="#{place.key}" aria-label="page {page}, in the letter">p. {page}</a>' if place else f"p. {page}"
        )

    def quoted(span: Span) -> str:
        return f"{link(span)} “{isolated(in_short(text[span.start : span.end], _QUOTE))}”"

    notes = [mask(note, reveal=reveal) for note in (*report.notes, *source.warnings, *reading.warnings)]
    body = (
        '<a class="skip" href="#findings">Skip to the findings</a><a class="skip" href="#letter">Skip to the letter</a>'
        f"{head_html(source, reading, report)}<main>"
        '<div id="findings" class="findings" role="region" aria-label="Findings" tabindex="0">'
        f"{findings_html(reading, report, notes, quoted, reveal=reveal)}"
        f"</div>{letter_html(source, text, list(marked.values()))}"
        f"{facts_html(reading, facts, link)}</main>"
        f"{foot_html(source, reading, 0 if reveal else len(masked_spans(source.text)))}"
    )
    return _document(f"{case_name(source, reading)}: report on the letter", style(list(marked.values())), body)


def _document(title: str, css: str, body: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="referrer" content="no-referrer">'
        f'<meta name="color-scheme" content="light dark"><title>{escape(title)}</title><style>{css}</style></head>'
        f"<body>{body}</body></html>\n"
    )


def style(marked: list[Place]) -> str:
    """The style sheet, and the rules by which pointing at a finding lights its words, and at its words the finding."""
    # by pkgutil, because importlib.resources takes longer to import than the page takes to make
    sheet = pkgutil.get_data(__name__, "report.css") or b""
    return sheet.decode() + "".join(_lit(place) for place in marked)


def _lit(place: Place) -> str:
    """Words are lit when they are the target of a link, or when a finding that rests on them is pointed at."""
    key = place.key
    when = [f"main:has(#{key}:target) .{key}"]
    for numbered in place.findings:
        when.append(f"main:has(#finding-{numbered.number}:is(:hover,:focus-within,:target)) .{key}")
    lit = ",".join(when) + "{background:var(--lit);color:var(--lit-ink)}"
    back = "".join(
        f"main:has(.{key}:hover) #finding-{numbered.number} h3{{background:var(--lit);color:var(--lit-ink)}}"
        for numbered in place.findings
    )
    return f"\n{lit}{back}"
