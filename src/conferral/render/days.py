"""Days as a person reads them: the date that sorts, and the day of the week beside it."""

from __future__ import annotations

import datetime as dt
import re

from conferral.courtdays.weekdays import with_weekday

_ISO = re.compile(r"(?<![\w/-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])(?! \()")


def with_weekdays(text: str) -> str:
    """A sentence whose dates bear their weekdays; what is no day of the calendar is left as it stands.

    >>> with_weekdays("due 2023-08-16, not 2023-02-31")
    'due 2023-08-16 (Wednesday), not 2023-02-31'
    """
    return _ISO.sub(_named, text)


def _named(found: re.Match[str]) -> str:
    try:
        return with_weekday(dt.date(int(found[1]), int(found[2]), int(found[3])))
    except ValueError:  # 2023-02-31 is digits and dashes, and no day
        return found[0]
