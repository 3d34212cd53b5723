"""The library that knows the courts' markup, loaded quietly: it is written to fetch pages, and here it only parses.

Left to itself it opens a log file when it is imported, and would note there what it reads. It gets no session, so that
it has nothing to send with.
"""

from __future__ import annotations

import logging
import os

from conferral.intake.extras import Foreign, library

_EXTRA = "dockets"
_LOGGER = "juriscraper.lib.log_tools"


def docket_report(court: str, path: str) -> Foreign:
    """A parser of docket reports of a court."""
    return _quiet("juriscraper.pacer.docket_report", path).DocketReport(court)


def history_report(court: str, path: str) -> Foreign:
    """A parser of docket history reports of a court."""
    return _quiet("juriscraper.pacer.docket_history_report", path).DocketHistoryReport(court)


def notification(court: str, path: str) -> Foreign:
    """A parser of notices of electronic filing of a court."""
    return _quiet("juriscraper.pacer.email", path).S3NotificationEmail(court)


def feed(court: str, path: str) -> Foreign:
    """A parser of a court's RSS feed. Its own constructor would open a session; it is made without one."""
    module = _quiet("juriscraper.pacer.rss_feeds", path)
    parser = module.PacerRssFeed.__new__(module.PacerRssFeed)
    module.DocketReport.__init__(parser, court)
    parser.is_valid, parser.is_appellate = True, False
    return parser


def feedparser(path: str) -> Foreign:
    """The library's own reader of feeds."""
    return library("feedparser", _EXTRA, path)


def _quiet(module: str, path: str) -> Foreign:
    """A module of the library, with its log leading nowhere."""
    logger = logging.getLogger(_LOGGER)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # a logger that has a handler opens no file
        logger.propagate = False  # nor must it pass a docket's words on to whoever logs in this process
    os.environ.setdefault("JURISCRAPER_LOG", os.devnull)
    return library(module, _EXTRA, path)
