"""What the recognition finds, put in order: tilted pages, known words, models that are missing, failures."""

from collections.abc import Callable
from math import cos, radians, sin
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.intake import ocr
from conferral.intake.layout import Line
from conferral.intake.limits import Limits, Watch
from conferral.intake.ocr import text_of_picture
from conferral.model.errors import MissingExtra, UnreadableFile

WATCH = Watch("scan.png", Limits(seconds=float("inf")))  # these tests are not about time
PAGE = np.full((1650, 1275), 255, dtype=np.uint8)
Box = tuple[str, float, float, float]  # words, left, top, width


def corners(left: float, top: float, width: float, tilt: float) -> list[tuple[float, float]]:
    """A box 30 dots high, turned about the corner of the page."""
    turn = radians(tilt)
    straight = ((left, top), (left + width, top), (left + width, top + 30), (left, top + 30))
    return [(x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)) for x, y in straight]


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make the recognition find these boxes, whatever the picture."""

    def make(*boxes: Box, tilt: float = 0, sure: float = 0.99) -> None:
        found = SimpleNamespace(
            boxes=np.array([corners(left, top, width, tilt) for _, left, top, width in boxes]) if boxes else None,
            txts=tuple(words for words, *_ in boxes) if boxes else None,
            scores=tuple(sure for _ in boxes) if boxes else None,
        )
        monkeypatch.setattr(ocr, "_engine", lambda _: lambda *_args, **_settings: found)

    return make


LETTER: tuple[Box, ...] = (
    ("VIA ECF", 100, 100, 120),
    ("Dear Judge Oakes:", 100, 160, 260),
    ("We conferred by telephone on March 9, 2023, for", 100, 220, 900),
    ("twenty minutes, and the dispute was not resolved;", 100, 257, 900),
    ("a conference is asked for.", 100, 294, 420),
)
TEXT = (
    "VIA ECF\n\nDear Judge Oakes:\n\nWe conferred by telephone on March 9, 2023, for\n"
    "twenty minutes, and the dispute was not resolved;\na conference is asked for."
)


@pytest.mark.parametrize("tilt", [-4.0, -1.0, 0.0, 0.5, 3.0])
def test_the_tilt_of_a_page_changes_nothing(finds: Callable[..., None], tilt: float) -> None:
    finds(*LETTER, tilt=tilt)
    assert text_of_picture(PAGE, WATCH) == TEXT


def test_the_order_in_which_lines_are_found_changes_nothing(finds: Callable[..., None]) -> None:
    finds(*reversed(LETTER))
    assert text_of_picture(PAGE, WATCH) == TEXT


def test_pieces_of_one_line_are_joined(finds: Callable[..., None]) -> None:
    finds(("on March 9", 420, 102, 200), ("We conferred", 100, 100, 300), ("page 1", 1000, 98, 100))
    assert text_of_picture(PAGE, WATCH) == "We conferred on March 9    page 1"


def test_known_words_stand_in_place_of_what_was_found_there(finds: Callable[..., None]) -> None:
    finds(("Caze l:2O-cv", 100, 20, 500), *LETTER)
    known = [Line("Case 1:20-cv-08121", 95, 610, 36, 25)]
    assert text_of_picture(PAGE, WATCH, known) == f"Case 1:20-cv-08121\n\n{TEXT}"


def test_specks_of_which_it_is_not_sure_are_left_out(finds: Callable[..., None]) -> None:
    finds(("|", 10, 10, 5), sure=0.2)
    assert text_of_picture(PAGE, WATCH) == ""


def test_nothing_found_is_no_text(finds: Callable[..., None]) -> None:
    finds()
    assert text_of_picture(PAGE, WATCH) == ""


@given(
    st.lists(
        st.tuples(st.text("ab 1.", min_size=1, max_size=20), st.floats(0, 1200), st.floats(0, 1600), st.floats(1, 900)),
        max_size=12,
    )
)
def test_every_word_that_was_found_is_in_the_text(boxes: list[Box]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        found = SimpleNamespace(
            boxes=np.array([corners(left, top, width, 0) for _, left, top, width in boxes]) if boxes else None,
            txts=tuple(words for words, *_ in boxes) if boxes else None,
            scores=tuple(0.99 for _ in boxes) if boxes else None,
        )
        patch.setattr(ocr, "_engine", lambda _: lambda *_args, **_settings: found)
        text = text_of_picture(PAGE, WATCH)
    assert sorted(text.split()) == sorted(" ".join(ocr.spaced(words) for words, *_ in boxes).split())


def test_a_failure_of_the_recognition_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("bad shape")

    monkeypatch.setattr(ocr, "_engine", lambda _: fail)
    with pytest.raises(UnreadableFile, match=r"scan\.png: character recognition failed"):
        text_of_picture(PAGE, WATCH)


def test_missing_models_are_named_and_never_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ocr, "_ENGINES", [])
    monkeypatch.setattr(ocr, "library", lambda *_: SimpleNamespace(__file__=str(tmp_path / "__init__.py")))
    with pytest.raises(MissingExtra, match="models for character recognition are not installed"):
        ocr._engine("scan.png")
