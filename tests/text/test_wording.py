"""Words to look for are made into a pattern on first use, and both engines find the same places."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pcre2
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conferral
from conferral.text import quick
from conferral.text.quick import OFTEN
from conferral.text.wording import LONG, Wording, worded

LETTERS = sorted((Path(__file__).parents[1] / "letters" / "open").glob("*.txt"))[::12]
MADE_AT_IMPORT = """
import pcre2, re, sys
made = []
def counted(compile_as_before):
    def counting(pattern, flags=0, **options):
        if sys._getframe(1).f_globals["__name__"].startswith("conferral"):
            made.append(pattern)
        return compile_as_before(pattern, flags, **options)
    return counting
re.compile, pcre2.compile = counted(re.compile), counted(pcre2.compile)
import conferral.readers
print(len(made))
"""


def _wordings() -> dict[str, Wording]:
    """Every wording that stands at the head of a module."""
    for module in pkgutil.walk_packages(conferral.__path__, "conferral."):
        if module.name.startswith(("conferral.readers", "conferral.text", "conferral.check")):
            importlib.import_module(module.name)
    return {
        f"{name}.{key}": value
        for name, module in sorted(sys.modules.items())
        if name.startswith("conferral.")
        for key, value in vars(module).items()
        if isinstance(value, Wording)
    }


WORDINGS = _wordings()


def test_a_wording_finds_what_its_pattern_finds() -> None:
    wording = Wording(r"\b(due) (?:by|on)\b", re.IGNORECASE)
    assert [found[0] for found in wording.finditer("Due by May 5, due on May 6")] == ["Due by", "due on"]
    assert wording.search("it is due on May 5", 10) is None
    assert wording.match("due on", 0, 6)
    assert wording.fullmatch("due on Friday") is None
    assert wording.sub("x", "due by") == "x"
    assert wording.sub(lambda match: match[1].upper(), "due by") == "DUE"
    assert wording.findall("due by, Due on") == ["due", "Due"]
    assert Wording(", ").split("a, b, c", maxsplit=1) == ["a", "b, c"]
    assert Wording(r"(\d)").split("a1b") == ["a", "1", "b"]


def test_the_end_is_the_very_end() -> None:
    assert Wording(r"by\Z").search("due by\n") is None
    assert Wording(r"by$").search("due by\n")


def test_importing_the_readers_makes_no_pattern() -> None:
    counted = subprocess.run([sys.executable, "-c", MADE_AT_IMPORT], capture_output=True, text=True, check=True)
    assert int(counted.stdout) == 0


def test_a_wording_is_made_once() -> None:
    assert worded("impasse", re.I) is worded("impasse", re.I)


def test_text_that_is_no_unicode_is_searched_all_the_same() -> None:
    assert Wording("due").search("\ud800 due") is not None


@pytest.mark.parametrize("text", ["", "due by \n", "x" * (LONG - 4) + "due by"])
def test_short_and_long_texts_are_searched_alike(text: str) -> None:
    wording = Wording(r"\bdue\b|due by\Z")
    assert [match.span() for match in wording.finditer(text)] == [
        match.span() for match in wording.exact().finditer(text)
    ]


@pytest.mark.parametrize("name", sorted(WORDINGS))
def test_the_two_engines_find_the_same_places(name: str) -> None:
    wording, exact = WORDINGS[name], WORDINGS[name].exact()
    for path in LETTERS:
        text = path.read_text(encoding="utf-8")[: LONG - 1]
        ours = [[match.span(group) for group in range(exact.groups + 1)] for match in wording.finditer(text)]
        assert ours == [[match.span(group) for group in range(exact.groups + 1)] for match in exact.finditer(text)]


@given(st.text(alphabet="ab §’\n\u2003éſK", max_size=40))
def test_the_two_engines_agree_on_odd_characters(text: str) -> None:
    for pattern in (r"\b\w+\s?", r"(?i)k|s|i", r"^.", r"(?<=a)b|\s$"):
        wording = Wording(pattern, re.M)
        if not text.endswith("\n"):  # because PCRE2 sees no line after the last line feed
            assert [m.span() for m in wording.finditer(text)] == [
                m.span() for m in wording.exact().finditer(text)
            ]


ODD = Wording(r"(?P<day>\d+)(?P<end>th|nd)?|(?P<word>[a-zé§]+)")


@given(
    st.text(alphabet="ab1 §é\n", max_size=30), st.integers(-3, 33), st.integers(-3, 33),
    st.sampled_from(["search", "match", "fullmatch"]),
)  # fmt: skip
def test_a_match_answers_as_one_of_pythons_own_wherever_it_is_looked_for(
    text: str, start: int, end: int, way: str
) -> None:
    ours, theirs = getattr(ODD, way)(text, start, end), getattr(ODD.exact(), way)(text, max(start, 0), max(end, 0))
    if end < start:  # because one engine finds nothing there and the other an empty place
        return
    assert (ours is None) == (theirs is None)
    if ours is not None:
        assert (ours.span(), ours.span("day"), ours[0], ours["word"]) == (
            theirs.span(), theirs.span("day"), theirs[0], theirs["word"],
        )  # fmt: skip
        assert (ours.groups(), ours.groupdict(), ours.group(1, 2)) == (
            theirs.groups(), theirs.groupdict(), theirs.group(1, 2),
        )  # fmt: skip
        assert (ours.lastgroup, ours.lastindex, ours.string) == (theirs.lastgroup, theirs.lastindex, theirs.string)
        assert (ours.start("end"), ours.end("end"), ours.re.groups) == (theirs.start("end"), theirs.end("end"), 3)


def test_a_group_that_is_not_there_is_an_error_as_pythons_own_is() -> None:
    found = ODD.search("a")
    assert found is not None
    for unknown in ("nobody", 4, -1):
        with pytest.raises(IndexError):
            found.span(unknown)


def test_a_pattern_finds_the_same_before_and_after_it_is_turned_into_machine_code() -> None:
    wording = Wording(r"\bdue (?P<on>\w+)")
    spans = {tuple(match.span("on") for match in wording.finditer("due May 5, due June 6")) for _ in range(OFTEN * 2)}
    assert spans == {((4, 7), (15, 19))}


@pytest.mark.parametrize("text", ["due on May 5", "§ due on May 5, due by June", ""])
def test_without_the_core_the_wrapper_finds_the_same(text: str) -> None:
    made = quick.make(r"due (on|by)", re.I)
    every = [match.span(1) for (match,) in quick._every_by_wrapper(made, text, len(text), 0, None)]
    assert every == [match.span(1) for match in Wording(r"due (on|by)", re.I).finditer(text)]
    for how, way in ((quick.ANYWHERE, "search"), (quick.AT_THE_START, "match"), (quick.THE_WHOLE, "fullmatch")):
        (found,) = quick._search_by_wrapper(made, text, len(text), 0, None, how)
        ours = getattr(Wording(r"due (on|by)", re.I), way)(text)
        assert (found and found.span(1)) == (ours and ours.span(1))


def test_a_pattern_beyond_the_quick_engine_is_searched_by_the_other() -> None:
    wording = Wording(r"(?:(?:ab?c){0,900} ){0,900}d")
    with pytest.raises(pcre2.PatternError):
        wording.quick()
    assert wording.search("d") is not None
