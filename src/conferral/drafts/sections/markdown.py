"""A side's words in Markdown. No HTML passes, nothing is smartened, and no word is changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from conferral.drafts.paper import Block, Heading, Listing, Paragraph, Quotation, Run, Runs, SideTable, leaves, words_of
from conferral.drafts.sections.tables import simple_table
from conferral.intake.extras import Foreign, library
from conferral.model.errors import ConferralError

_REFUSED = {
    "html_block": ("HTML", "Write the words without tags; a bare < is written as \\<."),
    "html_inline": ("HTML", "Write the words without tags; a bare < is written as \\<."),
    "image": ("a picture", "Make it an exhibit, and name the exhibit here."),
}
_LABEL = re.compile(r"\[\^[^\]\s]+\]:?")
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
    tokens, notes = _notes_apart(_parser(name).parse(text))
    blocks = tuple(_Blocks(name, tokens, _notes(notes, name)).until(None))
    _whole(text, blocks, name)
    return blocks


def _notes_apart(tokens: Sequence[Foreign]) -> tuple[Sequence[Foreign], Sequence[Foreign]]:
    """The text and the footnotes, which the parser puts behind it."""
    at = next((at for at, one in enumerate(tokens) if one.type == "footnote_block_open"), len(tokens))
    return tokens[:at], tokens[at + 1 : -1]


def _notes(tokens: Sequence[Foreign], name: str) -> dict[int, Runs]:
    """The words of each footnote by its number; ConferralError where one is more than paragraphs, or used twice."""
    found: dict[int, Runs] = {}
    at = 0
    while at < len(tokens):
        of, label = tokens[at].meta["id"], tokens[at].meta["label"]
        end = next(end for end in range(at, len(tokens)) if tokens[end].type == "footnote_close")
        inside = tokens[at + 1 : end]
        where = f"{name}:{inside[0].map[0] + 1}" if inside and inside[0].map else name
        if sum(one.type == "footnote_anchor" for one in inside) > 1:
            what = f"footnote [^{label}] is a note to several places"
            raise ConferralError(where, what, "Give each place a footnote of its own.")
        blocks = tuple(_Blocks(name, [one for one in inside if one.type != "footnote_anchor"], {}).until(None))
        if not all(isinstance(block, Paragraph) for block in blocks):
            raise ConferralError(where, f"footnote [^{label}] has more in it than paragraphs", "Write it as words.")
        runs = [run for block in blocks if isinstance(block, Paragraph) for run in (Run(" "), *block.runs)]
        found[of] = tuple(runs[1:])
        at = end + 1
    return found


def _whole(text: str, blocks: tuple[Block, ...], name: str) -> None:
    """Refuse a text of which not every letter was read: what is nested too deeply would be lost without a word.

    A footnote's words stand where its mark does: they are looked for by themselves, and the text without them.
    """
    runs = [run for some in leaves(blocks) for run in some]
    if any(run.note for run in runs):
        _whole_with_notes(text, blocks, name)
        return
    read = iter("".join(run.text for run in words_of(blocks)))
    line = 1
    for letter in text:
        line += letter == "\n"
        if letter.isalpha() and letter not in read:
            what = "words there are nested too deeply to be read, or a footnote has no mark in the text"
            raise ConferralError(f"{name}:{line}", what, "Write them plainly; mark the place of a note with [^1].")


def _whole_with_notes(text: str, blocks: tuple[Block, ...], name: str) -> None:
    """The same for a text with footnotes: no letter more or less than in the file, but those that name the notes."""
    written = Counter(letter for letter in _LABEL.sub("", text) if letter.isalpha())
    read = Counter(letter for run in words_of(blocks) for letter in run.text if letter.isalpha())
    if written != read:
        what = "words there could not be read: a footnote without a mark in the text, or too deeply nested"
        raise ConferralError(name, what, "Give each footnote its mark ([^1]), and write it plainly.")


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
    made.use(library("mdit_py_plugins.footnote", "drafts", name).footnote_plugin, inline=False)
    return made.enable("table").disable(["entity", "link", "autolink", "reference", "code"])


class _Blocks:
    """Walks the tokens of a text."""

    def __init__(self, name: str, tokens: Sequence[Foreign], notes: Mapping[int, Runs]) -> None:
        self._name, self._tokens, self._notes, self._at = name, tokens, notes, 0

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
        elif token.type == "table_open":
            yield self._table(token)
        elif token.type == "fence":
            lines = [token.info, *token.content.splitlines()]
            yield from (Paragraph((Run(line, code=True),)) for line in lines if line.strip())

    def _table(self, token: Foreign) -> SideTable:
        """A table; its cells are words."""
        rows: list[list[tuple[Block, ...]]] = []
        while (inner := self._tokens[self._at]).type != "table_close":
            self._at += 1
            if inner.type == "tr_open":
                rows.append([])
            elif inner.type in ("th_open", "td_open"):
                runs = self._inline(inner.type.replace("_open", "_close"))
                rows[-1].append((Paragraph(runs),) if runs else ())
        self._at += 1
        return simple_table(rows, f"{self._name}:{token.map[0] + 1}" if token.map else self._name)

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
            elif token.type == "footnote_ref":
                yield Run("", note=self._note(token, block))
            elif words := " " if token.type in ("softbreak", "hardbreak") else token.content:
                bold, italic = (bool(depth) for depth in set_in.values())
                yield Run(words, bold, italic, code=token.type == "code_inline")

    def _note(self, token: Foreign, block: Foreign) -> Runs:
        """The words of the footnote that a mark names; within a footnote there is none."""
        if token.meta["id"] not in self._notes:
            where = f"{self._name}:{block.map[0] + 1}" if block.map else self._name
            raise ConferralError(where, "a footnote has a footnote of its own", "Write it into the text.")
        return self._notes[token.meta["id"]]

    def _refuse(self, token: Foreign, block: Foreign) -> None:
        if token.type in _REFUSED:
            what, remedy = _REFUSED[token.type]
            line = f":{block.map[0] + 1}" if block.map else ""
            raise ConferralError(f"{self._name}{line}", f"there is {what}, which does not pass into a letter", remedy)
