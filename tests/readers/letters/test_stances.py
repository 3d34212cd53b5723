from __future__ import annotations

import pytest

from conferral.readers.letters.conferrals import Dealings, read_dealings
from conferral.readers.letters.heads import read_head
from conferral.readers.prepare import prepare
from conferral.text.source import Source

LETTER = """May 20, 2024

Via ECF

Hon. Ann Lee
United States Magistrate Judge

Re: Alvarez v. Brightwater Foods, Inc., 23-cv-01234

Dear Judge Lee:

{opening} {body}

Respectfully submitted,
/s/ Helen Rowe
Helen Rowe

cc: Mark Stone, Esq. (via ECF)
"""
OURS = "This firm represents Plaintiff Maria Alvarez."
THEIRS = "This firm represents Defendant Brightwater Foods, Inc."
JOINT = "The parties jointly submit this status letter."


def dealings(body: str, opening: str = OURS) -> tuple[Source, Dealings]:
    source = Source.of(LETTER.format(body=body, opening=opening))
    document = prepare(source)[1]
    return source, read_dealings(document, read_head(document))


IMPASSE = [
    "The parties are at an impasse.",
    "We were unable to resolve the dispute.",
    "The parties reached an impasse.",
    "Having reached an impasse, Plaintiff now seeks relief.",
    "Counsel could not reach agreement.",
    "We could not come to terms.",
    "Despite these efforts, no resolution was reached.",
    "The parties' efforts to resolve this dispute have been unsuccessful.",
    "Counsel agreed that they had exhausted their efforts.",
    "The parties have gone as far as they can by themselves.",
    "Mr. Stone confirmed that Brightwater's position was final.",
    "The parties are deadlocked on Request 4.",
    "The parties remain unable to agree about Request 4.",
    "On May 6, 2024 counsel conferred but were unable to resolve the issues herein.",
    "Counsel could not bridge their differences.",
    "As of today the dispute remains unresolved.",
    "Plaintiff has thus done all that she can short of motion.",
    "Plaintiff saw no further room for compromise.",
    "Counsel agreed that only a ruling would move things along.",
]


@pytest.mark.parametrize("body", IMPASSE)
def test_an_impasse_is_stated_in_many_words(body: str) -> None:
    source, found = dealings(body)
    assert found.impasse.stated
    assert source.quote(found.impasse.spans[0]).strip(".") in body


NO_IMPASSE = [
    "The parties are not at an impasse.",
    "The parties do not believe that they are at an impasse on any issue.",
    "The impasse that the March 17 letter reported has been overcome.",
    "If the parties reach an impasse, they will write again.",
    "The Court's rules require the parties to state that they are at an impasse.",
    'The Order asks counsel to say whether they are "at an impasse" on any issue.',
    "The dispute was fully resolved on the call.",
    "Plaintiff seeks an extension of the discovery period on consent.",
    "Should counsel be unable to agree, they will write again.",
]


@pytest.mark.parametrize("body", NO_IMPASSE)
def test_an_impasse_denied_feared_quoted_or_overcome_is_not_stated(body: str) -> None:
    assert not dealings(body)[1].impasse.stated


TOLD = [
    "I told Mr. Stone that we considered the parties to be at an impasse.",
    "We informed defense counsel on the call that we would move to compel.",
    "I advised Mr. Stone before we hung up that Plaintiff intended to seek relief from the Court.",
    "Plaintiff informed Mr. Stone on May 3 that she would be obliged to seek the Court's help.",
    "I let Mr. Stone know that Plaintiff would make this application.",
    "I told him that if we did not receive the list by Monday I would have no choice but to bring this to Your Honor's attention.",
    "On May 9, 2024 I e-mailed Mr. Stone that Plaintiff would raise this issue with the Court.",
    "At the end of that call, I made clear that we would be forced to seek judicial intervention.",
    "During the call Ms. Rowe stated that Plaintiff would submit these issues by letter.",
    "I told him I would prepare a joint letter.",
    "Ms. Rowe replied that Plaintiff would ask the Court for its intervention if both could not be agreed to.",
    "I explained that Plaintiff would seek an order if the records were not produced.",
    "Each side informed the other that the matter would have to be submitted to the Court.",
    "Plaintiff intends to file a motion to compel, and so informed Defendant in the May 9 e-mail.",
    "We gave Mr. Stone notice of our intention to file this letter motion.",
    "Plaintiff's counsel notified Defendant's counsel that Plaintiff would be filing this letter.",
]


@pytest.mark.parametrize("body", TOLD)
def test_the_other_side_was_told(body: str) -> None:
    source, found = dealings(body)
    assert found.told_adversary.stated
    assert source.quote(found.told_adversary.spans[0]) in body


NOT_TOLD = [
    "I did not tell Mr. Stone that we would write to the Court.",
    "Mr. Stone told me that he would seek a protective order from the Court.",
    "I left him a message that we would have no choice but to move.",
    "I left a voicemail in which I said that Plaintiff would be moving today.",
    "Mr. Stone did not say anything about going to the Court.",
    "The Court informed the parties that a motion would be denied.",
    "I told Mr. Stone that the requests are proper.",
    "I e-mailed Mr. Stone that I would go to the Court. I have heard nothing since.",
]


@pytest.mark.parametrize("body", NOT_TOLD)
def test_the_other_side_was_not_told(body: str) -> None:
    assert not dealings(body)[1].told_adversary.stated


VIEWS = [
    (OURS, "Defendant contends that the request is overbroad."),
    (OURS, "Brightwater has taken the position that it has no further documents."),
    (OURS, "Mr. Stone's view is that the request is moot."),
    (OURS, "According to Mr. Stone, the files were lost."),
    (OURS, "Defendant's only objection is burden."),
    (OURS, "Defense counsel indicated that her client would not agree."),
    (OURS, "Brightwater consents to this application."),
    (OURS, "I write with the consent of defense counsel."),
    (THEIRS, "Plaintiff maintains that the deposition must go forward."),
    (THEIRS, "Plaintiff takes no position on this request."),
    (JOINT, "Plaintiff's position is that the log is deficient."),
]


@pytest.mark.parametrize(("opening", "body"), VIEWS)
def test_the_other_sides_view_is_stated(opening: str, body: str) -> None:
    assert dealings(body, opening)[1].adversary_position.stated


NO_VIEWS = [
    (OURS, "Defendant failed to produce documents by May 1, 2024."),
    (OURS, "Defendant has not responded to this request."),
    (OURS, "Plaintiff contends that the documents are relevant."),
    (THEIRS, "Brightwater maintains that the documents are privileged."),
    (JOINT, "Plaintiff agreed to a categorical log."),
]


@pytest.mark.parametrize(("opening", "body"), NO_VIEWS)
def test_silence_and_the_writers_own_view_are_not_the_other_sides(opening: str, body: str) -> None:
    assert not dealings(body, opening)[1].adversary_position.stated
