"""Leads are listed with their reason, and are never checked against."""

import datetime as dt

import pytest

from conferral.practices import pack, pack_ids, packs_for
from conferral.practices.courts import courts
from conferral.practices.leads import Lead, leads

each = pytest.mark.parametrize("lead", leads(), ids=[f"{i}-{lead.court}" for i, lead in enumerate(leads())])
HELD = {(pack(name).court, pack(name).judge) for name in pack_ids()}
PARTS_LEFT_OUT = {"Stewart D. Aaron", "Gregory H. Woods"}


@each
def test_a_lead_says_where_it_was_seen_and_why_it_is_not_used(lead: Lead) -> None:
    assert lead.court in courts()
    assert lead.reason.endswith(".")
    assert lead.seen_on in {dt.date(2026, 11, 23), dt.date(2026, 11, 27)}
    assert lead.source_urls
    assert all(url.startswith(("https://", "http://")) for url in lead.source_urls)


@each
def test_no_letter_is_checked_against_a_lead(lead: Lead) -> None:
    if lead.judge is None or lead.judge in PARTS_LEFT_OUT:
        return
    assert (lead.court, lead.judge) not in HELD
    found = packs_for(lead.court, lead.judge)
    assert all(one.judge is None for one in found.packs)
    assert any("are held" in note for note in found.notes)
