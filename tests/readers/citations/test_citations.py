import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.readers.citations import Citations, read_citations
from conferral.readers.prepare import prepare
from conferral.text.source import Source

_LETTER = """June 9, 2023

Via ECF

Hon. Mary Roe
United States Magistrate Judge
500 Pearl Street
New York, New York 10007

Re: Alpha v. Beta, No. 22-cv-01234

Dear Judge Roe:

{}

Respectfully submitted,

/s/ John Doe
John Doe (#5512)
"""
_RULING = """
Application DENIED. Paragraph 2.A of my Individual Practices and Local Civil Rule 37.2 require a conference. See Dkt. No. 9.

SO ORDERED.

Mary Roe
United States Magistrate Judge
June 12, 2023
"""


def _cited(words: str, below: str = "") -> Citations:
    return read_citations(prepare(Source.of(_LETTER.format(words) + below))[1])


def test_each_entry_is_cited_once_with_every_place_that_names_it() -> None:
    cited = _cited("See Dkt. No. 17. As said, Dkt. No. 17 and ECF No. 4 are plain.")
    assert [(docket.value, len(docket.spans)) for docket in cited.dockets] == [(4, 1), (17, 2)]


def test_a_bar_number_in_a_signature_is_no_docket_entry() -> None:
    assert _cited("Nothing is cited here.").dockets == ()


def test_the_filing_header_is_no_cite() -> None:
    text = "Case 1:22-cv-01234 Document 164 Filed 06/09/23 Page 1 of 2\n" + _LETTER.format("See ECF No. 31.")
    assert [docket.value for docket in read_citations(prepare(Source.of(text))[1]).dockets] == [31]


ORDERS = [
    ("the Court's Order, dated May 3, 2023 [Dkt. No. 17]", [("order", 17, dt.date(2023, 5, 3))]),
    ("the Court's May 3, 2023 Order (ECF No. 41)", [("order", 41, dt.date(2023, 5, 3))]),
    ("the Scheduling Order (Docket Entry 17)", [("scheduling order", 17, None)]),
    ("the Stipulated Protective Order (ECF 47)", [("stipulated protective order", 47, None)]),
    ("the minute order of May 3, 2023 (D.E. 48)", [("minute order", 48, dt.date(2023, 5, 3))]),
    ("the endorsement of May 3, 2023", [("endorsement", None, dt.date(2023, 5, 3))]),
    ("the Order of May 3, 2023 (Dkt. 7). The May 3, 2023, Order is plain", [("order", 7, dt.date(2023, 5, 3))]),
    ("an order directing production, in order to proceed", []),
    ("a proposed order (Dkt. 12)", []),
    ("a letter dated May 3, 2023 (Dkt. 15)", []),
]


@pytest.mark.parametrize(("words", "orders"), ORDERS)
def test_an_order_is_known_by_its_day_or_its_docket_entry(
    words: str, orders: list[tuple[str, int | None, dt.date | None]]
) -> None:
    assert [(one.what, one.docket, one.date) for one in _cited(f"We rely on {words}.").orders] == orders


PRACTICES = [
    ("Local Civil Rule 37.2", ["Local Civil Rule 37.2"]),
    ("Section II.B of Your Honor's Individual Practices", ["Section II.B of Your Honor's Individual Practices"]),
    ("§ 2(b) of Your Honor’s Individual Practices", ["§ 2(b) of Your Honor's Individual Practices"]),
    ("Your Honor's Individual Rule 2(F)", ["Your Honor's Individual Rule 2(F)"]),
    ("paragraph 2.A of the Court's Individual Practices", ["paragraph 2.A of the Court's Individual Practices"]),
    ("the Court's Discovery Standing Order", ["the Court's Discovery Standing Order"]),
    ("L.R. 7.1(f)", ["L.R. 7.1(f)"]),
    ("Civil L.R. 37-1", ["Civil L.R. 37-1"]),
    ("L. Civ. R. 37.1(a)(1)", ["L. Civ. R. 37.1(a)(1)"]),
    ("Paragraph 8(g) of the Scheduling Order", ["Paragraph 8(g) of the Scheduling Order"]),
    ("Local Rule 104.7 and Local Rule 104.7", ["Local Rule 104.7"]),
    ("the Joint Letter for Rule 37.2 Conference", []),
    ("Fed. R. Civ. P. 37(a)(1)", []),
    ("the individual practices of lawyers", []),
]


@pytest.mark.parametrize(("words", "practices"), PRACTICES)
def test_a_practice_or_local_rule_is_cited_in_the_letters_own_words(words: str, practices: list[str]) -> None:
    assert [one.value for one in _cited(f"We write under {words}, and ask for a conference.").practices] == practices


def test_what_the_judge_cites_is_the_judges_but_its_docket_entries_count() -> None:
    cited = _cited("We ask for a conference.", _RULING)
    assert cited.practices == ()
    assert [docket.value for docket in cited.dockets] == [9]


@given(st.text(max_size=300))
def test_reading_cites_never_raises_and_every_cite_has_words(text: str) -> None:
    document = prepare(Source.of(text))[1]
    cited = read_citations(document)
    for fact in (*cited.dockets, *cited.practices, *cited.orders):
        assert all(span.of(text) for span in fact.spans)
