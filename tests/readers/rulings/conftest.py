"""Papers to rule on: a plain letter with room for an endorsement, and a docket entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from conferral.model.facts import Kind, Ruling
from conferral.readers.document import Document, Part, PartKind, Sentence
from conferral.readers.prepare import prepare
from conferral.readers.rulings import read_ruling
from conferral.text.sentences import split
from conferral.text.source import Source

_LETTER = """MERCER & DALE LLP
12 Front Street
New York, New York 10004

March 3, 2021

VIA ECF

The Honorable Ada B. Whitfield
United States Magistrate Judge
500 Pearl Street
New York, New York 10007

Re: Roe v. Harbor Freightways Corp., 20-cv-01234 (XYZ) (ABW)

Dear Judge Whitfield:

We represent plaintiff Jane Roe and ask the Court to compel defendant to produce its payroll records. {body}

Respectfully submitted,
/s/ Ruth Mercer
Ruth Mercer

cc: All counsel of record (via ECF)

"""
_SIGNED = "\n\nSO ORDERED.\n\nAda B. Whitfield\nUnited States Magistrate Judge\nMarch 5, 2021"


def _divided(letter: str, ruling: str) -> Document:
    """A letter with a ruling below it, divided by hand: how parts are told apart is tested elsewhere."""
    _, document = prepare(Source.of(letter + ruling))
    parts = (Part(PartKind.BODY, 0, len(letter)), Part(PartKind.RULING, len(letter), len(letter + ruling)))
    sentences = tuple(
        Sentence(start, end, document.text[start:end], part.kind)
        for part in parts
        for start, end in split(document.text, part.start, part.end)
    )
    return replace(document, parts=parts, sentences=sentences)


@pytest.fixture(scope="session")
def endorse() -> Callable[..., Ruling | None]:
    """Write a ruling under a letter of March 3, 2021, sign it on March 5 (a Friday), and read it."""

    def write(
        ruling: str, *, body: str = "", signature: str = _SIGNED, judge: str = "Ada B. Whitfield"
    ) -> Ruling | None:
        return read_ruling(_divided(_LETTER.format(body=body), ruling + signature), Kind.ENDORSED_LETTER, judge)

    return write


@pytest.fixture(scope="session")
def enter() -> Callable[[str], Ruling | None]:
    """Read a docket entry."""

    def write(entry: str) -> Ruling | None:
        kind, document = prepare(Source.of(entry))
        return read_ruling(document, kind, None)

    return write
