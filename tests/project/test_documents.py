"""Documents that cannot lie: their commands are run and their output compared, and their links lead somewhere.

A ``console`` block is a session: each line that begins with ``$ `` is run in the root of the checkout, and what stands
below it is what it prints. ``--update`` writes the answers anew; read them before keeping them.
"""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "examples" / "README.md"])
SESSION = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.M | re.S)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_OURS = ("CONFERRAL_", "DJANGO_", "DATABASE_")
"""How the tests' own workspace is set up; a reader's is not."""
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(_OURS)},
    "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    "COLUMNS": "80",
    "NO_COLOR": "1",
    "PYTHONUTF8": "1",
}

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


def answered(session: re.Match[str]) -> str:
    """The session with every answer as it is today."""
    commands = [line for line in session[0].splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{_answer(command[2:])}" for command in commands)


def _answer(command: str) -> str:
    run = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=ENVIRONMENT, text=True, check=False, stdout=-1, stderr=subprocess.STDOUT
    )
    return re.sub(r"[ \t]+$", "", run.stdout, flags=re.M)


def slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@each_document
def test_the_sessions_in_a_document_are_what_the_program_prints(
    document: Path, golden: Callable[[Path, str], None]
) -> None:
    golden(document, SESSION.sub(answered, document.read_text(encoding="utf-8")))


@each_document
def test_every_link_to_a_file_leads_to_it(document: Path) -> None:
    links = [link for link in LINK.findall(document.read_text(encoding="utf-8")) if "://" not in link]
    for link in links:
        path, _, fragment = link.partition("#")
        target = document.parent / path if path else document
        assert target.exists(), link
        if fragment:
            headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.M)
            assert fragment in map(slug, headings), link


def test_the_readme_shows_real_output_and_gives_its_warning_once() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "conferral check" in "".join(SESSION.findall(readme))
    assert readme.count("no legal advice") == 1


def test_the_changelog_begins_with_the_version_of_the_package() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert newest is not None
    assert newest[1] == version


def test_every_example_is_listed_with_what_it_shows() -> None:
    listed = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    letters = [path.name for path in (ROOT / "examples").iterdir() if path.is_file() and path.name != "README.md"]
    assert [name for name in letters if f"`{name}`" not in listed] == []
