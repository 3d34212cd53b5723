"""Words of a paper made fit for a line of output.

A letter is somebody else's text: on a terminal its control characters could move the cursor or forge a line, and its
direction marks could turn the words around. They are shown as U+FFFD.
"""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s+")
# C0 and C1 controls, direction marks, embeddings, overrides and isolates, line separators, halves of surrogate pairs
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def printable(text: str) -> str:
    r"""The text on one line: white space squeezed, control characters shown and not obeyed.

    >>> printable("red:\x1b[31m\n  done").encode("ascii", "namereplace")
    b'red:\\N{REPLACEMENT CHARACTER}[31m done'
    """
    return _UNSAFE.sub("\ufffd", _SPACE.sub(" ", text).strip())


def in_short(text: str, limit: int) -> str:
    """The text on one line of at most ``limit`` characters; what is left out in the middle is marked.

    >>> in_short("counsel for both sides met and conferred at length by telephone", 40)
    'counsel for both sides … by telephone'
    """
    line = printable(text)
    if len(line) <= limit + 1:
        return line
    head, tail = line[: limit * 2 // 3].rsplit(" ", 1)[0], line[-(limit // 3) :]
    return f"{head.rstrip()} … {tail.split(' ', 1)[-1].lstrip()}"
