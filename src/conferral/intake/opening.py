"""The way in: a path or bytes to a Source."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

from conferral.intake.kinds import FileKind, kind_of
from conferral.intake.limits import Limits, Watch
from conferral.intake.pages import Intake, joined, named
from conferral.intake.plain import decode
from conferral.model.errors import UnreadableFile
from conferral.text.source import Source

_CHECK = "Check the name and try again."


def open_source(path: Path, *, limits: Limits = Limits()) -> Source:  # noqa: B008 because Limits is frozen
    """A file, or standard input for ``-``, as a source. Raises ``IntakeError`` where it cannot be read."""
    name = str(path)
    watch = Watch(name, limits)
    return _source(_standard_input(watch) if name == "-" else _file(path, watch), watch)


def source_of(data: bytes, path: str, limits: Limits = Limits()) -> Source:  # noqa: B008 because Limits is frozen
    r"""Bytes as a source; ``path`` is what to call them.

    >>> source_of(b"Dear Judge Oakes:\r\n", "letter.txt").text
    'Dear Judge Oakes:\r\n'
    """
    watch = Watch(path, limits)
    watch.bytes(len(data))
    return _source(data, watch)


def _standard_input(watch: Watch) -> bytes:
    if sys.stdin is None:
        raise UnreadableFile(watch.path, "there is no standard input", "Name a file.")
    data = sys.stdin.buffer.read(watch.limits.file_bytes + 1)
    watch.bytes(len(data))
    return data


def _file(path: Path, watch: Watch) -> bytes:
    """The bytes of a regular file; pipes and devices are refused before they are opened, for they may never end."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise UnreadableFile(str(path), "it is a folder", "Name the files in it.")
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFile(
                str(path),
                "it is a device or a pipe, not a file",
                "Save it to a file, or give it on standard input as -.",
            )
        watch.bytes(found.st_size)
        return _bounded(os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0)), watch)
    except FileNotFoundError as error:
        raise UnreadableFile(str(path), "there is no such file", _CHECK) from error
    except PermissionError as error:
        raise UnreadableFile(
            str(path), "it may not be read", "Give yourself leave to read it and try again."
        ) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(str(path), f"it could not be opened ({_reason(error)})", _CHECK) from error


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _bounded(descriptor: int, watch: Watch) -> bytes:
    """All of an open file, but never more than one byte beyond the limit, for it may have grown."""
    with open(descriptor, "rb") as stream:
        data = stream.read(watch.limits.file_bytes + 1)
    watch.bytes(len(data))
    return data


def _source(data: bytes, watch: Watch) -> Source:
    if not data.strip(b"\0"):
        raise UnreadableFile(watch.path, "the file is empty", "Get the file again from where it came.")
    kind, misnamed = kind_of(data, watch.path)
    sha256 = hashlib.sha256(data).hexdigest()
    if kind in (FileKind.PLAIN, FileKind.MARKDOWN):
        text, warnings = decode(data, watch.path)
        watch.characters(len(text))
        return replace(
            Source.of(text, watch.path),
            sha256=sha256,
            media_type=kind.value,
            warnings=misnamed + warnings + _wordless(text),
        )
    intake = _read(kind, data, watch)
    text, starts = joined(intake.pages)
    watch.characters(len(text))
    warnings = misnamed + intake.warnings + _pictures(intake.pictures, kind) + _wordless(text)
    return Source(watch.path, text, sha256, kind.value, starts, bool(intake.pictures), warnings, intake.sheet)


def _read(kind: FileKind, data: bytes, watch: Watch) -> Intake:
    """Each kind's module is imported only for a file of its kind: a text file waits for no PDF library."""
    if kind is FileKind.PDF:
        from conferral.intake.pdf import read_pdf

        return read_pdf(data, watch)
    if kind is FileKind.DOCX:
        from conferral.intake.word import read_word

        return read_word(data, watch)
    if kind.picture:
        from conferral.intake.pictures import read_pictures

        return read_pictures(data, watch)
    if kind is FileKind.HTML:
        from conferral.intake.webpage import read_webpage

        return read_webpage(data, watch)
    if kind is FileKind.JSON_DOCKET:
        from conferral.intake.dockets.recap import read_recap

        return read_recap(data, watch)
    if kind is FileKind.FEED:
        from conferral.intake.dockets.feeds import read_feed

        return read_feed(data, watch)
    from conferral.intake.mail import read_mail

    return read_mail(data, watch)


def _pictures(pages: tuple[int, ...], kind: FileKind) -> tuple[str, ...]:
    if not pages:
        return ()
    where = "the picture" if kind.picture and pages == (1,) else named(pages)
    return (f"{where}: read by character recognition; words may be misread",)


def _wordless(text: str) -> tuple[str, ...]:
    return () if any(map(str.isalnum, text)) else ("no words were found in it",)
