"""Directives in the words of many hands: every mood, active and passive, shorthand and asides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conferral.model.facts import Ruling

Read = Callable[..., Ruling | None]
Told = list[tuple[str, str | None]]

CONFERRALS: list[tuple[str, Told]] = [
    ("Denied. I want counsel to talk to one another by Wednesday, March 10, 2021.", [("confer", "03-10")]),
    ("Denied. Let the parties confer by telephone within a week.", [("confer", "03-12")]),
    ("Denied. Pick up the telephone and speak to your adversary.", [("confer", None)]),
    ("Denied. Counsel will kindly speak with each other not later than March 10, 2021.", [("confer", "03-10")]),
    ("Denied. A telephone conferral is to take place by March 10, 2021.", [("confer", "03-10")]),
    ("Denied. Counsel are invited to try again, in person, before March 10, 2021.", [("confer", "03-10")]),
    ("Denied. You are to meet and confer by March 10, 2021.", [("confer", "03-10")]),
    ("Denied. The lawyers are to sit down together on or before March 10, 2021.", [("confer", "03-10")]),
    ("Denied. Further conferral, by telephone or in person, must occur by March 10, 2021.", [("confer", "03-10")]),
    ("Denied. Counsel are ordered, within five days, to hold a meet-and-confer by video.", [("confer", "03-10")]),
    ("Denied. Lead counsel shall, no later than March 10, 2021, discuss the matter.", [("confer", "03-10")]),
    ("Denied. Parties to meet & confer by 3/10/21.", [("confer", "03-10")]),
    ("Denied. Meet and confer by 3/10/21.", [("confer", "03-10")]),
    ("Denied. Counsel must hold a call by March 10, 2021.", [("confer", "03-10")]),
    ("Denied. The parties are encouraged to settle their differences.", []),
]

LETTERS: list[tuple[str, Told]] = [
    ("Denied. If anything is left, I will take a joint letter by March 12, 2021.", [("file_joint_letter", "03-12")]),
    (
        "Denied. A joint letter, of no more than four pages, is to be on the docket by March 12, 2021.",
        [("file_joint_letter", "03-12")],
    ),
    (
        "Denied. Should issues remain, the parties are to send me one letter, signed by both, by March 12, 2021.",
        [("file_joint_letter", "03-12")],
    ),
    ("Denied. Joint letter due 3/12/21.", [("file_joint_letter", "03-12")]),
    ("Denied. The Court will expect a joint status report on March 12, 2021.", [("file_joint_letter", "03-12")]),
    (
        "Denied. Not later than March 12, 2021, counsel shall put before the Court a jointly written letter.",
        [("file_joint_letter", "03-12")],
    ),
    ("Denied. Defendant may answer by letter of two pages on or before March 12, 2021.", [("file_letter", "03-12")]),
    ("Plaintiff's reply letter is to be received by March 12, 2021.", [("file_letter", "03-12")]),
    ("By March 12, 2021, I will have a letter from defendant stating its position.", [("file_letter", "03-12")]),
    (
        "Denied. Plaintiff shall advise the Court in writing by March 12, 2021 whether it will renew.",
        [("file_letter", "03-12")],
    ),
    ("Denied. Any renewed letter shall be filed no later than March 12, 2021.", [("file_letter", "03-12")]),
    ("Denied. Plaintiff is free to renew its request by letter after March 12, 2021.", [("file_letter", None)]),
]

PRODUCTIONS: list[tuple[str, Told]] = [
    ("Granted. Production is to be made within ten days.", [("produce", "03-15")]),
    ("Granted. The records must be in plaintiff's hands by March 12, 2021.", [("produce", "03-12")]),
    ("Granted. Defendant has until March 12, 2021 to hand over the ledgers.", [("produce", "03-12")]),
    ("Granted. The documents shall be turned over on or before March 12, 2021.", [("produce", "03-12")]),
    ("Granted. Dft to produce payroll records by 3/12/21.", [("produce", "03-12")]),
    ("Granted. Defendant's production of the ledgers shall be complete by March 12, 2021.", [("produce", "03-12")]),
    ("Granted. The time for defendant's production is enlarged to March 12, 2021.", [("produce", "03-12")]),
    (
        "Granted. Defendant shall search for, collect and produce the ledgers by March 12, 2021.",
        [("other", "03-12"), ("other", "03-12"), ("produce", "03-12")],
    ),
    ("Granted. Defendant will make the ledgers available for inspection by March 12, 2021.", [("produce", "03-12")]),
    ("Granted. It is ordered that the ledgers be produced by March 12, 2021.", [("produce", "03-12")]),
    ("Granted. Defendant must give plaintiff the class list no later than March 12, 2021.", [("produce", "03-12")]),
    ("Granted. The privilege log shall be served by March 12, 2021.", [("produce", "03-12")]),
    ("Granted. Defendant is compelled to produce the ledgers by March 12, 2021.", [("produce", "03-12")]),
]

ANSWERS: list[tuple[str, Told]] = [
    ("Defendant's opposition, if any, by March 12, 2021.", [("respond", "03-12")]),
    ("Response due by 3/12/21.", [("respond", "03-12")]),
    ("Granted. Interrogatories 3 and 4 shall be answered, under oath, by March 12, 2021.", [("respond", "03-12")]),
    ("Granted. Verified answers are to be served within one week.", [("respond", "03-12")]),
    ("Defendant is given until March 12, 2021 to oppose.", [("respond", "03-12")]),
]

APPEARANCES: list[tuple[str, Told]] = [
    ("I will see counsel on March 15, 2021 at 10 a.m.", [("appear", "03-15")]),
    ("There will be a telephone conference on March 15, 2021 at 10 a.m.", [("appear", "03-15")]),
    ("Counsel shall be in Courtroom 4 on March 15, 2021 at 10 a.m.", [("appear", "03-15")]),
    ("The parties' presence is required on March 15, 2021 at 10 a.m. in Courtroom 4.", [("appear", "03-15")]),
    ("Conference on March 15, 2021 at 10 a.m.", [("appear", "03-15")]),
    ("I shall hear the parties by video on March 15, 2021 at 10 a.m.", [("appear", "03-15")]),
    ("The Court sets a discovery conference for March 15, 2021 at 10 a.m.", [("appear", "03-15")]),
    ("A conference is hereby scheduled for March 15, 2021 at 10:00 a.m.", [("appear", "03-15")]),
]

ASIDES: list[tuple[str, Told]] = [
    (
        "P shall appear for his dep. on March 15, 2021, or shall submit by March 12, 2021 an affidavit.",
        [("appear", "03-15"), ("other", "03-12")],
    ),
    ("Denied. Norwich shall show cause before me on March 15, 2021 why it should not comply.", [("appear", "03-15")]),
    ("Denied. Ms. Ives shall sit for her deposition on or before March 15, 2021.", [("appear", "03-15")]),
    ("Denied. A log is required by the Rule, and Defendant shall serve one by March 12, 2021.", [("produce", "03-12")]),
    ("Granted. Plaintiff shall serve full and complete answers by March 12, 2021.", [("respond", "03-12")]),
    (
        "Counsel shall jointly submit a list of what remains in dispute by March 12, 2021.",
        [("file_joint_letter", "03-12")],
    ),
    ("Plaintiff shall give defendant her portion of the letter by March 12, 2021.", [("other", "03-12")]),
    ("The parties shall so advise the Court in a joint letter by March 12, 2021.", [("file_joint_letter", "03-12")]),
    ("No further letters may be filed before then.", [("other", None)]),
    ("Counsel may call chambers on March 10, 2021 if they cannot agree.", [("other", "03-10")]),
    (
        "The March 10, 2021 conference will go forward. Counsel shall appear prepared to explain the delay.",
        [("appear", "03-10")],
    ),
    (
        "Defendant shall produce the minutes by March 12, 2021, with a log to follow within seven days of production.",
        [("produce", "03-12"), ("produce", None)],
    ),
]

SHORT: list[tuple[str, Told]] = [
    (
        "Denied. Defendant to respond to the proposal by 3/10/21; counsel to speak by 3/12/21; joint status letter 3/19/21.",
        [("respond", "03-10"), ("confer", "03-12"), ("file_joint_letter", "03-19")],
    ),
    (
        "Plaintiff's counsel shall (a) telephone defendant's counsel by March 9, 2021; (b) send her a proposed stipulation"
        " by March 10, 2021; and (c) file a letter by March 12, 2021.",
        [("confer", "03-09"), ("other", "03-10"), ("file_letter", "03-12")],
    ),
    (
        "Counsel shall meet and confer, and if they cannot agree shall submit a joint letter by March 19, 2021.",
        [("confer", None), ("file_joint_letter", "03-19")],
    ),
    ("Defendant shall have ten days from today to comply.", [("other", "03-15")]),
    ("Defendant's deadline to respond to this letter is March 10, 2021.", [("respond", "03-10")]),
    ("Granted; the close of fact discovery is now April 30, 2021.", [("other", "04-30")]),
    ("It is ordered that each side exchange witness lists by March 12, 2021.", [("produce", "03-12")]),
    ("Counsel: please call my deputy to arrange a conference.", [("other", None)]),
]

NOT_TOLD = [
    "Oral argument was heard by video on March 1, 2021. The motion is denied.",
    "Denied. A video link will be sent to counsel.",
    "It is hereby ordered that plaintiff's request to compel the production of minutes is denied.",
    "Denied. Under Rule 34 a party must produce documents as they are kept.",
    "Denied. The Court may order production in camera.",
    "Denied. Failure to comply may result in sanctions.",
    "Denied. Plaintiff says that defendant must produce its ledgers.",
    "Denied. On January 8, 2021 defendant was ordered to produce its ledgers.",
    "Denied. Defendant need not produce the ledgers.",
    "Denied. Paragraph 3 requires that the parties confer by telephone.",
    "Denied. Counsel would do well to read Rule 37.",
    "Denied. Parties who want relief must come with clean hands.",
    "Denied. Had counsel conferred, this letter would not have been filed.",
    "Denied. The parties had agreed to confer by March 1, 2021.",
]

TOLD = [
    *CONFERRALS,
    *LETTERS,
    *PRODUCTIONS,
    *ANSWERS,
    *APPEARANCES,
    *ASIDES,
    *SHORT,
    *((words, []) for words in NOT_TOLD),
]


@pytest.mark.parametrize(("words", "told"), TOLD)
def test_who_is_told_what_is_read_in_whatever_words(endorse: Read, words: str, told: Told) -> None:
    ruling = endorse(words)
    assert ruling is not None
    assert [(one.action.value, one.due.isoformat()[5:] if one.due else None) for one in ruling.directives] == told
