"""How long a letter takes to draft, as ratios within one run: ``python bench/drafts.py``.

Peer: typst alone, setting the letter's plain words as one text without styles. The letter is composed from a record,
typeset, measured, written and read back by the check. The budget is two seconds a letter; the run prints, and fails
nothing.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import typst

from conferral.drafting import Instructions, check_written, draft, write
from conferral.drafts.house import default_house, read_house
from conferral.drafts.paper import Form, Kind
from conferral.drafts.sections.opening import read_words
from conferral.ledger.log import read_log
from conferral.model.events import Event
from conferral.model.facts import Side
from conferral.practices import Shelf

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "drafts"))
import twin

_BUDGET = 2.0
_TIMES = 5


def main() -> None:
    """Print each kind, each form of the joint letter, and a joint letter of two hundred issues."""
    with tempfile.TemporaryDirectory() as folder:
        log = read_log(twin.record(Path(folder) / "case", twin.drafts()))
    for kind in Kind:
        _say(kind.value, _asked(kind), log)
    for form in Form:
        _say(f"joint, {form.value}", _asked(Kind.JOINT, form), log)
    many = tuple(f"request number {at}" for at in range(200))
    text = "".join(f"# {one}\n\nWe object to {one}.\n\n" for one in many).encode()
    words = tuple(read_words(text, f"{side}.md", side) for side in (Side.PLAINTIFF, Side.DEFENDANT))
    asked = Instructions(kind=Kind.JOINT, on=twin.WRITTEN, words=words, issues=many)
    _say("joint, 200 issues", asked, log, times=1)


def _asked(kind: Kind, form: Form | None = None) -> Instructions:
    said = ((Side.PLAINTIFF, twin.PLAINTIFF), (Side.DEFENDANT, twin.DEFENDANTS))
    sides = {Kind.JOINT: said, Kind.PRE_MOTION: said[:1], Kind.OPPOSING: said[:1]}.get(kind, ())
    words = tuple(read_words(text.encode(), f"{side}.md", side) for side, text in sides)
    house = read_house(twin.HOUSE, "house.toml", default_house())
    return Instructions(kind=kind, on=twin.WRITTEN, words=words, house=house, form=form)


def _say(what: str, asked: Instructions, log: tuple[Event, ...], *, times: int = _TIMES) -> None:
    plain = write(draft(asked, log), "text", log).data.decode()
    ours = {form: _seconds(lambda form=form: _letter(asked, form, log), times) for form in ("pdf", "docx")}  # type: ignore[misc]  # because a lambda's own default has no type
    theirs = _seconds(lambda: _bare(plain), times)
    told = ", ".join(f"{form} {taken * 1000:.0f} ms ({taken / theirs:.1f} x)" for form, taken in ours.items())
    print(f"{what}: {told}; typst alone {theirs * 1000:.0f} ms; budget {_BUDGET:.0f} s")


def _letter(asked: Instructions, form: str, log: tuple[Event, ...]) -> None:
    """A letter from the record to its checked file."""
    drafted = draft(asked, log)
    check_written(write(drafted, form, log), drafted, log, shelf=Shelf(), where="case")


def _bare(words: str) -> None:
    typst.compile(f'#set page("us-letter")\n#text({_quoted(words)})'.encode(), format="pdf")


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _seconds(work: Callable[[], object], times: int) -> float:
    """The middle of some runs, in seconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)


if __name__ == "__main__":
    print(f"{dt.date.today()}: letters of the invented twin in tests/drafts")
    main()
