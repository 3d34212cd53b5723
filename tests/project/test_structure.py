"""The shape of the code and of the tree, kept by measure."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
UNDONE = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX"]))  # in pieces, or this file would hold them
MACHINE_PATH = re.compile(r"(?<![\w.~>:/…])/(?:home|root|Users|work|private|var/folders)/\w")
REGISTRY = re.compile(r"(?:py" + r"pi\.org|python" + r"hosted|(?<!no-emit-)index" + r"-url|find" + r"-links)")


def kept() -> Iterator[tuple[str, str]]:
    """Name and text of every text file that git keeps or would keep."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    run = subprocess.run(listing, cwd=ROOT, capture_output=True, check=False)
    if run.returncode:
        pytest.skip("this is no git checkout")
    for name in filter(None, run.stdout.decode().split("\0")):
        path = ROOT / name
        if path.is_file() and b"\0" not in (content := path.read_bytes())[:4096]:
            yield name, content.decode(errors="replace")


def lengths() -> list[int]:
    return sorted(
        node.end_lineno - node.lineno + 1
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
    )


def test_no_source_file_is_longer_than_500_lines() -> None:
    long = {path.name: count for path in SOURCES if (count := len(path.read_text(encoding="utf-8").splitlines())) > 500}
    assert long == {}


def test_the_middle_function_has_at_most_ten_lines() -> None:
    assert median(lengths()) <= 10


def test_nine_functions_in_ten_have_at_most_thirty_lines() -> None:
    measured = lengths()
    assert measured[int(len(measured) * 0.9)] <= 30


def test_nothing_is_marked_as_left_undone() -> None:
    assert [name for name, text in kept() if UNDONE.search(text)] == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    found = {name: match[0] for name, text in kept() if (match := MACHINE_PATH.search(text))}
    assert found == {}


def test_no_file_names_a_package_registry() -> None:
    assert [name for name, text in kept() if REGISTRY.search(text)] == []


def test_only_the_command_line_reads_the_clock() -> None:
    clock = re.compile(r"\b(?:date\.today|datetime\.now|datetime\.utcnow|time\.time)\(")
    below = [path for path in SOURCES if "cli" not in path.parts]
    assert [path.name for path in below if clock.search(path.read_text(encoding="utf-8"))] == []


def test_every_exception_to_a_linter_gives_its_reason() -> None:
    silent = re.compile(r"#\s*(?:noqa|type: ignore)(?![^\n]*\bbecause\b)")
    assert [path.name for path in SOURCES if silent.search(path.read_text(encoding="utf-8"))] == []


def test_every_locked_package_is_pinned_and_hashed() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text(encoding="utf-8")
        pinned = re.findall(r"^[a-z0-9][\w.-]*==\S+", text, re.M)
        hashed = re.findall(r"^[a-z0-9][\w.-]*==[^\n]*\\\n    --hash=sha256:[0-9a-f]{64}", text, re.M)
        assert len(pinned) == len(hashed) > 10
        assert "://" not in text


def test_ci_runs_what_a_person_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [line for line in script.splitlines() if line and not line.startswith("#")]
    assert commands[-1] == "exec make test"
    assert len(commands) == 3
