"""A side's words in Markdown. No HTML passes, nothing is smartened, and no word is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conferral.drafts.paper import Block, Heading, Listing, Paragraph, Quotation, Run, Runs, words_of
from conferral.intake.extras import Foreign, library
from conferral.model.errors import ConferralError

_REFUSED = {
    "html_block": ("HTML", "Write the words without tags; a bare < is written as \\<."),
    "html_inline": ("HTML", "Write the words without tags; a bare < is written as \\<."),
    "image": ("a picture", "Make it an exhibit, and name the exhibit here."),
    "table_open": ("a table", "Write it as a list, or give this side's part as DOCX with the table as an exhibit."),
}
_MARKS = {"strong_open": "bold", "em_open": "italic"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_LONGEST = 400_000
"""Characters; a side's part of a letter has a hundredth of it."""


def read_markdown(text: str, name: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. ConferralError names the line where there is something that may not pass.

    >>> read_markdown("We *object*.", "plaintiff.md")[0].runs[1].text
    'object'
    """
    _bounded(text, name)
    tokens = _parser(name).parse(text)
    blocks = tuple(_Blocks(name, tokens).until(None))
    _whole(text, blocks, name)
    return blocks


def _whole(text: str, blocks: tuple[Block, ...], name: str) -> None:
    """Refuse a text of which not every letter was read: what is nested too deeply would be lost without a word."""
    read = iter("".join(run.text for run in words_of(blocks)))
    line = 1
    for letter in text:
        line += letter == "\n"
        if letter.isalpha() and letter not in read:
            raise ConferralError(
                f"{name}:{line}", "words there are nested too deeply to be read", "Write them plainly."
            )


def _bounded(text: str, name: str) -> None:
    if len(text) > _LONGEST:
        what = f"it has {len(text)} characters, more than the {_LONGEST} that are read"
        raise ConferralError(name, what, "Give this side's part of the letter only.")
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        what = f"there is a control character (U+{ord(found[0]):04X})"
        raise ConferralError(f"{name}:{line}", what, "Take it out.")


def _parser(name: str) -> Foreign:
    """CommonMark with HTML found so that it can be refused.

    Entities, links and their definitions stay as they are written: what is made of them would be other words.
    """
    made = library("markdown_it", "drafts", name).MarkdownIt("commonmark", {"html": True, "typographer": False})
    return made.enable("table").disable(["entity", "link", "autolink", "reference", "code"])


class _Blocks:
    """Walks the tokens of a text."""

    def __init__(self, name: str, tokens: Sequence[Foreign]) -> None:
        self._name, self._tokens, self._at = name, tokens, 0

    def until(self, closing: str | None) -> Iterator[Block]:
        """The blocks up to a closing token."""
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == closing:
                return
            yield from self._block(token)

    def _block(self, token: Foreign) -> Iterator[Block]:
        self._refuse(token, token)
        if token.type == "heading_open":
            yield Heading(self._inline("heading_close"), int(token.tag[1]))
        elif token.type == "paragraph_open":
            yield Paragraph(self._inline("paragraph_close"))
        elif token.type == "blockquote_open":
            yield Quotation(tuple(self.until("blockquote_close")))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield self._listing(token)
        elif token.type == "fence":
            lines = [token.info, *token.content.splitlines()]
            yield from (Paragraph((Run(line, code=True),)) for line in lines if line.strip())

    def _listing(self, token: Foreign) -> Listing:
        closing = token.type.replace("_open", "_close")
        items = []
        while self._tokens[self._at].type != closing:
            self._at += 1
            items.append(tuple(self.until("list_item_close")))
        self._at += 1
        ordered = token.type == "ordered_list_open"
        return Listing(tuple(items), int(token.attrGet("start") or 1) if ordered else None)

    def _inline(self, closing: str) -> Runs:
        found: list[Run] = []
        while self._tokens[self._at].type != closing:
            token = self._tokens[self._at]
            found += self._runs(token, token.children or ())
            self._at += 1
        self._at += 1
        return tuple(found)

    def _runs(self, block: Foreign, children: Sequence[Foreign]) -> Iterator[Run]:
        set_in = {"bold": 0, "italic": 0}
        for token in children:
            self._refuse(token, block)
            if mark := _MARKS.get(token.type):
                set_in[mark] += 1
            elif mark := _MARKS.get(token.type.replace("_close", "_open")):
                set_in[mark] -= 1
            elif words := " " if token.type in ("softbreak", "hardbreak") else token.content:
                bold, italic = (bool(depth) for depth in set_in.values())
                yield Run(words, bold, italic, code=token.type == "code_inline")

    def _refuse(self, token: Foreign, block: Foreign) -> None:
        if token.type in _REFUSED:
            what, remedy = _REFUSED[token.type]
            line = f":{block.map[0] + 1}" if block.map else ""
            raise ConferralError(f"{self._name}{line}", f"there is {what}, which does not pass into a letter", remedy)
