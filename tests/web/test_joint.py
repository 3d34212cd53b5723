"""The joint letter: set up, written by both sides, counted, checked, exchanged by bundles, signed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.conftest import signed_in
from tests.web.pages import words

from conferral.intake import source_of
from conferral_web.joint.models import JointLetter, Leaving, Section
from conferral_web.matters import records
from conferral_web.matters.example import ENDORSED_ON, load_example
from conferral_web.matters.models import Matter
from conferral_web.matters.services import open_matter
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db
ISSUES = "the 20% sample of the time and pay records\nthe verification of the interrogatory responses"
OURS = """# The sample

Defendant promised a 20% sample on a call and refused it on the day it was due.

## Last proposal

The records of thirty people, as spreadsheets.

# The verification

The responses were never signed under oath.
"""
THEIRS = OURS.replace("promised", "never promised").replace("thirty", "twelve")
LETTER = {
    "written_on": "2024-08-23", "issues": ISSUES, "form": "", "firm": "Fenwick Adeyemi LLP",
    "firm_lines": "21 Demonstration Street\nNew York, New York 10007", "plaintiff": "Clement Adeyemi",
    "plaintiff_firm": "Fenwick Adeyemi LLP", "defendant": "Greta Holloway", "defendant_firm": "Holloway & Marsh LLP",
    "bench": "United States Magistrate Judge", "bench_lines": "500 Pearl Street\nNew York, New York 10007",
}  # fmt: skip
CALL = {
    "on": "2024-08-21", "time": "14:00", "mode": "telephone", "minutes": "25", "issues": ISSUES, "impasse": "yes",
    "told": "yes", "privacy": "served", "name0": "Clement Adeyemi", "side0": "plaintiff", "name1": "Greta Holloway",
    "side1": "defendant",
}  # fmt: skip


@dataclass(frozen=True)
class Desk:
    """One side at work in its own matter."""

    matter: Matter
    browser: Client

    def at(self, *parts: str) -> str:
        return f"/matters/{self.matter.id}/joint/" + "".join(f"{part}/" for part in parts)

    def offer(self, what: str, **said: str) -> bytes:
        """Offer something, look at what leaves, say yes; the bundle."""
        return self._sent(self.browser.post(self.at("offer", what), said))

    def answer(self, exchange: str, **said: str) -> bytes:
        return self._sent(self.browser.post(self.at("answer", exchange), said))

    def _sent(self, answer: object) -> bytes:
        assert answer.status_code == 302, words(answer)  # type: ignore[attr-defined, arg-type]
        (leaving,) = Leaving.objects.filter(matter=self.matter)
        made = self.browser.post(self.at("leaving", leaving.sha256), {"send": "yes"})
        assert made.status_code == 302, words(made)
        return self.browser.get(self.at("bundles", leaving.sha256)).content

    def open(self, bundle: bytes, status: int = 302) -> str:
        file = SimpleUploadedFile("round.conferral", bundle)
        answer = self.browser.post(self.at("open"), {"bundle": file})
        assert answer.status_code == status, words(answer)
        return words(answer)

    def page(self) -> str:
        return words(self.browser.get(self.at()))

    def exchange(self) -> str:
        return re.findall(r'<option value="([0-9a-f]{32})"', self.browser.get(self.at()).content.decode())[-1]


@pytest.fixture
def ours(lead: User, browser: Client) -> Desk:
    matter = load_example(lead, on=ENDORSED_ON, papers=["letter.txt"])
    desk = Desk(matter, browser)
    talk = browser.post(f"/matters/{matter.id}/calls/record/", CALL)["Location"]
    browser.post(talk + "adopt/", {"person": "Clement Adeyemi"})
    browser.post(desk.at("set-up"), LETTER)
    return desk


@pytest.fixture
def theirs(person: Callable[..., User]) -> Desk:
    user = person("Greta Holloway")
    case = {"side": "defendant", "court": "nysd", "judges": ["Gabriel W. Gorenstein"], "case_number": "23-cv-90641",
            "caption": "Marchetti v. Paper Lantern Hotels Inc."}  # fmt: skip
    desk = Desk(open_matter("Marchetti v. Paper Lantern (defence)", by=user, case=case), signed_in(user))
    talk = desk.browser.post(f"/matters/{desk.matter.id}/calls/record/", CALL)["Location"]
    desk.browser.post(talk + "adopt/", {"person": "Greta Holloway"})
    desk.browser.post(desk.at("set-up"), LETTER)
    return desk


@pytest.fixture
def met(ours: Desk, theirs: Desk) -> tuple[Desk, Desk]:
    """Both sides with keys, each enrolled with the other."""
    for desk, name in ((ours, "Clement Adeyemi"), (theirs, "Greta Holloway")):
        assert desk.browser.post(desk.at("key"), {"name": name}).status_code == 302
    for desk, other in ((ours, theirs), (theirs, ours)):
        card = other.browser.get(other.at("card")).content
        digits = re.findall(r"(?:[0-9a-f]{4} ){9}[0-9a-f]{4}", other.page())[0]
        said = {"card": SimpleUploadedFile("key.json", card), "digits": digits}
        assert desk.browser.post(desk.at("enrol"), said).status_code == 302
    return ours, theirs


def test_a_letter_that_is_not_set_up_says_what_to_do(browser: Client, lead: User) -> None:
    desk = Desk(load_example(lead, on=ENDORSED_ON, papers=["letter.txt"]), browser)
    assert "Not set up yet" in desk.page()
    assert "it is not set up yet" in words(browser.get(desk.at("section")))
    assert browser.get(desk.at("file", "pdf")).status_code == 422


def test_a_side_writes_its_section_and_not_a_word_of_it_is_altered(ours: Desk) -> None:
    ours.browser.post(ours.at("section"), {"text": OURS})
    section = Section.objects.get()
    assert section.path.read_bytes() == OURS.encode()
    assert OURS.split("\n", 1)[0] in ours.browser.get(ours.at("section")).content.decode()


def test_a_section_that_does_not_fit_the_issues_is_refused_and_nothing_typed_is_lost(ours: Desk) -> None:
    answer = ours.browser.post(ours.at("section"), {"text": "# Only one\n\nThe words I typed."})
    assert answer.status_code == 422
    assert "the letter has 2 issues" in words(answer)
    assert "The words I typed." in answer.content.decode()
    assert not Section.objects.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.docx", b""),
        ("picture.docx", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("broken.docx", b"PK\x03\x04" + bytes(300)),
        ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(600)),
        ("paper.pdf", b"%PDF-1.7 and no more"),
        ("script.md", b"# A\n\n<script>alert(1)</script>\n\n# B\n\nx"),
        ("latin.md", "# A\n\nna\xefve\n\n# B\n\nx".encode("latin-1")),
        ("random.md", bytes(range(256)) * 40),
    ],
)
def test_a_file_that_is_no_section_is_refused_in_words(name: str, data: bytes, ours: Desk) -> None:
    answer = ours.browser.post(ours.at("section"), {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422
    assert not Section.objects.exists()


def test_pages_and_the_check_are_shown_as_the_letter_would_be_written(ours: Desk) -> None:
    ours.browser.post(ours.at("section"), {"text": OURS})
    shown = words(ours.browser.get(ours.at("state")))
    assert "to the last signature" in shown
    assert "Plaintiff" in shown
    part = ours.browser.get(ours.at("state"), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part


def test_a_letter_with_both_sections_and_an_adopted_call_has_nothing_unmet(ours: Desk) -> None:
    ours.browser.post(ours.at("section"), {"text": OURS})
    ours.browser.post(ours.at("theirs"), {"file": SimpleUploadedFile("theirs.md", THEIRS.encode())})
    shown = words(ours.browser.get(ours.at("state")))
    assert "nothing unmet" in shown, shown
    text = ours.browser.get(ours.at("file", "text")).content.decode()
    assert "The responses were never signed under oath." in text
    assert "Defendant never promised a 20% sample" in " ".join(text.split())
    assert "25 minutes" in " ".join(text.split()), text
    pdf = ours.browser.get(ours.at("file", "pdf")).content
    assert "never promised" in " ".join(source_of(pdf, "letter.pdf").text.split())


def test_a_section_over_the_limit_says_by_how_much_and_where(ours: Desk) -> None:
    long = OURS.replace("Defendant promised", "Defendant promised. " + "The sample was promised again. " * 900)
    ours.browser.post(ours.at("section"), {"text": long})
    assert "Too long:" in words(ours.browser.get(ours.at("state")))


def test_a_redline_is_shown_and_nothing_is_accepted(ours: Desk) -> None:
    from docx import Document
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = Document()
    for heading in ("The sample", "The verification"):
        document.add_heading(heading, 1)
        paragraph = document.add_paragraph("It was agreed ")
        inserted = OxmlElement("w:ins")
        for name, value in (("id", "1"), ("author", "Greta Holloway"), ("date", "2024-08-22T10:00:00Z")):
            inserted.set(qn(f"w:{name}"), value)
        inserted.append(paragraph.add_run("by nobody")._r)
        paragraph._p.append(inserted)
    kept = BytesIO()
    document.save(kept)
    answer = ours.browser.post(ours.at("theirs"), {"file": SimpleUploadedFile("redline.docx", kept.getvalue())})
    assert answer.status_code == 302, words(answer)
    shown = words(ours.browser.get(answer["Location"]))
    assert "Tracked changes and comments" in shown
    assert "“by nobody”" in shown
    assert Section.objects.get().path.read_bytes() == kept.getvalue()
    assert "not settled yet" in ours.page()
    assert "by nobody" not in ours.browser.get(ours.at("file", "text")).content.decode()


def test_a_fingerprint_that_was_misheard_enrols_nobody(met: tuple[Desk, Desk]) -> None:
    ours, theirs = met
    card = SimpleUploadedFile("key.json", theirs.browser.get(theirs.at("card")).content)
    answer = ours.browser.post(ours.at("enrol"), {"card": card, "digits": "0123 " * 10})
    assert answer.status_code == 422
    assert "not those of this card" in words(answer)


def test_nothing_leaves_before_it_was_seen(met: tuple[Desk, Desk]) -> None:
    ours, _ = met
    ours.browser.post(ours.at("section"), {"text": OURS})
    before = len(records.log_of(ours.matter))
    ours.browser.post(ours.at("offer", "section"), {"subject": "The sample"})
    shown = words(ours.browser.get(ours.at("leaving")))
    assert "refused it on the day it was due" in shown
    assert len(records.log_of(ours.matter)) == before
    leaving = Leaving.objects.get()
    ours.browser.post(ours.at("leaving", leaving.sha256), {})
    assert not Leaving.objects.exists()
    assert len(records.log_of(ours.matter)) == before


def test_what_leaves_is_what_was_shown(met: tuple[Desk, Desk]) -> None:
    ours, _ = met
    ours.browser.post(ours.at("section"), {"text": OURS})
    ours.browser.post(ours.at("offer", "section"), {"subject": "The sample"})
    leaving = Leaving.objects.get()
    Leaving.objects.update(said={**leaving.said, "says": "slipped in"})
    answer = ours.browser.post(ours.at("leaving", leaving.sha256), {"send": "yes"})
    assert answer.status_code == 422
    assert "not what was shown" in words(answer)


def test_our_own_notes_do_not_leave_in_a_section(met: tuple[Desk, Desk]) -> None:
    ours, _ = met
    thought = "Our client would settle for a ten percent sample."
    ours.browser.post(f"/matters/{ours.matter.id}/note/", {"text": thought, "on": "2024-08-22", "privacy": "own"})
    ours.browser.post(ours.at("section"), {"text": OURS.replace("The responses", f"{thought} The responses")})
    answer = ours.browser.post(ours.at("offer", "section"), {"subject": "The sample"})
    assert answer.status_code == 422
    assert "your own" in words(answer)


def test_three_rounds_by_bundles_end_in_a_letter_that_both_sign(met: tuple[Desk, Desk]) -> None:
    ours, theirs = met
    ours.browser.post(ours.at("section"), {"text": OURS})
    theirs.browser.post(theirs.at("section"), {"text": THEIRS})
    first = ours.offer("section", subject="The sample", answer_by="2024-08-26")
    theirs.open(first)
    assert Section.objects.get(letter__matter=theirs.matter, side="plaintiff").came == "bundle"
    second = theirs.offer("section", **{"in": theirs.exchange()})
    ours.open(second)
    third = ours.offer("letter", subject="The joint letter")
    assert "joint-letter" in theirs.open(third) or "joint-letter" in theirs.page()
    signed = theirs.answer(theirs.exchange(), act="accept", sign="Greta Holloway")
    ours.open(signed)
    counter = ours.answer(ours.exchange(), act="accept", sign="Clement Adeyemi")
    theirs.open(counter)
    for desk in (ours, theirs):
        assert "both sides sign" in desk.page()
    at = re.findall(r"/exchanged/([0-9a-f]{64})/", ours.browser.get(ours.at()).content.decode())[0]
    shown = words(ours.browser.get(ours.at("exchanged", at)))
    assert "Their consent is in the record" in shown
    texts = [desk.browser.get(desk.at("exchanged", at, "text")).content for desk in (ours, theirs)]
    assert texts[0] == texts[1]
    assert b"/s/ Greta Holloway" in texts[0]


@pytest.mark.parametrize("how", ["altered", "cut", "replayed", "stranger"])
def test_a_bundle_that_is_not_right_is_refused_with_the_reason(how: str, met: tuple[Desk, Desk]) -> None:
    ours, theirs = met
    ours.browser.post(ours.at("section"), {"text": OURS})
    bundle = ours.offer("section", subject="The sample")
    before = len(records.log_of(theirs.matter))
    if how == "altered":
        bundle = bundle[:-40] + bytes([bundle[-40] ^ 1]) + bundle[-39:]
    elif how == "cut":
        bundle = bundle[:200]
    elif how == "replayed":
        theirs.open(bundle)
        before = len(records.log_of(theirs.matter))
    else:
        bundle = b"conferral" + bytes(500)
    assert theirs.open(bundle, status=422)
    assert len(records.log_of(theirs.matter)) == before


def test_a_new_version_takes_every_signature_away(met: tuple[Desk, Desk]) -> None:
    ours, theirs = met
    ours.browser.post(ours.at("section"), {"text": OURS})
    ours.browser.post(ours.at("theirs"), {"file": SimpleUploadedFile("theirs.md", THEIRS.encode())})
    theirs.open(ours.offer("letter", subject="The joint letter", sign="Clement Adeyemi"))
    assert "signed by Clement Adeyemi" in theirs.page()
    theirs.browser.post(theirs.at("section"), {"text": THEIRS})
    JointLetter.objects.filter(matter=theirs.matter).update(written_on="2024-08-24")
    theirs.browser.post(theirs.at("theirs"), {"file": SimpleUploadedFile("ours.md", OURS.encode())})
    ours.open(theirs.offer("letter", **{"in": theirs.exchange()}))
    assert "nobody has signed" in ours.page()
