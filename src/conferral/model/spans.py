"""Where a fact stands: ranges of characters, and values that carry their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, ``text[start:end]``.

    Offsets count Unicode code points into the source text as it was received.

    >>> Span(0, 6).of("May 5, 2024")
    'May 5,'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span {self.start}:{self.end}: must start at 0 or later and hold at least one character")

    def of(self, text: str) -> str:
        """The words the span stands for."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """A value and the words that show it; there is no value without words.

    >>> Shown(20, (Span(3, 13),)).value
    20
    """

    value: T
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError(f"{self.value!r}: a fact needs the words it came from; give at least one span")
