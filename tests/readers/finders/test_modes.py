from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.model.facts import Mode
from conferral.readers.finders.modes import find_modes

MODES = [
    ("by telephone", Mode.TELEPHONE),
    ("telephonically", Mode.TELEPHONE),
    ("over the phone", Mode.TELEPHONE),
    ("a teleconference", Mode.TELEPHONE),
    ("a conference call", Mode.TELEPHONE),
    ("a call", Mode.TELEPHONE),
    ("via Zoom", Mode.VIDEO),
    ("by video conference", Mode.VIDEO),
    ("by videoconference", Mode.VIDEO),
    ("via Microsoft Teams", Mode.VIDEO),
    ("by WebEx", Mode.VIDEO),
    ("on Google Meet", Mode.VIDEO),
    ("a video call", Mode.VIDEO),
    ("in person", Mode.IN_PERSON),
    ("face-to-face", Mode.IN_PERSON),
    ("at the offices of Stone & Park", Mode.IN_PERSON),
    ("at my office", Mode.IN_PERSON),
    ("in the hallway", Mode.IN_PERSON),
    ("over coffee", Mode.IN_PERSON),
    ("at the courthouse", Mode.IN_PERSON),
    ("by e-mail", Mode.EMAIL),
    ("emailed", Mode.EMAIL),
    ("by letter", Mode.LETTER),
]


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_the_means_of_a_talk_is_read_from_its_words(text: str, mode: Mode) -> None:
    assert [found.mode for found in find_modes(f"Counsel spoke {text} on May 3.")] == [mode]


def test_only_a_bare_call_is_faint() -> None:
    assert [found.faint for found in find_modes("a call")] == [True]
    assert [found.faint for found in find_modes("a telephone conference")] == [False]


def test_nothing_is_read_outside_the_range() -> None:
    assert find_modes("by telephone on May 3", 13) == []


def test_plain_prose_names_no_means() -> None:
    assert find_modes("The documents were produced on May 3 and are complete.") == []


@given(st.text(max_size=300))
def test_modes_stand_in_order_and_within_the_text(text: str) -> None:
    found = find_modes(text)
    assert all(0 <= mode.start < mode.end <= len(text) for mode in found)
    assert [mode.start for mode in found] == sorted(mode.start for mode in found)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("we Zoomed", "video"),
        ("over FaceTime", "video"),
        ("they tele-conferenced", "telephone"),
        ("he rang me up", "telephone"),
        ("on the line", "telephone"),
        ("across a table", "in_person"),
        ("in the courtyard", "in_person"),
        ("in the cafeteria", "in_person"),
    ],
)
def test_means_in_other_words(text: str, mode: str) -> None:
    assert [found.mode.value for found in find_modes(text)] == [mode]
