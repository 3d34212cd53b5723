"""The check itself, as the bounded child does it: the letter read with its corrections, held against practices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from conferral.intake import open_source
from conferral.ledger.log import read_log
from conferral.ledger.standing import standing
from conferral.model.corrections import Correction
from conferral.model.facts import Kind
from conferral.model.findings import Answer, PackUsed
from conferral.model.spans import Span
from conferral.practices import own_pack
from conferral.readers.corrections import Corrected, read_corrected
from conferral.render.masking import mask
from conferral.render.page.findings import findings_html
from conferral.render.page.letter import letter_html
from conferral.render.page.markup import isolated
from conferral.render.page.places import Place, places
from conferral.render.printable import in_short
from conferral.render.readings import reading_json
from conferral.render.reports import report_json
from conferral.render.told import Told, absent, tell
from conferral.render.verdicts import (
    count,
    in_order,
    letter_words,
    own_words,
    pack_words,
    quoted_words,
    sentence,
    sure_words,
    unchecked_words,
    verdict_words,
)
from conferral.text.source import Source
from conferral.verbs import LETTERS, Checked, against_record, check_reading, read_letter
from conferral_web.letters.rows import correction_of

_QUOTE = 160
_LABELS = {
    "/letter/date": "date", "/letter/judge": "judge", "/letter/court": "court", "/letter/case_number": "case number",
    "/letter/side": "side", "/letter/via": "sent by", "/impasse": "impasse", "/told_adversary": "told",
    "/adversary_position": "other side",
}  # fmt: skip
"""What the facts that can be corrected are called where facts are told."""


def checked(request: Mapping[str, Any], source: Source, as_of: dt.date, record: Path | None) -> dict[str, Any]:
    """The letter, its facts, what was found, as JSON and as the parts of a page."""
    rows = request["corrections"]
    given = tuple(correction_of(row["row"], by=row["by"], reason=row["reason"]) for row in rows)
    corrected = read_corrected(source, given)
    if corrected.reading.letter is None or corrected.reading.kind not in LETTERS:
        read_letter(source)  # says which paper it is instead, and what to do
    found = _held(request, source, corrected, as_of)
    if record:
        events = standing(read_log(record))
        found = against_record(found, events, as_of=as_of, called="the record of this matter")
    return _shown(found, corrected, _fates(corrected, given, rows))


def _held(request: Mapping[str, Any], source: Source, corrected: Corrected, as_of: dt.date) -> Checked:
    files = [Path(one) for one in request.get("practices", ())]
    return check_reading(
        source,
        corrected.reading,
        as_of=as_of,
        court=request.get("court") or None,
        judge=request.get("judge") or None,
        ecf_event=request.get("ecf_event") or None,
        own=[own_pack(file) for file in files if file.suffix.lower() == ".toml"],
        papers=[open_source(file) for file in files if file.suffix.lower() != ".toml"],
    )


def _shown(found: Checked, corrected: Corrected, fates: list[dict[str, Any]]) -> dict[str, Any]:
    source, reading, report = found.source, found.reading, found.report
    facts = tuple(replace(fact, says=mask(fact.says)) for fact in tell(reading))
    marked = places(len(source.text), facts, in_order(report))
    text = mask(source.text)
    notes = [mask(note) for note in (*report.notes, *source.warnings, *reading.warnings)]
    by_label, keys = _corrected_by(corrected), [f"{start}-{nth}" for start, nth in corrected.conferrals]
    return {
        "kind": str(reading.kind),
        "verdict": str(report.verdict),
        "verdict_words": verdict_words(reading, report),
        "about": mask(letter_words(reading)),
        "held": [
            {"title": one.title, "id": one.id, "url": one.source_url, "says": _of_pack(one)} for one in report.packs
        ],
        "quoted": [quoted_words(paper) for paper in report.papers],
        "sure": sure_words(report),
        "unchecked": unchecked_words(report),
        "endorsed": reading.kind is Kind.ENDORSED_LETTER,
        "counts": {str(answer): count(report, answer) for answer in Answer},
        "facts": [_fact(source, fact, marked, by_label, keys) for fact in facts],
        "conferrals": keys,
        "absent": list(absent(reading)),
        "corrections": fates,
        "letter_html": letter_html(source, text, list(marked.values())),
        "findings_html": findings_html(reading, report, notes, _quoting(source, text, marked), reveal=False),
        "report": report_json(source, reading, report),
        "reading": reading_json(source, reading),
    }


def _of_pack(pack: PackUsed) -> str:
    """When a pack was seen and how good its source is; that it is one's own, where it is."""
    return ". ".join(sentence(words).rstrip(".") for words in (own_words(pack), pack_words(pack)) if words) + "."


def _quoting(source: Source, text: str, marked: Mapping[Span, Place]) -> Callable[[Span], str]:
    """Makes of a span its page and words, linked to the letter."""

    def quoted(span: Span) -> str:
        page, place = source.page_of(span.start), marked.get(span)
        words = f"“{isolated(in_short(text[span.start : span.end], _QUOTE))}”"
        way = f'<a href="#{place.key}" aria-label="page {page}, in the letter">p. {page}</a>' if place else f"p. {page}"
        return f"{way} {words}"

    return quoted


def _fact(
    source: Source, fact: Told, marked: Mapping[Span, Place], by_label: Mapping[str, str], keys: Sequence[str]
) -> dict[str, Any]:
    place = marked.get(fact.spans[0]) if fact.spans else None
    frame = fact.group.value != "ruling"
    return {
        "group": fact.group.heading,
        "label": fact.label.strip(),
        "says": fact.says,
        "key": place.key if place else "",
        "page": source.page_of(fact.spans[0].start) if fact.spans else None,
        "quote": in_short(mask(source.quote(fact.spans[0])), _QUOTE) if fact.spans else "",
        "corrected_by": by_label.get(fact.label.strip(), "") if frame else "",
        "correct": _way_to_correct(fact, keys),
    }


def _way_to_correct(fact: Told, keys: Sequence[str]) -> str:
    """The page of a fact's correction, as ``what.which``; empty where it cannot be corrected."""
    label = fact.label.strip()
    kind, _, number = label.rpartition(" ")
    if kind == "conferral" and fact.group.value == "conferral":
        return f"conferral.{keys[int(number) - 1]}"
    pointer = (
        next((at for at, called in _LABELS.items() if called == label), "") if fact.group.value != "ruling" else ""
    )
    return (
        pointer.strip("/").replace("letter/", "letter.") if "letter/" in pointer else pointer.replace("/", "statement.")
    )


def _corrected_by(corrected: Corrected) -> dict[str, str]:
    by: dict[str, str] = {}
    for made in corrected.made:
        if made.fact:
            kind, _, index = made.fact.rpartition("/")
            by[f"conferral {int(index) + 1}" if kind == "/conferrals" else _LABELS[made.fact]] = made.correction.by
    return by


def _fates(corrected: Corrected, given: tuple[Correction, ...], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What became of each correction, in the order given: why it was not made, where it was not."""
    whys = {id(correction): why for correction, why in corrected.lost}
    return [{"id": row["id"], "lost": whys.get(id(one), "")} for one, row in zip(given, rows, strict=True)]
