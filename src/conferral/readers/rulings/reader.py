"""All that a ruling says, read together."""

from __future__ import annotations

from conferral.model.facts import Kind, Ruling
from conferral.readers.document import Document
from conferral.readers.rulings.bench import bench_of
from conferral.readers.rulings.directives import read_directives
from conferral.readers.rulings.outcomes import read_outcome
from conferral.readers.rulings.reasons import read_reasons
from conferral.readers.rulings.signatures import read_signature


def read_the_bench(document: Document, kind: Kind, judge: str | None) -> Ruling | None:
    """The ruling in a paper on which a court wrote; None where nothing of the court's is found in it."""
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
