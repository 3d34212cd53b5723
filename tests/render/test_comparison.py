"""One letter before many judges, as a table: what each row says, and what a spreadsheet may not take for a formula."""

import csv
import io

from invented_papers import REPORT, SOURCE

from conferral.model.findings import Answer, Compared, Finding, Report
from conferral.render.comparison import comparison_csv, comparison_text


def row(*findings: Finding) -> Compared:
    return Compared("nysd/okonjo", "Philippa T. Okonjo", Report((), findings))


def finding(answer: Answer, why: str) -> Finding:
    return Finding("nysd/okonjo#1", "Practices \u00b6 1", "Confer.", answer, why, evidence=REPORT.findings[0].evidence)


def table(one: Compared) -> str:
    return " ".join(comparison_text(SOURCE, [one]).split())


def test_where_nothing_is_asked_of_such_a_letter_nothing_is_praised() -> None:
    for one in (row(), row(finding(Answer.NOT_APPLICABLE, "it asks for no extension"))):
        assert "nysd/okonjo  nothing applies  0     0       0" in comparison_text(SOURCE, [one])
    assert "nothing unmet" in comparison_text(SOURCE, [row(finding(Answer.MET, "they spoke"))])


def test_the_first_unmet_goes_before_the_first_unclear_and_unclear_is_said() -> None:
    unclear, unmet = finding(Answer.UNCLEAR, "it may be so"), finding(Answer.UNMET, "it is not so")
    assert "\u00b6 1: it is not so" in table(row(unclear, unmet))
    assert "\u00b6 1: unclear: it may be so" in table(row(unclear))


def test_a_weekday_takes_no_room_in_the_table() -> None:
    words = comparison_text(SOURCE, [row(finding(Answer.UNMET, "the call was on 2024-03-08 (Friday)"))])
    assert "(Friday)" not in words
    assert "2024-03-08" in words


def test_words_that_begin_as_a_formula_are_inert_in_a_spreadsheet() -> None:
    hostile = Compared("nysd/okonjo", "=HYPERLINK(1)", Report((), ()))
    (told,) = csv.DictReader(io.StringIO(comparison_csv([hostile])))
    assert told["judge"] == "'=HYPERLINK(1)"
    assert told["first_why"] == ""
