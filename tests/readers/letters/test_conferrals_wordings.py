"""Talks as many hands word them: plain, old-fashioned, in the passive, split over sentences, by people without counsel."""

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


CALL, PERSON, VIDEO = "telephone", "in_person", "video"

Event = tuple[str | None, str | None, int | None]

ONE: list[tuple[str, Event]] = [
    ("He finally called me on May 8, 2024, and we went through the list.", ("05-08", CALL, None)),
    ("Mr. Stone rang me back on May 8, 2024 and we spoke for ten minutes.", ("05-08", CALL, 10)),
    ("I got Mr. Stone on the telephone on May 8, 2024, for a quarter of an hour.", ("05-08", CALL, 15)),
    ("I was able to get hold of Mr. Stone by phone on May 8, 2024.", ("05-08", CALL, None)),
    ("Mr. Stone picked up when I telephoned on May 8, 2024, and he would not move.", ("05-08", CALL, None)),
    ("Counsel for the two sides had it out by telephone on May 8, 2024.", ("05-08", CALL, None)),
    ("Counsel hashed out the search terms over Zoom on May 8, 2024.", ("05-08", VIDEO, None)),
    ("On May 8, 2024, the undersigned took the matter up with Mr. Stone by telephone.", ("05-08", CALL, None)),
    ("On May 8, 2024, we raised each point with Mr. Stone in person.", ("05-08", PERSON, None)),
    ("The parties' lawyers sat across a table from one another on May 8, 2024.", ("05-08", PERSON, None)),
    ("Mr. Stone and I sat down on May 8, 2024 at his office for an hour.", ("05-08", PERSON, 60)),
    ("A session by Webex between counsel followed on May 8, 2024.", ("05-08", VIDEO, None)),
    ("An exchange by telephone between Ms. Rowe and Mr. Stone took place on May 8, 2024.", ("05-08", CALL, None)),
    ("Conferral was had on May 8, 2024, by telephone.", ("05-08", CALL, None)),
    ("Conferral took place by telephone on May 8, 2024.", ("05-08", CALL, None)),
    ("A conferral occurred on May 8, 2024.", ("05-08", None, None)),
    ("A telephone conversation was had between counsel on May 8, 2024.", ("05-08", CALL, None)),
    ("The required conference between counsel was held by telephone on May 8, 2024.", ("05-08", CALL, None)),
    ("Our conference of May 8, 2024, held over Microsoft Teams, took up forty minutes.", ("05-08", VIDEO, 40)),
    ("The call, on May 8, 2024, was over in twenty minutes.", ("05-08", CALL, 20)),
    ("We spoke by telephone on May 8, 2024. It took us a quarter of an hour.", ("05-08", CALL, 15)),
    ("We spoke by telephone on May 8, 2024. We spent an hour on it.", ("05-08", CALL, 60)),
    ("Counsel met on May 8, 2024 by Zoom and spent some fifty minutes on the search terms.", ("05-08", VIDEO, 50)),
    ("Counsel spoke by phone on May 8, 2024 for twentyfive minutes.", ("05-08", CALL, 25)),
    ("Counsel conferred over FaceTime on May 8, 2024, from 1:30 to 2:15 in the afternoon.", ("05-08", VIDEO, 45)),
    ("Counsel conferred on May 8, 2024, 4:00-4:50 p.m., by telephone.", ("05-08", CALL, 50)),
    ("Counsel spoke by telephone on May 8, 2024 between 10:15 a.m. and 10:40 a.m.", ("05-08", CALL, 25)),
    ("The sides talked the matter through by telephone on May 8, 2024.", ("05-08", CALL, None)),
    ("Telephone conferral: May 8, 2024, 20 minutes.", ("05-08", CALL, 20)),
    ("Date of conferral: May 8, 2024. Manner: by telephone. Length: 20 minutes.", ("05-08", CALL, 20)),
    ("Counsel have met and conferred as required. They did this on May 8, 2024, by telephone.", ("05-08", CALL, None)),
    (
        "Counsel have conferred about this. The conferral was by telephone and was on May 8, 2024.",
        ("05-08", CALL, None),
    ),
    ("Counsel spoke by telephone. That was on May 8, 2024.", ("05-08", CALL, None)),
    ("I talked to the lawyer for the company on May 8, 2024. It was a phone call.", ("05-08", CALL, None)),
    ("On May 8, 2024 I called opposing counsel and he told me they would give me nothing.", ("05-08", CALL, None)),
    ("On May 8, 2024 the lawyer for Brightwater called me at home and we talked for 5 minutes.", ("05-08", CALL, 5)),
    ("I discussed this with the Defendant's lawyer on the phone on May 8, 2024.", ("05-08", CALL, None)),
    ("Ms. Rowe telephoned Mr. Stone on May 8, 2024, and the two went over every request.", ("05-08", CALL, None)),
    ("There have been discussions between counsel by telephone, on May 8, 2024.", ("05-08", CALL, None)),
    ("There was, on May 8, 2024, a telephone conference of counsel.", ("05-08", CALL, None)),
    ("By telephone, on May 8, 2024, Ms. Rowe and Mr. Stone discussed the dispute.", ("05-08", CALL, None)),
    ("The undersigned consulted with Mr. Stone telephonically on May 8, 2024.", ("05-08", CALL, None)),
    ("Counsel were on the telephone together for half an hour on May 8, 2024.", ("05-08", CALL, 30)),
    ("Counsel got on a Zoom on May 8, 2024.", ("05-08", VIDEO, None)),
    ("Mr. Stone and I Zoomed on May 8, 2024.", ("05-08", VIDEO, None)),
    ("My phone call with Mr. Stone on May 8, 2024 lasted 12 minutes.", ("05-08", CALL, 12)),
    ("Having conferred with Mr. Stone by telephone on May 8, 2024, we write to seek relief.", ("05-08", CALL, None)),
    ("After conferring by telephone on May 8, 2024, the parties remain apart.", ("05-08", CALL, None)),
    ("The meet and confer of May 8, 2024 (by Zoom, 35 minutes) ended without agreement.", ("05-08", VIDEO, 35)),
    ("I buttonholed Mr. Stone in the hallway on May 8, 2024, and we discussed the log.", ("05-08", PERSON, None)),
    ("Conferral having been had by telephone on May 8, 2024, the motion is ripe.", ("05-08", CALL, None)),
    ("May 8, 2024: telephone call between Ms. Rowe and Mr. Stone, 18 minutes.", ("05-08", CALL, 18)),
    ("The parties' representatives convened telephonically on May 8, 2024.", ("05-08", CALL, None)),
    ("Counsel tele-conferenced on May 8, 2024.", ("05-08", CALL, None)),
    ("We videoconferenced with Mr. Stone on May 8, 2024.", ("05-08", VIDEO, None)),
    ("On May 8, 2024, defense counsel and I addressed these items face to face.", ("05-08", PERSON, None)),
    ("The last exchange between counsel was by telephone on May 8, 2024.", ("05-08", CALL, None)),
    ("The parties last spoke yesterday.", ("05-19", None, None)),
    ("Our most recent call was on May 8, 2024.", ("05-08", CALL, None)),
    ("The parties exhausted the subject in a forty-minute call on May 8, 2024.", ("05-08", CALL, 40)),
    ("I had Mr. Stone on the line for a good twenty minutes on May 8, 2024.", ("05-08", CALL, 20)),
    ("Mr. Stone and I exchanged views at length over the telephone on May 8, 2024.", ("05-08", CALL, None)),
    ("Conference of counsel occurred May 8, 2024 (telephone; 25 min.).", ("05-08", CALL, 25)),
    (
        "I certify that on May 8, 2024, at 3 p.m., I conferred with counsel for Brightwater by phone.",
        ("05-08", CALL, None),
    ),
    ("This was the subject of a telephone conference among counsel on May 8, 2024.", ("05-08", CALL, None)),
    ("The matter was canvassed by counsel in a telephone conversation on May 8, 2024.", ("05-08", CALL, None)),
    ("We ran into Mr. Stone outside the courtroom on May 8, 2024 and talked it over.", ("05-08", PERSON, None)),
    ("It was on May 8, 2024, in a phone call, that Mr. Stone first told us of the loss.", ("05-08", CALL, None)),
    ("Yesterday afternoon the parties spoke for the last time, by phone, for half an hour.", ("05-19", CALL, 30)),
    ("Last Tuesday, May 14, counsel had a frank conversation by Teams.", ("05-14", VIDEO, None)),
    ("The undersigned attorneys certify having conferred by telephone on May 8, 2024.", ("05-08", CALL, None)),
    ("On May 8, 2024, my phone rang and it was Mr. Stone, and we talked for ten minutes.", ("05-08", CALL, 10)),
    ("A second conference, this one by video, was had on May 10, 2024.", ("05-10", VIDEO, None)),
    (
        "Despite a telephone conference on May 8, 2024, between Ms. Rowe and Mr. Stone, it remains.",
        ("05-08", CALL, None),
    ),
    ("Counsel spoke by telephone about this on Friday.", ("05-17", CALL, None)),
    ("Mr. Stone and I chatted about it on Skype on Tuesday of last week.", ("05-14", VIDEO, None)),
    ("Mr. Stone ca11ed me on May 8, 2024 and we ta1ked for ten rninutes.", ("05-08", CALL, 10)),
    ("The undersigned and Mr. Stone had occasion to confer by telephone on May 8, 2024.", ("05-08", CALL, None)),
    ("Mr. Stone and I traded calls until, on May 8, 2024, we connected by phone.", ("05-08", CALL, None)),
    ("I finally connected with defense counsel by phone on May 8, 2024.", ("05-08", CALL, None)),
    ("At a meet and confer held telephonically on May 8, 2024, defendant refused.", ("05-08", CALL, None)),
    ("Counsel conferred by phone May 8, 2024 (20 minutes), but were unable to agree.", ("05-08", CALL, 20)),
    ("Mr. Stone, whom I reached by cell phone on May 8, 2024, said the same.", ("05-08", CALL, None)),
    ("In speaking with Mr. Stone by phone on May 8, 2024, I learned that the files are gone.", ("05-08", CALL, None)),
    ("As I told Mr. Stone on our call on May 8, 2024, we need the files.", ("05-08", CALL, None)),
    ("As discussed on our May 8, 2024 call, Plaintiff will narrow the request.", ("05-08", CALL, None)),
    ("At the parties' in-person meeting on May 8, 2024, no progress was made.", ("05-08", PERSON, None)),
    ("5/8/24 - call w/ opposing counsel, 20 min.", ("05-08", CALL, 20)),
    ("Meet and confer date: May 8, 2024", ("05-08", None, None)),
    ("Counsel spoke by phone for the better part of an hour on May 8, 2024.", ("05-08", CALL, None)),
    ("Counsel spoke by phone from 2 to 2:45 p.m. on May 8, 2024.", ("05-08", CALL, 45)),
    ("Counsel spoke by phone for an hour and a quarter on May 8, 2024.", ("05-08", CALL, 75)),
    ("The call of May 8, 2024 started at 3:05 p.m. and ended at 3:40 p.m.", ("05-08", CALL, 35)),
    ("On May 8 their lawyer phoned and I told him what I needed but he said no way.", ("05-08", CALL, None)),
    ("I spoke to Brightwater's attorney over the phone May 8th and he wouldn't budge.", ("05-08", CALL, None)),
    ("We had a phone call May 8 2024 and it lasted like 15 min.", ("05-08", CALL, 15)),
    ("The lawyer and me talked on 5/8/2024 for 10 minutes on the phone.", ("05-08", CALL, 10)),
    ("Mr. Stone was kind enough to take my call on May 8, 2024.", ("05-08", CALL, None)),
    ("It was not until May 8, 2024 that counsel were able to meet and confer by telephone.", ("05-08", CALL, None)),
    ("Only on May 8, 2024 did counsel speak by telephone.", ("05-08", CALL, None)),
    ("There followed, on May 8, 2024, a Zoom between counsel.", ("05-08", VIDEO, None)),
    ("Then came a call on May 8, 2024 between Mr. Stone and me.", ("05-08", CALL, None)),
    ("Plaintiff satisfied the meet-and-confer requirement by telephone on May 8, 2024.", ("05-08", CALL, None)),
]


@pytest.mark.parametrize(("body", "event"), ONE)
def test_a_talk_is_read_however_it_is_worded(body: str, event: Event) -> None:
    assert events(body) == [event]


MANY: list[tuple[str, list[str]]] = [
    (
        "Counsel spoke by telephone on May 3, 2024. The same four lawyers spoke once more on May 8, 2024.",
        ["05-03 telephone", "05-08 telephone"],
    ),
    (
        "There were two calls. The first was on May 3, 2024. The second was on May 8, 2024.",
        ["05-03 telephone", "05-08 telephone"],
    ),
    (
        "Counsel spoke by telephone on May 3, 2024; the second call, on May 8, 2024, was shorter.",
        ["05-03 telephone", "05-08 telephone"],
    ),
    (
        "Counsel spoke by telephone on May 3, 2024. A second conversation followed by Zoom on May 8, 2024.",
        ["05-03 telephone", "05-08 video"],
    ),
    (
        "Counsel conferred twice, the first time on May 3, 2024 by telephone and the second on May 8, 2024 by Zoom.",
        ["05-03 telephone", "05-08 video"],
    ),
    (
        "The parties conferred as follows:\n\n1. May 3, 2024 (telephone, 20 minutes)\n2. May 8, 2024 (Zoom, 30 minutes)",
        ["05-03 telephone", "05-08 video"],
    ),
    (
        "Counsel conferred on these dates:\n\n- May 3, 2024, by telephone\n- May 8, 2024, by Zoom",
        ["05-03 telephone", "05-08 video"],
    ),
    (
        "Counsel conferred by Webex on May 3, 2024, 4:00-4:50 p.m., and May 8, 2024, 9:00-9:20 a.m.",
        ["05-03 video", "05-08 video"],
    ),
    (
        "I spoke of it with Mr. Stone by phone on May 3, and after another talk, in person, at the deposition on May 8, we "
        "came to terms.",
        ["05-03 telephone", "05-08 in_person"],
    ),
    (
        "On May 3, Ms. Rowe and Mr. Stone discussed this on the telephone. So did they on May 8.",
        ["05-03 telephone", "05-08 telephone"],
    ),
    (
        "I spoke with Mr. Stone by phone on May 3, and he promised an answer. He called back May 8 and said no.",
        ["05-03 telephone", "05-08 telephone"],
    ),
    (
        "On May 8, 2024 we spoke by telephone, and the following day by Zoom.",
        ["05-08 telephone", "05-09 video"],
    ),
    (
        "We have met and conferred three times: by telephone on May 3, by Zoom on May 6, and in person on May 8, 2024.",
        ["05-03 telephone", "05-06 video", "05-08 in_person"],
    ),
]


@pytest.mark.parametrize(("body", "days"), MANY)
def test_several_talks_told_apart(body: str, days: list[str]) -> None:
    assert [f"{day} {mode}" for day, mode, _ in events(body)] == days


NONE = [
    "On May 8, 2024 I called Mr. Stone and left a voicemail.",
    "Mr. Stone was to call me on May 8, 2024, but the call never came.",
    "The parties are to confer by telephone on May 22, 2024.",
    "The Court directed counsel to sit down together by May 8, 2024.",
    "On May 8, 2024, the Court held a telephone conference with counsel.",
    "At the May 8, 2024 conference the parties discussed the schedule with Your Honor.",
    "On May 8, 2024, I spoke with the court reporter by telephone.",
    "On May 8, 2024, I called chambers and was told to write.",
    "Mr. Field called the plant manager on May 8, 2024 and reported the leak.",
    "The witnesses met on May 8, 2024, and one of them called the police.",
    "The contract was discussed by the board of Brightwater in a meeting held on May 8, 2024.",
    "Plaintiff was called into a meeting with her supervisor on May 8, 2024.",
    "Phone records show that the two executives spoke on May 8, 2024.",
    "The document requests seek every telephone call between Ms. Alvarez and her manager on May 8, 2024.",
    "A call had been arranged for May 8, 2024, but Mr. Stone did not dial in.",
    "If counsel had spoken on May 8, 2024, this would be needless.",
    "A deposition session was held on May 8, 2024.",
    "The Rule 26(f) conference took place by telephone on May 8, 2024.",
    "The mediation session on May 8, 2024 was held by Zoom.",
    "No call took place on May 8, 2024.",
    "Mr. Stone says that we spoke on May 8, 2024. We did not.",
    "The third-quarter earnings call was held on May 8, 2024.",
    "Custodians exchanged views on the recall in a call on May 8, 2024.",
    "Counsel met the deadline of May 8, 2024.",
    "Rule 37 demands that counsel have conferred in person or by telephone.",
    "I asked Mr. Stone for a call on May 8, 2024; he said that he had no time.",
    "On May 8, 2024, the call was cancelled by Mr. Stone.",
    "The parties stipulated on May 8, 2024 that calls made on the employee line need not be produced.",
    "The expert report covered calls on May 8, 2024 by telephone.",
    "The Court discussed the schedule with the parties by telephone on May 8, 2024.",
    "Ms. Alvarez was on the phone with her supervisor on May 8, 2024 when the machine fell.",
    "On May 8, 2024, Ms. Alvarez spoke with Mr. Field, the foreman, about the leak.",
    "The supervisors talked about the leak in a meeting on May 8, 2024.",
    "Defendant's interrogatory answer states that two employees met on May 8, 2024 to discuss the recall.",
    "Plaintiff testified that she spoke with the human resources manager by phone on May 8, 2024.",
    "A further conference with Your Honor took place by telephone on May 8, 2024.",
    "I am available for a call on May 8, 2024 between 2 and 4 p.m.",
    "We propose a Zoom conference on May 22, 2024.",
    "Mr. Stone proposed that we speak by phone on May 8, 2024.",
    "The parties will meet and confer by video on May 28, 2024.",
    "The Order required counsel to have met and conferred by May 8, 2024.",
    "Counsel's call with chambers on May 8, 2024 lasted ten minutes.",
    "Our e-discovery vendors spoke by telephone on May 8, 2024.",
    "I spoke with my client by phone on May 8, 2024.",
    "I telephoned Mr. Stone's office on May 8, 2024 and was told by his assistant that he was in trial.",
    "On May 8, 2024 I tried to reach Mr. Stone by telephone.",
    "The parties did not speak on May 8, 2024.",
    "Counsel never got on the phone on May 8, 2024.",
    "I offered Mr. Stone three dates for a call: May 6, May 7 and May 8, 2024.",
    "The Zoom recording of May 8, 2024 shows that the employees discussed the spill.",
    "At the deposition on May 8, 2024, counsel argued about the exhibit.",
    "The first was due on May 3, 2024. The second was due on May 8, 2024.",
    "Plaintiff served two sets of requests. The first was on May 3, 2024. The second was on May 8, 2024.",
    "The parties conferred with the mediator by Zoom on May 8, 2024.",
    "On May 8, 2024, the parties conferred pursuant to Rule 26(f) by telephone.",
    "Defendant says there was a meet and confer on May 8, 2024, but no such call took place.",
    "Counsel for the parties conferred on settlement by telephone on May 8, 2024.",
    "In Smith v. Jones, counsel conferred by telephone on May 8, 2014, and the court held that to be enough.",
    "Had Mr. Stone called me on May 8, 2024, we would not be here.",
    "The meeting of May 8, 2024 between the two boards is the subject of Request 4.",
    "Request 5 asks for documents concerning the telephone call of May 8, 2024.",
    "The text messages show that the nurses talked it over on May 8, 2024.",
    "We ask that counsel be ordered to speak by telephone by May 28, 2024.",
    "Mr. Stone has not called me back since May 8, 2024.",
    "I returned Mr. Stone's call on May 8, 2024 and left word.",
    "The May 8, 2024 call log was produced without metadata.",
    "The safety meeting took place on May 8, 2024 and lasted an hour.",
    "The surgery took place on May 8, 2024.",
    "The inspection was discussed over the phone by the engineers on May 8, 2024.",
    "Date: May 8, 2024. Time: 10:00 a.m. to 10:45 a.m. Means: Zoom.",
    "The deadlines on which we could not settle are these:\n\n1. May 3, 2024 (privilege log)\n2. May 8, 2024 (expert)",
    "Defendant produced documents as follows:\n\n1. May 3, 2024 (300 pages)\n2. May 8, 2024 (20 pages)",
    "Nor did counsel speak on May 8, 2024.",
    "At no time before May 8, 2024 did counsel speak.",
    "Defendant has not satisfied the meet-and-confer requirement by telephone on May 8, 2024.",
]


@pytest.mark.parametrize("body", NONE)
def test_what_is_no_talk_between_the_sides_makes_none(body: str) -> None:
    assert events(body) == []


PEOPLE: list[tuple[str, set[str]]] = [
    ("Counsel spoke by telephone on May 8, 2024. Attendees: Helen Rowe and Mark Stone.", {"Helen Rowe", "Mark Stone"}),
    (
        "Counsel spoke by telephone on May 8, 2024. For Defendant there was Mr. Stone; for Plaintiff, Ms. Rowe.",
        {"Helen Rowe", "Mark Stone"},
    ),
    (
        "Counsel met by Zoom on May 8, 2024. On our side was Paula Whitfield; on the other, Mark Stone.",
        {"Paula Whitfield", "Mark Stone"},
    ),
    ("Helen Rowe and Mark Stone had a call on May 8, 2024.", {"Helen Rowe", "Mark Stone"}),
    (
        "Counsel met by Zoom on May 8, 2024. (I for Plaintiff, Mr. Stone for Defendant.)",
        {"Helen Rowe", "Mark Stone"},
    ),
]


@pytest.mark.parametrize(("body", "people"), PEOPLE)
def test_who_spoke_is_read_however_it_is_worded(body: str, people: set[str]) -> None:
    assert {name for name, _ in names(body)} == people


def test_attendants_are_those_of_the_day_that_the_list_names() -> None:
    body = (
        "Counsel conferred by Webex on May 3, 2024 and May 8, 2024. Attendees on May 3: Helen Rowe (Alvarez); Mark Stone "
        "(Brightwater). Attendees on May 8: the same, with in-house counsel, Ines Varga."
    )
    first, second = dealings(body)[1].conferrals
    assert [person.name for person in first.participants] == ["Helen Rowe", "Mark Stone"]
    assert [person.name for person in second.participants] == ["Helen Rowe", "Mark Stone", "Ines Varga"]


def test_lengths_told_respectively_go_to_their_talks() -> None:
    body = (
        "On May 3, Ms. Rowe and Mr. Stone discussed this on the telephone. They spoke again on May 8. These calls lasted "
        "about 12 and 25 minutes, respectively."
    )
    assert [minutes for _, _, minutes in events(body)] == [12, 25]


def test_deadlines_on_which_counsel_conferred_are_no_talks() -> None:
    body = "The parties conferred and agreed on these dates:\n\n1. May 3, 2024 (privilege log)\n2. May 8, 2024 (expert)"
    assert all(day is None for day, _, _ in events(body))
