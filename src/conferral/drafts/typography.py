"""The finer points of the program's own words: apostrophes, and spaces at which no line ends. No side's words."""

from __future__ import annotations

import re
from dataclasses import replace

from conferral.drafts.paper import (
    Block,
    Caption,
    Grid,
    Heading,
    Listing,
    Paper,
    Paragraph,
    Quotation,
    Runs,
    Signature,
    words_of,
)

_APOSTROPHE = re.compile(r"(?<=\w)'")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TOGETHER = re.compile(
    r"(?<=\bDkt\.)[ ](?=\d)|(?<=\bNo\.)[ ](?=\d)|(?<=\bFed\.)[ ](?=R\.)|(?<=\bR\.)[ ](?=Civ\.)|(?<=Civ\.)[ ](?=P\.)"
    rf"|(?<=\bP\.)[ ](?=\d)|\b(?P<month>{_MONTHS})[ ](?=\d)"
)
_NO_BREAK = "\u00a0"
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
"""What no page shows and no DOCX may hold; the end of a line parts the lines of a head."""


_FEW = 400
"""Characters; a last paragraph or list with fewer goes along with the signatures."""


def goes_along(paper: Paper) -> int:
    """How many blocks at the end of a paper stand on the page of its signatures: one where it is short, else none."""
    last = paper.blocks[-1] if paper.blocks else None
    signed = paper.closing or paper.signatures or paper.so_ordered
    if not signed or not isinstance(last, Paragraph | Listing):
        return 0
    return int(sum(len(run.text) for run in words_of((last,))) < _FEW)


def finish(paper: Paper) -> Paper:
    """The paper with its own words made fit to be set; each side's words stay as they are."""
    head = paper.head
    return replace(
        paper,
        head=replace(
            head,
            firm=fine(head.firm) if head.firm else None,
            firm_lines=tuple(map(fine, head.firm_lines)),
            addressee=_runs(head.addressee),
            re=_runs(head.re),
            salutation=_runs(head.salutation),
        ),
        caption=_caption(paper.caption) if paper.caption else None,
        blocks=tuple(map(_block, paper.blocks)),
        signatures=tuple(map(_signature, paper.signatures)),
    )


def fine(words: str) -> str:
    """Words with the apostrophes of print, without a line's end between a month and its day, and without controls.

    >>> fine("Plaintiff's") == "Plaintiff\u2019s"
    True
    """
    words = _APOSTROPHE.sub("\u2019", _CONTROL.sub(" ", words))
    return _TOGETHER.sub(lambda found: f"{found['month'] or ''}{_NO_BREAK}", words)


def _runs(runs: Runs) -> Runs:
    return tuple(replace(run, text=fine(run.text), note=_runs(run.note)) for run in runs)


def _caption(caption: Caption) -> Caption:
    court, parties, number, judge = _runs((caption.court, caption.parties, caption.number, caption.judge))
    return Caption(court, parties, number, judge)


def _signature(one: Signature) -> Signature:
    return replace(
        one,
        name=replace(one.name, text=fine(one.name.text)),
        role=fine(one.role),
        firm=fine(one.firm) if one.firm else None,
        lines=tuple(map(fine, one.lines)),
    )


def _block(block: Block) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, runs=_runs(block.runs))
        case Listing():
            return replace(block, items=tuple(tuple(map(_block, item)) for item in block.items))
        case Quotation():
            return replace(block, blocks=tuple(map(_block, block.blocks)))
        case Grid():
            rows = tuple(tuple(tuple(map(_block, cell)) for cell in row) for row in block.rows)
            return replace(block, heads=tuple(map(fine, block.heads)), rows=rows)
    return block  # a part is a side's own words
