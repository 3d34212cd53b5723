"""What a paper is composed from: what sides are called, which events may speak, who signs."""

import datetime as dt

import pytest
from twin import NOW, SAMPLE, VERIFICATION, WRITTEN, drafts, record

from conferral.drafts.composing import KINDS, compose
from conferral.drafts.grounds import Grounds
from conferral.drafts.house import House, Parties
from conferral.drafts.paper import Head, Kind, Run, blanks, rests_on
from conferral.drafts.phrasing import plain
from conferral.drafts.telling import clock, duty
from conferral.drafts.wants import Wants, wants_of
from conferral.ledger.fold import fold
from conferral.ledger.log import read_log
from conferral.ledger.standing import standing
from conferral.model.events import Cause, Event, EventKind, Privacy
from conferral.model.facts import Side
from conferral.practices import packs_for


def head() -> Head:
    return Head(
        None, (), Run("August 22, 2023"), None, (Run("The Honorable A"),), (Run("Re"), Run("\nx")), (Run("Dear"),)
    )


def grounds(folder: object, wants: Wants | None = None, house: House | None = None, **how: object) -> Grounds:
    case = {name: how.pop(name) for name in ("caption", "judges") if name in how}
    events = read_log(record(folder / "case", drafts(**case)))  # type: ignore[operator]  # because pytest gives a path
    ledger = fold(standing(events, audience=Privacy.SERVED), as_of=WRITTEN)
    own = fold(standing(events), as_of=WRITTEN)
    made = {"side": Side.PLAINTIFF, "adoptions": own.adopted}
    return Grounds(ledger, house or House(), wants or Wants(), WRITTEN, **{**made, **how})  # type: ignore[arg-type]  # because each is given by its type


@pytest.mark.parametrize(
    ("caption", "plaintiff", "defendant"),
    [
        ("Tamsin v. Copper Kettle Diners Inc. et al.", "Plaintiff", "Defendants"),
        ("Tamsin et al. v. Copper Kettle Diners Inc.", "Plaintiffs", "Defendant"),
        ("Tamsin v. Kettle & Sons LLC", "Plaintiff", "Defendant"),
        ("Tamsin and Vale v. Kettle", "Plaintiffs", "Defendant"),
        ("In re Kettle", "Plaintiff", "Defendant"),
    ],
)
def test_sides_are_called_as_the_caption_has_them(
    tmp_path: object, caption: str, plaintiff: str, defendant: str
) -> None:
    made = grounds(tmp_path, caption=caption)
    assert (made.called(Side.PLAINTIFF), made.called(Side.DEFENDANT)) == (plaintiff, defendant)


def test_the_house_says_what_a_side_is_called(tmp_path: object) -> None:
    made = grounds(tmp_path, house=House(parties=Parties(plaintiff="the Vale Plaintiffs")))
    assert made.called(Side.PLAINTIFF) == "the Vale Plaintiffs"
    assert made.party("plaintiffs") == "the Vale Plaintiffs"


def test_the_issues_are_those_of_the_conferral_else_what_is_lacking(tmp_path: object) -> None:
    made = grounds(tmp_path)
    assert [one.what for one in made.disputes()] == [SAMPLE, VERIFICATION]
    alone = Grounds(made.ledger, House(), Wants(), WRITTEN, Side.PLAINTIFF)
    assert [one.what for one in alone.disputes()] == [
        "produce the 20% sample of class documents",
        "verification of the answers to Plaintiff's First Interrogatories",
    ]


def test_an_issue_finds_its_duties_and_its_requests(tmp_path: object) -> None:
    sample, verification = grounds(tmp_path).disputes()
    assert [one.what for one in sample.owed] == ["produce the 20% sample of class documents"]
    assert [asked.title for asked, _ in verification.requests] == ["Plaintiff's First Interrogatories"]
    assert sample.requests == ()


def test_who_conferred_signs_where_the_house_names_nobody(tmp_path: object) -> None:
    assert [one.name for one in grounds(tmp_path).signers(Side.DEFENDANT)] == ["Petra Lindqvist"]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_composed_and_its_paragraphs_name_events_of_the_record(tmp_path: object, kind: Kind) -> None:
    made = grounds(tmp_path)
    paper = compose(kind, made)
    known = {event.id for event in standing(read_log(tmp_path / "case"), audience=Privacy.SERVED)}  # type: ignore[operator]  # because pytest gives a path
    assert paper.kind is kind
    assert set(rests_on(paper.blocks)) <= known
    assert paper == compose(kind, made)


@pytest.mark.parametrize("kind", list(Kind))
def test_of_an_empty_record_every_kind_makes_blanks_and_no_inventions(kind: Kind) -> None:
    empty = fold((), as_of=WRITTEN)
    paper = compose(kind, Grounds(empty, House(), Wants(), WRITTEN, None))
    assert blanks(paper)
    assert list(rests_on(paper.blocks)) == []


def test_every_kind_can_be_composed() -> None:
    assert set(KINDS) == set(Kind)


@pytest.mark.parametrize(
    ("court", "judge", "called", "conference"),
    [
        ("nysd", "Gabriel W. Gorenstein", "joint letter", True),
        ("cand", "Thomas S. Hixson", "joint letter brief", False),
        ("nyed", "Arlene R. Lindsay", "joint letter", False),
        ("caed", "Stanley A. Boone", "joint statement", False),
    ],
)
def test_the_packs_say_the_form(court: str, judge: str, called: str, conference: bool) -> None:
    wants = wants_of(packs_for(court, judge).packs)
    assert wants.called == called
    assert bool(wants.conference_first) is conference


@pytest.mark.parametrize(
    ("written", "told"), [("14:05", "2:05 p.m."), ("00:30", "12:30 a.m."), ("12:00", "12:00 p.m."), ("25:00", "25:00")]
)
def test_an_hour_is_told_as_letters_tell_it(written: str, told: str) -> None:
    assert clock(written) == told


def test_a_day_is_the_day_of_the_paper(tmp_path: object) -> None:
    assert compose(Kind.STATUS, grounds(tmp_path)).head.date.text == f"{dt.date(2023, 8, 22):%B %d, %Y}"


def owed(what: str, kind: EventKind = EventKind.ORDERED, source: Cause | None = None, **body: object) -> str:
    made = {"who": "defendants", "what": what, **body}
    event = Event("a" * 64, 1, "0" * 64, kind, None, NOW, made, source=source)
    ledger = fold((event,), as_of=WRITTEN)
    parties = House(parties=Parties(defendant="Defendants"))
    return plain(duty(Grounds(ledger, parties, Wants(), WRITTEN, None), ledger.obligations[0]).runs)


READ = Cause("b" * 64, (), "1.0.0")


@pytest.mark.parametrize(
    ("source", "body", "told"),
    [
        (None, {}, "The Court ordered Defendants to produce the list."),
        (READ, {"basis": "order", "docket": 17}, "The Court ordered Defendants to produce the list (Dkt. 17)."),
        (READ, {"basis": "rule"}, "Defendants have to produce the list."),
        (READ, {"basis": "request", "due": "2023-09-01"}, "Defendants have to produce the list by September 1, 2023."),
        (READ, {}, "Defendants have to produce the list."),
    ],
)
def test_the_court_ordered_only_what_an_order_says(source: Cause | None, body: dict[str, object], told: str) -> None:
    assert owed("produce the list", source=source, **body) == told


def test_a_thing_told_as_not_done_is_told_so_again() -> None:
    assert owed("verified their answers", source=READ, basis="rule") == "Defendants have not verified their answers."
    assert owed("a class list", source=READ, basis="request") == "Defendants owe a class list."
