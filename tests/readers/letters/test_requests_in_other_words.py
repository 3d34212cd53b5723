"""What a letter asks for, as many hands would word it; and what it only tells."""

import pytest
from tests.readers.invented import letter, reading

WE = "This firm represents the plaintiff, Ada Okafor."
STORY = "Ms. Okafor worked for Bluebird from 2019 to 2023. Discovery closes on June 30, 2025."


def asked(body: str) -> set[str]:
    found = reading(letter(f"{WE} {STORY} {body}")).letter
    assert found is not None
    return {request.value.value for request in found.requests}


@pytest.mark.parametrize(
    "body",
    [
        "The Court should order Bluebird to hand over the e-mails.",
        "Would the Court please tell Defendant to give us the payroll records by April 1?",
        "An order compelling answers to Interrogatories 3 through 9 is therefore requested.",
        "It is respectfully requested that an Order issue directing Bluebird to serve verified responses.",
        "Kindly accept this letter as Plaintiff's motion to compel.",
        "Please accept this letter brief in support of Plaintiff's application to compel discovery.",
        "We ask Your Honor to require Dr. Pell to sit for a second day of deposition.",
        "For these reasons Bluebird must hand over the personnel files.",
        "We seek the Court's intervention so that the privilege log is produced without more delay.",
        "Plaintiff wants an order that Bluebird produce the records within a week.",
        "I am writing because I need the Court to make Bluebird turn over the video.",
        "We would be grateful for an order that the witness answer the questions put to her.",
        "Plaintiff therefore applies for an Order, pursuant to Fed. R. Civ. P. 37(a), requiring full responses.",
        "Bluebird's objections should be overruled and the documents produced.",
        "The relief sought is simple: production of the text messages within ten days.",
        "We ask that Bluebird be made to search the two mailboxes.",
    ],
)
def test_an_order_to_do_something_is_asked_for_in_many_ways(body: str) -> None:
    assert asked(body) == {"compel"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We ask for two more weeks to finish document discovery.", {"extension"}),
        ("Plaintiff requests that the fact discovery cutoff be moved from June 30 to August 15, 2025.", {"extension"}),
        ("May we have until May 9 to serve our responses?", {"extension"}),
        ("We request that the deadline for expert reports be reset to July 1, 2025.", {"extension"}),
        (
            "With Bluebird's consent, we ask the Court to push back the close of discovery by thirty days.",
            {"extension"},
        ),
        ("Plaintiff seeks an additional 45 days in which to complete depositions.", {"extension"}),
        ("We ask the Court to enlarge the time within which Plaintiff may oppose.", {"extension"}),
        ("I respectfully ask that the conference of April 2 be moved to a later date.", {"adjournment"}),
        ("We ask that the hearing on April 4 be rescheduled.", {"adjournment"}),
        ("Could the status conference be put off for a week? My daughter is being married.", {"adjournment"}),
        ("We request a continuance of the April 2 hearing.", {"adjournment"}),
        ("We ask that this exhibit be kept off the public docket.", {"seal"}),
        ("Plaintiff seeks leave to file Exhibit C in redacted form.", {"seal"}),
        ("We move for leave to file the agreement under seal.", {"seal"}),
        ("We ask the Court to set aside the subpoena to Ms. Okafor's bank.", {"quash"}),
        ("The subpoena should be quashed.", {"quash"}),
        ("The Court is asked to quash or modify the subpoena.", {"quash"}),
        ("We ask the Court to bar the deposition of Ms. Okafor's physician.", {"protective_order"}),
        ("Plaintiff asks for relief under Rule 26(c) from these requests.", {"protective_order"}),
        ("We request a protective order forbidding inquiry into her immigration status.", {"protective_order"}),
        ("We ask that Bluebird bear the costs of the second deposition.", {"sanctions"}),
        ("Plaintiff also asks for her reasonable expenses, including attorney's fees.", {"sanctions"}),
        ("The Court should preclude Bluebird from offering the witness and award fees.", {"sanctions"}),
        ("We ask that Bluebird be held in contempt.", {"sanctions"}),
        ("Plaintiff seeks an adverse inference for the lost video.", {"sanctions"}),
        ("We ask to be heard by telephone at the Court's convenience.", {"discovery_conference"}),
        (
            "Could the Court spare us half an hour for a call this week? A short conference would settle it.",
            {"discovery_conference"},
        ),
        ("We ask that the matter be set down for a conference.", {"discovery_conference"}),
        ("The parties request a telephonic hearing.", {"discovery_conference"}),
        ("We ask the Court to hold a conference before Plaintiff moves to compel.", {"pre_motion_conference"}),
        ("Plaintiff asks leave to move to compel, and for a pre-motion conference.", {"pre_motion_conference"}),
        ("A premotion conference is requested.", {"pre_motion_conference"}),
    ],
)
def test_every_kind_of_request_is_asked_for_in_more_words_than_one(body: str, expected: set[str]) -> None:
    found = asked(body)
    assert expected <= found
    assert found - expected <= ({"compel"} if "compel" in body else set())


@pytest.mark.parametrize(
    "body",
    [
        "Bluebird asks that the Court quash the subpoena; the Court should not.",
        "Bluebird moved to compel on March 1, and we oppose.",
        "We write in opposition to Defendant's request for a protective order.",
        "Bluebird's letter of March 3 seeks an extension of time; Plaintiff objects to it.",
        "The motion to compel should be denied.",
        "Plaintiff opposes the adjournment that Bluebird has asked for.",
        "We write to tell the Court that the motion to compel is withdrawn.",
        "Pursuant to the Court's order, we write to report on the status of discovery.",
        "We write to inform the Court that the parties have settled their dispute over the records.",
        "Plaintiff asked Bluebird to produce the records on March 1, and it did so.",
        "We requested an extension in January and the Court granted it.",
        "If Bluebird does not produce by April 1, Plaintiff will move to compel.",
        "Request No. 4 seeks documents sufficient to show an extension of the lease.",
        "We reserve the right to seek sanctions.",
        "The Court ordered Bluebird to produce the records in February. They came on March 1.",
    ],
)
def test_what_others_ask_and_what_was_asked_before_is_not_asked_now(body: str) -> None:
    assert asked(body) == {"other"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The parties jointly submit this letter.\n\nPlaintiff's Position\n\nThe logs should be produced by May 1."
            "\n\nDefendant's Position\n\nThe request is overbroad and should be denied.",
            {"compel"},
        ),
        (
            "The parties submit this joint letter under the Standing Order.\n\nPlaintiff: Bluebird must produce the texts."
            "\n\nDefendant: Bluebird asks for a protective order.\n\nBoth sides ask for a short conference.",
            {"compel", "protective_order", "discovery_conference"},
        ),
    ],
)
def test_each_sides_request_in_a_joint_statement_is_a_request(body: str, expected: set[str]) -> None:
    found = reading(letter(body)).letter
    assert found is not None
    assert {request.value.value for request in found.requests} == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "We now bring the matter to Your Honor, and ask for an order directing that the custodian's mailbox be searched.",
            {"compel"},
        ),
        (
            "What we want is modest: that Bluebird be told to finish its production by Friday.",
            {"compel"},
        ),
        (
            "Plaintiff seeks leave to take an eleventh deposition.",
            {"other"},
        ),
        (
            "Plaintiff seeks to compel Bluebird's compliance with Request 9.",
            {"compel"},
        ),
        (
            "For all of these reasons, Plaintiff's application should be granted and Bluebird directed to serve a log.",
            {"compel"},
        ),
        (
            "We request that the Court issue an order (1) compelling answers, (2) extending discovery to August 1, and (3) awarding fees.",
            {"compel", "extension", "sanctions"},
        ),
        (
            "We write, jointly with counsel for Bluebird, to request a 60-day extension of all remaining deadlines.",
            {"extension"},
        ),
        (
            "This is a second request to adjourn the initial conference, now set for April 2.",
            {"adjournment"},
        ),
        (
            "We write to respectfully request that the April 2 conference be held instead on April 9.",
            {"adjournment"},
        ),
        (
            "I ask the Court for more time. I need thirty more days to answer the interrogatories.",
            {"extension"},
        ),
        (
            "Please let me have until May 30 to find a lawyer.",
            {"extension"},
        ),
        (
            "I am asking you to make them stop asking about my medical records.",
            {"protective_order"},
        ),
        (
            "Plaintiff moves for a protective order to stop the deposition of her treating psychiatrist.",
            {"protective_order"},
        ),
        (
            "We ask that the subpoena to Chase Bank be quashed in its entirety.",
            {"quash"},
        ),
        (
            "We ask the Court to so order the enclosed stipulation.",
            {"other"},
        ),
        (
            "We ask the Court to endorse the enclosed confidentiality stipulation.",
            {"other"},
        ),
        (
            "We write to seek clarification of the Court's order of March 3.",
            {"other"},
        ),
        (
            "We respectfully request a discovery conference under Local Civil Rule 37.2 to address Bluebird's refusal to produce.",
            {"discovery_conference"},
        ),
        (
            "Plaintiff requests that the Court schedule a telephone conference to resolve this dispute at its earliest convenience.",
            {"discovery_conference"},
        ),
        (
            "The Court should hold Bluebird in contempt and fine it.",
            {"sanctions"},
        ),
        (
            "Bluebird should be sanctioned under Rule 37(b) for the destruction of the video.",
            {"sanctions"},
        ),
        (
            "We respectfully ask the Court to strike the errata sheet.",
            {"other"},
        ),
        (
            "We are constrained to ask for the Court's assistance in securing the deposition of Mr. Vane.",
            {"compel"},
        ),
        (
            "Your Honor's intervention is required: the witness has walked out of two depositions and should be ordered back.",
            {"compel"},
        ),
        (
            "We ask that any deposition of Ms. Okafor be limited to three hours.",
            {"protective_order"},
        ),
        (
            "We beg leave to redact the exhibit's social security numbers and to file the original under seal.",
            {"seal"},
        ),
        (
            "Accordingly we request that Bluebird's request for an extension be denied.",
            {"other"},
        ),
        (
            "Plaintiff takes no position on the extension.",
            {"other"},
        ),
        (
            "Plaintiff consents to the adjournment Bluebird requests.",
            {"other"},
        ),
        (
            "We write in further support of Plaintiff's motion to compel (Dkt. 40).",
            {"compel"},
        ),
        (
            "We write to withdraw our request for a conference.",
            {"other"},
        ),
        (
            "The request for a conference made in our letter of March 3 is withdrawn as moot.",
            {"other"},
        ),
    ],
)
def test_a_request_is_read_whole_and_nothing_besides(body: str, expected: set[str]) -> None:
    assert asked(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "We oppose the application. We ask that the Court deny it and order those answers forthwith.",
            {"compel", "other"},
        ),
        ("We ask that the Court deny Bluebird's application and compel the ledgers.", {"compel", "other"}),
        ("We ask that the close of fact discovery, June 30, go out thirty days to July 30.", {"extension"}),
        ("What we ask is that fact discovery, which now ends on June 30, 2025, end on July 31, 2025.", {"extension"}),
        ("We ask for a modest stretching of the calendar.", {"extension"}),
        ("Plaintiff asks for leave to serve her expert report on June 9 instead of May 12.", {"extension"}),
        ("Plaintiff would welcome a telephone conference.", {"discovery_conference"}),
        ("A motion to file Exhibit B under seal accompanies this letter.", {"seal"}),
        ("We ask that the recipe be disclosed on an Outside Counsel Only basis.", {"protective_order"}),
        (
            "We ask for an order compelling the minutes and for leave to re-open the deposition of Mr. Gaines.",
            {"compel", "other"},
        ),
        ("We ask for leave to serve a second Rule 30(b)(6) notice.", {"other"}),
        ("Plaintiff also asks for three more hours with Mr. Pell.", {"other"}),
        ("Plaintiff moves to quash, or to shift the cost of compliance to Bluebird.", {"quash", "other"}),
        ("Plaintiff asks that the expert report due May 28, 2025 be put over to June 25.", {"extension"}),
        ("Plaintiff requests that the Court direct copying at Bluebird's expense.", {"compel"}),
        ("Plaintiff requests that the Court preclude them from offering the books at trial.", {"sanctions"}),
        ("Plaintiff asks that the Court deny the motion to compel and for sanctions.", {"other"}),
        ("Bluebird would welcome a hearing; Plaintiff asks only that the logs be produced.", {"compel"}),
    ],
)
def test_what_is_asked_beside_another_thing_or_by_a_word_of_its_own_is_read(body: str, expected: set[str]) -> None:
    assert asked(body) == expected
