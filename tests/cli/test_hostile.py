"""Broken and hostile files before ``check`` and ``read``: each is read, or refused in a sentence with status 2.

Limits are lowered here so that small files pass them; tests/intake holds the same limits at their real size.
"""

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from tests.intake.handmade import LETTER, pdf_of, repacked, saved, scan, set_lines, zipped
from tests.readers.invented import HEAD, letter

from conferral.cli import main
from conferral.intake import open_source
from conferral.intake.limits import Limits

DATA = Path(__file__).parents[3] / "shared" / "data"
PAPERS = sorted([*(DATA / "pdf").glob("*"), *(DATA / "letters-dev-files").glob("*")])
TEXT = letter("We represent Plaintiff and request a pre-motion conference on José’s deposition.", head=HEAD)
LOW = Limits(
    file_bytes=200_000, pages=20, characters=50_000, zip_members=200, zip_bytes=2**21, xml_bytes=2**20, ocr_pages=0
)
LINES = set_lines(LETTER)
ENTITY = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>'
PASSWORD = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "00" * 32 + "> /U <" + "00" * 32 + "> /P -4 >> /ID [<00> <00>]"
)


def word(document_xml: bytes | None = None) -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    document.add_paragraph("Dear Judge Oakes:")
    document.save(stream)
    return repacked(stream.getvalue(), {"word/document.xml": document_xml} if document_xml else {})


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "the file is empty"),
    "empty.pdf": (lambda: b"", "the file is empty"),
    "zeros.docx": (lambda: bytes(5000), "the file is empty"),
    "pages.pdf": (lambda: pdf_of(*[LINES for _ in range(21)]), "it has 21 pages, more than the 20 that are read"),
    "long.txt": (lambda: b"We met and conferred.\n" * 10_000, "the file is larger than 200,000 bytes"),
    "wordy.txt": (lambda: b"We met and conferred.\n" * 3_000, "its text is longer than 50,000 characters"),
    "locked.pdf": (lambda: pdf_of(LINES, trailer=PASSWORD), "protected by a password"),
    "locked.docx": (lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    "bomb.docx": (lambda: zipped({"word/document.xml": b"0" * 2**22}), "far more than a letter holds"),
    "parts.docx": (lambda: zipped({f"word/document{n}.xml": b"" for n in range(201)}), "far more than a letter holds"),
    "entity.docx": (lambda: word(ENTITY), "declares entities"),
    "laughs.docx": (lambda: word(LAUGHS), "declares entities"),
    "half.docx": (lambda: word()[:9000], "half.docx"),
    "half.pdf": (lambda: pdf_of(LINES)[:200], "half.pdf"),
    "picture.pdf": (lambda: saved(scan()), "more than 0 of its pages are pictures"),
    "noise.pdf": (lambda: random.Random(1).randbytes(9_000), "it is not text"),
    "noise.txt": (lambda: random.Random(2).randbytes(9_000), "it is not text"),
    "noise.docx": (lambda: random.Random(3).randbytes(9_000), "it is not text"),
}
"""What each file is made of, and what must be said of it."""

READ: dict[str, Callable[[], bytes]] = {
    "utf16.txt": lambda: TEXT.encode("utf-16"),
    "utf16-no-mark.txt": lambda: TEXT.encode("utf-16-le"),
    "latin1.txt": lambda: TEXT.replace("’", "'").encode("latin-1"),
    "cp1252.txt": lambda: TEXT.encode("cp1252"),
    "named.pdf": TEXT.encode,
}


@pytest.fixture(autouse=True)
def _low(monkeypatch: pytest.MonkeyPatch) -> None:
    for home in ("conferral.verbs", "conferral.cli.read", "conferral.cli.practices.compare"):
        monkeypatch.setattr(f"{home}.open_source", partial(open_source, limits=LOW))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def refused(result: Result, path: Path, said: str) -> None:
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.startswith(f"{path}: ")
    assert result.stderr.endswith(".\n")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("verb", ["check", "read", "practices compare"])
@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_a_sentence(tmp_path: Path, name: str, verb: str) -> None:
    make, said = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(make())
    refused(run(*verb.split(), path), path, said)


@pytest.mark.parametrize("name", REFUSED)
def test_as_a_judges_own_paper_it_is_refused_too(tmp_path: Path, name: str) -> None:
    make, said = REFUSED[name]
    path, good = tmp_path / name, tmp_path / "good-letter.txt"
    path.write_bytes(make())
    good.write_text(TEXT, encoding="utf-8")
    refused(run("check", good, "--practices", path), path, said)


@pytest.mark.parametrize("name", READ)
def test_it_is_read_in_whatever_encoding_it_came(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(READ[name]())
    assert run("check", path).exit_code in (0, 1)
    told = json.loads(run("read", path, "--format", "json").stdout)
    assert told["letter"]["judge"] == "Rosamund P. Quill"
    assert "José" in run("text", path).stdout


def test_in_a_folder_nothing_is_lost(tmp_path: Path) -> None:
    for name, (make, _) in REFUSED.items():
        (tmp_path / name).write_bytes(make())
    for name, given in READ.items():
        (tmp_path / name).write_bytes(given())
    result = run("read", tmp_path, "--format", "jsonl")
    rows = {Path(row["source"]["path"]).name: row for row in map(json.loads, result.stdout.splitlines())}
    assert result.exit_code == 1
    assert set(rows) == {*REFUSED, *READ}
    assert {name for name, row in rows.items() if "error" in row} == set(REFUSED)
    for name, (_, said) in REFUSED.items():
        error = rows[name]["error"]
        assert said in f"{error['where']}: {error['what']}"
        assert error["remedy"].endswith(".")


@pytest.mark.skipif(not hasattr(os, "mkfifo") or not Path("/dev/zero").exists(), reason="no pipes with names here")
@pytest.mark.parametrize("verb", ["check", "read"])
def test_what_never_ends_is_refused_before_it_is_opened(tmp_path: Path, verb: str) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    for path in (tmp_path / "pipe.txt", tmp_path / "zero.txt", Path("/dev/zero")):
        refused(run(verb, path), path, "a device or a pipe")


def test_a_ring_of_links_is_walked_once_and_a_link_to_itself_is_a_row(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "up").symlink_to("../..", target_is_directory=True)
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "a" / "letter.txt").write_text(TEXT, encoding="utf-8")
    result = run("read", tmp_path, "--format", "jsonl")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(Path(row["source"]["path"]).name, "error" in row) for row in rows] == [
        ("letter.txt", False),
        ("self", True),
    ]
    assert result.exit_code == 1


def test_check_says_that_a_folder_is_one(tmp_path: Path) -> None:
    refused(run("check", tmp_path), tmp_path, "it is a folder")


@pytest.mark.skipif(sys.platform != "linux", reason="the system here cannot limit a process's memory")
def test_endless_input_is_cut_off_in_bounded_memory() -> None:
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
        "from conferral.cli import main; main(['check', '-'])"
    )
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-c", code], stdin=endless, capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 2
    assert (
        done.stderr == "-: the file is larger than 64 MiB. Save the letter alone to a file of its own and try again.\n"
    )


@pytest.mark.skipif(not PAPERS, reason="the papers are not beside this checkout")
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_a_real_paper_is_checked_or_refused_in_a_sentence(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Character recognition is left out here, for the time it takes: a scanned paper is refused by its limit."""
    monkeypatch.setattr("conferral.verbs.open_source", partial(open_source, limits=Limits(ocr_pages=0)))
    result = run("check", path)
    assert result.exit_code in (0, 1, 2)
    if result.exit_code == 2:
        refused(result, path, ": ")
    else:
        assert "Held against:" in result.stdout
