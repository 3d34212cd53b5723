"""Real and broken papers that lie beside the checkout, where they do: each is read or refused in a sentence."""

import difflib
import json
import re
from pathlib import Path

import pytest

from conferral.intake import open_source
from conferral.model.errors import UnreadableFile

DATA = Path(__file__).parents[3] / "shared" / "data"
PAPERS = sorted((DATA / "letters-dev-files").glob("*"))
pytestmark = pytest.mark.skipif(not PAPERS, reason="the papers are not beside this checkout")


def letters() -> dict[str, str]:
    rows = map(json.loads, (DATA / "letters-dev.jsonl").read_text(encoding="utf-8").splitlines())
    return {row["id"]: row["text"] for row in rows}


def words(text: str) -> list[str]:
    plain = text.translate(str.maketrans("’‘“”", "''\"\""))
    return re.sub(r"\n(?:Hon\.[^\n]*)\n+[A-Z][a-z]+ \d+, \d{4}\n+Page \d\n", "\n", plain.replace("\f", "\n")).split()


@pytest.mark.parametrize("path", [path for path in PAPERS if "scan" not in path.name], ids=lambda path: path.name)
def test_a_paper_has_the_words_of_its_text(path: Path) -> None:
    want, got = words(letters()[path.name[:7]]), words(open_source(path).text)
    assert difflib.SequenceMatcher(None, want, got, autojunk=False).ratio() > 0.99


def test_a_scanned_paper_has_the_words_of_its_text() -> None:
    path = next(path for path in PAPERS if "053-scan" in path.name)
    source = open_source(path)
    assert source.ocr
    assert difflib.SequenceMatcher(None, words(letters()["dev-053"]), words(source.text), autojunk=False).ratio() > 0.98


def test_an_empty_pdf_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="empty"):
        open_source(DATA / "pdf" / "empty.pdf")


@pytest.mark.parametrize(
    "name", ["broken-mime.pdf", "missouri.pdf", "word-docx.docx", "gov.uscourts.azd.1085839.3.0.pdf"]
)
def test_a_real_paper_is_read(name: str) -> None:
    source = open_source(DATA / "pdf" / name)
    assert sum(map(str.isalpha, source.text)) > 1000
