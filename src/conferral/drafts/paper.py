"""A letter as a value: its head, its paragraphs with the events they rest on, each side's words, and who signs.

Nothing here knows of files or of typesetting. What the record does not show is a blank that says what is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from conferral.model.facts import Side


class Kind(StrEnum):
    """The papers that can be drafted. The set is closed."""

    PRE_MOTION = "pre-motion"
    JOINT = "joint"
    CONFER = "confer"
    CONFIRM = "confirm"
    DEFICIENCY = "deficiency"
    STIPULATION = "stipulation"
    OPPOSING = "opposing"
    STATUS = "status"
    EXTENSION = "extension"
    ORDER = "order"

    @property
    def to_court(self) -> bool:
        """Whether it is a letter to the judge, which the judge's practices are about."""
        return self in (self.PRE_MOTION, self.JOINT, self.OPPOSING, self.STATUS, self.EXTENSION)

    @property
    def captioned(self) -> bool:
        """Whether it is a paper under the caption of the case and no letter."""
        return self in (self.STIPULATION, self.ORDER)


class Form(StrEnum):
    """How a joint letter sets the two sides' words: one below the other, in a table of all issues, or beside."""

    ISSUE_BY_ISSUE = "issue-by-issue"
    TABLE = "table"
    SIDE_BY_SIDE = "side-by-side"


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way. A ``blank`` says what is needed in their place; a ``note`` is a footnote to the words."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    blank: bool = False
    note: tuple[Run, ...] = ()


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``rests_on`` are the ids of the events that show what it says; a side's own words rest on none."""

    runs: Runs
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is that of an issue, 2 of what stands under it, 3 one within a side's own words."""

    runs: Runs
    level: int = 1


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ``start`` is the number of the first item, None where items have dots."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage set off from the rest."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A side's own words, as its file has them. ``called`` is what a report calls it; ``side`` is whose it is."""

    called: str
    side: Side | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns with a head: a table of issues, or the two sides beside each other. A row of one cell spans them all."""

    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class SideTable:
    """A table in a side's own words; the first row is its head. Every row has as many cells as the head."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]

    def __post_init__(self) -> None:
        if not self.rows or not self.rows[0] or any(len(row) != len(self.rows[0]) for row in self.rows):
            raise ValueError("a table has a head, and every row as many cells as the head")


Block = Paragraph | Heading | Listing | Quotation | Part | Grid | SideTable


@dataclass(frozen=True, slots=True)
class Signature:
    """A block to sign in: whose counsel, who signs, of which firm. ``lines`` are address and telephone.

    ``signed`` prints the name over the line; only ``signing.signed`` sets it, on a consent that the record has.
    """

    name: Run
    role: str
    firm: str | None = None
    lines: tuple[str, ...] = ()
    side: Side | None = None
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the letter's own words."""

    firm: str | None
    firm_lines: tuple[str, ...]
    date: Run
    via: str | None
    addressee: tuple[Run, ...]
    re: Runs
    salutation: Runs


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of a paper that is no letter."""

    court: Run
    parties: Run
    number: Run
    judge: Run


@dataclass(frozen=True, slots=True)
class Paper:
    """One drafted paper, as a value.

    ``title`` has no names of people in it: it becomes the file's own title. ``notes`` are for the one who drafts and
    are never printed in the paper.
    """

    kind: Kind
    title: str
    head: Head
    blocks: tuple[Block, ...]
    closing: str | None
    signatures: tuple[Signature, ...]
    caption: Caption | None = None
    copies: str | None = None
    so_ordered: bool = False
    notes: tuple[str, ...] = ()


def blanks(paper: Paper) -> tuple[str, ...]:
    """What is still needed, each once, in the order of the paper."""
    return tuple(dict.fromkeys(run.text for run in runs_of(paper) if run.blank))


def runs_of(paper: Paper) -> Iterator[Run]:
    """All words of a paper, in order."""
    head, caption = paper.head, paper.caption
    yield from (head.date, *head.addressee, *head.re, *head.salutation)
    if caption:
        yield from (caption.court, caption.parties, caption.number, caption.judge)
    yield from words_of(paper.blocks)
    yield from (signature.name for signature in paper.signatures)


def words_of(blocks: tuple[Block, ...]) -> Iterator[Run]:
    """All words of some blocks, in order; those of a footnote follow what it is a note to."""
    return (one for runs in leaves(blocks) for run in runs for one in (run, *run.note))


def leaves(blocks: tuple[Block, ...]) -> Iterator[Runs]:
    """The words of each paragraph and heading, in order."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.runs
            case Listing():
                yield from (runs for item in block.items for runs in leaves(item))
            case Quotation() | Part():
                yield from leaves(block.blocks)
            case Grid() | SideTable():
                yield from (runs for row in block.rows for cell in row for runs in leaves(cell))


def parts_of(blocks: tuple[Block, ...]) -> Iterator[Part]:
    """The parts that are a side's own words, in order."""
    for block in blocks:
        if isinstance(block, Part):
            yield block
        elif isinstance(block, Grid):
            yield from (part for row in block.rows for cell in row for part in parts_of(cell))


def rests_on(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The ids of the events that paragraphs rest on, in order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.rests_on
        elif isinstance(block, Listing):
            yield from (one for item in block.items for one in rests_on(item))
        elif isinstance(block, Quotation | Part):
            yield from rests_on(block.blocks)
        elif isinstance(block, Grid):
            yield from (one for row in block.rows for cell in row for one in rests_on(cell))
