"""The example draw is what the command makes today, and everything in it holds together."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from conferral.cli import main
from conferral.draws.canonical import DIGESTS, WHOLE, Json
from conferral.draws.lists import read_list
from conferral.draws.rows import key_of
from conferral.draws.verify import verify

SAMPLE = Path(__file__).parents[2] / "examples" / "sample"
SALT = "3c" * 32


def conferral(*arguments: object) -> None:
    done = CliRunner().invoke(main, ["draw", *map(str, arguments)], catch_exceptions=False)
    assert done.exit_code == 0, done.stderr


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example made anew."""
    out = tmp_path_factory.mktemp("sample")
    listed = [
        SAMPLE / "class-list.csv",
        "--unit",
        "Employee ID",
        "--strata",
        "Hotel",
        "--definition",
        SAMPLE / "frame.toml",
    ]
    size = ["--fraction", "20%", "--spare", "4", "--salt", SALT]
    present = ["--present", "Miriam Hartwell (plaintiff)", "--present", "Jonah Pell (defendant)"]
    source = ["--source", "nist", "--on", "2026-12-07T17:00Z", "--as-of", "2026-12-01"]
    conferral("commit", *listed, *size, *source, *present, "--out", out)
    conferral(
        "reveal",
        out / "commitment.json",
        "--from",
        SAMPLE / "pulse.json",
        "--as-of",
        "2026-12-07",
        "-o",
        out / "reveal.json",
    )
    given = ["--commitment", out / "commitment.json", "--revealed", out / "reveal.json", "--as-of", "2026-12-07"]
    conferral("run", out / "public-frame.csv", *given, "-o", out / "certificate.json")
    return out


@pytest.mark.parametrize("name", ["commitment.json", "public-frame.csv", "key.json", "reveal.json"])
def test_each_file_is_what_the_command_makes(name: str, made: Path) -> None:
    assert (made / name).read_bytes() == (SAMPLE / name).read_bytes()


def without_versions(path: Path) -> Json:
    told = json.loads(path.read_bytes())
    return {key: part for key, part in told.items() if key not in ("versions", DIGESTS, WHOLE)}


def test_the_certificate_is_too_whatever_python_made_it(made: Path) -> None:
    assert without_versions(made / "certificate.json") == without_versions(SAMPLE / "certificate.json")


def test_the_certificate_is_whole_and_from_the_list() -> None:
    listed = read_list((SAMPLE / "class-list.csv").read_bytes(), "class-list.csv")
    key = key_of(json.loads((SAMPLE / "key.json").read_bytes()), "key.json")
    assert verify((SAMPLE / "certificate.json").read_bytes(), listed, key) == ()


def test_no_name_of_the_list_is_in_what_the_other_side_sees() -> None:
    names = {line.split(",")[1] for line in (SAMPLE / "class-list.csv").read_text(encoding="utf-8").splitlines()[1:]}
    seen = "".join(
        (SAMPLE / name).read_text(encoding="utf-8")
        for name in ("commitment.json", "public-frame.csv", "certificate.json")
    )
    assert len(names) > 100
    assert [name for name in names if name in seen] == []
