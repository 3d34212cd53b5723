"""Letters written for the project by another hand, with every fact that a careful reader found in them.

``open`` were read while the readers were mended; of ``held`` only the figures were looked at, so that they stay honest.
The floors keep what is reached from being lost; `make eval` prints the figures themselves.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from conferral.readers import read
from conferral.render.readings import reading_json
from conferral.text.source import Source

HERE = Path(__file__).parent
SETS = ("open", "held")
LABELS = {path.stem: path for name in SETS for path in sorted((HERE / name).glob("*.json"))}
FLOORS = {
    "open": {
        "date": 0.97,
        "side": 0.97,
        "conferral": 0.95,
        "deadline": 0.9,
        "docket": 0.97,
        "outcome": 0.8,
        "directive": 0.75,
    },
    "held": {
        "date": 0.97,
        "side": 0.93,
        "conferral": 0.92,
        "deadline": 0.92,
        "docket": 0.97,
        "outcome": 0.85,
        "directive": 0.88,
    },
}
NOTHING = ("conferrals", "one_way", "deadlines", "superseded", "obligations", "issues")


@cache
def label(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(LABELS[name].read_text(encoding="utf-8"))
    return found


@cache
def text(name: str) -> str:
    with LABELS[name].with_suffix(".txt").open(encoding="utf-8", newline="") as file:
        return file.read()


@cache
def reading(name: str) -> dict[str, Any]:
    source = Source.of(text(name), name)
    return reading_json(source, read(source))


def quotes(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key.endswith("quote") and isinstance(item, str):
                yield item
            yield from quotes(item)
    elif isinstance(value, list):
        for item in value:
            yield from quotes(item)


def facts(paper: dict[str, Any]) -> dict[str, set[object]]:
    """What is compared, in the same shape for labels and readings."""
    letter, ruling = paper.get("letter") or {}, paper.get("ruling") or {}
    live = [event for event in paper.get("conferrals") or [] if event["mode"] not in ("email", "letter")]
    return {
        "date": {letter["date"]} if letter.get("date") else set(),
        "side": {letter["side"]} if letter.get("side") else set(),
        "conferral": {(event["date"], event["mode"]) for event in live},
        "deadline": {deadline["date"] for deadline in paper.get("deadlines") or []},
        "docket": {str(number) for number in paper.get("dockets") or []},
        "outcome": {ruling["outcome"]} if ruling.get("outcome") else set(),
        "directive": {directive["action"] for directive in ruling.get("directives") or []},
    }


def f1(names: list[str], field: str) -> float:
    right = extra = missed = 0
    for name in names:
        want, got = facts(label(name))[field], facts(reading(name))[field]
        right, extra, missed = right + len(want & got), extra + len(got - want), missed + len(want - got)
    return 2 * right / (2 * right + extra + missed) if right else 0.0


@pytest.mark.parametrize("name", LABELS)
def test_every_label_quotes_the_letter(name: str) -> None:
    assert [quote for quote in quotes(label(name)) if quote not in text(name)] == []


@pytest.mark.parametrize("name", LABELS)
def test_every_span_holds_its_quote(name: str) -> None:
    spans = [span for found in reading(name)["spans"].values() for span in found]
    assert [span for span in spans if text(name)[span["start"] : span["end"]] != span["quote"]] == []


@pytest.mark.parametrize("name", [name for name in LABELS if label(name)["kind"] == "other"])
def test_nothing_is_found_in_a_paper_of_another_kind(name: str) -> None:
    found = reading(name)
    assert found["kind"] == "other"
    assert found["ruling"] is None
    assert {key: found[key] for key in NOTHING} == {key: [] for key in NOTHING}


@pytest.mark.parametrize(("folder", "field"), [(folder, field) for folder in SETS for field in FLOORS[folder]])
def test_what_is_reached_is_not_lost(folder: str, field: str) -> None:
    names = [name for name, path in LABELS.items() if path.parent.name == folder]
    assert f1(names, field) >= FLOORS[folder][field]
