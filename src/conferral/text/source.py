"""A paper's text as it was received, and where its pages begin."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field

from conferral.model.spans import Span
from conferral.text.sheets import Sheet
from conferral.text.wording import worded


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one paper, pinned by hash; every span counts into ``text``.

    ``sha256`` is that of the file's bytes. ``page_starts`` are the offsets at which pages begin, the first always 0;
    a form feed ends a page. ``sheet`` is there for a docket or a notice of filing: where its parts stand.
    """

    path: str
    text: str
    sha256: str
    media_type: str = "text/plain"
    page_starts: tuple[int, ...] = (0,)
    ocr: bool = False
    warnings: tuple[str, ...] = field(default=())
    sheet: Sheet | None = None

    def __post_init__(self) -> None:
        if self.page_starts[:1] != (0,) or list(self.page_starts) != sorted(set(self.page_starts)):
            raise ValueError(f"{self.path}: pages must begin at 0 and rise, not {self.page_starts[:4]}")

    @classmethod
    def of(cls, text: str, path: str = "-") -> Source:
        """A source from bare text; pages end at form feeds.

        >>> Source.of("one" + chr(12) + "two").pages
        2
        """
        starts = (0, *(match.end() for match in worded("\f").finditer(text[:-1])))
        return cls(path, text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), page_starts=starts)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.page_starts)

    @property
    def text_sha256(self) -> str:
        """The hash that pins the text the spans count into."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def page_of(self, offset: int) -> int:
        """The 1-based page on which a character stands."""
        return bisect_right(self.page_starts, offset)

    def quote(self, span: Span) -> str:
        """The very words of a span."""
        return span.of(self.text)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """1-based line and column of a character, as an editor counts them."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)
