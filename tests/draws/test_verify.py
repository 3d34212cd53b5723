"""Whatever is altered is found, and named."""

import json
import random
from dataclasses import replace

import pytest
from agreed import COLUMNS, ENTERED, PLAN, certified, committed, written
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.canonical import Json, as_file, seal
from conferral.draws.lists import read_list
from conferral.draws.plan import Plan, sort_by
from conferral.draws.redraw import Difference
from conferral.draws.rows import bind_rows
from conferral.draws.sizes import SizeRule
from conferral.draws.verify import certificate_of, verify
from conferral.model.errors import DrawError


def places(differences: tuple[Difference, ...]) -> list[str]:
    return [found.where for found in differences]


def sealed_again(certificate: Json, **parts: object) -> bytes:
    """A certificate altered by somebody who knows how to seal."""
    return as_file(seal({**certificate, **parts}))


def test_a_certificate_that_nobody_touched_is_verified_with_and_without_its_list(hotels: bytes) -> None:
    content = written(certified(hotels))
    key = committed(hotels)[2]
    listed = read_list(hotels, "hotels.csv")
    assert verify(content) == verify(content, listed) == verify(content, listed, key) == ()


def test_any_byte_altered_is_found_and_its_place_named(hotels: bytes) -> None:
    content = written(certified(hotels))
    chance = random.Random(20261207)
    for _ in range(60):
        at = chance.randrange(len(content))
        altered = content[:at] + bytes([(content[at] + chance.randint(1, 255)) % 256]) + content[at + 1 :]
        found = verify(altered)
        assert found
        assert all(one.where and one.what for one in found)


@pytest.mark.parametrize(
    "how", ["spaces", "no new line", "two new lines", "other order", "twice the same key", "a byte less"]
)
def test_a_file_in_another_form_is_told_with_the_byte(how: str, hotels: bytes) -> None:
    content = written(certified(hotels))
    told = json.loads(content)
    other = {
        "spaces": json.dumps(told, sort_keys=True).encode(),
        "no new line": content[:-1],
        "two new lines": content + b"\n",
        "other order": json.dumps(dict(reversed(told.items())), separators=(",", ":")).encode() + b"\n",
        "twice the same key": content.replace(b'"drawn_on"', b'"drawn_on":"2020-01-01","drawn_on"'),
        "a byte less": content[1:],
    }[how]
    found = verify(other)
    assert found[0].where.startswith("byte " if how != "a byte less" else "certificate")


SEALED = [
    ("seed", "another seed", "seed"),
    ("headline", "A list that everybody agrees on.", "headline"),
    ("status", "demonstration", "status"),
    ("method", "a hat", "method"),
    ("notes", [], "notes"),
    ("strata", [], "strata"),
    ("definition", {"sampled": "documents", "class": "all"}, "definition"),
    ("commitment", None, "reveal"),
    ("reveal", None, "reveal"),
    ("commitment", {"schema": "conferral/commitment/1"}, "commitment"),
    (
        "replaced",
        [{"out": "E-002", "in": "E-003", "stratum": "Midtown", "why": "x", "on": "2026-12-08"}],
        "replaced, line 1",
    ),
]


@pytest.mark.parametrize(("part", "value", "where"), SEALED)
def test_a_part_altered_and_sealed_again_is_found_by_drawing_again(
    part: str, value: object, where: str, hotels: bytes
) -> None:
    assert where in places(verify(sealed_again(certified(hotels), **{part: value})))


def test_a_unit_put_into_the_sample_is_named_with_its_line(hotels: bytes) -> None:
    told = certified(hotels)
    told["selected"][2] = {**told["selected"][2], "id": "E-149"}
    found = verify(as_file(seal(told)))
    assert places(found) == ["selected, line 3 (E-149)"]
    assert found[0].what.startswith("the certificate has id E-149, the draw done again id E-")


def test_a_better_seed_sealed_again_is_not_the_one_revealed(hotels: bytes) -> None:
    told = certified(hotels)
    other = {**told["seed_source"], "entered": {"value": ["AB" * 32 + "0123456789ABCDEF" * 4], "time": ENTERED["time"]}}
    assert "seed_source" in places(verify(as_file(seal({**told, "seed_source": other}))))


def test_a_commitment_made_anew_for_the_seed_does_not_help(hotels: bytes) -> None:
    told = certified(hotels)
    late = seal({**told["commitment"], "committed_on": "2026-12-07"})
    revealed = seal({**told["reveal"], "commitment": late["sha256"]})
    found = verify(as_file(seal({**told, "commitment": late, "reveal": revealed})))
    assert found[0].where == "commitment"
    assert "is not later than the commitment of 2026-12-07" in found[0].what


def test_sizes_other_than_committed_are_found(hotels: bytes) -> None:
    told = certified(hotels)
    larger = certified(hotels, Plan(SizeRule(fraction="25%"), certainty=PLAN.certainty))
    mixed = {**larger, "commitment": told["commitment"], "reveal": told["reveal"]}
    assert {"plan", "strata"} <= set(places(verify(as_file(seal(mixed)))))


def test_rows_in_another_order_make_no_difference(hotels: bytes) -> None:
    heading, *rows = hotels.decode().splitlines()
    random.Random(7).shuffle(rows)
    shuffled = read_list("\n".join([heading, *rows]).encode(), "hotels.csv")
    assert verify(written(certified(hotels)), shuffled, committed(hotels)[2]) == ()


ROWS = [
    ("removed", b"E-017,Midtown,2015-09-17\n", b"", ["list, unit E-017"]),
    ("added", b"E-017,Midtown", b"E-999,Midtown,2015-01-01\nE-017,Midtown", ["list, row 18 (E-999)"]),
    ("renamed", b"E-017,Midtown", b"E-17,Midtown", ["list, unit E-017", "list, row 18 (E-17)"]),
    ("moved", b"E-017,Midtown", b"E-017,Harbor", ["list, row 18 (E-017)"]),
    ("twice", b"E-017,Midtown", b"E-016,Midtown", ["list"]),
]


@pytest.mark.parametrize(("how", "old", "new", "where"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_changed_removed_or_added_is_named(
    how: str, old: bytes, new: bytes, where: list[str], hotels: bytes
) -> None:
    assert old in hotels, how
    assert places(verify(written(certified(hotels)), read_list(hotels.replace(old, new), "hotels.csv"))) == where


@given(st.integers(0, 149), st.sampled_from(["removed", "added", "changed"]))
def test_any_row_whichever_it_is(row: int, how: str) -> None:
    lines = HOTELS.decode().splitlines()
    line = lines[row + 1]
    unit = line.partition(",")[0]
    changed = {"removed": [], "added": [line, f"X-{row},Harbor,"], "changed": [f"{unit},Elsewhere,2012-01-01"]}[how]
    content = "\n".join([*lines[: row + 1], *changed, *lines[row + 2 :]]).encode()
    found = verify(CONTENT, read_list(content, "hotels.csv"))
    assert len(found) == 1
    assert (f"X-{row})" if how == "added" else unit) in found[0].where


def test_a_cell_that_only_the_key_can_see_is_named_by_its_row(hotels: bytes) -> None:
    content, key = written(certified(hotels)), committed(hotels)[2]
    changed = read_list(hotels.replace(b"E-017,Midtown,2015-09-17", b"E-017,Midtown,2019-09-17"), "hotels.csv")
    assert verify(content, changed) == ()
    assert places(verify(content, changed, key)) == ["list, row 18 (E-017)"]
    other = bind_rows(changed, COLUMNS, "00" * 32)
    assert places(verify(content, changed, other)) == ["key"]


def test_under_neutral_numbers_the_key_leads_back_to_the_rows(hotels: bytes) -> None:
    plan = Plan(SizeRule(fraction="20%"))
    content, key = written(certified(hotels, plan, neutral=True)), committed(hotels, plan, neutral=True)[2]
    assert verify(content, read_list(hotels, "hotels.csv"), key) == ()
    number = dict(key.numbers)["E-017"]
    changed = read_list(hotels.replace(b"E-017,Midtown", b"E-017,Harbor"), "hotels.csv")
    assert places(verify(content, changed, key)) == [f"list, row 18 ({number})"] * 2
    assert "list, unit " + number in places(
        verify(content, read_list(hotels.replace(b"E-017", b"E-987"), "h.csv"), key)
    )


def in_order(hotels: bytes) -> tuple[bytes, Plan]:
    """A certificate of every fifth by hire date, and its plan."""
    listed = read_list(hotels, "hotels.csv")
    order = sort_by(listed.column("employee"), listed.column("hire date"), "hire date")
    plan = Plan(every=5, start=2, ordered_by="hire date", order=order)
    return written(certified(hotels, plan)), plan


def test_an_agreed_order_is_held_against_the_list_sorted_again(hotels: bytes) -> None:
    content, plan = in_order(hotels)
    assert verify(content, read_list(hotels, "hotels.csv")) == ()
    later = "\n".join(
        f"{line[:-10]}2031-01-01" if line.startswith(plan.order[10]) else line for line in hotels.decode().splitlines()
    )
    found = verify(content, read_list(later.encode(), "hotels.csv"))
    assert places(found) == ["plan.list_order, place 11"]
    assert plan.order[10] in found[0].what


def test_an_order_that_leaves_a_unit_out_or_has_it_twice_is_found(hotels: bytes) -> None:
    _, plan = in_order(hotels)
    for order in (plan.order[1:], (*plan.order[:-1], plan.order[0])):
        told = certified(hotels, replace(plan, order=order))
        assert "plan.list_order" in places(verify(written(told)))


def test_under_neutral_numbers_the_order_is_that_of_the_list_too(hotels: bytes) -> None:
    _, plan = in_order(hotels)
    key = committed(hotels, Plan(SizeRule(count=3)), neutral=True)[2]
    numbers = dict(key.numbers)
    neutral = replace(plan, order=tuple(numbers[unit] for unit in plan.order))
    content = written(certified(hotels, neutral, neutral=True))
    assert verify(content, read_list(hotels, "hotels.csv"), key) == ()


MISSHAPEN = [
    ("selected", "all", "selected"),
    ("selected", [{"id": 1}], "selected, line 1.id"),
    ("public_frame", [["E-1"]], "public_frame, line 1"),
    ("plan", {"sizes": 5}, "plan.sizes"),
    ("seed_source", {"kind": "nist", "entered": {"value": 5}, "seed": "x", "bits": True}, "seed_source.bits"),
    ("frame", None, "frame"),
]


@pytest.mark.parametrize(("part", "value", "where"), MISSHAPEN)
def test_a_part_of_the_wrong_kind_is_named_and_nothing_breaks(
    part: str, value: object, where: str, hotels: bytes
) -> None:
    assert where in places(verify(sealed_again(certified(hotels), **{part: value})))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"schema":"conferral/draw/1"}',
        b"[" * 100_000,
        b"\xff",
        b'{"schema":"conferral/commitment/1"}',
    ],
)
def test_what_is_no_certificate_is_told(content: bytes) -> None:
    assert verify(content)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    ),
    st.sampled_from(
        sorted(
            json.loads(
                b'{"plan":0,"seed_source":0,"commitment":0,"reveal":0,"replaced":0,"definition":0,"frame":0,"strata":0}'
            )
        )
    ),
)
def test_a_part_of_any_content_is_found_and_never_raises(value: object, part: str) -> None:
    told = json.loads(CONTENT)
    if told[part] != value:
        assert verify(json.dumps({**told, part: value}).encode("utf-8", "surrogatepass"))


def test_work_does_not_go_on_from_a_certificate_that_was_altered(hotels: bytes) -> None:
    content = written(certified(hotels))
    assert certificate_of(content, "c.json")["status"] == "draw"
    altered = written({**json.loads(content), "present": ["Nobody"]})
    with pytest.raises(DrawError, match=r"c\.json: present: this part, or its hash, was changed"):
        certificate_of(altered, "c.json")


HOTELS = b"employee,hotel,hire date\n" + b"".join(
    f"E-{n:03d},{'Midtown' if n <= 70 else 'Harbor' if n <= 120 else 'Airport'},2011-02-11\n".encode()
    for n in range(1, 151)
)
CONTENT = written(certified(HOTELS))
