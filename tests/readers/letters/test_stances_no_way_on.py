"""Neither side moves, more talk is useless, the sides differ: said without a word for a deadlock. And plain warnings."""

from __future__ import annotations

import pytest
from tests.readers.letters.test_stances import OURS, dealings

STUCK = [
    "We spoke for an hour and got no further.",
    "He said that his client won't budge.",
    "Mr. Stone wrote that Brightwater's position will not change.",
    "There is no more to be said between us.",
    "Neither side expects that further talk would help.",
    "Nothing would be gained by more letters.",
    "I saw no alternative to asking for an order.",
    "The parties differ about the rest.",
    "On the remaining requests the parties part company.",
    "Mr. Stone would not be moved.",
    "Another round of letters would change nothing.",
    "There is no sense in a fourth call.",
    "It would be pointless to talk again.",
    "Neither party has given ground.",
    "Each of us held to our view.",
    "The distance between us has not closed.",
    "It is a question that only a judge can answer.",
    "We have talked ourselves out.",
    "We went round in circles for an hour.",
    "She repeated that her client's position is what it was.",
    "The parties do not believe that further conferral would be fruitful.",
    "Neither is prepared to retreat.",
    "Counsel left the call in disagreement.",
    "He said no again, and I saw nothing for it but to write.",
    "Nothing either of us has said has moved the other.",
    "The rest is for the Court.",
    "He holds to his view and we to ours.",
    "They read the rule one way and we read it another.",
    "Without a ruling, nothing will move.",
    "There was no give on either side.",
]


@pytest.mark.parametrize("body", STUCK)
def test_no_movement_and_no_use_in_more_talk_is_an_impasse(body: str) -> None:
    source, found = dealings(body)
    assert found.impasse.stated
    assert source.quote(found.impasse.spans[0]).strip(".") in body


NOT_STUCK = [
    "Nothing would be gained by repeating the history here.",
    "We got no further than the second question before the witness fell ill.",
    "We got no closer to the depot than the gate.",
    "The parties differ in size.",
    "The witnesses differ about the speed of the truck.",
    "The parties differed about the log in March, but have since resolved it.",
    "Another call would help.",
    "If Brightwater will not budge, we will write again.",
    "The trial date will not change.",
    "The Court's position will not change.",
    "The Estate saw no alternative to selling the house.",
    "At first Mr. Stone would not budge, but on May 6 he agreed to produce all of it.",
    "The doctor said that nothing would be gained by more surgery.",
    "We do not say that further talk would be pointless.",
    "He asked whether our position would change.",
    "If more talk would help, we would talk.",
    "Further discussion may yet help.",
    "We made no further changes to the draft order.",
    "The contract is read in opposite ways by two courts.",
    "She wrote back on May 9 that the answer is still no.",
    "The Court will not move the trial.",
]


@pytest.mark.parametrize("body", NOT_STUCK)
def test_another_matter_a_hope_and_what_was_since_settled_are_no_impasse(body: str) -> None:
    assert not dealings(body)[1].impasse.stated


TOLD = [
    "I told Ms. Kane by return e-mail that we would file without her.",
    "I told her that the Trust would ask for a conference.",
    "I told Mr. Stone that Plaintiff would ask for IDR.",
    "I called Mr. Stone again to tell him that the Estate would submit the issue to the Court.",
    "I've told him I would be writing.",
    "My e-mail said it plainly: cure by Thursday or we go to the judge.",
    "I told Mr. Stone that we'd seek leave.",
    "I told him that failing an answer by noon I'd be filing.",
    "Mr. Stone has been told that we are filing.",
    "Mr. Stone had fair warning that we would move.",
    "I did not hide from him that I would go to the Court.",
    "I wrote back that we would submit our half alone.",
    "I told him to expect this letter.",
    "I told Mr. Stone that he left us no choice but to write.",
    "I sent him word that we would file on Friday.",
]


@pytest.mark.parametrize("body", TOLD)
def test_to_file_to_move_or_to_ask_needs_no_court_by_name(body: str) -> None:
    source, found = dealings(body, OURS)
    assert found.told_adversary.stated
    assert source.quote(found.told_adversary.spans[0]) in body


NOT_TOLD = [
    "I told Mr. Stone that we would file the documents by box number.",
    "I told him I would write to his client's carrier.",
    "I told him that I would be writing up the minutes.",
    "Mr. Stone told me that he would file without us.",
    "I told Mr. Stone that we would ask our client for the records.",
    "I left a message that we would file without her.",
    "I should have told him that we would file.",
    "I told my client that we would ask for an order.",
    "I told him that we would submit to the inspection.",
    "I told him that we would move the deposition.",
    "I told Mr. Stone that we would file an amended answer.",
    "I wrote to Mr. Stone on May 6 that we would ask for a conference. He did not answer.",
    "I called Mr. Stone to tell him that the log was late.",
    "I told him that we would request a decision from the board.",
    "Mr. Stone was told by his client that a motion would follow.",
    "I told him that we would go in on Friday to inspect the plant.",
]


@pytest.mark.parametrize("body", NOT_TOLD)
def test_other_errands_and_other_hearers_are_no_warning(body: str) -> None:
    assert not dealings(body)[1].told_adversary.stated
