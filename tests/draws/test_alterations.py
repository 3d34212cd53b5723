"""Every part of a certificate taken out, changed, or changed and sealed again: found each time, and named."""

import datetime as dt
import json

import pytest
from agreed import certified, written

from conferral.draws.canonical import Json, as_file, seal
from conferral.draws.certificate import Basis, Occasion, certify, replace, standing
from conferral.draws.definition import UNDEFINED
from conferral.draws.frame import Columns, frame_of
from conferral.draws.lists import read_list
from conferral.draws.plan import Plan
from conferral.draws.shape import CERTIFICATE, misshapen
from conferral.draws.sizes import SizeRule
from conferral.draws.verify import verify

PARTS = sorted(set(CERTIFICATE) - {"digests", "sha256", "schema"})
NINE = "unit,stratum\n" + "".join(f"E-{n},{'AB'[n % 2]}\n" for n in range(1, 10))
# what only a hash that was exchanged can protect: nothing else follows from it in a certificate without a commitment
TOLD_ONLY = {"definition", "drawn_on", "present", "slips", "versions", "verify", "previous"}


@pytest.fixture(scope="module")
def small() -> Json:
    """A certificate of few units, so that each of its bytes can be tried."""
    columns = Columns("unit", "stratum")
    frame = frame_of(read_list(NINE.encode(), "nine.csv"), columns)
    basis = Basis(frame, columns, UNDEFINED, Plan(SizeRule(count=4), certainty=("E-9",)))
    return certify(basis, "stated", {"text": ["314159"]}, Occasion(dt.date(2026, 12, 7)))


def test_each_byte_altered_is_found(small: Json) -> None:
    content = written(small)
    assert verify(content) == ()
    unseen = [
        at
        for at in range(0, len(content), 5)
        if not verify(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    ]
    assert unseen == []


def test_each_byte_left_out_is_found(small: Json) -> None:
    content = written(small)
    assert [at for at in range(0, len(content), 11) if not verify(content[:at] + content[at + 1 :])] == []


@pytest.mark.parametrize("part", PARTS)
def test_a_part_taken_out_is_named(part: str, small: Json) -> None:
    less = {key: value for key, value in small.items() if key != part}
    assert any(found.where == part for found in verify(as_file(less)))
    assert any(found.where == part for found in verify(as_file(seal(less))))


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_wrong_kind_is_named(part: str, small: Json) -> None:
    wrong = 3.5 if CERTIFICATE[part] is not int else "text"
    assert any(where == part for where, _ in misshapen({**small, part: wrong}))


def changed(value: object) -> object:
    """Another value of the same kind."""
    if isinstance(value, str):
        return value + " "
    if isinstance(value, list):
        return value[:-1] if value else [*value, "more"]
    if isinstance(value, dict):
        key = sorted(value)[-1]
        return {**value, key: changed(value[key])}
    return (value or 0) + 1 if isinstance(value, int) else "something"


@pytest.mark.parametrize("part", PARTS)
def test_a_part_changed_is_named_by_its_seal(part: str, small: Json) -> None:
    other = changed(small[part])
    assert other != small[part]
    assert any(found.where.startswith(part) for found in verify(as_file({**small, part: other})))


@pytest.mark.parametrize("part", sorted(set(PARTS) - TOLD_ONLY))
def test_a_part_changed_and_sealed_again_is_found_all_the_same(part: str, small: Json) -> None:
    assert verify(as_file(seal({**small, part: changed(small[part])})))


@pytest.mark.parametrize("part", sorted(TOLD_ONLY))
def test_what_nothing_else_follows_from_is_bound_by_the_hash_alone(part: str, small: Json) -> None:
    other = seal({**small, part: changed(small[part])})
    assert verify(as_file(other)) == ()
    assert other["sha256"] != small["sha256"]


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("key", ["id", "stratum", "ticket", "rank"])
def test_each_cell_of_each_selected_unit_is_named_with_its_line(at: int, key: str, small: Json) -> None:
    rows = [dict(row) for row in small["selected"]]
    rows[at][key] = changed(rows[at][key])
    found = verify(as_file(seal({**small, "selected": rows})))
    assert [one.where for one in found] == [f"selected, line {at + 1} ({rows[at]['id']})"]
    assert key in found[0].what


def test_a_unit_more_or_less_in_the_sample_is_found(small: Json) -> None:
    for rows in (small["selected"][:-1], [*small["selected"], small["replacements"][0]]):
        found = verify(as_file(seal({**small, "selected": rows})))
        assert any(one.where == "selected" and "the draw done again 4" in one.what for one in found)


@pytest.mark.parametrize("how", ["unsorted", "twice", "less", "other stratum"])
def test_a_public_frame_that_was_tampered_with_is_found(how: str, small: Json) -> None:
    pairs = [list(pair) for pair in small["public_frame"]]
    tampered = {
        "unsorted": pairs[::-1],
        "twice": [pairs[0], *pairs],
        "less": pairs[1:],
        "other stratum": [[pairs[0][0], "Z"], *pairs[1:]],
    }[how]
    places = {one.where for one in verify(as_file(seal({**small, "public_frame": tampered})))}
    assert places & {"public_frame", "frame.sha256", "frame.rows"}


def test_a_replacement_out_of_turn_or_twice_is_found(hotels: bytes) -> None:
    told = certified(hotels)
    day = dt.date(2026, 12, 20)
    first = [one["id"] for one in told["selected"] if one["stratum"] == "Harbor"][:2]
    good = replace(replace(told, first[0], "a", day), first[1], "b", day)
    assert verify(written(good)) == ()
    swapped = [{**row, "in": good["replaced"][1 - i]["in"]} for i, row in enumerate(good["replaced"])]
    assert any(one.where == "replaced, line 1" for one in verify(as_file(seal({**good, "replaced": swapped}))))
    doubled = [good["replaced"][0], good["replaced"][0]]
    assert any(one.where == "replaced, line 2" for one in verify(as_file(seal({**good, "replaced": doubled}))))
    undated = [{**good["replaced"][0], "on": "soon"}]
    assert any("this replacement cannot be" in one.what for one in verify(as_file(seal({**good, "replaced": undated}))))


@pytest.mark.parametrize("bits", [0, 127, 128, 512])
@pytest.mark.parametrize("committed", [True, False])
def test_only_a_committed_draw_from_a_long_seed_is_no_demonstration(bits: int, committed: bool, small: Json) -> None:
    told = {**small, "seed_source": {"bits": bits}, "commitment": {} if committed else None}
    found = standing(told)
    assert found["status"] == ("draw" if committed and bits >= 128 else "demonstration")
    assert len(found["status_reasons"]) == (bits < 128) + (not committed)


def test_numbers_and_truth_values_are_not_taken_for_each_other(small: Json) -> None:
    told = json.loads(written(small))
    told["frame"]["rows"] = True
    assert ("frame.rows", "this is not what a certificate has here") in list(misshapen(told))
