"""What a person tells becomes events, and what follows from it is decided in one place."""

import datetime as dt

import pytest

from conferral.ledger.drafts import key_of
from conferral.ledger.telling import Agreed, Told, adopted, answered, conferred, disclosed, paper_behind, struck
from conferral.model.errors import ConferralError
from conferral.model.events import Cause, Event, EventKind, Privacy, Teller
from conferral.model.facts import Side

DAY = dt.date(2024, 8, 19)
TOLD = Told(Teller("Hal Ostrander", Side.PLAINTIFF), DAY, Privacy.SERVED)


def event(kind: EventKind, body: dict[str, object], *, paper: str | None = None, reader: str | None = None) -> Event:
    moment = dt.datetime(2024, 8, 19, tzinfo=dt.UTC)
    source = Cause(paper, (), reader) if paper else None
    return Event(id="f" * 64, seq=1, prev="0" * 64, kind=kind, on=DAY, recorded_at=moment, body=body, source=source)


def test_what_was_agreed_by_telephone_is_an_oral_agreement_that_names_the_call() -> None:
    sample = Agreed("defendants", "produce the 20% sample", dt.date(2024, 9, 6))
    talk, agreement = conferred(TOLD, {"mode": "telephone"}, agreed=[sample], fulfils=["a" * 64])
    assert talk.body["agreed"] == ["defendants: produce the 20% sample by 2024-09-06"]
    assert talk.refs == ("a" * 64,)
    assert agreement.body == {
        "who": "defendants",
        "what": "produce the 20% sample",
        "due": "2024-09-06",
        "form": "oral",
    }
    assert agreement.refs == (key_of(talk),)
    assert (agreement.on, agreement.by, agreement.privacy) == (DAY, TOLD.by, Privacy.SERVED)


def test_what_was_agreed_by_e_mail_is_a_written_agreement() -> None:
    _, agreement = conferred(TOLD, {"mode": "email"}, agreed=[Agreed("defendant", "verify the answers")])
    assert agreement.body["form"] == "written"


def test_only_one_who_took_part_stands_by_the_note_of_a_call() -> None:
    talk = event(EventKind.CONFERRED, {"participants": [{"name": "Hal Ostrander", "side": "plaintiff"}]})
    assert adopted(TOLD, talk, "Hal Ostrander").refs == (talk.id,)
    with pytest.raises(ConferralError, match="Those who did: Hal Ostrander"):
        adopted(TOLD, talk, "Petra Lindqvist")
    with pytest.raises(ConferralError, match="correct the conferral first"):
        adopted(TOLD, event(EventKind.CONFERRED, {}), "Hal Ostrander")


def test_of_several_parties_the_one_that_answers_is_named() -> None:
    served = event(EventKind.SERVED, {"to": ["Copper Kettle Diners Inc.", "Joan Abara"]})
    draft = answered(TOLD, served, EventKind.VERIFIED, {"person": "Joan Abara"}, who="joan abara")
    assert draft.body == {"person": "Joan Abara", "who": "Joan Abara"}
    with pytest.raises(ConferralError, match="several parties"):
        answered(TOLD, served, EventKind.VERIFIED, {})
    with pytest.raises(ConferralError, match="not among those"):
        answered(TOLD, served, EventKind.VERIFIED, {}, who="Nobody")


def test_what_is_said_of_a_paper_is_sealed_with_it_and_of_two_with_neither() -> None:
    one = event(EventKind.PAPER, {}, paper="a")
    other = event(EventKind.PAPER, {}, paper="b")
    assert paper_behind([one]) == Cause("a")
    assert paper_behind([one, other]) is None
    assert paper_behind([event(EventKind.NOTED, {})]) is None


def test_a_paper_goes_out_with_all_that_was_read_from_it_and_not_with_what_a_person_said_of_it() -> None:
    paper = event(EventKind.PAPER, {}, paper="a", reader="1")
    said = event(EventKind.NOTED, {"text": "our view"}, paper="a")
    assert disclosed(TOLD, [paper, said], paper, "filed").refs == (paper.id,)


@pytest.mark.parametrize("kind", [EventKind.DESTROYED, EventKind.CONSENTED, EventKind.OFFERED])
def test_what_was_destroyed_or_signed_is_not_struck(kind: EventKind) -> None:
    with pytest.raises(ConferralError):
        struck(TOLD, event(kind, {}), "a slip")


def test_trust_in_a_key_can_be_struck() -> None:
    assert struck(TOLD, event(EventKind.ENROLLED, {}), "lost").reason == "lost"
