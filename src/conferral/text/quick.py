"""The quick engine: patterns made by PCRE2, and what they find, at the least cost for each call.

A letter is searched some two thousand times, most often in vain and in a text of one sentence. There the engine itself
takes a fraction of what its Python wrapper does around it (checks of the arguments, an object for the match). So a
pattern is made by the wrapper and searched by the core below it. Where another version of the package has no such
core, the wrapper does it all, and only time is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

import pcre2

_FLAGS = {re.I: pcre2.I, re.M: pcre2.M, re.S: pcre2.S, re.X: pcre2.X}
_NEEDED = ("create_match_context", "match", "match_generator", "match_substring_span_bynumber", "MatchOption")
_CORE: Any = getattr(pcre2, "_cy", None)

HAS_CORE = all(hasattr(_CORE, name) for name in _NEEDED)
CANNOT = (pcre2.LibraryError, UnicodeEncodeError)
"""What PCRE2 raises for a pattern or a search beyond its limits, and for text that is no Unicode (lone surrogates)."""
OFTEN = 12
"""From how many searches on a pattern is turned into machine code: in one letter most are used less often than that."""


def make(pattern: str, flags: re.RegexFlag) -> Any:  # noqa: ANN401 because the library states no types
    """A pattern as PCRE2's wrapper has it, not yet in machine code; LibraryError where it is beyond PCRE2's limits."""
    theirs = pcre2.NOFLAG
    for ours, flag in _FLAGS.items():
        if flags & ours:
            theirs |= flag
    return pcre2.compile(pattern.replace(r"\Z", r"\z"), theirs, jit=False)


def code_of(made: Any) -> Any:  # noqa: ANN401 because the library states no types
    """What the functions below take: the pattern as the core has it, or the wrapper's own where there is no core."""
    return made._pcre2_code if HAS_CORE else made


class Grouped(Protocol):
    """A pattern of which it is known how many groups it has, and how they are called."""

    groups: int
    groupindex: Mapping[str, int]


class Found:
    """A place that a pattern found; it answers as ``re.Match`` does. ``re`` is the pattern, with its groups."""

    __slots__ = ("_data", "_whole", "re", "string")

    def __init__(self, pattern: Grouped, text: str, data: Any) -> None:  # noqa: ANN401 because the library states no types
        self.re = pattern
        self.string = text
        self._data = data
        self._whole: tuple[int, int] | None = None

    def span(self, group: int | str = 0) -> tuple[int, int]:
        """Where a group begins and ends; (-1, -1) where it found nothing. IndexError where there is no such group."""
        if group:
            return self._span(self._number(group))
        if self._whole is None:
            self._whole = self._span(0)
        return self._whole

    def _span(self, number: int) -> tuple[int, int]:
        """The core knows bytes; it counts the characters before them unless the text is bytes, or each is one byte."""
        text: str | bytes = b"" if self.string.isascii() else self.string
        found: tuple[int, int] = _CORE.match_substring_span_bynumber(self._data, text, number)
        return found

    def _number(self, group: int | str) -> int:
        number = self.re.groupindex.get(group, 0) if isinstance(group, str) else group
        if not 0 < number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def start(self, group: int | str = 0) -> int:
        """Where a group begins."""
        return self.span(group)[0]

    def end(self, group: int | str = 0) -> int:
        """Where a group ends."""
        return self.span(group)[1]

    def __getitem__(self, group: int | str) -> str | None:
        """The words of a group; None where it found nothing."""
        start, end = self.span(group)
        return None if start < 0 else self.string[start:end]

    def group(self, *groups: int | str) -> Any:  # noqa: ANN401 because one group is a text and several a tuple
        """The words of a group, or of several as a tuple; of the whole where none is named."""
        if len(groups) <= 1:
            return self[groups[0] if groups else 0]
        return tuple(self[group] for group in groups)

    def groups(self, default: str | None = None) -> tuple[str | None, ...]:
        """The words of all groups."""
        every = (self[number] for number in range(1, self.re.groups + 1))
        return tuple(default if words is None else words for words in every)

    def groupdict(self, default: str | None = None) -> dict[str, str | None]:
        """The words of the groups that have a name."""
        return {name: default if (words := self[name]) is None else words for name in self.re.groupindex}

    @property
    def lastindex(self) -> int | None:
        """The number of the group that ends last, the outermost of those that end together; None where none found."""
        ends = [(self.end(number), -number) for number in range(1, self.re.groups + 1)]
        last = max(ends, default=(-1, 0))
        return None if last[0] < 0 else -last[1]

    @property
    def lastgroup(self) -> str | None:
        """The name of that group, if it has one."""
        last = self.lastindex
        return next((name for name, number in self.re.groupindex.items() if number == last), None)


_Search = Callable[[Any, str, int, int, Any, int], tuple[Any, ...]]
_Every = Callable[[Any, str, int, int, Any], Iterable[tuple[Any, ...]]]


class _Wrapped(Protocol):
    """What is used of a pattern as the wrapper has it."""

    def search(self, text: str, start: int, end: int) -> object: ...
    def match(self, text: str, start: int, end: int) -> object: ...
    def fullmatch(self, text: str, start: int, end: int) -> object: ...
    def finditer(self, text: str, start: int, end: int) -> Iterable[object]: ...


def _search_by_wrapper(made: _Wrapped, text: str, end: int, start: int, _: object, how: int) -> tuple[object, ...]:
    way = {ANYWHERE: made.search, AT_THE_START: made.match, THE_WHOLE: made.fullmatch}[how]
    return (way(text, start, end),)


def _every_by_wrapper(made: _Wrapped, text: str, end: int, start: int, _: object) -> Iterable[tuple[object, ...]]:
    return ((found,) for found in made.finditer(text, start, end))


def _as_found(_: object, __: str, found: object) -> object:
    return found


ANYWHERE = 0
AT_THE_START = int(_CORE.MatchOption.ANCHORED) if HAS_CORE else 1
THE_WHOLE = AT_THE_START | int(_CORE.MatchOption.ENDANCHORED) if HAS_CORE else 2
CONTEXT: Any = _CORE.create_match_context() if HAS_CORE else None
search: _Search = _CORE.match if HAS_CORE else _search_by_wrapper
"""The data of the first place (None where there is none) at the head of a tuple: pattern, text, end, start, context,
how. ``0 <= start <= len(text)`` and ``0 <= end <= len(text)`` are the caller's to see to."""
every: _Every = _CORE.match_generator if HAS_CORE else _every_by_wrapper
"""The data of every place, each at the head of a tuple: pattern, text, end, start, context."""
found_by: Callable[[Any, str, Any], Any] = Found if HAS_CORE else _as_found
"""A place, of the pattern, the text and the data."""
