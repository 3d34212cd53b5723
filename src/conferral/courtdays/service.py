"""How a paper was served, and the three days that Rule 6(d) adds for some means."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

ELECTRONIC_FROM = dt.date(2001, 12, 1)
"""From this day the Rules know service by electronic means, and added three days for it."""
ELECTRONIC_UNTIL = dt.date(2016, 12, 1)
"""From this day nothing is added for service by electronic means."""


class Service(StrEnum):
    """The means of service under Rule 5(b)(2)."""

    ELECTRONIC = "electronic"
    MAIL = "mail"
    CLERK = "clerk"
    CONSENTED = "consented"
    HAND = "hand"


MEANS = {
    Service.ELECTRONIC: ("electronic means", "Fed. R. Civ. P. 5(b)(2)(E)"),
    Service.MAIL: ("mail", "Fed. R. Civ. P. 5(b)(2)(C)"),
    Service.CLERK: ("leaving it with the clerk", "Fed. R. Civ. P. 5(b)(2)(D)"),
    Service.CONSENTED: ("other means consented to in writing", "Fed. R. Civ. P. 5(b)(2)(F)"),
    Service.HAND: ("hand", "Fed. R. Civ. P. 5(b)(2)(A)-(B)"),
}
"""What each means is called, and where it stands."""


def days_added(served: Service | None, law_on: dt.date) -> int:
    """How many days Rule 6(d) adds for a means of service, by the law of a day.

    >>> days_added(Service.MAIL, dt.date(2023, 8, 20)), days_added(Service.ELECTRONIC, dt.date(2023, 8, 20))
    (3, 0)
    """
    if served in (None, Service.HAND):
        return 0
    if served is Service.MAIL:
        return 3
    if law_on < ELECTRONIC_FROM:  # the rule then added days for mail only
        return 0
    return 0 if served is Service.ELECTRONIC and law_on >= ELECTRONIC_UNTIL else 3
