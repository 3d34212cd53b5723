"""Load files, Bates numbers, and the production of a sample followed item by item."""

import datetime as dt

import pytest
from agreed import DRAWN, certified

from conferral.draws.bates import BatesRange, bates_range, joined
from conferral.draws.canonical import Json
from conferral.draws.certificate import replace
from conferral.draws.events import events_of
from conferral.draws.loadfiles import LogRow, read_log
from conferral.draws.tracking import Need, State, coverage, deficiencies, read_needs, track
from conferral.model.errors import DrawError

NEEDS = (Need("time records", dt.date(2027, 1, 8)), Need("tip notices", None, ("Midtown",)))


def row(number: int, unit: str, kind: str = "time records", **said: str) -> LogRow:
    return LogRow("log.csv", number, unit, kind, **said)


def first_of(certificate: Json, stratum: str) -> str:
    return str(next(one["id"] for one in certificate["selected"] if one["stratum"] == stratum))


CSV = 'Employee,Document Type,Produced On,BegBates,EndBates,Status,Note\nE-1,time records,2027-01-05,PLH001,PLH009,,\n,,,,,,\nE-2,time records,,,,refused,"lost, they say"\n'
DAT = (
    "\u00feBEGBATES\u00fe\x14\u00feENDBATES\u00fe\x14\u00feEMP_NO\u00fe\x14\u00feDOCTYPE\u00fe\x14\u00feNOTE\u00fe\r\n"
    "\u00fePLH001\u00fe\x14\u00fePLH009\u00fe\x14\u00feE-1\u00fe\x14\u00fetime records\u00fe\x14\u00fetwo\u00aelines\u00fe\r\n"
    "\u00fePLH010\u00fe\x14\u00fePLH012\u00fe\x14\u00feE-2\u00fe\x14\u00fetime records\u00fe\x14\u00fe\u00fe\r\n"
)


def test_a_log_is_read_by_its_usual_headings() -> None:
    assert read_log(CSV.encode(), "log.csv", {}) == (
        LogRow("log.csv", 2, "E-1", "time records", "2027-01-05", "PLH001", "PLH009"),
        LogRow("log.csv", 4, "E-2", "time records", status="refused", note="lost, they say"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_load_file_is_read_in_each_of_its_encodings(encoding: str) -> None:
    rows = read_log(DAT.encode(encoding), "v.dat", {"unit": "EMP_NO"})
    assert rows == (
        LogRow("v.dat", 2, "E-1", "time records", "", "PLH001", "PLH009", "", "two lines"),
        LogRow("v.dat", 3, "E-2", "time records", "", "PLH010", "PLH012"),
    )


def test_a_column_that_cannot_be_told_is_asked_for() -> None:
    with pytest.raises(
        DrawError,
        match=r"v.dat: no column holds the unit. Name it with --column unit=HEADING. The headings are BEGBATES",
    ):
        read_log(DAT.encode(), "v.dat", {})
    with pytest.raises(DrawError, match=r"no column holds the kind \(Sort\)"):
        read_log(CSV.encode(), "log.csv", {"kind": "Sort"})
    with pytest.raises(DrawError, match="no column holds the unit"):
        read_log(b"", "log.csv", {})


RANGES = [
    ("PLH000017", "PLH000021", "PLH000017 to PLH000021"),
    ("PLH 17", "", "PLH 17"),
    ("7", "9", "7 to 9"),
    ("PLH9", "PLH10", "PLH9 to PLH10"),
    ("PLH000021", "PLH000017", "the range ends before it begins"),
    ("PLH17", "DEF21", "the range begins with 'PLH' and ends with 'DEF'"),
    ("PLH", "", "a Bates number ends in digits"),
]


@pytest.mark.parametrize(("first", "last", "said"), RANGES)
def test_a_bates_range_is_read_or_it_is_said_why_not(first: str, last: str, said: str) -> None:
    assert str(bates_range(first, last)) == said


def test_ranges_without_a_gap_are_one() -> None:
    parts = [BatesRange("P", 7, 9, 3), BatesRange("P", 1, 3, 3), BatesRange("P", 4, 5, 3), BatesRange("Q", 6, 6, 3)]
    assert [str(one) for one in joined(parts)] == ["P001 to P005", "P007 to P009", "Q006"]


def test_every_unit_has_an_item_for_each_kind_that_is_asked_of_it(hotels: bytes) -> None:
    items = track(certified(hotels), NEEDS, []).items
    assert sum(item.kind == "time records" for item in items) == 31  # thirty drawn, and the one looked at in any case
    assert {item.stratum for item in items if item.kind == "tip notices"} == {"Midtown"}
    assert {item.state for item in items} == {State.MISSING}


def test_what_came_counts_with_its_day_and_its_pages(hotels: bytes) -> None:
    told = certified(hotels)
    unit = first_of(told, "Harbor")
    log = [
        row(2, unit, received="2027-01-10", first="P1", last="P5"),
        row(3, unit.lower(), received="1/9/2027", first="P6", last="P7"),
    ]
    item = next(item for item in track(told, NEEDS, log).items if item.unit == unit)
    assert (item.state, item.received_on, item.days_late, item.pages) == (State.COMPLETE, dt.date(2027, 1, 10), 2, 7)
    assert [str(one) for one in item.ranges] == ["P1 to P7"]


@pytest.mark.parametrize(
    ("status", "state"), [("", "complete"), ("Partial", "partial"), ("REFUSED", "refused"), ("missing", "missing")]
)
def test_a_status_is_the_last_word(status: str, state: str, hotels: bytes) -> None:
    told = certified(hotels)
    unit = first_of(told, "Harbor")
    log = [row(2, unit, received="2027-01-05"), row(3, unit, status=status, received="2027-01-06", note="says who")]
    item = next(item for item in track(told, NEEDS, log).items if item.unit == unit)
    assert (item.state.value, item.notes) == (state, ("says who",))


FAULTS = [
    ({"unit": "E-999"}, "E-999 is not in the sample"),
    ({"unit": ""}, "a blank unit is not in the sample"),
    ({"kind": "selfies"}, "'selfies' is none of the kinds that are needed"),
    ({"status": "soon"}, "unknown status 'soon'; use complete, partial, refused or missing"),
    ({"received": "2027-02-31"}, "'2027-02-31' is no day"),
    ({"first": "P9", "last": "P1"}, "the range ends before it begins"),
    ({"received": ""}, "it has neither a day nor a Bates number, so nothing shows that it came"),
]


@pytest.mark.parametrize(("said", "what"), FAULTS)
def test_a_line_that_cannot_be_counted_is_told_with_its_row(said: dict[str, str], what: str, hotels: bytes) -> None:
    told = certified(hotels)
    given = {"unit": first_of(told, "Harbor"), "received": "2027-01-05", **said}
    tracked = track(told, NEEDS, [row(7, **given)])
    assert [(fault.row, fault.what) for fault in tracked.faults] == [(7, what)]
    assert all(item.state is State.MISSING for item in tracked.items)


def test_pages_that_two_units_share_are_told_however_the_ranges_lie(hotels: bytes) -> None:
    told = certified(hotels)
    one, other = first_of(told, "Harbor"), first_of(told, "Airport")
    log = [
        row(2, one, first="P001", last="P100"),
        row(3, one, first="P005", last="P006"),
        row(4, other, first="P050", last="P060"),
    ]
    assert [fault.what for fault in track(told, NEEDS, log).faults] == [
        f"P050 to P060 shares pages with P001 to P100, the time records of {one}"
    ]


def test_a_replaced_unit_owes_nothing_and_its_replacement_does(hotels: bytes) -> None:
    told = certified(hotels)
    out = first_of(told, "Harbor")
    once = replace(told, out, "file destroyed", DRAWN)
    items = track(once, NEEDS, []).items
    states = {item.unit: item.state for item in items if item.kind == "time records"}
    assert states[out] is State.REPLACED
    assert states[once["replaced"][0]["in"]] is State.MISSING
    assert next(item.notes for item in items if item.unit == out) == (
        f"replaced by {once['replaced'][0]['in']}: file destroyed",
    )
    assert ("Harbor", "time records", 0, 10) in coverage(items)


def test_coverage_and_deficiencies_add_up(hotels: bytes) -> None:
    told = certified(hotels)
    log = [
        row(i, one["id"], received="2027-01-05")
        for i, one in enumerate(told["selected"], 2)
        if one["stratum"] != "Airport"
    ]
    items = track(told, NEEDS, log).items
    assert coverage(items) == (
        ("Airport", "time records", 0, 6),
        ("Harbor", "time records", 10, 10),
        ("Midtown", "time records", 14, 15),
        ("Midtown", "tip notices", 0, 15),
    )
    owed = deficiencies(items)
    assert len(owed) == 6 + 1 + 15
    assert [item.overdue(dt.date(2027, 1, 9)) for item in owed] == [True] * 7 + [False] * 15


def test_events_say_what_came_and_what_was_refused(hotels: bytes) -> None:
    told = certified(hotels)
    one, other = first_of(told, "Harbor"), first_of(told, "Airport")
    once = replace(told, other, "gone", DRAWN)
    log = [
        row(2, one, received="2027-01-05", first="P001", last="P004"),
        row(3, one, received="2027-01-06", first="P010", last="P011"),
        row(4, once["replaced"][0]["in"], status="refused", note="privacy"),
    ]
    events = list(events_of(once, track(once, NEEDS, log), "defendants", "plaintiff"))
    assert [event["kind"] for event in events] == ["noted", "noted", "produced", "produced", "refused"]
    produced = [event["body"] for event in events if event["kind"] == "produced"]
    assert produced[0] == {
        "who": "defendants",
        "what": f"time records of {one}",
        "bates_first": "P001",
        "bates_last": "P004",
        "complete": True,
    }
    assert produced[1]["bates_first"] == "P010"
    refused = next(event for event in events if event["kind"] == "refused")
    assert refused["body"] == {
        "who": "defendants",
        "what": f"time records of {once['replaced'][0]['in']}",
        "due": "2027-01-08",
        "why": "privacy",
    }
    assert {event["by"]["side"] for event in events} == {"plaintiff"}
    assert "was replaced by" in events[1]["body"]["text"]


def test_needs_are_read_with_their_days_and_strata() -> None:
    needs = read_needs(
        '[[need]]\nkind = "time records"\ndue = 2027-01-08\n[[need]]\nkind = "tip notices"\nstrata = ["Midtown"]\n',
        "n.toml",
    )
    assert needs == NEEDS


NEED_FAULTS = [
    ("", "it lists no needs"),
    ("need = 5", "it lists no needs"),
    ("[[need]]\nkind = 5", "need 1: kind is missing"),
    ('[[need]]\nkind = "a"\ndue = "soon"', "need 1: due is no day"),
    ('[[need]]\nkind = "a"\nstrata = "M"', "need 1: strata is not a list of texts"),
    ('[[need]]\nkind = "a"\nwhen = 1', "need 1: unknown key 'when'"),
    ('[[need]]\nkind = "a"\n[[need]]\nkind = "A "', "'a' is needed twice"),
    ("[[need", "this is not TOML"),
]


@pytest.mark.parametrize(("text", "said"), NEED_FAULTS)
def test_a_fault_in_the_needs_is_told_with_its_place(text: str, said: str) -> None:
    with pytest.raises(DrawError, match=said):
        read_needs(text, "needs.toml")
