"""Canonical JSON as RFC 8785 has it, also where the library would take too long."""

import json
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws import canonical
from conferral.draws.canonical import broken_seals, canonical_json, seal

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
PLAIN = st.none() | TEXT | st.integers(-(2**53) + 1, 2**53 - 1)
ITEM = (
    PLAIN
    | st.lists(PLAIN, max_size=4)
    | st.dictionaries(TEXT, PLAIN | st.floats(allow_nan=False, allow_infinity=False), max_size=4)
)
VALUE = st.dictionaries(TEXT, st.lists(ITEM, max_size=6) | PLAIN, max_size=5) | st.lists(ITEM, max_size=8)


@given(VALUE)
def test_long_lists_are_written_as_the_library_would(value: object) -> None:
    before = canonical._LONG
    canonical._LONG = 1  # every list is a long one here
    try:
        assert canonical_json(value) == rfc8785.dumps(value)
    finally:
        canonical._LONG = before


def test_a_number_that_cannot_be_written_is_refused_in_a_long_list_too() -> None:
    with pytest.raises(ValueError, match="9007199254740993"):
        canonical_json([2**53 + 1] * 2_000)


@given(VALUE)
def test_a_sealed_value_is_whole(value: object) -> None:
    told = value if isinstance(value, dict) else {"value": value}
    assert list(broken_seals(seal({key: part for key, part in told.items() if key not in ("digests", "sha256")}))) == []


def test_the_example_certificate_is_in_this_form() -> None:
    content = (Path(__file__).parents[2] / "examples/sample/certificate.json").read_bytes()
    assert canonical_json(json.loads(content)) + b"\n" == content
