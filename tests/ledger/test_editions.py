"""A docket fetched again: new entries come in, known ones do not, changed ones are shown and wait for a person."""

import json
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from invented_dockets import CASE, ENTRIES, docket_page, history_page, notice_mail, recap
from records import NOW, day, fresh

from conferral.intake import source_of
from conferral.ledger.drafts import Draft
from conferral.ledger.editions import Edition, edition
from conferral.ledger.fold import fold
from conferral.ledger.log import add, read_log
from conferral.ledger.papers import drafts_of
from conferral.ledger.rereading import accepted, corrected, differences
from conferral.ledger.standing import standing
from conferral.model.events import Cause, Event, EventKind, Privacy, Quote, Teller
from conferral.readers import read

K = EventKind
HAL = Teller("Hal Ostrander")
Entry = tuple[str, str, str]
NEW: Entry = ("07/01/2024", "19", "ORDER granting 16 Motion to Compel. Responses due by July 15, 2024. Signed by Judge Oren Blythe on 7/1/2024. (cd) (Entered: 07/01/2024)")
FIRST = docket_page().encode()


def docket(*entries: Entry) -> bytes:
    return docket_page(entries).encode()


def drafts(data: bytes) -> tuple[Draft, ...]:
    source = source_of(data, "docket.html")
    return drafts_of(source, read(source), reader="0.1.0", privacy=Privacy.FILED)


def put(record: Path, some: Iterable[Draft]) -> None:
    add(record, some, now=NOW, salt=bytes(32), papers={})


def held(record: Path, data: bytes) -> Edition:
    return edition(read_log(record), drafts(data))


def taken(record: Path, data: bytes) -> None:
    """Put a docket in, and accept what it says otherwise."""
    found = held(record, data)
    put(record, found.own)
    put(record, accepted(read_log(record), found.changed, by=HAL, reader="0.1.0", why="the docket says it otherwise; read"))


def entries(record: Path) -> list[tuple[int | None, str]]:
    papers = [one for one in standing(read_log(record)) if one.kind is K.PAPER and one.body["kind"] == "docket_entry"]
    return sorted(((one.body.get("docket"), one.body["words"]) for one in papers), key=lambda one: (one[0] or 0, one[1]))


def want(*some: Entry) -> list[tuple[int | None, str]]:
    return sorted(((int(number) if number else None, text) for _, number, text in some), key=lambda one: (one[0] or 0, one[1]))


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return fresh(tmp_path / "r", drafts(FIRST))


def test_only_new_entries_come_in(record: Path) -> None:
    before = fold(standing(read_log(record)), as_of=day("2024-07-02"))
    found = held(record, docket(*ENTRIES, NEW))
    assert (found.known, found.changed) == (len(ENTRIES), ())
    assert [(one.body.get("docket"), one.kind) for one in found.own if one.kind is K.PAPER] == [(None, K.PAPER), (19, K.PAPER)]
    put(record, found.own)
    assert entries(record) == want(*ENTRIES, NEW)
    after = fold(standing(read_log(record)), as_of=day("2024-07-02"))
    assert {one.id for one in before.obligations} <= {one.id for one in after.obligations}
    assert len(after.rulings) == len(before.rulings) + 1


@pytest.mark.parametrize(
    "other",
    [
        docket(*ENTRIES[::-1]),
        docket(*ENTRIES[3:]),
        docket_page().replace("Log Out", "Logout").encode(),
        history_page().encode(),
        recap(),
        json.dumps({**json.loads(recap()), "docket_number": CASE}).encode(),
        notice_mail(),
    ],
    ids=["newest first", "later ones only", "another saving", "history", "JSON", "JSON by number", "notice"],
)
def test_the_same_entries_in_another_file_or_form_are_known(record: Path, other: bytes) -> None:
    found = held(record, other)
    assert found.known >= 1
    assert found.changed == ()
    assert [one.kind for one in found.own] == [K.PAPER]
    put(record, found.own)
    assert entries(record) == want(*ENTRIES)


def test_a_docket_of_another_case_brings_all_its_entries(record: Path) -> None:
    other = docket_page().replace(CASE, "1:24-cv-90999").encode()
    assert held(record, other).known == 0
    assert held(record, docket_page().replace("ecf.nysd", "ecf.nyed").encode()).known == 0


def test_two_entries_of_one_number_are_two(record: Path) -> None:
    second = ("05/06/2024", "15", "Transmission of 15 Memo Endorsement to the parties. (cd) (Entered: 05/06/2024)")
    found = held(record, docket(*ENTRIES, second))
    assert found.changed == ()
    put(record, found.own)
    assert entries(record) == want(*ENTRIES, second)


def test_entries_without_a_number_are_told_apart_by_day_and_words(record: Path) -> None:
    again = (("06/12/2024", "", ENTRIES[5][2]), ("06/11/2024", "", "Mailed a copy of the notice. (wb)"))
    found = held(record, docket(*ENTRIES, *again))
    assert (found.known, found.changed) == (len(ENTRIES), ())
    put(record, found.own)
    assert entries(record) == want(*ENTRIES, *again)


MOVED = (ENTRIES[6][0], "18", ENTRIES[6][2].replace("September 30, 2024", "October 31, 2024"))
CHANGED = docket(*ENTRIES[:6], MOVED, NEW)


def test_an_entry_that_says_something_else_is_a_difference_and_nothing_is_taken(record: Path) -> None:
    found = held(record, CHANGED)
    assert found.known == 6
    words, set_day = found.changed
    assert words.old is not None
    assert words.new is not None
    assert ("September 30" in words.old.body["words"], "October 31" in words.new.body["words"]) == (True, True)
    assert set_day.old is not None
    assert set_day.new is not None
    assert (set_day.old.body["date"], set_day.new.body["date"]) == ("2024-09-30", "2024-10-31")
    put(record, found.own)
    assert entries(record) == want(*ENTRIES, NEW)


def test_what_a_person_accepts_takes_the_place_of_the_old_and_comes_up_no_more(record: Path) -> None:
    rulings = len(fold(standing(read_log(record)), as_of=day("2024-07-02")).rulings)
    taken(record, CHANGED)
    assert entries(record) == want(*ENTRIES[:6], MOVED, NEW)
    days = [str(one.on) for one in fold(standing(read_log(record)), as_of=day("2024-07-02")).deadlines]
    assert "2024-10-31" in days
    assert "2024-09-30" not in days
    assert len(fold(standing(read_log(record)), as_of=day("2024-07-02")).rulings) == rulings + 1
    changes = [one for one in read_log(record) if one.supersedes]
    assert {one.reason for one in changes} == {"the docket says it otherwise; read by version 0.1.0, and accepted"}
    assert {one.by for one in changes} == {HAL}
    for data in (CHANGED, FIRST, docket(*ENTRIES[:6], MOVED)):
        found = held(record, data)
        assert found.changed == ()
        paper = found.own[0].source
        assert paper is not None
        assert [one for one in differences(read_log(record), paper.sha256, found.own[1:]) if one.new] == []


def test_a_changed_entry_that_is_not_accepted_comes_up_with_every_later_docket(record: Path) -> None:
    put(record, held(record, CHANGED).own)
    later = ("07/08/2024", "20", "NOTICE of Appearance by Lenore Raven. (Raven, Lenore) (Entered: 07/08/2024)")
    found = held(record, docket(*ENTRIES[:6], MOVED, NEW, later))
    assert [one.body.get("docket") for one in found.own if one.kind is K.PAPER] == [None, 20]
    assert len(found.changed) == 2


def test_what_a_person_corrected_stands_whatever_the_docket_says(record: Path) -> None:
    events = read_log(record)
    old = next(one for one in events if one.kind is K.SET and one.body["date"] == "2024-09-30")
    put(record, [corrected(old, {"date": "2024-10-01"}, by=HAL, reason="the transcript")])
    found = held(record, CHANGED)
    assert [one.corrected is not None for one in found.changed] == [False, True]
    taken(record, CHANGED)
    dates = [one.body["date"] for one in standing(read_log(record)) if one.kind is K.SET]
    assert "2024-10-01" in dates
    assert "2024-10-31" not in dates


def test_the_words_of_an_entry_that_a_person_corrected_stand_too(record: Path) -> None:
    old = next(one for one in read_log(record) if one.body.get("docket") == 18 and one.kind is K.PAPER)
    put(record, [corrected(old, {"words": "ORDER, corrected by hand."}, by=HAL, reason="the paper itself")])
    assert held(record, FIRST).changed == ()
    first, *_ = held(record, CHANGED).changed
    assert (first.old, first.corrected and first.corrected.body["words"]) == (None, "ORDER, corrected by hand.")


def test_an_entry_that_a_person_struck_does_not_come_back(record: Path) -> None:
    old = next(one for one in read_log(record) if one.body.get("docket") == 14 and one.kind is K.PAPER)
    put(record, [Draft(K.STRUCK, {}, refs=(old.id,), reason="another case's")])
    found = held(record, docket(*ENTRIES, NEW))
    put(record, found.own)
    assert entries(record) == want(*ENTRIES[:3], *ENTRIES[4:], NEW)


def test_a_paper_that_is_no_docket_is_all_its_own(record: Path) -> None:
    from records import drafts as of_letter

    assert edition(read_log(record), of_letter()) == Edition(of_letter())


def test_an_entry_sequestered_with_its_docket_stays_out_of_view(record: Path) -> None:
    paper = read_log(record)[0].source
    assert paper is not None
    put(record, [Draft(K.SEQUESTERED, {"paper": paper.sha256}, on=day("2024-07-02"), reason="sealed by order")])
    put(record, held(record, docket(*ENTRIES, NEW)).own)
    assert entries(record) == want(NEW)


def test_five_thousand_entries_are_held_against_as_many_in_a_few_seconds() -> None:
    def notices(words: str, sha256: str) -> list[Draft]:
        found = []
        for i in range(1, 5001):
            cause = Cause(sha256, (Quote(1, i * 40, i * 40 + 39, words),), "0.1.0")
            body = {"name": f"docket entry {i}", "kind": "docket_entry", "docket": i, "words": f"{words} {i}"}
            found += [Draft(K.PAPER, body, source=cause), Draft(K.SET, {"what": words, "date": "2024-08-01"}, source=cause)]
        return found

    some = notices("hearing", "a" * 64)
    events = [Event(f"{i:064x}", i, "0" * 64, one.kind, one.on, NOW, one.body, source=one.source) for i, one in enumerate(some, 1)]
    itself = Draft(K.PAPER, {"name": "docket.html", "kind": "docket"}, source=Cause("b" * 64))
    began = time.process_time()
    assert edition(events, (itself, *notices("hearing", "b" * 64))).known == 5000
    assert len(edition(events, (itself, *notices("trial", "b" * 64))).changed) == 10_000
    assert time.process_time() - began < 5
