"""Files of the joint letter are opened by a process of its own: a hostile one ends that, and the server goes on."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import zipfile
from typing import Any

import pytest

from conferral.drafts.paper import Block
from conferral.drafts.parts import read_part, told_part
from conferral.drafts.sections.opening import read_words
from conferral.exchange.leaving import cleaned, looked_into
from conferral.exchange.opening import opened
from conferral.model.errors import ConferralError, UnreadableFile
from conferral.model.facts import Side
from conferral_web.joint import looking, looks
from conferral_web.papers import bounded

MARKDOWN = b"# The sample\n\nDefendant *promised* it, see `Dkt. 15`.\n\n1. one\n2. two\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the processes that were begun to read."""
    found: list[int] = []
    begin = subprocess.Popen.__init__

    def noted(self: Any, *arguments: Any, **more: Any) -> None:  # noqa: ANN401 because any process is begun so
        begin(self, *arguments, **more)
        found.append(self.pid)

    monkeypatch.setattr(subprocess.Popen, "__init__", noted)
    looks._blocks.cache_clear()
    looks._text_and_changes.cache_clear()
    return found


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


def test_words_that_came_through_the_child_are_those_the_library_reads(begun: list[int]) -> None:
    assert looks.words_of(MARKDOWN, "ours.md", Side.PLAINTIFF) == read_words(MARKDOWN, "ours.md", Side.PLAINTIFF)
    assert len(begun) == 1
    looks.words_of(MARKDOWN, "ours.md", Side.PLAINTIFF)
    assert len(begun) == 1, "the same bytes are not read twice"


def test_what_is_told_of_a_files_parts_is_what_the_library_tells(begun: list[int]) -> None:
    data = b"Our words.<!-- a private thought -->\n"
    assert looks.cleaned(data, "ours.md") == cleaned(data, "ours.md")
    assert looks.looked_into(data, "theirs.md").removed == looked_into(data, "theirs.md").removed
    assert looks.text_of(b"The words.", "theirs.txt") == "The words."
    assert len(begun) == 3


@pytest.mark.parametrize("name", ["bomb.docx", "broken.docx", "theirs.pdf", "letter.doc"])
def test_a_hostile_file_gives_the_librarys_sentence(name: str, begun: list[int]) -> None:
    data = {
        "bomb.docx": packed(word__document=b"<w>" * 3_000_000),
        "broken.docx": b"PK\x03\x04" + os.urandom(5000),
        "theirs.pdf": b"%PDF-1.7\n" + os.urandom(5000),
        "letter.doc": b"\xd0\xcf\x11\xe0" + os.urandom(5000),
    }[name]
    with pytest.raises(ConferralError, match=name):
        looks.is_settled(data, name, Side.DEFENDANT, 1)
    with pytest.raises(UnreadableFile, match=name):
        looks.looked_into(data, name)
    assert len(begun) == 2


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGKILL])
def test_a_file_that_breaks_its_reader_breaks_nothing_else(how: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "_watched", lambda child, *_: (child.send_signal(how), child.wait())[1])
    with pytest.raises(UnreadableFile, match=r"theirs\.docx"):
        looks.looked_into(b"PK\x03\x04", "theirs.docx")
    with pytest.raises(ConferralError, match=r"theirs\.docx"):
        looks.is_settled(b"PK\x03\x04", "theirs.docx", Side.DEFENDANT, 1)


def test_the_child_may_say_what_it_will_and_only_parts_of_a_letter_come_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for lie in ([{"is": "Popen"}], {"is": "Paragraph"}, [{"is": "Paragraph", "runs": 7}], "words", None):
        monkeypatch.setattr(looks, "run", lambda *_, lie=lie, **__: {"blocks": lie})
        looks._blocks.cache_clear()
        with pytest.raises(ConferralError, match="not in order"):
            looks.words_of(MARKDOWN, "ours.md", Side.PLAINTIFF)


def test_every_part_of_a_letter_goes_there_and_back() -> None:
    blocks = read_words(MARKDOWN, "ours.md", Side.PLAINTIFF).blocks
    assert read_part(tuple[Block, ...], told_part(blocks)) == blocks


def test_whoever_opens_a_bundle_says_who_looks_into_its_file() -> None:
    assert opened.__kwdefaults__ == {"look": looked_into}
    assert set(looking.VERBS) == {
        "section_taken", "section_words", "section_shown", "exchanged_text", "looked_into", "cleaned",
    }  # fmt: skip
