"""A docket as facts: each entry read on its own, with spans into the whole text, and in the shape of the contract."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pytest
from invented_dockets import CAPTION, CASE, ENTRIES, docket_page, feed, history_page, notice_mail, recap

from conferral.intake import source_of
from conferral.model.facts import Kind, Outcome
from conferral.readers import read
from conferral.render.reading_text import reading_text
from conferral.render.readings import reading_json

PAPERS = {
    "docket": docket_page().encode(),
    "history": history_page().encode(),
    "notice": notice_mail(),
    "feed": feed(),
    "json": recap(),
}


def told(data: bytes) -> dict[str, Any]:
    source = source_of(data, "paper")
    return reading_json(source, read(source))


@pytest.mark.parametrize("data", PAPERS.values(), ids=PAPERS)
def test_every_span_holds_its_words_and_every_fact_has_one(data: bytes) -> None:
    source = source_of(data, "paper")
    found = reading_json(source, read(source))
    for spans in found["spans"].values():
        assert all(source.text[span["start"] : span["end"]] == span["quote"] for span in spans)
    for pointer in facts(found["docket"], "/docket"):
        assert pointer in found["spans"], pointer


def facts(docket: dict[str, Any], at: str) -> Iterator[str]:
    """The pointers of the facts of a docket that are there, and those of its entries' rulings and days."""
    yield from (f"{at}/{key}" for key in ("court", "case_number", "caption") if docket[key])
    for i, judge in enumerate(docket["judges"]):
        yield from (
            f"{at}/judges/{i}{part}"
            for part, there in (("", True), ("/from", judge["from"]), ("/to", judge["to"]))
            if there
        )
    yield from (f"{at}/parties/{i}" for i in range(len(docket["parties"])))
    for i, entry in enumerate(docket["entries"]):
        yield f"{at}/entries/{i}"
        yield from (f"{at}/entries/{i}/{key}" for key in ("number", "filed_on") if entry[key])
        if entry["reading"]["ruling"]:
            yield f"{at}/entries/{i}/reading/ruling/outcome"
        yield from (f"{at}/entries/{i}/reading/deadlines/{k}" for k in range(len(entry["reading"]["deadlines"])))


def test_the_docket_has_the_shape_of_the_contract() -> None:
    found = told(docket_page().encode())
    assert found["kind"] == "docket"
    assert set(found["docket"]) == {"court", "case_number", "caption", "judges", "parties", "entries"}
    assert [found["docket"][key] for key in ("court", "case_number", "caption")] == ["nysd", CASE, CAPTION]
    assert all(set(judge) == {"name", "role", "from", "to"} for judge in found["docket"]["judges"])
    assert all(set(entry) == {"number", "filed_on", "text", "reading"} for entry in found["docket"]["entries"])
    assert "docket" not in found["docket"]["entries"][0]["reading"]
    assert json.loads(json.dumps(found)) == found


def test_an_entry_is_read_for_ruling_directives_deadlines_and_days_no_longer_in_force() -> None:
    reading = read(source_of(docket_page().encode(), "d.html"))
    assert reading.docket is not None
    endorsed, extended = reading.docket.entries[4].reading, reading.docket.entries[6].reading
    assert endorsed.ruling is not None
    assert endorsed.ruling.outcome.value is Outcome.DENIED_WITHOUT_PREJUDICE
    assert [(told.action.value, told.mode and told.mode.value, told.due) for told in endorsed.ruling.directives] == [
        ("confer", "telephone", dt.date(2024, 5, 20))
    ]
    assert [day.date for day in extended.deadlines] == [dt.date(2024, 9, 30)]
    assert [day.date for day in extended.superseded] == [dt.date(2024, 7, 1)]


def test_what_a_party_asks_for_is_no_ruling_and_sets_no_day() -> None:
    reading = read(source_of(docket_page().encode(), "d.html"))
    assert reading.docket is not None
    motion = reading.docket.entries[3].reading
    assert (motion.kind, motion.ruling, motion.deadlines) == (Kind.DOCKET_ENTRY, None, ())


def test_the_day_that_the_clerks_system_writes_into_a_partys_entry_counts() -> None:
    text = "MOTION to Compel by Rosa Marchetti. Responses due by 5/16/2024 (Poe, Edgar) (Entered: 05/02/2024)"
    reading = read(source_of(docket_page((("05/02/2024", "14", text),)).encode(), "d.html"))
    assert reading.docket is not None
    assert [day.date for day in reading.docket.entries[0].reading.deadlines] == [dt.date(2024, 5, 16)]


def test_a_notice_is_a_docket_of_its_one_entry() -> None:
    found = told(notice_mail())
    assert (found["kind"], found["docket"]["case_number"]) == ("notice", CASE)
    assert [entry["number"] for entry in found["docket"]["entries"]] == [15]
    assert found["docket"]["entries"][0]["reading"]["ruling"]["outcome"] == "denied_without_prejudice"


def test_the_terminal_shows_the_case_its_judges_and_what_was_read_in_each_entry() -> None:
    source = source_of(docket_page().encode(), "d.html")
    shown = " ".join(reading_text(source, read(source), width=240).split())
    for words in (
        "d.html: docket, 1 page", "THE CASE", f"case {CASE}", "Harriet Vale, from 2024-01-09 (Tuesday), to 2024-06-11 (Tuesday)",
        "Rosa Marchetti, by Edgar Poe; Lenore Raven", "Dkt. 15 2024-05-06 (Monday)", "outcome denied without prejudice", "no number",
    ):  # fmt: skip
        assert words in shown, words


def test_personal_data_in_an_entry_is_masked_on_the_terminal() -> None:
    text = "NOTICE of Filing: account number 4412345678 of Rosa Marchetti. (Poe, Edgar)"
    source = source_of(docket_page((("05/02/2024", "14", text),)).encode(), "d.html")
    assert "4412345678" not in reading_text(source, read(source))
    assert "4412345678" in reading_text(source, read(source), reveal=True)


def test_without_links_the_court_is_read_from_its_name() -> None:
    page = (
        docket_page()
        .replace("https://ecf.nysd.uscourts.gov", "")
        .replace("Southern District of New York", "New York Southern District")
    )
    reading = read(source_of(page.encode(), "d.html"))
    assert reading.docket is not None
    assert reading.docket.court is not None
    assert reading.docket.court.value == "nysd"


def test_entries_are_read_apart_so_that_their_order_changes_nothing() -> None:
    def outcomes(entries: tuple[tuple[str, str, str], ...]) -> dict[int | None, Outcome | None]:
        docket = read(source_of(docket_page(entries).encode(), "d.html")).docket
        assert docket is not None
        return {
            entry.number.value if entry.number else None: entry.reading.ruling.outcome.value
            if entry.reading.ruling
            else None
            for entry in docket.entries
        }

    assert outcomes(ENTRIES) == outcomes(ENTRIES[::-1])
