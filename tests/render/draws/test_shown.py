"""Draws, production and estimates as a person reads them: each page compared with the one that was read and kept."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from agreed import DRAWN, certified, committed

from conferral.draws.burden import Work, burden
from conferral.draws.certificate import replace
from conferral.draws.estimates import Counted, Measured, bounds, count_yes, measure
from conferral.draws.loadfiles import LogRow
from conferral.draws.plan import Plan
from conferral.draws.redraw import Difference
from conferral.draws.sizes import SizeRule
from conferral.draws.tracking import Need, Tracked, track
from conferral.model.draws import FrameFault
from conferral.render.draws.burdens import burden_csv, burden_json, burden_text
from conferral.render.draws.estimates import count_says, estimate_json, estimate_text, meaning, measure_says
from conferral.render.draws.production import deficiency_letter, tracking_csv, tracking_json, tracking_text
from conferral.render.draws.text import certificate_text, commitment_text, differences_text, fault_words
from conferral.render.terminal import Terminal

GOLDENS = Path(__file__).parent / "goldens"
SCREEN = Terminal(80)
Golden = Callable[[Path, str], None]
DAY = dt.date(2027, 1, 15)


def followed(hotels: bytes) -> tuple[dict[str, object], Tracked]:
    """A production in which most of it came, some late, some not, one refused, one replaced, one line amiss."""
    told = certified(hotels, Plan(SizeRule(count=6)))
    told = replace(told, told["selected"][0]["id"], "file destroyed", DRAWN)
    ids = [one["id"] for one in told["selected"]]
    log = [
        LogRow("log.csv", 2, ids[1], "time records", "2027-01-05", "P001", "P004"),
        LogRow("log.csv", 3, ids[2], "time records", "2027-01-11", "P005", "P006"),
        LogRow("log.csv", 4, ids[3], "time records", "2027-01-05", "P007", "P008", "partial", "2019 only"),
        LogRow("log.csv", 5, ids[4], "time records", status="refused", note="privacy of employees"),
        LogRow("log.csv", 6, "E-999", "time records", "2027-01-05"),
    ]
    return told, track(told, [Need("time records", dt.date(2027, 1, 8))], log)


def test_a_commitment_on_the_screen(hotels: bytes, golden: Golden) -> None:
    golden(GOLDENS / "commitment.txt", commitment_text(committed(hotels)[0], SCREEN))


def test_a_certificate_on_the_screen(hotels: bytes, golden: Golden) -> None:
    golden(GOLDENS / "certificate.txt", certificate_text(certified(hotels), SCREEN))


def test_a_certificate_with_a_replacement_on_the_screen(hotels: bytes, golden: Golden) -> None:
    told = certified(hotels, Plan(SizeRule(count=6)))
    golden(GOLDENS / "replaced.txt", certificate_text(replace(told, told["selected"][0]["id"], "gone", DRAWN), SCREEN))


def test_production_on_the_screen_and_in_a_letter(hotels: bytes, golden: Golden) -> None:
    told, tracked = followed(hotels)
    golden(GOLDENS / "production.txt", tracking_text(tracked, DAY, SCREEN))
    golden(GOLDENS / "deficiencies.txt", deficiency_letter(told, tracked, DAY))
    golden(GOLDENS / "checklist.csv", tracking_csv(tracked))


def test_production_for_programs_says_late_and_overdue(hotels: bytes) -> None:
    told, tracked = followed(hotels)
    items = tracking_json(told, tracked, DAY)["items"]
    assert [item["days_late"] for item in items] == [0, 0, 3, 0, 0, 0, 0]
    assert [item["overdue"] for item in items] == [False, False, False, True, True, True, True]


def test_a_letter_when_everything_came_asks_for_nothing(hotels: bytes) -> None:
    told = certified(hotels, Plan(SizeRule(count=2)))
    log = [LogRow("log.csv", i, one["id"], "time records", "2027-01-05") for i, one in enumerate(told["selected"], 2)]
    tracked = track(told, [Need("time records")], log)
    assert deficiency_letter(told, tracked, DAY).endswith("the records of every unit in it have been produced.\n")


def test_an_estimate_in_sentences(golden: Golden) -> None:
    strata = [Counted("Harbor", 50, 10, 4, 5), Counted("Midtown", 70, 14, 6, 8)]
    found = count_yes(strata)
    says = f"{count_says(found, 10, 'found so')} {meaning(found)}"
    golden(GOLDENS / "count.txt", estimate_text(estimate_json(found, says, strata, ["A caution."]), SCREEN))


def test_a_mean_in_sentences(golden: Golden) -> None:
    strata = [Measured("Harbor", 50, (1.0, 2.0, 4.0)), Measured("Midtown", 70, (2.0, 2.5), unanswered=1)]
    found = bounds(strata, 0, 10)
    says = f"{measure_says(found, 'hours')} {meaning(found)}"
    golden(GOLDENS / "mean.txt", estimate_text(estimate_json(found, says, strata, []), SCREEN))
    total = measure([Measured(None, 3, (1.0, 2.0, 4.0))], total=True)
    assert measure_says(total, "hours").startswith(
        "From 3 units, the total of hours in the list of 3 is estimated at 7.00"
    )


def test_burden_on_the_screen_and_for_a_spreadsheet(golden: Golden) -> None:
    rows = burden(150, Work(4, 30, 50, 150))
    golden(GOLDENS / "burden.txt", burden_text(rows, 0.5, 0.95, SCREEN))
    golden(GOLDENS / "burden.csv", burden_csv(rows))
    assert burden_json(rows, 150, 0.5, 0.95)["sizes"][1]["units"] == 30


def test_burden_without_work_shows_sizes_and_precision_only() -> None:
    head = burden_text(burden(150, Work(files=0)), 0.5, 0.95, SCREEN).splitlines()[0]
    assert head.split() == ["share", "units", "margin", "limits"]


def test_faults_and_differences_in_a_line_each() -> None:
    fault = FrameFault(7, "id", "Quill, Dora", "this is the id of row 2", also=2)
    assert fault_words(fault, SCREEN) == "row 7, id (Q••••, D•••): this is the id of row 2"
    assert fault_words(fault, Terminal(80, reveal=True)) == "row 7, id (Quill, Dora): this is the id of row 2"
    assert (
        fault_words(FrameFault(7, "born", "02/31/1990", "there is no such day"), SCREEN)
        == "row 7, born (••/••/1990): there is no such day"
    )
    assert (
        differences_text((Difference("seed", "it is another"),), SCREEN)
        == "DIFFERS: 1 difference\n  seed: it is another\n"
    )
    assert differences_text((), SCREEN).startswith("verified")
