"""Packs that are wrong are refused with file, place, fault and remedy."""

from pathlib import Path

import pytest

from conferral.model.errors import PackError
from conferral.model.facts import Mode, Request
from conferral.model.findings import Grade
from conferral.practices import Asks, On, load_pack, load_pack_file
from conferral.practices.kinds import Certification, ConferralRequired
from conferral.practices.kinds.terms import Period
from conferral.practices.values import Fault, choose, term

BROKEN = Path(__file__).parents[1] / "broken_packs"
HEAD = 'court = "nysd"\ntitle = "T"\nseen_on = 2026-11-23\nsource_url = "https://example.org"\ngrade = "official"\n'
RULE = '[[requirement]]\nid = "1"\nkind = "{kind}"\ncite = "¶ 1"\nsays = "Do."\nasks = "content"\n'
SAYS = {
    "court-unknown": ("unknown court 'nsyd'", "'nysd'"),
    "date-in-quotes": ("seen_on is '2026-11-23', not a date", "seen_on = 2026-11-23, without quotes"),
    "field-of-another-kind": ("requirement 1 (1/told): told_adversary: unknown key 'modes'", ""),
    "field-missing": ("page_limit: pages is missing", "Add pages"),
    "field-misspelt": ("unknown key 'mode'", "Did you mean 'modes'?"),
    "grade-unknown": ("unknown grade 'hearsay'", "Use one of official, order, secondary."),
    "hears-unknown": ("unknown hears 'motions'", "Use one of discovery, time."),
    "id-twice": ("two requirements have the id '1/told'", "Give each its own id"),
    "kind-unknown": ("unknown kind 'conferal_required'", "Did you mean 'conferral_required'?"),
    "list-without-brackets": ("modes is 'telephone', not a list", 'modes = ["…"]'),
    "mode-unknown": ("unknown modes 'fax'", "Use one of email, in_person, letter, telephone, unspecified, video."),
    "modes-and-excluded": ("not both", ""),
    "no-requirement": ("no requirement", "[[requirement]]"),
    "no-seen-on": ("seen_on is missing", "Add seen_on"),
    "no-source": ("source_url is missing", "Add source_url"),
    "not-toml": ("not TOML", "Mend the line"),
    "pages-none": ("a limit is one page or more", ""),
    "pages-in-words": ("pages is 'five', not a whole number", "pages = 5"),
    "period-in-words": ("'one day' is no period", 'within = "1bd"'),
    "source-no-address": ("source_url 'a friend' is no address", "Give the address"),
    "subject-unknown": ("unknown touches 'subpena'", "Did you mean 'subpoena'?"),
    "truth-in-words": ("good_faith is 'yes', not true or false", "good_faith = true"),
}


@pytest.mark.parametrize("name", SAYS)
def test_a_broken_pack_is_refused_with_file_fault_and_remedy(name: str) -> None:
    fault, remedy = SAYS[name]
    with pytest.raises(PackError) as raised:
        load_pack_file(BROKEN / f"{name}.toml")
    said = str(raised.value)
    assert said.startswith(str(BROKEN / f"{name}.toml"))
    assert fault in said
    assert remedy in said
    assert said.endswith(".")


def test_every_broken_pack_has_its_fault_written_down() -> None:
    assert {path.stem for path in BROKEN.glob("*.toml")} == set(SAYS)


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="cannot be read as text"):
        load_pack_file(tmp_path / "none.toml")


def test_a_requirement_takes_from_its_pack_what_it_does_not_say_itself() -> None:
    rule = load_pack(HEAD + RULE.format(kind="told_adversary"), "x", "x.toml").requirements[0]
    assert (str(rule.seen_on), rule.source_url, rule.grade) == ("2026-11-23", "https://example.org", Grade.OFFICIAL)
    assert (rule.on, rule.asks, rule.second_hand) == (On.DISCOVERY_DISPUTE, Asks.CONTENT, False)


def test_a_requirement_says_for_itself_what_differs_from_its_pack() -> None:
    text = HEAD + RULE.format(kind="told_adversary") + 'grade = "secondary"\nsource_url = "https://example.com/2"\n'
    rule = load_pack(text, "x", "x.toml").requirements[0]
    assert (rule.grade, rule.source_url, rule.second_hand) == (Grade.SECONDARY, "https://example.com/2", True)


def test_a_judge_is_added_by_a_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "amberly.toml"
    rule = RULE.format(kind="conferral_required") + 'modes = ["in_person", "video"]\n'
    path.write_text('judge = "Ruth Amberly"\n' + HEAD + rule, encoding="utf-8")
    pack = load_pack_file(path)
    assert (pack.id, pack.judge) == ("nysd/amberly", "Ruth Amberly")
    assert pack.requirements[0].demand == ConferralRequired(modes=(Mode.IN_PERSON, Mode.VIDEO))


def test_words_of_closed_sets_become_their_values() -> None:
    rule = RULE.format(kind="certification") + 'motions = ["compel", "quash"]\n'
    demand = load_pack(HEAD + rule, "x", "x.toml").requirements[0].demand
    assert demand == Certification(motions=(Request.COMPEL, Request.QUASH))


@pytest.mark.parametrize(("words", "said"), [("1bd", "one business day"), ("10d", "ten days"), ("21d", "21 days")])
def test_a_period_is_read_and_said(words: str, said: str) -> None:
    assert str(Period.of(words)) == said


def test_a_truth_value_is_no_number() -> None:
    with pytest.raises(Fault, match="not a whole number"):
        term(True, int, "pages")


def test_a_choice_among_many_is_not_listed_in_full() -> None:
    with pytest.raises(Fault) as raised:
        choose(7, [str(n) for n in range(40)], "word")
    assert "0, 1" not in raised.value.remedy
