"""How much of a file is read before it is refused: a monstrous file ends in a sentence, not in a hung machine."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from conferral.model.errors import FileTooLarge

_SPLIT = "Save the letter alone to a file of its own and try again."
_FEWER = "Ask the court's system for fewer entries at a time, and read each part."


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one file; beyond any of these it is refused.

    Bytes, pages, entries and bytes of a docket, characters, pixels of one picture, pages read from pictures, files in a
    DOCX, their bytes when unpacked (``zip_bytes`` all, ``xml_bytes`` the XML among them), how many times larger than
    packed, and seconds.

    >>> Limits().pages
    2000
    """

    file_bytes: int = 64 * 2**20
    pages: int = 2_000
    entries: int = 50_000
    docket_bytes: int = 32 * 2**20
    characters: int = 20_000_000
    picture_pixels: int = 80_000_000
    ocr_pages: int = 100
    zip_members: int = 5_000
    zip_bytes: int = 128 * 2**20
    xml_bytes: int = 32 * 2**20
    zip_ratio: int = 100
    seconds: float = 300.0


@dataclass(frozen=True, slots=True)
class Watch:
    """The limits as they bear on one file, from the moment its reading began."""

    path: str
    limits: Limits
    began: float = field(default_factory=time.monotonic)

    def time(self) -> None:
        """Refuse the file when its reading has taken too long."""
        if time.monotonic() - self.began > self.limits.seconds:
            raise self.refusal(f"reading it took longer than {self.limits.seconds:g} seconds")

    def bytes(self, count: int) -> None:
        """Refuse a file of too many bytes."""
        if count > self.limits.file_bytes:
            raise self.refusal(f"the file is larger than {_size(self.limits.file_bytes)}")

    def pages(self, count: int) -> None:
        """Refuse a file of too many pages."""
        if count > self.limits.pages:
            raise self.refusal(f"it has {count:,} pages, more than the {self.limits.pages:,} that are read")

    def docket(self, count: int) -> None:
        """Refuse a docket of too many bytes."""
        if count > self.limits.docket_bytes:
            raise self.refusal(f"the docket is larger than {_size(self.limits.docket_bytes)}", _FEWER)

    def entries(self, count: int) -> None:
        """Refuse a docket of too many entries."""
        if count > self.limits.entries:
            raise self.refusal(f"it has more than the {self.limits.entries:,} entries that are read", _FEWER)

    def ocr_pages(self, count: int) -> None:
        """Refuse a file with too many pages that are pictures."""
        if count > self.limits.ocr_pages:
            raise self.refusal(f"more than {self.limits.ocr_pages:,} of its pages are pictures")

    def characters(self, count: int) -> None:
        """Refuse a text that is too long."""
        if count > self.limits.characters:
            raise self.refusal(f"its text is longer than {self.limits.characters:,} characters")

    def pixels(self, width: int, height: int) -> None:
        """Refuse a picture that is too large to be drawn in memory."""
        if width * height > self.limits.picture_pixels:
            raise self.refusal(
                f"the picture is {width:,} by {height:,} pixels, more than is read", "Scan it at 300 dpi."
            )

    def unpacked(self, members: int, total: int, xml: int, packed: int) -> None:
        """Refuse a packed file that unpacks to too much."""
        limits = self.limits
        swollen = total > limits.zip_ratio * max(packed, 100_000)
        if members > limits.zip_members or total > limits.zip_bytes or xml > limits.xml_bytes or swollen:
            parts = "1 part" if members == 1 else f"{members:,} parts"
            raise self.refusal(f"it unpacks to {parts} and {_size(total)}, far more than a letter holds")

    def refusal(self, what: str, remedy: str = _SPLIT) -> FileTooLarge:
        """The error that says which limit was passed."""
        return FileTooLarge(self.path, what, remedy)


def _size(count: int) -> str:
    return f"{count / 2**20:,.0f} MiB" if count >= 2**20 else f"{count:,} bytes"
