from __future__ import annotations

import pytest

from conferral.model.facts import Mode
from conferral.readers.letters.conferrals import Dealings, read_dealings
from conferral.readers.letters.heads import read_head
from conferral.readers.prepare import prepare
from conferral.text.source import Source

LETTER = """May 20, 2024

Via ECF

Hon. Ann Lee
United States Magistrate Judge

Re: Alvarez v. Brightwater Foods, Inc., 23-cv-01234

Dear Judge Lee:

This firm represents Plaintiff Maria Alvarez. {body}

Respectfully submitted,
/s/ Helen Rowe
Helen Rowe

cc: Mark Stone, Esq. (via ECF)
"""


def dealings(body: str) -> Dealings:
    document = prepare(Source.of(LETTER.format(body=body)))[1]
    return read_dealings(document, read_head(document))


def written(body: str) -> list[Mode]:
    return [
        conferral.mode.value
        for conferral in dealings(body).conferrals
        if conferral.mode and conferral.mode.value.written
    ]


EXCHANGES = [
    ("The parties exchanged letters on May 1 and May 8, 2024.", Mode.LETTER),
    ("Before filing this letter, the parties exchanged several emails.", Mode.EMAIL),
    ("The parties have conferred only by e-mail, on May 2 and May 3, 2024.", Mode.EMAIL),
    ("On April 2, I wrote to Mr. Stone; on April 9, he wrote back that his client would not budge.", Mode.LETTER),
    ("I e-mailed Mr. Stone on May 9. He replied that afternoon that Brightwater stood by its objections.", Mode.EMAIL),
    (
        "Plaintiff sent a deficiency letter on May 1, 2024. Defendant responded on May 8 and refused to supplement.",
        Mode.LETTER,
    ),
    ("By letter dated May 3, 2024, Defendant asserted that the documents are privileged.", Mode.LETTER),
    ("Counsel have e-mailed back and forth since.", Mode.EMAIL),
]


@pytest.mark.parametrize(("body", "mode"), EXCHANGES)
def test_an_exchange_in_writing_is_an_event(body: str, mode: Mode) -> None:
    found = written(body)
    assert found
    assert set(found) == {mode}


NO_EXCHANGE = [
    "Plaintiff sent a deficiency letter on May 1, 2024. Defendant never responded.",
    "Mr. Stone confirmed in an e-mail of May 10, 2024 what was said on the call.",
    "By letter dated May 3, 2024 (Dkt. 31), Defendant asked the Court for an extension.",
    "In its May 3, 2024 letter to the Court, Defendant asserted that the documents are privileged.",
    "Plaintiff served her requests on March 1, 2024. Defendant served responses on April 1, 2024.",
    "Plaintiff submits this letter under Local Civil Rule 37.2.",
]


@pytest.mark.parametrize("body", NO_EXCHANGE)
def test_a_message_without_an_exchange_is_no_event(body: str) -> None:
    assert written(body) == []


ATTEMPTS = [
    ("I left Mr. Stone a voicemail on May 4, 2024.", ["05-04 unspecified"]),
    ("Defendant did not respond to emails sent on May 2 and May 6, 2024.", ["05-02 email", "05-06 email"]),
    ("I wrote to Mr. Stone on May 2, 2024. He never replied.", ["05-02 letter"]),
    (
        "On May 1 and May 3, 2024 I left voicemails for Mr. Stone, which were not returned.",
        ["05-01 unspecified", "05-03 unspecified"],
    ),
    ("I called Mr. Stone on May 4, 2024 and left a voicemail. He has not called back.", ["05-04 unspecified"]),
]


@pytest.mark.parametrize(("body", "wanted"), ATTEMPTS)
def test_an_attempt_that_nobody_answered_is_one_way(body: str, wanted: list[str]) -> None:
    found = dealings(body)
    told = [
        f"{attempt.date.value.isoformat()[5:] if attempt.date else None} {attempt.mode.value.value if attempt.mode else None}"
        for attempt in found.one_way
    ]
    assert told == wanted
    assert found.conferrals == ()


def test_a_talk_that_took_place_is_no_attempt() -> None:
    found = dealings("On May 9, 2024, I spoke with Mr. Stone by telephone for ten minutes.")
    assert found.one_way == ()


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Mr. Stone rejected that proposal in an e-mail on May 8, 2024.", "email"),
        ("Mr. Stone let us know on May 8, by a letter, that the files are gone.", "letter"),
        ("I took it up with Mr. Stone in writing (my letter of May 6; his of May 8).", "letter"),
        ("On May 8, by letter, he said that he would ask his client.", "letter"),
    ],
)
def test_an_answer_in_writing_is_an_exchange_however_it_is_worded(body: str, wanted: str) -> None:
    assert wanted in [item.mode.value.value for item in dealings(body).conferrals if item.mode]
