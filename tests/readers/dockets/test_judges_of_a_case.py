"""Who judged when: told by the head of the docket and by the clerk's entries. A lawyer can add a row."""

import pytest
from invented_dockets import docket_page

from conferral.intake import source_of
from conferral.readers import read
from conferral.readers.dockets.authors import by_the_court


def judges(*entries: tuple[str, str]) -> list[tuple[str, str, str | None, str | None]]:
    docket = read(source_of(docket_page(tuple((day, "", text) for day, text in entries)).encode(), "d.html")).docket
    assert docket is not None
    return [
        (
            judge.name,
            judge.role.value,
            judge.from_ and judge.from_.value.isoformat(),
            judge.to and judge.to.value.isoformat(),
        )
        for judge in docket.judges
    ]  # type: ignore[misc]


HEAD = [("Oren Blythe", "assigned", None, None), ("Ida Quill", "referred", None, None)]
TOLD = {
    "nothing told": ("Summons Issued.", HEAD),
    "assigned": ("Case assigned to Judge Oren Blythe. (ab)", [("Oren Blythe", "assigned", "2024-03-01", None), HEAD[1]]),
    "assigned with a magistrate judge": (
        "Case Assigned to Judge Oren Blythe and Magistrate Judge Ida Quill. (Clerk, A)",
        [("Oren Blythe", "assigned", "2024-03-01", None), ("Ida Quill", "referred", "2024-03-01", None)],
    ),
    "reassigned, with who went": (
        "Case reassigned to District Judge Oren Blythe. District Judge Harriet Vale no longer assigned to the case.",
        [("Oren Blythe", "assigned", "2024-03-01", None), ("Harriet Vale", "assigned", None, "2024-03-01"), HEAD[1]],
    ),
    "a notice of reassignment": ("NOTICE OF CASE REASSIGNMENT to Judge Oren Blythe. (wb)", [("Oren Blythe", "assigned", "2024-03-01", None), HEAD[1]]),
    "added": ("Judge Oren Blythe added. (mll, )", [("Oren Blythe", "assigned", "2024-03-01", None), HEAD[1]]),
    "referred": (
        "ORDER REFERRING CASE to Magistrate Judge Ida Quill. Signed by Judge Oren Blythe on 3/1/24.",
        [("Ida Quill", "referred", "2024-03-01", None), HEAD[0]],
    ),
    "referred by surname, of a judge in the head": (
        "ORDER REFERRING CASE to Magistrate Judge Quill as to Rosa Marchetti. Signed by Judge Oren Blythe on 3/1/24.",
        [("Ida Quill", "referred", "2024-03-01", None), HEAD[0]],
    ),
    "referred by surname, of a judge who is not": (
        "ORDER REFERRING CASE to Magistrate Judge Stone as to Rosa Marchetti. Signed by Judge Oren Blythe on 3/1/24.",
        [("Stone", "referred", "2024-03-01", None), *HEAD],
    ),
    "referred to nobody named": ("CASE REFERRED to Magistrate Judge for Settlement. (ab)", HEAD),
    "referred to nobody named, in capitals": ("CASE REFERRED TO MAGISTRATE JUDGE FOR SETTLEMENT. (ab)", HEAD),
    "assigned by an electronic notice": (
        "ELECTRONIC NOTICE of Case Assignment. Judge Oren Blythe assigned to case. If an Order of Reference issues, the "
        "matter will be transmitted to Magistrate Judge Ida Quill. (Clerk, A)",
        [("Oren Blythe", "assigned", "2024-03-01", None), HEAD[1]],
    ),
    "only a motion referred": ("MOTIONS REFERRED: Motion to Compel referred to Magistrate Judge Abel Stone. (ab)", HEAD),
    "no longer referred": (
        "Case as to Rosa Marchetti no longer referred to Magistrate Judge Abel Stone - RECUSED. (ejb)",
        [("Abel Stone", "referred", None, "2024-03-01"), *HEAD],
    ),
    "cases of a judge in general": ("INITIAL STANDING ORDER for cases assigned to Judge Abel Stone. (bp)", HEAD),
    "what a party asks": ("MOTION to have the case reassigned to Judge Abel Stone by Rosa Marchetti. (Poe, Edgar)", HEAD),
    "a middle initial and a generation": (
        "Case reassigned to Judge Oren T. Blythe, Jr. (ab)",
        [("Oren T. Blythe, Jr.", "assigned", "2024-03-01", None), HEAD[1]],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "want"), TOLD.values(), ids=TOLD)
def test_an_entry_tells_who_came_and_who_went(text: str, want: list[tuple[str, ...]]) -> None:
    assert judges(("03/01/2024", text)) == want


def test_a_judge_who_returns_is_there_twice() -> None:
    assert judges(
        ("01/05/2024", "Case assigned to Judge Oren Blythe. (ab)"),
        ("02/05/2024", "Case reassigned to Judge Harriet Vale. (ab)"),
        ("03/05/2024", "Case reassigned to Judge Oren Blythe. (ab)"),
    ) == [
        ("Oren Blythe", "assigned", "2024-01-05", "2024-02-05"),
        ("Harriet Vale", "assigned", "2024-02-05", "2024-03-05"),
        ("Oren Blythe", "assigned", "2024-03-05", None),
        HEAD[1],
    ]


def test_entries_in_any_order_of_the_page_give_the_same_judges() -> None:
    entries = (
        ("01/05/2024", "Case assigned to Judge Harriet Vale. (ab)"),
        ("02/05/2024", "Case reassigned to Judge Oren Blythe. (ab)"),
    )
    assert judges(*entries) == judges(*entries[::-1])


COURTS = (
    "ORDER granting 12 Motion to Compel. (Signed by Judge Mary Roe on 3/1/2024) (ab)",
    "TEXT ORDER: The parties shall confer by March 4.",
    "MEMO ENDORSEMENT denying 14 Letter Motion.",
    "Magistrate Judge Ida Quill: ELECTRONIC ORDER entered granting 19 Motion for Extension of Time.",
    "Minute Entry for proceedings held before Judge Oren Blythe: Conference held on 3/1/2024.",
    "NOTICE OF HEARING as to Rosa Marchetti: Status Conference set for 4/2/2024.",
    "STIPULATION AND ORDER of Dismissal. Signed by Judge Oren Blythe on 3/1/2024.",
    "Set/Reset Deadlines: Discovery due by 5/1/2024.",
    "FIRST MEDIATION CONFERENCE. Mediation Conference scheduled for 6/7/2024 at 11:00 AM.",
    "ELECTRONIC NOTICE of Case Assignment. Judge Oren Blythe assigned to case.",
    "LETTER ORDER granting the parties' request.",
)
PARTIES = (
    "MOTION to Compel by Rosa Marchetti. (Poe, Edgar)",
    "Letter MOTION for Extension of Time to May 3, 2024 by Rosa Marchetti.",
    "PROPOSED ORDER. Document filed by Rosa Marchetti. (Poe, Edgar)",
    "NOTICE of Appearance by Edgar Poe on behalf of Rosa Marchetti.",
    "RESPONSE in Opposition re 14 Order to Show Cause, filed by Paper Lantern Hotels Inc.",
    "COMPLAINT against Paper Lantern Hotels Inc.",
    "STIPULATION extending time to answer by Rosa Marchetti.",
    "Judgment Returned Executed as to Rosa Marchetti on 3/1/2024. (ab)",
    "TRANSCRIPT of Proceedings re: Conference held on 3/1/2024.",
)


@pytest.mark.parametrize("text", COURTS)
def test_what_the_court_did_is_told_from_papers_filed(text: str) -> None:
    assert by_the_court(text)


@pytest.mark.parametrize("text", PARTIES)
def test_what_was_filed_is_not_the_courts(text: str) -> None:
    assert not by_the_court(text)
