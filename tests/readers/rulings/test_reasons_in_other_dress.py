"""Reasons told by the way: talk of other things, a word in passing, a letter joint in name, good cause for less."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conferral.model.facts import Ruling

Read = Callable[..., Ruling | None]

NONE_HELD = [
    "Denied without prejudice. Counsel spoke twice and never reached this subject when they spoke.",
    "Denied. The lawyers talked in May, but the logs never came up during the call.",
    "Denied. It appears from the letter that counsel did not get to the subpoena when they met.",
    "Denied without prejudice. A remark in passing at a deposition is not a conference.",
    "Denied. A hallway word is not a conferral.",
    "Denied. A stray comment in the elevator is no conference of counsel.",
    "DENIED. A passing mention during the mediation does not amount to a meet and confer.",
]
WRONG_MODE = [
    "Denied. My order asks counsel to meet in person. The letter attests to two telephone calls. Good cause for not meeting is"
    " not shown.",
    "Denied. Counsel spoke on the telephone twice. They have not met, as Paragraph 9 requires.",
]
NOT_RIPE = [
    "Denied without prejudice. The proposal is still being weighed, and there is no need to rule on what the parties may yet settle.",
    "The motion is denied without prejudice; the offer is still being considered.",
    "Denied without prejudice. Counsel may yet come to terms.",
    "Denied without prejudice. The sides could well yet agree on the custodians.",
]
WRONG_FORM = [
    "Denied without prejudice. The letter is joint in name only.",
    "Denied. What is styled a joint letter has one author.",
    "Denied. The paper calls itself a joint statement; it is nothing of the kind.",
    "Denied. This so-called joint letter bears one signature.",
]
LESS = [
    "Granted in part. The undersigned finds good cause for thirty.",
    "Good cause having been shown only in part, the motion is granted in part.",
    "Granted in part. There is good cause to that extent.",
]
NO_FAULT = [
    "The calls are described, and no one suggests that the discussion was perfunctory. The motion is granted as to the logs and"
    " denied as to the tapes, which are irrelevant.",
    "Nobody disputes that counsel conferred. The motion is granted as to the logs and denied as to the tapes, which are"
    " irrelevant.",
    "Since the close of discovery cannot hold, it is moved to May 5, 2023. The motion is granted as to the logs and denied as"
    " to the tapes, which are irrelevant.",
]

LATE = [
    "The motion is denied as untimely, and the close of discovery is moved to May 5, 2023 for all other purposes.",
]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        *((words, "no_conferral") for words in NONE_HELD),
        *((words, "conferral_wrong_mode") for words in WRONG_MODE),
        *((words, "not_at_impasse") for words in NOT_RIPE),
        *((words, "wrong_form") for words in WRONG_FORM),
        *((words, "other") for words in LESS),
        *((words, "merits") for words in NO_FAULT),
        *((words, "untimely") for words in LATE),
    ],
)
def test_a_reason_told_by_the_way_is_read(endorse: Read, words: str, reason: str) -> None:
    ruling = endorse(words)
    assert ruling is not None
    assert [one.value.value for one in ruling.reasons] == [reason]
