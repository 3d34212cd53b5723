"""Draws for the terminal: what a frame is worth, what was committed, what was drawn, what differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conferral.draws.canonical import Json
from conferral.draws.certificate import sample_of
from conferral.draws.redraw import Difference
from conferral.model.draws import FrameFault
from conferral.render.days import with_weekdays
from conferral.render.draws.units import masked_place, masked_unit, masked_value
from conferral.render.terminal import Terminal

_MOST = 60  # units listed on the screen; the certificate has them all
_TICKET = 11
_ROW = 64


def frame_text(told: Json, faults: Sequence[FrameFault], terminal: Terminal) -> str:
    """What a list is worth: its first line, its strata, every fault with its row."""
    frame = told["frame"]
    blocks = [_headline(told, terminal), _strata(told["strata"], ("rows",))]
    if faults:
        blocking = sum(fault.blocks for fault in faults)
        head = f"FAULTS: {len(faults)}, of which {blocking} must be put right before a draw"
        blocks.append(
            [head, *(row for fault in faults for row in terminal.wrap(fault_words(fault, terminal), "  ", "    "))]
        )
    else:
        blocks.append(["No faults were found."])
    if frame["sha256"]:
        blocks.append(terminal.wrap(f"The public frame (unit, stratum; sorted) has the SHA-256 {frame['sha256']}."))
    return _page(blocks)


def fault_words(fault: FrameFault, terminal: Terminal) -> str:
    """A fault in a line; what the cell holds is masked unless asked for."""
    show = masked_unit if fault.also else masked_value
    value = f" ({show(fault.value, reveal=terminal.reveal)})" if fault.value else ""
    column = f", {fault.column}" if fault.column else ""
    return f"row {fault.row}{column}{value}: {fault.what}"


def commitment_text(told: Json, terminal: Terminal) -> str:
    """What was fixed, and the hash that goes into the stipulation."""
    blocks = [_headline(told, terminal), _strata(told["strata"], ("rows", "size"))]
    facts = [
        ("method", told["method"]),
        ("seed", told["source"]["says"]),
        ("fallback", told["fallback"]["says"] if told["fallback"] else ""),
        ("committed", told["committed_on"]),
        ("present", ", ".join(told["present"])),
        ("enlarges", told["enlarges"] or ""),
    ]
    blocks.append([row for label, says in facts if says for row in _fact(label, says, terminal)])
    blocks.append(["For the stipulation:", f"  SHA-256 of the commitment  {told['sha256']}"])
    return _page(blocks)


def reveal_text(told: Json, terminal: Terminal) -> str:
    """The seed as it was revealed."""
    source = told["seed_source"]
    facts = [
        ("source", told["source"]["says"]),
        ("seed", _in_rows(source["seed"])),
        ("chance", f"{source['bits']} bits at most"),
        ("revealed", told["revealed_on"]),
        ("present", ", ".join(told["present"]) or "nobody named"),
        *(("note", note) for note in told["notes"]),
    ]
    return _page([[row for label, says in facts for row in _fact(label, says, terminal)]])


def certificate_text(told: Json, terminal: Terminal) -> str:
    """The sample: status first, then the strata, then every unit with its rank and ticket."""
    blocks = [_headline(told, terminal)]
    if told["status"] == "demonstration":
        blocks.append(
            ["A DEMONSTRATION, NOT A DRAW", *(r for s in told["status_reasons"] for r in terminal.wrap(s, "  "))]
        )
    blocks += [_strata(told["strata"], ("rows", "size")), _fact("seed", _in_rows(told["seed"]), terminal)]
    if told["slips"]:
        blocks.append(["SLIPS", *(row for slip in told["slips"] for row in terminal.wrap(slip, "  - "))])
    blocks.append(["SELECTED", *_units(told["selected"], terminal)])
    if told["replaced"]:
        rows = (
            f"{_id(row['out'], terminal)} by {_id(row['in'], terminal)}, {row['on']}: {row['why']}"
            for row in told["replaced"]
        )
        blocks.append(["REPLACED", *(line for row in rows for line in terminal.wrap(with_weekdays(row), "  ", "    "))])
        blocks.append(terminal.wrap(f"The sample is now {len(sample_of(told))} units.", ""))
    elif told["replacements"]:
        blocks.append(["REPLACEMENTS, in this order within each stratum", *_units(told["replacements"], terminal)])
    blocks.append(terminal.wrap(f"Check it: {told['verify']}"))
    return _page(blocks)


def differences_text(found: Sequence[Difference], terminal: Terminal) -> str:
    """The verdict, and each difference in a line."""
    if not found:
        return "verified: the certificate is whole, and the draw done again gives the same sample\n"
    said = (f"{masked_place(one.where, reveal=terminal.reveal)}: {one.what}" for one in found)
    rows = (row for words in said for row in terminal.wrap(words, "  ", "    "))
    count = "1 difference" if len(found) == 1 else f"{len(found)} differences"
    return "\n".join([f"DIFFERS: {count}", *rows]) + "\n"


def _headline(told: Json, terminal: Terminal) -> list[str]:
    definition = told.get("definition") or {}
    what = f"{definition['sampled']}; {definition['class']}" if definition else ""
    rows = "1 unit" if told["frame"]["rows"] == 1 else f"{told['frame']['rows']:,} units"
    lines = terminal.wrap(told["headline"])
    lines += terminal.wrap(f"{rows}{f': {what}' if what else ''}")
    return lines + [row for note in told["notes"] for row in terminal.wrap(with_weekdays(note), "  - ")]


def _strata(strata: Iterable[Json], columns: tuple[str, ...]) -> list[str]:
    headings = {"rows": "to draw from", "size": "drawn"}
    rows = [(str(row["stratum"] or "all"), *(f"{row[key]:,}" for key in columns)) for row in strata]
    if not rows:
        return []
    table = [("stratum", *(headings[key] for key in columns)), *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return ["  " + _aligned(row, widths) for row in table]


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
    return "  ".join(cells).rstrip()


def _units(drawn: Sequence[Json], terminal: Terminal) -> list[str]:
    rows = [
        (f"{one['rank']:>4}", _id(one["id"], terminal), one["stratum"] or "", one["ticket"][:_TICKET])
        for one in drawn[:_MOST]
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    more = len(drawn) - len(rows)
    return [*lines, *([f"      and {more:,} more in the certificate"] if more else [])]


def _id(unit: str, terminal: Terminal) -> str:
    return masked_unit(unit, reveal=terminal.reveal)


def _in_rows(seed: str) -> str:
    """A long seed in rows of 64, so that two people can compare it line by line."""
    return " ".join(seed[i : i + _ROW] for i in range(0, len(seed), _ROW))


def _fact(label: str, says: str, terminal: Terminal) -> list[str]:
    return terminal.wrap(with_weekdays(says), f"  {label:<11}")


def _page(blocks: Iterable[Sequence[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"
