"""The command as a lawyer uses it: in a folder with the record, the house and both sides' files."""

from pathlib import Path

from click.testing import CliRunner, Result

from conferral.cli import main

BOTH = ("--section", "plaintiff=plaintiff.md", "--section", "defendant=defendant.md")
GORENSTEIN = ("--court", "nysd", "--judge", "Gabriel W. Gorenstein")
HIXSON = ("--court", "cand", "--judge", "Thomas S. Hixson")
LINDSAY = ("--court", "nyed", "--judge", "Arlene R. Lindsay")


def draft(folder: Path, kind: str, *arguments: str) -> Result:
    """``conferral draft KIND`` on the record in a folder, on the day after the conferral."""
    given = [_placed(folder, one) for one in arguments]
    call = [
        "draft",
        kind,
        "--record",
        str(folder / "case"),
        "--house",
        str(folder / "house.toml"),
        "--on",
        "2023-08-22",
    ]
    return CliRunner().invoke(main, [*call, *given])


def _placed(folder: Path, word: str) -> str:
    """A file's name as a path in the folder; other words as they are."""
    if not word.endswith((".pdf", ".docx", ".json", ".txt", ".md", ".xyz")):
        return word
    side, equals, name = word.rpartition("=")
    return f"{side}{equals}{folder / name}"
