"""A letter checked before it is filed: its facts beside the findings, a misread fact corrected, the check changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conferral.intake import source_of
from conferral.model.events import EventKind, Privacy
from conferral.readers import read
from conferral.render.reports import report_json
from conferral.verbs import against_record, check_letter
from conferral_web.audits.models import Line
from conferral_web.jobs.models import Job
from conferral_web.letters import checks
from conferral_web.letters.models import Correction, Letter
from conferral_web.letters.rows import correction_of, people_of, row_words
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Role
from conferral_web.matters.services import open_matter
from conferral_web.papers import keeping, selectors
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db
EXAMPLES = Path(__file__).parents[2] / "examples"
LETTER = (EXAMPLES / "conferred.txt").read_bytes()
SOURCE = source_of(LETTER, "conferred.txt")
TALK = f"{read(SOURCE).conferrals[0].spans[0].start}-0"
"""Where the words of the letter's one conferral begin: what it goes by in an address."""
CALL = "met and conferred in good faith by telephone for approximately 35 minutes"


def begin(browser: Client, matter: Matter, **given: Any) -> Any:  # noqa: ANN401 because Django's answer has no type of its own
    return browser.post(f"/matters/{matter.id}/letters/begin/", given)


@pytest.fixture
def letter(browser: Client, matter: Matter) -> Letter:
    """A letter under work."""
    answer = begin(browser, matter, file=SimpleUploadedFile("conferred.txt", LETTER))
    assert answer.status_code == 302
    return Letter.objects.get()


def at(letter: Letter, end: str = "") -> str:
    return f"/matters/{letter.matter_id}/letters/{letter.pk}/{end}"


def page(browser: Client, letter: Letter, end: str = "") -> str:
    return browser.get(at(letter, end)).content.decode()


def checked(letter: Letter) -> dict[str, Any]:
    """What the last check found, as it is kept."""
    kept = keeping.kept_reading(letter.matter, f"{letter.sha256}-{letter.pk}")
    assert kept
    return kept


def answers(letter: Letter) -> dict[str, str]:
    return {one["id"]: one["status"] for one in checked(letter)["report"]["findings"]}


def test_an_empty_list_says_what_a_check_is(browser: Client, matter: Matter) -> None:
    assert "Give the letter you are about to file" in browser.get(f"/matters/{matter.id}/letters/").content.decode()


def test_a_letter_is_shown_with_its_findings_beside_its_marked_words(browser: Client, letter: Letter) -> None:
    shown = page(browser, letter)
    assert "Held against" in shown
    assert "nysd/gorenstein</span>" in shown
    assert checked(letter)["verdict_words"] in shown
    assert 'id="finding-1"' in shown
    assert '<mark class="k-conferral' in shown
    assert 'href="#w' in shown
    assert "This is no clearance" in shown
    assert shown.count("<h1") == 1


def test_the_check_is_the_librarys_own(browser: Client, letter: Letter) -> None:
    browser.get(at(letter))
    day = records.today()
    found = check_letter(SOURCE, as_of=day)
    events = records.events_of(letter.matter)
    expected = against_record(found, events, as_of=day, called="the record of this matter")
    assert checked(letter)["report"] == report_json(SOURCE, expected.reading, expected.report)


def test_a_letter_under_work_is_in_no_record(browser: Client, letter: Letter) -> None:
    browser.get(at(letter))
    assert [event.kind for event in records.log_of(letter.matter)] == [EventKind.OPENED]
    assert letter.path.read_bytes() == LETTER
    assert letter.path.stat().st_mode & 0o077 == 0


def test_pasted_words_are_checked_too(browser: Client, matter: Matter) -> None:
    assert begin(browser, matter, text=LETTER.decode()).status_code == 302
    assert "Okafor v. Bluebird" in page(browser, Letter.objects.get())


def test_a_paper_of_the_record_is_checked_where_it_lies(browser: Client, matter: Matter) -> None:
    papers = {"privacy": "filed", "papers": SimpleUploadedFile("conferred.txt", LETTER)}
    browser.post(f"/matters/{matter.id}/papers/add/", papers)
    assert begin(browser, matter, paper=SOURCE.sha256).status_code == 302
    letter = Letter.objects.get()
    assert letter.of_record
    assert not letter.path.exists()
    assert "It was filed" not in page(browser, letter)
    assert "conferred.txt" in page(browser, letter)


@pytest.mark.parametrize("given", [{}, {"text": "   "}, {"text": "Dear Judge Roe:", "paper": "0" * 64}])
def test_a_letter_is_given_in_one_way(browser: Client, matter: Matter, given: dict[str, str]) -> None:
    assert begin(browser, matter, **given).status_code == 422
    assert not Letter.objects.exists()


def test_a_file_that_cannot_be_read_is_refused_beside_the_form_and_not_kept(
    browser: Client, matter: Matter, data: Path
) -> None:
    answer = begin(browser, matter, file=SimpleUploadedFile("x.pdf", b"%PDF-1.7 broken"))
    assert answer.status_code == 422
    assert "x.pdf: " in answer.content.decode()
    assert not Letter.objects.exists()
    assert not list((data / "letters").iterdir())


def test_a_paper_that_is_no_letter_says_so(browser: Client, matter: Matter) -> None:
    begin(browser, matter, text="ORDER\n\nThe motion is DENIED.\n\nSO ORDERED.\nDated: May 5, 2024\n")
    assert "not as a letter to a judge, so nothing was checked" in page(browser, Letter.objects.get())


def test_a_scan_is_read_in_the_background_and_then_checked(browser: Client, matter: Matter) -> None:
    pytest.importorskip("rapidocr", reason="the ocr extra is not installed")
    scan = (EXAMPLES / "scanned.pdf").read_bytes()
    begin(browser, matter, file=SimpleUploadedFile("scanned.pdf", scan))
    job, letter = Job.objects.get(), Letter.objects.get()
    assert (job.state, job.result) == ("done", at(letter))
    assert "words may be misread" in page(browser, letter)


def test_the_same_question_is_not_asked_of_the_child_again(
    browser: Client, letter: Letter, monkeypatch: pytest.MonkeyPatch
) -> None:
    page(browser, letter)

    def fail(*_: Any, **__: Any) -> dict[str, Any]:  # noqa: ANN401 because it takes what the other takes
        raise AssertionError("it was asked again")

    monkeypatch.setattr(checks, "run", fail)
    assert "conferral 1" in page(browser, letter)


def choose(browser: Client, letter: Letter, **given: str) -> Any:  # noqa: ANN401 because Django's answer has no type of its own
    return browser.post(at(letter, "against/"), given)


def test_another_judge_day_and_event_change_the_check(browser: Client, letter: Letter) -> None:
    browser.get(at(letter))
    before = answers(letter)
    said = {"court": "cand", "judge": "Vince Chhabria", "as_of": "2025-03-14", "ecf_event": "letter motion"}
    assert choose(browser, letter, **said).status_code == 302
    shown = page(browser, letter)
    assert "it was checked as if it were to Vince Chhabria" in shown
    assert answers(letter) != before
    assert 'value="2025-03-14"' in shown


def test_an_unknown_court_is_refused_with_the_one_meant(browser: Client, letter: Letter) -> None:
    answer = choose(browser, letter, court="SDNY")
    assert answer.status_code == 422
    assert "Did you mean &#x27;nysd&#x27;?" in answer.content.decode()


def test_the_record_is_held_against_the_letter_only_where_asked(browser: Client, letter: Letter) -> None:
    order = b"ORDER\n\nFact discovery shall close on June 30, 2025.\n\nSO ORDERED.\nDated: January 5, 2025\n"
    papers = {"privacy": "filed", "docket": 22, "papers": SimpleUploadedFile("order.txt", order)}
    browser.post(f"/matters/{letter.matter_id}/papers/add/", papers)
    assert "was held against the record of this matter" in page(browser, letter)
    with_record = set(answers(letter))
    assert any(one.startswith("record#") for one in with_record)
    choose(browser, letter, court="")
    assert "was held against the record" not in page(browser, letter)
    assert not any(one.startswith("record#") for one in answers(letter))


def correct(browser: Client, letter: Letter, fact: str, **given: str) -> Any:  # noqa: ANN401 because Django's answer has no type of its own
    return browser.post(at(letter, f"correct/?fact={fact.replace('@', TALK)}"), {"reason": "misread", **given})


def test_a_corrected_fact_changes_the_check_and_bears_the_name_of_who_corrected_it(
    browser: Client, letter: Letter
) -> None:
    browser.get(at(letter))
    assert answers(letter)["nysd/gorenstein#2.A/conferral"] == "met"
    assert correct(browser, letter, "conferral.@.mode", value="email", words=CALL).status_code == 302
    shown = page(browser, letter)
    assert answers(letter)["nysd/gorenstein#2.A/conferral"] == "unmet"
    assert "means of the conferral: email" in shown
    assert "corrected by Dana Whitfield" in shown
    assert CALL in shown


def test_a_correction_is_undone_and_stays_in_sight(browser: Client, letter: Letter) -> None:
    before = page(browser, letter)
    verdict = checked(letter)["verdict_words"]
    correct(browser, letter, "conferral.@.none")
    assert page(browser, letter) != before
    assert checked(letter)["verdict_words"] != verdict
    made = Correction.objects.get()
    assert browser.post(at(letter, f"corrections/{made.pk}/undo/")).status_code == 302
    shown = page(browser, letter)
    assert checked(letter)["verdict_words"] == verdict
    assert "undone by Dana Whitfield" in shown


@pytest.mark.parametrize(
    ("fact", "given", "says"),
    [
        ("letter.date", {"value": "2025-03-13", "words": "March 14, 2025\n\nVIA"}, "day of the letter: 2025-03-13"),
        ("letter.judge", {"value": "Roe", "words": "The Honorable Gabriel W. Gorenstein"}, "judge of the letter: Roe"),
        ("letter.court", {"value": "nyed", "words": "Southern District of New York"}, "court of the letter: nyed"),
        ("letter.case_number", {}, "case number of the letter: not shown"),
        ("letter.side", {"value": "defendant", "words": "Jonah Pell, counsel for Defendant"}, "side of the letter: defendant"),
        ("letter.via", {"value": "fax", "words": "VIA ECF"}, "sent by of the letter: fax"),
        ("conferral.@.date", {"value": "2025-03-10", "words": "On March 11, 2025"}, "day of the conferral: 2025-03-10"),
        ("conferral.@.duration_minutes", {"value": "40", "words": "35 minutes"}, "minutes of the conferral: 40"),
        ("conferral.@.participants", {"value": "Ann Lee (plaintiff)\nBo Poe", "words": "Mr. Pell declined"}, "Ann Lee (plaintiff), Bo Poe"),
        ("conferral.@.none", {}, "what was read as a conferral is none"),
        ("missed", {"words": "Mr. Pell declined", "mode": "video", "date": "2025-03-12"}, "a conferral was missed: 2025-03-12, video"),
        ("statement.impasse", {"stated": "no"}, "the letter does not state that the sides are at an impasse"),
        ("statement.told_adversary", {"stated": "yes", "words": "Ms. Hartwell told Mr. Pell"}, "the letter states that the other side was told"),
    ],
)  # fmt: skip
def test_each_sort_of_fact_can_be_corrected(
    browser: Client, letter: Letter, fact: str, given: dict[str, str], says: str
) -> None:
    assert browser.get(at(letter, f"correct/?fact={fact.replace('@', TALK)}")).status_code == 200
    answer = correct(browser, letter, fact, **given)
    assert answer.status_code == 302, answer.content.decode()
    assert says in page(browser, letter)
    assert row_words(Correction.objects.get().row).endswith(says)


@pytest.mark.parametrize(
    ("fact", "given", "why"),
    [
        ("conferral.@.mode", {"value": "email"}, "a fact without words cannot be made"),
        ("conferral.@.mode", {"value": "email", "words": "by carrier pigeon"}, "these words do not stand in the letter"),
        ("conferral.@.mode", {"value": "email", "words": "Plaintiff"}, "these words stand in the letter"),
        ("conferral.@.mode", {"value": "pigeon", "words": CALL}, "Select a valid choice"),
        ("conferral.@.participants", {"value": "Ann (martian)", "words": CALL}, "this is no side"),
        ("letter.date", {"value": "2025-02-30", "words": "March 14, 2025"}, "Enter a valid date"),
        ("letter.judge", {"value": "Roe", "words": "Gabriel W.", "reason": ""}, "This field is required"),
        ("letter.court", {"value": "nowhere", "words": "Southern District of New York"}, "unknown court"),
        ("missed", {"words": ""}, "This field is required"),
    ],
)  # fmt: skip
def test_a_correction_that_is_not_right_is_refused_beside_the_form(
    browser: Client, letter: Letter, fact: str, given: dict[str, str], why: str
) -> None:
    answer = correct(browser, letter, fact, **given)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    "fact",
    ["", "letter", "letter.firm", "conferral.9", "conferral.x", "conferral.@.place", "missed.x", "statement.", "'--"],
)
def test_what_cannot_be_corrected_has_no_page(browser: Client, letter: Letter, fact: str) -> None:
    assert browser.get(at(letter, f"correct/?fact={fact.replace('@', TALK)}")).status_code == 404


def test_a_filed_letter_goes_into_the_record_and_its_working_copy_goes(browser: Client, letter: Letter) -> None:
    answer = browser.post(at(letter, "file/"), {"docket": 31})
    assert answer["Location"] == f"/matters/{letter.matter_id}/papers/{letter.sha256}/"
    paper = selectors.paper_in(letter.matter, letter.sha256)
    assert paper
    assert (paper.privacy, paper.body["docket"]) == (Privacy.FILED, 31)
    assert not letter.path.exists()
    assert browser.get(at(letter)).status_code == 200
    assert browser.post(at(letter, "file/"), {"docket": 31}).status_code == 422


def test_a_deleted_letter_leaves_nothing_behind(browser: Client, letter: Letter, data: Path) -> None:
    browser.get(at(letter))
    correct(browser, letter, "conferral.@.mode", value="email", words=CALL)
    browser.get(at(letter))
    assert browser.post(at(letter, "drop/")).status_code == 302
    assert not Letter.objects.exists()
    assert not Correction.objects.exists()
    left = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert b"met and conferred in good faith" not in left


def test_a_sequestered_letter_is_out_of_view_and_a_destroyed_one_is_gone_with_its_corrections(
    browser: Client, letter: Letter, data: Path
) -> None:
    correct(browser, letter, "conferral.@.mode", value="email", words=CALL)
    browser.post(at(letter, "file/"), {})
    paper = f"/matters/{letter.matter_id}/papers/{letter.sha256}/"
    browser.post(f"{paper}sequester/", {"reason": "clawed back"})
    assert browser.get(at(letter)).status_code == 404
    assert "conferred.txt" not in browser.get(f"/matters/{letter.matter_id}/letters/").content.decode()
    browser.post(f"{paper}destroy/", {"reason": "clawed back", "sure": "on"})
    assert not Letter.objects.exists()
    assert not Correction.objects.exists()
    left = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert b"met and conferred in good faith" not in left


def test_personal_numbers_are_masked_and_a_letters_words_run_nothing(browser: Client, matter: Matter) -> None:
    words = LETTER.decode().replace(
        "There are no other", "<script>alert(1)</script> SSN 219-09-9999. There are no other"
    )
    begin(browser, matter, text=words)
    shown = page(browser, Letter.objects.get())
    assert "219-09-9999" not in shown
    assert "9999" in shown
    assert "<script>alert" not in shown


def test_the_log_says_who_corrected_what_and_none_of_the_words(browser: Client, letter: Letter) -> None:
    correct(browser, letter, "conferral.@.mode", value="email", words=CALL)
    line = Line.objects.filter(act="letter_corrected").get()
    assert line.of == f"letter {letter.pk} correction {Correction.objects.get().pk}"
    assert line.by
    assert line.by.name == "Dana Whitfield"


def test_a_viewer_reads_a_letter_and_corrects_nothing(in_role: Callable[..., Client], letter: Letter) -> None:
    viewer = in_role(Role.VIEWER)
    assert "correct<span" not in page(viewer, letter)
    assert correct(viewer, letter, "conferral.@.none").status_code == 403


def test_a_letter_of_another_matter_is_not_there(browser: Client, letter: Letter, lead: User) -> None:
    other = open_matter("Another", by=lead, case={"side": "plaintiff"})
    assert browser.get(f"/matters/{other.id}/letters/{letter.pk}/").status_code == 404


def test_a_correction_that_does_not_fit_any_more_says_so(browser: Client, letter: Letter, lead: User) -> None:
    row = {"what": "no_conferral", "at": 3}
    Correction.objects.create(letter=letter, by=lead, row=row, reason="misread")
    assert "there is no conferral any more at this place of the letter" in page(browser, letter)


def test_people_are_read_from_lines() -> None:
    assert [(name, side and side.value) for name, side in people_of(" Ann Lee (Plaintiff)\n\nBo Poe\n")] == [
        ("Ann Lee", "plaintiff"),
        ("Bo Poe", None),
    ]


def test_a_correction_of_an_unknown_sort_is_refused() -> None:
    with pytest.raises(Exception, match="there is no correction of the kind"):
        correction_of({"what": "everything"}, by="Dana Whitfield", reason="misread")
