import pytest

from conferral.practices.courts import courts
from conferral.readers import courts as names
from conferral.readers.courts import find_court


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("United States District Court, Southern District of New York", "nysd"),
        ("SOUTHERN DISTRICT OF NEW YORK", "nysd"),
        ("USDC SDNY", "nysd"),
        ("pursuant to N.D.N.Y. L.R. 7.1(d)", "nynd"),
        ("for the Northern District of California", "cand"),
        ("(C.D. Cal. 2021)", "cacd"),
        ("District of New Jersey", "njd"),
        ("in D.N.J.", "njd"),
        ("District of Columbia", "dcd"),
        ("Western District of North Carolina", "ncwd"),
        ("Middle District of Pennsylvania", "pamd"),
        ("District of Massachusetts", "mad"),
    ],
)
def test_a_court_is_known_by_its_name(text: str, expected: str) -> None:
    found = find_court(text, 0, len(text))
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize(
    "text",
    ["the District of New York", "Northern District of Maine", "the District Attorney", "a school district of Texas"],
)
def test_what_is_no_court_is_not_taken_for_one(text: str) -> None:
    assert find_court(text, 0, len(text)) is None


def test_every_court_that_can_be_named_has_an_id_that_courts_use() -> None:
    whole = {f"{state}d" for state in names._WHOLE}
    assert whole <= set(courts()), sorted(whole - set(courts()))
