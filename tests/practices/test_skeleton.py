"""The file of practices to be filled in: refused until it is, and then usable for every kind."""

import datetime as dt
import re

import pytest

from conferral.model.errors import PackError
from conferral.practices import load_pack
from conferral.practices.fields import Field, fields_of, meaning_of
from conferral.practices.kinds import KINDS
from conferral.practices.kinds.terms import Period
from conferral.practices.skeleton import skeleton

DAY = dt.date(2026, 11, 23)
NEW = skeleton(file="ashgrove.toml", court="nysd", judge="Wilhelmina T. Ashgrove", seen_on=DAY)


def answer(field: Field) -> str:
    """An answer that an author could give."""
    if field.type is Period:
        return '"5bd"'
    if field.words:
        return f'["{field.words[0]}"]' if field.listed else f'"{field.words[0]}"'
    return {str: '"in so many words"', int: "3", bool: "true"}[field.type]


def filled(text: str) -> str:
    """The head and the lines of every requirement filled in, whatever the kind."""
    text = text.replace('source_url = ""', 'source_url = "https://example.org/p"').replace(
        'grade = "?"', 'grade = "official"'
    )
    return (
        text.replace('cite = ""', 'cite = "¶ 1"')
        .replace('says = ""', 'says = "Do."')
        .replace('asks = "?"', 'asks = "content"')
    )


def taken_up(kind: str, *, optional: bool = False) -> str:
    """The file as an author leaves it who takes the marks from one kind, and drops the rest."""
    head = NEW.partition("# conferral_required:")[0]
    block = next(part for part in re.split(r"\n(?=# \w+: )", NEW) if part.startswith(f"# {kind}: "))
    lines = [re.sub(r"^# (?=\[\[|\w+ = )", "", line) for line in block.splitlines()]
    if optional:
        lines = [line.removeprefix("## ") for line in lines]
    for field in fields_of(kind):
        lines = [f"{field.name} = {answer(field)}" if line.startswith(f"{field.name} = ") else line for line in lines]
    return filled("\n".join([head, *lines]))


def test_a_new_file_is_refused_and_every_blank_is_named() -> None:
    with pytest.raises(PackError) as raised:
        load_pack(NEW, "ashgrove", "ashgrove.toml")
    said = "\n".join(map(str, raised.value.every))
    for blank in ("grade", "source_url is missing", "cite is missing", "says is missing", "asks '?'", "modes '?'"):
        assert blank in said
    assert all(re.match(r"ashgrove\.toml(:\d+: requirement 1)?", fault.where) for fault in raised.value.every)


def test_what_was_given_at_the_start_is_in_it() -> None:
    assert 'court = "nysd"' in NEW
    assert 'judge = "Wilhelmina T. Ashgrove"' in NEW
    assert "seen_on = 2026-11-23" in NEW


def test_a_name_with_quotation_marks_breaks_nothing() -> None:
    text = skeleton(file="x\ny.toml", court=None, judge='Ann\n"Nan"\x1b Roe\\', seen_on=DAY)
    with pytest.raises(PackError) as raised:
        load_pack(text, "x", "x.toml")
    assert not [fault for fault in raised.value.every if "not TOML" in fault.what]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_can_be_taken_up_and_filled_in(kind: str) -> None:
    pack = load_pack(taken_up(kind), "ashgrove", "ashgrove.toml")
    assert [(rule.id, rule.kind, type(rule.demand)) for rule in pack.requirements] == [(kind, kind, KINDS[kind])]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "conferral_required"])
def test_each_kind_can_be_taken_up_with_all_that_is_optional(kind: str) -> None:
    demand = load_pack(taken_up(kind, optional=True), "ashgrove", "ashgrove.toml").requirements[0].demand
    assert all(getattr(demand, field.name) not in (None, "", ()) for field in fields_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_says_in_the_file_what_it_is_and_what_its_words_are_for(kind: str) -> None:
    flat = " ".join(NEW.replace("#", " ").split())
    assert meaning_of(kind) in flat
    assert all(field.meaning in flat for field in fields_of(kind))
