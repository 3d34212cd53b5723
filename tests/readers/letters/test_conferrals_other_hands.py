"""Talks worded by other hands still: nominal, inverted, split over sentences, with lengths and hours at the edges."""

from __future__ import annotations

import pytest

from conferral.model.facts import Conferral
from conferral.readers.letters.conferrals import Dealings, read_dealings
from conferral.readers.letters.heads import read_head
from conferral.readers.prepare import prepare
from conferral.text.source import Source

LETTER = """SMITH & ROWE LLP
1 Main Street, New York, NY 10007

May 20, 2024

Via ECF

Hon. Ann Lee
United States Magistrate Judge
500 Pearl Street
New York, New York 10007

Re: Alvarez v. Brightwater Foods, Inc., 23-cv-01234

Dear Judge Lee:

We represent Plaintiff Maria Alvarez in this action. I write to request a conference. {body}

Respectfully submitted,
/s/ Helen Rowe
Helen Rowe

cc: Mark Stone, Esq. (via ECF)
"""
Event = tuple[str | None, str | None, int | None]


def dealings(body: str) -> Dealings:
    document = prepare(Source.of(LETTER.format(body=body)))[1]
    return read_dealings(document, read_head(document))


def told(conferral: Conferral) -> Event:
    """Day, means and minutes, as a table gives them."""
    return (
        conferral.date.value.isoformat()[5:] if conferral.date else None,
        conferral.mode.value.value if conferral.mode else None,
        conferral.duration_minutes.value if conferral.duration_minutes else None,
    )


def events(body: str) -> list[Event]:
    return [told(conferral) for conferral in dealings(body).conferrals]


def people(body: str) -> set[str]:
    return {person.name for conferral in dealings(body).conferrals for person in conferral.participants}


ONE_TALK: list[tuple[str, Event]] = [
    ("On May 1 I left word. Mr. Stone called me back the next morning and told me no.", ("05-02", "telephone", None)),
    ("Having spoken by telephone on May 2, counsel remain apart.", ("05-02", "telephone", None)),
    (
        "Counsel spoke by telephone on May 2 for about an hour, the first part of it on costs.",
        ("05-02", "telephone", 60),
    ),
    ("A Teams meeting between Mr. Stone and me on May 2 lasted a half hour.", ("05-02", "video", 30)),
    (
        "I did telephone Mr. Stone, on May 2, and we had an amiable talk of some eight minutes.",
        ("05-02", "telephone", 8),
    ),
    ("When the trial ended I did call Mr. Stone, on May 2, and he refused.", ("05-02", "telephone", None)),
    ("We had a long talk about the search terms on May 2 by telephone.", ("05-02", "telephone", None)),
    ("A follow-up by telephone on May 2 (Ms. Rowe, Mr. Stone) changed nothing.", ("05-02", "telephone", None)),
    ("A follow-up over Zoom on May 2 narrowed the dispute.", ("05-02", "video", None)),
    ("Mr. Stone and I were on the telephone again on May 2.", ("05-02", "telephone", None)),
    ("The parties debated the custodians on May 2 (video, fifteen minutes).", ("05-02", "video", 15)),
    ("Counsel discussed the privilege log on May 2 (telephone; 12 minutes).", ("05-02", "telephone", 12)),
    ("Theparties conferred by telephone on May 2.", ("05-02", "telephone", None)),
    ("I asked Mr. Stone to relent in a meeting conducted over Zoom on May 2, 2024.", ("05-02", "video", None)),
    ("I put this to defense counsel in a conference held by telephone on May 2.", ("05-02", "telephone", None)),
    ("Defendant refused to move when counsel spoke by telephone on May 2.", ("05-02", "telephone", None)),
    ("Brightwater did not give way when we conferred by telephone on May 2.", ("05-02", "telephone", None)),
    ("Mr. Stone declined to say why after we met in person on May 2.", ("05-02", "in_person", None)),
    (
        "Counsel met in person on May 2. The session began at 9:30 a.m. and ended at 10:45 a.m.",
        ("05-02", "in_person", 75),
    ),
    (
        "Counsel met in person on May 2. We started at 2:00 p.m. and finished at 2:25 p.m.",
        ("05-02", "in_person", 25),
    ),
    ("Counsel spoke by telephone on May 2. The call was of ten minutes' duration.", ("05-02", "telephone", 10)),
    ("On May 2 Mr. Stone and I had twenty minutes' conversation by telephone.", ("05-02", "telephone", 20)),
    (
        "On May 2, Mr. Stone and I went through the requests at a table in his conference room "
        "from half past nine until ten past ten.",
        ("05-02", "in_person", 40),
    ),
    (
        "Counsel met in person on May 2 from a quarter to ten until noon.",
        ("05-02", "in_person", 135),
    ),
    ("Counsel spoke by telephone on May 2 from 9 to 9:40 in the morning.", ("05-02", "telephone", 40)),
    ("On May 2 Mr. Stone phoned, was civil, and told me that he would not produce.", ("05-02", "telephone", None)),
    ("On May 2 he rang, and said that nothing would be produced.", ("05-02", "telephone", None)),
    ("On May 2, Mr. Stone and I conferred (by telephone, for a half-hour).", ("05-02", "telephone", 30)),
]


@pytest.mark.parametrize(("body", "event"), ONE_TALK)
def test_one_talk_in_yet_other_words(body: str, event: Event) -> None:
    assert events(body) == [event]


SEVERAL: list[tuple[str, list[Event]]] = [
    (
        "Mr. Stone and I have been on the telephone three times: for ten minutes on May 2, for five on May 6 and, "
        "with his client on the line, for twenty-five on May 9.",
        [("05-02", "telephone", 10), ("05-06", "telephone", 5), ("05-09", "telephone", 25)],
    ),
    (
        "We met on May 2 in the lobby of the courthouse and, again in person, yesterday; the former took 20 min., "
        "the latter 40.",
        [("05-02", "in_person", 20), ("05-19", "in_person", 40)],
    ),
    (
        "On May 2 and May 6 he and I spoke by telephone, fifteen minutes or thereabouts each time.",
        [("05-02", "telephone", 15), ("05-06", "telephone", 15)],
    ),
    (
        "On May 2 and May 6 counsel spoke by telephone, ten minutes or so on each occasion.",
        [("05-02", "telephone", 10), ("05-06", "telephone", 10)],
    ),
    (
        "We conferred on May 2 and May 6 by telephone and on May 9 via Zoom. Both telephone calls were of about ten "
        "minutes' duration, and the Zoom call was of forty.",
        [("05-02", "telephone", 10), ("05-06", "telephone", 10), ("05-09", "video", 40)],
    ),
    (
        "It took two sessions. The earlier was on May 2, in person, and ran from 9 to 9:45 in the morning. The later, "
        "on May 9, was by video link.",
        [("05-02", "in_person", 45), ("05-09", "video", None)],
    ),
    (
        "On May 2, I spoke with Mr. Stone. On May 6 he and I had a second telephone call.",
        [("05-02", "telephone", None), ("05-06", "telephone", None)],
    ),
]


@pytest.mark.parametrize(("body", "wanted"), SEVERAL)
def test_several_talks_in_yet_other_words(body: str, wanted: list[Event]) -> None:
    assert events(body) == wanted


NO_TALK = [
    "After the conference of May 2, counsel filed a stipulation.",
    "At the conference of May 2 counsel were told to write.",
    "The CEO called on May 2 and told me the plant would close, Mr. Alvarez testified.",
    "The supervisor rang on May 2, was angry, and told us to stop work.",
    "After the Court's May 2 conference, no follow-up by telephone took place.",
    "In a conference held by telephone on May 2, Your Honor directed production.",
    "I did call the clerk on May 2 and was told to write.",
    "It took three calls to the vendor to restore the database.",
    "The meeting began at 9:00 a.m. and ended at noon, according to the minutes of the board of May 2.",
    "Defendant's managers had a long talk about the recall on May 2.",
    "We had twenty minutes' notice of the May 2 conference.",
    "Mr. Stone would not say whether, when we next speak on May 28, he will agree.",
    "Ms. Kline, of my office, and I conferred on May 2 whether to file a motion.",
    "My partner and I conferred on May 2 and decided to write to the Court.",
    "My associate, Paul Green, and I spoke on May 2 about the best course.",
    "Mr. Stone has refused to confer by telephone since May 2.",
    "Defendant declined to speak by telephone on May 2.",
    "I offered a conference by telephone on May 8.",
    "A conference to be held by telephone on May 28 was proposed.",
    "It took two letters to get an answer.",
    "It took two sessions of the deposition to finish.",
    "Mr. Alvarez went through the records from half past nine until noon.",
    "A follow-up letter of May 2 was not answered.",
    "On May 2 he rang the bell and left.",
    "He declined to say when counsel would confer by telephone after May 2.",
    "The custodians had a second telephone call on May 2.",
]


@pytest.mark.parametrize("body", NO_TALK)
def test_what_only_looks_like_a_talk_makes_none(body: str) -> None:
    assert events(body) == []


WHO: list[tuple[str, set[str]]] = [
    (
        "There was a telephone call on May 2. It took ten minutes. When that was done, Mr. Stone remarked that he had "
        "no authority.",
        {"Mark Stone"},
    ),
    ("I met and conferred with Mr. Stone (telephone, May 2, 18 minutes).", {"Helen Rowe", "Mark Stone"}),
    ("Counsel met in Fort Adams on May 2. Present were Helen Rowe and Mark Stone.", {"Helen Rowe", "Mark Stone"}),
    ("Helen Rowe for Ms. Alvarez and Mark Stone conferred by telephone on May 2.", {"Helen Rowe", "Mark Stone"}),
    (
        "On May 2, I met with Mr. Stone in person. My co-counsel Ms. Kline was also there.",
        {"Helen Rowe", "Mark Stone", "Ms. Kline"},
    ),
    (
        "Counsel spoke by telephone on May 2, the participants being Mr. Stone, myself, and Ms. Kline.",
        {"Helen Rowe", "Mark Stone", "Ms. Kline"},
    ),
    (
        "Paul Green of this office spoke with Mr. Stone by telephone on May 2. By e-mail of May 6 I informed Mr. Stone "
        "that we would write to the Court.",
        {"Paul Green", "Mark Stone"},
    ),
    (
        "I spoke with Mr. Stone on May 2. Also on the line was my colleague Paul Green.",
        {"Helen Rowe", "Mark Stone", "Paul Green"},
    ),
    ("On May 2 counsel spoke by telephone. Mr. Stone remarked that he had no authority.", {"Mark Stone"}),
]


@pytest.mark.parametrize(("body", "wanted"), WHO)
def test_who_took_part_in_yet_other_words(body: str, wanted: set[str]) -> None:
    assert people(body) == wanted


WRITTEN = [
    ("Mr. Stone did get back to me, on May 2, by e-mail: his client refuses.", "email"),
    ("On May 2 I asked, by e-mail, for dates. Mr. Stone responded on the 3rd that there were none.", "email"),
    ("Following letters of April 29 (from Ms. Alvarez) and May 2 (from Brightwater), nothing changed.", "letter"),
    ("On May 2, Mr. Stone confirmed by e-mail that nothing further would be produced.", "email"),
    ("He replied, May 2, by e-mail that the offer was not enough.", "email"),
    ("After an exchange of letters on April 29 and May 2, we stood where we began.", "letter"),
]


@pytest.mark.parametrize(("body", "mode"), WRITTEN)
def test_writings_that_were_answered_in_yet_other_words(body: str, mode: str) -> None:
    assert mode in [event[1] for event in events(body)]


NOT_WRITTEN = [
    "I confirmed by e-mail of May 2 that we would write to the Court.",
    "Your Honor's law clerk did get back to me, on May 2, by e-mail.",
    "I asked, by e-mail, for dates. There was no answer.",
    "The clerk confirmed by e-mail that the conference will go forward.",
    "The letters of April 29 and May 2 are Plaintiff's Exhibits 3 and 4 to the complaint.",
]


@pytest.mark.parametrize("body", NOT_WRITTEN)
def test_writings_without_an_answer_from_across_make_no_event(body: str) -> None:
    assert [event for event in events(body) if event[1] in ("email", "letter")] == []
