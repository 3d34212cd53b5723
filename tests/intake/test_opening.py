"""The way in: files, standard input, and what is refused before it is opened."""

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from handmade import drawn, outcome, saved
from hypothesis import given
from hypothesis import strategies as st

from conferral.intake import Limits, open_source, source_of
from conferral.model.errors import ConferralError, FileTooLarge, UnreadableFile


def test_the_text_of_a_text_file_is_the_file_as_received(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    data = "Dear Judge Oakes:\r\n\r\n\tWe “met” on\u00a0May 5.\r".encode()
    path.write_bytes(data)
    source = open_source(path)
    assert source.text.encode() == data
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.path, source.media_type, source.warnings) == (str(path), "text/plain", ())


def test_form_feeds_in_a_text_file_begin_pages() -> None:
    assert source_of(b"one\ftwo", "letter.txt").page_starts == (0, 4)


def test_markdown_is_kept_as_received() -> None:
    source = source_of(b"# Letter\n\n* one", "letter.md")
    assert (source.text, source.media_type) == ("# Letter\n\n* one", "text/markdown")


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"nothing\.txt: there is no such file\. Check the name"):
        open_source(tmp_path / "nothing.txt")


def test_a_folder_is_no_paper(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="it is a folder"):
        open_source(tmp_path)


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(UnreadableFile, match="the file is empty"):
        open_source(tmp_path / "empty.pdf")


def test_a_name_with_a_zero_in_it_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        open_source(Path("a\0b"))


def test_a_name_that_is_too_long_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="could not be opened"):
        open_source(Path("a" * 5000))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sealed.txt"
    path.write_text("under seal")
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="may not be read"):
        open_source(path)


def test_a_refused_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sealed.txt"
    path.write_text("under seal")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableFile, match="may not be read"):
        open_source(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device files here")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_a_device_is_refused_before_it_is_opened(device: str) -> None:
    with pytest.raises(UnreadableFile, match="a device or a pipe"):
        open_source(Path(device))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_nobody_writes_to_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableFile, match="a device or a pipe"):
        open_source(tmp_path / "pipe.txt")


def read_from_stdin(feed: str, most: int) -> subprocess.CompletedProcess[str]:
    code = (
        "from pathlib import Path; from conferral.intake import Limits, open_source\n"
        f"try: print(open_source(Path('-'), limits=Limits(file_bytes={most})).text)\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    shell = f'{feed} | {sys.executable} -c "$CODE"'
    return subprocess.run(
        ["sh", "-c", shell], capture_output=True, text=True, timeout=30, env={**os.environ, "CODE": code}, check=False
    )


def test_standard_input_is_read_for_a_dash() -> None:
    assert read_from_stdin("printf 'Dear Judge'", 100).stdout == "Dear Judge\n"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device files here")
def test_endless_standard_input_is_cut_off() -> None:
    assert read_from_stdin("cat /dev/zero", 1000).stdout.startswith(
        "FileTooLarge -: the file is larger than 1,000 bytes"
    )


def test_a_large_file_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(100 * 2**20)
    began = time.monotonic()
    with pytest.raises(FileTooLarge, match="larger than 64 MiB"):
        open_source(path)
    assert time.monotonic() - began < 1


def test_a_text_beyond_the_limit_of_characters_is_refused() -> None:
    with pytest.raises(FileTooLarge, match="longer than 10 characters"):
        source_of(b"x" * 11, "letter.txt", Limits(characters=10))


def test_ten_megabytes_of_text_are_read_whole() -> None:
    assert len(source_of(b"We met and conferred.\n" * 450_000, "long.txt").text) == 9_900_000


def test_noise_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="it is not text"):
        source_of(bytes((n * 7919 + n // 251) % 256 for n in range(5000)), "noise")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{\\rtf1\\ansi Dear Judge}", "Rich Text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word, Excel or Outlook"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"PK\x03\x04" + b"\0" * 90, "not a Word document"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 50, "picture or film"),
        (b"\x7fELF" + b"\0" * 50, "a program"),
        (b"\x1f\x8b\x08" + b"\0" * 50, "an archive"),
        (b"%!PS-Adobe-3.0\n", "PostScript"),
    ],
)
def test_kinds_that_are_not_read_are_named_with_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=f"^paper: .*{says}.*again\\.$"):
        source_of(data, "paper")


def test_what_a_file_is_goes_by_its_content() -> None:
    source = source_of(saved(drawn(["We conferred."])), "letter.pdf")
    assert source.media_type == "image/png"
    assert source.warnings[0] == "the name ends in .pdf but the file is a PNG picture; it was read as that"


def test_a_pasted_mail_header_stays_plain_text() -> None:
    text = "From: Ann Lee\nTo: Bo Ray\nDate: May 5, 2024\nSubject: Requests\n\nWe conferred."
    source = source_of(text.encode(), "note.txt")
    assert (source.text, source.media_type) == (text, "text/plain")


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.eml", "a.pdf", "a.docx", "a"])
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_are_read_or_refused_in_a_sentence(name: str, data: bytes) -> None:
    source = outcome(data, name)
    if isinstance(source, ConferralError):
        assert source.where == name
        assert source.remedy.endswith(".")
        return
    assert json.loads(json.dumps(source.text)) == source.text
    assert "\0" not in source.text
    source.text.encode()
    assert source.page_starts[-1] <= len(source.text)
