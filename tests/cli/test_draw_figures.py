"""The command: production followed, estimates, burden, and lists with faults."""

import json
from pathlib import Path

import pytest
from drawing import COLUMNS, HEADINGS, answer, conferral, drawn


def test_production_is_followed_to_the_letter(folder: Path) -> None:
    certificate = drawn(folder)
    units = [one["id"] for one in json.loads(certificate.read_bytes())["selected"]]
    (folder / "log.csv").write_text(
        "unit,kind,received,begbates,endbates\n"
        + "".join(f"{unit},time records,2027-01-05,P{i:03d},P{i:03d}\n" for i, unit in enumerate(units[1:], 1)),
        encoding="utf-8",
    )
    given = ["track", certificate, folder / "log.csv", "--needs", folder / "needs.toml", "--as-of", "2027-01-15"]
    told = conferral(*given)
    assert told.exit_code == 1
    assert "29 of 30 units are whole" in told.stdout
    assert f"not produced for 1 of the sample: {units[0]}." in conferral(*given, "--format", "letter").stdout
    assert json.loads(conferral(*given, "--format", "json").stdout)["items"][0]["state"] == "missing"
    assert len(conferral(*given, "--format", "events").stdout.splitlines()) == 30
    assert conferral(*given, "--format", "csv").stdout.count("\n") == 31


def test_everything_produced_ends_with_nought(folder: Path) -> None:
    certificate = drawn(folder, size=("--size", "3"))
    units = [one["id"] for one in json.loads(certificate.read_bytes())["selected"]]
    (folder / "log.csv").write_text(
        "EMP,kind,received\n" + "".join(f"{unit},time records,2027-01-05\n" for unit in units), encoding="utf-8"
    )
    assert (
        conferral(
            "track", certificate, folder / "log.csv", "--needs", folder / "needs.toml", "--column", "unit=EMP"
        ).exit_code
        == 0
    )


def test_an_estimate_for_programs_is_the_contract() -> None:
    told = answer("estimate", "--yes", "12", "--of", "30", "--from", "150")
    assert {key: told[key] for key in ("estimate", "low", "high", "confidence")} == {
        "estimate": 60.0,
        "low": 37,
        "high": 86,
        "confidence": 0.95,
    }
    assert told["method"].startswith("exact hypergeometric")
    assert "no fewer than 37 and no more than 86" in told["says"]


def test_results_are_estimated_through_the_certificate(folder: Path) -> None:
    certificate = drawn(folder)
    units = [one["id"] for one in json.loads(certificate.read_bytes())["selected"]]
    (folder / "found.csv").write_text(
        "unit,late,hours\n" + "".join(f"{unit},{'yes' if i < 12 else 'no'},{i}\n" for i, unit in enumerate(units)),
        encoding="utf-8",
    )
    given = [folder / "found.csv", "--certificate", certificate]
    assert answer("estimate", *given, "--column", "late")["rows"] == 150
    mean = answer("estimate", *given, "--column", "hours", "--kind", "mean")
    total = answer("estimate", *given, "--column", "hours", "--kind", "total")
    assert total["estimate"] == pytest.approx(150 * mean["estimate"])
    picture = conferral("estimate", *given, "--column", "late", "--svg", folder / "p.svg", "--png", folder / "p.png")
    assert "no finding on liability" in " ".join(picture.stdout.split())
    assert (folder / "p.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (folder / "p.png").read_bytes().startswith(b"\x89PNG")


def test_burden_and_acceptance_at_the_command(tmp_path: Path) -> None:
    given = ["burden", "--rows", "150", "--files", "4", "--minutes", "50"]
    assert "30    120   25.0  ±16.7%" in conferral(*given).stdout
    assert len(answer(*given)["sizes"]) == 10
    assert conferral(*given, "--format", "csv").stdout.startswith("share,units")
    conferral(*given, "--svg", tmp_path / "b.svg", "--png", tmp_path / "b.png")
    assert (tmp_path / "b.png").stat().st_size > 1000
    told = answer("burden", "--rows", "3653", "--tolerable", "9%", "--expected", "2%")
    assert (told["size"], told["allowed"]) == (68, 2)
    assert (
        "Look at 68 of 3,653" in conferral("burden", "--rows", "3653", "--tolerable", "9%", "--expected", "2%").stdout
    )


def test_a_list_with_faults_tells_each_with_its_row(folder: Path) -> None:
    (folder / "bad.csv").write_text(
        HEADINGS + "E-1,Dora Quill,A,2020-02-31\nE-1,Dora Quill,A,2020-01-01\n,x,A,\n", encoding="utf-8"
    )
    told = conferral("frame", folder / "bad.csv", *COLUMNS)
    assert told.exit_code == 1
    assert "row 3, Employee ID (E-1): this is the id of row 2" in told.stdout
    assert "row 2, Hire Date (2020-••-••): there is no such day" in told.stdout
    assert "2020-02-31" in conferral("frame", folder / "bad.csv", *COLUMNS, "--reveal").stdout
    faults = json.loads(conferral("frame", folder / "bad.csv", *COLUMNS, "--format", "json").stdout)["faults"]
    assert [(fault["row"], fault["blocks"]) for fault in faults] == [(2, False), (3, True), (4, True)]
    assert all("value" not in fault for fault in faults)
    assert conferral("run", folder / "bad.csv", *COLUMNS, "--size", "1", "--seed", "1").exit_code == 2


def test_a_clean_list_gives_its_public_frame(folder: Path) -> None:
    told = conferral("frame", folder / "list.csv", *COLUMNS, "--public", folder / "public.csv")
    assert told.exit_code == 0
    assert "NOT RECONCILED" in told.stdout.splitlines()[0]
    assert (folder / "public.csv").read_text(encoding="utf-8").count("\n") == 151


def test_names_are_masked_on_screen_and_warned_of(folder: Path) -> None:
    (folder / "names.csv").write_text("who\nDora Quill\nTobias Oyelaran\nMiriam Hartwell\n", encoding="utf-8")
    run = conferral("run", folder / "names.csv", "--unit", "who", "--size", "2", "--seed", "1", "-o", folder / "c.json")
    assert "Quill" not in run.stdout
    assert "Commit with --neutral" in run.stderr
    shown = conferral("run", folder / "names.csv", "--unit", "who", "--size", "3", "--seed", "1", "--reveal")
    assert "Dora Quill" in shown.stdout
