"""The paper itself: pages, ECF event, delivery, and what it must not show."""

import pytest
from invented import TEXT, WRITTEN_ON, against, answers, at, finding, head, pack_of, reading, report

from conferral.check import check_letter
from conferral.model.facts import Request, Via
from conferral.model.findings import Answer, Report
from conferral.practices import PacksFound, packs_for
from conferral.text.source import Source

LETTER = TEXT.partition("Respectfully")[0]


def paged(pages: int, *lines: str, media_type: str = "application/pdf", second_hand: bool = False) -> Report:
    """The report on a letter of so many pages, signed on the first, against a limit."""
    text = TEXT + "".join(f"\fExhibit page {n}\n" for n in range(2, pages + 1))
    starts = (0, *(i + 1 for i, char in enumerate(text) if char == "\f"))
    source = Source("letter.pdf", text, "0" * 64, media_type, starts)
    grade = "secondary" if second_hand else "official"
    pack = pack_of("page_limit", *lines, grade=grade)
    return check_letter(reading(), source, PacksFound((pack,)), as_of=WRITTEN_ON)


def test_a_plain_text_has_no_pages_to_count() -> None:
    got = report(reading())
    (missing,) = [one for one in got.not_checked if one.id.endswith("#2.A/pages")]
    assert "page count" in missing.needs


def test_a_letter_within_the_limit_is_met_by_its_last_page() -> None:
    found = finding(paged(1, "pages = 5"), "1/x")
    assert found.status is Answer.MET
    assert found.why == "the letter has 1 page"


def test_exhibits_count_only_where_the_practice_says_so() -> None:
    assert answers(paged(3, "pages = 2"), "1/x") == [Answer.MET]
    assert answers(paged(3, "pages = 2", "exhibits_count = true"), "1/x") == [Answer.UNMET]


def test_a_letter_that_is_too_long_is_told_where_it_runs_over() -> None:
    found = finding(paged(3, "pages = 2", "exhibits_count = true"), "1/x")
    assert found.why == "the letter has 3 pages, the limit is 2"
    assert [span.of(TEXT + "\fExhibit page 2\n\fExhibit page 3\n") for span in found.evidence] == ["Exhibit page 3"]


def test_a_limit_known_only_second_hand_is_unclear_at_worst() -> None:
    found = finding(paged(3, "pages = 2", "exhibits_count = true", second_hand=True), "1/x")
    assert found.status is Answer.UNCLEAR
    assert "known only second-hand" in found.why


def event(chosen: str | None, *requests: Request) -> Report:
    """The report on a letter for Judge Gorenstein that is filed under an event."""
    packs = packs_for("nysd", "Gabriel W. Gorenstein")
    read = reading(letter=head(*requests) if requests else None)
    return check_letter(read, Source.of(TEXT), packs, as_of=WRITTEN_ON, ecf_event=chosen)


def test_an_event_that_nobody_gave_is_not_checked() -> None:
    missing = [one for one in event(None).not_checked if "event" in one.id]
    assert [(one.id, one.needs) for one in missing] == [("nysd/gorenstein#1.B/event", "the ECF event chosen")]


@pytest.mark.parametrize(
    ("chosen", "answer"),
    [("letter", Answer.MET), (" Letter ", Answer.MET), ("letter motion", Answer.UNMET), ("MOTION", Answer.UNMET)],
)
def test_a_discovery_letter_is_docketed_as_a_plain_letter(chosen: str, answer: Answer) -> None:
    assert answers(event(chosen), "1.B/event") == [answer]


@pytest.mark.parametrize(("chosen", "answer"), [("Letter-Motion", Answer.MET), ("letter", Answer.UNMET)])
def test_a_request_for_more_time_is_docketed_as_a_letter_motion(chosen: str, answer: Answer) -> None:
    got = event(chosen, Request.EXTENSION)
    assert answers(got, "1.B/event-extension") == [answer]
    assert answers(got, "1.B/event") == [Answer.NOT_APPLICABLE]


def test_a_letter_that_asks_for_both_falls_under_two_events() -> None:
    got = event("letter motion", Request.EXTENSION, Request.COMPEL)
    assert answers(got, "1.B/event") == [Answer.UNCLEAR]
    assert answers(got, "1.B/event-extension") == [Answer.MET]


def test_the_judges_event_stands_in_place_of_the_courts() -> None:
    assert not [one for one in event("letter").findings if one.id.startswith("nysd/court#37.2/event")]
    got = report(reading(), packs_for("nysd", None))
    assert "nysd/court#37.2/event" in {one.id for one in got.not_checked}


@pytest.mark.parametrize(("via", "answer"), [(Via.ECF, Answer.MET), (Via.HAND, Answer.MET), (Via.EMAIL, Answer.UNMET)])
def test_letters_are_not_sent_by_e_mail(via: Via, answer: Answer) -> None:
    found = finding(report(reading(letter=head(via=via))), "1.B/delivery")
    assert found.cure == (None if answer is Answer.MET else "Do not send it by e-mail.")
    assert (found.status, found.evidence) == (answer, at("Via ECF"))


def test_only_the_means_that_a_practice_names_are_accepted() -> None:
    pack = pack_of("delivery", 'allowed = ["fax", "hand"]')
    found = finding(against(reading(), pack), "1/x")
    assert (found.status, found.cure) == (Answer.UNMET, "Send it by fax or hand delivery.")


def test_a_letter_that_does_not_say_how_it_is_sent_is_not_checked() -> None:
    got = report(reading(letter=head(via=None)))
    assert "nysd/gorenstein#1.B/delivery" in [one.id for one in got.not_checked]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Her SSN is 123-45-6789.", "6789"),
        ("social security number: 123456789", "6789"),
        ("Social Security No. 123 45 6789,", "6789"),
        ("its EIN (12-3456789)", "6789"),
        ("Taxpayer Identification Number 123456789", "6789"),
        ("He was born on March 4, 1971, in Ohio.", "1971"),
        ("date of birth: 3/4/1971", "1971"),
        ("(DOB 1971-03-04)", "1971"),
        ("wired from account number 000123456789", "6789"),
        ("Acct. No.: 1234-5678-90", "7890"),
        ("card 4111 1111 1111 1234 was charged", "1234"),
    ],
)
def test_an_identifier_in_full_is_found_and_only_its_permitted_part_quoted(words: str, kept: str) -> None:
    text = f"{LETTER}{words}\n"
    found = finding(report(reading(), text=text), "5.2(a)/redaction")
    assert found.status is Answer.UNMET
    shown = "".join(span.of(text) for span in found.evidence)
    assert shown.replace("-", "")[-4:] == kept
    assert len(shown) <= 5
    assert f"…{shown}" in found.why
    digits = "".join(filter(str.isdigit, words))
    assert digits not in found.why + str(found.cure)


@pytest.mark.parametrize(
    "words",
    [
        "SSN xxx-xx-6789", "the last four digits of the account are 6789", "account ending in 4321", "born in 1971",
        "call our account manager at 212-555-0142", "Case No. 23-cv-00777", "Bates 000123456", "Tel. 212-555-0142",
        "account number 2024-03-04", "on March 4, 1971 the lease began", "New York, NY 10007-1312",
    ],
)  # fmt: skip
def test_what_may_stand_is_not_taken_for_an_identifier(words: str) -> None:
    found = finding(report(reading(), text=f"{LETTER}{words}\n"), "5.2(a)/redaction")
    assert (found.status, found.evidence) == (Answer.NOT_APPLICABLE, ())


def test_an_unredacted_ruling_is_not_the_letters_fault() -> None:
    ruling = "SO ORDERED. The report on 123-45-6789 is sealed.\nMarch 15, 2024\n"
    assert answers(report(reading(), text=TEXT + ruling), "5.2(a)/redaction") == [Answer.NOT_APPLICABLE]
