"""For whom a letter speaks, and whether both sides speak in it."""

import pytest
from tests.readers.invented import FOOT, HEAD, letter, reading

UNSIGNED = FOOT.replace("Counsel for Plaintiff\n", "")


def side(opening: str, foot: str = UNSIGNED, head: str = HEAD) -> str | None:
    found = reading(letter(opening, head=head, foot=foot)).letter
    assert found is not None
    return found.side.value.value if found.side else None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("My firm is counsel of record for Ms. Okafor, the plaintiff.", "plaintiff"),
        ("My office was retained last month by the defendants in this matter.", "defendant"),
        ("The undersigned appears for Bluebird Catering LLC.", "defendant"),
        ("I write for Ada Okafor. The plaintiff is a chef.", "plaintiff"),
        ("As counsel for the defendants, we bring a dispute to the Court.", "defendant"),
        ("We are the attorneys for Bluebird in this action; the plaintiff is represented by Mr. Pell.", "defendant"),
        ("The plaintiff is represented by Jonah Pell. I represent the defendants.", "defendant"),
        ("Plaintiff's counsel refuses to answer our calls. We represent Bluebird.", "defendant"),
        ("Defendant has produced nothing. Plaintiff seeks an order compelling production.", "plaintiff"),
        ("Bluebird Catering LLC, through counsel, respectfully moves for a protective order.", "defendant"),
        ("Ms. Okafor asks the Court to compel the production of her personnel file.", "plaintiff"),
        ("I am the defendant. I have no lawyer and am representing myself.", "defendant"),
        ("I am suing my former employer and have no attorney. Bluebird will not give me my file.", "plaintiff"),
        ("I was served with a subpoena in this case, although I am not a party to it.", "nonparty"),
        ("We represent Cloverleaf Bank, a non-party on which Plaintiff served a subpoena.", "nonparty"),
        ("Cloverleaf Bank is a stranger to this lawsuit and has been served with a subpoena.", "nonparty"),
        ("We write on behalf of the movant, Bluebird Catering LLC.", "defendant"),
        ("Together with Smith LLP, we represent the Plaintiff in this wage case against Bluebird.", "plaintiff"),
        ("As the Court knows, we are counsel to Ms. Okafor.", "plaintiff"),
        ("This letter is written on Ms. Okafor's behalf.", "plaintiff"),
        (
            "This office represents the City. The plaintiffs served requests in May and our client, the defendant, answered.",
            "defendant",
        ),
        ("Defendants, by their attorneys, oppose Plaintiff's letter of March 2.", "defendant"),
        ("We write in response to Plaintiff's letter of March 2, 2025.", "defendant"),
        ("Defendants' motion should be denied.", "plaintiff"),
    ],
)
def test_the_writers_side_is_known_by_whom_the_letter_speaks_for(opening: str, expected: str) -> None:
    assert side(opening) == expected


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        ("Attorneys for Defendants", "defendant"),
        ("Counsel for Ada Okafor", "plaintiff"),
        ("Attorney for Bluebird Catering LLC", "defendant"),
        ("Plaintiff, pro se", "plaintiff"),
        ("Defendant pro se", "defendant"),
        ("Attorneys for Non-Party Cloverleaf Bank", "nonparty"),
        ("Counsel for the Plaintiff-Respondent", "plaintiff"),
    ],
)
def test_a_signature_tells_the_side_where_the_letter_does_not(signed: str, expected: str) -> None:
    assert (
        side("A dispute has arisen about documents.", f"\n\nRespectfully,\n/s/ Ann Roe\nAnn Roe\n{signed}\n")
        == expected
    )


def test_a_copy_to_the_other_side_is_no_signature() -> None:
    foot = "\n\nRespectfully,\n/s/ Ann Roe\nAnn Roe\n\ncc: Jonah Pell, counsel for Defendant\n"
    assert side("A dispute has arisen about documents.", foot) is None


JOINT = [
    "The parties jointly submit this letter on a discovery dispute.",
    "Plaintiff and Defendant write together about a dispute over the sample.",
    "Counsel for both sides write to bring a dispute to the Court's attention.",
    "We, the attorneys for the respective parties, submit this letter jointly.",
    "Pursuant to paragraph 4, Plaintiff Ada Okafor and Defendant Bluebird Catering LLC submit this joint letter.",
    "This is the parties' joint letter on the privilege log.",
    "The parties, through undersigned counsel, write regarding two disputes.",
    "Both sides respectfully submit the following statement of their dispute.",
]


@pytest.mark.parametrize("opening", JOINT)
def test_a_letter_by_both_sides_is_joint(opening: str) -> None:
    found = reading(letter(opening, foot=UNSIGNED)).letter
    assert found is not None
    assert found.joint.stated
    assert found.side is not None
    assert found.side.value.value == "joint"


@pytest.mark.parametrize(
    "words",
    [
        "We sent our half of a joint letter on March 1, and Bluebird never sent its own.",
        "Plaintiff writes alone because Bluebird would not join in a joint letter.",
        "The parties submitted a joint letter on February 3, 2025, and the Court ruled on it.",
        "A joint status report was filed on February 3, 2025 (Dkt. 40).",
        "Your Honor's rules call for a joint letter; Bluebird has ignored two drafts of one.",
        "The parties have jointly asked for a settlement conference before another judge.",
        "The joint letter that the Standing Order asks for could not be had.",
        "I tried to get opposing counsel to write jointly.",
    ],
)
def test_words_about_another_joint_letter_make_none_of_this(words: str) -> None:
    found = reading(letter(f"We represent Plaintiff Ada Okafor. {words}")).letter
    assert found is not None
    assert not found.joint.stated
    assert found.side is not None
    assert found.side.value.value == "plaintiff"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("I represent the City's former employer, Bluebird Catering LLC, the defendant here.", "defendant"),
        ("Our firm has been engaged by Ms. Okafor in this matter.", "plaintiff"),
        ("I am an Assistant Corporation Counsel, assigned to the defense of this action.", "defendant"),
        ("We are local counsel for Defendants.", "defendant"),
        (
            "As Your Honor may recall, this office represents Plaintiffs in the above-referenced collective action.",
            "plaintiff",
        ),
        ("I write as attorney for the plaintiff to bring to the Court's attention a dispute.", "plaintiff"),
        ("Defendant Bluebird Catering LLC writes to request an adjournment.", "defendant"),
        ('Bluebird Catering LLC ("Bluebird") hereby requests a discovery conference.', "defendant"),
        ("We write regarding Plaintiff's failure to appear at her deposition.", "defendant"),
        ("We write because Defendant has failed to produce documents.", "plaintiff"),
        ("This letter is submitted on behalf of Bluebird.", "defendant"),
        ("I'm the plaintiff and I don't have an attorney.", "plaintiff"),
        ("My name is Ada Okafor and I am suing Bluebird.", "plaintiff"),
        ("My name is Ada Okafor. I brought this lawsuit without a lawyer.", "plaintiff"),
        (
            "The undersigned represents Dr. Pell, who is not a party to this action, in connection with a subpoena served by Defendant.",
            "nonparty",
        ),
        ("We represent Dr. Pell, a third-party witness.", "nonparty"),
        ("We are counsel to the respondent.", "defendant"),
        ("Plaintiff-Intervenor asks leave to be heard.", "plaintiff"),
        ("Ms. Okafor's deposition cannot go forward. We represent her.", "plaintiff"),
        ("Mr. Pell represents the plaintiff; we represent the defendant.", "defendant"),
    ],
)
def test_the_side_is_told_by_whom_the_writer_serves_or_complains_of(opening: str, expected: str) -> None:
    assert side(opening) == expected
