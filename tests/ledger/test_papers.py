"""Papers as events: what a letter, an order or a docket entry puts into the record."""

from pathlib import Path

import pytest
from records import LETTER, NOW, SALT, day, drafts, fresh

from conferral.intake import source_of
from conferral.ledger.bodies import BODIES, checked
from conferral.ledger.fold import fold
from conferral.ledger.log import add, read_log
from conferral.ledger.papers import Entry, drafts_of_entries
from conferral.ledger.standing import standing
from conferral.model.events import EventKind, Privacy
from conferral.readers import read

ENTRIES = (
    (25, "2024-06-03", "LETTER MOTION for Conference, filed by Lida Tamsin."),
    (27, "2024-06-21", "ORDER: Defendants shall produce the class list by July 9, 2024. Fact discovery shall close on September 20, 2024. (Signed by Magistrate Judge Gabriel W. Gorenstein on 6/21/2024)"),
    (None, "2024-06-22", "Minute entry."),
)  # fmt: skip


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
    docket = "\n".join(words for _, _, words in ENTRIES)
    source = source_of(docket.encode(), "docket.txt")
    entries = [
        Entry(number, day(on), words, docket.index(words), reading=read(source_of(words.encode(), "entry.txt")))
        for number, on, words in ENTRIES
    ]
    given = drafts_of_entries(source, entries, reader="0.1.0")
    record = fresh(tmp_path / "r")
    add(record, given, now=NOW, salt=SALT, papers={source.sha256: docket.encode()})
    assert add(record, given, now=NOW, salt=SALT).events == ()
    events = standing(read_log(record), audience=Privacy.FILED)
    papers = [event for event in events if event.kind is EventKind.PAPER]
    assert [(event.body.get("docket"), str(event.on)) for event in papers] == [
        (25, "2024-06-03"),
        (27, "2024-06-21"),
        (None, "2024-06-22"),
    ]
    for event in events:
        assert event.source is not None
        assert all(docket[one.start : one.end] == one.quote for one in event.source.spans)
    (set_on,) = [event for event in events if event.kind is EventKind.SET and event.body["date"] == "2024-09-20"]
    assert set_on.source is not None
    assert "September 20, 2024" in set_on.source.spans[0].quote
    found = fold(events, as_of=day("2024-06-30"))
    assert [str(one.on) for one in found.deadlines if "discovery" in one.what.lower()] == ["2024-09-20"]
    assert "27" in {str(paper.body.get("docket")) for paper in found.papers}


def test_a_letter_of_a_person_who_is_no_magistrate_gives_no_time_to_object() -> None:
    district = LETTER.replace(
        b"GABRIEL W. GORENSTEIN\nUnited States Magistrate Judge",
        b"WILHELMINA T. ASHGROVE\nUnited States District Judge",
    )
    (ruled,) = [draft for draft in drafts(district) if draft.kind is EventKind.RULED]
    assert not ruled.body.get("magistrate")
