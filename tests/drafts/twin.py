"""An invented twin of the case of the sample: the record up to the conferral, and each side's words."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from conferral.ledger.drafts import Draft, key_of
from conferral.ledger.log import add, make
from conferral.model.events import EventKind, Privacy, Teller
from conferral.model.facts import Side

NOW = dt.datetime(2023, 8, 22, 9, 30, tzinfo=dt.UTC)
WRITTEN = dt.date(2023, 8, 22)
SALT = bytes(range(32))
US = Teller("Hal Ostrander", Side.PLAINTIFF)
SAMPLE = "the 20% sample of class documents"
VERIFICATION = "verification of Defendants' answers to the First Interrogatories"

HOUSE = """
[firm]
name = "Quillfeather & Ostrander LLP"
lines = ["12 Specimen Street, Fourth Floor", "New York, New York 10007", "(212) 555-0188"]

[[counsel]]
side = "plaintiff"
name = "Hal Ostrander"
firm = "Quillfeather & Ostrander LLP"
lines = ["12 Specimen Street, New York, NY 10007", "(212) 555-0188"]

[[counsel]]
side = "defendant"
name = "Petra Lindqvist"
firm = "Lindqvist & Marsh LLP"
lines = ["77 Example Plaza, New York, NY 10005", "(212) 555-0143"]

[court]
id = "nysd"
lines = ["500 Pearl Street", "New York, New York 10007"]
"""

PLAINTIFF = """\
# The sample

Defendants agreed on June 28, 2023 to produce a 20% sample of the class documents by August 16, 2023. They told us on the
day it was due that they would not. The Court had ordered class discovery (Dkt. 17): it is "non-burdensome," and it goes
to numerosity, commonality and typicality. See Fed. R. Civ. P. 26(b)(1).

The sample is small. It is 30 people of at least 150, drawn from a list that Defendants have already given.

## Last proposal

Plaintiff will take the time and pay records of 30 people, for two years, as spreadsheets.

# The verification

Rule 33(b)(3) asks for answers *under oath*. Nobody has signed these. We asked four times.

## Last proposal

A signed verification within seven days.
"""

DEFENDANTS = """\
# The sample

The request is not proportional. The records of each restaurant lie in boxes -- some 400 of them -- in a warehouse; to
search them costs about $38,000. What was said on June 28 was "subject to a look at the boxes." Defendants have now
looked.

## Last proposal

Defendants offer the records of 12 people, drawn at random, by September 8, 2023.

# The verification

Defendants' officer has been abroad. He returns on September 1, 2023 and will sign then.
"""

OWN_NOTE = "Our witness is weak on overtime; settle above forty thousand."


def day(words: str) -> dt.date:
    return dt.date.fromisoformat(words)


def drafts(
    *, mode: str = "telephone", privacy: Privacy = Privacy.SERVED, adopted: bool = True, **case: object
) -> list[Draft]:
    """The record as drafts of events, told by plaintiff's counsel."""
    filed, served = Privacy.FILED, Privacy.SERVED

    def event(kind: EventKind, on: str | None, body: dict[str, Any], level: Privacy = served, **more: object) -> Draft:
        return Draft(kind, body, on=day(on) if on else None, by=US, privacy=level, **more)

    opening = {
        "court": "nysd",
        "case_number": "23-cv-90048",
        "caption": "Tamsin v. Copper Kettle Diners Inc. et al.",
        "side": "plaintiff",
        "judges": ["Gabriel W. Gorenstein"],
    } | case
    ordered = event(
        EventKind.ORDERED,
        "2023-06-23",
        {"who": "defendants", "what": "produce non-burdensome class discovery", "docket": 17},
        filed,
    )
    listed = event(
        EventKind.AGREED,
        "2023-06-28",
        {"who": "defendants", "what": "a class list for the 3 locations", "due": "2023-07-07", "form": "oral"},
    )
    sample = event(
        EventKind.AGREED,
        "2023-06-28",
        {"who": "defendants", "what": "produce the 20% sample of class documents", "due": "2023-08-16", "form": "oral"},
    )
    asked = event(
        EventKind.SERVED,
        "2023-05-01",
        {"requests": "interrogatories", "title": "Plaintiff's First Interrogatories", "by": "plaintiff",
         "to": ["defendants"], "means": "electronic"},
    )  # fmt: skip
    confer = event(
        EventKind.ORDERED,
        "2023-08-18",
        {"who": "parties", "what": "confer by telephone", "action": "confer", "mode": "telephone", "docket": 21},
        filed,
    )
    joint = event(
        EventKind.ORDERED,
        "2023-08-18",
        {"who": "parties", "what": "file a jointly composed letter", "action": "file_joint_letter", "docket": 21,
         "condition": "If a dispute remains"},
        filed,
    )  # fmt: skip
    ruled = event(
        EventKind.RULED,
        "2023-08-18",
        {"outcome": "denied_without_prejudice", "reasons": ["conferral_not_described"], "docket": 21},
        filed,
    )
    talk = event(
        EventKind.CONFERRED,
        "2023-08-21",
        {
            "mode": mode,
            "duration_minutes": 25,
            "participants": [
                {"name": "Hal Ostrander", "side": "plaintiff"},
                {"name": "Petra Lindqvist", "side": "defendant"},
            ],
            "issues": [SAMPLE, VERIFICATION],
            "positions": ["defendant: the records are in storage", "plaintiff: the sample was agreed"],
            "impasse": True,
            "told_adversary": True,
        },
        privacy,
        refs=(key_of(confer),),
    )
    found = [
        event(EventKind.OPENED, "2023-05-01", opening, filed),
        *(ordered, listed, sample, asked, confer, joint, ruled, talk),
        event(EventKind.PERFORMED, "2023-07-07", {"who": "defendants"}, refs=(key_of(listed),)),
        event(EventKind.REFUSED, "2023-08-16", {"who": "defendants"}, refs=(key_of(sample),)),
        event(EventKind.RESPONDED, "2023-06-02", {"who": "defendants"}, refs=(key_of(asked),)),
        event(EventKind.SET, None, {"what": "close of discovery", "date": "2023-09-22"}, filed),
        event(EventKind.NOTED, "2023-08-21", {"text": OWN_NOTE}, Privacy.OWN),
    ]
    if adopted:
        found.append(
            event(EventKind.ADOPTED, "2023-08-21", {"person": "Hal Ostrander"}, Privacy.OWN, refs=(key_of(talk),))
        )
    return found


def record(folder: Path, some: Iterable[Draft]) -> Path:
    """A record in a folder."""
    make(folder)
    add(folder, some, now=NOW, salt=SALT)
    return folder


def lay(folder: Path, **how: object) -> Path:
    """The twin's record, its house and both sides' files in a folder; the record's own folder."""
    (folder / "house.toml").write_text(HOUSE, encoding="utf-8")
    (folder / "plaintiff.md").write_text(PLAINTIFF, encoding="utf-8")
    (folder / "defendant.md").write_text(DEFENDANTS, encoding="utf-8")
    return record(folder / "case", drafts(**how))
