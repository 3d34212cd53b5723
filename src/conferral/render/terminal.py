"""How words are laid out on a terminal: wrapped, in columns, coloured only where asked."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from itertools import zip_longest

from conferral.render.masking import mask
from conferral.render.printable import printable

_NARROWEST = 40
_NARROWEST_COLUMNS = 60
_LABEL = 20


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal of ``width`` characters. Colour adds to the words and never stands for one."""

    width: int = 80
    colour: bool = False
    reveal: bool = False

    def paint(self, text: str, code: str) -> str:
        """The text in an ANSI colour, or as it is where colour was not asked for."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and code else text

    def wrap(self, text: str, first: str = "", then: str | None = None) -> list[str]:
        """A paragraph as lines: ``first`` before the first, ``then`` before the others (blanks of its length if None).

        >>> Terminal(40).wrap("confer by telephone or in person, then say so", "Do: ")
        ['Do: confer by telephone or in person,', '    then say so']
        """
        return textwrap.wrap(
            printable(mask(text, reveal=self.reveal)),
            max(self.width, _NARROWEST),
            initial_indent=first,
            subsequent_indent=" " * len(first) if then is None else then,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def columns(self, label: str, says: str, words: str) -> list[str]:
        """A label, what it says and the words for it, side by side.

        >>> for row in Terminal(64).columns("judge", "Philippa T. Okonjo", 'p. 1 "Hon. Philippa T. Okonjo"'):
        ...     print(row)
          judge             Philippa T. Okonjo    p. 1 "Hon. Philippa
                                                  T. Okonjo"
        """
        share = (max(self.width, _NARROWEST_COLUMNS) - _LABEL) // 2
        widths = (_LABEL - 2, share, share)
        texts = (printable(mask(text, reveal=self.reveal)) for text in (label, says, words))
        wrapped = [
            textwrap.wrap(text, width - 2, break_on_hyphens=False) for text, width in zip(texts, widths, strict=True)
        ]
        rows = [zip(row, widths, strict=True) for row in zip_longest(*wrapped, fillvalue="")]
        return ["  " + "".join(cell.ljust(width) for cell, width in row).rstrip() for row in rows]
