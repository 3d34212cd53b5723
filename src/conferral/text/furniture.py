"""What pages add to a letter: the court's header, page numbers, running heads, stamps, notes at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conferral.text.wording import Wording, worded


class LeftOut(NamedTuple):
    """A range left out of the running text, in offsets of the source, and what it is.

    ``kind`` is ``header`` (the court's filing header), ``page`` (page number), ``running_head``, ``stamp`` or
    ``footnote``.
    """

    start: int
    end: int
    kind: str


_NUMBER = r"[0-9OolI]{1,4}"
_CASE = r"(?:[0-9OlI]{1,2}[:;.])?[0-9OlI]{2}-[\w<().,:&'-]{3,60}"
_HEADER = (
    rf"(?:USCA\S{{1,6}}[ ])?[CG][a-z]{{2,4}}[.:]?[ ]{{1,3}}{_CASE}[ ]{{1,8}}"
    r"(?:D[o0]c\S{0,7}[ ]{0,8}[#:]?[ ]{0,2}[#]?[0-9OolI]{1,14}(?:-[0-9]{1,3})?|Date)[ ,]"
    r"[^\n]{0,40}(?:F[il1I]{1,2}[eco][dc]|Ent[ec]r[ec]d|P[ao][gq][ec])[^\n]{0,150}"
)
_PAGE = (
    rf"(?:(?:Page|PAGE|page|Pg\.?|P\.|p\.)[ ]{{0,2}}[|#]?[ ]{{0,2}}{_NUMBER}|{_NUMBER})[ ]{{0,2}}(?:of|OF"
    rf"|/)[ ]{{0,2}}{_NUMBER}"
)
_MARK = Wording(
    rf"^[ ]{{0,60}}(?:(?P<header>{_HEADER}|C[a-z]{{2,4}}[ ]{{1,3}}{_CASE}[ ]*\n[ ]{{0,8}}D[o0]c\S{{0,7}}[ ]{{1,8}}"
    r"#?[0-9]{1,5}[^\n]{0,30}Filed[^\n]{0,90}"
    r"|(?:Filed|Date Filed:|Entered on [A-Z]{3,5} Docket)[ ]{1,3}[0-9][0-9/]{5,9}[^\n]{0,30}P[ao][gq][ec]"
    r"[^\n]{0,60}|PageID[ ]?#?:?[ ]{0,3}[0-9]{1,6})"
    rf"|(?P<page>(?:{_PAGE}(?:[ ]{{1,4}}PageID[ #:]{{0,4}}[0-9]{{1,6}})?|(?:Page|PAGE|page|P\.|p\.)[ ]{{0,2}}["
    rf"|#]?[ ]{{0,2}}{_NUMBER}|[-–—~]{{1,2}}[ ]{{0,2}}[0-9]{{1,3}}[ ]{{0,2}}[-–—~]{{1,2}}"
    r"|\[[ ]?[0-9]{1,3}[ ]?\]|[0-9]{1,3}))"
    r"|(?P<head>(?=[^\n]{6,110}$)[^\n]{0,90}\b(?:Page|PAGE|page|p\.)[ ]{0,2}["
    r"|#]?[ ]{0,2}[0-9]{1,3}(?:[ ]?(?:of|/)[ ]?[0-9]{1,3})?[^\n]{0,50})"
    r"|(?P<stamp>(?:USDC[ ]?[SEND]\w{2,4}|(?:ELECTRONICALLY|Electronically)[ ]FILED|DOC[ ]?#:?[ ]?[\w_]{0,20}"
    r"|DATE[ ]FILED:?[ _]{0,4}[0-9/_-]{0,12}|RECEIVED|(?:RECEIVED"
    r"|FILED)[ ]{1,4}[A-Z]{3}[ ][0-9]{1,2}[^\n]{0,60})))[ ]*$",
    re.M,
)
_INLINE = Wording(
    rf"(?<=[ ])(?:Case[ ]{{1,3}}{_CASE}[ ]{{1,8}}Document[ ]{{1,8}}[0-9]{{1,5}}"
    r"(?:-[0-9]{1,3})?[ ]{1,8}Filed[ ][0-9/]{6,10}[ ]{1,8}Page[ ][0-9]{1,4}[ ]of[ ][0-9]{1,4}"
    r"(?:[ ]{1,4}PageID[ #:]{0,4}[0-9]{1,6})?"
    r"|(?:The[ ])?Hon(?:\.|orable)[ ](?:[A-Z][\w.'-]{0,20},?[ ]{1,2}){1,5}"
    r"(?:[A-Z][a-z]{2,8}[ ][0-9]{1,2},[ ][0-9]{4},?[ ]{1,3})?Page[ ][0-9]{1,3}(?:[ ]of[ ][0-9]{1,3})?)(?=[ ])"
)
_NAMED = Wording(
    r"\b(?:Hon\.|Honorable|Judge|Justice|U\.S\.[MD]\.J\.|Letter to|Re:|v\."
    r"|[A-Z][a-z]{2,8}\.? [0-9]{1,2}, [0-9]{4})"
)
_ADDRESSEE = Wording(
    r"(?:(?:Letter )?[Tt]o )?(?:The |the )?(?:Hon\.|Honorable\b|(?:Chief |Magistrate |District "
    r"|U\.S\. ){0,3}Judge\b)[^\n]{3,60}"
)
_DAY = Wording(r"(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}, ?[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4})")
_NOTE = Wording(
    r"^(?:[ ]{0,20}[_-]{3,60}[ ]*\n+)?[ ]{0,8}(?P<mark>[0-9]{1,2}|[*†‡]{1,2}"
    r"|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})\.?[ ]{0,3}[A-Z\"'(][^\n]{8,}$",
    re.M,
)
_HEAD_REACH = 4000  # characters of the first page, in which a running head's words have stood before
_MONTH_END = Wording(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Nos?\.|Rule"
    r"|paragraph|¶|§)[ ]*\Z"
)


def furniture(plain: str) -> list[LeftOut]:
    """The blocks of lines that pages add, in order; stamps and notes only where the caller finds them in the way."""
    found = [
        LeftOut(*match.span(), "running_head" if match[0].lstrip("The ").startswith("Hon") else "header")
        for match in _INLINE.finditer(plain)
    ]
    marks = [mark for match in _MARK.finditer(plain) if (mark := _mark(plain, match))]
    first_page = _FirstPage(plain[:_HEAD_REACH])
    edges = frozenset(edge for mark in marks for edge in (mark.start, mark.end))
    for mark in marks:
        found.append(mark)
        if mark.kind != "stamp":
            found += _running_heads(plain, mark, first_page, edges)
    return _merged(found)


class _FirstPage:
    """The words of the first page, which running heads repeat."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: dict[str, int] = {}
        place = 0
        for line in text.splitlines(keepends=True):
            self.lines.setdefault(line.strip().lower(), place)
            place += len(line)


def form_feeds(text: str) -> Iterator[int]:
    """Where the source says that a page ends; several ends with nothing between them count once."""
    return (match.start() for match in worded(r"\f\s*").finditer(text))


def notes(plain: str) -> list[LeftOut]:
    """Paragraphs that look like notes at the foot of a page: a number or star, then a capital, after a blank line."""
    found = []
    for match in _NOTE.finditer(plain):
        if match.start() and plain[max(0, match.start() - 2) : match.start()] != "\n\n":
            continue
        end = plain.find("\n\n", match.start("mark"))
        end = len(plain) if end < 0 else end + 1
        if end - match.start() < 3000 and _referred_to(plain, match):
            found.append(LeftOut(match.start(), end, "footnote"))
    return found


def _referred_to(plain: str, match: re.Match[str]) -> bool:
    before = plain[max(0, match.start() - 5000) : match.start()]
    return worded(rf"[a-z.,;:\"')\]]{re.escape(match['mark'])}(?![0-9A-Za-z/.-])").search(before) is not None


def _mark(plain: str, match: re.Match[str]) -> LeftOut | None:
    kind = str(match.lastgroup)
    end = min(match.end() + 1, len(plain))
    if kind == "head":
        return (
            LeftOut(match.start(), end, "running_head")
            if _NAMED.search(match["head"]) and match.start() > 200 and not _a_sentence(match["head"])
            else None
        )
    if (
        kind == "page"
        and match["page"].isdigit()
        and _MONTH_END.search(plain, max(0, match.start() - 14), max(0, match.start() - 1))
    ):
        return None
    return LeftOut(match.start(), end, kind)


def _a_sentence(line: str) -> bool:
    return len(worded(r"\b[a-z]{2,}\b").findall(line)) > 4


def _running_heads(plain: str, mark: LeftOut, first_page: _FirstPage, edges: frozenset[int]) -> Iterator[LeftOut]:
    """The lines above and below a page mark that repeat the addressee, the date or the firm from the first page."""
    for forward in (False, True):
        edge, blanks, parted = (mark.end if forward else mark.start), 0, False
        for _ in range(6):
            line = _line_after(plain, edge) if forward else _line_before(plain, edge)
            if line is None or (edge in edges and edge not in (mark.start, mark.end)):
                break
            begin, end = line
            words = plain[begin:end].strip()
            edge = end if forward else begin
            if not words and not blanks:
                blanks, parted = 1, True
            elif words and _repeats(words, begin, first_page, near=not parted):
                blanks = 0
                yield LeftOut(begin, end, "running_head")
            else:
                break


def _line_after(plain: str, edge: int) -> tuple[int, int] | None:
    if edge >= len(plain):
        return None
    end = plain.find("\n", edge, edge + 200)
    return (edge, end + 1) if end >= 0 else None


def _line_before(plain: str, edge: int) -> tuple[int, int] | None:
    if edge < 2:
        return None
    begin = plain.rfind("\n", max(0, edge - 200), edge - 1)
    return (begin + 1, edge) if begin >= 0 else None


def _repeats(words: str, begin: int, first_page: _FirstPage, *, near: bool) -> bool:
    if len(words) > 90 or begin < 60:
        return False
    if _ADDRESSEE.fullmatch(words):
        name = worded(r"[A-Z][a-z]{2,}").findall(words)
        return bool(name) and 0 <= first_page.text.find(name[-1]) < begin
    if day := _DAY.match(words):
        return 0 <= first_page.text.find(day[0]) < begin and len(words) - len(day[0]) < 50 and not words.endswith(".")
    first = first_page.lines.get(words.lower())
    return near and len(words) > 5 and first is not None and begin > first + 300 and not words.endswith((".", ","))


def _merged(found: list[LeftOut]) -> list[LeftOut]:
    """In order, ranges that overlap made one; the court's header gives its name to the whole."""
    merged: list[LeftOut] = []
    for item in sorted(found):
        if merged and item.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = LeftOut(last.start, max(last.end, item.end), last.kind)
        else:
            merged.append(item)
    return merged
