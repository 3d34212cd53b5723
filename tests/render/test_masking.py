from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.render.masking import mask, masked_spans


@pytest.mark.parametrize(
    ("written", "masked"),
    [
        ("SSN 219-09-9999", "SSN •••-••-9999"),
        ("her number, 219-09-9999, was filed", "her number, •••-••-9999, was filed"),
        ("219 09 9999", "••• •• 9999"),
        ("219–09–9999", "•••–••–9999"),
        ("Social Security Number: 219099999", "Social Security Number: •••••9999"),
        ("social security no. 219099999.", "social security no. •••••9999."),
        ("ITIN 970-43-5535", "ITIN •••-••-5535"),
        ("EIN 12-3456789", "EIN ••-•••6789"),
        ("taxpayer identification number 12-3456789", "taxpayer identification number ••-•••6789"),
        ("account no. 00123456789", "account no. •••••••6789"),
        ("Acct. # 4455-667788", "Acct. # ••••-••7788"),
        ("card 4111 1111 1111 1111", "card •••• •••• •••• 1111"),
        ("paid with 4111-1111-1111-1111", "paid with ••••-••••-••••-1111"),
        ("passport number 123456789", "passport number •••••6789"),
        ("born on March 3, 1990", "born on ••••• •, 1990"),
        ("date of birth: 03/04/1990", "date of birth: ••/••/1990"),
        ("DOB 3/4/90", "DOB •/•/90"),
    ],
)
def test_personal_data_keeps_its_last_four_digits_or_its_year(written: str, masked: str) -> None:
    assert mask(written) == masked


@pytest.mark.parametrize(
    "plain",
    [
        "23-cv-09999",
        "Dkt. No. 17",
        "(212) 555-0177",
        "212-555-0177",
        "New York, New York 10007-1312",
        "on March 3, 1990 the parties met",
        "03/04/1990",
        "BATES-0001234",
        "2024-03-08",
        "on account of 12 delays",
        "account no. 4",
        "Case 1:23-cv-00048-ABC Document 17 Filed 08/18/23",
        "150-20-1",
        "973-43-5535",
        "$4,111,111,111.00",
    ],
)
def test_what_a_filing_may_bear_stays(plain: str) -> None:
    assert mask(plain) == plain


def test_nothing_is_masked_where_asked_to_reveal() -> None:
    assert mask("SSN 219-09-9999", reveal=True) == "SSN 219-09-9999"


def test_one_number_found_in_two_ways_is_one_number() -> None:
    assert len(masked_spans("social security no. 219-09-9999 and SSN 078-05-1120")) == 2


@given(st.text() | st.text(alphabet="SN acountbor 0123456789-/:.#", max_size=200))
def test_a_mask_is_as_long_as_what_it_covers(text: str) -> None:
    assert len(mask(text)) == len(text)


@given(st.text(alphabet="SN acountbor 0123456789-/:.#", max_size=200))
def test_what_is_found_lies_in_order_and_apart(text: str) -> None:
    found = masked_spans(text)
    assert all(one.end < two.start for one, two in pairwise(found))
