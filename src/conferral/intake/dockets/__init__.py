"""Dockets and notices of filing: CM/ECF's pages, e-mails and feeds through juriscraper, RECAP's JSON by ourselves."""

from __future__ import annotations

from conferral.intake.dockets.pages import AGAIN, PageKind
from conferral.intake.limits import Watch
from conferral.intake.pages import Intake
from conferral.model.errors import UnreadableFile


def read_page(html: str, kind: PageKind, watch: Watch, warnings: tuple[str, ...]) -> Intake:
    """A page of CM/ECF. UnreadableFile where it is no docket, or where a part of it is missing."""
    if kind is PageKind.OTHER_OF_CMECF:
        raise UnreadableFile(watch.path, "it is a page of CM/ECF or PACER, but neither a docket nor a notice", AGAIN)
    from conferral.intake.dockets.sheets import read_docket_page, read_history_page

    if kind is PageKind.DOCKET:
        return read_docket_page(html, watch, warnings)
    if kind is PageKind.HISTORY:
        return read_history_page(html, watch, warnings)
    from conferral.intake.dockets.notices import read_notice_page

    return read_notice_page(html, watch, warnings)
