import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.invented import FOOT, HEAD, OPENING, document, kind, letter

from conferral.readers.document import PartKind
from conferral.readers.parts import divide

RULING = "Application DENIED without prejudice. The parties shall confer by telephone.\n\nSO ORDERED.\n\nRosamund P. Quill\nU.S.M.J.\nMarch 17, 2025\n"


def words_of(text: str, part: PartKind) -> str:
    made = document(text)
    return " ".join(" ".join(made.text[p.start : p.end].split()) for p in made.parts_of(part))


def test_the_parts_of_a_plain_letter_are_found() -> None:
    text = letter()
    assert kind(text).value == "letter"
    assert words_of(text, PartKind.DATE) == "March 14, 2025"
    assert words_of(text, PartKind.VIA) == "VIA ECF"
    assert words_of(text, PartKind.ADDRESSEE).startswith("The Honorable Rosamund P. Quill United States")
    assert words_of(text, PartKind.RE).startswith("Re: Okafor v. Bluebird")
    assert words_of(text, PartKind.SALUTATION) == "Dear Judge Quill:"
    assert words_of(text, PartKind.BODY) == OPENING
    assert words_of(text, PartKind.COPIES).startswith("cc: Jonah Pell")


@pytest.mark.parametrize(
    "text",
    [
        letter(foot=f"{FOOT}\n{RULING}"),
        letter(foot=f"{FOOT}\nMEMO ENDORSED\n\n{RULING}"),
        letter(head=f"{RULING}\n{HEAD}"),
        letter(head=HEAD.replace("Re: Okafor", f"{RULING}\nRe: Okafor")),
        letter(f"{OPENING}\n\n{RULING}\nWe thank the Court."),
    ],
    ids=["below", "below with a heading", "above the letterhead", "between address and subject", "between paragraphs"],
)
def test_a_ruling_is_found_wherever_it_stands_and_the_letter_keeps_its_words(text: str) -> None:
    assert kind(text).value == "endorsed_letter"
    assert "Application DENIED without prejudice." in words_of(text, PartKind.RULING)
    assert OPENING not in words_of(text, PartKind.RULING)
    assert OPENING in words_of(text, PartKind.BODY)


def test_a_ruling_in_shorthand_is_a_ruling() -> None:
    text = letter(foot=f"{FOOT}\nGranted. Conf. adjourned to 4/2/25.\n/s/ RPQ\n3/17/25\n")
    assert words_of(text, PartKind.RULING).startswith("Granted. Conf. adjourned")


@pytest.mark.parametrize(
    "body",
    [
        'On January 8 the Court wrote "SO ORDERED" on the stipulation, and Defendant has ignored it since.',
        "By order of January 8, 2025, the request for an extension was granted. Nothing has been produced since then.",
        "The Court should order that the application be granted.",
    ],
)
def test_a_recited_ruling_makes_no_endorsed_letter(body: str) -> None:
    assert kind(letter(body)).value == "letter"


@pytest.mark.parametrize(
    "salutation",
    [
        "Dear Judge Quill:",
        "Dear Magistrate Judge Quill,",
        "Your Honor:",
        "Dear Chief Magistrate Judge Quill:",
        "DearJudge Quill:",
        "To the Court:",
    ],
)
def test_every_salutation_to_a_judge_opens_a_letter(salutation: str) -> None:
    text = letter(head=HEAD.replace("Dear Judge Quill:", salutation))
    assert kind(text).value == "letter"
    assert words_of(text, PartKind.BODY) == OPENING


def test_a_letter_to_a_judge_needs_no_salutation() -> None:
    text = letter(head=HEAD.replace("Dear Judge Quill:\n\n", ""))
    assert kind(text).value == "letter"
    assert OPENING in words_of(text, PartKind.BODY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nORDER\n\nThe motion is denied.\n\nSO ORDERED.", "order"),
        (
            "ORDER granting 41 Letter Motion. (Signed by Judge Ann Roe on 1/20/2022) (mml) (Entered: 01/21/2022)",
            "docket_entry",
        ),
        ("MINUTE entry before the Honorable Ann Roe: Status hearing held. Mailed notice. (pjg, )", "docket_entry"),
        ("Melt the butter in order to brown it. Notice the colour, then serve by 6 p.m.", "other"),
        ("AGREEMENT made as of June 1, 2020. Notice shall be given by mail. Signed by the parties below.", "other"),
        ("A federal judge in Manhattan denied the motion on Monday, ordering the sides to talk by telephone.", "other"),
        ("Dear Ms. Poe:\n\nThank you for your inquiry about a will.\n\nSincerely,\nA. Roe", "other"),
        ("", "other"),
    ],
)
def test_papers_are_told_apart(text: str, expected: str) -> None:
    assert kind(text).value == expected


@given(st.text(max_size=400))
def test_every_character_lies_in_one_part(text: str) -> None:
    parts = divide(text)[1]
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])] if parts else True
    assert not parts or parts[-1].end == len(text)


@given(
    st.lists(
        st.sampled_from(
            ["Dear Judge Roe:\n", "SO ORDERED.\n", "Respectfully,\n", "cc: X\n", "U.S.M.J.\n", "Re: A v. B\n", "x\n\n"]
        ),
        max_size=14,
    )
)
def test_parts_in_any_order_are_divided_without_loss(pieces: list[str]) -> None:
    text = "".join(pieces)
    parts = divide(text)[1]
    assert "".join(text[part.start : part.end] for part in parts) == (text if text.strip() else "")


@pytest.mark.parametrize(
    "words", ["Denied.", "The objection is overruled.", "Ruling reserved.", "No. Read Rule 37.", "Approved.", "GRANTED"]
)
@pytest.mark.parametrize(
    "copies", ["", "\ncc: Jonah Pell, Esq. (via ECF)\n", "\ncc: Jonah Pell, Esq.\nAttorney for Defendant\n"]
)
def test_a_ruling_of_few_words_is_a_ruling(words: str, copies: str) -> None:
    foot = f"\n\nRespectfully submitted,\n/s/ Miriam Hartwell\nMiriam Hartwell\nCounsel for Plaintiff\n{copies}"
    text = letter(foot=f"{foot}\n{words}\nSO ORDERED.\nRosamund P. Quill, U.S.M.J.\n3/17/2025\n")
    assert kind(text).value == "endorsed_letter"
    assert words_of(text, PartKind.RULING).startswith(words)


def test_the_day_that_a_judge_writes_over_a_ruling_belongs_to_it() -> None:
    text = letter(foot=f"{FOOT}\n   3/17/25\n   App. granted in part. No further adj.\n   SO ORDERED   RPQuill USMJ\n")
    assert words_of(text, PartKind.RULING).startswith("3/17/25 App. granted")
