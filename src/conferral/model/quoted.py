"""Paragraphs of a judge's own paper, quoted beside a letter and left to the reader: nothing in them is interpreted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from conferral.model.spans import Span

READ_IT = "read this yourself: the program does not interpret it"
"""What is said of every passage; whether the letter keeps it is unclear."""


class Topic(StrEnum):
    """What a paragraph of a judge's practices is about, as far as its words tell."""

    CONFERRAL = "conferral"
    DISCOVERY_DISPUTES = "discovery disputes"
    PRE_MOTION_CONFERENCE = "pre-motion conferences"
    JOINT_LETTER = "joint letters"
    LETTERS = "letters"
    LENGTH = "length"
    EXTENSIONS = "extensions and adjournments"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it stands in the paper: ``span`` counts into the paper's text, ``page`` and ``line`` from 1.

    ``under`` is the heading above it where that heading, and not the paragraph, says what it is about.
    """

    words: str
    span: Span
    page: int
    line: int
    column: int
    topics: tuple[Topic, ...]
    under: str = ""


@dataclass(frozen=True, slots=True)
class PaperQuoted:
    """A paper of practices that was read, pinned by its hashes, and what of it is quoted, in its order.

    ``left_out`` counts passages beyond the most that are quoted; no passages means that none was found, not that the
    paper asks for nothing.
    """

    path: str
    sha256: str
    text_sha256: str
    media_type: str
    pages: int
    ocr: bool
    passages: tuple[Passage, ...]
    left_out: int = 0
    warnings: tuple[str, ...] = ()
