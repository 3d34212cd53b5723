"""What is said of a draft after it was written: blanks, length, what the check found."""

from __future__ import annotations

from collections.abc import Iterable

from conferral.drafts.limits import Measured
from conferral.drafts.paper import Paper, blanks
from conferral.model.findings import Answer, Report, Verdict

_VERDICTS = {
    Verdict.NOTHING_UNMET: "nothing unmet",
    Verdict.NEEDS_REVIEW: "needs review",
    Verdict.NOT_READY: "not ready",
}


def told_of(paper: Paper, measured: Measured, report: Report | None, *, also: Iterable[str] = ()) -> str:
    """What is still needed, how long it is, and what the check found, in lines."""
    pages = (
        f"{measured.pages} page{'' if measured.pages == 1 else 's'} {measured.span}, " if measured.pages else ""
    )
    lines = [f"{paper.title}: {pages}{measured.words} words."]
    lines += [f"Too long: {one}" for one in measured.over]
    lines += measured.notes
    lines += [f"Blank: {one}" for one in blanks(paper)]
    lines += [*paper.notes, *also]
    if report is not None:
        lines += _report(report)
    return "\n".join(lines)


def _report(report: Report) -> Iterable[str]:
    yield f"Check: {_VERDICTS[report.verdict]}."
    for found in report.findings:
        if found.status in (Answer.UNMET, Answer.UNCLEAR):
            yield f"  {found.id} {found.status.value}: {found.why}. {found.cure or ''}".rstrip()
    if report.unknown:
        yield f"  {report.unknown[0].upper()}{report.unknown[1:]} are not known."
