"""A reading for the terminal: every fact in a line, its page and its words beside it."""

from __future__ import annotations

from itertools import groupby

from conferral.model.facts import Reading
from conferral.render.masking import mask
from conferral.render.printable import in_short
from conferral.render.terminal import Terminal
from conferral.render.told import Told, absent, tell
from conferral.text.source import Source

_QUOTE = 100


def reading_text(source: Source, reading: Reading, *, width: int = 80, reveal: bool = False) -> str:
    """What a paper says, for a person: group by group, each fact with page and quote.

    ``width`` is that of the terminal in characters; personal data is masked unless ``reveal``. What a letter would
    show and this one does not is named, never guessed.
    """
    terminal = Terminal(width, reveal=reveal)
    text = mask(source.text, reveal=reveal)
    blocks = [terminal.wrap(f"{source.path}: {paper_words(source, reading)}")]
    for group, facts in groupby(tell(reading), key=lambda told: told.group):
        blocks.append([group.heading.upper(), *(row for told in facts for row in _fact(source, text, told, terminal))])
    if missing := absent(reading):
        blocks.append(["NOT SHOWN", *terminal.wrap(", ".join(missing), "  ")])
    if warnings := (*source.warnings, *reading.warnings):
        blocks.append(["WARNINGS", *(row for warning in warnings for row in terminal.wrap(warning, "  - "))])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def paper_words(source: Source, reading: Reading) -> str:
    """What was read, in few words: what it is, how long, and whether a scanner stood in between."""
    pages = "1 page" if source.pages == 1 else f"{source.pages} pages"
    scanned = ", read by a scanner" if source.ocr else ""
    return f"{reading.kind.value.replace('_', ' ')}, {pages}{scanned}"


def _fact(source: Source, text: str, told: Told, terminal: Terminal) -> list[str]:
    words = ""
    if told.spans:
        span = told.spans[0]
        words = f'p. {source.page_of(span.start)} "{in_short(text[span.start : span.end], _QUOTE)}"'
    return terminal.columns(told.label, told.says, words)
