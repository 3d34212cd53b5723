"""A DOCX within the limit as LibreOffice paginates it: never more pages than the PDF of the same paper has."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from desk import BOTH, draft
from twin import DEFENDANTS, PLAINTIFF, lay

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine (soffice)")

KINDS = {
    "pre-motion": BOTH[:2],
    "opposing": ("--side", "defendant", *BOTH[2:]),
    "stipulation": ("--term", "date=September 8, 2023"),
    "extension": ("--term", "move=discovery",),
    "confer": (), "confirm": (), "deficiency": (), "status": (), "order": (),
}  # fmt: skip
FORMS = {form: ("--form", form) for form in ("issue-by-issue", "table", "side-by-side")}
MORE = "\n\nThe boxes hold time cards and pay stubs for each week, and nobody has said what else would show the hours."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    lay(folder)
    (folder / "long.md").write_text(PLAINTIFF.replace("(1).\n", f"(1).{MORE * 14}\n\n1. One.\n2. Two, of several words.\n", 1))
    (folder / "answer.md").write_text(DEFENDANTS.replace("looked.\n", f"looked.{MORE * 16}\n", 1))
    return folder


@pytest.fixture(scope="module")
def pages(desk: Path) -> dict[str, tuple[int, int]]:
    """The pages of each paper: of its PDF, and of its DOCX as LibreOffice sets it. One conversion for all of them."""
    long = ("--section", "plaintiff=long.md", "--section", "defendant=answer.md")
    calls = {kind: (kind, *more) for kind, more in KINDS.items()}
    calls |= {form: ("joint", *BOTH, *more) for form, more in FORMS.items()}
    calls |= {f"long {form}": ("joint", *long, *more) for form, more in FORMS.items()}
    calls["double"] = ("joint", *BOTH, "--judge", "Judith C. McCarthy")
    names = {called: called.replace(" ", "-") for called in calls}
    for called, call in calls.items():
        for form in ("pdf", "docx"):
            result = draft(desk, *call, "-o", f"{names[called]}.{form}")
            assert result.exit_code in (0, 1), result.stderr
    made = desk / "by-libreoffice"
    profile = f"-env:UserInstallation=file://{desk / 'profile'}"
    files = [str(desk / f"{name}.docx") for name in names.values()]
    call = [str(SOFFICE), "--headless", profile, "--convert-to", "pdf", "--outdir", str(made), *files]
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    return {
        called: (_count(desk / f"{name}.pdf"), _count(made / f"{name}.pdf")) for called, name in names.items()
    }  # fmt: skip


def _count(path: Path) -> int:
    return len(pypdfium2.PdfDocument(path.read_bytes()))


def test_no_docx_is_longer_than_the_pdf_of_the_same_paper(pages: dict[str, tuple[int, int]]) -> None:
    assert {called: both for called, both in pages.items() if both[1] > both[0]} == {}
    assert max(pdf for pdf, _ in pages.values()) >= 4, "some of them are long"


def test_a_docx_is_about_as_long_as_the_pdf(pages: dict[str, tuple[int, int]]) -> None:
    assert all(pdf - word <= 1 for pdf, word in pages.values()), pages
