"""Days told by contrast ("now March 29, not March 15"), in lists, and beside things that are nobody's deadline."""

from __future__ import annotations

import pytest
from tests.readers.schedule.conftest import Days

LETTERS = [
    ("The conference is now March 29, not March 15 as first scheduled.", "03-29", "03-15"),
    ("The close of fact discovery was March 1; by order of February 20 it is now April 28.", "04-28", "03-01"),
    ("Fact discovery closes April 28, 2023, the Court having extended it from March 1.", "04-28", "03-01"),
    ("The parties agreed to take Ms. Roe's deposition on March 30 in place of March 16.", "03-30", "03-16"),
    ("At defendant's request the deposition was pushed from March 16 to March 30.", "03-30", "03-16"),
    ("Mr. Roe cancelled the February 16 deposition the night before.", "", "02-16"),
    (
        "Under Judge Smith's schedule, initial expert reports are to be exchanged April 14 and rebuttals May 12.",
        "04-14 05-12",
        "",
    ),
    ("Opening expert reports: April 14. Rebuttal: May 12. Close: June 2.", "04-14 05-12 06-02", ""),
    ("The parties are to complete mediation on or before May 12, 2023, per Dkt. 22.", "05-12", ""),
    ("My answer is due March 20 and I need a lawyer.", "03-20", ""),
    ("I have until March 20 to respond.", "03-20", ""),
    ("I was told to send my papers in by March 20.", "03-20", ""),
    ("They gave me a paper that says I have to come to a deposition March 20 at 9 AM.", "03-20", ""),
    ("The clerk said the conference would be on March 20.", "03-20", ""),
    ("The magistrate set a phone call for March 20 at 9.", "03-20", ""),
    ("Trial is scheduled for the two weeks beginning April 24.", "04-24", ""),
    ("The deadline to amend passed on February 10.", "02-10", ""),
    ("Depositions are under way; the last is on March 24.", "03-24", ""),
    ("Defendant says it will need until April 7 to collect the e-mails.", "", ""),
    ("It may be that the collection is done by April 7.", "", ""),
    ("We hope to have the transcripts by April 7.", "", ""),
    ("If the Court grants leave, we would serve the subpoena by April 7.", "", ""),
    ("The statute of limitations ran on February 10.", "", ""),
    ("She was treated until February 10 and discharged.", "", ""),
    ("Payment was due on the loan on February 10, 2020.", "", ""),
    ("The employment agreement ended on February 10, 2021.", "", ""),
    ("His next surgery is on April 7.", "", ""),
    ("On February 10 we asked for dates; on February 17 we asked again; on February 24 he answered.", "", ""),
    ("We agreed on February 10 that they would produce within two weeks.", "02-24", ""),
    ("Production was promised for February 24.", "02-24", ""),
    ("Promised for February 24, the log came on March 1.", "02-24", ""),
]

ORDERS = [
    (
        "The time to complete fact discovery is enlarged to April 28, 2023; the former date of March 31, 2023 is vacated.",
        "04-28",
        "03-31",
    ),
    ("The Court vacates the March 31 deadline and sets April 28 in its stead.", "04-28", "03-31"),
    ("All deadlines in Dkt. 30 are stayed. The March 22, 2023 conference remains on.", "03-22", ""),
    ("The March 22 conference remains on the calendar.", "03-22", ""),
    ("The conference on March 22, 2023 is adjourned to a date to be fixed.", "", "03-22"),
    ("The conference now set for March 22, 2023 is advanced to March 20, 2023.", "03-20", "03-22"),
    ("Hearing (previously March 22, 2023) reset: April 5, 2023, 10:00 AM.", "04-05", "03-22"),
    ("RESET HEARING: Discovery conference 4/5/2023 10:00 AM (was 3/22/2023 2:00 PM).", "04-05", "03-22"),
    ("Set/Reset Deadlines: Discovery due by 4/28/2023. Motions due by 5/26/2023.", "04-28 05-26", ""),
    (
        "Discovery due by 4/28/2023. Status Report due by 5/1/2023. Pretrial Conference set for 5/15/2023 at 09:30 AM in Courtroom 4.",
        "04-28 05-01 05-15",
        "",
    ),
    ("Defendant is granted to and including April 28, 2023 within which to answer.", "04-28", ""),
    ("Plaintiff is given one final extension, until April 28, 2023.", "04-28", ""),
    ("So much of the order of March 1 as set a conference for March 22 is vacated.", "", "03-22"),
    ("The show cause hearing will proceed as scheduled on March 22, 2023.", "03-22", ""),
    ("Counsel having reported that they have settled, the March 22 conference is cancelled.", "", "03-22"),
    ("If the documents are not produced by March 22, the Court will entertain a motion.", "03-22", ""),
    (
        "The Court notes that discovery closed on February 28, 2023. The motion, filed March 3, 2023, is untimely.",
        "02-28",
        "",
    ),
    ("The motion, made after the February 28, 2023 deadline, is denied as untimely.", "02-28", ""),
    ("This case is stayed until June 30, 2023.", "06-30", ""),
]


@pytest.mark.parametrize(("words", "live", "gone"), LETTERS)
def test_a_letter_tells_days_by_contrast_and_in_lists(days: Days, words: str, live: str, gone: str) -> None:
    assert days("letter", words) == (live, gone)


@pytest.mark.parametrize("paper", ["order", "entry"])
@pytest.mark.parametrize(("words", "live", "gone"), ORDERS)
def test_a_ruling_tells_days_by_contrast_and_in_lists(days: Days, paper: str, words: str, live: str, gone: str) -> None:
    assert days(paper, words) == (live, gone)
