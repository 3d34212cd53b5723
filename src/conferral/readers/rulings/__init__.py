"""Rulings: what the court did with an application, why, and what it told whom to do."""

from __future__ import annotations

from conferral.model.facts import Kind, Ruling
from conferral.readers.document import Document
from conferral.readers.rulings.bench import bench_of
from conferral.readers.rulings.directives import read_directives
from conferral.readers.rulings.outcomes import read_outcome
from conferral.readers.rulings.reasons import read_reasons
from conferral.readers.rulings.signatures import read_signature

_RULED = (Kind.ENDORSED_LETTER, Kind.ORDER, Kind.DOCKET_ENTRY)


def read_ruling(document: Document, kind: Kind, judge: str | None) -> Ruling | None:
    """The ruling on a paper; ``judge`` is the name in the letter's address, for reading a damaged signature."""
    if kind not in _RULED:
        return None
    bench = bench_of(document, kind)
    if not bench.clauses:
        return None
    outcome = read_outcome(bench)
    signature = read_signature(bench, kind, judge)
    return Ruling(
        outcome=outcome,
        spans=outcome.spans,
        date=signature.date,
        judge=signature.judge,
        judge_as_written=signature.as_written,
        reasons=read_reasons(bench, outcome.value),
        directives=read_directives(bench, outcome.value, signature.date.value if signature.date else None),
    )
