"""One letter before many judges: a row a judge, as text, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
from collections.abc import Sequence
from typing import Any

from conferral.model.findings import Answer, Compared, Verdict
from conferral.render.masking import mask
from conferral.render.printable import printable
from conferral.render.readings import source_json
from conferral.render.terminal import Terminal
from conferral.render.verdicts import NO_CLEARANCE, count, sentence
from conferral.text.source import Source

SCHEMA = "conferral/comparison/1"
VERDICTS = {
    Verdict.NOT_READY: "not ready",
    Verdict.NEEDS_REVIEW: "needs review",
    Verdict.NOTHING_UNMET: "nothing unmet",
}
_NOTHING_APPLIES = "nothing applies"
_DUE_LATER = "due later"
_COUNTED = (Answer.UNMET, Answer.UNCLEAR, Answer.MET)
_COLUMNS = (
    "pack",
    "judge",
    "verdict",
    "unmet",
    "unclear",
    "met",
    "first_status",
    "first_id",
    "first_cite",
    "first_why",
)
_WEEKDAY = re.compile(r"(?<=\d) \((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\)")  # a table has no room for it
_NARROWEST = 30  # characters of the last column; a narrower terminal breaks the lines itself
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def comparison_text(source: Source, rows: Sequence[Compared], *, width: int = 80) -> str:
    """A row a judge, the words of the last column wrapped under each other; ``width`` is that of the terminal."""
    head = ("JUDGE", "VERDICT", "UNMET", "UNCLEAR", "MET", "FIRST UNMET OR UNCLEAR")
    table = [head, *(_row(one) for one in rows)]
    widths = [max(len(row[column]) for row in table) + (2 if column in (0, 1, 4) else 1) for column in range(5)]
    lines = [line for row in table for line in _wrapped(row, widths, max(width - sum(widths), _NARROWEST))]
    title = Terminal(width).wrap(f"{source.path}: before each of {len(rows)} {'judge' if len(rows) == 1 else 'judges'}")
    return "\n".join([*title, "", *lines, "", *Terminal(width).wrap(NO_CLEARANCE)]) + "\n"


def _row(one: Compared) -> tuple[str, ...]:
    counts = (str(count(one.report, answer)) for answer in _COUNTED)
    return (one.pack_id, _verdict(one), *counts, first_words(one))


def _verdict(one: Compared) -> str:
    """The verdict in two words; that nothing was found is no praise where nothing was asked of such a letter now."""
    if one.report.verdict is Verdict.NOTHING_UNMET and not count(one.report, Answer.MET):
        own = one.pack_id.partition("/")[0]
        later = any(due.id.startswith(f"{own}/") for due in one.report.due_later)
        return _DUE_LATER if later else _NOTHING_APPLIES
    return VERDICTS[one.report.verdict]


def first_words(one: Compared) -> str:
    """The first finding that is not met, in words; whether it is only unclear is said."""
    if one.first is None:
        return ""
    unclear = "unclear: " if one.first.status is Answer.UNCLEAR else ""
    return printable(mask(_WEEKDAY.sub("", f"{one.first.cite}: {unclear}{one.first.why}")))


def _wrapped(row: Sequence[str], widths: Sequence[int], room: int) -> list[str]:
    cells = "".join(cell.ljust(width) for cell, width in zip(row[:5], widths, strict=True))
    words = textwrap.wrap(row[5], room, break_long_words=False, break_on_hyphens=False) or [""]
    return [f"{cells}{words[0]}".rstrip(), *(f"{' ' * sum(widths)}{line}" for line in words[1:])]


def comparison_csv(rows: Sequence[Compared]) -> str:
    """A row a judge as CSV for a spreadsheet; words that it would take for a formula are set behind an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for one in rows:
        plain = _plain(one)
        writer.writerow([_inert(str(plain[column] if plain[column] is not None else "")) for column in _COLUMNS])
    return stream.getvalue()


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def comparison_json(source: Source, rows: Sequence[Compared]) -> str:
    """The table as JSON: what was read, and a row a judge."""
    table = {"schema": SCHEMA, "source": source_json(source), "judges": [_plain(one) for one in rows]}
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _plain(one: Compared) -> dict[str, Any]:
    first = one.first
    return {
        "pack": one.pack_id,
        "judge": one.judge,
        "verdict": one.report.verdict.value,
        **{answer.value: count(one.report, answer) for answer in _COUNTED},
        "first_status": first.status.value if first else None,
        "first_id": first.id if first else None,
        "first_cite": first.cite if first else None,
        "first_why": sentence(first.why) if first else None,
    }
