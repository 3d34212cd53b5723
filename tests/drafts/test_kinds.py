"""Each kind of paper of the twin, word for word, with the events that its paragraphs rest on."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import draft
from twin import drafts, lay, record

from conferral.ledger.drafts import Draft
from conferral.model.events import EventKind, Privacy

GOLDENS = Path(__file__).parent / "goldens"
CALLS = {
    "joint": ("--section", "plaintiff=plaintiff.md", "--section", "defendant=defendant.md"),
    "pre-motion": ("--section", "plaintiff=plaintiff.md"),
    "opposing": ("--side", "defendant", "--section", "defendant=defendant.md"),
    "stipulation": ("--term", "unit=each person employed at one of the three locations", "--term", "date=September 8, 2023"),
    "extension": ("--term", "move=discovery", "--term", "reason=the sample comes first", "--term", "consent=yes"),
    "confer": (), "confirm": (), "deficiency": (), "status": (), "order": (),
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    lay(tmp_path)
    return tmp_path


@pytest.mark.parametrize("kind", CALLS)
def test_a_paper_reads_so(desk: Path, kind: str, golden: Callable[[Path, str], None]) -> None:
    result = draft(desk, kind, *CALLS[kind], "--sources")
    assert result.exit_code in (0, 1), result.stderr
    golden(GOLDENS / f"{kind}.txt", f"{result.stdout}\n======== said of it\n{result.stderr}")


@pytest.mark.parametrize("kind", [kind for kind in CALLS if kind != "joint"])
@pytest.mark.parametrize("form", ["pdf", "docx", "json"])
def test_every_kind_is_written_in_every_format(desk: Path, kind: str, form: str) -> None:
    result = draft(desk, kind, *CALLS[kind], "-o", f"paper.{form}")
    assert result.exit_code in (0, 1), result.stderr
    assert (desk / f"paper.{form}").stat().st_size > 500


def test_a_position_of_the_other_side_is_told_under_its_issue(tmp_path: Path) -> None:
    body = {"side": "defendant", "issue": "the 20% sample of class documents", "says": "the boxes are too many."}
    position = Draft(EventKind.POSITION, body, privacy=Privacy.SERVED)
    lay(tmp_path)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "house.toml").write_text("")
    record(tmp_path / "more" / "case", [*drafts(), position])
    result = draft(tmp_path / "more", "pre-motion")
    assert "position is that the boxes are too many." in " ".join(result.stdout.split())


def test_earlier_requests_for_time_are_counted_with_what_became_of_them(tmp_path: Path) -> None:
    lay(tmp_path)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "house.toml").write_text("")
    body = {"name": "a.pdf", "kind": "letter", "asks": ["extension"]}
    record(
        tmp_path / "more" / "case", [*drafts(), Draft(EventKind.PAPER, body, on=drafts()[1].on, privacy=Privacy.FILED)]
    )
    told = " ".join(draft(tmp_path / "more", "extension").stdout.replace("\u00a0", " ").split())
    assert "There was one earlier request for an extension: that of June 23, 2023, [what became of it]." in told


def test_a_refusal_to_consent_is_told_with_its_reasons(desk: Path) -> None:
    told = " ".join(draft(desk, "extension", "--term", "consent=the trial is near").stdout.split())
    assert "Defendants do not consent, because the trial is near." in told


def test_a_day_to_be_moved_that_several_fit_is_asked_back(tmp_path: Path) -> None:
    lay(tmp_path)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "house.toml").write_text("")
    other = Draft(EventKind.SET, {"what": "close of expert discovery", "date": "2023-11-01"}, privacy=Privacy.FILED)
    record(tmp_path / "more" / "case", [*drafts(), other])
    result = draft(tmp_path / "more", "extension", "--term", "move=discovery")
    assert result.exit_code == 2
    assert re.search(r"several days go by that: close of discovery .* close of expert discovery", result.stderr)
