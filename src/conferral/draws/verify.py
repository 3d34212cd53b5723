"""A certificate held against itself, against the draw done again, and against a list: every difference, by name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from conferral.draws.canonical import Json, as_file, broken_seals
from conferral.draws.certificate import SCHEMA
from conferral.draws.frame import STRATUM, UNIT, Columns, frame_of, make_frame
from conferral.draws.lists import ClassList
from conferral.draws.plan import sort_by
from conferral.draws.redraw import (
    Difference,
    commitment_differences,
    draw_differences,
    frame_differences,
    replacement_differences,
)
from conferral.draws.rows import Key, hashed_rows
from conferral.draws.shape import misshapen
from conferral.model.draws import Frame, Member
from conferral.model.errors import DrawError


def verify(
    content: bytes,
    listed: ClassList | None = None,
    key: Key | None = None,
    columns: Columns | None = None,
    committed: str | None = None,
) -> tuple[Difference, ...]:
    """Every difference; ``()`` is a certificate that is whole, drawn as it says, from the list that is given.

    ``listed`` is the public frame or the whole list. With the ``key`` of the commitment each whole row is looked at.
    ``columns`` are those of the list, where they are not the ones that the certificate names. ``committed`` is the hash
    that stands in the stipulation: without it, nobody can tell a commitment from one that was made up afterwards.
    """
    certificate, found = read_certificate(content)
    if certificate is None:
        return found
    frame = make_frame(Member(unit, stratum) for unit, stratum in certificate["public_frame"])
    seals = (Difference(where, what) for where, what in broken_seals(certificate))
    found += (*seals, *frame_differences(certificate, frame), *commitment_differences(certificate))
    found += (*draw_differences(certificate, frame), *replacement_differences(certificate))
    rests_on = (certificate["commitment"] or {}).get("sha256", "no commitment")
    if committed is not None and rests_on != committed:
        found += (Difference("commitment", f"the certificate rests on {rests_on}, not on {committed}"),)
    if listed is not None:
        found += tuple(list_differences(certificate, frame, listed, key, columns))
    return tuple(dict.fromkeys(found))


def read_certificate(content: bytes) -> tuple[Json | None, tuple[Difference, ...]]:
    """A certificate from the bytes of its file, and how they differ from what a certificate's bytes must be.

    None where it is no certificate, or a part is missing or of the wrong kind, so that nothing can be drawn again.
    """
    try:
        told = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return None, (Difference("certificate", f"this is not JSON: {error}"),)
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        return None, (Difference("schema", f"this is no certificate of a draw ({SCHEMA})"),)
    if wrong := tuple(Difference(where, what) for where, what in misshapen(told)):
        return None, wrong
    try:
        return told, tuple(_byte_differences(content, as_file(told)))
    except ValueError as error:  # a number or a text that RFC 8785 cannot write
        return None, (Difference("certificate", f"this cannot be canonical JSON: {error}"),)


def certificate_of(content: bytes, name: str) -> Json:
    """A certificate that is whole; DrawError where it is not, for no work may go on from one that was altered."""
    certificate, _ = read_certificate(content)
    found = verify(content)
    if certificate is None or found:
        remedy = "`conferral draw verify` lists every difference. Use the certificate as it was made."
        raise DrawError(name, f"{found[0].where}: {found[0].what}", remedy)
    return certificate


def _byte_differences(content: bytes, expected: bytes) -> Iterator[Difference]:
    """The first byte that is not as the canonical form has it."""
    if content != expected:
        pairs = enumerate(zip(content, expected, strict=False))
        at = next((i for i, pair in pairs if pair[0] != pair[1]), min(len(content), len(expected)))
        yield Difference(f"byte {at + 1}", "the file is not in the canonical form in which certificates are written")


def list_differences(
    certificate: Json, frame: Frame, listed: ClassList, key: Key | None, columns: Columns | None = None
) -> Iterator[Difference]:
    """Where a list departs from the frame that was drawn from."""
    named = certificate["frame"]["columns"]
    public = listed.headings == (UNIT, STRATUM)
    if columns is None:
        columns = Columns(UNIT, STRATUM) if public else Columns(named["unit"], named["strata"])
        columns = Columns(columns.unit, columns.strata if named["strata"] else None)
    numbers = dict(key.numbers) if key and not public else {}
    try:
        given = frame_of(listed, columns)
        rows = _row_numbers(listed, columns, numbers)
    except DrawError as error:
        yield Difference("list", str(error))
        return
    strata = {numbers.get(unit, unit): stratum for unit, stratum in given.members}
    yield from _unlike_units(dict(frame.members), strata, rows)
    if not public:
        yield from _unlike_order(certificate, listed, columns, numbers)
    if key and not public:
        yield from _unlike_rows(certificate, listed, columns, key)


def _row_numbers(listed: ClassList, columns: Columns, numbers: Mapping[str, str]) -> dict[str, int]:
    units = listed.column(columns.unit)
    return {numbers.get(unit, unit): row for row, unit in enumerate(units, listed.first_row)}


def _unlike_units(
    committed: Mapping[str, str | None], given: Mapping[str, str | None], rows: Mapping[str, int]
) -> Iterator[Difference]:
    """Units that are missing from a list, were added to it, or lie in another stratum there."""
    for unit in sorted({*committed, *given}):
        if unit not in given:
            yield Difference(f"list, unit {unit}", "it was committed and is missing from the list")
        elif unit not in committed:
            yield Difference(f"list, row {rows[unit]} ({unit})", "this unit is on the list and was not committed")
        elif given[unit] != committed[unit]:
            what = f"its stratum is {given[unit]!r}; committed was {committed[unit]!r}"
            yield Difference(f"list, row {rows[unit]} ({unit})", what)


def _unlike_order(
    certificate: Json, listed: ClassList, columns: Columns, numbers: Mapping[str, str]
) -> Iterator[Difference]:
    """The first place at which a list, sorted as the sides agreed, departs from the order that was committed."""
    order = certificate["plan"]["list_order"]
    if order is None or order["ordered_by"] is None:
        return
    heading = order["ordered_by"]
    try:
        units = sort_by(listed.column(columns.unit), listed.column(heading), heading)
    except DrawError as error:
        yield Difference("list", str(error))
        return
    for place, (told, unit) in enumerate(zip(order["order"], units, strict=False), 1):
        given = numbers.get(unit, unit)
        if told != given:
            what = f"the list, sorted by {heading!r}, has {given} there, the certificate {told}"
            yield Difference(f"plan.list_order, place {place}", what)
            return


def _unlike_rows(certificate: Json, listed: ClassList, columns: Columns, key: Key) -> Iterator[Difference]:
    """Rows of which any cell is not what it was when the row was bound."""
    if certificate["frame"]["rows_sha256"] != key.root:
        yield Difference("key", "this key does not belong to the commitment")
        return
    bound = dict(key.rows)
    for row, unit, digest in hashed_rows(listed, columns, key.salt, dict(key.numbers) or None):
        if unit in bound and bound[unit] != digest:
            yield Difference(
                f"list, row {row} ({unit})", "a cell of this row, or a heading, is not as it was committed"
            )
