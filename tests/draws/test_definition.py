"""What a frame stands for, and what is said of it first."""

import pytest

from conferral.draws.definition import (
    NOT_RECONCILED,
    UNDEFINED,
    claim,
    definition_json,
    definition_of,
    headline,
    read_definition,
    unstated,
)
from conferral.model.errors import DrawError

WHOLE = """
sampled = "people, all records of each"
objective = "how many were not paid for their breaks"
class = "housekeepers and laundry staff paid by the hour"
period = "2017-01-09 to 2023-01-09"
titles = ["housekeeper", "laundry attendant"]
locations = ["Midtown", "Harbor", "Airport"]
exclusions = ["managers"]
supplied_by = "Paper Lantern Hotels Inc."
declared_complete_by = "Dora Quill, payroll"
reconciled_against = ["quarterly wage reports"]
not_reconciled_against = ["schedules"]
claimed = "at least 150"
"""


def test_a_definition_survives_the_certificate() -> None:
    definition = read_definition(WHOLE, "frame.toml")
    assert definition.titles == ("housekeeper", "laundry attendant")
    assert definition_of(definition_json(definition), "certificate.json") == definition


def test_a_list_that_nobody_reconciled_says_so_first() -> None:
    assert headline(UNDEFINED, 150) == NOT_RECONCILED
    assert NOT_RECONCILED.startswith("NOT RECONCILED: nobody has compared this list")


def test_a_list_that_was_reconciled_says_with_what_and_with_what_not() -> None:
    said = headline(read_definition(WHOLE, "frame.toml"), 150)
    assert said == "A list of 150, reconciled against quarterly wage reports; not against schedules."


CLAIMS = [
    ("at least 150", 150, '"at least 150" is a floor, not a count: the list has 150'),
    ("at least 150", 162, "is a floor, not a count: the list has 162"),
    (
        "no fewer than 1,200 people",
        1100,
        'The list has 1,100 and falls short of what was said: "no fewer than 1,200 people".',
    ),
    ("150 class members", 148, 'The list has 148; what was said is "150 class members".'),
    ("150", 150, None),
    ("a good many", 150, None),
]


@pytest.mark.parametrize(("said", "rows", "told"), CLAIMS)
def test_at_least_is_a_floor_and_not_a_count(said: str, rows: int, told: str | None) -> None:
    definition = read_definition(f'sampled = "people"\nclass = "all"\nclaimed = "{said}"', "f.toml")
    found = claim(definition, rows)
    assert (found is None) == (told is None)
    assert told is None or told in (found or "")


def test_what_the_definition_leaves_open_is_named() -> None:
    assert unstated(UNDEFINED) == (
        "what is to be found out",
        "the period",
        "who supplied the list",
        "who declares it complete",
    )
    assert unstated(read_definition(WHOLE, "f.toml")) == ()


FAULTS = [
    ("sampled = people", "this is not TOML"),
    ('class = "x"', "sampled is missing"),
    ('sampled = "people"', "class is missing"),
    ('sampled = "people"\nclass = "x"\nperoid = "2020"', "unknown key 'peroid'"),
    ('sampled = ""\nclass = "x"', "sampled is not text"),
    ('sampled = "p"\nclass = "x"\ntitles = "cook"', "titles is not a list of texts"),
    ('sampled = "p"\nclass = "x"\ntitles = [1]', "titles is not a list of texts"),
]


@pytest.mark.parametrize(("text", "said"), FAULTS)
def test_a_fault_in_a_definition_is_told_with_its_place(text: str, said: str) -> None:
    with pytest.raises(DrawError, match=f"frame.toml: {said}"):
        read_definition(text, "frame.toml")
