"""Reasons in the words of many hands: plain, old-fashioned, split over sentences, turned about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conferral.model.facts import Ruling

Read = Callable[..., Ruling | None]

NOT_DESCRIBED = [
    "Denied without prejudice. The letter does not say who spoke with whom, or on what day.",
    "DENIED. Plaintiff writes that the parties conferred, but the Court is not told when, how, or for how long.",
    "The application is denied. One cannot learn from this letter whether counsel ever spoke.",
    "Denied, with leave to renew. Missing from the submission is any account of counsel's discussions.",
    "Denied without prejudice. Paragraph 2(b) of my practices calls for the date, length and participants of the call,"
    " and the letter supplies none of them.",
    "Application denied. No Rule 37(a)(1) certification accompanies the motion.",
    "Denied. The letter is silent about whether counsel have talked.",
    "DENIED. I see no indication in the letter that counsel held the required telephone call.",
    "Denied. The bare statement that counsel met and conferred is not enough.",
    "The motion is denied without prejudice. A movant must state the date of the conferral and who took part."
    " This letter does neither.",
    "Denied. The letter recites that counsel conferred. It omits the day, the length and the names.",
    "The Court cannot discern from these papers that the lawyers have spoken. The request is denied without prejudice.",
    "Denied. Nothing in the letter tells me that the call required by Rule 3.A took place.",
    "Denied. If there was a meet and confer, the letter keeps it to itself.",
    "DENIED. A one-line recital that the parties conferred is not what my rules call for.",
    "Denied without prejudice. Rule 37(a)(1) requires a certification; there is none.",
    "DENIED. Nowhere does the letter give the date of the purported meet-and-confer.",
    "Denied without prejudice to a letter that says when counsel spoke, for how long, and who was on the line.",
]

NONE_HELD = [
    "Denied without prejudice. The letter says that counsel reached out. Reaching out is not conferring.",
    "Denied without prejudice for want of any conferral.",
    "Denied without prejudice. The parties must first speak by telephone.",
    "Denied. The Court expects lawyers to talk. These did not.",
    "Denied. Counsel have yet to speak about this.",
    "DENIED. There has been no conversation between the lawyers.",
    "Denied. By plaintiff's own account the parties have not talked.",
    "Denied without prejudice. The Court will not take up a dispute that counsel have made no attempt to settle"
    " themselves.",
    "Denied. Plaintiff wrote to the Court the day after the responses were served, without a word to defendant.",
    "Denied. The conversation on which the letter relies took place before this dispute arose.",
    "Denied. A call about the protective order in January was not a conferral about these interrogatories.",
    "Denied. Plaintiff came to the Court before talking to his adversary.",
    "The application is denied, the parties not having conferred.",
    "Denied. The requirement that counsel first try to work this out between themselves was ignored.",
    "Denied. No meeting of counsel preceded this application.",
    "Denied without prejudice. Counsel are to talk to each other before they write to me.",
    "DENIED. Plaintiff concedes that no call took place.",
    "Denied. Whatever was discussed in May, these requests were served in June and have been discussed by nobody.",
]

WRONG_MODE = [
    "Application denied without prejudice. Voice mail does not count.",
    "Denied. Letters are not talk.",
    "Denied. Nobody picked up a telephone.",
    "Denied without prejudice. An e-mail is not a conversation.",
    "Denied. Correspondence, however long, does not discharge the duty to confer by telephone or in person.",
    "Denied. The parties exchanged six letters but never spoke.",
    "Denied. Local Rule 37.1 requires counsel to confer in person; a telephone call will not do.",
    "Denied. Counsel traded e-mails. My practices require a conversation.",
    "DENIED without prejudice. All of the communication described in the letter was in writing.",
    "Denied. Text messages between associates do not count as a conferral.",
    "The request is denied: the conferral was by e-mail alone.",
    "Denied. The rule means that counsel must speak. Writing to one another is something else.",
    "Denied. A deficiency letter and a reply to it are no meet and confer.",
]

NO_IMPASSE = [
    "Denied without prejudice. Counsel's discussions are not at an end.",
    "Denied. Counsel agreed to speak again on March 9, and should have done so before writing.",
    "Denied. Neither side has said that the talks have broken down.",
    "Denied. Defendant has promised an answer by Friday; until it comes there is nothing for me to decide.",
    "The request is denied without prejudice. The parties are making headway and should keep at it.",
    "Denied. The letter shows that negotiations continue.",
    "Denied. This dispute is not yet a dispute.",
    "Denied without prejudice. It is too early to say that the parties cannot agree.",
]

FORM = [
    "The request is denied as improperly presented.",
    "Denied. Three pages means three pages.",
    "Denied. See Individual Practices 1.A (letters limited to 3 pp.).",
    "The Court will not act on a letter sent by fax.",
    "Denied. File it as a motion.",
    "Denied. This should have been filed as a letter-motion, not as a letter.",
    "Denied. The Court does not accept discovery letters from one side.",
    "Denied. The letter runs to seven pages; my limit is three.",
    "Denied. The letter bears only plaintiff's signature, and my practices require both.",
    "Stricken. The wrong ECF event was used.",
    "Denied. The application must be made by formal motion on notice.",
    "Denied without prejudice to refiling as a joint letter.",
    "Denied. Relief of this kind is to be sought by motion.",
    "Denied. The letter is twice as long as my practices allow.",
    "Denied without prejudice. Defendant's position is nowhere set out, as a joint submission would have done.",
    "Denied. A letter to chambers is not a motion.",
    "Denied. This was to be a joint letter. It is one side's letter.",
    "Denied. Exhibits may not be attached without leave.",
]

LATE = [
    "Denied. The deadline has passed.",
    "Denied. Discovery ended on January 15, and this letter came on March 3.",
    "Denied. The time for such motions ran out last month.",
    "Denied. Plaintiff sat on this dispute for five months.",
    "Denied. Requests to adjourn must be made 48 hours ahead; this one was made the night before.",
    "The application comes too late and is denied.",
    "Denied. The request should have been made before discovery closed.",
    "Denied. Fact discovery closed in December.",
    "DENIED. Defendant has known of the problem since October and says nothing to explain the delay.",
]

MOOT = [
    "Nothing remains to be decided. The application is denied.",
    "Denied. The documents having been produced, there is nothing left to compel.",
    "Denied as academic.",
    "The request has been overtaken by events and is denied.",
    "In light of the parties' agreement of March 4, no ruling is needed. The application is denied.",
]

ON_THE_MERITS = [
    "Granted. The records are plainly discoverable, and defendant shall produce them within 14 days.",
    "Denied. The documents are neither relevant nor proportional to the needs of the case.",
    "Granted. The payroll records go to the heart of the claim, and the burden of producing them is slight.",
    "Denied. A party cannot be made to produce what it does not have.",
    "Granted. Defendant's objections are boilerplate.",
    "Denied. The interrogatory was answered. Counsel's dissatisfaction with the answer is matter for cross-examination.",
    "Denied. The privilege was properly asserted.",
    "GRANTED. The requested files are relevant and proportional.",
]

NO_REASON = [
    "Granted in part. Plaintiff may have ten days, not thirty.",
    "Granted. The parties shall speak by telephone before they write again.",
    "Application granted. The deadline for fact discovery is extended to April 30, 2021.",
    "Denied. Counsel shall continue to confer.",
    "Granted. Any future application of this kind must be made by joint letter.",
    "Granted. The Court thanks counsel for having conferred by telephone and not merely by e-mail.",
    "Denied. SO ORDERED.",
]

TABLE = [
    (words, reason)
    for reason, rows in (
        (("conferral_not_described",), NOT_DESCRIBED),
        (("no_conferral",), NONE_HELD),
        (("conferral_wrong_mode",), WRONG_MODE),
        (("not_at_impasse",), NO_IMPASSE),
        (("wrong_form",), FORM),
        (("untimely",), LATE),
        (("moot",), MOOT),
        (("merits",), ON_THE_MERITS),
        ((), NO_REASON),
    )
    for words in rows
]


@pytest.mark.parametrize(("words", "reason"), TABLE)
def test_a_reason_is_read_in_whatever_words_it_is_given(endorse: Read, words: str, reason: tuple[str, ...]) -> None:
    ruling = endorse(words)
    assert ruling is not None
    assert tuple(given.value for given in ruling.reasons) == reason
