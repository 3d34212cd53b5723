"""One list, whatever its file, gives one frame, one sample, one certificate."""

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.frame import Columns, frame_of, look_through
from conferral.draws.lists import read_list
from conferral.draws.published import entered_from
from conferral.draws.rows import bind_rows
from conferral.draws.selection import draw
from conferral.draws.sizes import SizeRule, allot
from conferral.draws.units import canonical, likeness
from conferral.model.errors import DrawError

IDS = st.lists(st.from_regex(r"[A-Z]{1,2}-[0-9]{1,4}", fullmatch=True), min_size=1, max_size=20, unique_by=likeness)
COLUMNS = Columns("unit", "site")


def as_csv(rows: list[tuple[str, str]], separator: str = ",") -> bytes:
    written = io.StringIO()
    table = csv.writer(written, delimiter=separator)
    table.writerows([("unit", "site"), *rows])
    return written.getvalue().encode()


@given(IDS, st.sampled_from([",", ";", "\t"]))
def test_every_separator_gives_the_same_frame(ids: list[str], separator: str) -> None:
    rows = [(unit, unit[0]) for unit in ids]
    assert frame_of(read_list(as_csv(rows, separator), "a"), COLUMNS) == frame_of(read_list(as_csv(rows), "b"), COLUMNS)


def test_a_workbook_and_a_columnar_file_give_the_sample_of_the_csv(
    book: Callable[..., bytes], columnar: Callable[..., bytes]
) -> None:
    rows = [(str(n), "AB"[n % 2]) for n in range(1, 41)]
    numbers = [(float(unit), site) for unit, site in rows]
    files = [
        as_csv(rows),
        book({"L": [["unit", "site"], *numbers]}),
        columnar({"unit": [int(unit) for unit, _ in rows], "site": [site for _, site in rows]}),
        columnar({"unit": [unit for unit, _ in numbers], "site": [site for _, site in rows]}),
    ]
    frames = [frame_of(read_list(content, "l"), COLUMNS) for content in files]
    assert len({frame.sha256 for frame in frames}) == 1
    samples = {
        tuple(draw(frame.members, allot([("A", 20), ("B", 20)], SizeRule(fraction="20%")), "s").selected)
        for frame in frames
    }
    assert len(samples) == 1
    assert len({bind_rows(read_list(content, "l"), COLUMNS, "00").root for content in files}) == 1


@given(IDS, st.data())
def test_a_list_with_any_row_twice_is_refused_with_both_rows(ids: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(ids) - 1))
    again = data.draw(
        st.sampled_from([str.lower, str.upper, lambda text: f" {text} ", lambda text: text.replace("-", "\u2013")])
    )
    rows = [(unit, "A") for unit in (*ids, again(ids[at]))]
    faults = look_through(read_list(as_csv(rows), "l"), COLUMNS)
    assert [(fault.also, fault.row, fault.blocks) for fault in faults] == [(at + 2, len(ids) + 2, True)]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_what_is_canonical_survives_a_csv_file(text: str) -> None:
    unit = canonical(text)
    if not unit or not unit.isprintable():
        return
    assert read_list(as_csv([(unit, "A")]), "l").column("unit") == [canonical(unit)]


PULSE = {"outputValue": "AB", "timeStamp": "2026-12-07T17:00:00.000Z", "chainIndex": 2, "pulseIndex": 7, "uri": "x"}
PUBLISHED = [
    ({"pulse": PULSE}, {"value": ["AB"], "time": ["2026-12-07T17:00:00.000Z"], "chain": ["2"], "pulse": ["7"]}),
    (PULSE, {"value": ["AB"], "time": ["2026-12-07T17:00:00.000Z"], "chain": ["2"], "pulse": ["7"]}),
    (
        {"round": 5, "randomness": "cd", "signature": "ef", "previous_signature": "x"},
        {"round": ["5"], "randomness": ["cd"], "signature": ["ef"]},
    ),
    ({"round": 5, "randomness": "cd"}, {"round": ["5"], "randomness": ["cd"]}),
]


@pytest.mark.parametrize(("told", "entered"), PUBLISHED)
def test_what_a_beacon_publishes_is_entered_as_by_hand(told: object, entered: dict[str, list[str]]) -> None:
    assert entered_from(told, "x.json") == entered


@pytest.mark.parametrize("told", [None, 5, [], {}, {"pulse": 5}, {"pulse": {}}, "text"])
def test_what_no_beacon_publishes_is_refused(told: object) -> None:
    with pytest.raises(DrawError, match="neither a pulse of the NIST beacon nor a round of drand"):
        entered_from(told, "x.json")
