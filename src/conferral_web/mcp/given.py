"""What an assistant may give: a file under a folder that was allowed, or a text. Nothing else here is read."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from conferral.model.errors import ConferralError

_LARGEST = 100 * 2**20


@dataclass(frozen=True, slots=True)
class Given:
    """A paper as it was given: what it is called, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Allowed:
    """The folders whose files may be read, each as it is on the disk, links followed."""

    folders: tuple[Path, ...]

    def given(self, path: str, text: str) -> Given:
        """The file or the text; ConferralError where both or neither are given, or the file may not be read."""
        if bool(path) == bool(text):
            raise ConferralError("the paper", "give a path or a text, one of the two", "Call it again.")
        return self._file(path) if path else Given("the text given", text.encode("utf-8", "replace"))

    def _file(self, path: str) -> Given:
        """The file of a path. Where links lead is where it is: one that leads out of the folders is refused.

        One sentence for what is not there and for what may not be read: nobody learns what lies elsewhere.
        """
        try:
            handle = os.open(Path(path).expanduser(), os.O_RDONLY | os.O_NONBLOCK)
        except (OSError, ValueError, RuntimeError) as error:
            raise _closed(path) from error
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or not self._holds(found, path):
            os.close(handle)
            raise _closed(path)
        with os.fdopen(handle, "rb") as file:
            if found.st_size > _LARGEST:
                what = f"it is larger than {_LARGEST // 2**20} MiB"
                raise ConferralError(Path(path).name, what, "Save the letter alone to a file of its own.")
            return Given(Path(path).name, file.read(_LARGEST))

    def _holds(self, opened: os.stat_result, path: str) -> bool:
        """Whether the file that was opened is the one that lies, links followed, under an allowed folder."""
        try:
            place = Path(path).expanduser().resolve(strict=True)
            same = os.path.samestat(opened, place.stat())
        except (OSError, RuntimeError):
            return False
        return same and any(place.is_relative_to(folder) for folder in self.folders)


def _closed(path: str) -> ConferralError:
    what = "there is no such file in a folder that was allowed"
    return ConferralError(path[:200], what, "Whoever started this server names folders: conferral mcp --allow DIR")
