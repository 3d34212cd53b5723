"""Federal Rules, court, judge, order in the case: what stands in whose place, who hears what, whom nothing is known of."""

import dataclasses
import datetime as dt

import pytest
from invented import TEXT, WRITTEN_ON, against, answers, at, call, finding, findings, head, pack_of, reading, report

from conferral.model.facts import CourtOrder, Request
from conferral.model.findings import Answer, Report, Verdict
from conferral.model.spans import Shown
from conferral.practices import Layer, Pack, PacksFound, packs_for
from conferral.render.verdicts import verdict_words


def two(judge: str, initials: tuple[str, ...], *requests: Request, court: str = "nysd", words: str = "") -> Report:
    """The report on a letter to one judge in a case whose number bears these initials."""
    shown = tuple(Shown(one, at("23-cv-00777")) for one in initials)
    letter = dataclasses.replace(
        head(*requests), judge=Shown(judge, at("Judge Gorenstein")), court=Shown(court, at("Judge Gorenstein")),
        judge_initials=shown,
    )  # fmt: skip
    text = TEXT.replace("We represent Plaintiff.", f"We represent Plaintiff. {words}")
    return report(reading([], letter=letter), packs_for(court, judge, initials=initials), text=text)


def of(pack_id: str, got: Report) -> set[Answer]:
    return {one.status for one in got.findings if one.id.startswith(f"{pack_id}#")}


def test_a_dispute_written_to_the_district_judge_is_held_against_the_magistrates_practices_too() -> None:
    got = two("Gregory H. Woods", ("GHW", "GWG"), Request.DISCOVERY_CONFERENCE)
    assert [used.id for used in got.packs] == ["nysd/woods", "nysd/gorenstein", "nysd/court", "us/federal"]
    conferral = finding(got, "2.A/conferral")
    assert conferral.status is Answer.UNCLEAR
    assert "only if the dispute was referred to Gabriel W. Gorenstein" in conferral.why
    assert not [one for one in got.findings if one.id == "nysd/gorenstein#1.B/delivery"]


def test_a_referral_that_the_letter_tells_of_is_no_doubt() -> None:
    words = "The dispute was referred to Magistrate Judge Gorenstein."
    got = two("Gregory H. Woods", ("GHW", "GWG"), Request.DISCOVERY_CONFERENCE, words=words)
    assert answers(got, "2.A/conferral") == [Answer.UNMET]


def test_a_request_for_time_is_held_against_the_district_judges_practices_too() -> None:
    got = two("Arlene R. Lindsay", ("MKB", "ARL"), Request.EXTENSION, court="nyed")
    assert of("nyed/brodie", got) <= {Answer.UNCLEAR, Answer.MET}
    assert Answer.UNCLEAR in of("nyed/brodie", got)
    assert any("Margo K. Brodie (nyed/brodie)" in note and "unclear at worst" in note for note in got.notes)


def test_a_dispute_is_not_held_against_the_practices_of_the_judge_who_hears_time() -> None:
    got = two("Arlene R. Lindsay", ("MKB", "ARL"), Request.COMPEL, court="nyed")
    assert of("nyed/brodie", got) == set()


def test_initials_that_fit_two_judges_use_neither() -> None:
    one, other = pack_of("told_adversary"), pack_of("told_adversary", judge="Rosa Alder", name="alder")
    letter = dataclasses.replace(head(), judge_initials=(Shown("RA", at("23-cv-00777")),))
    found = PacksFound(packs_for("nysd", "Gabriel W. Gorenstein").packs, beside=(one, other))
    got = report(reading(letter=letter), found)
    assert "which of them it is cannot be told" in " ".join(got.notes)
    assert not [used for used in got.packs if used.id in (one.id, other.id)]


def test_the_office_in_an_arizona_number_is_no_judge() -> None:
    letter = dataclasses.replace(head(), judge_initials=(Shown("TUC", at("23-cv-00777")),))
    assert "another judge sits" not in " ".join(report(reading(letter=letter)).notes)
    letter = dataclasses.replace(head(), judge_initials=(Shown("RDC", at("23-cv-00777")),))
    assert "another judge sits" in " ".join(report(reading(letter=letter)).notes)


def test_a_judges_word_that_names_the_courts_stands_in_its_place_and_the_report_says_so() -> None:
    got = two("Stanley A. Boone", (), Request.COMPEL, court="caed", words="Plaintiff moves to compel.")
    assert findings(got, "251/conferral") == []
    assert answers(got, "conferral") == [Answer.UNMET]
    (note,) = [note for note in got.notes if note.startswith("Not asked")]
    assert "caed/court#251/conferral (in its place caed/boone#conferral)" in note


def test_a_limit_of_the_judge_stands_in_the_place_of_the_courts() -> None:
    judges = pack_of("word_limit", "words = 100")
    courts = pack_of("word_limit", "words = 5000", judge=None, name="court")
    got = report(reading(), PacksFound((courts, judges)))
    assert [one.id for one in got.findings] == ["nysd/amberly#1/x"]
    assert any("nysd/court#1/x (in its place nysd/amberly#1/x)" in note for note in got.notes)


def order(case: str = "1:23-cv-777", kind: str = "word_limit", line: str = "words = 40") -> Pack:
    pack = pack_of(kind, line, judge=None, name="order-17")
    return dataclasses.replace(pack, case_number=case)


def in_case(*packs: Pack, orders: tuple[CourtOrder, ...] = ()) -> Report:
    letter = dataclasses.replace(head(), case_number=Shown("23-cv-00777", at("23-cv-00777")))
    read = dataclasses.replace(reading([call()], letter=letter), orders=orders)
    return report(read, PacksFound((*packs_for("nysd", "Gabriel W. Gorenstein").packs, *packs)))


def test_an_order_in_the_case_stands_above_the_judge() -> None:
    assert order().layer is Layer.ORDER
    judge = pack_of("word_limit", "words = 5000")
    got = in_case(judge, order())
    assert [one.id for one in got.findings if one.id.endswith("#1/x")] == ["nysd/order-17#1/x"]
    assert got.packs[0].id == "nysd/order-17"


@pytest.mark.parametrize("case", ["24-cv-00777", "1:23-cv-778"])
def test_an_order_in_another_case_is_not_used_and_the_report_says_so(case: str) -> None:
    got = in_case(order(case))
    assert not [one for one in got.findings if one.id.startswith("nysd/order-17")]
    assert any("The order nysd/order-17 is in case" in note for note in got.notes)


@pytest.mark.parametrize("case", ["23-cv-00777", "23 Civ. 777", "2023-cv-777", "1:23-CV-777 (GWG)"])
def test_a_case_number_is_the_same_however_it_is_written(case: str) -> None:
    assert [one for one in in_case(order(case)).findings if one.id.startswith("nysd/order-17")]


def test_orders_that_the_letter_names_and_nobody_gave_are_told() -> None:
    named = (CourtOrder("scheduling order", at("We represent Plaintiff"), docket=17),)
    assert any("names orders in the case (Dkt. 17)" in note for note in in_case(orders=named).notes)
    assert not any("names orders" in note for note in in_case(order(), orders=named).notes)


@pytest.mark.parametrize("judge", ["Ottoline Z. Fenwick", None])
def test_a_letter_to_a_judge_of_whom_nothing_is_held_needs_review_whatever_it_says(judge: str | None) -> None:
    found = packs_for("nysd", judge)
    got = report(reading([call()]), found)
    assert not {Answer.UNMET, Answer.UNCLEAR} & {one.status for one in got.findings}
    assert got.verdict is Verdict.NEEDS_REVIEW
    words = verdict_words(reading(), got)
    assert "own practices are not known" in words
    assert "nothing is unmet" in words


def test_an_unmet_letter_to_an_unknown_judge_is_not_ready_and_the_head_says_both() -> None:
    got = report(
        reading(letter=head(Request.COMPEL)),
        packs_for("nysd", "Ottoline Z. Fenwick"),
        text=TEXT.replace("conference", "ruling"),
    )
    assert got.verdict is Verdict.NOT_READY
    assert "Judge Ottoline Z. Fenwick's own practices are not known" in verdict_words(reading(), got)


def test_a_file_of_ones_own_makes_the_judge_known() -> None:
    own = pack_of("told_adversary", judge="Ottoline Z. Fenwick", name="fenwick")
    found = packs_for("nysd", "Hon. Ottoline Z. Fenwick", extra=[own])
    assert (found.unknown, found.notes) == ("", ())
    other = packs_for("nysd", "Ottoline Z. Fenwick", extra=[pack_of("told_adversary")])
    assert other.unknown == "Judge Ottoline Z. Fenwick's own practices"


def test_an_order_in_the_case_does_not_make_the_judge_known() -> None:
    own = dataclasses.replace(pack_of("told_adversary", judge="Ottoline Z. Fenwick", name="o"), case_number="23-cv-777")
    assert packs_for("nysd", "Ottoline Z. Fenwick", extra=[own]).unknown


def test_a_pack_alone_is_held_against_a_letter_as_it_is() -> None:
    assert (
        against(reading([call()], told=True), pack_of("told_adversary"), as_of=WRITTEN_ON + dt.timedelta(1)).unknown
        == ""
    )
