"""The command ``conferral draw`` as tests call it, and a draw taken through its whole course."""

import json
from pathlib import Path

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
