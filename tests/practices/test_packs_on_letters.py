"""Every pack, held against a letter that keeps it and one that does not.

The letters are invented; a few texts serve all packs, with the judge's name put in. A requirement known only second-hand
is not met at worst unclear, never unmet.
"""

import dataclasses
from pathlib import Path

import pytest

from conferral.check import check_letter
from conferral.model.findings import Answer, Report
from conferral.practices import pack, pack_ids, packs_for
from conferral.readers import read
from conferral.text.source import Source

LETTERS = Path(__file__).parent / "letters"
TIME, MOTION, JOINT, CONFERENCE = "time", "motion", "joint", "conference"
SORTS = {
    **dict.fromkeys(["nyed/brodie", "nyed/ross"], TIME),
    **dict.fromkeys(
        ["cand/cisneros", "cand/hixson", "cand/ryu", "cand/spero", "cand/james", "cand/kim", "cand/beeler", "cand/illman",
         "ded/williams", "mdd/gesner", "wawd/evanson"],
        JOINT,
    ),
    **dict.fromkeys(
        ["cand/court", "ded/court", "mdd/court", "cod/court", "cod/hegarty", "wawd/court", "txnd/court", "txwd/court",
         "vaed/court", "flsd/court", "mad/court", "ctd/court", "ilnd/court", "njd/court", "ksd/court", "nvd/court",
         "nvd/koppe", "utd/court", "caed/court", "caed/boone", "mied/court"],
        MOTION,
    ),
}  # fmt: skip
"""The letter that serves a pack; packs not named here are served by one that asks for a conference."""

LONG = ("The schedules show who worked which hours, and nothing else in this case does. " * 8 + "\n\f\n") * 6
"""Pages that make a letter too long for every limit."""

UNCLEAR_AT_WORST = {
    "ded/court": "what is first-hand can be kept by an exhibit, which is not seen",
    "njd/court": "a reply may be filed with leave, which a letter need not tell of",
    "nysd/court": "the rule was amended since, and its words of now were not seen",
}
"""Packs whose requirements a letter's silence cannot break, and why."""

ANY_MEANS = frozenset({"nyed/court"})
"""Packs that name no means of conferring, so that the bare letter's exchange in writing keeps them."""
WRITTEN = "We sent Defendant's counsel a letter on May 14, 2025 and exchanged e-mails about the schedules. "

each_pack = pytest.mark.parametrize("pack_id", [name for name in pack_ids() if name != "us/federal"])


def report(pack_id: str, ending: str) -> Report:
    """The report on a letter to the pack's judge, or to a judge of the court of whom nothing is held."""
    held = pack(pack_id)
    judge = held.judge or "Ottoline Z. Fenwick"
    sort = SORTS.get(pack_id, CONFERENCE)
    other = "motion" if sort == JOINT and ending == "bare" else sort
    text = (LETTERS / f"{other}-{ending}.txt").read_text(encoding="utf-8")
    text = text.format(judge=judge, surname=judge.split()[-1])
    if pack_id in ANY_MEANS:
        text = text.replace(WRITTEN, "")
    if ending == "bare" and sort != TIME:
        text = text.replace("Respectfully", f"{LONG}Respectfully")
    source = dataclasses.replace(Source.of(text, f"{sort}-{ending}.pdf"), media_type="application/pdf")
    reading = read(source)
    assert reading.letter is not None
    assert reading.letter.date is not None
    return check_letter(reading, source, packs_for(held.court, judge), as_of=reading.letter.date.value)


def answers(pack_id: str, ending: str) -> dict[str, Answer]:
    """The worst answer of each requirement of the pack."""
    order = list(Answer)
    found: dict[str, Answer] = {}
    for finding in report(pack_id, ending).findings:
        if finding.id.startswith(f"{pack_id}#"):
            name = finding.id.partition("#")[2]
            found[name] = max(found.get(name, Answer.MET), finding.status, key=order.index)
    return found


@each_pack
def test_a_letter_that_keeps_a_pack_is_met_and_never_unmet(pack_id: str) -> None:
    got = answers(pack_id, "full")
    assert Answer.UNMET not in got.values(), got
    if pack_id != "njd/court":
        assert Answer.MET in got.values(), got


@each_pack
def test_a_letter_that_does_not_keep_a_pack_is_told_so(pack_id: str) -> None:
    got = answers(pack_id, "bare")
    rules = {rule.id: rule for rule in pack(pack_id).requirements}
    wanting = {name for name, answer in got.items() if answer in (Answer.UNMET, Answer.UNCLEAR)}
    assert wanting, got
    assert not [name for name in wanting if rules[name].second_hand and got[name] is Answer.UNMET]
    first_hand = [name for name in wanting if not rules[name].second_hand]
    assert Answer.UNMET in got.values() or not first_hand or pack_id in UNCLEAR_AT_WORST, got
