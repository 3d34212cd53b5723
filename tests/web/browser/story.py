"""The whole dispute, step by step: what each side does in its browser. The case is given; the steps are the same."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from tests.web.browser.desk import Desk

EXAMPLES = Path(__file__).parents[3] / "examples" / "sample"
ROLLS = "3 5 1 6 2 4 " * 9


@dataclass(frozen=True)
class Case:
    """A dispute: its papers, who is in it, the days."""

    name: str
    number: str
    caption: str
    letter: Path
    docket: Path
    endorsed: Path | None
    plaintiff: str
    defendant: str
    called_on: str
    written_on: str
    issues: tuple[str, str]

    @property
    def judge(self) -> str:
        return "Gabriel W. Gorenstein"


def open_matter(desk: Desk, case: Case, side: str) -> None:
    """Open the matter, for one side."""
    desk.follow("Open a matter")
    desk.fill({"Name of the matter": case.name, "Court": "nysd", "Case number": case.number,
               "Caption": case.caption, "Judges": case.judge})  # fmt: skip
    desk.page.get_by_label(side, exact=True).check()
    desk.press("Open the matter")
    assert "The record is empty" in desk.words()


def check_letter(desk: Desk, case: Case) -> None:
    """The letter is checked before the docket is there: it is not ready, and the conferral is why."""
    desk.open("Letters")
    desk.attach("The letter as a file", case.letter)
    desk.press("Check it")
    desk.wait_for("Not ready ")
    assert "2.A" in desk.words()
    desk.press("Put it into the record")


def add_paper(desk: Desk, paper: Path) -> None:
    """Put a paper into the record; it may be read in the background."""
    desk.open("Papers")
    desk.attach("Papers", paper)
    desk.fill({"Who may see them": "filed"})
    desk.press("Add to the record")
    desk.open("Papers")
    until_read(desk, paper.name)


def until_read(desk: Desk, name: str) -> None:
    """Wait until a paper is in the record."""
    for _ in range(240):
        region = desk.page.get_by_role("region", name="Papers of the record")
        if region.count() and name in region.inner_text() and "Not in the record yet" not in desk.words():
            return
        desk.page.wait_for_timeout(500)
        desk.page.reload()
    raise AssertionError(f"{name} was never read: {desk.words()}")


def confer(desk: Desk, case: Case, own: str) -> None:
    """Prepare a call, record it, note that the confirming e-mail was served, stand by it."""
    desk.open("Calls")
    desk.follow("Prepare one")
    desk.fill({"Issues": "\n".join(case.issues), "The day of the call": case.called_on})
    desk.press("Write it down")
    desk.follow("Record a call")
    people = {"Name 1": case.plaintiff, "Side of person 1": "plaintiff", "Name 2": case.defendant,
              "Side of person 2": "defendant"}  # fmt: skip
    desk.fill({"On which day": case.called_on, "At what hour": "14:00", "How many minutes": "25",
               "What our side said": "The sample was agreed and is due.",
               "What the other side said": "The sample asks for too much.",
               "Do the sides stand at an impasse?": "yes",
               "Was the other side told that you will ask the court?": "yes", **people})  # fmt: skip
    assert desk.page.get_by_label("On what").input_value().splitlines() == list(case.issues)
    desk.press("Write the note")
    assert "would not be printed yet" in desk.words()
    desk.press("It was served")
    desk.fill({"Who took part, has read the note, and stands by it": own})
    desk.press("Stands by it")
    assert f"{own} stands by it" in desk.words()


def sample(desk: Desk) -> tuple[Path, Path]:
    """Commit to a fifth of the class, draw it by dice, take the certificate and the public frame away."""
    desk.open("Sample")
    desk.follow("Begin with our list")
    desk.fill({"Name of the draw": "A fifth of the class"})
    desk.attach("The class list", EXAMPLES / "class-list.csv")
    desk.press("Take the list in")
    terms(desk)
    commit(desk)
    return desk.download("certificate.json"), desk.download("public-frame.csv")


def terms(desk: Desk) -> None:
    """Say what is sampled."""
    desk.page.get_by_label("a person: all records of each person drawn").check()
    desk.fill({"Column with the units' ids": "Employee ID", "Column of the strata": "Hotel",
               "The class": "housekeepers and laundry attendants paid by the hour"})  # fmt: skip
    desk.press("Look through the list")


def commit(desk: Desk) -> None:
    """Commit, throw the dice, draw."""
    today = desk.page.evaluate("new Date().toLocaleDateString('sv', {timeZone: 'America/New_York'})")
    desk.fill({"Share of the list": "20%", "Replacements": "4", "Source of the seed": "dice",
               "Day of the number": str(today)})  # fmt: skip
    desk.press("Commit")
    assert "For the stipulation" in desk.words(), desk.words()
    desk.watch.look("a draw committed to")
    desk.fill({"Faces of a die": "6", "Rolls": ROLLS})
    desk.press("Enter the seed")
    desk.press("Draw and certify")
    desk.watch.look("a draw with its certificate")
    assert "The sample" in desk.words()


def track(desk: Desk, certificate: Path) -> None:
    """Say what each file must have, enter what came of one unit, and put it into the record."""
    units = [one["id"] for one in json.loads(certificate.read_bytes())["selected"]]
    assert len(units) == 30
    desk.follow("Follow the production")
    desk.fill({"Kinds of record": "time records\npay records"})
    desk.press("Follow the production by these")
    desk.fill({"Unit": units[0], "Kind of record": "time records", "What became of it": "complete",
               "Received on": "2024-08-22"})  # fmt: skip
    desk.press("Enter it")
    assert "1 of 60 items" in desk.words()
    duties = desk.page.get_by_label("What the production answers").locator("option").all_inner_texts()
    desk.fill({"What the production answers": next(one for one in duties if "sampl" in one)})
    desk.press("Put it into the record")
    assert "new in the record" in desk.words()


def meet(ours: Desk, theirs: Desk, names: tuple[str, str]) -> None:
    """Each side makes a key; each enrols the other's by the fingerprint that is read out."""
    cards = []
    for desk, name in zip((ours, theirs), names, strict=True):
        desk.open("Joint letter")
        desk.fill({"Whose key it is": name})
        desk.press("Make our key")
        digits = re.findall(r"(?:[0-9a-f]{4} ){9}[0-9a-f]{4}", desk.words())[0]
        cards.append((desk.download("our card"), digits))
    for desk, (card, digits) in zip((ours, theirs), reversed(cards), strict=True):
        desk.attach("Their card", card)
        desk.fill({"The fingerprint, as they read it out on a call": digits})
        desk.press("Enrol it")
        assert "Theirs:" in desk.words()
        desk.watch.look("both keys are there")


def set_up(desk: Desk, case: Case) -> None:
    """Set the joint letter up."""
    desk.open("Joint letter")
    desk.follow("Set up the letter")
    desk.fill({"The day of the letter": case.written_on, "Issues": "\n".join(case.issues),
               "Letterhead: the firm": "Fenwick Adeyemi LLP",
               "Letterhead: address and telephone": "21 Demonstration Street\nNew York, New York 10007",
               "Who signs for the plaintiff": case.plaintiff, "Who signs for the defendant": case.defendant,
               "The judge's title": "United States Magistrate Judge",
               "The courthouse": "500 Pearl Street\nNew York, New York 10007"})  # fmt: skip
    desk.press("Keep")


def write_section(desk: Desk, case: Case) -> None:
    """Write our section in the browser."""
    desk.follow("Write or upload our section")
    first, second = case.issues
    desk.fill({"Written here": f"# {first}\n\nA fifth was agreed on a call and refused on the day it was due.\n\n"
               f"## Last proposal\n\nThe records of thirty people, as spreadsheets.\n\n# {second}\n\n"
               "The responses were never signed under oath.\n"})  # fmt: skip
    desk.press("Keep it")
    assert "Not a word of it is altered" in desk.words()


def upload_section(desk: Desk, case: Case) -> None:
    """Upload our section, written in a word processor."""
    document = Document()
    for issue, words in zip(
        case.issues, ("It asks for more than the order gave.", "They will be signed."), strict=True
    ):
        document.add_heading(issue, 1)
        document.add_paragraph(words)
    document.save(file := str(desk.files / "section of the defendant.docx"))
    desk.follow("Write or upload our section")
    desk.page.get_by_label("Written here").fill("")
    desk.attach("Or a file", Path(file))
    desk.press("Keep it")
    assert "Not a word of it is altered" in desk.words()


def send(desk: Desk) -> Path:
    """Look at what leaves, say yes, take the bundle away to be sent."""
    desk.watch.look("leaving")
    assert "All that leaves" in desk.words()
    desk.press("Yes, make this bundle")
    return desk.download("Download the bundle")


def offer(desk: Desk, button: str, subject: str = "", within: str = "") -> Path:
    """Offer our section, or the whole letter."""
    desk.open("Joint letter")
    summary = desk.page.get_by_text("Offer something")
    if not desk.page.get_by_label(re.compile("^What it is on")).first.is_visible():
        summary.click()
    if subject:
        desk.fill({"What it is on": subject})
    if within:
        desk.page.get_by_label("In which exchange").select_option(label=within)
    desk.press(button)
    return send(desk)


def take(desk: Desk, bundle: Path) -> None:
    """Open a bundle that came by e-mail."""
    desk.open("Joint letter")
    desk.attach("The bundle that came", bundle)
    desk.press("Open it")
    assert "Opened." in desk.words()


def sign(desk: Desk, subject: str) -> Path:
    """Consent, in writing, to the letter as it is."""
    desk.open("Joint letter")
    desk.press("Accept and sign", desk.page.get_by_role("region", name=subject))
    return send(desk)


def rounds(ours: Desk, theirs: Desk) -> None:
    """Both sections by bundles, the letter by bundles, both signatures by bundles."""
    take(theirs, offer(ours, "Offer our section", "The sample and the verification"))
    take(ours, offer(theirs, "Offer our section", within="The sample and the verification (section)"))
    take(theirs, offer(ours, "Offer the whole letter, to be signed", "The joint letter"))
    take(ours, sign(theirs, "The joint letter"))
    take(theirs, sign(ours, "The joint letter"))


def export(desk: Desk) -> list[Path]:
    """The signed letter as PDF and as Word."""
    desk.open("Joint letter")
    desk.watch.look("a letter that both sides sign")
    desk.follow("The signed letter")
    assert "Their consent is in the record" in desk.words()
    assert "nothing unmet" in desk.words(), desk.words()
    return [desk.download("PDF"), desk.download("Word")]
