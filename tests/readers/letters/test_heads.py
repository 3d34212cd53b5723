import datetime as dt

import pytest
from tests.readers.invented import FOOT, HEAD, OPENING, letter, reading

from conferral.model.facts import Letter


def head(text: str) -> Letter:
    found = reading(text).letter
    assert found is not None
    return found


def test_the_frame_of_a_letter_is_read() -> None:
    found = head(letter())
    assert found.date is not None
    assert found.date.value == dt.date(2025, 3, 14)
    shown = {name: getattr(found, name) for name in ("judge", "court", "case_number", "caption", "firm", "side", "via")}
    assert {name: fact and str(fact.value) for name, fact in shown.items()} == {
        "judge": "Rosamund P. Quill",
        "court": "nysd",
        "case_number": "24-cv-90412 (ABC) (RPQ)",
        "caption": "Okafor v. Bluebird Catering LLC, et al.",
        "firm": "HARTWELL & SOONG LLP",
        "side": "plaintiff",
        "via": "ecf",
    }
    assert [initials.value for initials in found.judge_initials] == ["ABC", "RPQ"]
    assert [name.value for name in found.signatories] == ["Miriam Hartwell"]
    assert not found.joint.stated


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("22 Civ. 4417 (JRV)", "22 Civ. 4417 (JRV)"),
        ("Case No.: 23-cv-00048", "23-cv-00048"),
        ("Case No. 4:22-cv-03871-HSG (DMR)", "4:22-cv-03871-HSG (DMR)"),
        ("CV-06-3394 (SLT)(IMF)", "CV-06-3394 (SLT)(IMF)"),
        ("Civil Action No. 17-3059 (SDW)(LDW)", "17-3059 (SDW)(LDW)"),
        ("No. 20 C 4416", "20 C 4416"),
        ("C.A. No. 19-1542-MN-CJB", "19-1542-MN-CJB"),
        ("LSW-10-1925", "LSW-10-1925"),
    ],
)
def test_case_numbers_are_read_as_courts_write_them(number: str, expected: str) -> None:
    found = head(letter(head=HEAD.replace("No. 24-cv-90412 (ABC) (RPQ)", number)))
    assert found.case_number is not None
    assert found.case_number.value == expected
    assert found.caption is not None
    assert found.caption.value == "Okafor v. Bluebird Catering LLC, et al."


@pytest.mark.parametrize(
    ("means", "expected"),
    [
        ("VIA ECF", "ecf"),
        ("By Electronic Case Filing", "ecf"),
        ("Via CM/ECF and E-Mail to Chambers", "ecf"),
        ("BY FACSIMILE (212) 555-0160", "fax"),
        ("By e-mail to Chambers", "email"),
        ("By First Class Mail and E-mail", "mail"),
        ("Via Hand Delivery", "hand"),
    ],
)
def test_the_means_of_sending_are_read(means: str, expected: str) -> None:
    found = head(letter(head=HEAD.replace("VIA ECF", means)))
    assert found.via is not None
    assert found.via.value == expected


def test_a_firms_address_for_mail_is_no_means_of_sending() -> None:
    text = letter(
        head=HEAD.replace("VIA ECF\n\n", "E-mail: mhartwell@hartwellsoong.example\n\n"),
        foot=FOOT.replace(" (via ECF)", ""),
    )
    assert head(text).via is None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("We represent Defendants in this action.", "defendant"),
        ("This firm is counsel to the Plaintiff Ada Okafor.", "plaintiff"),
        ("I am the plaintiff in this case and I do not have a lawyer.", "plaintiff"),
        ("On behalf of the defendants, I write to request a conference.", "defendant"),
        ("Plaintiff respectfully requests a conference.", "plaintiff"),
        ("We represent non-party Cloverleaf Analytics, Inc.", "nonparty"),
        ("I am counsel to Granite, which is not a party to the above case.", "nonparty"),
        ("We represent Bluebird Catering LLC and write about its deposition.", "defendant"),
        ("The parties jointly submit this letter on a discovery dispute.", "joint"),
    ],
)
def test_the_side_is_the_one_the_opening_names(opening: str, expected: str) -> None:
    found = head(letter(opening, foot=FOOT.replace("Counsel for Plaintiff\n", "")))
    assert found.side is not None
    assert found.side.value == expected


@pytest.mark.parametrize(
    "words", ["The Court's Standing Order calls for a joint letter.", "Defendant refused to sign a joint letter."]
)
def test_a_letter_that_only_speaks_of_joint_letters_is_not_joint(words: str) -> None:
    assert not head(letter(f"{OPENING} {words}")).joint.stated


@pytest.mark.parametrize(
    "name",
    [
        "Hon. Francis X. Delacroix",
        "The Honorable Ramon E. Reyes, Jr.",
        "Magistrate Judge N. Reid Neureiter",
        "Honorable Leda Dunn Wettre, U.S.M.J.",
    ],
)
def test_the_judge_is_read_with_the_whole_name(name: str) -> None:
    bare = (
        name.removeprefix("The ")
        .removeprefix("Honorable ")
        .removeprefix("Hon. ")
        .removeprefix("Magistrate Judge ")
        .removesuffix(", U.S.M.J.")
    )
    surname = bare.removesuffix(", Jr.").split()[-1]
    found = head(
        letter(
            head=HEAD.replace("The Honorable Rosamund P. Quill", name).replace(
                "Dear Judge Quill", f"Dear Judge {surname}"
            )
        )
    )
    assert found.judge is not None
    assert found.judge.value == bare
