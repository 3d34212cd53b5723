"""Text files: the decoded file, every character and line end as it was received."""

from __future__ import annotations

import codecs

from conferral.model.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))


def decode(data: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file, with a warning where its encoding had to be told from its bytes.

    A byte-order mark is a sign of the encoding and no part of the text. What is not text at all is refused.

    >>> decode("café".encode("cp1252"), "letter.txt")[0]
    'café'
    """
    text, warnings = _decoded(data, path)
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in _suspects(text)):
        text = text.translate({0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")})
        warnings = (*warnings, "characters that no text holds were replaced by \ufffd")
    return text, warnings


def _suspects(text: str) -> str:
    """Nothing to look at in a text that can be written; the text itself where it cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text
    return ""


def _decoded(data: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if wide := _wide(data):
        return data.decode(wide, "replace"), (f"the file has no mark of its encoding; it was read as {wide.upper()}",)
    if len(data.translate(None, _CONTROLS)) < len(data) * 0.995:
        raise UnreadableFile(
            path, "it is not text, nor any other kind of file that is read", "Save it as PDF, DOCX or plain text."
        )
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _legacy(data)


def _marked(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), (
            f"some of the file is not {encoding.upper()}; \ufffd stands in its place",
        )


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows as zeros in every other byte."""
    head = data[:4096]
    if len(head) < 4 or not head.count(0):
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 0.4 * len(head) / 2 and even < 0.05 * len(head):
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * len(head) / 2 and odd < 0.05 * len(head) else None


def _legacy(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Mostly UTF-8 with a few bad bytes stays UTF-8; else Windows' letters, or Latin-1 where those have gaps."""
    lenient = data.decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    good = sum(map(lenient.count, "’‘“”–—§¶é")) if bad else 0
    if bad * 4 < good:
        return lenient, ("some of the file is not UTF-8; \ufffd stands in its place",)
    try:
        return data.decode("cp1252"), ("the file is not UTF-8; it was read as Windows-1252",)
    except UnicodeDecodeError:
        return data.decode("latin-1"), ("the file is not UTF-8; it was read as Latin-1",)
