"""The command: the whole course of a draw, its answers for programs, and what it refuses."""

import hashlib
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import consistent_sampler
import pytest
from click.testing import CliRunner, Result

from conferral.cli import main

PULSE = "8C" * 32 + "03F5A1B2C4D6E7980123456789ABCDEF" * 2
HEADINGS = "Employee ID,Name,Hotel,Hire Date\n"
LIST = HEADINGS + "".join(
    f"E-{n:03d},Dora Quill {n},{'Midtown' if n <= 70 else 'Harbor' if n <= 120 else 'Airport'},20{10 + n % 12}-03-{1 + n % 28:02d}\n"
    for n in range(1, 151)
)
COLUMNS = ["--unit", "Employee ID", "--strata", "Hotel"]
NEEDS = '[[need]]\nkind = "time records"\ndue = 2027-01-08\n'


def conferral(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["draw", *map(str, arguments)], catch_exceptions=False)


def answer(*arguments: object) -> dict[str, object]:
    told = conferral(*arguments, "--format", "json")
    return dict(json.loads(told.stdout))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "pulse.json").write_text(
        json.dumps({"pulse": {"outputValue": PULSE, "timeStamp": "2026-12-07T17:00:00.000Z", "chainIndex": 2}}),
        encoding="utf-8",
    )
    (tmp_path / "needs.toml").write_text(NEEDS, encoding="utf-8")
    return tmp_path


def commit(folder: Path, *more: object, size: tuple[object, ...] = ("--fraction", "20%")) -> Result:
    where = ["--source", "nist", "--on", "2026-12-07T17:00Z", "--as-of", "2026-12-01", "--out", folder / "agreed"]
    return conferral("commit", folder / "list.csv", *COLUMNS, *size, *where, *more)


def drawn(folder: Path, *more: object, size: tuple[object, ...] = ("--fraction", "20%")) -> Path:
    """The whole course, to the certificate."""
    agreed, certificate = folder / "agreed", folder / "certificate.json"
    assert commit(folder, *more, size=size).exit_code == 0
    revealed = conferral(
        "reveal",
        agreed / "commitment.json",
        "--from",
        folder / "pulse.json",
        "--as-of",
        "2026-12-07",
        "-o",
        agreed / "reveal.json",
    )
    assert revealed.exit_code == 0, revealed.stderr
    run = conferral(
        "run",
        agreed / "public-frame.csv",
        "--commitment",
        agreed / "commitment.json",
        "--revealed",
        agreed / "reveal.json",
        "--as-of",
        "2026-12-07",
        "-o",
        certificate,
    )
    assert run.exit_code == 0, run.stderr
    return certificate


def test_a_draw_for_programs_is_the_contract(folder: Path) -> None:
    told = answer("run", folder / "list.csv", *COLUMNS, "--fraction", "20%", "--seed", "314159")
    assert told["schema"] == "conferral/draw/1"
    assert told["frame"]["rows"] == 150
    assert {row["stratum"]: (row["rows"], row["size"]) for row in told["strata"]} == {
        "Airport": (30, 6),
        "Harbor": (50, 10),
        "Midtown": (70, 14),
    }
    assert set(told["selected"][0]) == {"id", "stratum", "ticket", "rank"}
    assert next(one["rank"] for one in told["replacements"] if one["stratum"] == "Midtown") == 15
    midtown = [f"E-{n:03d}" for n in range(1, 71)]
    theirs = list(consistent_sampler.sampler(midtown, seed="314159", take=14, output="id"))
    assert [one["id"] for one in told["selected"] if one["stratum"] == "Midtown"] == theirs


def test_the_published_example_at_the_command(tmp_path: Path) -> None:
    (tmp_path / "six.csv").write_text("unit\nA-1\nA-2\nA-3\nB-1\nB-2\nB-3\n", encoding="utf-8")
    told = answer("run", tmp_path / "six.csv", "--unit", "unit", "--size", "4", "--seed", "314159")
    assert [one["id"] for one in told["selected"]] == ["B-2", "B-3", "A-3", "A-2"]
    assert told["strata"] == [{"rows": 6, "size": 4, "stratum": None}]
    assert told["status"] == "demonstration"


def test_the_whole_course_ends_in_a_certificate_that_both_sides_verify(folder: Path) -> None:
    certificate = drawn(folder, "--present", "Miriam Hartwell (plaintiff)", "--present", "Jonah Pell (defendant)")
    told = json.loads(certificate.read_bytes())
    assert (told["status"], told["present"]) == ("draw", ["Miriam Hartwell (plaintiff)", "Jonah Pell (defendant)"])
    for more in (
        [],
        [folder / "list.csv"],
        [folder / "agreed/public-frame.csv"],
        [folder / "list.csv", "--key", folder / "agreed/key.json"],
    ):
        assert conferral("verify", certificate, *more).exit_code == 0
    assert answer("verify", certificate, folder / "list.csv") == {"verdict": "verified", "differences": []}


def test_a_difference_is_named_and_ends_with_one(folder: Path) -> None:
    certificate = drawn(folder)
    (folder / "other.csv").write_text(LIST.replace("E-017,", "E-017B,"), encoding="utf-8")
    told = conferral("verify", certificate, folder / "other.csv", "--format", "json")
    assert told.exit_code == 1
    assert [one["where"] for one in json.loads(told.stdout)["differences"]] == [
        "list, unit E-017",
        "list, row 18 (E-017B)",
    ]
    certificate.write_bytes(certificate.read_bytes().replace(b"20%", b"21%", 1))
    assert conferral("verify", certificate).exit_code == 1


def test_only_unit_and_stratum_go_to_the_other_side_and_the_key_is_for_its_owner(folder: Path) -> None:
    assert commit(folder).exit_code == 0
    agreed = folder / "agreed"
    public = (agreed / "public-frame.csv").read_text(encoding="utf-8")
    assert public.splitlines()[:2] == ["unit,stratum", "E-001,Midtown"]
    assert "Quill" not in public + (agreed / "commitment.json").read_text(encoding="utf-8")
    if os.name == "posix":
        assert stat.S_IMODE((agreed / "key.json").stat().st_mode) == 0o600


def test_neutral_numbers_stand_in_for_ids_from_commitment_to_verification(folder: Path) -> None:
    certificate = drawn(folder, "--neutral")
    told = json.loads(certificate.read_bytes())
    assert all(one["id"].startswith("U-") for one in told["selected"])
    assert "E-0" not in certificate.read_text(encoding="utf-8")
    assert conferral("verify", certificate, folder / "list.csv", "--key", folder / "agreed/key.json").exit_code == 0
    agreed = folder / "agreed"
    again = conferral(
        "run",
        folder / "list.csv",
        "--commitment",
        agreed / "commitment.json",
        "--revealed",
        agreed / "reveal.json",
        "--key",
        agreed / "key.json",
        "--as-of",
        "2026-12-07",
        "--format",
        "json",
    )
    assert json.loads(again.stdout)["selected"] == told["selected"]


def test_a_commitment_is_not_made_over(folder: Path) -> None:
    assert commit(folder).exit_code == 0
    again = commit(folder)
    assert again.exit_code == 2
    assert "there is a commitment already" in again.stderr


def test_an_agreed_order_is_run_and_verified(folder: Path) -> None:
    certificate = drawn(folder, size=("--every", "5", "--order-by", "Hire Date", "--start", "2"))
    told = json.loads(certificate.read_bytes())
    assert len(told["selected"]) == 30
    assert told["plan"]["list_order"]["ordered_by"] == "Hire Date"
    assert conferral("verify", certificate, folder / "list.csv").exit_code == 0


def test_a_page_is_written_beside_the_certificate(folder: Path) -> None:
    pdf = folder / "certificate.pdf"
    run = conferral("run", folder / "list.csv", *COLUMNS, "--fraction", "20%", "--seed", "314159", "--pdf", pdf)
    assert run.exit_code == 0
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_unit_is_replaced_and_the_new_certificate_is_whole(folder: Path) -> None:
    certificate = drawn(folder)
    unit = json.loads(certificate.read_bytes())["selected"][0]["id"]
    done = conferral(
        "replace",
        certificate,
        "--unit",
        unit,
        "--why",
        "file destroyed",
        "--as-of",
        "2026-12-20",
        "-o",
        folder / "second.json",
        "--pdf",
        folder / "second.pdf",
    )
    assert done.exit_code == 0
    assert f"{unit} by " in done.stdout
    assert conferral("verify", folder / "second.json", folder / "list.csv").exit_code == 0
    assert conferral("replace", certificate, "--unit", "E-999", "--why", "x", "-o", folder / "no.json").exit_code == 2


def test_an_enlargement_is_committed_revealed_and_drawn_apart(folder: Path) -> None:
    certificate = drawn(folder)
    first = {one["id"] for one in json.loads(certificate.read_bytes())["selected"]}
    larger = folder / "larger"
    told = conferral(
        "enlarge",
        certificate,
        "--by",
        "9",
        "--source",
        "dice",
        "--on",
        "2027-01-04",
        "--as-of",
        "2027-01-04",
        "--out",
        larger,
    )
    assert told.exit_code == 0, told.stderr
    rolls = "3 5 1 6 2 4 " * 9
    assert (
        conferral(
            "reveal",
            larger / "commitment.json",
            "faces=6",
            f"rolls={rolls}",
            "--as-of",
            "2027-01-04",
            "-o",
            larger / "reveal.json",
        ).exit_code
        == 0
    )
    run = conferral(
        "run",
        larger / "public-frame.csv",
        "--commitment",
        larger / "commitment.json",
        "--revealed",
        larger / "reveal.json",
        "--as-of",
        "2027-01-04",
        "-o",
        folder / "second.json",
    )
    assert run.exit_code == 0, run.stderr
    second = json.loads((folder / "second.json").read_bytes())
    assert second["commitment"]["enlarges"] == json.loads(certificate.read_bytes())["sha256"]
    assert first.isdisjoint(one["id"] for one in second["selected"])
    assert conferral("verify", folder / "second.json").exit_code == 0


def test_nonces_of_both_sides_make_the_seed(folder: Path) -> None:
    secrets = {"plaintiff": "ab12" * 10, "defendant": "0f" * 16 + "1e2d3c4b5a697887"}
    pairs = [
        part
        for side, text in secrets.items()
        for part in ("--nonce", f"{side}={hashlib.sha256(text.encode()).hexdigest()}")
    ]
    agreed = folder / "agreed"
    told = conferral(
        "commit",
        folder / "list.csv",
        *COLUMNS,
        "--size",
        "10",
        "--source",
        "nonces",
        "--on",
        "2026-12-07",
        *pairs,
        "--fallback",
        "drand",
        "--fallback-on",
        "2026-12-08T17:00Z",
        "--as-of",
        "2026-12-01",
        "--out",
        agreed,
    )
    assert told.exit_code == 0, told.stderr
    one_only = conferral(
        "reveal",
        agreed / "commitment.json",
        f"plaintiff={secrets['plaintiff']}",
        "--as-of",
        "2026-12-07",
        "-o",
        agreed / "r.json",
    )
    assert one_only.exit_code == 2
    assert "defendant revealed no nonce" in one_only.stderr
    both = conferral(
        "reveal",
        agreed / "commitment.json",
        *[f"{side}={text}" for side, text in secrets.items()],
        "--as-of",
        "2026-12-07",
        "-o",
        agreed / "r.json",
    )
    assert both.exit_code == 0, both.stderr


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


REFUSED = [
    (["run", "{list}", *COLUMNS, "--size", "4"], "the seed: there is none"),
    (["run", "{list}", *COLUMNS, "--seed", "1"], "how many are to be drawn"),
    (["run", "{list}", "--size", "4", "--seed", "1"], "which column holds the units' ids"),
    (["run", "{list}", *COLUMNS, "--size", "400", "--seed", "1"], "400 of 150 cannot be drawn"),
    (["run", "{list}", *COLUMNS, "--size", "4", "--fraction", "20%", "--seed", "1"], "give one of them, and not both"),
    (["run", "{list}", *COLUMNS, "--every", "5", "--size", "4", "--seed", "1"], "a step takes no size"),
    (["run", "{list}", *COLUMNS, "--size", "4", "--start", "2", "--seed", "1"], "these go with --every"),
    (["run", "{list}", *COLUMNS, "--size", "4", "--spare", "-1", "--seed", "1"], "0 or more"),
    (["run", "{list}", *COLUMNS, "--size", "4", "--certainty", "E-999", "--seed", "1"], "'E-999' is not on the list"),
    (["run", "{list}", *COLUMNS, "--size", "4", "--revealed", "x", "--seed", "1"], "these go with --commitment"),
    (["run", "nowhere.csv", "--unit", "x", "--size", "4", "--seed", "1"], "nowhere.csv: it cannot be read"),
    (["frame", "{list}", "--unit", "Employee"], "no column is headed 'Employee'"),
    (["frame", "{list}", *COLUMNS, "--definition", "{list}"], "this is not TOML"),
    (
        ["commit", "{list}", *COLUMNS, "--size", "4", "--source", "tarot", "--on", "2030-01-01", "--out", "x"],
        "no seed comes from 'tarot'",
    ),
    (
        ["commit", "{list}", *COLUMNS, "--size", "4", "--source", "nist", "--on", "2020-01-01", "--out", "x"],
        "is not later than the commitment",
    ),
    (
        [
            "commit",
            "{list}",
            *COLUMNS,
            "--size",
            "4",
            "--source",
            "nist",
            "--on",
            "2030-01-01",
            "--salt",
            "abc",
            "--out",
            "x",
        ],
        "a salt is 64 hexadecimal digits",
    ),
    (
        [
            "commit",
            "{list}",
            *COLUMNS,
            "--size",
            "4",
            "--source",
            "nonces",
            "--on",
            "2030-01-01",
            "--nonce",
            "me",
            "--out",
            "x",
        ],
        "is not a side and the SHA-256",
    ),
    (
        [
            "commit",
            "{list}",
            *COLUMNS,
            "--size",
            "4",
            "--source",
            "nonces",
            "--on",
            "2030-01-01",
            "--fallback",
            "dice",
            "--out",
            "x",
        ],
        "a fallback is a public number of a later day",
    ),
    (["reveal", "{list}", "value=1", "-o", "x"], "this is not JSON"),
    (["verify", "nowhere.json"], "nowhere.json: it cannot be read"),
    (["track", "{list}", "--needs", "x"], "this is not JSON"),
    (["estimate"], "the results: there are none"),
    (["estimate", "--yes", "12", "--of", "30"], "the results: there are none"),
    (["estimate", "--yes", "40", "--of", "30", "--from", "150"], "40 of 30 from 150 cannot be"),
    (["estimate", "{list}"], "results need the certificate"),
    (["burden", "--rows", "0"], "a list has rows"),
    (["burden", "--rows", "10", "--tolerable", "9%", "--format", "csv"], "one size is no table"),
    (["burden", "--rows", "10", "--expected", "x"], "is no fraction of a list"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=[" ".join(row[0])[:60] for row in REFUSED])
def test_what_cannot_be_done_is_told_and_ends_with_two(arguments: list[str], said: str, folder: Path) -> None:
    told = conferral(*[str(folder / "list.csv") if part == "{list}" else part for part in arguments])
    assert told.exit_code == 2
    assert said in told.stderr
    assert "Traceback" not in told.stderr


def test_a_run_under_a_commitment_takes_no_other_terms(folder: Path) -> None:
    drawn(folder)
    agreed = folder / "agreed"
    given = ["run", folder / "list.csv", "--commitment", agreed / "commitment.json"]
    assert "neither a seed nor sizes" in conferral(*given, "--revealed", agreed / "reveal.json", "--size", "4").stderr
    assert "the commitment's seed is not revealed" in conferral(*given).stderr
    (folder / "other.csv").write_text(LIST.replace("E-017,", "E-170,"), encoding="utf-8")
    other = conferral(
        "run", folder / "other.csv", "--commitment", agreed / "commitment.json", "--revealed", agreed / "reveal.json"
    )
    assert "this is not the list that was committed" in other.stderr


@pytest.mark.parametrize(
    "name", ["frame", "commit", "reveal", "run", "verify", "replace", "enlarge", "track", "estimate", "burden"]
)
def test_every_step_has_help_with_an_example_and_its_exit_status(name: str) -> None:
    told = conferral(name, "--help")
    assert "Examples:" in told.stdout
    assert f"conferral draw {name}" in told.stdout
    assert "Exit status:" in told.stdout


HEAVY = ("polars", "scipy", "numpy", "typst", "rfc8785", "fastexcel")


@pytest.mark.parametrize(
    "code",
    [
        "import conferral, conferral.cli.check, conferral.cli.read",
        "import conferral.cli; conferral.cli.main(['draw', '--help'], standalone_mode=False)",
    ],
)
def test_nothing_else_waits_for_the_libraries_of_draws(code: str) -> None:
    tail = f"; import sys; print('LOADED', *[name for name in {HEAVY!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    assert run.stdout.rstrip().splitlines()[-1] == "LOADED"


def test_a_list_with_other_headings_is_verified_by_its_own_columns(folder: Path) -> None:
    certificate = drawn(folder)
    (folder / "renamed.csv").write_text(LIST.replace(HEADINGS, "no,who,site,since\n"), encoding="utf-8")
    assert conferral("verify", certificate, folder / "renamed.csv").exit_code == 1
    assert conferral("verify", certificate, folder / "renamed.csv", "--unit", "no", "--strata", "site").exit_code == 0


def test_names_in_differences_and_faults_are_masked_unless_asked_for(folder: Path) -> None:
    (folder / "names.csv").write_text("who\nDora Quill\nTobias Oyelaran\n", encoding="utf-8")
    (folder / "less.csv").write_text("who\nTobias Oyelaran\nMiriam Hartwell\n", encoding="utf-8")
    conferral("run", folder / "names.csv", "--unit", "who", "--size", "1", "--seed", "1", "-o", folder / "c.json")
    masked = conferral("verify", folder / "c.json", folder / "less.csv")
    assert masked.exit_code == 1
    assert "list, unit D••• Q••••: it was committed" in masked.stdout
    assert "list, row 3 (M••••• H•••••••): this unit" in masked.stdout
    assert "Dora Quill" in conferral("verify", folder / "c.json", folder / "less.csv", "--reveal").stdout
    (folder / "log.csv").write_text("unit,kind,received\nMiriam Hartwell,time records,2027-01-05\n", encoding="utf-8")
    tracked = conferral("track", folder / "c.json", folder / "log.csv", "--needs", folder / "needs.toml")
    assert "row 2: M••••• H••••••• is not in the sample" in " ".join(tracked.stdout.split())


def test_a_number_that_two_people_did_not_see_is_noted(folder: Path) -> None:
    told = json.loads(drawn(folder).read_bytes())
    assert "Nobody is named on each side who saw the number as it was published." in told["notes"]


def test_a_slip_stands_in_the_certificate_and_on_the_screen(folder: Path) -> None:
    run = conferral(
        "run",
        folder / "list.csv",
        *COLUMNS,
        "--size",
        "5",
        "--seed",
        "1",
        "--slip",
        "The call broke off once.",
        "-o",
        folder / "c.json",
    )
    assert "SLIPS\n  - The call broke off once." in run.stdout
    assert json.loads((folder / "c.json").read_bytes())["slips"] == ["The call broke off once."]
