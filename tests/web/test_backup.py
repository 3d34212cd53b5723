"""Backup and restore: whole while in use, verified, never over anything; what was destroyed stays destroyed."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sqlite3
import subprocess
import sys
import tarfile
import threading
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client
from tests.web.pages import words
from tests.web.programs import LETTER

from conferral.intake import source_of
from conferral.ledger.canonical import digest
from conferral.ledger.drafts import Draft
from conferral.ledger.log import add, destroy, make, read_log
from conferral.ledger.papers import drafts_of
from conferral.ledger.seals import paper_of
from conferral.ledger.standing import withheld_papers
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind, Privacy, Teller
from conferral.readers import read
from conferral_web.backups import making, restoring, rows
from conferral_web.backups.words import list_words, still_held
from conferral_web.matters.models import Matter
from conferral_web.papers import services

NOW = dt.datetime(2026, 11, 28, 9, 0, tzinfo=dt.UTC)
BY = Teller("Dana Whitfield")
SHA = digest(LETTER)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder as a workspace has it: a database, a key, a record with a paper, an upload, a kept reading."""
    data = tmp_path / "workspace"
    record = data / "records" / "11111111-2222-4333-8444-555555555555"
    make(record)
    add(record, [Draft(EventKind.OPENED, {"side": "plaintiff"}, on=NOW.date(), by=BY)], now=NOW, salt=b"s" * 32)
    source = source_of(LETTER, "letter.txt")
    drafts = drafts_of(source, read(source), reader="test", privacy=Privacy.OWN, name="letter.txt")
    add(record, drafts, now=NOW, salt=b"s" * 32, papers={SHA: LETTER})
    for name, content in {"secret.key": b"secret", "uploads/1": LETTER, "files/m/joint/2": b"section",
                          "readings/m/3.json": b"{}", "uploads/4.part": b"half"}.items():  # fmt: skip
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_bytes(content)
    with sqlite3.connect(data / "workspace.sqlite3") as database:
        database.execute("CREATE TABLE told (words TEXT)")
        database.execute("INSERT INTO told VALUES ('kept')")
    return data


def record_of(data: Path) -> Path:
    (found,) = rows.records_in(data)
    return found


def backed_up(data: Path, name: str = "one.tar", passphrase: str | None = None) -> Path:
    return making.make(data, data.parent / name, now=NOW, passphrase=passphrase, url=None).file


def restored(file: Path, name: str = "again", passphrase: str = "", tombstones: Path | None = None) -> Path:
    data = file.parent / name
    restoring.restore(
        file, data, ask=lambda: passphrase, tombstones=tombstones, now=NOW, url=None, follow=lambda *_: None
    )
    return data


def test_what_is_restored_is_what_was_backed_up(folder: Path) -> None:
    again = restored(backed_up(folder))
    before, after = read_log(record_of(folder)), read_log(record_of(again))
    assert after == before
    assert paper_of(record_of(again), after, SHA) == LETTER
    assert (again / "secret.key").read_bytes() == b"secret"
    assert (again / "uploads" / "1").read_bytes() == LETTER
    with sqlite3.connect(again / "workspace.sqlite3") as database:
        assert database.execute("SELECT words FROM told").fetchall() == [("kept",)]


def test_what_can_be_made_again_or_was_never_finished_is_left_out(folder: Path) -> None:
    again = restored(backed_up(folder))
    assert not (again / "readings").exists()
    assert not (again / "uploads" / "4.part").exists()


def test_the_file_and_all_that_is_restored_are_for_the_owner_alone(folder: Path) -> None:
    file = backed_up(folder)
    assert file.stat().st_mode & 0o077 == 0
    again = restored(file)
    assert all(path.stat().st_mode & 0o077 == 0 for path in again.rglob("*") if path.is_file())
    assert again.stat().st_mode & 0o077 == 0


def test_a_sealed_backup_shows_nothing_and_opens_with_its_passphrase_alone(folder: Path) -> None:
    (folder / "files" / "large").write_bytes(os.urandom(3 * 2**20 + 5))
    file = backed_up(folder, "sealed", "correct horse")
    sealed = file.read_bytes()
    assert b"secret" not in sealed
    assert b"ustar" not in sealed
    with pytest.raises(ConferralError, match="the passphrase is not right"):
        restored(file, "wrong", "battery staple")
    assert not list(file.parent.glob("wrong*"))
    again = restored(file, "right", "correct horse")
    assert (again / "files" / "large").read_bytes() == (folder / "files" / "large").read_bytes()


@pytest.mark.parametrize("cut", [1, 17, 2**20 + 16, 2**20 + 100])
def test_a_sealed_backup_cut_off_anywhere_is_refused(folder: Path, cut: int) -> None:
    (folder / "files" / "large").write_bytes(os.urandom(3 * 2**20))
    file = backed_up(folder, "sealed", "correct horse")
    file.write_bytes(file.read_bytes()[:-cut])
    with pytest.raises(ConferralError):
        restored(file, passphrase="correct horse")


def test_a_byte_changed_anywhere_is_found_before_anything_takes_its_place(folder: Path) -> None:
    whole = backed_up(folder).read_bytes()
    with tarfile.open(fileobj=BytesIO(whole)) as tar:
        places = [member.offset_data + member.size // 2 for member in tar if member.size]
    for at in places:
        broken = folder.parent / "broken.tar"
        broken.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(ConferralError):
            restored(broken)
        assert not list(folder.parent.glob("again*"))


@pytest.mark.parametrize("part", [0, 100, 5000])
def test_a_backup_cut_off_or_something_else_is_refused(folder: Path, part: int) -> None:
    file = backed_up(folder)
    file.write_bytes(file.read_bytes()[:part])
    with pytest.raises(ConferralError, match="backup"):
        restored(file)
    (folder.parent / "letter.tar").write_bytes(LETTER)
    with pytest.raises(ConferralError, match="no whole backup"):
        restored(folder.parent / "letter.tar")
    with pytest.raises(ConferralError, match="cannot be read"):
        restored(folder.parent / "none.tar")


@pytest.mark.parametrize("name", ["../outside", "/tmp/outside", "records/../../outside", "link"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / "evil.tar"
    with tarfile.open(file, "w") as tar:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = (tarfile.SYMTYPE, "/etc/passwd") if name == "link" else (tarfile.REGTYPE, "")
        tar.addfile(info, BytesIO())
    with pytest.raises(ConferralError, match="what no backup holds"):
        restored(file)
    assert not (tmp_path / "outside").exists()


def test_nothing_is_overwritten(folder: Path) -> None:
    file = backed_up(folder)
    kept = file.read_bytes()
    with pytest.raises(ConferralError, match="not overwritten"):
        backed_up(folder)
    assert file.read_bytes() == kept
    with pytest.raises(ConferralError, match="not empty"):
        restored(file, folder.name)
    with pytest.raises(ConferralError, match="lost with it"):
        making.make(folder, folder / "inside.tar", now=NOW, passphrase=None, url=None)
    with pytest.raises(ConferralError, match="no such folder"):
        making.make(folder, folder.parent / "none" / "x.tar", now=NOW, passphrase=None, url=None)


def test_a_backup_taken_while_others_write_ends_where_its_own_head_says(folder: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            note = Draft(EventKind.NOTED, {"text": f"note {number}"}, on=NOW.date(), by=BY)
            add(record_of(folder), [note], now=NOW, salt=b"s" * 32)
            with sqlite3.connect(folder / "workspace.sqlite3", timeout=20) as database:
                database.execute("INSERT INTO told VALUES (?)", (f"note {number}",))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        files = [backed_up(folder, f"{number}.tar") for number in range(3)]
    finally:
        stop.set()
        writer.join()
    for number, file in enumerate(files):
        again = restored(file, f"again-{number}")
        log = read_log(record_of(again))
        assert log == read_log(record_of(folder))[: len(log)]
        with sqlite3.connect(again / "workspace.sqlite3") as database:
            (told,) = database.execute("SELECT count(*) FROM told").fetchone()
        assert told - 1 <= sum(one.kind is EventKind.NOTED for one in log)  # a row's event is in the record before it


# What was taken out of view


def test_a_paper_destroyed_since_does_not_come_back(folder: Path) -> None:
    file = backed_up(folder)
    destroy(record_of(folder), SHA, reason="clawed back", by=BY, now=NOW)
    rows.bury(folder, NOW)
    again = restored(file, tombstones=folder / rows.TOMBSTONES)
    log = read_log(record_of(again))
    assert paper_of(record_of(again), log, SHA) is None
    assert withheld_papers(log)[SHA].kind is EventKind.DESTROYED
    left = [path for path in again.rglob("*") if path.is_file() and b"Hartwell" in path.read_bytes()]
    assert left == []


def test_tombstones_that_lie_in_the_folder_are_heeded_and_kept(folder: Path) -> None:
    file = backed_up(folder)
    destroy(record_of(folder), SHA, reason="clawed back", by=BY, now=NOW)
    rows.bury(folder, NOW)
    place = folder.parent / "again"
    place.mkdir()
    (place / rows.TOMBSTONES).write_bytes((folder / rows.TOMBSTONES).read_bytes())
    again = restored(file)
    assert withheld_papers(read_log(record_of(again)))[SHA].kind is EventKind.DESTROYED
    assert rows.read(again / rows.TOMBSTONES) == rows.read(folder / rows.TOMBSTONES)
    assert not list(folder.parent.glob("again.*"))


def test_a_paper_sequestered_since_is_so_again_unless_it_was_lifted(folder: Path) -> None:
    file, record = backed_up(folder), record_of(folder)
    said = Draft(EventKind.SEQUESTERED, {"paper": SHA}, on=NOW.date(), by=BY, reason="privileged")
    (event,) = add(record, [said], now=NOW, salt=b"s" * 32).events
    rows.bury(folder, NOW)
    again = restored(file, tombstones=folder / rows.TOMBSTONES)
    assert withheld_papers(read_log(record_of(again)))[SHA].kind is EventKind.SEQUESTERED
    lifting = Draft(EventKind.STRUCK, {}, on=NOW.date(), by=BY, reason="resolved", refs=(event.id,))
    add(record, [lifting], now=NOW, salt=b"s" * 32)
    rows.bury(folder, NOW)
    third = restored(file, "third", tombstones=folder / rows.TOMBSTONES)
    assert not withheld_papers(read_log(record_of(third)))


def test_the_list_says_which_backups_still_hold_a_paper_that_is_gone(folder: Path) -> None:
    assert "No backup" in list_words(folder, None)
    first = backed_up(folder)
    destroy(record_of(folder), SHA, reason="clawed back", by=BY, now=NOW)
    (folder / "uploads" / "1").unlink()
    rows.bury(folder, NOW)
    second = backed_up(folder, "two.tar")
    told = list_words(folder, None)
    assert f"{first}: 1 papers\n  still holds paper {SHA[:12]}, destroyed since" in told
    assert f"{second}: 0 papers\n" in told
    assert told.count("still holds") == 1
    assert "Not reached" in told
    assert str(first) in list_words(folder, SHA[:12])
    assert str(second) not in list_words(folder, SHA[:12])
    assert "one.tar" in still_held(folder, record_of(folder).name, SHA)
    first.unlink()
    assert "not there now" in list_words(folder, None)


def test_neither_index_has_a_word_of_a_paper_or_a_reason(folder: Path) -> None:
    backed_up(folder)
    destroy(record_of(folder), SHA, reason="it names the walrus", by=BY, now=NOW)
    rows.bury(folder, NOW)
    for name in (rows.BACKUPS, rows.TOMBSTONES):
        assert b"walrus" not in (folder / name).read_bytes()
        assert b"Whitfield" not in (folder / name).read_bytes()


def test_a_line_that_a_killed_writer_left_half_written_is_passed_over(folder: Path) -> None:
    path = folder / rows.TOMBSTONES
    path.write_bytes(b'{"record": "1", "pap')
    rows.bury_one(folder, "1", SHA, rows.DESTROYED, NOW)
    assert rows.newest(rows.read(path)) == {("1", SHA): rows.DESTROYED}


# Killed in the middle

_KILLED = """
import datetime as dt, pathlib, sys, time
from conferral_web.backups import {module} as module
from conferral_web.backups import archive
where, {arguments} = sys.argv[1:]
def slow(function):
    def done(*given, **more):
        found = function(*given, **more)
        print(flush=True)
        time.sleep(0.05)
        return found
    return done
archive.Writing.add = slow(archive.Writing.add)
archive._written = slow(archive._written)
now = dt.datetime(2026, 11, 28, tzinfo=dt.UTC)
{call}
"""
_MAKE = _KILLED.format(
    module="making", arguments="target",
    call="module.make(pathlib.Path(where), pathlib.Path(target), now=now, passphrase=None, url=None)",
)  # fmt: skip
_RESTORE = _KILLED.format(
    module="restoring", arguments="data",
    call="module.restore(pathlib.Path(where), pathlib.Path(data), ask=str, tombstones=None, now=now, url=None, "
    "follow=lambda *_: None)",
)  # fmt: skip


def killed(code: str, *arguments: str, after: int) -> None:
    """Run it, and kill it after so many files."""
    process = subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE)
    assert process.stdout
    for _ in range(after):
        assert process.stdout.readline(), "it ended before it was killed"
    process.send_signal(signal.SIGKILL)
    process.wait()


@pytest.mark.parametrize("after", [1, 3, 5])
def test_a_backup_killed_in_the_middle_is_no_backup_and_is_known_of(folder: Path, after: int) -> None:
    target = folder.parent / "one.tar"
    killed(_MAKE, str(folder), str(target), after=after)
    assert not target.exists()
    assert "not finished" in list_words(folder, SHA)
    assert read_log(record_of(folder))
    part = target.with_name("one.tar.part")
    with pytest.raises(ConferralError, match="unfinished backup"):
        backed_up(folder)
    part.unlink()
    assert read_log(record_of(restored(backed_up(folder)))) == read_log(record_of(folder))
    assert not (folder / "backup.work").exists()


@pytest.mark.parametrize("after", [1, 3, 5])
def test_a_restore_killed_in_the_middle_leaves_nothing_that_looks_restored_and_can_be_done_again(
    folder: Path, after: int
) -> None:
    file, place = backed_up(folder), folder.parent / "again"
    place.mkdir()
    rows.bury_one(place, record_of(folder).name, SHA, rows.DESTROYED, NOW)
    killed(_RESTORE, str(file), str(place), after=after)
    assert [path.name for path in place.iterdir()] == [rows.TOMBSTONES]
    again = restored(file)
    assert withheld_papers(read_log(record_of(again)))[SHA].kind is EventKind.DESTROYED
    assert not list(folder.parent.glob("again.*"))


# The commands, and the page


def conferral(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("conferral")
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("CONFERRAL", "DJANGO", "DATABASE"))
    }
    return subprocess.run([program, *words], capture_output=True, text=True, check=False, env={**kept, **environment})


def test_the_commands_take_a_workspace_through_a_backup_and_back(tmp_path: Path) -> None:
    data, again, file = (tmp_path / name for name in ("data", "again", "one.sealed"))
    first = conferral("serve", "--link", "--data", str(data))
    assert first.returncode == 0, first.stderr
    made = conferral("backup", str(file), "--encrypt", "--data", str(data), CONFERRAL_PASSPHRASE="correct horse")
    assert made.returncode == 0, made.stderr
    assert "sealed under your passphrase" in made.stdout
    assert "secret key" in made.stdout
    wrong = conferral("restore", str(file), "--data", str(again), CONFERRAL_PASSPHRASE="battery")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "the passphrase is not right" in wrong.stderr
    done = conferral("restore", str(file), "--data", str(again), CONFERRAL_PASSPHRASE="correct horse")
    assert done.returncode == 0, done.stderr
    assert "all verified" in done.stdout
    assert not list(again.glob("*-wal"))
    with sqlite3.connect(again / "workspace.sqlite3") as database:
        assert database.execute("SELECT act FROM audits_line").fetchall() == [("restored",)]
    assert (again / "secret.key").read_bytes() == (data / "secret.key").read_bytes()
    listed = conferral("backup", "--list", "--data", str(again))
    assert "one.sealed" in listed.stdout


def test_without_pg_dump_the_command_says_what_to_install(folder: Path) -> None:
    url = "postgresql://dana:secret@localhost/conferral"
    done = conferral("backup", str(folder.parent / "x.tar"), "--data", str(folder), DATABASE_URL=url, PATH="/nowhere")
    assert done.returncode == 2
    assert "pg_dump is not installed" in done.stderr
    assert "secret" not in done.stderr


def test_a_database_that_does_not_answer_or_lies_elsewhere_is_told_in_a_line(folder: Path) -> None:
    target = str(folder.parent / "x.tar")
    other = conferral("backup", target, "--data", str(folder), DATABASE_URL="sqlite:////somewhere/else.sqlite3")
    assert (other.returncode, "outside the data folder" in other.stderr) == (2, True)
    same = f"sqlite:///{folder / 'workspace.sqlite3'}"
    assert conferral("backup", target, "--data", str(folder), DATABASE_URL=same).returncode == 0
    (folder / "workspace.sqlite3").write_bytes(b"no database")
    broken = conferral("backup", f"{target}.2", "--data", str(folder))
    assert broken.returncode == 2
    assert "cannot be copied" in broken.stderr
    assert not list(folder.parent.glob("x.tar.2*"))


@pytest.mark.parametrize("words", [[], ["--data", "/nowhere/at/all", "x.tar"]])
def test_what_cannot_be_done_is_told_in_a_line(words: list[str], tmp_path: Path) -> None:
    done = conferral("backup", *words, CONFERRAL_DATA=str(tmp_path / "none"))
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.django_db
def test_after_a_paper_is_destroyed_the_page_says_which_backups_hold_it(
    data: Path, matter: Matter, browser: Client
) -> None:
    reading = services.read_paper(
        LETTER, {"name": "letter.txt", "title": "", "privacy": "own", "docket": None}, bounds=services.LONG
    )
    services.write(matter, reading, LETTER)
    (data / "workspace.sqlite3").touch()
    backed_up(data)
    page = f"/matters/{matter.id}/papers/{SHA}/"
    told = words(browser.post(f"{page}sequester/", {"reason": "privileged"}, follow=True))
    assert "1 backup still holds it: one.tar" in told
    told = words(browser.post(f"{page}destroy/", {"reason": "clawed back", "sure": "on"}, follow=True))
    assert "1 backup still holds it: one.tar" in told
    assert rows.newest(rows.read(data / rows.TOMBSTONES)) == {(str(matter.pk), SHA): rows.DESTROYED}
