from collections.abc import Callable

import pytest

Days = Callable[..., tuple[str, str]]

LETTERS_AND_RULINGS = [
    (
        "We respectfully request an extension of the fact discovery deadline from April 14, 2023 to June 14, 2023.",
        "Application GRANTED.",
        "06-14",
        "04-14",
    ),
    (
        "We respectfully request an extension of the fact discovery deadline from April 14, 2023 to June 14, 2023.",
        "Application denied.",
        "04-14",
        "",
    ),
    (
        "We respectfully request that the conference scheduled for March 15, 2023 be adjourned to March 22, 2023.",
        "The conference is adjourned to March 29, 2023 at 11:00 a.m.",
        "03-29",
        "03-15",
    ),
    (
        "Fact discovery closes on April 14, 2023. We ask for sixty more days.",
        "Granted. Fact discovery shall be completed by June 13, 2023.",
        "06-13",
        "04-14",
    ),
    (
        "Fact discovery closes on April 14, 2023. Defendants will not produce.",
        "Granted. Defendants shall produce the documents by March 22, 2023.",
        "04-14 03-22",
        "",
    ),
    (
        "The status conference is set for April 20, 2023. Defendants will not produce.",
        "The Court will hold a discovery conference on March 16, 2023 at 3:00 p.m. by telephone. Defendants' letter response is due March 14, 2023.",
        "04-20 03-16 03-14",
        "",
    ),
    (
        "We seek to adjourn the settlement conference of March 21, 2023.",
        "The settlement conference is adjourned sine die.",
        "",
        "03-21",
    ),
    (
        "Defendants' response is due March 13, 2023. We ask for a week more, until March 20, 2023.",
        "SO ORDERED.",
        "03-20",
        "03-13",
    ),
    (
        "The parties propose the following schedule: (1) fact discovery to close June 1, 2023; (2) expert reports due July 7, 2023; and (3) rebuttal reports due August 4, 2023.",
        "The proposed schedule is adopted.",
        "06-01 07-07 08-04",
        "",
    ),
    (
        "Plaintiff asks that Defendants be ordered to produce the documents by March 20, 2023.",
        "Application granted. Defendants shall produce the documents by March 24, 2023.",
        "03-24",
        "",
    ),
    (
        "Plaintiff asks that Defendants be ordered to produce the documents by March 20, 2023.",
        "Application granted.",
        "03-20",
        "",
    ),
    (
        "Plaintiff asks for a conference.",
        "Application granted. The parties shall appear for a conference on March 21, 2023 at 10:00 a.m. in Courtroom 4A. By March 17, 2023, they shall file a joint agenda.",
        "03-21 03-17",
        "",
    ),
    (
        "Plaintiff asks for a conference.",
        "Denied without prejudice. Counsel shall meet and confer within 7 days. If disputes remain, a joint letter shall be filed by March 22, 2023.",
        "03-15 03-22",
        "",
    ),
    (
        "With the consent of all counsel, we request that the deadline for fact discovery be extended from March 31, 2023 to May 31, 2023, and that the April 11, 2023 conference be adjourned to a date in June.",
        "Granted. The conference is adjourned to June 8, 2023 at 10 a.m.",
        "05-31 06-08",
        "03-31 04-11",
    ),
    (
        "We request that the deadline for fact discovery be extended from March 31, 2023 to May 31, 2023.",
        "The application is granted in part. Fact discovery is extended to April 28, 2023. No further extensions.",
        "04-28",
        "03-31",
    ),
    (
        "We request that the deadline for fact discovery be extended from March 31, 2023 to May 31, 2023.",
        "Denied. The March 31, 2023 deadline stands.",
        "03-31",
        "",
    ),
    (
        "Discovery closes on March 31, 2023. Defendants have not produced.",
        "Granted. Defendants shall produce by March 17, 2023. The discovery deadline is extended to April 28, 2023.",
        "03-17 04-28",
        "03-31",
    ),
    (
        "Defendants have not produced.",
        "Application GRANTED. Defendants are directed to produce the documents within one week of the date of this endorsement. The conference of March 22, 2023 is adjourned to April 5, 2023.",
        "03-15 04-05",
        "03-22",
    ),
    (
        "Defendants have not produced.",
        "Defendants shall respond to this letter by March 13, 2023; Plaintiff may reply by March 15, 2023. The Court will hold a telephone conference on March 17, 2023 at 4:00 p.m.",
        "03-13 03-15 03-17",
        "",
    ),
    (
        "The parties jointly request to adjourn the March 14, 2023 settlement conference. We are available on April 4, April 6, and April 12, 2023.",
        "The settlement conference is adjourned to April 6, 2023 at 2:00 p.m.",
        "04-06",
        "03-14",
    ),
    (
        "The parties jointly request that the Court adopt these dates: fact discovery, June 1, 2023; expert discovery, August 1, 2023.",
        "So ordered.",
        "06-01 08-01",
        "",
    ),
    (
        "Defendants' motion is due March 20, 2023.",
        "All deadlines are stayed pending the settlement conference, which will be held on April 3, 2023.",
        "04-03",
        "03-20",
    ),
    (
        "Responses are due March 20, 2023. We ask that the time be extended to April 3, 2023.",
        "Application granted in part: the time to respond is extended to March 27, 2023.",
        "03-27",
        "03-20",
    ),
    (
        "We ask the Court to extend the time to complete depositions, currently March 31, 2023, to April 28, 2023. This would not affect the May 12, 2023 conference.",
        "Application GRANTED. SO ORDERED. ",
        "04-28 05-12",
        "03-31",
    ),
    (
        "We ask the Court to extend the time to complete depositions, currently March 31, 2023, to April 28, 2023.",
        "Application GRANTED. The conference scheduled for May 12, 2023 is adjourned to June 9, 2023. ",
        "04-28 06-09",
        "03-31 05-12",
    ),
    (
        "Defendants refuse. Expert reports are due on April 3, 2023.",
        "The request to compel is granted. Defendants must produce the data within five business days. The deadline for expert reports is extended to April 24, 2023.",
        "03-15 04-24",
        "04-03",
    ),
    (
        "The next conference is set for March 30, 2023.",
        "The March 30, 2023 conference is converted to a telephone conference and moved to March 27, 2023, at 9:30 a.m. It is so ordered.",
        "03-27",
        "03-30",
    ),
    (
        "We seek an adjournment of the March 10, 2023 conference because of a trial.",
        "Granted on consent. The conference is rescheduled for March 24, 2023 at noon.",
        "03-24",
        "03-10",
    ),
    (
        "Plaintiff's opposition is due March 9, 2023, and Defendants' reply is due March 16, 2023. We request that these dates be moved to March 23, 2023 and March 30, 2023.",
        "Application granted.",
        "03-23 03-30",
        "03-09 03-16",
    ),
    (
        "Plaintiff seeks sanctions.",
        "The application for sanctions is denied. Plaintiff may serve a renewed notice for a date on or before March 31, 2023. The close of fact discovery, April 14, 2023, will not be extended.",
        "03-31 04-14",
        "",
    ),
    (
        "Plaintiff seeks sanctions.",
        "By March 15, 2023, Defendants shall show cause why they should not be sanctioned. Plaintiff's response, if any, is due one week thereafter. The hearing previously set for March 10, 2023, is off calendar.",
        "03-15 03-22",
        "03-10",
    ),
]


@pytest.mark.parametrize(("words", "ruling", "live", "gone"), LETTERS_AND_RULINGS)
def test_a_ruling_settles_what_the_letter_asked_for(days: Days, words: str, ruling: str, live: str, gone: str) -> None:
    assert days("endorsed", words, ruling) == (" ".join(sorted(live.split())), " ".join(sorted(gone.split())))
