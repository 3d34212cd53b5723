"""Further ways of being stuck, of telling the other side, and of asking the court together."""

from __future__ import annotations

import pytest
from tests.readers.letters.test_stances import JOINT, OURS, dealings

STUCK = [
    "We discussed the custodians twice by telephone, without success.",
    "Mr. Stone and I went over the list again, without getting anywhere.",
    "Counsel tried in good faith to settle the matter and did not succeed.",
    "We have reached the end of what counsel can do between themselves.",
    "Two letters and a long call have brought us no nearer to one another.",
    "The call left matters as they were.",
    "Counsel tried on two calls to reach a compromise, without success.",
    "The lawyers are now at the limit of what talk can accomplish.",
    "The parties are at an impasse. That is why we write.",
    "Both of us attempted to narrow the request, as Local Rule 37.1 asks, but were not successful.",
]


@pytest.mark.parametrize("body", STUCK)
def test_talks_that_led_nowhere_show_that_the_sides_are_stuck(body: str) -> None:
    assert dealings(body)[1].impasse.stated


NOT_STUCK = [
    "In March the parties were at an impasse. That is no longer so.",
    "Last month counsel were deadlocked. Happily, that has since been resolved.",
    "Far from there being a deadlock, there is no quarrel at all.",
    "The order requires, before a party writes to chambers, that counsel have been unable to resolve the matter.",
    "Paragraph 8 provides that the parties must be at an impasse.",
    "We met on May 6 and succeeded in settling everything.",
    "We met with the expert without success in obtaining his file.",
    "Mr. Stone has written to say that he tried to reach his client without success.",
    "Plaintiff sought employment elsewhere without success.",
    "This is anything but a stalemate.",
    "Plaintiff's motion for leave to amend was denied without opinion.",
]


@pytest.mark.parametrize("body", NOT_STUCK)
def test_an_impasse_that_is_past_denied_or_a_rules_is_none(body: str) -> None:
    assert not dealings(body)[1].impasse.stated


TOLD = [
    (OURS, "At the end it was understood on both sides that I would be asking for this relief."),
    (OURS, "I let Mr. Stone know that if Friday passed we would be before Your Honor on Monday."),
    (OURS, "My last words to him were that the Court would have a letter from me within the week."),
    (OURS, "Our parting message to Mr. Stone was that we would seek an order."),
    (JOINT, "The parties spoke, and each informed the other that it would put the question before the Court."),
    (JOINT, "Counsel have each concluded, and told the other, that only the Court can decide it."),
    (JOINT, "Having conferred, both sides advised one another that they would write to Your Honor."),
]


@pytest.mark.parametrize(("opening", "body"), TOLD)
def test_each_telling_the_other_is_a_warning(opening: str, body: str) -> None:
    assert dealings(body, opening)[1].told_adversary.stated


NOT_TOLD = [
    "My last words to him were that I would look for the file.",
    "Mr. Stone's last words were that he would ask the Court for fees.",
    "It was understood on both sides that the logs would come on Friday.",
    "The witnesses told one another that the plant would close.",
    "Our answer to the complaint was filed on May 1.",
]


@pytest.mark.parametrize("body", NOT_TOLD)
def test_words_of_another_kind_are_no_warning(body: str) -> None:
    assert not dealings(body)[1].told_adversary.stated


TOGETHER = [
    "Counsel for both sides ask that the hearing be moved.",
    "The parties jointly request an extension of the discovery period.",
    "We make this application jointly with counsel for Brightwater.",
    "Both parties respectfully propose June 3.",
    "Mr. Stone has joined in this application.",
]


@pytest.mark.parametrize("body", TOGETHER)
def test_asking_together_is_the_other_sides_position_too(body: str) -> None:
    assert dealings(body)[1].adversary_position.stated
    assert not dealings("The logs were kept in Trenton.")[1].adversary_position.stated
