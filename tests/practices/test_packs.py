"""The packs that come with Conferral: each requirement with its source, and nothing put into anybody's mouth."""

import datetime as dt
import inspect

import pytest

from conferral.model.facts import Mode, Request
from conferral.model.findings import Grade
from conferral.practices import Asks, Hears, Requirement, pack, pack_ids
from conferral.practices.courts import courts
from conferral.practices.kinds import KINDS
from conferral.practices.kinds.conferring import ConferralDetails, ConferralRequired, ResponseTime
from conferral.practices.kinds.papers import EcfEvent, PageLimit

SEEN = {dt.date(2026, 11, 23), dt.date(2026, 11, 27)}
"""The days on which sources were looked at; a new day is added when somebody looks again."""
EVERY = [(name, rule) for name in pack_ids() for rule in pack(name).requirements]
each = pytest.mark.parametrize(("pack_id", "rule"), EVERY, ids=[f"{name}#{rule.id}" for name, rule in EVERY])


def gorenstein(ending: str) -> Requirement:
    (rule,) = [rule for rule in pack("nysd/gorenstein").requirements if rule.id == ending]
    return rule


@each
def test_every_requirement_names_its_source_and_the_day_it_was_seen(pack_id: str, rule: Requirement) -> None:
    assert rule.source_url.startswith(("https://", "http://")), pack_id
    assert rule.seen_on in SEEN
    assert rule.cite
    assert rule.says.endswith(".")


@each
def test_no_requirement_claims_a_day_in_force_that_no_source_gives(pack_id: str, rule: Requirement) -> None:
    assert rule.in_force_from is None, pack_id
    assert rule.amended_on is None or (rule.stood_on is not None and rule.stood_on < rule.amended_on)


@each
def test_every_pack_is_of_a_court_that_there_is(pack_id: str, rule: Requirement) -> None:  # noqa: ARG001 because of the table
    court = pack(pack_id).court
    assert court == "us" or court in courts()


def test_every_kind_is_used_by_a_pack_and_says_what_it_is() -> None:
    assert {rule.kind for _, rule in EVERY} == set(KINDS)
    for name, kind in KINDS.items():
        assert len(inspect.getdoc(kind) or "") > 60, name


def test_a_kind_named_in_a_requirement_is_that_of_its_demand() -> None:
    assert all(type(rule.demand) is KINDS[rule.kind] for _, rule in EVERY)


def test_judge_gorensteins_conferral_is_by_telephone_or_in_person_with_every_party() -> None:
    demand = gorenstein("2.A/conferral").demand
    assert isinstance(demand, ConferralRequired)
    assert demand.modes == (Mode.TELEPHONE, Mode.IN_PERSON)
    assert demand.with_whom.value == "every_party_concerned"
    assert demand.good_faith
    assert not demand.attempt_suffices


def test_judge_gorensteins_time_to_answer_is_one_business_day() -> None:
    demand = gorenstein("2.A/answer").demand
    assert isinstance(demand, ResponseTime)
    assert str(demand.within) == "one business day"


@pytest.mark.parametrize("ending", ["2.A/pages", "2.A/details", "2.A/response"])
def test_what_is_known_of_2a_only_from_a_summary_is_marked(ending: str) -> None:
    rule = gorenstein(ending)
    assert rule.second_hand
    assert "summary" in rule.notes


@pytest.mark.parametrize("ending", ["2.A/conferral", "2.A/answer", "2.A/impasse", "2.A/told", "2.A/prompt"])
def test_what_is_certain_of_2a_is_not_second_hand(ending: str) -> None:
    assert not gorenstein(ending).second_hand


def test_no_list_of_details_is_put_into_judge_gorensteins_mouth() -> None:
    details, pages = gorenstein("2.A/details").demand, gorenstein("2.A/pages").demand
    assert details == ConferralDetails()
    assert pages == PageLimit(pages=5)


def test_telling_the_other_side_is_conduct_and_not_content() -> None:
    assert gorenstein("2.A/told").asks is Asks.CONDUCT
    assert gorenstein("2.A/conferral").asks is Asks.CONTENT


def test_the_grade_of_a_pack_is_that_of_its_source() -> None:
    grades = {name: pack(name).grade for name in pack_ids()}
    assert (grades["nysd/court"], grades["nysd/gorenstein"], grades["us/federal"]) == (
        Grade.ORDER,
        Grade.SECONDARY,
        Grade.OFFICIAL,
    )
    for name, grade in grades.items():
        source = pack(name).source_url
        assert (grade is Grade.OFFICIAL) == ("uscourts.gov" in source), name
        assert (grade is Grade.SECONDARY) >= any(host in source for host in ("courtrules", "blog", "vlex")), name


def test_what_a_secondary_source_only_sums_up_is_second_hand() -> None:
    for name, rule in EVERY:
        if "summary" in rule.notes or "proposed" in rule.notes:
            assert rule.second_hand, (name, rule.id)


def test_every_judge_that_is_held_has_two_requirements_that_a_letter_can_be_checked_against() -> None:
    told_only = {"consequence", "response_due", "reply", "layout"}
    for name in pack_ids():
        checked = [rule for rule in pack(name).requirements if rule.kind not in told_only]
        assert len(checked) >= (2 if pack(name).judge else 0), name


def test_what_is_replaced_by_name_is_there_and_of_a_higher_authority() -> None:
    every = {f"{name}#{rule.id}" for name, rule in EVERY}
    for name, rule in EVERY:
        for replaced in rule.replaces:
            assert replaced in every, (name, rule.id)
            assert pack(replaced.partition("#")[0]).layer < pack(name).layer


def test_every_judges_pack_says_what_the_judge_hears_beside_another() -> None:
    for name in pack_ids():
        assert bool(pack(name).hears) is (pack(name).judge is not None), name
        if "Magistrate Judge" in pack(name).title:
            assert pack(name).hears == (Hears.DISCOVERY,), name


def test_only_the_federal_rules_and_rules_on_a_form_of_paper_are_asked_by_subject() -> None:
    assert {name for name, rule in EVERY if rule.touches or rule.relief} == {"us/federal", "cod/court"}


def test_the_federal_rules_that_govern_discovery_papers_are_all_there() -> None:
    numbers = {rule.id.partition("/")[0] for rule in pack("us/federal").requirements}
    assert numbers >= {
        "5.2(a)", "26(b)(5)(A)", "26(c)(1)", "26(d)(1)", "26(g)(2)", "29(b)", "33(b)(2)", "33(b)(3)", "34(b)(2)(A)",
        "34(b)(2)(C)", "36(a)(3)", "37(a)(1)", "37(b)(2)(A)", "37(d)(1)(B)", "45(d)",
    }  # fmt: skip


@pytest.mark.parametrize("ending", ["1.E/date", "1.F/ahead", "1.F/others-free", "1.F/position"])
def test_what_judge_gorenstein_asks_of_requests_for_time_is_second_hand(ending: str) -> None:
    assert gorenstein(ending).second_hand


def test_judge_gorensteins_discovery_letters_are_docketed_as_plain_letters() -> None:
    event, time = gorenstein("1.B/event").demand, gorenstein("1.B/event-extension").demand
    assert isinstance(event, EcfEvent)
    assert isinstance(time, EcfEvent)
    assert (event.event, time.event) == ("letter", "letter_motion")
    assert set(event.except_requests) == set(time.requests) == {Request.EXTENSION, Request.ADJOURNMENT}
    assert gorenstein("1.A/not-considered").kind == "consequence"
