"""What a letter asks, who writes it and how it goes, in the words of many different hands."""

import pytest
from tests.readers.invented import FOOT, HEAD, letter, reading

from conferral.model.facts import Letter

WE = "This firm represents the plaintiff, Ada Okafor."
STORY = "Ms. Okafor worked for Bluebird from 2019 to 2023. Discovery closes on June 30, 2025."
UNSIGNED = FOOT.replace("Counsel for Plaintiff\n", "")
BARE = HEAD.replace("VIA ECF\n\n", "")
NO_COPIES = FOOT.split("cc:")[0]


def head(text: str) -> Letter:
    found = reading(text).letter
    assert found is not None
    return found


def asked(body: str) -> set[str]:
    return {request.value.value for request in head(letter(f"{WE} {STORY} {body}")).requests}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # an order that is there already
        ("We ask the Court to enforce its order of February 3.", {"compel"}),
        ("Plaintiff seeks enforcement of this Court's discovery ruling of January 9.", {"compel"}),
        ("We ask that Your Honor order them produced.", {"compel"}),
        ("Plaintiff moves for an order setting the deposition of Dr. Pell for April 9.", {"compel"}),
        ("Plaintiff requests an order permitting the inspection of the kitchen.", {"compel"}),
        # before a motion
        ("I write in advance of a motion for a protective order.", {"pre_motion_conference", "protective_order"}),
        ("This letter is written in anticipation of Plaintiff's motion to quash.", {"pre_motion_conference", "quash"}),
        ("We write prior to filing our motion to compel, as Rule 2.B asks.", {"compel"}),
        # time
        ("Plaintiff asks for sixty days.", {"extension"}),
        ("We need three weeks to finish the depositions.", {"extension"}),
        ("Plaintiff asks to be relieved of the expert deadline.", {"extension"}),
        ("We make this application for an extension of the date for depositions to May 2.", {"extension"}),
        ("The parties write with agreed discovery dates.", {"extension"}),
        ("We ask that the Court approve the following revised schedule.", {"extension"}),
        # the court's day
        (
            "We ask that the hearing on Plaintiff's motion to compel (ECF No. 36), now set for April 24, 2025 at 2:00 p.m.,"
            " be continued.",
            {"adjournment"},
        ),
        ("We request an adjournment of the argument on the pending motion to compel.", {"adjournment"}),
        ("We ask that the conference now set for April 2, 2025 at 10 a.m. in Courtroom 4B be moved.", {"adjournment"}),
        # other
        ("We ask leave to withdraw our motion of March 3.", {"other"}),
        ("We ask that our agreement be made an order of the Court.", {"other"}),
        # money
        ("We seek our fees for this letter.", {"sanctions"}),
        ("Plaintiff asks for an order compelling answers, with costs.", {"compel", "sanctions"}),
        # many more
        ("I would ask the Court to see to it that Bluebird answers the interrogatories.", {"compel"}),
        ("May I ask Your Honor to direct that the tapes be turned over?", {"compel"}),
        ("We ask the Court's help in getting the payroll file.", {"compel"}),
        ("What we ask is that the subpoena be quashed.", {"quash"}),
        ("The subpoena to Ms. Okafor's doctor should be quashed.", {"quash"}),
        ("Plaintiff requests that the deposition noticed for April 3 not go forward.", {"protective_order"}),
        ("We ask that the time to respond be enlarged by two weeks.", {"extension"}),
        ("A conference with the Court is requested.", {"discovery_conference"}),
        ("We ask for ten minutes of the Court's time by telephone.", {"discovery_conference"}),
        ("Could the Court spare us a short call this week?", {"discovery_conference"}),
        ("We request a conference at the Court's convenience.", {"discovery_conference"}),
        ("We should be glad of an opportunity to be heard.", {"discovery_conference"}),
    ],
)
def test_what_is_asked_is_read_in_many_wordings(body: str, expected: set[str]) -> None:
    assert asked(body) == expected


@pytest.mark.parametrize(
    ("body", "never"),
    [
        ("His letter asks Your Honor to compel the deposition of our client. We ask that it be denied.", "compel"),
        ("Under the Scheduling Order (Docket 27) experts must be disclosed by May 2. We ask to be heard.", "compel"),
        ("We ask for a hearing on Defendant's motion to quash.", "quash"),
        ("We ask to file a reply of five pages two days before the conference.", "extension"),
        ("We need two days of deposition, and ask that Dr. Pell be compelled to sit for them.", "extension"),
        ("We ask the Court to compel answers. They were promised before any motion was made.", "pre_motion_conference"),
        ("We ask to be heard in advance of the motion hearing.", "compel"),
        ("The parties agreed on new dates for depositions. We ask the Court to compel the log.", "extension"),
    ],
)
def test_what_is_only_named_is_not_asked(body: str, never: str) -> None:
    assert never not in asked(body)


def test_what_is_asked_runs_on_over_a_short_line_that_ends_before_a_name() -> None:
    body = (
        "This firm represents the plaintiff, Ada Okafor, in this action for wages, and I write\n"
        "to ask the Court to compel answers to nine interrogatories, and to award Ms.\n"
        "Okafor, who has waited since January for the answers, her fees, and to order that\n"
        "the records of the kitchen in which she worked be produced and to award\n"
        "Bright Star Staffing, for whom I also appear, its costs."
    )
    assert {request.value.value for request in head(letter(body)).requests} == {"compel", "sanctions"}


def test_a_letter_that_asks_only_for_a_decision_asks_for_what_is_withheld() -> None:
    body = "Bluebird will not produce the payroll records. The parties ask for a ruling on the papers."
    assert asked(body) == {"compel"}


def test_a_report_on_which_nothing_is_to_be_decided_asks_for_something_else() -> None:
    assert asked("The parties report that they have finished all depositions.") == {"other"}


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("I speak for both sides in asking for half an hour of the Court's time.", "joint"),
        ("We write on behalf of all parties to report on discovery.", "joint"),
        ("I submit this letter on behalf of both parties.", "joint"),
        ("We make this application, jointly with counsel for Defendants, for more time.", "joint"),
        ("Counsel for Plaintiff Okafor and for Defendant Bluebird write to report on discovery.", "joint"),
        ("The undersigned, for both sides, jointly request a conference.", "joint"),
        ("This Office represents the Defendants in this action.", "defendant"),
        ("The United States Attorney's Office represents the defendants here.", "defendant"),
        ("Pursuant to Local Rule 37.2 plaintiff moves to compel answers to interrogatories.", "plaintiff"),
        ("Under Rule 26(c) defendant Bluebird moves for a protective order.", "defendant"),
        ("I speak for the defendants in this matter.", "defendant"),
        ("As lawyer for Bluebird I bring a small matter to the Court.", "defendant"),
        ("Bluebird, for which I appear, has a dispute with the plaintiff.", "defendant"),
        ("Ours is the defence of Bluebird Catering; the plaintiff will not sit for her deposition.", "defendant"),
        ("I write with the consent of counsel for all parties, as plaintiff's attorney.", "plaintiff"),
    ],
)
def test_whose_letter_it_is_shows_in_its_opening(opening: str, expected: str) -> None:
    found = head(letter(opening, foot=UNSIGNED))
    assert found.side is not None
    assert found.side.value.value == expected


@pytest.mark.parametrize(
    "opening",
    [
        "We represent Plaintiff. We asked Defendants to write jointly with us and they would not.",
        "I write for the plaintiff. Bluebird speaks for both sides when it says that discovery is late.",
        "We represent Plaintiff and write as to the joint status report of March 3.",
    ],
)
def test_a_letter_of_one_side_is_not_joint(opening: str) -> None:
    assert not head(letter(opening)).joint.stated


@pytest.mark.parametrize(
    "title", ["JOINT LETTER", "Joint Status Report", "JOINT DISCOVERY STATEMENT                Page 1"]
)
def test_a_title_above_the_greeting_makes_a_letter_joint(title: str) -> None:
    assert head(letter("There is one dispute.", head=f"{title}\n\n{HEAD}", foot=UNSIGNED)).joint.stated


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hand Delivered", "hand"),
        ("HAND DELIVERY", "hand"),
        ("By Overnight Mail", "mail"),
        ("By overnight courier", "hand"),
        ("ByECF", "ecf"),
        ("VlA ECF", "ecf"),
        ("VIA EMAlL TO CHAMBERS", "email"),
        ("Via Email to Chambers and ECF", "email"),
        ("Via ECF and Email to Chambers", "ecf"),
        ("First-Class Mail", "mail"),
        ("Certified Mail", "mail"),
        ("ECF", "ecf"),
        ("By Priority Mail", "mail"),
        ("Via Facsimile (212) 555-0100", "fax"),
        ("Per e-mail", "email"),
        ("Submitted through the Court's electronic filing system", "ecf"),
        ("BY FEDEX", "hand"),
    ],
)
def test_the_means_above_the_address_are_read_however_they_are_put(words: str, expected: str) -> None:
    found = head(letter(head=HEAD.replace("VIA ECF", words), foot=NO_COPIES))
    assert found.via is not None
    assert found.via.value.value == expected


@pytest.mark.parametrize("line", ["Telephone: 212-555-0100  Fax: 212-555-0101", "E-mail: info@sample.example"])
def test_a_letterheads_numbers_tell_no_means(line: str) -> None:
    found = head(letter(head=f"{line}\n{BARE}", foot=NO_COPIES))
    assert found.via is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Might the Court direct Bluebird to answer?", {"compel"}),
        ("Plaintiff asks that Bluebird be given until Friday to answer, and no longer.", {"extension"}),
        ("Plaintiff respectfully requests that the Court hold a conference on this dispute.", {"discovery_conference"}),
        ("The purpose of this letter is to request a conference.", {"discovery_conference"}),
        ("Plaintiff seeks an order barring any further depositions of Ms. Okafor.", {"protective_order"}),
        ("We ask the Court to forbid the deposition of Ms. Okafor's mother.", {"protective_order"}),
        ("Leave is sought to file the exhibits under seal.", {"seal"}),
        ("It is asked that Bluebird bear the cost of the second session.", {"sanctions"}),
        ("We ask that the conference of April 2 be adjourned sine die.", {"adjournment"}),
        ("An adjournment of the April 2 conference is requested on consent.", {"adjournment"}),
        ("A two-week extension is respectfully requested.", {"extension"}),
        ("We ask that the discovery deadline be continued to August 1.", {"extension"}),
        ("Plaintiff requests a conference in anticipation of a motion to compel.", {"pre_motion_conference", "compel"}),
        ("I ask only that Bluebird do what it promised and hand over the schedules.", {"compel"}),
        ("Plaintiff requests that Bluebird's objections be overruled.", {"compel"}),
        ("An order is needed requiring Bluebird to search the kitchen's tablet.", {"compel"}),
    ],
)
def test_what_is_asked_may_be_passive_nominal_or_inverted(body: str, expected: set[str]) -> None:
    assert asked(body) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("I have the honor to represent the defendants in this matter.", "defendant"),
        ("Please be advised that the undersigned is attorney for Plaintiff.", "plaintiff"),
        ("My client, Bluebird Catering LLC, has asked me to write.", "defendant"),
        ("Bluebird's time to answer expires Friday, and as its counsel I ask for two more weeks.", "defendant"),
        ("I'm plaintiff's counsel and write about the missing log.", "plaintiff"),
        ("Defendant Bluebird hereby opposes the request made by Ms. Okafor on March 2.", "defendant"),
        ("The parties, by their undersigned counsel, submit this letter.", "joint"),
        ("Plaintiff and Defendants together ask for an extension.", "joint"),
        ("All counsel join in this letter, which we jointly submit.", "joint"),
    ],
)
def test_whose_letter_it_is_shows_in_plain_and_formal_openings(opening: str, expected: str) -> None:
    found = head(letter(opening, foot=UNSIGNED))
    assert found.side is not None
    assert found.side.value.value == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We ask that Bluebird produce the log.", {"compel"}),
        ("Plaintiff requests that the witness sit for a second day.", {"compel"}),
        ("We ask that the Answer deadline be extended.", {"extension"}),
        ("We ask that Your Honor give us until May 2 to respond.", {"extension"}),
    ],
)
def test_what_another_is_to_do_may_follow_without_an_order(body: str, expected: set[str]) -> None:
    assert asked(body) == expected
