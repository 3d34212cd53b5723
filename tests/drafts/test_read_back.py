"""Letters whose sides' words are by hands that do not know the readers still read back: who, when, to whom, the call.

The words are the paragraphs of other letters in this repository, each half of one as a side's view on an issue. What
they themselves tell of conferrals is theirs; what the frame says must stand as the record has it.
"""

import datetime as dt
import json
import re
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from twin import HOUSE, WRITTEN, drafts, record

from conferral.drafting import Instructions, Written, draft, write
from conferral.drafts.house import default_house, read_house
from conferral.drafts.paper import Kind
from conferral.drafts.sections.opening import read_words
from conferral.intake import source_of
from conferral.ledger.log import read_log
from conferral.model.events import Event
from conferral.model.facts import Conferral, Mode, Reading, Side
from conferral.readers import read

OPEN = Path(__file__).parents[1] / "letters" / "open"
DEAR = re.compile(r"(?:dear|your honor|to the honorable)\b", re.I)
CLOSES = re.compile(r"(?:respectfully|sincerely|very truly|yours|thank you)\b", re.I)
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+\-!|&~^])")
SHORT = 12
"""Words; a shorter paragraph is a heading, an address or a line of a list."""


def body(path: Path) -> list[str]:
    """The paragraphs between a letter's salutation and its close."""
    every = [one.strip() for one in re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))]
    starts = [at for at, one in enumerate(every) if DEAR.match(one)]
    ends = [at for at, one in enumerate(every) if CLOSES.match(one) and starts and at > starts[0]]
    if not starts:
        return []
    inside = every[starts[0] + 1 : ends[0] if ends else len(every)]
    return [one for one in inside if len(one.split()) > SHORT]


def is_letter(path: Path) -> bool:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8")).get("kind") == "letter"


def pairs() -> list[tuple[Path, Path]]:
    found = [path for path in sorted(OPEN.glob("*.txt")) if is_letter(path) and len(body(path)) > 1]
    return list(zip(found[::2], found[1::2], strict=False))


def said(path: Path) -> bytes:
    """A letter's paragraphs as a side's file: the first half on one issue, the second on the other."""
    words = [SPECIAL.sub(r"\\\1", " ".join(one.split())) for one in body(path)]
    half = len(words) // 2
    return "\n\n".join(["# One", *words[:half], "# Two", *words[half:]]).encode()


@lru_cache(maxsize=1)
def log() -> tuple[Event, ...]:
    return read_log(record(Path(mkdtemp()) / "case", drafts()))


def letter(ours: Path, theirs: Path, form: str) -> Written:
    files = ((Side.PLAINTIFF, ours), (Side.DEFENDANT, theirs))
    words = tuple(read_words(said(path), path.name, side) for side, path in files)
    house = read_house(HOUSE, "house.toml", default_house())
    return write(draft(Instructions(kind=Kind.JOINT, on=WRITTEN, words=words, house=house), log()), form, log())


def of_the_frame(reading: Reading) -> list[Conferral]:
    return [one for one in reading.conferrals if value(one.date) == dt.date(2023, 8, 21)]


def value(shown: object) -> object:
    return getattr(shown, "value", None)


def reads_back(ours: Path, theirs: Path, form: str) -> None:
    data = letter(ours, theirs, form).data
    reading = read(source_of(data, f"joint.{'txt' if form == 'text' else form}"))
    head = reading.letter
    assert head is not None
    assert reading.kind.value == "letter"
    assert value(head.date) == WRITTEN
    assert value(head.judge) == "Gabriel W. Gorenstein"
    assert value(head.court) == "nysd"
    assert value(head.case_number) == "23-cv-90048"
    assert value(head.side) is Side.JOINT
    assert head.joint
    assert any(
        one.mode.value is Mode.TELEPHONE
        and value(one.duration_minutes) == 25
        and {who.name: who.side for who in one.participants}.items()
        >= {"Hal Ostrander": Side.PLAINTIFF, "Petra Lindqvist": Side.DEFENDANT}.items()
        for one in of_the_frame(reading)
    )
    assert reading.impasse
    assert reading.told_adversary


def test_there_are_letters_by_many_hands() -> None:
    assert len(pairs()) >= 50
    assert len({path.name.partition("-")[0] for pair in pairs() for path in pair}) >= 4


@pytest.mark.parametrize(("ours", "theirs"), pairs()[::2], ids=lambda path: path.stem)
def test_the_frame_of_a_letter_in_other_hands_reads_back_from_its_text(ours: Path, theirs: Path) -> None:
    reads_back(ours, theirs, "text")


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize(("ours", "theirs"), pairs()[1::8], ids=lambda path: path.stem)
def test_the_frame_of_a_letter_in_other_hands_reads_back_from_the_file(ours: Path, theirs: Path, form: str) -> None:
    reads_back(ours, theirs, form)
