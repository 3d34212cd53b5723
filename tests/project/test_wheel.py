"""What is installed from a wheel, with the two libraries it asks for and no others, works and carries its data."""

import importlib.metadata
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = "import sys; sys.path.insert(0, sys.argv.pop(1)); from conferral.cli import main; main(prog_name='conferral')"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("conferral-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked by pip and the base dependencies beside it."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    subprocess.run([*pip, "--target", str(folder), str(wheel)], check=True)
    for library in ("click", "pcre2", "pypdfium2"):
        _link(library, folder)
    return folder


def _link(library: str, folder: Path) -> None:
    distribution = importlib.metadata.distribution(library)
    for top in {file.parts[0] for file in distribution.files or () if file.parts[0] not in ("..", "__pycache__")}:
        target = folder / top
        if not target.exists():
            target.symlink_to(Path(str(distribution.locate_file(top))))


def conferral(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command where nothing else is installed, from a folder that holds nothing of ours."""
    command = [sys.executable, "-I", "-S", "-c", RUN, str(installed), *arguments]
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    return subprocess.run(command, cwd=installed.parent, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_carries_its_packs_its_types_and_its_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    kept = {str(path.relative_to(ROOT / "src")) for path in (ROOT / "src" / "conferral").rglob("*") if path.is_file()}
    kept = {name for name in kept if "__pycache__" not in name}
    assert kept <= set(names)
    assert any(name.endswith(".toml") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "conferral/py.typed" in names


def test_the_wheel_carries_nothing_but_the_two_packages(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"conferral", "conferral_web"}


def test_the_wheel_carries_the_pages_of_the_workspace(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in ("templates/frame/base.html", "static/conferral/house.css", "static/conferral/htmx.min.js"):
        assert f"conferral_web/frame/{name}" in names
    assert "conferral_web/matters/example_papers/letter.txt" in names


def test_the_workspace_without_its_libraries_names_the_extra(installed: Path) -> None:
    run = conferral(installed, "serve", "--port", "8399")
    assert run.returncode == 2
    assert "conferral[web]" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_installed_command_checks_a_letter_with_its_packs(installed: Path) -> None:
    run = conferral(installed, "check", str(ROOT / "examples" / "sampling-refused.pdf"), "--format", "line")
    assert run.returncode == 1, run.stderr
    assert "nysd/gorenstein" in run.stdout


def test_the_installed_command_tells_its_version(installed: Path) -> None:
    run = conferral(installed, "--version")
    assert importlib.metadata.version("conferral") in run.stdout


def test_a_missing_library_is_named_with_its_extra(installed: Path) -> None:
    run = conferral(installed, "read", str(ROOT / "examples" / "letterhead.docx"), "--format", "json")
    assert run.returncode == 2
    assert "conferral[docx]" in run.stdout + run.stderr


def test_a_draw_without_its_libraries_names_the_extra(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("unit\nE-1\nE-2\n", encoding="utf-8")
    run = conferral(installed, "draw", "run", str(tmp_path / "list.csv"), "--unit", "unit", "--size", "1", "--seed", "1")
    assert run.returncode == 2
    assert "conferral[draws]" in run.stderr
