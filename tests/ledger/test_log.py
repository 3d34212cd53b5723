"""The log: nothing lost, nothing twice, nothing altered unseen."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import LETTER, NOW, SALT, day, drafts, fresh, note, sha_of, write

from conferral.ledger import blobs, log
from conferral.ledger.drafts import Draft
from conferral.ledger.log import BrokenChain, add, destroy, make, read_log
from conferral.ledger.verifying import verify
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind, Teller


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r")
    written = write(record, [*drafts(), note("Called chambers.", by=Teller("Hal Ostrander"))])
    assert read_log(record) == written.events
    assert verify(record).faults == ()


def test_a_paper_added_twice_changes_nothing(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r", drafts())
    before = (record / log.LOG).read_bytes(), blobs.names(record)
    again = write(record, drafts(), salt=b"s" * 32)
    assert again.events == ()
    assert len(again.known) == len(drafts())
    assert ((record / log.LOG).read_bytes(), blobs.names(record)) == before


def test_the_log_holds_no_word_of_a_paper(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r", drafts())
    data = (record / log.LOG).read_bytes()
    for word in (b"sampling", b"Ostrander", b"Gorenstein", b"class list", b"letter.txt", b"90017"):
        assert word not in data


def test_the_ids_of_what_a_paper_says_cannot_be_guessed_from_the_log(tmp_path: Path) -> None:
    one = {event.id for event in read_log(fresh(tmp_path / "1", drafts()))}
    other = {event.id for event in read_log(fresh(tmp_path / "2", drafts(), salt=b"t" * 32))}
    assert not one & other


def test_one_blob_holds_what_a_paper_says_and_one_its_bytes(tmp_path: Path) -> None:
    other = LETTER.replace(b"August 14", b"August 13")
    record = fresh(tmp_path / "r", [*drafts(), *drafts(other, "other.txt")])
    assert len({event.seal.blob for event in read_log(record) if event.seal}) == 2
    assert len(blobs.names(record)) == 3  # the bytes of the other paper were not given


@pytest.mark.parametrize("which", ["log", "head", "blobs"])
def test_any_byte_altered_is_found_and_placed(tmp_path: Path, which: str) -> None:
    record = fresh(tmp_path / "r", [*drafts(), note("one"), note("two")])
    files = {"log": [record / log.LOG], "head": [record / log.HEAD], "blobs": sorted((record / blobs.FOLDER).iterdir())}
    for path in files[which]:
        whole = path.read_bytes()
        for place in sorted({*range(0, len(whole), 37), len(whole) - 1}):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            faults = verify(record).faults
            assert faults, (path.name, place)
            line = whole[:place].count(b"\n") + 1
            named = f"{log.LOG}:{line}" if which == "log" else path.name
            assert named in faults[0] or f"{log.LOG}:{line + 1}" in faults[0]
        path.write_bytes(whole)
    assert verify(record).faults == ()


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_a_bit_turned_anywhere_in_the_log_is_found(
    tmp_path_factory: pytest.TempPathFactory, place: int, bit: int
) -> None:
    record = fresh(tmp_path_factory.mktemp("r") / "r", [note("one"), note("two"), note("three")])
    path = record / log.LOG
    whole = bytearray(path.read_bytes())
    whole[place % len(whole)] ^= 1 << bit
    path.write_bytes(whole)
    assert verify(record).faults


@pytest.mark.parametrize("cut", [1, 40])
def test_lines_cut_off_or_taken_out_are_found(tmp_path: Path, cut: int) -> None:
    record = fresh(tmp_path / "r", [note("one"), note("two"), note("three")])
    path = record / log.LOG
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    with pytest.raises(
        BrokenChain, match=r"events\.jsonl:3: head\.json says that 3 events were written here and 2 are left"
    ):
        read_log(record)
    lines = whole.splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[2])
    with pytest.raises(BrokenChain, match=r"events\.jsonl:2: this line does not follow"):
        read_log(record)
    (record / log.HEAD).unlink()
    with pytest.raises(BrokenChain, match="pins the last event is missing"):
        read_log(record)


def test_a_torn_last_line_is_set_aside_and_told(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r", [note("one")])
    with (record / log.LOG).open("ab") as file:
        file.write(b'{"schema":"conferral/ev')
    assert [event.body["text"] for event in read_log(record)] == ["one"]
    assert verify(record).unfinished == 23
    written = write(record, [note("two")])
    assert written.torn
    assert (record / written.torn).read_bytes() == b'{"schema":"conferral/ev'
    assert [event.body["text"] for event in read_log(record)] == ["one", "two"]


def test_a_batch_whose_end_was_not_pinned_counts_as_not_written(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r", [note("one")])
    head = (record / log.HEAD).read_bytes()
    write(record, [note("two"), note("three")])
    (record / log.HEAD).write_bytes(head)
    assert [event.body["text"] for event in read_log(record)] == ["one"]
    assert write(record, [note("two"), note("three")]).torn
    assert [event.body["text"] for event in read_log(record)] == ["one", "two", "three"]


def _write_many(record: Path, name: str, count: int, told: "multiprocessing.Queue[str]") -> None:
    for number in range(count):
        words = f"{name} {number}"
        add(record, [note(words)], now=NOW, salt=SALT)
        told.put(words)


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r")
    told: multiprocessing.Queue[str] = multiprocessing.Queue()
    writers = [multiprocessing.Process(target=_write_many, args=(record, name, 15, told)) for name in ("a", "b", "c")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(120)
    kept = sorted(event.body["text"] for event in read_log(record))
    assert kept == sorted(f"{name} {number}" for name in "abc" for number in range(15))


@pytest.mark.parametrize("wait", [0.0, 0.02, 0.07, 0.15])
def test_a_writer_killed_in_the_middle_loses_nothing_it_told_of(tmp_path: Path, wait: float) -> None:
    record = fresh(tmp_path / "r")
    told: multiprocessing.Queue[str] = multiprocessing.Queue()
    writer = multiprocessing.Process(target=_write_many, args=(record, "k", 100_000, told))
    writer.start()
    heard = [told.get(timeout=60)]
    time.sleep(wait)
    os.kill(writer.pid or 0, signal.SIGKILL)
    writer.join(60)
    while not told.empty():
        heard.append(told.get(timeout=5))
    kept = [event.body["text"] for event in read_log(record)]
    assert set(heard) <= set(kept)
    assert verify(record).faults == ()
    write(record, [note("after")])
    assert read_log(record)[-1].body["text"] == "after"


def test_a_destroyed_paper_leaves_its_hash_the_day_and_the_reason_and_the_chain_whole(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r", [*drafts(), note("kept")])
    destroy(record, sha_of(), reason="clawed back under Rule 26(b)(5)(B)", by=Teller("Hal Ostrander"), now=NOW)
    assert blobs.names(record) == ()
    assert verify(record).faults == ()
    *rest, last = read_log(record)
    assert (last.kind, last.body["paper"], last.on) == (EventKind.DESTROYED, sha_of(), day("2024-08-16"))
    assert last.reason == "clawed back under Rule 26(b)(5)(B)"
    assert all(event.gone for event in rest if event.source)
    with pytest.raises(ConferralError, match="this paper was destroyed on 2024-08-16"):
        write(record, drafts())


def test_destroying_finishes_what_a_killed_writer_left(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r", drafts())
    orphan = blobs.put(record, b"privileged", salt=b"o" * 32)
    draft = Draft(EventKind.DESTROYED, {"paper": sha_of()}, on=NOW.date(), reason="clawed back")
    write(record, [draft])
    assert any("is left" in fault for fault in verify(record).faults)
    assert destroy(record, sha_of(), reason="clawed back", by=Teller(), now=NOW).events == ()
    assert orphan not in blobs.names(record)
    assert verify(record).faults == ()


def test_a_blob_put_in_anothers_place_is_found(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r", drafts())
    first, second = blobs.names(record)
    (record / blobs.FOLDER / first).write_bytes((record / blobs.FOLDER / second).read_bytes())
    assert first in verify(record).faults[0]


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (Draft(EventKind.NOTED, {"words": "x"}), "it has no field 'words'"),
        (Draft(EventKind.NOTED, {}), "'text' is missing"),
        (Draft(EventKind.SET, {"what": "hearing", "date": "2024-02-30"}), "Give a day as YYYY-MM-DD"),
        (Draft(EventKind.STRUCK, {}, refs=("f" * 64,)), "it does not say why"),
        (Draft(EventKind.PERFORMED, {}), "it does not say of what"),
        (Draft(EventKind.PERFORMED, {}, refs=("f" * 64,)), "no such event is in this record"),
        (note("x", supersedes="f" * 64), "it does not say why"),
    ],
)
def test_an_event_that_does_not_say_what_it_must_is_refused_and_nothing_is_written(
    tmp_path: Path, draft: Draft, said: str
) -> None:
    record = fresh(tmp_path / "r")
    with pytest.raises(ConferralError, match=said):
        write(record, [note("before"), draft])
    assert read_log(record) == ()


@pytest.mark.parametrize(
    "head", ["", "{}", '{"seq":' + "9" * 6000 + ',"sha256":"x"}', '{"seq":"1","sha256":"x"}', '{"seq":0,"sha256":"0"}']
)
def test_a_file_that_pins_nonsense_is_told(tmp_path: Path, head: str) -> None:
    record = fresh(tmp_path / "r", [note("one")])
    (record / log.HEAD).write_text(head)
    with pytest.raises(BrokenChain):
        read_log(record)


def test_no_name_of_a_blob_leads_out_of_the_record(tmp_path: Path) -> None:
    outside = tmp_path / "kept.txt"
    outside.write_text("kept")
    record = fresh(tmp_path / "r", drafts())
    for name in ("../../kept.txt", str(outside), "..", ""):
        with pytest.raises(blobs.BlobGone):
            blobs.get(record, name)
        if name:
            with pytest.raises(blobs.BlobGone, match="no part of a record is named so"):
                blobs.destroy(record, name)
    assert outside.read_text() == "kept"


def test_a_word_altered_in_the_log_is_placed(tmp_path: Path) -> None:
    record = fresh(tmp_path / "r", [note("one"), note("two")])
    path = record / log.LOG
    path.write_bytes(path.read_bytes().replace(b'"text":"two"', b'"sext":"two"'))
    with pytest.raises(ConferralError, match=r"events\.jsonl:2: this line is no event"):
        read_log(record)


def test_a_record_is_begun_once_and_asked_for_where_it_is(tmp_path: Path) -> None:
    make(tmp_path / "r")
    with pytest.raises(ConferralError, match="a record is here already"):
        make(tmp_path / "r")
    with pytest.raises(ConferralError, match="no record is here"):
        read_log(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(ConferralError, match="no record can be made here"):
        make(tmp_path / "file" / "r")
