"""The page on events is made from the code: ``--update`` writes it."""

from collections.abc import Callable
from pathlib import Path

from conferral.ledger.bodies import ANSWERS, BODIES, REASONED
from conferral.model.events import EventKind

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "events.md"
HEAD = """# Events

Made from `conferral.ledger.bodies` by a test; do not edit. The set of kinds is closed: an event of another kind, with a
field that its kind does not have or without one that it needs, is refused. `conferral record note --kind KIND --set
FIELD=VALUE` writes any of them but `paper`, `struck`, `sequestered`, `destroyed` and `disclosed`, which have verbs of
their own.

What an event answers or ends, it names: `--of ID`. What it takes the place of, it names with the reason.
"""
WHAT = {
    EventKind.OPENED: "The record was begun: which case, whose record.",
    EventKind.PAPER: "A paper was put in; a docket entry is one too.",
    EventKind.ORDERED: "Somebody was told to do something, or a rule or a request asks it (`basis`).",
    EventKind.AGREED: "Somebody agreed to do something.",
    EventKind.SET: "A day was set or left in force.",
    EventKind.MOVED: "A day was moved, vacated or cancelled.",
    EventKind.RULED: "A court ruled on an application.",
    EventKind.SERVED: "Interrogatories, document requests or requests to admit were served.",
    EventKind.RESPONDED: "A party answered requests.",
    EventKind.VERIFIED: "A party verified its answers under oath.",
    EventKind.PRODUCED: "Something was produced; a complete production closes what was owed.",
    EventKind.PERFORMED: "What was owed was done.",
    EventKind.REFUSED: "What was owed was refused, in so many words.",
    EventKind.EXCUSED: "Somebody was excused from what was owed.",
    EventKind.ASKED: "Somebody asked the other side to confer.",
    EventKind.AGENDA: "What a conferral would be on was put down before it.",
    EventKind.CONFERRED: "The sides conferred.",
    EventKind.ADOPTED: "One who took part stands by the note of a conferral.",
    EventKind.POSITION: "A side's position on an issue.",
    EventKind.NOTED: "Anything else, in words.",
    EventKind.STRUCK: "Events count no more.",
    EventKind.SEQUESTERED: "A paper is out of every view.",
    EventKind.DESTROYED: "A paper was destroyed.",
    EventKind.DISCLOSED: "Events that were our own have been served or filed.",
}


def _kind(kind: EventKind) -> str:
    rows = "".join(
        f"- `{name}`{' (needed)' if field.needed else ''}: {field.says}\n" for name, field in BODIES[kind].items()
    )
    needs = "It names the event it answers. " if kind in ANSWERS else ""
    needs += "It says why. " if kind in REASONED else ""
    return f"\n## {kind}\n\n{f'{WHAT[kind]} {needs}'.strip()}\n" + (f"\n{rows}" if rows else "")


def test_the_page_on_events_is_that_of_the_code(golden: Callable[[Path, str], None]) -> None:
    golden(PAGE, HEAD + "".join(_kind(kind) for kind in EventKind))
