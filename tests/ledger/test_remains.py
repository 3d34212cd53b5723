"""Which files in a record's folder hold the words of a paper that is to be out of view."""

import base64
import io
import json
import zipfile
from pathlib import Path

import pytest
from records import LETTER, drafts, event, fresh, note, sha_of, write

from conferral.ledger import blobs
from conferral.ledger.log import read_log
from conferral.ledger.notes import is_note, sealed
from conferral.ledger.remains import remains, sayings
from conferral.model.events import Cause, EventKind, Quote


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return fresh(tmp_path / "r", drafts())


def found(record: Path) -> dict[str, bool]:
    words = sayings(read_log(record), sha_of())
    return {str(path.relative_to(record)): held for path, held in remains(record, words)}


def test_the_records_own_files_are_not_among_them(record: Path) -> None:
    assert (record / blobs.FOLDER).is_dir()
    (record / "torn-0a1b2c.txt").write_bytes(LETTER)
    assert found(record) == {}


@pytest.mark.parametrize("change", [bytes.upper, lambda data: data.replace(b" ", b"\r\n  "), lambda data: data.replace(b"'", b"&#39;")])
def test_words_are_known_again_in_other_capitals_and_on_other_lines(record: Path, change: object) -> None:
    (record / "copy.txt").write_bytes(change(LETTER))  # type: ignore[operator]
    assert found(record) == {"copy.txt": True}


def test_part_of_a_paper_in_a_folder_within_a_folder_is_found(record: Path) -> None:
    (record / "a" / "b").mkdir(parents=True)
    (record / "a" / "b" / "c.txt").write_text("... would not be producing the sampling as agreed ...", encoding="utf-8")
    assert found(record) == {"a/b/c.txt": True}


def test_what_is_zipped_is_looked_into_and_what_is_not_readable_is_said(record: Path) -> None:
    with zipfile.ZipFile(record / "book.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sheet.xml", LETTER)
    with zipfile.ZipFile(record / "other.zip", "w") as archive:
        archive.writestr("a.txt", "nothing of it")
    whole = (record / "book.xlsx").read_bytes()
    (record / "broken.zip").write_bytes(whole[:40] + bytes(20) + whole[60:])
    (record / "letter.pdf").write_bytes(b"%PDF-1.7 nothing")
    assert found(record) == {"book.xlsx": True, "broken.zip": False, "letter.pdf": False}


def test_what_a_bundle_or_a_message_carries_in_base64_is_looked_into(record: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", LETTER)
    folder = record / "exchange" / "bundles"
    folder.mkdir(parents=True)
    for name, data in (("plain", LETTER), ("docx", packed.getvalue()), ("pdf", b"%PDF-1.7" + bytes(90)), ("other", b"nothing of it" * 9)):
        said = json.dumps({"file": base64.b64encode(data).decode(), "sha256": "f" * 64})
        (folder / f"{name}.conferral").write_text(said, encoding="utf-8")
    assert found(record) == {
        "exchange/bundles/docx.conferral": True, "exchange/bundles/pdf.conferral": False, "exchange/bundles/plain.conferral": True,
    }  # fmt: skip


def test_what_is_packed_too_often_is_said_not_to_be_readable(record: Path) -> None:
    data = b"x" * 90
    for _ in range(7):
        data = base64.b64encode(data)
    (record / "deep.txt").write_bytes(data)
    assert found(record) == {"deep.txt": False}


@pytest.mark.parametrize("length", range(80, 90))
def test_long_words_that_are_no_base64_do_no_harm(record: Path, length: int) -> None:
    (record / "long.txt").write_bytes(b"a" * length + b" " + LETTER)
    assert found(record) == {"long.txt": True}


def test_a_small_file_that_unpacks_to_more_than_memory_holds_is_said_not_to_be_readable(record: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(40 * 2**20))
    (record / "bomb.txt").write_bytes(b" ".join([base64.b64encode(packed.getvalue())] * 4))
    assert found(record) == {"bomb.txt": False}


def test_common_short_words_show_nothing(record: Path) -> None:
    (record / "list.txt").write_text("filed, nysd, letter, telephone, plaintiff", encoding="utf-8")
    assert found(record) == {}


def test_of_a_long_paper_some_runs_of_words_are_enough() -> None:
    quote = Quote(1, 0, 9, " ".join(f"word{i:06d}" for i in range(60_000)))
    long = event(1, EventKind.PAPER, {"name": "long", "kind": "letter"}, source=Cause("c" * 64, (quote,)))
    assert 2_000 < len(sayings([long], "c" * 64)) <= 5_001


def test_a_note_is_a_paper_of_its_own_and_one_about_a_paper_is_not(record: Path) -> None:
    about = note("About the sampling.", source=Cause(sha_of()))
    (alone,) = sealed([note("Called chambers.")], read_log(record), salt=b"n" * 32)
    write(record, [about, alone])
    *_, first, second = read_log(record)
    assert (is_note(first, read_log(record)), is_note(second, read_log(record))) == (False, True)
    assert b"chambers" not in (record / "events.jsonl").read_bytes()


def test_a_note_and_what_answers_it_in_one_breath_are_sealed_together_and_known_again(record: Path) -> None:
    from conferral.ledger.drafts import Draft, key_of

    talk = Draft(EventKind.CONFERRED, {"mode": "telephone", "agreed": ["x"]})
    made = Draft(EventKind.AGREED, {"who": "d", "what": "x", "form": "oral"}, refs=(key_of(talk),))
    write(record, sealed([talk, made], read_log(record), salt=b"n" * 32))
    *_, first, second = read_log(record)
    assert second.refs == (first.id,)
    assert first.source == second.source
    again = write(record, sealed([talk, made], read_log(record), salt=b"m" * 32))
    assert (again.events, again.known) == ((), (first.id, second.id))


def test_keeping_and_exchanges_stay_in_the_clear(record: Path) -> None:
    from conferral.ledger.drafts import Draft

    opened = Draft(EventKind.OPENED, {"court": "nysd"})
    assert sealed([opened], read_log(record), salt=b"n" * 32) == (opened,)
