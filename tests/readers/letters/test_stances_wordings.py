"""The many ways in which letters say that the sides are stuck, that the other side was told, and what it thinks."""

from __future__ import annotations

import pytest
from tests.readers.letters.test_stances import JOINT, OURS, THEIRS, dealings

STUCK = [
    "Counsel are at loggerheads over the custodians.",
    "Mr. Stone said that this was as far as his client would go, and I said that it was not far enough.",
    "Each side has twice given its last word on the subject.",
    "Counsel were unable to agree upon a date range.",
    "Despite good-faith efforts we have not found a middle ground.",
    "Neither side would budge.",
    "Neither Mr. Stone nor I was able to persuade the other.",
    "We ended the call exactly where we had begun.",
    "The call ended in disagreement.",
    "Our talks have come to an end without a compromise.",
    "Mr. Stone's answer was that there was nothing further to talk about.",
    "That discussion did not resolve the matter.",
    "The conference did not produce an agreement.",
    "No meeting of the minds was possible.",
    "The meet and confer process has run its course.",
    "After two calls the parties are no closer to an agreement.",
    "The parties' discussions have reached a dead end.",
    "The gulf between the parties could not be closed.",
    "We failed to come to an agreement on Interrogatory 9.",
    "Our attempts to work this out came to naught.",
    "The parties still disagree about the second category.",
    "Resolution without the Court's help proved impossible.",
    "Two telephone calls did not move either of us.",
    "On the third subject the parties have hit a wall.",
    "Mr. Stone stood firm, and so did we.",
    "Brightwater would not move from that position.",
    "It is now clear that the parties will not agree.",
    "We are stuck on Request 12.",
    "The differences between us proved to be irreconcilable.",
    "We got nowhere.",
    "The parties have been unable, despite three calls, to resolve their differences.",
    "The conferral was unsuccessful as to Request 4.",
    "There is no prospect of agreement on this point.",
    "Further talk would be a waste of time, as Mr. Stone himself said.",
    "I do not see any way for counsel to resolve this by themselves.",
    "Counsel concluded that the Court would have to decide the matter.",
    "We were unsuccessful in our efforts to resolve this dispute without the Court.",
    "The parties' positions have not changed since that call, and neither side will yield.",
    "The meet and confer failed to narrow the dispute.",
    "Both lawyers recognized that the question could be settled only by the Court.",
    "The parties could not agree whether the log must be amended.",
    "The parties did not reach a resolution.",
    "Counsel were not able to arrive at a protocol acceptable to both.",
]


@pytest.mark.parametrize("body", STUCK)
def test_sides_that_are_stuck_say_so_in_many_ways(body: str) -> None:
    source, found = dealings(body)
    assert found.impasse.stated
    assert " ".join(source.quote(found.impasse.spans[0]).split()).strip(".") in body


NOT_STUCK = [
    "We are not yet at an impasse.",
    "The parties are no longer at loggerheads over the custodians.",
    "Counsel resolved every one of their differences.",
    "If counsel cannot agree, they shall write jointly to the Court.",
    "In none of these calls was there talk of an impasse.",
    "I said that we could go no further than sixty days.",
    "In the event that the parties are unable to resolve the dispute, a letter may be filed.",
    "We expect that the parties will soon reach an impasse.",
    "Where the parties are unable to agree, Paragraph 2 of the Practices calls for a letter.",
    'Your Honor\'s Practices speak of disputes that counsel "cannot resolve" by themselves.',
    "The deadlock was broken when Brightwater produced the list on May 9, 2024.",
    "Brightwater was unable to produce the videos because they were erased.",
    "The witness could not agree to a date in June because of surgery.",
    "Defendant did not agree to produce the e-mails.",
    "We hope to resolve the remaining points without the Court.",
    "The parties continue to discuss Request 4 and do not ask for a ruling on it now.",
    "Plaintiff has not been able to find the receipts.",
    "To avoid an impasse, Plaintiff proposed a shorter list.",
    "Neither side would be prejudiced by the extension.",
    "Before writing, counsel must be unable to resolve the dispute by themselves.",
    "Mr. Stone was unable to say when the documents would be produced.",
    "The parties have agreed on all of the search terms.",
    "I do not think that we have reached the end of the road, since Mr. Stone has promised to ask his client.",
    "Defendant is unable to settle the case at mediation.",
]


@pytest.mark.parametrize("body", NOT_STUCK)
def test_sides_that_are_not_stuck_are_not_said_to_be(body: str) -> None:
    assert not dealings(body)[1].impasse.stated


GIVEN_WARNING = [
    "Ms. Stone knows that this letter is being filed.",
    "I told Mr. Stone that if I did not hear from him in two weeks I was going back to the Judge.",
    "Ms. Rowe stated that we would present the matter to the Court.",
    "I closed the call by saying that we stood at an impasse and that a letter would follow.",
    "I said to Mr. Stone that we would have to take it up with the Magistrate Judge.",
    "I warned him that Plaintiff would be left with no option other than a motion.",
    "Mr. Stone is aware that we are bringing this to the Court.",
    "Mr. Stone has been told that this application would be made.",
    "Defense counsel was informed that Plaintiff would move under Rule 37.",
    "Before hanging up I gave notice that I would write to Your Honor.",
    "Our e-mail of May 3 closed with the words that we would otherwise seek the Court's assistance.",
    "We made no secret of our intention to apply to the Court.",
    "I wrote to Mr. Stone the same evening to say that Plaintiff regarded the matter as ripe for the Court.",
    "Both counsel acknowledged that the next step would be a letter to Your Honor.",
    "We agreed that the matter would have to be put before the Court.",
    "Defendant has been on notice since May 9 that Plaintiff would seek a conference.",
    "I advised opposing counsel of Plaintiff's intent to file a motion to compel.",
    "I put Mr. Stone on notice that a letter to the Court would be next.",
    "On May 9 I sent Mr. Stone a message that said the Court would be asked to rule.",
    "In that call I announced that we would raise the question with Judge Lee.",
    "When he refused I replied that I would be asking for a conference.",
    "I told Mr. Stone that in our view the discussions were over and the Court would have to decide.",
    "Plaintiff's counsel warned that absent production by Friday she would file a letter motion.",
    "Counsel for Plaintiff declared an impasse at the end of the call.",
    "We told them that we considered the matter to be at an impasse.",
    "At the end of the call counsel for both sides agreed that they were at an impasse.",
    "On May 18 I sent Mr. Stone a draft of this letter with word that it would be filed today.",
    "I promised Mr. Stone that unless the log came by Monday he would find himself before Your Honor.",
    "Mr. Stone was advised on the call that Plaintiff would be seeking relief.",
    "I said that we would go to the Court. He said that he understood.",
    "I shared with Mr. Stone our intention to ask Your Honor for a ruling.",
    "Defendant was warned, by letter of May 3, that a motion would be the next step.",
]


@pytest.mark.parametrize("body", GIVEN_WARNING)
def test_the_other_side_was_given_warning_in_many_ways(body: str) -> None:
    source, found = dealings(body)
    assert found.told_adversary.stated
    assert " ".join(source.quote(found.told_adversary.spans[0]).split()).strip(".") in body


NO_WARNING = [
    "I will tell Mr. Stone that we are going to the Court.",
    "Mr. Stone warned that he would move for sanctions.",
    "Mr. Stone does not know that this letter is being filed.",
    "I never told Mr. Stone that we would ask the Court to intervene.",
    "Mr. Stone told us that the Court would have to decide.",
    "Brightwater informed us that it would oppose any motion.",
    "I told Mr. Stone that we would send him our letter on Friday.",
    "Your Honor told counsel to raise disputes by letter.",
    "The Practices state that a party must inform the other that it will seek relief from the Court.",
    "I told Mr. Stone that the Court's order was clear.",
    "We explained to the Court on May 3 that a letter would follow.",
    "We respectfully inform the Court that we will file a motion.",
    "I said that Request 4 was narrow and that the Court had so held in another case.",
    "I write to notify the Court that the parties are at an impasse.",
    "I told my client that we would ask the Court for relief.",
    "He told me that if I went to the Court he would ask for fees.",
    "Unless we tell Mr. Stone that we will move, he will not answer.",
    "I confirm that this letter is within the page limit set by the Court.",
    "Plaintiff was ordered to inform Defendant of any motion that it would file.",
    "We asked whether Defendant would move for a protective order.",
]


@pytest.mark.parametrize("body", NO_WARNING)
def test_no_warning_is_read_where_none_was_given(body: str) -> None:
    assert not dealings(body)[1].told_adversary.stated


THEIR_VIEWS = [
    (OURS, "Defendant's theory is that the log was never kept."),
    (OURS, "Mr. Stone's only reason was that his client is busy."),
    (OURS, "Defendant cites the burden of searching the archive."),
    (OURS, "Mr. Stone insists that the deposition be held in Buffalo."),
    (OURS, "Brightwater gave us two weeks of records, on the theory that the rest is irrelevant."),
    (OURS, "He gave as his reason that the files are in storage."),
    (OURS, "To this Mr. Stone answered that the request is too broad."),
    (OURS, "The objection, as we understand it, is one of proportionality."),
    (OURS, "Brightwater calls the request a fishing expedition."),
    (OURS, "Mr. Stone thinks that ten custodians are enough."),
    (OURS, "Brightwater's answer to all this is that the Court has not ordered it."),
    (OURS, "The reason given was that the system had been replaced."),
    (OURS, "Mr. Stone relies on a clause of the lease."),
    (OURS, "Defendant's response to Request 4 was a string of objections: vague, overbroad, burdensome."),
    (OURS, "Brightwater would produce the list only if the names were removed."),
    (THEIRS, "Plaintiff says she needs them to find witnesses."),
    (THEIRS, "Ms. Rowe sees it differently: in her view the waiver reached all of the notes."),
    (JOINT, "Defendant's Position: the request is premature."),
]


@pytest.mark.parametrize(("opening", "body"), THEIR_VIEWS)
def test_the_other_sides_view_is_told_in_many_ways(opening: str, body: str) -> None:
    assert dealings(body, opening)[1].adversary_position.stated


NOT_THEIR_VIEWS = [
    (OURS, "Plaintiff's theory is that the log was thrown away."),
    (OURS, "Mr. Stone has not said why."),
    (OURS, "We do not know what Brightwater's position is."),
    (OURS, "Brightwater has stated no position."),
    (OURS, "The Court's view was that the request is proper."),
    (OURS, "Our position is that the log is deficient."),
    (OURS, "Defendant produced 400 pages on May 1, 2024."),
    (OURS, "Mr. Stone never gave a reason."),
    (OURS, "No explanation was offered."),
    (OURS, "I asked for Brightwater's position and have not been given it."),
    (THEIRS, "Brightwater's answer is that the request is overbroad."),
]


@pytest.mark.parametrize(("opening", "body"), NOT_THEIR_VIEWS)
def test_what_is_not_the_other_sides_view_is_not_taken_for_it(opening: str, body: str) -> None:
    assert not dealings(body, opening)[1].adversary_position.stated


def test_a_warning_may_echo_what_the_other_side_said_before_it() -> None:
    assert dealings("He said that I would have to go to the Judge. I told him that is what I would do.")[
        1
    ].told_adversary.stated
    assert not dealings("He said that I should ask my landlord. I told him that is what I would do.")[
        1
    ].told_adversary.stated
