"""The ids of the courts, against the library they are taken from; ``--update`` writes the file anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

import conferral.practices.courts as courts_module
from conferral.practices.courts import choose_court, courts
from conferral.practices.values import Fault

HEAD = (
    "# The federal courts of courts-db (id, name), without the old circuit courts. "
    "Written by tests/practices/test_courts.py --update.\n"
)


def test_the_courts_are_those_of_courts_db(golden: Callable[[Path, str], None]) -> None:
    library = pytest.importorskip("courts_db", reason="courts-db is not installed; the list was made from it")
    federal = [
        court for court in library.courts if court["system"] == "federal" and not court["id"].startswith("circt")
    ]
    lines = sorted(f"{court['id']}\t{court['name']}\n" for court in federal)
    golden(Path(courts_module.__file__).with_name("courts.tsv"), HEAD + "".join(lines))


@pytest.mark.parametrize(
    "court", ["nysd", "nyed", "cand", "cacd", "dcd", "flsd", "vaed", "wawd", "mied", "njd", "txwd"]
)
def test_a_district_court_is_known(court: str) -> None:
    assert "District" in courts()[court]


def test_the_old_circuit_courts_and_the_courts_of_states_are_not_there() -> None:
    assert not {"circtsdny", "nysupct", "us"} & set(courts())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("SDNY", "nysd"),
        ("sdny", "nysd"),
        ("S.D.N.Y.", "nysd"),
        ("ndcal", "cand"),
        ("N.D. Cal.", "cand"),
        ("edva", "vaed"),
        ("D. Conn.", "ctd"),
        ("Southern District of New York", "nysd"),
    ],
)
def test_a_court_named_as_lawyers_write_it_is_told_its_id(written: str, meant: str) -> None:
    with pytest.raises(Fault) as raised:
        choose_court(written)
    assert raised.value.remedy == f"Did you mean '{meant}'? A court is named by its CM/ECF id."


@pytest.mark.parametrize("written", ["nysx", "", 5, None, "x" * 5000])
def test_what_names_no_court_is_refused(written: object) -> None:
    with pytest.raises(Fault, match="unknown court id"):
        choose_court(written)
