"""Words that lead up to a day, an hour between them and it or not: "by May 5", "by 5 p.m. on May 5"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from conferral.text.wording import Wording

_HOUR = Wording(
    r"[\s,]{1,2}(?:at )?(?:the )?(?:\d{1,2}(?::\d\d)?(?: ?[ap]\.? ?m\.?)?(?: ?o'clock)?|noon|midnight|close of business"
    r"|end of (?:the )?(?:business )?day)(?: ?\(?(?:[ecmp][sd]?t|eastern|central|mountain|pacific)(?: time)?\)?)?"
    r"(?: in the (?:fore|after)noon| sharp)?,?(?: (?:on|of))?$",
    re.I,
)


@lru_cache(maxsize=512)
def without_hour(near: str) -> str | None:
    """The words before a day without the hour at their end; None where there is none.

    >>> without_hour("is due by 5:00 p.m. on"), without_hour("is due by")
    ('is due by', None)
    """
    match = _HOUR.search(near, max(0, len(near) - 60))
    return near[: match.start()] if match else None


@dataclass(frozen=True, slots=True)
class BeforeDay:
    """Words looked for where they end right before a day, or before the hour that stands before it."""

    words: Wording

    def search(self, near: str, start: int = 0) -> re.Match[str] | None:
        """The words, where what stands before a day ends with them."""
        found = self.words.search(near, start)
        if found:
            return found
        bare = without_hour(near)
        return self.words.search(bare, start) if bare is not None else None


def before_day(pattern: str, flags: re.RegexFlag = re.I) -> BeforeDay:
    """Words that end right before a day.

    >>> before_day("until").search("is extended until noon on") is not None
    True
    """
    return BeforeDay(Wording(f"(?:{pattern})$", flags))
