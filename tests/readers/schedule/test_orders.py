from collections.abc import Callable

import pytest

Days = Callable[..., tuple[str, str]]

SENTENCES = [
    ("The conference scheduled for March 16, 2023 is rescheduled to March 23, 2023, at 10:00 a.m.", "03-23", "03-16"),
    ("The conference scheduled for March 16, 2023 is CANCELLED.", "", "03-16"),
    ("The trial date of June 5, 2023 remains in effect.", "06-05", ""),
    ("Fact discovery, which was to close on March 31, 2023, is extended until April 30, 2023.", "04-30", "03-31"),
    ("The parties shall appear on March 20, 2023 in lieu of March 15, 2023.", "03-20", "03-15"),
    ("Plaintiff moved to compel on February 10, 2023. The motion is denied.", "", ""),
    ("Defendant shall serve its responses within fourteen (14) days of the date of this Order.", "03-22", ""),
    (
        "The deadline for expert disclosures is continued from April 3, 2023 to May 3, 2023, and the pretrial conference from June 1, 2023 to July 6, 2023.",
        "05-03 07-06",
        "04-03 06-01",
    ),
    (
        "Oral argument on the motion, presently calendared for March 28, 2023, is vacated. The motion will be decided on the papers.",
        "",
        "03-28",
    ),
    ("Defendant was ordered on January 9, 2023 to produce by January 31, 2023, and failed to do so.", "01-31", ""),
    (
        "The remaining deadlines in the scheduling order, including the July 14, 2023 close of discovery, are unchanged.",
        "07-14",
        "",
    ),
    (
        "The hearing of March 20, 2023 will proceed by video; the conference of March 14, 2023 is vacated.",
        "03-20",
        "03-14",
    ),
    (
        "No later than five business days before the April 17, 2023 conference, the parties shall submit a joint letter.",
        "04-17 04-10",
        "",
    ),
    (
        "Plaintiff's request to extend discovery to August 1, 2023 is denied. Discovery closes on May 1, 2023.",
        "05-01",
        "",
    ),
    (
        "Defendants ask to move the deposition from March 14, 2023 to April 4, 2023. The request is granted.",
        "04-04",
        "03-14",
    ),
    ("The request to adjourn the conference from March 14, 2023 to April 4, 2023 is granted.", "04-04", "03-14"),
    (
        "The Court has reviewed the letters of March 1, 2023 and March 3, 2023 (ECF Nos. 31, 33). A conference shall be held on March 21, 2023 at 11:30 a.m. in Courtroom 219.",
        "03-21",
        "",
    ),
    (
        "Defendants' time to produce is extended nunc pro tunc from February 28, 2023 to March 14, 2023.",
        "03-14",
        "02-28",
    ),
    (
        "The deposition of Mr. Doe, noticed for March 10, 2023, shall go forward on March 24, 2023 instead.",
        "03-24",
        "03-10",
    ),
    (
        "The schedule is modified as follows: Fact discovery: May 1, 2023. Expert disclosures: June 1, 2023. Rebuttal: July 3, 2023.",
        "05-01 06-01 07-03",
        "",
    ),
    (
        "Plaintiff shall serve its log by March 15, 2023, and Defendants shall serve theirs a week later.",
        "03-15 03-22",
        "",
    ),
    ("The March 14, 2023 conference will go forward as scheduled.", "03-14", ""),
    ("Failure to comply by March 20, 2023 may result in sanctions.", "03-20", ""),
    ("The parties conferred on February 20, 2023, and were before the Court on February 27, 2023.", "", ""),
    (
        "The deadline of March 31, 2023 for the close of fact discovery is vacated. A new schedule will be set at the conference on April 12, 2023.",
        "04-12",
        "03-31",
    ),
    ("The Court's prior order setting a hearing for March 16, 2023 is VACATED.", "", "03-16"),
    ("Fact discovery deadline: extended to May 1, 2023 (from April 3, 2023).", "05-01", "04-03"),
    (
        "The parties' proposed extension to July 1, 2023 is too long. Discovery shall close on May 15, 2023.",
        "05-15",
        "",
    ),
    (
        "The discovery conference currently scheduled for March 16, 2023 at 2:00 p.m. will now be held at 4:00 p.m. the same day.",
        "03-16",
        "",
    ),
    (
        "On consent, the date by which Defendants must answer is enlarged from March 10, 2023 to March 31, 2023.",
        "03-31",
        "03-10",
    ),
    (
        "The parties are reminded that fact discovery closes on April 14, 2023 and that no extensions will be granted.",
        "04-14",
        "",
    ),
    (
        "Plaintiff's letter of March 1 asks for an extension of the April 14, 2023 deadline. The request is denied.",
        "04-14",
        "",
    ),
    (
        "The Court extends the deadline to complete fact discovery to May 12, 2023, from April 14, 2023.",
        "05-12",
        "04-14",
    ),
    (
        "The settlement conference scheduled for March 22 shall instead take place on April 5, 2023, at 10:00 a.m.",
        "04-05",
        "03-22",
    ),
    (
        "ORDERED that the conference set for March 22, 2023, is adjourned sine die; and it is further ORDERED that the parties shall file a status report on or before April 21, 2023.",
        "04-21",
        "03-22",
    ),
    ("All dates in the scheduling order of January 5, 2023 are vacated.", "", ""),
    (
        "The deadline for dispositive motions is moved from June 30, 2023, to July 28, 2023; the pretrial order is now due September 1, 2023 rather than August 4, 2023.",
        "07-28 09-01",
        "06-30 08-04",
    ),
    ("The trial, now set for June 5, 2023, will begin instead on June 12, 2023.", "06-12", "06-05"),
]


@pytest.mark.parametrize(("words", "live", "gone"), SENTENCES)
def test_an_order_sets_moves_and_vacates_days(days: Days, words: str, live: str, gone: str) -> None:
    assert days("order", words) == (" ".join(sorted(live.split())), " ".join(sorted(gone.split())))
