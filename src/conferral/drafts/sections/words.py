"""A side's file, told apart into what it says on each issue."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from conferral.drafts.paper import Block, Heading, Part
from conferral.drafts.phrasing import plain
from conferral.model.errors import ConferralError
from conferral.model.facts import Side

_AROUND = re.compile(r"^[\W\d]+|[\W\d]+$")
_OWNER = re.compile(r"^(?:plaintiffs?|defendants?)(?:['\u2019]s?)?\s+", re.I)


@dataclass(frozen=True, slots=True)
class OnIssue:
    """What a side says on one issue: its position, and, where it has them under headings of their own, the last
    proposal and the request with its response.
    """

    position: tuple[Block, ...]
    proposal: tuple[Block, ...] = ()
    verbatim: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class SideWords:
    """A side's file: ``name`` is what errors call it, ``blocks`` its words in order, ``sha256`` that of the file."""

    name: str
    side: Side
    blocks: tuple[Block, ...]
    sha256: str = ""

    def on_issues(self, count: int) -> tuple[OnIssue, ...]:
        """What it says on each of so many issues; ConferralError where its headings do not fit them.

        The headings of the highest level are those of the issues, in the letter's order. Without any, all of it is on
        the one issue there is.
        """
        highest = min((block.level for block in self.blocks if isinstance(block, Heading)), default=0)
        cuts = [at for at, block in enumerate(self.blocks) if isinstance(block, Heading) and block.level == highest]
        named = [at for at in cuts if _place(self.blocks[at])]
        if count == 1 and (not cuts or named):
            return (_on_issue(self.blocks),)
        lead = self.blocks[: cuts[0]] if cuts else self.blocks
        if len(cuts) != count or lead:
            self._misfit(len(cuts), count, lead=bool(lead))
        ends = [*cuts[1:], len(self.blocks)]
        return tuple(_on_issue(self.blocks[start + 1 : end]) for start, end in zip(cuts, ends, strict=True))

    def _misfit(self, found: int, count: int, *, lead: bool) -> None:
        what = f"it has {found} headings of issues, and the letter has {count} issues"
        if lead and found == count:
            what = "it has words above the heading of its first issue, which belong to no issue"
        remedy = "Give each issue of the letter a heading of its own (# Issue 1), in the letter's order."
        raise ConferralError(self.name, what, remedy)


def _on_issue(blocks: Sequence[Block]) -> OnIssue:
    """The words on one issue, those under a heading with a place of its own told apart."""
    places: dict[str, list[Block]] = {"position": [], "proposal": [], "verbatim": []}
    at, level = "position", 0
    for block in blocks:
        if isinstance(block, Heading):
            named = _place(block)
            if named or block.level <= level:
                at, level = named or "position", block.level
                if named:
                    continue
        places[at].append(block)
    return OnIssue(tuple(places["position"]), tuple(places["proposal"]), tuple(places["verbatim"]))


def _place(block: Block) -> str | None:
    """Where the words under a heading belong, if it is one of those that have a place of their own."""
    if not isinstance(block, Heading):
        return None
    words = _OWNER.sub("", _AROUND.sub("", plain(block.runs)).casefold())
    return next((place for place, headings in headings_of().items() if words in headings), None)


@lru_cache(maxsize=1)
def headings_of() -> Mapping[str, tuple[str, ...]]:
    """The headings with a place of their own, by the place."""
    text = files("conferral.drafts").joinpath("house", "headings.toml").read_text(encoding="utf-8")
    return {place: tuple(words) for place, words in tomllib.loads(text).items()}


def lowered(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks with their headings below those of the letter's own."""
    for block in blocks:
        yield Heading(block.runs, 3) if isinstance(block, Heading) else block


def part(called: str, side: Side | None, blocks: Sequence[Block]) -> Part:
    """A side's words as they go into the letter."""
    return Part(called, side, tuple(lowered(blocks)))
