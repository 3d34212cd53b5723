"""A page of CM/ECF as a tree: what kind of page it is, whether all of it is there, which court made it."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum, auto

from conferral.intake.extras import Foreign
from conferral.intake.limits import Watch
from conferral.model.errors import UnreadableFile

AGAIN = "Open the docket in CM/ECF, save the whole page as HTML, and try again."


class PageKind(Enum):
    """What a web page is, as far as dockets go."""

    DOCKET = auto()
    HISTORY = auto()
    NOTICE = auto()
    OTHER_OF_CMECF = auto()
    NO_DOCKET = auto()


_HIDES = re.compile(r"<(!--|script\b|style\b)", re.I)
_SHOWS = {"!--": "-->", "script": "</script", "style": "</style"}
_GAP = r"(?:\s|&nbsp;|&#160;|\u00a0|<[^>]{0,400}>){1,40}"
_DOCKET = re.compile(
    rf"DOCKET{_GAP}FOR{_GAP}CASE{_GAP}#|Bankruptcy{_GAP}Petition{_GAP}#|Adversary{_GAP}Proceeding{_GAP}#"
    rf"|<t[dh]\b[^>]{{0,400}}>\s{{0,200}}Docket\s{{1,99}}Text\s{{0,200}}</t[dh]>"
    r"|\bnone satisfy the selection criteria\b"
)
_HISTORY = re.compile(
    r"Date of last filing:|History/Documents|<h2\b[^>]{0,200}>\s{0,99}History\s{0,99}</h2>"
    r"|<th\b[^>]{0,200}>\s{0,99}Description\s{0,99}</th>"
)
_NOTICE = re.compile(r"Notice\s{1,9}of\s{1,9}(?:Electronic\s{1,9}(?:Claims\s{1,9})?Filing|Docket\s{1,9}Activity)\b")
_TRANSACTION = re.compile(r"following\s{1,9}transaction\s{1,9}was\b")
# What CM/ECF and PACER write around each of their pages; a letter may well link to a paper in CM/ECF.
_CMECF = re.compile(
    r"\bcmecfMainContent\b|\bcmecfLogo\b|\byuimenubar\b|/cgi-bin/(?:iquery|login|DisplayMenu|menu)\.pl"
    r"|pacer\.login\.uscourts\.gov|<title>[^<]{0,80}(?:\bCM/ECF\b|\bPACER\b|-ECF-)",
    re.I,
)
_HOST = re.compile(r"\becf\.([a-z0-9]{2,8})\.(?:circ\d{0,2}\.)?(?:uscourts|audits\.uscourts)\.gov", re.I)
_TABLE = re.compile(r"<(/?)(table|tr)\b", re.I)
_RECEIPT = re.compile(r"PACER\s{1,99}Service\s{1,99}Center")
# Bankruptcy courts that list no entries end a table that never began, just before they say so.
_STRAY = re.compile(
    r"</table>\s{0,9}(?:<br>\s{0,9}){0,3}</table>\s{0,9}<h2\b[^>]{0,99}>(?:\s|<br>|<b>){0,9}There are proceedings\b",
    re.I,
)
_TAG = re.compile(r"<[^>]{0,2000}>")
_NESTED = re.compile(r"<(/?)(?:div|span|font|center|form|table|b|i|u|a|ul|li|blockquote)\b", re.I)
_DEEPEST = 800  # elements within one another: the library's time grows with the square of it; CM/ECF has about thirty
_BEHIND = frozenset({"br", "hr", "center", "h2", "h3"})
_AFTER_THE_END = 20_000  # characters: browsers' add-ons write a little behind the end of a page
_END = re.compile(r"</(?:body|html)\s{0,9}>", re.I)


def kind_of_page(html: str) -> PageKind:
    """What a web page is, by what stands on it and not by its name.

    >>> kind_of_page("<h3>CIVIL DOCKET FOR CASE #: 1:24-cv-90001</h3>").name
    'DOCKET'
    >>> kind_of_page("<p>Dear Judge Oakes: the docket of this case is long.").name
    'NO_DOCKET'
    """
    of_cmecf = _CMECF.search(html) is not None
    if _NOTICE.search(html) and _TRANSACTION.search(html):
        return PageKind.NOTICE
    if _DOCKET.search(html):
        return PageKind.DOCKET
    if of_cmecf and _HISTORY.search(html):
        return PageKind.HISTORY
    return PageKind.OTHER_OF_CMECF if of_cmecf else PageKind.NO_DOCKET


def court_of_links(html: str) -> str | None:
    """The court whose CM/ECF the page's links lead to, by its id.

    >>> court_of_links("<a href='https://ecf.nysd.uscourts.gov/doc1/127'>12</a>")
    'nysd'
    """
    found = Counter(match[1].lower() for match in _HOST.finditer(html))
    return found.most_common(1)[0][0] if found else None


def is_bankruptcy(html: str) -> bool:
    """Whether a bankruptcy court made the page."""
    return re.search(r"Bankruptcy\s{1,9}Court|Bankruptcy\s{1,9}Petition", html, re.I) is not None


def require_whole(html: str, watch: Watch) -> bool:
    """Refuse a page of which a part is missing: a table that never ends, or the page's end. Whether it has its receipt.

    A browser that saves a page half loaded closes its tables and the page itself; the receipt at its foot is then not
    there, and it must be seen in another way that all the entries are: ``require_end``.
    """
    bare = _without_hidden(html)
    ends = [match.end() for match in _END.finditer(bare)]
    rest = bare[ends[-1] :] if ends else ""
    count = Counter(f"{match[1]}{match[2]}".lower() for match in _TABLE.finditer(bare))
    if not ends or len(rest) > _AFTER_THE_END or _TAG.sub("", rest).strip():
        raise UnreadableFile(watch.path, "the page is cut off: its end is missing", AGAIN)
    if count["table"] != count["/table"] - len(_STRAY.findall(bare)):
        what = f"the page is cut off or altered: {count['table']} tables begin in it and {count['/table']} end"
        raise UnreadableFile(watch.path, what, AGAIN)
    if _depth(bare) > _DEEPEST:
        raise watch.refusal("its parts are nested deeper than any docket's", AGAIN)
    return _RECEIPT.search(bare) is not None


def require_end(tables: list[Foreign], watch: Watch) -> tuple[str, ...]:
    """What to say of a docket without a receipt; it is refused where nothing shows that its entries end where they do.

    CM/ECF writes a break or a rule behind the entries. A browser that closes a table which was still loading puts
    nothing behind it, and what add-ons put at the end of a page is of another kind.
    """
    last = tables[-1] if tables else None
    if last is not None and not _goes_on(last):
        what = "the page is cut off: nothing stands behind its entries, not even the receipt of CM/ECF"
        raise UnreadableFile(watch.path, what, AGAIN)
    return ("the page has no receipt of PACER's; it was read because it goes on behind its last entry",)


def _goes_on(table: Foreign) -> bool:
    """Whether the page goes on behind a table as CM/ECF does: with a break, a rule, a heading or words."""
    at = table
    while at is not None and at.tag != "body":
        if (at.tail or "").strip():
            return True
        after = at.getnext()
        if after is not None:
            return after.tag in _BEHIND
        at = at.getparent()
    return False


def _depth(bare: str) -> int:
    """How many elements at most stand open within one another, those that are never closed among them."""
    depth = deepest = 0
    for match in _NESTED.finditer(bare):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _without_hidden(html: str) -> str:
    """The page without its comments, scripts and styles; what never ends hides all that follows it."""
    lower = html.lower()
    pieces: list[str] = []
    done = 0
    while found := _HIDES.search(html, done):
        pieces.append(html[done : found.start()])
        stop = _SHOWS[found[1].lower()]
        end = lower.find(stop, found.end())
        if end < 0:
            return "".join(pieces)
        done = end + len(stop)
    return "".join((*pieces, html[done:]))
