"""The command: what it refuses, what its help says, and what it does not load."""

import subprocess
import sys
from pathlib import Path

import pytest
from drawing import COLUMNS, LIST, conferral, drawn

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
