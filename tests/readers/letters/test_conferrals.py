from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conferral.model.facts import Conferral, Letter, Mode, Side
from conferral.model.spans import Span
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

We represent {client} in this action. I write to request a conference. {body}

Respectfully submitted,
/s/ Helen Rowe
Helen Rowe

cc: Mark Stone, Esq. (via ECF)
"""
PLAINTIFF, DEFENDANT = "Plaintiff Maria Alvarez", "Defendant Brightwater Foods, Inc."


def dealings(body: str, client: str = PLAINTIFF) -> tuple[Source, Dealings]:
    source = Source.of(LETTER.format(body=body, client=client))
    document = prepare(source)[1]
    return source, read_dealings(document, read_head(document))


def told(conferral: Conferral) -> tuple[str | None, str | None, int | None]:
    """Day, means and minutes, as a table gives them."""
    return (
        conferral.date.value.isoformat()[5:] if conferral.date else None,
        conferral.mode.value.value if conferral.mode else None,
        conferral.duration_minutes.value if conferral.duration_minutes else None,
    )


def events(body: str, client: str = PLAINTIFF) -> list[tuple[str | None, str | None, int | None]]:
    return [told(conferral) for conferral in dealings(body, client)[1].conferrals]


def names(body: str, client: str = PLAINTIFF) -> list[tuple[str, str | None]]:
    conferrals = dealings(body, client)[1].conferrals
    return [(person.name, person.side.value if person.side else None) for person in conferrals[0].participants]


CALL = "telephone"

ONE_EVENT = [
    (
        "On May 6, 2024, the parties held a telephonic meet and confer, which lasted approximately 45 minutes.",
        ("05-06", CALL, 45),
    ),
    ("The parties' meet-and-confer took place on May 7 by telephone and lasted under an hour.", ("05-07", CALL, None)),
    (
        "I met with Mr. Stone in person at the courthouse on May 9, 2024 after the status conference.",
        ("05-09", "in_person", None),
    ),
    ("On May 14 the parties convened by video for an hour.", ("05-14", "video", 60)),
    ("The undersigned and Mr. Stone last conferred on May 15, 2024.", ("05-15", None, None)),
    ("The parties' counsel held a Rule 37 conference by telephone on May 10, 2024.", ("05-10", CALL, None)),
    ("During our May 9 call, Mr. Stone reiterated that position.", ("05-09", CALL, None)),
    ("Since the May 9 call, Defendant has produced nothing.", ("05-09", CALL, None)),
    ("In a phone call on May 9, 2024 with the undersigned, Mr. Stone refused.", ("05-09", CALL, None)),
    ("There was a Zoom call on May 9, 2024, between me and Mr. Stone.", ("05-09", "video", None)),
    (
        "Counsel met face-to-face on May 6, 2024 at the offices of Stone & Park LLP for two hours.",
        ("05-06", "in_person", 120),
    ),
    (
        "The parties engaged in a meet-and-confer by WebEx on May 6, 2024, lasting an hour and 20 minutes.",
        ("05-06", "video", 80),
    ),
    ("The meet and confer (May 7, 2024, via Zoom) lasted 30 minutes.", ("05-07", "video", 30)),
    ("The parties held a 30-minute Zoom meet and confer on May 7, 2024.", ("05-07", "video", 30)),
    ("A half-hour call on May 7, 2024 produced no agreement.", ("05-07", CALL, 30)),
    ("I reached Mr. Stone by telephone on May 7, 2024.", ("05-07", CALL, None)),
    ("Mr. Stone called me on May 7, 2024; we spoke for 15 minutes.", ("05-07", CALL, 15)),
    ("By phone on May 7, 2024, defense counsel told us that the answer remained no.", ("05-07", CALL, None)),
    (
        "On May 7, 2024, the parties, through counsel, telephonically met and conferred for one hour.",
        ("05-07", CALL, 60),
    ),
    ("Counsel have discussed these issues often, including by telephone on May 7, 2024.", ("05-07", CALL, None)),
    ("The conferral, which was conducted by telephone, took place on May 7, 2024.", ("05-07", CALL, None)),
    ("Counsel met and conferred with respect to this dispute, by Zoom, on May 7, 2024.", ("05-07", "video", None)),
    ("In May counsel conferred by telephone, on May 2.", ("05-02", CALL, None)),
    ("Prior to filing, I conferred with Mr. Stone.", (None, None, None)),
    ("Counsel conferred in the hallway on May 3 for some three-quarters of an hour.", ("05-03", "in_person", 45)),
    ("On May 7, following a voicemail I left on May 6, Mr. Stone and I had a call.", ("05-07", CALL, None)),
    ("There was one telephone call, on May 7, and it lasted eleven minutes.", ("05-07", CALL, 11)),
    (
        "After the status conference before Your Honor on May 7, counsel stayed behind in the corridor.",
        ("05-07", "in_person", None),
    ),
    ("After the May 7 hearing, counsel conferred in the hallway.", ("05-07", "in_person", None)),
    ("Ms. Rowe reached Mr. Stone on his cell phone on May 7, 2024.", ("05-07", CALL, None)),
    (
        "On May 9, 2024, at the conclusion of the deposition of Tom Field, Mr. Stone and I conferred in person.",
        ("05-09", "in_person", None),
    ),
]


@pytest.mark.parametrize(("body", "event"), ONE_EVENT)
def test_a_talk_is_read_with_its_day_means_and_length(
    body: str, event: tuple[str | None, str | None, int | None]
) -> None:
    assert events(body) == [event]


SEVERAL = [
    ("Counsel conferred via Zoom on April 30, 2024 and again on May 8, 2024.", ["04-30 video", "05-08 video"]),
    ("On April 3 and April 10 counsel spoke by telephone.", ["04-03 telephone", "04-10 telephone"]),
    (
        "The parties met and conferred on three occasions: April 2, April 16, and May 1, 2024.",
        ["04-02 None", "04-16 None", "05-01 None"],
    ),
    (
        "We met and conferred over the phone on May 3 and by videoconference on May 8.",
        ["05-03 telephone", "05-08 video"],
    ),
    (
        "Counsel spoke by telephone on May 1, met in person at Mr. Stone's office on May 7, and spoke again by phone on May 14.",
        ["05-01 telephone", "05-07 in_person", "05-14 telephone"],
    ),
    (
        "Three meet-and-confers have been held: on April 2, April 9 and April 16, 2024, the last two by videoconference.",
        ["04-02 None", "04-09 video", "04-16 video"],
    ),
    ("Two calls followed, on April 3 and April 10.", ["04-03 telephone", "04-10 telephone"]),
    ("Counsel spoke by telephone on May 1. They spoke again on May 3.", ["05-01 telephone", "05-03 telephone"]),
    (
        "The first meet and confer occurred on April 30, by phone, and the second on May 7, by Zoom.",
        ["04-30 telephone", "05-07 video"],
    ),
    (
        "On the morning of May 7, 2024, I spoke to Mr. Stone on the telephone and in the afternoon we met at his office.",
        ["05-07 telephone", "05-07 in_person"],
    ),
    (
        "We spoke with Mr. Stone several times in April by telephone and met with him on May 7.",
        ["None telephone", "05-07 None"],
    ),
    (
        "The parties have conferred by e-mail and telephone on several occasions, the last being a call of May 7.",
        ["None None", "05-07 telephone"],
    ),
    (
        "The parties' May 7, 2024 and May 9, 2024 calls did not resolve the dispute.",
        ["05-07 telephone", "05-09 telephone"],
    ),
]


@pytest.mark.parametrize(("body", "wanted"), SEVERAL)
def test_several_talks_under_one_verb_are_several_events(body: str, wanted: list[str]) -> None:
    assert [f"{day} {mode}" for day, mode, _ in events(body)] == wanted


LENGTHS = [
    (
        "The parties conferred by telephone on May 1 (20 minutes), May 7 (35 minutes), and May 13, 2024 (10 minutes).",
        [20, 35, 10],
    ),
    (
        "Counsel conferred by phone on May 8 and May 15, the first call lasting about 40 minutes and the second about 15.",
        [40, 15],
    ),
    ("Counsel conferred by telephone on May 2 and May 9. Each call lasted about twenty minutes.", [20, 20]),
    ("Counsel spoke by telephone on May 2. The call lasted ten minutes.", [10]),
    ("Counsel spoke by telephone on May 2. They spoke for about half an hour.", [30]),
    ("Counsel spoke by telephone on May 2 for five or six minutes.", [None]),
    ("Counsel spoke by telephone on May 2 for more than an hour.", [None]),
    (
        "Counsel conferred by phone on May 2 and May 9. The discussion of May 2 took up fifty minutes, and that of May 9 took up ten.",
        [50, 10],
    ),
    (
        "The parties conferred by phone on May 3 for 30 minutes, May 6 for 15 minutes, and May 9 for an hour.",
        [30, 15, 60],
    ),
    ("Counsel met by Zoom on May 2, 2024, from 2:00 p.m. until 2:25 p.m.", [25]),
    ("Counsel met in person on May 2, 2024, between 9:30 a.m. and noon.", [150]),
    ("I spoke to Mr. Stone in person on May 2, after the deposition of Mr. Poe, which had taken three hours.", [None]),
]


@pytest.mark.parametrize(("body", "minutes"), LENGTHS)
def test_a_length_goes_to_the_talk_it_is_told_of(body: str, minutes: list[int | None]) -> None:
    assert [length for _, _, length in events(body)] == minutes


NO_EVENT = [
    "Counsel will meet and confer on May 28, 2024.",
    "Counsel have not yet conferred about this.",
    "Defendant refused to meet and confer on May 3, 2024.",
    "Plaintiff asked Defendant to meet and confer on May 3, 2024.",
    "Plaintiff proposed a call for May 9, 2024, but Defendant was unavailable.",
    "The Court ordered the parties to meet and confer by May 10, 2024.",
    "The parties scheduled a meet and confer for May 9, 2024. Defendant's counsel failed to appear.",
    "No meet and confer took place on May 3, 2024.",
    "The call set for May 3, 2024 never took place.",
    'The Order required counsel to report whether they "met and conferred on May 3, 2024."',
    "The parties will write again if counsel have conferred without success.",
    "At the Rule 26(f) conference held on February 20, 2024, counsel discussed ESI.",
    "Your Honor held a telephone conference on May 9, 2024.",
    "The parties appeared before the Court for a telephone conference on May 9, 2024.",
    "A settlement conference was held on May 9, 2024.",
    "On May 3, 2024, I spoke with my client about the requests.",
    "On May 3, 2024, we conferred with our expert by telephone.",
    "Counsel last spoke on May 7, 2024 about settlement.",
    "I called Mr. Stone on May 4, 2024 and left a voicemail.",
    "I called Mr. Stone on May 4, 2024. He has not called back, and never returned my message.",
    "Mr. Stone was deposed on May 9, 2024 for six hours.",
    "In a May 7, 2024 meet-and-confer letter, Plaintiff listed the requests.",
    "The parties previously conferred on March 3, 2024 about site access, and that dispute was resolved.",
    "An earlier conversation, on May 3, dealt only with the format of production and was successful.",
    "Neither deadline was met.",
    "The statute has conferred a right on Plaintiff since May 3, 2024.",
]


@pytest.mark.parametrize("body", NO_EVENT)
def test_what_did_not_take_place_between_the_sides_is_no_event(body: str) -> None:
    assert events(body) == []


def test_a_conferral_that_was_ordered_and_then_held_is_an_event() -> None:
    body = "The Court ordered the parties to meet and confer by May 10. They did so by videoconference on May 8, 2024."
    assert events(body) == [("05-08", "video", None)]


def test_a_conferral_that_the_letter_denies_is_no_event() -> None:
    body = "Plaintiff's letter asserts that counsel met and conferred on May 10, 2024. There was no such call."
    assert events(body, DEFENDANT) == []


def test_the_same_talk_told_twice_is_one_event_with_what_both_tell() -> None:
    body = "Counsel conferred on May 9, 2024. The May 9 call lasted ten minutes."
    assert events(body) == [("05-09", CALL, 10)]


def test_a_general_statement_gives_way_to_the_talks_with_days() -> None:
    body = "The parties have met and conferred in good faith. On May 9, 2024, counsel spoke by telephone."
    assert events(body) == [("05-09", CALL, None)]


def test_a_talk_at_a_deposition_takes_the_day_that_the_letter_gave_before() -> None:
    body = "Ms. Poe sat for her deposition of May 6, 2024. Counsel exchanged views on the record at the deposition."
    assert events(body) == [("05-06", "in_person", None)]


def test_a_talk_after_a_hearing_takes_the_day_of_the_hearing() -> None:
    body = "On May 7, 2024, the parties appeared before Your Honor. Immediately afterward, counsel conferred in person."
    assert events(body) == [("05-07", "in_person", None)]


def test_a_talk_that_lies_ahead_of_the_letter_is_no_event() -> None:
    assert events("On June 3, 2024, counsel conferred by telephone.") == []


def test_slips_of_a_scanner_do_not_hide_a_talk() -> None:
    assert events("On May 3, 2024 1 calied Mr. Stone and we discuswed this by telepbone.") == [("05-03", CALL, None)]


def test_a_line_end_does_not_hide_a_talk() -> None:
    assert events("On May\n3, 2024, counsel met and\nconferred by\ntelephone.") == [("05-03", CALL, None)]


def test_what_the_ruling_recites_is_not_the_letters() -> None:
    source = Source.of(
        LETTER.format(body="Defendant is in default.", client=PLAINTIFF)
        + "\nDENIED. The parties conferred by telephone on May 3, 2024 and are to confer again.\n\nSO ORDERED.\n\nAnn Lee\nUnited States Magistrate Judge\nMay 22, 2024\n"
    )
    document = prepare(source)[1]
    assert read_dealings(document, read_head(document)).conferrals == ()


ATTENDANCE = [
    (
        "Counsel met via Zoom on April 30, 2024. Helen Rowe and Priya Das attended for Plaintiff; Mark Stone and Luis Ortega attended for Brightwater.",
        ["Helen Rowe p", "Priya Das p", "Mark Stone d", "Luis Ortega d"],
    ),
    (
        "On May 9, 2024, I conferred by phone with Mark Stone, Esq. (counsel for Defendant).",
        ["Helen Rowe p", "Mark Stone d"],
    ),
    (
        "Counsel conferred by video on May 9, 2024. Present for Brightwater was Mark Stone; for Plaintiff, the undersigned and Nina Patel.",
        ["Helen Rowe p", "Mark Stone d", "Nina Patel p"],
    ),
    (
        "On May 9, 2024, I spoke by phone with Mr. Stone. Also on the call was my associate, Nina Patel.",
        ["Helen Rowe p", "Mark Stone d", "Nina Patel p"],
    ),
    (
        "Counsel (Helen Rowe for Plaintiff; Mark Stone for Defendant) conferred by phone on May 9, 2024.",
        ["Helen Rowe p", "Mark Stone d"],
    ),
    ("On May 9, 2024, Mr. Stone and I spoke by phone about Mr. Poe's file.", ["Helen Rowe p", "Mark Stone d"]),
    (
        "Counsel spoke by telephone on May 9, 2024. On that call, Mr. Stone said that the files are lost.",
        ["Mark Stone d"],
    ),
    (
        "A meet-and-confer was held on May 10, 2024, with Helen Rowe appearing for Plaintiff and Mark Stone and Dana Wu appearing for Defendant.",
        ["Helen Rowe p", "Mark Stone d", "Dana Wu d"],
    ),
    (
        "Counsel conferred by video on May 9. Plaintiff was represented by Helen Rowe, the Defendant by Mark Stone.",
        ["Helen Rowe p", "Mark Stone d"],
    ),
    (
        "Counsel conferred by video on May 9. Lead Counsel: Helen Rowe (for Plaintiff); Mark Stone (for Defendant).",
        ["Helen Rowe p", "Mark Stone d"],
    ),
    ("On May 9, 2024, Ms. Patel of my office spoke with Mr. Stone by phone.", ["Ms. Patel p", "Mark Stone d"]),
]


@pytest.mark.parametrize(("body", "wanted"), ATTENDANCE)
def test_those_who_took_part_are_named_in_full_with_their_sides(body: str, wanted: list[str]) -> None:
    found = [f"{name} {side[0] if side else '?'}" for name, side in names(body)]
    assert sorted(found) == sorted(wanted)


def test_one_who_was_not_on_the_call_did_not_take_part() -> None:
    assert [name for name, _ in names("On May 2, 2024, I spoke with Mr. Stone; Dr. Field was not on the call.")] == [
        "Helen Rowe",
        "Mark Stone",
    ]


def test_the_defendants_letter_puts_its_writer_on_the_defendants_side() -> None:
    body = "On May 10, 2024, Plaintiff's counsel, Ruth Abel, and I conferred by telephone."
    assert sorted(names(body, DEFENDANT)) == [("Helen Rowe", "defendant"), ("Ruth Abel", "plaintiff")]


def test_a_letter_head_that_was_not_read_leaves_the_conferral_readable() -> None:
    document = prepare(
        Source.of(LETTER.format(body="On May 9, 2024, I spoke with Mr. Stone by phone.", client=PLAINTIFF))
    )[1]
    (conferral,) = read_dealings(document, Letter()).conferrals
    assert conferral.mode is not None
    assert conferral.mode.value is Mode.TELEPHONE
    assert {person.side for person in conferral.participants} == {Side.PLAINTIFF, Side.DEFENDANT}


def test_two_persons_who_share_a_surname_are_two() -> None:
    body = "On May 9, 2024, counsel for Plaintiff C.K. Rowe, Esq. and Francis Rowe, Esq. conferred with Mark Stone by telephone."
    assert [name for name, _ in names(body)] == ["C.K. Rowe", "Francis Rowe", "Mark Stone"]


def test_the_party_named_with_a_person_is_kept_as_written() -> None:
    body = "Counsel conferred by video on May 9, 2024. Mark Stone attended for Brightwater."
    (conferral,) = dealings(body)[1].conferrals
    assert [(person.name, person.party) for person in conferral.participants] == [("Mark Stone", "Brightwater")]


def test_the_place_of_a_meeting_is_kept() -> None:
    (conferral,) = dealings("Counsel met in person on May 6, 2024 at the offices of Stone & Park for an hour.")[
        1
    ].conferrals
    assert conferral.place is not None
    assert conferral.place.value.startswith("at the offices of Stone")


def test_hours_are_kept_as_written() -> None:
    (conferral,) = dealings("Counsel conferred by Zoom on May 9, 2024, from 2:00 to 2:40 p.m.")[1].conferrals
    assert conferral.time is not None
    assert conferral.time.value == "from 2:00 to 2:40 p.m."


def test_every_fact_of_a_conferral_carries_its_words() -> None:
    source, found = dealings("On May 9, 2024, I conferred with Mr. Stone\nby telephone for ten minutes.")
    (conferral,) = found.conferrals
    assert conferral.date is not None
    assert conferral.mode is not None
    assert conferral.duration_minutes is not None
    assert source.quote(conferral.date.spans[0]) == "May 9, 2024"
    assert source.quote(conferral.mode.spans[0]) == "telephone"
    assert source.quote(conferral.duration_minutes.spans[0]) == "ten minutes"
    assert "conferred with Mr. Stone" in source.quote(conferral.spans[0])
    assert {source.quote(person.spans[0]) for person in conferral.participants} == {"I", "Stone"}
    assert conferral.date.value == dt.date(2024, 5, 9)


def _spans(found: Dealings) -> list[Span]:
    spans = [span for conferral in found.conferrals for span in conferral.spans]
    spans += [span for conferral in found.conferrals for person in conferral.participants for span in person.spans]
    spans += [span for conferral in found.conferrals if conferral.mode for span in conferral.mode.spans]
    spans += [span for attempt in found.one_way for span in attempt.spans]
    return [*spans, *found.impasse.spans, *found.told_adversary.spans, *found.adversary_position.spans]


PIECES = st.sampled_from(
    [
        *re.findall(r"\S+", " ".join(body for body, _ in SEVERAL)),
        *re.findall(r"\S+", " ".join(NO_EVENT)),
        "\n",
        "\n\n",
        "(",
        '"',
        ";",
        "’s",
        "§",
        "1",
        "I",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=80).map(" ".join))
def test_reading_never_raises_and_every_span_lies_in_the_letter(body: str) -> None:
    source, found = dealings(body.replace("{", "").replace("}", ""))
    assert all(0 <= span.start < span.end <= len(source.text) for span in _spans(found))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_reading_never_raises_on_any_text(text: str) -> None:
    document = prepare(Source.of("Dear Judge Lee:\n\n" + text))[1]
    assert isinstance(read_dealings(document, Letter()), Dealings)


def test_a_sentence_without_end_is_read_to_its_end() -> None:
    body = "The documents are relevant to the claims and " * 120 + "on May 9, 2024, counsel conferred by telephone."
    assert ("05-09", CALL, None) in events(body)
