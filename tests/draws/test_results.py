"""What was found in a sample, put together with what its certificate says."""

import datetime as dt

import pytest
from agreed import COLUMNS, DEFINITION, DRAWN, certified

from conferral.draws.canonical import Json
from conferral.draws.certificate import Basis, Occasion, certify, replace, sample_of
from conferral.draws.commitment import Terms, enlarge
from conferral.draws.frame import frame_of
from conferral.draws.lists import ClassList, read_list
from conferral.draws.plan import Plan, plan_of
from conferral.draws.results import IN_ANY_CASE, counted, measured
from conferral.draws.sources import name_source
from conferral.model.errors import DrawError


def results(certificate: Json, answers: str = "yes") -> ClassList:
    lines = [f"{one['id']},{answers}" for one in sample_of(certificate)]
    return read_list(("unit,found\n" + "\n".join(lines) + "\n").encode(), "results.csv")


def enlarged(hotels: bytes, before: Json, more: int = 9) -> Json:
    """The certificate of an enlargement, from its own commitment and seed."""
    source = name_source("nist", None, dt.datetime(2027, 1, 11), dt.date(2027, 1, 4))
    told = enlarge(
        before, more, 0, lambda plan: Terms(plan, source, dt.date(2027, 1, 4), enlarges=before["sha256"]), None
    )
    basis = Basis(frame_of(read_list(hotels, "l.csv"), COLUMNS), COLUMNS, DEFINITION, plan_of(told["plan"]))
    return certify(basis, "stated", {"text": ["another seed"]}, Occasion(dt.date(2027, 1, 11)))


def test_answers_are_counted_by_stratum_with_units_in_any_case_apart(hotels: bytes) -> None:
    told = certified(hotels)
    strata = counted([told], results(told), "unit", "found")
    assert [(one.stratum, one.rows, one.sampled, one.yes) for one in strata] == [
        ("Airport", 30, 6, 6),
        ("Harbor", 50, 10, 10),
        ("Midtown", 69, 14, 14),
        (IN_ANY_CASE, 1, 1, 0),
    ]
    assert strata[-1].unanswered == 1


@pytest.mark.parametrize(
    ("cell", "yes", "no"), [("YES", 30, 0), ("1", 30, 0), ("x", 30, 0), ("No", 0, 30), ("0", 0, 30), ("", 0, 0)]
)
def test_yes_and_no_are_written_in_many_ways(cell: str, yes: int, no: int, hotels: bytes) -> None:
    told = certified(hotels)
    strata = counted([told], results(told, cell), "unit", "found")
    assert (sum(one.yes for one in strata), sum(one.no for one in strata)) == (yes, no)


@pytest.mark.parametrize(("cell", "value"), [("4", 4.0), ('"$1,250.50"', 1250.5), ("(3.5)", -3.5), ("-2", -2.0)])
def test_numbers_are_read_as_they_stand_in_ledgers(cell: str, value: float, hotels: bytes) -> None:
    told = certified(hotels)
    assert {one for stratum in measured([told], results(told, cell), "unit", "found") for one in stratum.values} == {
        value
    }


FAULTS = [
    ("E-001X,yes", "row 2: this unit is not in the sample"),
    ("{0},perhaps", "row 2: 'perhaps': this is neither yes nor no"),
    ("{0},yes\n{0},no", "row 3: this unit has a result already"),
]


@pytest.mark.parametrize(("rows", "said"), FAULTS)
def test_a_result_that_cannot_be_counted_is_told_with_its_row(rows: str, said: str, hotels: bytes) -> None:
    told = certified(hotels)
    unit = told["selected"][0]["id"]
    listed = read_list(f"unit,found\n{rows.format(unit)}\n".encode(), "results.csv")
    with pytest.raises(DrawError, match=said.format(unit)):
        counted([told], listed, "unit", "found")


def test_a_value_that_is_no_number_is_told(hotels: bytes) -> None:
    told = certified(hotels)
    with pytest.raises(DrawError, match="'about 4': this is no number"):
        measured([told], results(told, "about 4"), "unit", "found")


def test_a_replacement_answers_for_its_stratum(hotels: bytes) -> None:
    told = certified(hotels)
    once = replace(told, told["selected"][0]["id"], "gone", DRAWN)
    strata = counted([once], results(once), "unit", "found")
    assert [one.sampled for one in strata] == [6, 10, 14, 1]
    with pytest.raises(DrawError, match="this unit is not in the sample"):
        counted([once], results(told), "unit", "found")


def test_an_enlargement_draws_others_and_is_counted_with_the_first(hotels: bytes) -> None:
    first = certified(hotels)
    second = enlarged(hotels, first)
    assert {one["id"] for one in first["selected"]}.isdisjoint(one["id"] for one in second["selected"])
    assert "This adds to an earlier draw of 30: its units are apart." in second["notes"]
    strata = counted([first, second], results(first), "unit", "found")
    assert sum(one.sampled for one in strata) == 30 + 9 + 1
    assert [one.rows for one in strata] == [30, 50, 69, 1]


def test_certificates_that_do_not_belong_together_are_refused(hotels: bytes) -> None:
    first = certified(hotels)
    with pytest.raises(DrawError, match="the later one does not enlarge the earlier"):
        counted([enlarged(hotels, first), first], results(first), "unit", "found")


def test_an_agreed_order_gives_no_limits(hotels: bytes) -> None:
    order = tuple(f"E-{n:03d}" for n in range(1, 151))
    told = certified(hotels, Plan(every=5, start=1, order=order))
    with pytest.raises(DrawError, match="an agreed order is no draw by chance"):
        counted([told], results(told), "unit", "found")
    with pytest.raises(DrawError, match="an agreed list order is not enlarged by chance"):
        enlarged(hotels, told)
