"""A paper as plain text: the letter itself, or with the events each paragraph rests on."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from conferral.drafts.paper import (
    Block,
    Grid,
    Head,
    Heading,
    Listing,
    Paper,
    Paragraph,
    Part,
    Quotation,
    Run,
    Runs,
    SideTable,
    Signature,
    leaves,
)
from conferral.drafts.phrasing import plain

_WIDTH = 78
_SHORT = 10
_LINE = "_" * 32


def paper_text(paper: Paper, *, sources: bool = False) -> str:
    """The paper as text; with ``sources``, below each paragraph the ids of the events it rests on."""
    lines = [*(_caption(paper) if paper.caption else _head(paper.head)), ""]
    lines += _blocks(paper.blocks, "", sources=sources)
    if paper.closing:
        lines += [paper.closing, ""]
    for one in paper.signatures:
        lines += [*_signature(one), ""]
    if paper.so_ordered and paper.caption:
        lines += ["SO ORDERED.", "", _LINE, *paper.caption.judge.text.split("\n"), "Dated: ____________", ""]
    lines += [paper.copies, ""] if paper.copies else []
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(head: Head) -> list[str]:
    firm = [head.firm.upper(), *head.firm_lines, ""] if head.firm else []
    via = [head.via, ""] if head.via else []
    re = plain(head.re).split("\n")
    subject = [f"Re: {re[0]}", *(f"    {line}" for line in re[1:])]
    addressee = [run.text for run in head.addressee]
    return [*firm, head.date.text, "", *via, *addressee, "", *subject, "", plain(head.salutation)]


def _caption(paper: Paper) -> list[str]:
    caption = paper.caption
    if caption is None:
        return []
    court = caption.court.text.upper().split("\n")
    return [*court, "", caption.parties.text, "", caption.number.text, "", paper.title.upper()]


def _blocks(blocks: tuple[Block, ...], indent: str, *, sources: bool) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from _paragraph(block, indent, sources=sources)
            case Heading():
                yield from (f"{indent}{plain(block.runs)}", "")
            case Listing():
                yield from _listing(block, indent, sources=sources)
            case Quotation():
                yield from _blocks(block.blocks, f"{indent}    ", sources=sources)
            case Part():
                yield from _blocks(block.blocks, indent, sources=sources)
            case Grid():
                yield from _grid(block, indent, sources=sources)
            case SideTable():
                yield from _table(block, indent)


def _paragraph(block: Paragraph, indent: str, *, sources: bool) -> Iterator[str]:
    yield from wrapped(block.runs, indent)
    if sources and block.rests_on:
        yield f"{indent}  <- {', '.join(one[:_SHORT] for one in block.rests_on)}"
    yield ""


def wrapped(runs: Runs, indent: str) -> list[str]:
    """Words as lines; none is broken, and none is lost."""
    return textwrap.wrap(
        plain(runs),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _listing(block: Listing, indent: str, *, sources: bool) -> Iterator[str]:
    for at, item in enumerate(block.items):
        mark = "-" if block.start is None else f"{block.start + at}."
        first, *rest = list(_blocks(item, f"{indent}    ", sources=sources)) or [""]
        yield f"{indent}{mark:<4}{first.strip()}"
        yield from rest


def _grid(block: Grid, indent: str, *, sources: bool) -> Iterator[str]:
    """A table in text: cell below cell, each under the head of its column; a row of one cell stands by itself."""
    for row in block.rows:
        heads = block.heads if len(row) > 1 else ("",)
        for head, cell in zip(heads, row, strict=True):
            yield from (f"{indent}{head}", "") if head and not isinstance(next(iter(cell), None), Heading) else ()
            yield from _blocks(cell, indent, sources=sources)


def _table(block: SideTable, indent: str) -> Iterator[str]:
    """A side's table in text: a row a paragraph, its cells parted by bars."""
    for row in block.rows:
        cells = (Run(" ".join(plain(runs) for runs in leaves(cell))) for cell in row)
        bars = [one for cell in cells for one in (Run(" | "), cell)][1:]
        yield from (*wrapped(tuple(bars), indent), "")


def _signature(one: Signature) -> list[str]:
    firm = [one.firm] if one.firm else []
    over = f"/s/ {one.name.text}" if one.signed else _LINE
    return [over, one.name.text, *firm, *one.lines, one.role]
