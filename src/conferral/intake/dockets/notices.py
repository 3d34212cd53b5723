"""Notices of electronic filing, as pages and as e-mails: each case and its docket text, where they stand."""

from __future__ import annotations

import re
from typing import Any

from conferral.intake.dockets import scrapers
from conferral.intake.dockets.compose import Places, one_line
from conferral.intake.dockets.pages import AGAIN, court_of_links, is_bankruptcy
from conferral.intake.dockets.rows import day_of
from conferral.intake.limits import Watch
from conferral.intake.pages import Intake
from conferral.intake.webpage import text_of_html
from conferral.model.errors import UnreadableFile
from conferral.model.facts import Kind
from conferral.model.spans import Shown, Span
from conferral.text.sheets import Row, Sheet

_IS_NOTICE = re.compile(r"Notice\s{1,9}of\s{1,9}(?:Electronic\s{1,9}(?:Claims\s{1,9})?Filing|Docket\s{1,9}Activity)\b")
_TRANSACTION = re.compile(r"following\s{1,9}transaction\s{1,9}was\b")
_CASE = re.compile(r"Case\s{1,9}Name:\s{0,9}((?!Case\s{1,9}Number)[^\n]{0,400})")
_PAPER = re.compile(r"Document\s{1,9}Number:\s{0,9}(?P<value>\d{1,6})\b")
_TEXT = re.compile(r"Docket\s{1,9}Text:\s{0,9}")
_AFTER = re.compile(
    r"\n[^\n]{0,60}Notice (?:has been|will be|will not be)\b|\n\s{0,9}The following document|\n\s{0,9}Case\s{1,9}Name:"
    r"|\n\s{0,9}Document description:"
)
_FILED = re.compile(r"\bfiled\s{1,9}on\s{1,9}(\d{1,2}/\d{1,2}/\d{4})", re.I)
_COURT = re.compile(r"[^\n]*\bCourt\b[^\n]*(?:\n{1,3}[^\n]*\bDISTRICT\b[^\n]*)?", re.I)
_CHANGED = re.compile(r"Description of changes:|transaction was edited by", re.I)


def is_notice(words: str) -> bool:
    """Whether words are those of a notice of electronic filing, and not only about one.

    >>> is_notice("Notice of Electronic Filing: The following transaction was entered. Case Name: Roe v. Poe")
    True
    """
    return bool(_IS_NOTICE.search(words) and _TRANSACTION.search(words) and _CASE.search(words))


def read_notice_page(html: str, watch: Watch, warnings: tuple[str, ...]) -> Intake:
    """A notice saved as a page, or the page in an e-mail."""
    return _laid_out(text_of_html(html, watch), html, "text/html", "", watch, warnings)


def read_notice_mail(
    text: str, body: str, plain: bool, subject: str, watch: Watch, warnings: tuple[str, ...]
) -> Intake:
    """A notice that came by e-mail: ``text`` is the mail as text, ``body`` what the library is to read."""
    return _laid_out(text, body, "text/plain" if plain else "text/html", subject, watch, warnings)


def _laid_out(text: str, body: str, sort: str, subject: str, watch: Watch, warnings: tuple[str, ...]) -> Intake:
    watch.docket(len(body))
    if _CHANGED.search(text) and not _TEXT.search(text):
        what = "it is a notice that an entry was changed, which gives the new words but no docket text of its own"
        raise UnreadableFile(watch.path, what, "Read the entry on the docket itself.")
    court = court_of_links(body)
    dockets = _data(body, sort, subject, court or ("unknownb" if is_bankruptcy(body) else "unknown"), watch)
    cases = list(_CASE.finditer(text))
    if not dockets or len(dockets) != len(cases):
        what = f"the notice names {len(cases)} cases, of which only {len(dockets)} could be read"
        raise UnreadableFile(watch.path, what, AGAIN)
    rows, numbers = _rows(text, cases, dockets, watch)
    told = _several(numbers)
    first = _trimmed(cases[0])
    caption = Shown(one_line(first.of(text)), (first,)) if first else None
    sheet = Sheet(Kind.NOTICE, rows, _court(text[: cases[0].start()], court), numbers[0], caption)
    return Intake((text,), (), warnings + told, sheet)


def _data(body: str, sort: str, subject: str, court: str, watch: Watch) -> list[dict[str, Any]]:
    """The cases of a notice as the library reads them, each with its entries."""
    notice = scrapers.notification(court, watch.path)
    notice.content_type, notice.subject = sort, subject
    try:
        super(type(notice), notice)._parse_text(body if sort == "text/plain" else body.replace("\n", " \n"))
        return list(notice.data.get("dockets") or [])
    except Exception as error:
        what = f"the notice is not as CM/ECF writes it ({type(error).__name__} in its parser)"
        raise UnreadableFile(watch.path, what, "Save the notice again, whole, as HTML or .eml.") from error


def _rows(
    text: str, cases: list[re.Match[str]], dockets: list[dict[str, Any]], watch: Watch
) -> tuple[tuple[Row, ...], list[Shown[str] | None]]:
    """An entry for each case, and the cases' numbers; cases named together share one docket text."""
    places = Places(text)
    filed = _FILED.search(text)
    day = day_of(filed[1]) if filed else None
    shown_day = Shown(day, (Span(*filed.span(1)),)) if filed and day else None
    rows: list[Row] = []
    numbers: list[Shown[str] | None] = []
    ends = [*(case.start() for case in cases[1:]), len(text)]
    for case, end, docket in zip(cases, ends, dockets, strict=True):
        number = places.find(str(docket.get("docket_number") or ""), case.start(), end)
        numbers.append(Shown(number.of(text), (number,)) if number else None)
        for entry in docket.get("docket_entries") or []:
            label = _TEXT.search(text, case.end())
            words = _docket_text(text, label.end(), str(entry["description"])) if label else None
            if words is None:
                raise UnreadableFile(watch.path, "the docket text of the notice could not be found in it", AGAIN)
            paper = _PAPER.search(text, case.end(), end)
            rows.append(Row(words, _paper(paper, entry), shown_day))
    if len(rows) < len(cases):
        raise UnreadableFile(watch.path, f"the notice has {len(cases)} cases but {len(rows)} docket texts", AGAIN)
    return tuple(rows), numbers


def _docket_text(text: str, start: int, told: str) -> Span | None:
    """The docket text, up to what follows it in every notice; None where it lacks a word that the library read.

    The library leaves out words in italics, so that its own text is only a check on ours.
    """
    after = _AFTER.search(text, start)
    words = text[start : after.start() if after else len(text)].rstrip()
    cursor = 0
    for word in re.findall(r"\w+", told):
        cursor = words.find(word, cursor)
        if cursor < 0:
            return None
        cursor += len(word)
    return Span(start, start + len(words)) if words else None


def _paper(found: re.Match[str] | None, entry: dict[str, Any]) -> Shown[int] | None:
    """The number of the paper, where page and library agree on it."""
    if found is None or found["value"] != str(entry.get("document_number") or ""):
        return None
    return Shown(int(found["value"]), (Span(*found.span("value")),))


def _trimmed(case: re.Match[str]) -> Span | None:
    words = case[1]
    start = case.start(1) + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else None


def _court(text: str, court: str | None) -> Shown[str] | None:
    named = list(_COURT.finditer(text))
    return Shown(court, (Span(*named[-1].span()),)) if court and named else None


def _several(numbers: list[Shown[str] | None]) -> tuple[str, ...]:
    """A notice in several cases is one docket to us: the first case's; the others are named."""
    others = [number.value for number in numbers[1:] if number]
    return (f"the notice is in further cases too: {', '.join(others)}",) if others else ()
