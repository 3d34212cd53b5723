"""What the practices ask of exhibits, and whether a bundle keeps to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from conferral.drafts.exhibits.bundle import Bundle
from conferral.practices.kinds import ExhibitLimit, PageLimit
from conferral.practices.pack import Pack, Requirement

_MEGABYTE = 1_000_000
"""Bytes: courts' own pages do not say which megabyte they mean, and this is the smaller."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the exhibits to one letter, each with who asks it; empty where nobody does."""

    most: tuple[int, str] | None = None
    only: tuple[tuple[str, str], ...] = ()
    pages: tuple[int, str] | None = None
    megabytes: tuple[float, str] | None = None


def asked_of(packs: Iterable[Pack], *, megabytes: float | None = None) -> Asked:
    """What packs ask of exhibits, the nearest authority first; ``megabytes`` is a limit given beside them."""
    nearest = sorted(packs, key=lambda pack: (-pack.layer, pack.id))
    every = [one for pack in nearest for one in pack.requirements if not one.relief and not one.touches]
    own = [(one.demand, _cite(one)) for one in every if isinstance(one.demand, ExhibitLimit)]
    counted = [(one.demand, _cite(one)) for one in every if isinstance(one.demand, PageLimit)]
    most = ((demand.most, cite) for demand, cite in own if demand.most is not None)
    sizes = ((demand.megabytes, cite) for demand, cite in own if demand.megabytes is not None)
    return Asked(
        most=next(most, None),
        only=tuple((demand.only, cite) for demand, cite in own if demand.only),
        pages=next(((demand.pages, cite) for demand, cite in counted if demand.exhibits_count), None),
        megabytes=(megabytes, "the limit you gave") if megabytes is not None else next(sizes, None),
    )


def _cite(one: Requirement) -> str:
    return f"{one.cite} (known second-hand)" if one.second_hand else one.cite


@dataclass(frozen=True, slots=True)
class Kept:
    """What a bundle exceeds (``over``), and what a person must look at (``notes``)."""

    over: tuple[str, ...]
    notes: tuple[str, ...]


def hold(bundle: Bundle, asked: Asked, sizes: Mapping[str, int], *, letter_pages: int | None = None) -> Kept:
    """A bundle against what is asked. ``sizes`` are the bytes of each file written, by its name."""
    over = [*_count(bundle, asked), *_pages(bundle, asked, letter_pages), *_sizes(bundle, asked, sizes)]
    return Kept(tuple(over), tuple(_notes(bundle, asked, letter_pages)))


def _count(bundle: Bundle, asked: Asked) -> Iterator[str]:
    count = len(bundle.exhibits)
    if asked.most and count > asked.most[0]:
        most, cite = asked.most
        allowed = f"{count - most} more than the {most}" if most else "and none may be attached by the word"
        yield f"{count} exhibit{'' if count == 1 else 's'}, {allowed} of {cite}"


def _pages(bundle: Bundle, asked: Asked, letter: int | None) -> Iterator[str]:
    if not asked.pages:
        return
    most, cite = asked.pages
    total = bundle.pages + (letter or 0)
    if total > most:
        of = (
            f"{letter} pages of letter and {bundle.pages} of exhibits"
            if letter
            else f"{bundle.pages} pages of exhibits"
        )
        longest = max(bundle.exhibits, key=lambda one: one.pages)
        yield (
            f"{of}, {total - most} more than the {most} of {cite}, which counts exhibits. Shorten {longest.called} "
            f"({longest.pages} pages)"
        )


def _sizes(bundle: Bundle, asked: Asked, sizes: Mapping[str, int]) -> Iterator[str]:
    if not asked.megabytes:
        return
    most, cite = asked.megabytes
    for name, size in sizes.items():
        if size > most * _MEGABYTE:
            largest = max(bundle.exhibits, key=lambda one: one.size)
            past = size / _MEGABYTE - most
            remedy = "Write each exhibit to a file of its own (--separate)" if len(sizes) == 1 else "Split it"
            yield (
                f"{name} has {megabytes(size)}, {past:.1f} more than the {most:g} MB of {cite}. {remedy}; "
                f"{largest.called} is the largest ({megabytes(largest.size)})"
            )


def _notes(bundle: Bundle, asked: Asked, letter: int | None) -> Iterator[str]:
    if not asked.megabytes:
        yield "No limit on the size of a file is known for this court; its ECF pages state one (--most-megabytes)."
    if asked.pages and letter is None:
        yield f"{asked.pages[1]} counts exhibits towards {asked.pages[0]} pages; say how long the letter is (--letter)."
    for only, cite in asked.only:
        yield f"{cite} lets be attached: {only}. Look whether the exhibits are only that."
    for one in bundle.exhibits:
        if one.unsearchable:
            some = "none" if one.unsearchable == one.pages else f"only {one.pages - one.unsearchable}"
            of = "its page cannot" if one.pages == 1 else f"{some} of its {one.pages} pages can"
            yield f"{one.called}: {of} be searched; courts want text behind the picture."
        if one.marked:
            on = ", ".join(map(str, one.marked[:5])) + (" …" if len(one.marked) > 5 else "")
            yield f"{one.called}: comments or other marks go along with it, on page {on}."
        yield from (f"{one.called}: {note}, and {one.bates} was given." for note in one.notes)


def megabytes(size: int) -> str:
    """A size in words.

    >>> megabytes(1_250_000)
    '1.2 MB'
    """
    return f"{size / _MEGABYTE:.1f} MB" if size >= _MEGABYTE / 10 else f"{-(-size // 1000)} KB"
