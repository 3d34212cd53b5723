"""What a ruling did, in the many wordings in which judges and clerks say it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conferral.model.facts import Kind, Outcome, Ruling
from conferral.readers.prepare import prepare
from conferral.readers.rulings import read_ruling
from conferral.text.source import Source

Read = Callable[..., Ruling | None]

ENDORSEMENTS = [
    ("Application granted.", "granted"),
    ("The foregoing application is hereby GRANTED.", "granted"),
    ("Approved.", "granted"),
    ("Request for extension granted nunc pro tunc. No further extensions absent good cause.", "granted"),
    ("The Court adopts the parties' proposed schedule.", "granted"),
    ("Granted to the extent that the deposition may last four hours.", "granted_in_part"),
    ("Plaintiff's motion is GRANTED IN PART and DENIED IN PART.", "granted_in_part"),
    ("The request is granted as to Interrogatory 3 and denied as to Interrogatory 9.", "granted_in_part"),
    ("Granted, except that the reply is due one day later.", "granted_in_part"),
    ("The request is DENIED IN PART. Fees are another matter.", "granted_in_part"),
    ("DENIED.", "denied"),
    ("No. Read Rule 37.", "denied"),
    ("The objection is overruled.", "denied"),
    ("The Court declines to extend the deadline.", "denied"),
    ("The request is denied as moot.", "denied"),
    ("Motion terminated as moot.", "denied"),
    ("Denied without prejudice to renewal after counsel have spoken.", "denied_without_prejudice"),
    ("Denied as premature.", "denied_without_prejudice"),
    ("Denied. Plaintiff may renew the application by letter after a conferral.", "denied_without_prejudice"),
    ("The motion is taken under advisement.", "deferred"),
    ("The request is held in abeyance until the conference.", "deferred"),
    ("Ruling reserved.", "deferred"),
    ("Defendant shall respond to this letter by March 8, 2021.", "deferred"),
    ("Referred to Magistrate Judge Lee.", "other"),
]


@pytest.mark.parametrize(("words", "outcome"), ENDORSEMENTS)
def test_an_endorsement_is_read_by_its_deciding_words(endorse: Read, words: str, outcome: str) -> None:
    ruling = endorse(words)
    assert ruling is not None
    assert ruling.outcome.value == outcome


ENTRIES = [
    ("ORDER denying 12 Motion to Compel.", "denied"),
    ("ORDER granting in part and denying in part 12 Motion to Compel.", "granted_in_part"),
    ("ORDER Granting 20 Motion for Discovery. Denying 26 Motion to Quash.", "granted_in_part"),
    ("ORDER: finding as moot 9 Motion to Compel.", "denied"),
    ("ORDER VACATING 8 Order Granting Motion for Early Discovery.", "other"),
    ("ORDER denying 12 Motion for Reconsideration re 10 Order Granting Motion to Compel.", "denied"),
    ("MINUTE entry: Motion hearing held. The motion to compel [40] is entered and continued to 3/27/2019.", "deferred"),
    ("MINUTE ENTRY: The motion to compel is taken under submission. The motion to intervene is granted.", "deferred"),
    ("MEMO ENDORSEMENT on 374 LETTER MOTION for more time. ENDORSEMENT: SO ORDERED.", "granted"),
    ("MEMO ENDORSEMENT on letter. Counsel asks that the time to file be moved to 9/15/03. The time to file is"
     " extended until 9/11/03.", "granted_in_part"),
    ("SCHEDULING ORDER: Discovery due by 6/30/2015. Status Conference set for 1/30/2015 09:30 AM.", "other"),
    ("NOTICE of Hearing on Motion 14 MOTION to Compel: Motion Hearing set for 8/1/2012 09:30 AM.", "other"),
    ("ORDER REFERRING MOTION: 30 MOTION to Compel. Motion referred to Magistrate Judge Ann Smith.", "other"),
    ("ORDER that no continuances of the trial, the pretrial conference or the cut-off will be granted.", "other"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "outcome"), ENTRIES)
def test_a_docket_entry_is_read_by_its_deciding_words(enter: Read, words: str, outcome: str) -> None:
    ruling = enter(f"{words} Signed by Judge Mary Roe on 5/20/2019. (abc) (Entered: 05/20/2019)")
    assert ruling is not None
    assert ruling.outcome.value == outcome


def test_so_ordered_alone_grants_the_request(endorse: Read) -> None:
    ruling = endorse("", signature="SO ORDERED this 5th day of March, 2021.\n\nAda B. Whitfield, U.S.M.J.")
    assert ruling is not None
    assert ruling.outcome.value is Outcome.GRANTED


def test_a_conference_set_grants_a_request_for_one_and_defers_any_other(endorse: Read) -> None:
    words = "The Court will hold a conference on March 11, 2021 at 10:00 a.m."
    asked = endorse(words, body="We therefore request a discovery conference.")
    other = endorse(words)
    assert asked is not None
    assert other is not None
    assert (asked.outcome.value, other.outcome.value) == (Outcome.GRANTED, Outcome.DEFERRED)


def test_an_order_that_is_only_recited_decides_nothing(endorse: Read) -> None:
    ruling = endorse("That order granted in part a motion to compel. The present application is denied.")
    assert ruling is not None
    assert ruling.outcome.value is Outcome.DENIED


def test_the_outcome_carries_its_deciding_words() -> None:
    source = Source.of("ORDER denying 12 Motion to Compel. Signed by Judge Mary Roe on 5/20/2019. (ab)")
    kind, document = prepare(source)
    ruling = read_ruling(document, kind, None)
    assert ruling is not None
    assert "denying" in source.quote(ruling.outcome.spans[0])


@pytest.mark.parametrize("kind", [Kind.LETTER, Kind.OTHER, Kind.NOTICE])
def test_a_paper_on_which_no_court_wrote_has_no_ruling(kind: Kind) -> None:
    _, document = prepare(Source.of("Dear Judge Oakes:\n\nThe motion was granted.\n\nSincerely,\nA. Pike"))
    assert read_ruling(document, kind, None) is None
