"""Papers as events: what a letter, an order or a docket entry puts into the record."""

from pathlib import Path

import pytest
from records import LETTER, NOW, SALT, drafts, fresh

from conferral.intake import open_source
from conferral.ledger.bodies import BODIES, checked
from conferral.ledger.log import add, read_log
from conferral.ledger.papers import drafts_of
from conferral.ledger.standing import standing
from conferral.model.events import EventKind, Privacy
from conferral.readers import read

DOCKET = Path(__file__).parents[2] / "examples" / "dockets" / "docket.html"


def test_every_event_of_a_paper_rests_on_its_words() -> None:
    text = LETTER.decode()
    told = drafts()
    assert told[0].kind is EventKind.PAPER
    for draft in told[1:]:
        assert draft.source is not None
        assert draft.source.spans
        for quote in draft.source.spans:
            assert text[quote.start : quote.end] == quote.quote
            assert quote.page == 1


@pytest.mark.parametrize("kind", list(EventKind))
def test_every_kind_has_a_body_and_refuses_a_field_it_does_not_have(kind: EventKind) -> None:
    assert kind in BODIES
    with pytest.raises(Exception, match="it has no field 'surprise'"):
        checked(kind, {"surprise": "x"})


def test_a_docket_is_taken_in_entry_by_entry(tmp_path: Path) -> None:
    source = open_source(DOCKET)
    reading = read(source)
    assert reading.docket is not None
    given = drafts_of(source, reading, reader="0.1.0", privacy=Privacy.FILED)
    record = fresh(tmp_path / "r")
    add(record, given, now=NOW, salt=SALT, papers={source.sha256: DOCKET.read_bytes()})
    assert add(record, given, now=NOW, salt=SALT).events == ()
    events = standing(read_log(record), audience=Privacy.FILED)
    papers = [event for event in events if event.kind is EventKind.PAPER]
    entries = [(one.number and one.number.value, one.filed_on and one.filed_on.value) for one in reading.docket.entries]
    assert [(event.body.get("docket"), event.on) for event in papers[1:]] == entries
    assert papers[0].body["kind"] == "docket"
    for event in events:
        assert event.source is not None
        assert all(source.text[one.start : one.end] == one.quote for one in event.source.spans)
    assert {"15", "9"} <= {str(paper.body.get("docket")) for paper in papers}
    (confer,) = [event for event in events if event.kind is EventKind.ORDERED and event.body["due"] == "2024-05-20"]
    assert (confer.body["action"], confer.body["docket"]) == ("confer", 15)


def test_a_letter_of_a_person_who_is_no_magistrate_gives_no_time_to_object() -> None:
    district = LETTER.replace(
        b"GABRIEL W. GORENSTEIN\nUnited States Magistrate Judge",
        b"WILHELMINA T. ASHGROVE\nUnited States District Judge",
    )
    (ruled,) = [draft for draft in drafts(district) if draft.kind is EventKind.RULED]
    assert not ruled.body.get("magistrate")
