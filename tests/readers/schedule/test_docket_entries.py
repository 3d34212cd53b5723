from collections.abc import Callable

import pytest

Days = Callable[..., tuple[str, str]]

ENTRIES = [
    (
        "Set/Reset Deadlines: Amended Pleadings due by 4/3/2023. Joinder of Parties due by 4/3/2023. Discovery due by 8/1/2023. Motions due by 9/1/2023.",
        "04-03 08-01 09-01",
        "",
    ),
    (
        "Status Conference previously set for 3/14/2023 is continued to 4/11/2023 at 9:00 AM in Courtroom 4.",
        "04-11",
        "03-14",
    ),
    ("Motion Hearing reset from 3/14/2023 to 3/21/2023 at 10:00 AM.", "03-21", "03-14"),
    (
        "Telephonic status hearing held on 3/8/2023. Fact discovery ordered closed by 6/30/23. Status hearing set for 3/15/2023 is stricken and reset to 4/5/2023 at 9:00 a.m.",
        "06-30 04-05",
        "03-15",
    ),
    (
        "granting 45 Motion for Extension of Time to File Response/Reply. Responses due by 3/20/2023. Replies due by 3/27/2023.",
        "03-20 03-27",
        "",
    ),
    (
        "Jury Trial CONTINUED to 9/11/2023 at 09:00 AM. Final Pretrial Conference set for 8/21/2023. Motions in limine no later than 8/7/2023.",
        "09-11 08-21 08-07",
        "",
    ),
    ("The 3/14/2023 hearing is vacated and reset for 3/28/2023.", "03-28", "03-14"),
    (
        "Deadline to complete fact discovery extended to 5/31/2023; dispositive motions due on or before 6/30/2023; oppositions 7/21/2023; replies 8/4/2023.",
        "05-31 06-30 07-21 08-04",
        "",
    ),
    ("Answer due 4/1/2023 for Beta LLC. Case Management Conference held on 3/7/2023.", "04-01", ""),
    (
        "Counsel shall appear in person on 3/21/23 @ 2:00 pm. Joint proposed order to be submitted 3/17/23.",
        "03-21 03-17",
        "",
    ),
    ("VACATING hearing set for 3/20/2023 and taking the matter under submission.", "", "03-20"),
    ("The parties' stipulation to extend the expert deadline from 5/1/2023 to 6/1/2023 is APPROVED.", "06-01", "05-01"),
    ("Settlement Conference scheduled for 3/15/2023 is adjourned without date.", "", "03-15"),
    (
        "Pretrial conference is converted to a telephone conference and will be held on 3/22/2023 at 4:30 PM.",
        "03-22",
        "",
    ),
    (
        "Discovery Hearing continued to Tuesday, March 21, 2023, at 1:30 p.m. before Judge Smith. Plaintiff's brief due March 15; opposition due March 17.",
        "03-21 03-15 03-17",
        "",
    ),
    ("Trial set for 6/5/2023 and pretrial conference set for 5/22/2023 are hereby VACATED.", "", "06-05 05-22"),
    ("Fact discovery due by 5/1/2023 (previously 4/3/2023).", "05-01", "04-03"),
    (
        "Minute entry: Status hearing held on 3/8/2023 and continued to 4/12/2023 at 9:30 a.m. Plaintiff's motion to compel [31] is granted; production by 3/22/2023.",
        "04-12 03-22",
        "",
    ),
    (
        "The status hearing set for 3/15/2023 is reset to 3/29/2023 at 9:45 a.m. The 3/20/2023 motion hearing is stricken.",
        "03-29",
        "03-15 03-20",
    ),
    (
        "granting 30 Letter Motion to Adjourn Conference. The conference scheduled for 3/14/2023 is adjourned to 3/28/2023 at 11:00 AM.",
        "03-28",
        "03-14",
    ),
    (
        "NOTICE of Hearing: Motion Hearing originally set for 3/14/2023 has been RESCHEDULED to 3/24/2023 10:00 AM.",
        "03-24",
        "03-14",
    ),
    ("Status conference set for 3/14/23 is vacated; parties to file status report by 3/21/23.", "03-21", "03-14"),
    ("Deadlines/Hearings terminated: 3/14/2023 status conference.", "", "03-14"),
    ("Time to answer extended from 3/9/2023 to 4/9/2023.", "04-09", "03-09"),
    (
        "Expert Witness List due by 5/1/2023. Jury Trial is reset from 6/5/2023 to 10/2/2023 at 9:00 AM.",
        "05-01 10-02",
        "06-05",
    ),
]


@pytest.mark.parametrize(("words", "live", "gone"), ENTRIES)
def test_the_clerks_shorthand_tells_its_days(days: Days, words: str, live: str, gone: str) -> None:
    assert days("entry", words) == (" ".join(sorted(live.split())), " ".join(sorted(gone.split())))
