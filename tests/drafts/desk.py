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
    given = [str(folder / one) if one.endswith((".pdf", ".docx", ".json", ".txt")) else one for one in arguments]
    given = [one.replace("=", f"={folder}/", 1) if one.endswith((".md",)) else one for one in given]
    call = ["draft", kind, "--record", str(folder / "case"), "--house", str(folder / "house.toml"), "--on", "2023-08-22"]
    return CliRunner().invoke(main, [*call, *given])
