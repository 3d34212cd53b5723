"""A paper as JSON: for programs, and for the typesetting, which is given data only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from conferral.drafts.house import Type
from conferral.drafts.paper import (
    Block,
    Caption,
    Grid,
    Heading,
    Listing,
    Paper,
    Paragraph,
    Part,
    Quotation,
    Run,
    SideTable,
    Signature,
    blanks,
    leaves,
    words_of,
)
from conferral.drafts.phrasing import plain
from conferral.drafts.typefaces import stand_ins
from conferral.drafts.typography import goes_along

SCHEMA = "conferral/draft/1"
_SHORT = 320
"""Characters in the longest cell of a row; a longer row may break across pages."""


def paper_json(paper: Paper) -> dict[str, Any]:
    """The paper with the events each paragraph rests on, its blanks, and notes for the one who drafts."""
    head = paper.head
    return {
        "schema": SCHEMA,
        "kind": str(paper.kind),
        "title": paper.title,
        "head": {
            "firm": head.firm,
            "firm_lines": list(head.firm_lines),
            "date": _run(head.date),
            "via": head.via,
            "addressee": _runs(head.addressee),
            "re": _runs(head.re),
            "salutation": _runs(head.salutation),
        },
        "caption": _caption(paper.caption),
        "blocks": blocks_json(paper.blocks),
        "closing": paper.closing,
        "signatures": [_signature(one) for one in paper.signatures],
        "copies": paper.copies,
        "so_ordered": paper.so_ordered,
        "goes_along": goes_along(paper),
        "blanks": list(blanks(paper)),
        "notes": list(paper.notes),
    }


def type_json(style: Type) -> dict[str, Any]:
    """The type and the page, as the template takes them."""
    return {
        "fonts": list(stand_ins(style.font)),
        "points": style.points,
        "double": style.spacing == "double",
        "margins": style.margins_inches,
        "accent": style.accent,
    }


def blocks_json(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Blocks as JSON, in order."""
    return [_block(block) for block in blocks]


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"is": "paragraph", "runs": _runs(block.runs), "rests_on": list(block.rests_on)}
        case Heading():
            return {"is": "heading", "level": block.level, "runs": _runs(block.runs)}
        case Listing():
            return {"is": "listing", "start": block.start, "items": [blocks_json(item) for item in block.items]}
        case Quotation():
            return {"is": "quotation", "blocks": blocks_json(block.blocks)}
        case Part():
            side = str(block.side) if block.side else None
            return {"is": "part", "called": block.called, "side": side, "blocks": blocks_json(block.blocks)}
        case SideTable():
            heads, *rows = block.rows
            named = [" ".join(plain(runs) for runs in leaves(cell)) for cell in heads]
            return {"is": "grid", "heads": named, "rows": [_row(row) for row in rows]}
        case Grid():
            return {"is": "grid", "heads": list(block.heads), "rows": [_row(row) for row in block.rows]}


def _row(row: tuple[tuple[Block, ...], ...]) -> dict[str, Any]:
    """A row, the characters in its longest cell, and whether it is short enough to stand on one page unbroken."""
    longest = max((sum(len(run.text) for run in words_of(cell)) for cell in row), default=0)
    return {"short": longest < _SHORT, "length": longest, "cells": [blocks_json(cell) for cell in row]}


def _runs(runs: Iterable[Run]) -> list[dict[str, Any]]:
    return [_run(run) for run in runs]


def _run(run: Run) -> dict[str, Any]:
    marks = ("bold", "italic", "code", "blank")
    note = {"note": _runs(run.note)} if run.note else {}
    return {"text": run.text, **{mark: True for mark in marks if getattr(run, mark)}, **note}


def _caption(caption: Caption | None) -> dict[str, Any] | None:
    if caption is None:
        return None
    return {name: _run(getattr(caption, name)) for name in ("court", "parties", "number", "judge")}


def _signature(one: Signature) -> dict[str, Any]:
    row = {"name": _run(one.name), "role": one.role, "firm": one.firm, "lines": list(one.lines)}
    return {**row, "signed": one.signed}
