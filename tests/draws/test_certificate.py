"""The certificate says everything, can be checked without us, and takes replacements in order only."""

import json
import subprocess
import sys
from pathlib import Path

import consistent_sampler
import pytest
import rfc8785
from agreed import COLUMNS, DEFINITION, DRAWN, PLAN, PRESENT, certified, written

from conferral.draws.certificate import Basis, Occasion, certify, check_script, replace, sample_of
from conferral.draws.frame import frame_of
from conferral.draws.lists import read_list
from conferral.draws.plan import Plan
from conferral.draws.sizes import SizeRule
from conferral.draws.verify import verify
from conferral.model.errors import DrawError


def test_a_certificate_says_what_from_what_how_and_by_whom(hotels: bytes) -> None:
    told = certified(hotels)
    assert told["schema"] == "conferral/draw/1"
    assert (told["status"], told["status_reasons"]) == ("draw", [])
    assert told["frame"]["rows"] == 150
    assert {row["stratum"]: row["size"] for row in told["strata"]} == {"Airport": 6, "Harbor": 10, "Midtown": 14}
    assert set(told["selected"][0]) == {"id", "stratum", "ticket", "rank"}
    assert told["present"] == list(PRESENT)
    assert set(told["versions"]) == {"conferral", "python"}
    assert told["commitment"]["sha256"] == told["reveal"]["commitment"]
    assert "certainty" in told["plan"]


def test_it_is_what_the_package_of_others_draws(hotels: bytes) -> None:
    told = certified(hotels)
    midtown = [unit for unit, stratum in told["public_frame"] if stratum == "Midtown" and unit != "E-001"]
    theirs = [tuple(drawn)[:2] for drawn in consistent_sampler.sampler(midtown, seed=told["seed"], take=28, digits=99)]
    ours = [
        (one["ticket"], one["id"]) for one in (*told["selected"], *told["replacements"]) if one["stratum"] == "Midtown"
    ]
    assert ours == theirs


def test_the_file_is_canonical_json(hotels: bytes) -> None:
    content = written(certified(hotels))
    assert content == rfc8785.dumps(json.loads(content)) + b"\n"


def test_nothing_but_unit_and_stratum_leaves_the_list(hotels: bytes) -> None:
    assert b"2011-02-11" in hotels
    assert b"2011-02-11" not in written(certified(hotels))


def test_neutral_numbers_stand_for_the_ids(hotels: bytes) -> None:
    content = written(certified(hotels, Plan(SizeRule(fraction="20%")), neutral=True))
    assert b"U-001" in content
    assert b"E-0" not in content
    assert verify(content) == ()


def run_script(content: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the printed script where no package can be found."""
    (folder / "certificate.json").write_bytes(content)
    (folder / "check.py").write_text(check_script(json.loads(content)), encoding="utf-8")
    command = [sys.executable, "-I", "-S", "check.py", "certificate.json"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_dozen_lines_verify_it_with_the_standard_library_alone(hotels: bytes, tmp_path: Path) -> None:
    told = certified(hotels)
    assert len(check_script(told).splitlines()) == 12
    run = run_script(written(told), tmp_path)
    assert (run.returncode, run.stdout.splitlines()) == (0, ["frame: as committed", "sample: verified"])


@pytest.mark.parametrize("start", [None, 2])
def test_a_dozen_lines_verify_an_agreed_order_too(start: int | None, hotels: bytes, tmp_path: Path) -> None:
    order = tuple(f"E-{n:03d}" for n in range(150, 0, -1))
    told = certified(hotels, Plan(every=5, start=start, ordered_by="hire date", order=order))
    assert len(check_script(told).splitlines()) == 12
    assert run_script(written(told), tmp_path).returncode == 0
    told["selected"][1]["id"] = "E-001"
    assert run_script(written(told), tmp_path).returncode == 1


@pytest.mark.parametrize("part", ["sample", "frame"])
def test_the_dozen_lines_find_another_sample_and_another_frame(part: str, hotels: bytes, tmp_path: Path) -> None:
    told = certified(hotels)
    if part == "sample":
        told["selected"][3]["id"] = "E-150"
    else:
        told["public_frame"][149][1] = "Midtown"
    run = run_script(written(told), tmp_path)
    assert run.returncode == 1
    assert f"{part}: DIFFERS" in run.stdout


def test_without_commitment_or_with_a_short_seed_it_is_a_demonstration(hotels: bytes) -> None:
    listed = read_list(hotels, "l.csv")
    basis = Basis(frame_of(listed, COLUMNS), COLUMNS, DEFINITION, PLAN)
    told = certify(basis, "stated", {"text": ["314159"]}, Occasion(DRAWN))
    assert told["status"] == "demonstration"
    assert [reason[:25] for reason in told["status_reasons"]] == [
        "The seed has at most 13 b",
        "Nothing was committed to ",
    ]
    assert verify(written(told)) == ()


def test_a_unit_is_replaced_by_the_next_ticket_of_its_stratum(hotels: bytes) -> None:
    told = certified(hotels)
    out = next(one for one in told["selected"] if one["stratum"] == "Harbor")
    waiting = [one["id"] for one in told["replacements"] if one["stratum"] == "Harbor"]
    once = replace(told, out["id"], "left in 2019; file destroyed", DRAWN)
    assert once["replaced"][0] == {
        "out": out["id"],
        "in": waiting[0],
        "stratum": "Harbor",
        "why": "left in 2019; file destroyed",
        "on": "2026-12-07",
    }
    assert once["previous"] == told["sha256"]
    assert once["selected"] == told["selected"]
    twice = replace(once, waiting[0], "no records either", DRAWN)
    assert twice["replaced"][1]["in"] == waiting[1]
    assert len(sample_of(twice)) == 30
    assert {out["id"], waiting[0]}.isdisjoint(one["id"] for one in sample_of(twice))
    assert verify(written(twice)) == ()


def test_replacements_run_out_and_need_their_reason(hotels: bytes) -> None:
    told = certified(hotels, Plan(SizeRule(fraction="20%"), spare=0))
    with pytest.raises(DrawError, match="no replacement is left in stratum 'Airport'"):
        replace(told, told["selected"][0]["id"], "gone", DRAWN)
    with pytest.raises(DrawError, match="a replacement needs its reason"):
        replace(told, told["selected"][0]["id"], " ", DRAWN)
    with pytest.raises(DrawError, match="'E-999' is not in the sample"):
        replace(told, "E-999", "gone", DRAWN)


def test_in_an_agreed_order_the_next_unit_after_it_stands_in(hotels: bytes) -> None:
    order = tuple(f"E-{n:03d}" for n in range(150, 0, -1))
    told = certified(hotels, Plan(every=5, start=1, ordered_by="hire date", order=order))
    assert [one["id"] for one in told["selected"][:2]] == ["E-150", "E-145"]
    assert "no margin of error can be stated" in " ".join(told["notes"])
    once = replace(told, "E-145", "gone", DRAWN)
    assert once["replaced"][0]["in"] == "E-144"
    assert verify(written(once)) == ()
