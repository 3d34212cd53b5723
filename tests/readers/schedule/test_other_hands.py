"""The same few things told by many hands: old lawyers and young ones, parties without one, clerks and chambers."""

from __future__ import annotations

import pytest
from tests.readers.schedule.conftest import Days

LETTERS = [
    # the last day for something, told of in the passive, as a question of time, or over two sentences
    ("The last day to have a subpoena enforced is April 19, 2023.", "04-19", ""),
    ("The final day on which expert disclosures may be made is April 19.", "04-19", ""),
    ("Discovery is open until April 28.", "04-28", ""),
    ("We have until April 28 to finish the depositions.", "04-28", ""),
    ("Fact discovery is to conclude, under the scheduling order, on April 28, 2023.", "04-28", ""),
    ("There remain seven weeks before discovery closes on April 28, 2023.", "04-28", ""),
    ("The cut-off is upon us: April 14.", "04-14", ""),
    ("My examination is April 4, 2023 at nine o'clock, in Newark.", "04-04", ""),
    ("I have to be at the deposition on April 4.", "04-04", ""),
    ("The next conference, April 20, 2023, will be by telephone.", "04-20", ""),
    ("I will need a telephone for the next conference April 20, 2023.", "04-20", ""),
    (
        "Counsel be directed to confer with me before April 12, when, under the order of January 20, discovery closes.",
        "04-12",
        "",
    ),
    ("We come before Your Honor next on April 20.", "04-20", ""),
    ("The subpoena calls for production, on March 20, of the ledgers.", "03-20", ""),
    ("The subpoena is returnable at our offices on March 20, 2023.", "03-20", ""),
    ("Trial is to start April 24, 2023, before Judge Brown.", "04-24", ""),
    ("Under Dkt. 20 expert reports fall due on May 1.", "05-01", ""),
    ("Discovery cutoff: April 28, 2023. Settlement conf.: May 4, 2023, 10 AM.", "04-28 05-04", ""),
    # what was owed by a day that is past
    ("You said by February 1 for the medical releases.", "02-01", ""),
    pytest.param(
        "You told them February 1 was the last day to give me the tapes.",
        "02-01",
        "",
        marks=pytest.mark.xfail(reason="this wording is not read yet"),
    ),
    ("The Judge told him he had till February 1.", "02-01", ""),
    ("I mailed the forms on February 10, as I promised to do by February 13.", "02-13", ""),
    ("He opened the warehouse to us on February 2, 2023, the very day fixed by the stipulation.", "02-02", ""),
    (
        "Defendant's responses, which were due, after one agreed extension, on January 10, were served on that day.",
        "01-10",
        "",
    ),
    ("Responses came due on January 10, and none came.", "01-10", ""),
    ("January 10 was the date on which the log was owed to us.", "01-10", ""),
    ("The date for compliance, February 17, came and went.", "02-17", ""),
    ("February 17 was the day we had settled on for the exchange of privilege logs.", "02-17", ""),
    ("Mr. Roe undertook to let us know by the 24th of February whether they exist.", "02-24", ""),
    ("On February 15 he gave his word that the file would be here by February 24.", "02-24", ""),
    ("The log was to have been in our hands by February 24.", "02-24", ""),
    ("He was to reappear on February 24 and did not.", "02-24", ""),
    ("The witness was supposed to sit on February 24.", "02-24", ""),
    ("He failed to appear for his deposition, which had been fixed for February 24, 2023.", "02-24", ""),
    ("Rule 33 gave them thirty days, that is, until February 24.", "02-24", ""),
    ("Their time to answer ran out on February 24.", "02-24", ""),
    ("The deadline for amended pleadings was February 24.", "02-24", ""),
    ("Plaintiff owed his disclosures on February 24; they have yet to come.", "02-24", ""),
    # agreed to be moved
    (
        "The disclosures, which were due February 13 and which never came, are to be served by March 31.",
        "03-31",
        "02-13",
    ),
    ("The site visit was put off from February 8 to April 5, 2023.", "04-05", "02-08"),
    ("The inspection, which is to take place on April 5, was put off from February 8.", "04-05", "02-08"),
    ("The deposition was moved by agreement from February 14; it will now be on March 21.", "03-21", "02-14"),
    # not deadlines
    ("The boiler was repaired on January 22, and they offered logs back to January 22 only.", "", ""),
    ("They conceded on January 31, by a letter, that the minutes were kept.", "", ""),
    (
        "He examined our engineer, on November 8, 2022, about designs made before he joined us.",
        "",
        "",
    ),
    ("I warned that we would move unless the drawings were here by February 24.", "", ""),
    ("The contract was to run until December 31, 2022.", "", ""),
    ("The accident of April 5, 2021 is the subject of the action.", "", ""),
    ("The e-mails run from January 3 to February 9.", "", ""),
    ("He has seen this letter and wishes it known that he is away on March 26 and 27.", "", ""),
    ("We could meet on March 21 or 22.", "", ""),
    ("Had they answered by February 1, we would not be here.", "", ""),
    ("The policy was in force until June 30, 2022.", "", ""),
]

ORDERS = [
    (
        "The order of January 9, 2023 setting fact discovery to close April 7, 2023 is amended: fact discovery shall close "
        "May 19, 2023.",
        "05-19",
        "04-07",
    ),
    (
        "Amended schedule: discovery 4/28/2023 (was 3/31/2023); dispositive motions 5/26/2023 (was 4/28/2023).",
        "04-28 05-26",
        "03-31 04-28",
    ),
    ("Discovery now closes April 28, 2023 (formerly March 31, 2023).", "04-28", "03-31"),
    (
        "The joint request to extend the deadline for fact discovery from March 31 to May 31, 2023 is GRANTED IN PART; the "
        "deadline is April 28, 2023.",
        "04-28",
        "03-31",
    ),
    ("The return date of the warrant, March 24, 2023, is adjourned without date.", "", "03-24"),
    ("The March 15 conference is off. It will be held on April 5 instead.", "04-05", "03-15"),
    ("The conference set down for March 15, 2023 will not be held.", "", "03-15"),
    ("The parties are excused from appearing on March 15, 2023.", "", "03-15"),
    ("Counsel need not appear on March 15, 2023; the conference is adjourned to April 5, 2023.", "04-05", "03-15"),
    ("There will be no conference on March 15, 2023.", "", "03-15"),
    (
        "The hearing previously noticed for Courtroom 3 on March 23, 2023 will be in the annex.",
        "03-23",
        "",
    ),
    (
        "Counsel shall be prepared to address at the March 23, 2023, 2:15 p.m. conference whether to bifurcate.",
        "03-23",
        "",
    ),
    ("Plaintiff objected on February 20, when the rules required it by February 12.", "02-12", ""),
    ("Expert discovery date of 3/31/23 to remain.", "03-31", ""),
    ("P to produce by 3/20/23; D's opp. 3/27/23; reply 4/3/23.", "03-20 03-27 04-03", ""),
    ("Disc. enlarged to 4/28/23 on consent.", "04-28", ""),
    ("A joint letter is due March 20, by noon. A conference is set for March 23 at 2:15.", "03-20 03-23", ""),
    ("Next video conference: 3/20/2023, 4:00 p.m.", "03-20", ""),
    ("Date: 3/1/2023. On the record: 2:00 p.m. to 2:25 p.m. Plaintiff to respond by 3/20/2023.", "03-20", ""),
    ("Let the witness be produced on or before the 24th day of March, 2023.", "03-24", ""),
    ("Time for defendant to answer or move is enlarged through and including March 24, 2023.", "03-24", ""),
    ("Defendant has until close of business on March 24, 2023 to comply.", "03-24", ""),
    ("No later than the close of business Friday, March 24, 2023, counsel are to report.", "03-24", ""),
    ("Failure to produce by March 24, 2023 will result in sanctions.", "03-24", ""),
]

ENDORSED = [
    (
        "All discovery is to be completed by March 31.",
        "Disc. enlarged to 4/28/23 on consent.",
        "04-28",
        "03-31",
    ),
    ("Fact discovery closes April 28, 2023.", "Denied. Counsel shall confer by March 15, 2023.", "03-15 04-28", ""),
    ("We write to ask that the March 15 conference be put back to March 29.", "Fine. So ordered.", "03-29", "03-15"),
    ("May the reply brief, due March 9, be filed on March 16?", "Granted.", "03-16", "03-09"),
    (
        "Plaintiff would like one more week, to March 20, to answer interrogatories now due March 13.",
        "Granted.",
        "03-20",
        "03-13",
    ),
]


@pytest.mark.parametrize(("words", "live", "gone"), LETTERS)
def test_a_letter_tells_what_day_is_owed_and_what_is_not(days: Days, words: str, live: str, gone: str) -> None:
    assert days("letter", words) == (live, gone)


@pytest.mark.parametrize("paper", ["order", "entry"])
@pytest.mark.parametrize(("words", "live", "gone"), ORDERS)
def test_a_ruling_sets_and_moves_days_in_its_own_words(
    days: Days, paper: str, words: str, live: str, gone: str
) -> None:
    assert days(paper, words) == (live, gone)


@pytest.mark.parametrize(("words", "ruling", "live", "gone"), ENDORSED)
def test_a_ruling_written_on_a_letter_answers_its_days(
    days: Days, words: str, ruling: str, live: str, gone: str
) -> None:
    assert days("endorsed", words, ruling) == (live, gone)
