"""Starting is quick because nothing heavy is loaded before it is needed."""

import subprocess
import sys

import pytest

HEAVY = (
    "pypdfium2",
    "docx",
    "lxml",
    "rapidocr",
    "onnxruntime",
    "numpy",
    "cv2",
    "PIL",
    "holidays",
    "lexdays",
    "courts_db",
    *("polars", "fastexcel", "scipy", "typst", "rfc8785"),
    "cryptography",
    "icalendar",
    "xlsxwriter",
    "pypandoc",
    "markdown_it",
)


@pytest.mark.parametrize(
    "module",
    [
        "conferral",
        "conferral.cli",
        "conferral.readers",
        "conferral.intake",
        "conferral.courtdays.planning",
        "conferral.drafts.composing",
    ],
)
def test_importing_loads_no_heavy_library(module: str) -> None:
    code = f"import sys, {module}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
