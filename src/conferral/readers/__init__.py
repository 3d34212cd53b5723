"""Source to facts."""

from __future__ import annotations

from collections.abc import Callable

from conferral.model.facts import Kind, Letter, Reading
from conferral.readers.citations import read_citations
from conferral.readers.document import Document
from conferral.readers.doubts import read_doubts
from conferral.readers.letters.conferrals import read_dealings
from conferral.readers.letters.duties.promises import find_promises
from conferral.readers.letters.heads import read_head
from conferral.readers.letters.issues import read_issues
from conferral.readers.letters.obligations import read_obligations
from conferral.readers.prepare import prepare
from conferral.readers.rulings import read_ruling
from conferral.readers.schedule import read_schedule
from conferral.text.source import Source

_LETTERS = (Kind.LETTER, Kind.ENDORSED_LETTER)


def read(source: Source) -> Reading:
    """All the facts of one paper, each with its words."""
    if source.sheet is not None:
        # Imported here: a letter, the common case, need not wait for what reads dockets.
        from conferral.readers.dockets import read_docket

        return read_docket(source, source.sheet, read_document)
    return read_document(*prepare(source))


def _as_read(letter: Letter) -> Letter:
    return letter


def read_document(kind: Kind, document: Document, *, amend: Callable[[Letter], Letter] = _as_read) -> Reading:
    """All the facts of a paper made ready, each with its words.

    ``amend`` is given the letter's frame and gives it back as a person corrected it; the rest is read with that.
    """
    if kind is Kind.OTHER:
        return Reading(kind=kind)
    letter = amend(read_head(document)) if kind in _LETTERS else None
    cited = read_citations(document)
    judge = letter.judge.value if letter and letter.judge else None
    ruling = read_ruling(document, kind, judge)
    promises = find_promises(document) if letter else ()
    put_off = frozenset(day for promise in promises for day in promise.instead_of)
    deadlines, superseded = read_schedule(document, kind, ruling.date if ruling else None, put_off)
    if letter is None:
        return Reading(
            kind=kind,
            orders=cited.orders,
            dockets=cited.dockets,
            practice_cites=cited.practices,
            deadlines=deadlines,
            superseded=superseded,
            ruling=ruling,
            warnings=read_doubts(document, None),
        )
    dealings = read_dealings(document, letter)
    obligations = read_obligations(document, promises)
    return Reading(
        kind=kind,
        letter=letter,
        issues=read_issues(document, letter, dealings.conferrals, obligations),
        conferrals=dealings.conferrals,
        one_way=dealings.one_way,
        impasse=dealings.impasse,
        told_adversary=dealings.told_adversary,
        adversary_position=dealings.adversary_position,
        orders=cited.orders,
        dockets=cited.dockets,
        practice_cites=cited.practices,
        deadlines=deadlines,
        superseded=superseded,
        obligations=obligations,
        ruling=ruling,
        warnings=read_doubts(document, letter),
    )
