"""The errors of this package, one tree.

ConferralError
├── IntakeError            a file could not be turned into text
│   ├── UnreadableFile     broken, encrypted, of an unknown kind
│   ├── FileTooLarge       beyond a limit in bytes, pages, characters or time
│   └── MissingExtra       an optional library is not installed
├── PackError              a file of practices is wrong
├── BadEvent               an event of a record does not say what it must
├── BrokenChain            a record was altered, or part of it is missing (BlobGone)
└── UnknownPractices       no pack goes by that name
"""

from __future__ import annotations


class ConferralError(Exception):
    """Conferral could not do its work. Says where, what, and what to do.

    >>> str(ConferralError("letter.pdf", "the file is encrypted", "Save a copy without a password and try again."))
    'letter.pdf: the file is encrypted. Save a copy without a password and try again.'
    """

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}. {remedy}")
        self.where, self.what, self.remedy = where, what, remedy


class IntakeError(ConferralError):
    """A file could not be turned into text."""


class UnreadableFile(IntakeError):  # noqa: N818 because the name says what is wrong
    """The file is broken, encrypted or of a kind that is not read."""


class FileTooLarge(IntakeError):  # noqa: N818 because the name says what is wrong
    """The file is beyond a limit in bytes, pages, characters or time."""


class MissingExtra(IntakeError):  # noqa: N818 because the name says what is wrong
    """An optional library that the file needs is not installed."""


class PackError(ConferralError):
    """A file of practices is wrong. ``also`` are the other faults in it; the message tells the first."""

    def __init__(self, where: str, what: str, remedy: str, also: tuple[PackError, ...] = ()) -> None:
        super().__init__(where, what, remedy)
        self.also = also

    @property
    def every(self) -> tuple[PackError, ...]:
        """All faults in the file, in its order, each by itself."""
        return (PackError(self.where, self.what, self.remedy), *self.also)


class UnknownPractices(ConferralError):  # noqa: N818 because the name says what is wrong
    """No pack goes by that name."""
