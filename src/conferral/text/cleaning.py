"""Clean text with a way back: what a page adds to a letter is left out, and every offset still finds its place.

Left out: the court's filing header, page numbers, running heads, line-end hyphens, characters nobody sees; stamps and
notes at the foot only where they cut a sentence in two. Curly quotes and odd spaces are made plain one for one, and
so are figures and letters that a scanner took for each other; every span still shows the words as they stood.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from conferral.model.spans import Span
from conferral.text.characters import ligatures, plain, unseen
from conferral.text.furniture import LeftOut, form_feeds, furniture, notes
from conferral.text.hyphens import line_end_hyphens
from conferral.text.misreadings import legible
from conferral.text.sentences import ends_in_abbreviation
from conferral.text.wording import Wording

_STOPPED = Wording(r"[.?!:;][\"')\]]{0,3}\Z")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text and the map back to the source: piece ``i`` of the clean text began at ``origins[i]``.

    ``left_out`` are the headers, page numbers, running heads, stamps and notes that were taken out of the running
    text, as ranges of the source: facts may stand in them (the day of filing, a note's own sentences).
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    left_out: tuple[LeftOut, ...] = ()

    def offset(self, position: int) -> int:
        """The source offset of a character of the clean text."""
        piece = max(bisect_right(self.starts, position) - 1, 0)
        return self.origins[piece] + position - self.starts[piece]

    def span(self, start: int, end: int) -> Span:
        """The source span of a range of the clean text, from its first to its last character."""
        first = self.offset(max(start, 0))
        return Span(first, max(self.offset(end - 1), first) + 1)


@lru_cache(maxsize=2)
def clean(text: str) -> Cleaned:
    r"""Leave out what pages add, and keep the map back. The last text is remembered: it is read, then checked.

    >>> cleaned = clean("the wit-\nnesses\nPage 2 of 3\nwere")
    >>> cleaned.text
    'the witnesses\nwere'
    >>> cleaned.offset(cleaned.text.index("were"))
    28
    """
    flat = legible(plain(text))
    left_out = _in_the_way(flat, [*furniture(flat), *notes(flat)])
    cuts = [*unseen(text), *((cut, stop) for cut, stop, _ in left_out)]
    cuts += _page_ends(flat, text, left_out)
    cuts += line_end_hyphens(flat, cuts)
    starts, origins, pieces = _pieces(flat, sorted(cuts), dict(ligatures(text)))
    kept = tuple(LeftOut(start, end, kind) for start, end, kind in left_out)
    return Cleaned("".join(pieces), tuple(starts), tuple(origins), kept)


def _in_the_way(flat: str, found: list[LeftOut]) -> list[LeftOut]:
    """What is to be left out, with the blank lines around it where it cuts a sentence; other stamps and notes stay."""
    blocks: list[list[LeftOut]] = []
    for item in sorted(found):
        if blocks and not flat[blocks[-1][-1].end : item.start].strip():
            blocks[-1].append(item)
        elif not blocks or item.start >= blocks[-1][-1].end:
            blocks.append([item])
    out: list[LeftOut] = []
    for block in blocks:
        if cut := _cut_sentence(flat, block[0].start, block[-1].end):
            out += _widened(block, *cut)
        else:
            out += [item for item in block if item.kind not in ("stamp", "footnote")]
    return out


def _widened(block: list[LeftOut], start: int, end: int) -> list[LeftOut]:
    """The items of a block stretched so that they cover the whole of it without a gap."""
    edges = [start, *(item.start for item in block[1:]), end]
    return [LeftOut(a, b, item.kind) for item, a, b in zip(block, edges, edges[1:], strict=False) if b > a]


def _cut_sentence(flat: str, start: int, end: int) -> tuple[int, int] | None:
    """The range to leave out where a block cuts a sentence: all but one character between its halves."""
    before = start
    while before > 0 and flat[before - 1].isspace():
        before -= 1
    after = end
    while after < len(flat) and flat[after].isspace():
        after += 1
    if not before or after == len(flat) or not _runs_on(flat, before, after):
        return None
    return (before + 1, after) if flat[before].isspace() else (before, after)


def _runs_on(flat: str, before: int, after: int) -> bool:
    tail = flat[max(0, before - 60) : before]
    last_line = tail[tail.rfind("\n") + 1 :]
    if flat[after].islower():
        return not tail.endswith((".", "?", "!")) or ends_in_abbreviation(tail)
    if _STOPPED.search(tail):
        return ends_in_abbreviation(tail) and len(last_line) > 30
    return len(last_line) > 44 or tail.endswith((",", "-")) or (last_line[-1:].islower() and len(last_line) > 30)


def _page_ends(flat: str, text: str, left_out: list[LeftOut]) -> list[tuple[int, int]]:
    """The blank lines about a form feed that cuts a sentence."""
    taken = [item.start for item in left_out]
    cuts = []
    for at in form_feeds(text):
        i = bisect_right(taken, at)
        if not (i and left_out[i - 1].end > at) and (cut := _cut_sentence(flat, at, at + 1)) and cut[0] < cut[1]:
            cuts.append(cut)
    return cuts


def _pieces(flat: str, cuts: list[tuple[int, int]], joined: dict[int, str]) -> tuple[list[int], list[int], list[str]]:
    """Kept stretches of text, where each starts in the clean text, and where it came from."""
    starts: list[int] = []
    origins: list[int] = []
    pieces: list[str] = []
    length = 0
    edges = sorted([*cuts, *((at, at + 1) for at in joined)])
    position = 0
    for start, end in [*edges, (len(flat), len(flat))]:
        words = [(position, flat[position:start])] if start > position else []
        if start >= position and start in joined:
            words += [(start, letter) for letter in joined[start]]
        for origin, word in words:
            starts.append(length)
            origins.append(origin)
            pieces.append(word)
            length += len(word)
        position = max(position, end)
    return starts or [0], origins or [0], pieces
