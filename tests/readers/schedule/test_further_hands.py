"""More hands still: agreements kept and broken, days moved by the sides, chambers' shorthand, and what binds nobody."""

from __future__ import annotations

import pytest
from tests.readers.schedule.conftest import Days

LETTERS = [
    ("Expert discovery, by contrast, does not close until June 16.", "06-16", ""),
    ("The Court's scheduling order calls for fact discovery to be finished by April 28, 2023.", "04-28", ""),
    ("With discovery closing April 28, we can't wait.", "04-28", ""),
    ("A settlement conference is on for April 19 before Your Honor.", "04-19", ""),
    ("Your Honor has us down for a conference on April 19.", "04-19", ""),
    ("We see Your Honor again on April 19, 2023, at 11.", "04-19", ""),
    ("Trial begins in seven weeks, on April 24.", "04-24", ""),
    ("Ms. Roe is to be deposed March 28.", "03-28", ""),
    ("The deposition of Ms. Roe, March 28, cannot go forward without these.", "03-28", ""),
    ("Ms. Roe's deposition is noticed for the 28th of March.", "03-28", ""),
    ("Defendants were ordered on January 9 to produce the log within 30 days.", "02-08", ""),
    ("By stipulation, production was to be complete on February 17.", "02-17", ""),
    ("The parties stipulated that production would be complete by February 17; it was not.", "02-17", ""),
    ("Mr. Roe said that we would have the log by February 17. We do not.", "02-17", ""),
    ("Plaintiff had thirty days, or until February 17, to answer.", "02-17", ""),
    ("Under Rule 34 responses were due on February 17. They arrived on February 27.", "02-17", ""),
    ("They were due on Feb. 17, ten days ago.", "02-17", ""),
    ("The responses, due February 17, came on February 27.", "02-17", ""),
    ("February 17 came and went with no production, though that was the date set by the Court.", "02-17", ""),
    ("The Court set February 17 for completion of document production.", "02-17", ""),
    ("Judge Smith fixed February 17 as the date for production.", "02-17", ""),
    ("They missed the February 17 deadline.", "02-17", ""),
    ("They blew through the Court's February 17 cutoff.", "02-17", ""),
    ("Defendant's February 17 deadline passed without a word.", "02-17", ""),
    ("We extended their time to February 24 as a courtesy; nothing came.", "02-24", ""),
    ("I agreed to give him until February 24.", "02-24", ""),
    ("He asked for another week, until February 24, which we gave him.", "02-24", ""),
    ("He asked for more time and I gave him to February 24.", "02-24", ""),
    ("Mr. Roe asked that we extend the date from February 10 to February 24, and we did.", "02-24", "02-10"),
    ("The parties have rescheduled the March 9 deposition for March 29.", "03-29", "03-09"),
    ("The deposition set for March 9 has been put off to March 29.", "03-29", "03-09"),
    ("The March 9 deposition will not go forward.", "", "03-09"),
    ("The mediation scheduled for March 9 was cancelled.", "", "03-09"),
    ("The hearing that was to have been held March 9 has been continued by the Court to March 30.", "03-30", "03-09"),
    ("The Court, on its own motion, moved the conference up from April 20 to April 6.", "04-06", "04-20"),
    ("Discovery was to end March 17 but Your Honor extended it to April 28.", "04-28", "03-17"),
    ("Discovery, which had been set to close on March 17, now closes on April 28.", "04-28", "03-17"),
    ("Your Honor's order extended discovery from March 17 to April 28, 2023 (Dkt. 33).", "04-28", "03-17"),
    ("I will be out of the country from March 20 to April 3.", "", ""),
    ("We are available March 20, 21 and 22.", "", ""),
    ("Counsel can be heard on March 20 or March 21 if convenient.", "", ""),
    ("We ask that defendants be made to produce by March 20.", "", ""),
    ("Plaintiff asks for an order requiring production by March 20, 2023.", "", ""),
    ("The Court should order production by March 20.", "", ""),
    ("We propose that the log be served by March 20.", "", ""),
    ("Please give me until March 20 to answer.", "", ""),
    ("Could the Court move the conference of March 20 to another day?", "03-20", ""),
    ("I am asking for the conference on March 20 to be by phone.", "03-20", ""),
    ("In an e-mail of February 17 he wrote that he would not produce.", "", ""),
    ("We served our demands on December 2, 2022, and defendants responded on January 17.", "", ""),
    ("My surgery was on February 17 and I could not answer.", "", ""),
    ("I was fired on February 17, 2021.", "", ""),
    ("The documents date from January 1, 2018 through December 31, 2020.", "", ""),
    ("They ask for e-mails sent before January 1, 2020.", "", ""),
    ("He demanded our answer by close of business on February 17.", "", ""),
    ("We told him that if the log was not here by February 17 we would write to the Court.", "", ""),
    ("I told him to call me by February 17 or I'd write the Judge.", "", ""),
    ("He offered to produce by April 3 if we dropped Request 9; we refused.", "", ""),
    ("Had we known by February 17 we would have moved then.", "", ""),
    ("The amended rule took effect on December 1, 2022.", "", ""),
    ("As of February 17, nothing had been produced.", "", ""),
]

ORDERS = [
    ("Discovery cut-off 4/28/23. Joint PTO 5/12/23. Trial 6/5/23.", "04-28 05-12 06-05", ""),
    (
        "Fact discovery: April 28, 2023\n\nExpert discovery: June 16, 2023\n\nNext conference: June 20, 2023 at 10:00 a.m.",
        "04-28 06-16 06-20",
        "",
    ),
    ("The deadline of March 17, 2023 stands.", "03-17", ""),
    ("The March 17, 2023 deadline is hereby extended sine die.", "", "03-17"),
    ("Deadline for fact discovery moved to April 28, 2023 from March 17, 2023.", "04-28", "03-17"),
    ("Motion due March 17, 2023, opposition March 31, reply April 7.", "03-17 03-31 04-07", ""),
    ("Moving papers 3/17; opposition 3/31; reply 4/7.", "03-17 03-31 04-07", ""),
    ("Plaintiff's time to respond to the motion is extended nunc pro tunc to March 17, 2023.", "03-17", ""),
    ("Conference reset for April 6, 2023 at 10:00 AM; the March 22, 2023 setting is vacated.", "04-06", "03-22"),
    ("The pretrial conference of March 22 is rescheduled to April 6.", "04-06", "03-22"),
    ("The court reschedules the conference from March 22, 2023 at 10:00 to March 22, 2023 at 2:00.", "03-22", ""),
    ("The parties' stipulation extending expert discovery to June 16, 2023 is SO ORDERED.", "06-16", ""),
    (
        "The stipulation at Dkt. 40 is approved; expert discovery closes June 16, 2023 instead of May 19, 2023.",
        "06-16",
        "05-19",
    ),
    (
        "Defendant's request to extend discovery to June 16, 2023 is DENIED. Discovery closes April 28, 2023.",
        "04-28",
        "",
    ),
    ("Defendant's request to extend discovery from April 28, 2023 to June 16, 2023 is DENIED.", "04-28", ""),
    ("Any opposition must be filed within 7 days of this Order.", "03-15", ""),
    (
        "Failing agreement, a joint letter, three pages at most, is to be on the docket by noon on March 20.",
        "03-20",
        "",
    ),
    ("Let counsel be here, in person, on March 22, 2023, at 9:30 in the forenoon.", "03-22", ""),
    ("I will see counsel on March 22, 2023 at 9:30 a.m. in Courtroom 5.", "03-22", ""),
    ("The Court will hear argument March 22 at 2 p.m.", "03-22", ""),
    ("I set March 31 as the last day for document production.", "03-31", ""),
    ("Not later than the 31st day of March, 2023, defendant shall produce.", "03-31", ""),
    ("The deposition shall be completed during the week of March 20, 2023.", "03-20", ""),
    ("Minute entry for proceedings held on 3/8/2023. Discovery hearing held 3/8/2023. Log due 3/20/2023.", "03-20", ""),
    ("Plaintiff's letter dated March 3, 2023 is stricken.", "", ""),
    ("The order dated March 3, 2023 is vacated.", "", ""),
]


@pytest.mark.parametrize(("words", "live", "gone"), LETTERS)
def test_a_letter_by_another_hand_tells_its_days(days: Days, words: str, live: str, gone: str) -> None:
    assert days("letter", words) == (live, gone)


@pytest.mark.parametrize("paper", ["order", "entry"])
@pytest.mark.parametrize(("words", "live", "gone"), ORDERS)
def test_a_ruling_by_another_hand_tells_its_days(days: Days, paper: str, words: str, live: str, gone: str) -> None:
    assert days(paper, words) == (live, gone)
