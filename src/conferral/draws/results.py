"""What was found in the units of a sample, put together with the certificate that says what each unit stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from conferral.draws.canonical import Json
from conferral.draws.certificate import sample_of
from conferral.draws.estimates import Counted, Measured
from conferral.draws.lists import ClassList
from conferral.draws.units import likeness
from conferral.model.errors import DrawError

_YES = frozenset({"yes", "y", "true", "1", "x"})
_NO = frozenset({"no", "n", "false", "0"})
_MONEY = re.compile(r"\(?-?\$?-?\d[\d,]*(?:\.\d+)?\)?")
IN_ANY_CASE = "looked at in any case"
Answer = TypeVar("Answer")


def counted(certificates: Sequence[Json], listed: ClassList, unit: str, column: str) -> tuple[Counted, ...]:
    """Yes and no by stratum; a blank cell, or a unit that is not in the results, gave no answer."""
    groups = _groups(certificates, _answers(certificates, listed, unit, column, _yes_or_no))
    return tuple(
        Counted(name, rows, len(answers), answers.count(True), answers.count(False)) for name, rows, answers in groups
    )


def measured(certificates: Sequence[Json], listed: ClassList, unit: str, column: str) -> tuple[Measured, ...]:
    """Values by stratum; a blank cell, or a unit that is not in the results, gave none."""
    groups = _groups(certificates, _answers(certificates, listed, unit, column, _number))
    return tuple(
        Measured(name, rows, tuple(one for one in answers if one is not None), answers.count(None))
        for name, rows, answers in groups
    )


def _yes_or_no(cell: str) -> bool:
    said = cell.casefold()
    if said not in _YES | _NO:
        raise ValueError("this is neither yes nor no")
    return said in _YES


def _number(cell: str) -> float:
    if not _MONEY.fullmatch(cell):
        raise ValueError("this is no number")
    value = float(re.sub(r"[$,()]", "", cell))
    return -value if cell.startswith("(") else value


def _answers(
    certificates: Sequence[Json], listed: ClassList, unit: str, column: str, read: Callable[[str], Answer]
) -> dict[str, Answer]:
    """Each unit's answer; DrawError with the row where a cell cannot be read, or a unit is not of the sample."""
    known = {likeness(one): one for one in _looked_at(certificates)}
    answers: dict[str, Answer] = {}
    rows = enumerate(zip(listed.column(unit), listed.column(column), strict=True), listed.first_row)
    for row, (named, cell) in rows:
        if not named or not cell:
            continue
        where = f"{listed.name}: row {row}"
        one = known.get(likeness(named))
        if one is None:
            remedy = "Results are of the units in the certificate, and of no others."
            raise DrawError(where, "this unit is not in the sample", remedy)
        if one in answers:
            raise DrawError(where, "this unit has a result already", "Keep one of them.")
        try:
            answers[one] = read(cell)
        except ValueError as error:
            raise DrawError(where, f"{cell!r}: {error}", "Write yes or no, or a number, or leave it blank.") from error
    return answers


def _looked_at(certificates: Sequence[Json]) -> list[str]:
    drawn = [one["id"] for certificate in certificates for one in sample_of(certificate)]
    return [*drawn, *certificates[0]["plan"]["certainty"]]


def _groups(
    certificates: Sequence[Json], answers: dict[str, Answer]
) -> list[tuple[str | None, int, list[Answer | None]]]:
    """For each stratum its name, its rows in the frame, and the answer of each unit drawn from it.

    Of a draw and its enlargements, the first certificate gives the rows: together they are one sample.
    """
    check_by_chance(certificates)
    found: dict[str | None, list[Answer | None]] = defaultdict(list)
    for certificate in certificates:
        for one in sample_of(certificate):
            found[one["stratum"]].append(answers.get(one["id"]))
    rows = {row["stratum"]: row["rows"] for row in certificates[0]["strata"]}
    groups = [(name, count, found.get(name, [])) for name, count in rows.items()]
    certainty = certificates[0]["plan"]["certainty"]
    if certainty:
        groups.append((IN_ANY_CASE, len(certainty), [answers.get(unit) for unit in certainty]))
    return groups


def check_by_chance(certificates: Sequence[Json]) -> None:
    """DrawError where certificates are not of one draw by chance and its enlargements."""
    first, *more = certificates
    for certificate in certificates:
        if certificate["plan"]["list_order"]:
            what = "an agreed order is no draw by chance, so no limits can be stated from it"
            raise DrawError("the certificate", what, "Report the counts as they are.")
    before = {one["id"] for one in first["selected"]} | {row["in"] for row in first["replaced"]}
    for certificate in more:
        if certificate["frame"]["sha256"] != first["frame"]["sha256"] or not before <= {
            *certificate["plan"]["drawn_before"]
        }:
            remedy = "Give the first certificate first, then its enlargements in order."
            raise DrawError("the certificates", "the later one does not enlarge the earlier", remedy)
        before |= {one["id"] for one in certificate["selected"]} | {row["in"] for row in certificate["replaced"]}
