"""The finer points of the program's own words: apostrophes, and spaces at which no line ends. No side's words."""

from __future__ import annotations

import re
from dataclasses import replace

from conferral.drafts.paper import Block, Grid, Heading, Listing, Paper, Paragraph, Quotation, Run, Runs, Signature

_APOSTROPHE = re.compile(r"(?<=\w)'")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TOGETHER = re.compile(
    r"(?<=\bDkt\.)[ ](?=\d)|(?<=\bNo\.)[ ](?=\d)|(?<=\bFed\.)[ ](?=R\.)|(?<=\bR\.)[ ](?=Civ\.)|(?<=Civ\.)[ ](?=P\.)"
    rf"|(?<=\bP\.)[ ](?=\d)|\b(?P<month>{_MONTHS})[ ](?=\d)"
)
_NO_BREAK = "\u00a0"


def finish(paper: Paper) -> Paper:
    """The paper with its own words made fit to be set; each side's words stay as they are."""
    head = paper.head
    return replace(
        paper,
        head=replace(head, re=_runs(head.re), salutation=_runs(head.salutation)),
        blocks=tuple(map(_block, paper.blocks)),
        signatures=tuple(map(_signature, paper.signatures)),
    )


def fine(words: str) -> str:
    """Words with the apostrophes of print, and without a line's end between a month and its day.

    >>> fine("Plaintiff's") == "Plaintiff\u2019s"
    True
    """
    return _TOGETHER.sub(lambda found: f"{found['month'] or ''}{_NO_BREAK}", _APOSTROPHE.sub("\u2019", words))


def _runs(runs: Runs) -> Runs:
    return tuple(replace(run, text=fine(run.text)) for run in runs)


def _signature(one: Signature) -> Signature:
    return replace(one, name=Run(fine(one.name.text), blank=one.name.blank), role=fine(one.role))


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
