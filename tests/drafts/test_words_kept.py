"""Whatever a side writes comes out word for word and in its order, in the PDF and in the DOCX, in every form."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from parts import word
from twin import HOUSE, WRITTEN, drafts, record

from conferral.drafting import Instructions, draft, write
from conferral.drafts.house import default_house, read_house
from conferral.drafts.paper import Form, Kind
from conferral.drafts.sections.opening import read_words
from conferral.intake import source_of
from conferral.ledger.log import read_log
from conferral.model.events import Event
from conferral.model.facts import Side

LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äéüñçßøłπЖ§¶$%&/()'\"“”’—.,;:!?*_#<>[]`~|+=@^{}-"
)
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+\-!|&~^.)=])")


@lru_cache(maxsize=1)
def log() -> tuple[Event, ...]:
    return read_log(record(Path(mkdtemp()) / "case", drafts()))


@dataclass(frozen=True)
class Said:
    """Markdown, the words of its text in order, and those of its footnotes in order."""

    markdown: str
    text: tuple[str, ...]
    notes: tuple[str, ...] = ()


def escaped(words: list[str]) -> str:
    return " ".join(SPECIAL.sub(r"\\\1", one) for one in words)


some_words = st.lists(st.text(LETTERS, min_size=1, max_size=14), min_size=1, max_size=9)


@st.composite
def passages(draw: st.DrawFn) -> Said:
    """One passage of a kind that lawyers write: plain, set off, in a list, with a footnote, in a table."""
    kind = draw(st.sampled_from(["plain", "strong", "quote", "list", "numbered", "heading", "note", "table"]))
    first, second = draw(some_words), draw(some_words)
    one, two = escaped(first), escaped(second)
    if kind == "note":
        return Said(f"{one}[^\0]\n\n[^\0]: {two}", tuple(first), tuple(second))
    shapes = {
        "plain": f"{one}\n\n{two}",
        "strong": f"x **{one}** y\n\n{two}",
        "quote": f"> {one}\n\n{two}",
        "list": f"- {one}\n- {two}",
        "numbered": f"4. {one}\n5. {two}",
        "heading": f"### {one}\n\n{two}",
        "table": f"| {one} | b |\n|---|---|\n| {two} | d |",
    }
    plain = {"strong": ("x", *first, "y", *second), "table": (*first, "b", *second, "d")}
    return Said(shapes[kind], plain.get(kind, (*first, *second)))


@st.composite
def parts(draw: st.DrawFn) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A side's file for two issues, with the words of its text and of its notes."""
    found = [draw(st.lists(passages(), min_size=1, max_size=4)) for _ in range(2)]
    marked = [
        [one.markdown.replace("\0", f"{at}-{of}") for of, one in enumerate(issue)] for at, issue in enumerate(found)
    ]
    made = ["\n\n".join(["# Issue", "Begin.", *issue]) for issue in marked]
    text = tuple(words for issue in found for one in issue for words in one.text)
    return "\n\n".join(made), text, tuple(words for issue in found for one in issue for words in one.notes)


def in_order(words: tuple[str, ...], text: str) -> str | None:
    """The first word that does not follow those before it; white space and soft hyphens of the page count not."""
    squeezed, at = re.sub(r"[\s\u00ad\u0002]+", "", text), 0
    for one in words:
        at = squeezed.find(one, at)
        if at < 0:
            return one
        at += len(one)
    return None


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("kind", ["pdf", "docx"])
@given(said=parts())
def test_every_word_and_every_footnote_of_a_side_stands_in_the_file_in_order(
    form: Form, kind: str, said: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    markdown, text, notes = said
    words = read_words(markdown.encode(), "ours.md", Side.PLAINTIFF)
    asked = Instructions(
        kind=Kind.JOINT, on=WRITTEN, words=(words,), form=form, house=read_house(HOUSE, "h", default_house())
    )
    written = write(draft(asked, log()), kind, log())
    read = source_of(written.data, f"joint.{kind}").text
    assert in_order(text, read) is None
    assert in_order(notes, read) is None


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("kind", ["pdf", "docx", "text"])
def test_a_table_and_a_footnote_of_a_docx_stand_in_the_letter(form: Form, kind: str) -> None:
    def table(document: object) -> None:
        made = document.add_table(2, 2)  # type: ignore[attr-defined]  # because parts gives it
        for cell, words in zip(
            (cell for row in made.rows for cell in row.cells), ("Restaurant", "Boxes", "Midtown", "212"), strict=True
        ):
            cell.text = words

    data = word("# One", "The boxes are many.", "# Two", "They lie there.", also=table)
    words = read_words(data, "ours.docx", Side.DEFENDANT)
    asked = Instructions(kind=Kind.JOINT, on=WRITTEN, words=(words,), form=form, side=Side.DEFENDANT)
    read = source_of(write(draft(asked, log()), kind, log()).data, f"joint.{'txt' if kind == 'text' else kind}").text
    assert in_order(("They", "lie", "there.", "Restaurant", "Boxes", "Midtown", "212"), read) is None


def test_a_tables_words_are_counted_against_the_limit() -> None:
    words = read_words(
        b"# One\n\n| a b | c |\n|---|---|\n| d | e |\n\n# Two\n\nf[^1]\n\n[^1]: g h", "ours.md", Side.PLAINTIFF
    )
    drafted = draft(Instructions(kind=Kind.JOINT, on=WRITTEN, words=(words,)), log())
    parts = write(drafted, "text", log()).measured.parts
    assert [one.words for one in parts[:1]] == [5]
