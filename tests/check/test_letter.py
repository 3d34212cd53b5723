"""A letter held against all the practices that bind it: layers, order, age, and blindness to the ruling."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import (
    TEXT,
    WRITTEN_ON,
    against,
    answers,
    at,
    call,
    finding,
    head,
    issue,
    pack_of,
    reading,
    report,
)
from papers_of_any_kind import readings, rulings

from conferral.check import check_letter
from conferral.check.letter import CHECKS
from conferral.model.facts import Kind, Reading, Request
from conferral.model.findings import Answer, Verdict
from conferral.practices import PacksFound, pack, pack_ids, packs_for
from conferral.practices.kinds import KINDS
from conferral.text.source import Source

GORENSTEIN = packs_for("nysd", "Gabriel W. Gorenstein")
NONE_OF_A_LETTER = {"response_due", "consequence"}


def test_every_kind_has_its_check() -> None:
    assert set(CHECKS) == set(KINDS.values())


def test_the_nearest_authority_speaks_first() -> None:
    ids = [found.id.partition("#")[0] for found in report(reading()).findings]
    assert list(dict.fromkeys(ids)) == ["nysd/gorenstein", "nysd/court", "us/federal"]
    assert [used.id for used in report(reading()).packs] == ["nysd/gorenstein", "nysd/court", "us/federal"]


def test_a_letter_that_shows_all_that_is_asked_has_nothing_unmet() -> None:
    got = report(reading([call()], [issue(0)], told=True, impasse=True))
    assert got.verdict is Verdict.NOTHING_UNMET
    assert {found.status for found in got.findings} == {Answer.MET, Answer.NOT_APPLICABLE}


def test_the_letter_that_was_denied_is_not_ready() -> None:
    old_call = call(dt.date(2023, 6, 29))
    read = reading([old_call], [issue(arose=dt.date(2023, 8, 16)), issue(arose=None, what="answers not verified")])
    got = report(read, as_of=dt.date(2023, 8, 17))
    assert got.verdict is Verdict.NOT_READY
    assert answers(got, "2.A/conferral") == [Answer.UNMET, Answer.UNMET]
    assert answers(got, "2.A/told") == [Answer.UNCLEAR]


def test_silence_about_conduct_alone_needs_review() -> None:
    assert report(reading([call()], [issue(0)])).verdict is Verdict.NEEDS_REVIEW


def test_no_requirement_known_only_second_hand_is_ever_unmet() -> None:
    for read in (reading(), reading([call()]), reading([call(mode=None, on=None)], [issue()])):
        assert not [one for one in report(read).findings if one.second_hand and one.status is Answer.UNMET]


def test_a_requirement_not_yet_in_force_is_not_asked() -> None:
    pack = pack_of("conferral_required", "in_force_from = 2024-04-01")
    found = finding(against(reading(), pack), "1/x")
    assert found.status is Answer.NOT_APPLICABLE
    assert "in force from 2024-04-01 (Monday); the letter is dated 2024-03-14 (Thursday)" in found.why


def test_a_pack_seen_long_before_the_check_asks_to_be_confirmed() -> None:
    def notes(on: dt.date) -> str:
        return " ".join(report(reading(), as_of=on).notes)

    seen = dt.date(2026, 11, 23)
    assert "nysd/gorenstein was last seen on 2026-11-23 (Monday), more than 90 days ago" in notes(
        seen + dt.timedelta(days=91)
    )
    assert "Confirm it at https://" in notes(seen + dt.timedelta(days=91))
    assert "more than 90 days ago" not in notes(seen + dt.timedelta(days=90))


def test_a_letter_older_than_the_packs_is_told_which_version_it_was_held_against() -> None:
    notes = " ".join(report(reading()).notes)
    assert "dated 2024-03-14 (Thursday) and was checked against nysd/gorenstein, nysd/court and us/federal" in notes
    assert "as seen on 2026-11-23 (Monday), the version nearest its date" in notes


def test_what_could_not_be_found_is_said_in_the_notes() -> None:
    got = report(reading(), packs_for("nysd", None))
    assert got.notes[0].startswith("The judge is not known")
    assert [used.id for used in got.packs] == ["nysd/court", "us/federal"]


def test_numbers_of_requirements_are_ordered_as_numbers() -> None:
    plain = pack_of("told_adversary", 'asks = "conduct"')
    rule = plain.requirements[0]
    many = tuple(dataclasses.replace(rule, id=name) for name in ("10.A/x", "2.A/y", "2.A/x", "1/z"))
    got = against(reading(), dataclasses.replace(plain, requirements=many))
    assert [one.id.partition("#")[2] for one in got.findings] == ["1/z", "2.A/x", "2.A/y", "10.A/x"]


@pytest.mark.parametrize(
    ("kind", "lines", "good", "bad"),
    [
        ("conferral_required", ['modes = ["telephone"]'], reading([call()]), reading()),
        ("told_adversary", [], reading([call()], told=True), reading()),
        ("impasse_confirmed", [], reading([call()], impasse=True), reading()),
        ("prompt_request", ['within = "3bd"'], reading([call()]), reading([call(WRITTEN_ON - dt.timedelta(days=9))])),
        ("conferral_details", ['details = ["date"]'], reading([call()]), reading()),
    ],
)
def test_kinds_about_conferring_are_seen_met_and_unmet(
    kind: str, lines: list[str], good: Reading, bad: Reading
) -> None:
    pack = pack_of(kind, *lines)
    assert answers(against(good, pack), "1/x") == [Answer.MET]
    assert answers(against(bad, pack), "1/x") == [Answer.UNMET]


@given(readings())
def test_a_check_never_raises_and_evidence_backs_what_is_met(read: Reading) -> None:
    got = report(read)
    assert all(found.evidence for found in got.findings if found.status is Answer.MET)
    assert all(found.cure for found in got.findings if found.status in (Answer.UNMET, Answer.UNCLEAR))
    ids = {found.id for found in got.findings} | {one.id for one in (*got.not_checked, *got.due_later)}
    if read.letter is not None:
        assert "nysd/gorenstein#2.A/conferral" in ids


@given(readings(), rulings())
def test_a_check_is_blind_to_the_ruling(read: Reading, ruling: Reading) -> None:
    endorsed = dataclasses.replace(
        read, kind=Kind.ENDORSED_LETTER, ruling=ruling.ruling, deadlines=ruling.deadlines, dockets=ruling.dockets
    )
    assert report(endorsed).findings == report(read).findings
    assert report(endorsed).not_checked == report(read).not_checked


def test_words_written_on_the_letter_by_the_judge_change_nothing() -> None:
    read = reading([call()], [issue(0)])
    ruling = (
        "Application denied without prejudice. Certify that you conferred in good faith. SO ORDERED.\nMarch 15, 2024\n"
    )
    assert report(read, text=TEXT + ruling) == report(read)


@given(readings(), st.permutations(range(3)), st.randoms(use_true_random=False))
def test_the_order_of_packs_and_requirements_changes_nothing(read: Reading, order: list[int], shuffle: object) -> None:
    packs = [GORENSTEIN.packs[i] for i in order]
    shuffled = []
    for one in packs:
        rules = list(one.requirements)
        shuffle.shuffle(rules)  # type: ignore[attr-defined] # because Hypothesis's Random has no public type
        shuffled.append(dataclasses.replace(one, requirements=tuple(rules)))
    source = Source.of(TEXT)
    plain = check_letter(read, source, GORENSTEIN, as_of=WRITTEN_ON)
    assert check_letter(read, source, PacksFound(tuple(shuffled)), as_of=WRITTEN_ON) == plain


@given(readings(), st.dates())
def test_any_day_of_the_check_is_borne(read: Reading, as_of: dt.date) -> None:
    assert len(report(read, as_of=as_of).findings) == len(report(read).findings)


def test_the_evidence_of_a_finding_stands_in_the_letter() -> None:
    got = report(reading([call()], [issue(0)], told=True, impasse=True))
    quotes = {span.of(TEXT) for found in got.findings for span in found.evidence}
    assert {"Via ECF", "We are at an impasse", "We told them that we would ask"} <= quotes
    assert at("We ask for")[0] in finding(got, "37.2/conference-first").evidence


@pytest.mark.parametrize(
    ("pack_id", "good", "bad"),
    [
        ("nysd/gorenstein", reading([call()], [issue(0)]), reading([call(dt.date(2023, 6, 29))], [issue()])),
        ("nysd/court", reading(), reading(letter=head(Request.COMPEL))),
        ("us/federal", reading(letter=head(Request.COMPEL)), reading(letter=head(Request.COMPEL))),
    ],
)
def test_every_pack_is_seen_met_and_unmet(pack_id: str, good: Reading, bad: Reading) -> None:
    moved = TEXT.replace(
        "We ask for a pre-motion conference on discovery and for an order to compel.",
        "Plaintiff moves to compel discovery. We ask for it.",
    )
    certified = moved.replace(
        "We are at an impasse.", "We are at an impasse. I certify that we conferred in good faith."
    )
    only = PacksFound((pack(pack_id),))
    assert Answer.MET in {found.status for found in report(good, only, text=certified).findings}
    assert Answer.UNMET in {found.status for found in report(bad, only, text=moved).findings}


@pytest.mark.parametrize(
    "run", ["A" * 20_000, "in response to " * 1_000, "served interrogatories " * 1_000, "26(f) not " * 1_000]
)
def test_a_letter_of_nothing_but_one_word_is_checked_against_every_pack(run: str) -> None:
    every = PacksFound(tuple(pack(name) for name in pack_ids()))
    text = TEXT.replace("We represent Plaintiff.", f"We represent Plaintiff. {run}")
    assert report(reading([call()]), every, text=text).findings
