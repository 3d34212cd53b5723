"""The head of a docket: its court, case number, caption, judges and parties, each where the page names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from conferral.intake.dockets.compose import Places, one_line
from conferral.intake.dockets.judges import judge_at
from conferral.intake.extras import Foreign
from conferral.intake.limits import Watch
from conferral.intake.webpage import words_of
from conferral.model.dockets import Judge, JudgeRole, Party
from conferral.model.spans import Shown, Span

_NUMBERED = re.compile(r"(?:DOCKET FOR CASE #|Bankruptcy Petition #|Adversary Proceeding #):[^\n]*\n{0,9}", re.I)
_COURT = re.compile(r"(?:^|\n)([^\n]*(?:\bCourt\b|Judicial Panel)[^\n]*(?:\n[^\n]*\bDistrict\b[^\n]*)?)", re.I)
_LABEL = r"(?:Assigned to|Referred to|Date|Case in other court|Cause|Jury Demand|Chapter|Lead case|Judge)\b"
_TITLE = re.compile(
    rf"(?:Case title:\s{{0,4}})?((?!\s{{0,4}}{_LABEL})[^\n]{{3,400}}(?:\n(?!{_LABEL}|\n)[^\n:]{{3,300}}){{0,3}})", re.I
)
_SITS = re.compile(r"^(Assigned|Referred) to:[ ]{0,4}([^\n]{2,200})$", re.M)
_PRESIDES = re.compile(r"^([^\n]{2,200}), (presiding|referral)$", re.M)
_NUMBERED_ROLE = re.compile(r"\s{0,4}\(\d{1,4}\)$")
_NO_PARTY = re.compile(
    r"(?:Pending|Terminated) Counts|Disposition|Highest Offense|Complaints|All (?:Plaintiff|Defendant)s", re.I
)
CAPTION = "caption_as_written"
"""Under which name the library's data have the caption as the page writes it, which the library itself recases."""
_NO_ROLE = "Unknown"  # the library's word where it saw no role; a few courts' own word for those who take part
_EVERYONE = re.compile(r"\s{0,4}All Defendants\s{1,4}")
_ROLES = {
    "assigned": JudgeRole.ASSIGNED, "presiding": JudgeRole.ASSIGNED,
    "referred": JudgeRole.REFERRED, "referral": JudgeRole.REFERRED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the entries, save the parties."""

    court: Shown[str] | None
    case_number: Shown[str] | None
    caption: Shown[str] | None
    judges: tuple[Judge, ...]
    warnings: tuple[str, ...] = ()


def read_docket_head(text: str, data: dict[str, Any], host: str | None) -> Head:
    """The head of a docket report: ``text`` is its words, ``data`` what the library read, ``host`` the links' court."""
    places = Places(text)
    heading = _NUMBERED.search(text)
    number = places.find(str(data["docket_number"]), heading.start() if heading else 0)
    if heading and not heading[0].upper().startswith("DOCKET"):
        name = _debtor(places, data)
    else:
        name = _caption(text, places, heading.end() if heading else None, str(data.get(CAPTION) or data["case_name"]))
    judges = _judges(_SITS, text, role=1, name=2)
    return Head(_court_at(text, host), _at(text, number), _at(text, name), judges, _missed(data, judges))


def _caption(text: str, places: Places, after: int | None, told: str) -> Span | None:
    """Where the caption stands: what follows the case number, up to where the library's reading of it ends.

    A clerk may write a remark in the lines beneath it ("DO NOT DOCKET"), which is no part of it.
    """
    title = _TITLE.match(text, after) if after is not None else None
    name = places.find(told, title.start(1) if title else 0)
    if title is None:
        return name
    begins = name is not None and name.start == title.start(1) and name.end < title.end(1)
    return name if begins and name and text[name.end] == "\n" else Span(*title.span(1))


def _debtor(places: Places, data: dict[str, Any]) -> Span | None:
    """A bankruptcy goes by its debtor; the page of an adversary proceeding has no name for it at all."""
    debtors = (one for one in data.get("parties") or () if str(one.get("type")).startswith("Debtor"))
    first = next(debtors, None)
    return places.find(str(first.get("name") or "")) if first else None


def read_history_head(text: str, data: dict[str, Any], host: str | None) -> Head:
    """The head of a history report: number and caption stand on one line."""
    places = Places(text)
    number = places.find(str(data["docket_number"]))
    name = None
    if number:
        end = text.find("\n", number.end)
        rest = re.compile(r"\S*").match(text, number.end)
        start = rest.end() if rest else number.end
        everyone = _EVERYONE.match(text, start)
        name = _trimmed(text, everyone.end() if everyone else start, end if end >= 0 else len(text))
    judges = _judges(_PRESIDES, text, role=2, name=1)
    return Head(_court_at(text, host), _at(text, number), _at(text, name), judges, _missed(data, judges))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end) if end > start else None


def _at(text: str, span: Span | None) -> Shown[str] | None:
    trimmed = _trimmed(text, span.start, span.end) if span else None
    return Shown(one_line(trimmed.of(text)), (trimmed,)) if trimmed else None


def _court_at(text: str, host: str | None) -> Shown[str] | None:
    """The court by its id, and where the page names it: in its heading, or in its own address."""
    if host is None:
        return None
    address = text.find(f"ecf.{host}.uscourts.gov")
    if address >= 0:
        return Shown(host, (Span(address, address + len(f"ecf.{host}.uscourts.gov")),))
    heading = _NUMBERED.search(text)
    named = list(_COURT.finditer(text, 0, heading.start() if heading else len(text)))
    return Shown(host, (Span(*named[-1].span(1)),)) if named else None


def _judges(pattern: re.Pattern[str], text: str, *, role: int, name: int) -> tuple[Judge, ...]:
    """The judges named in the head, each once in each role: a criminal docket names them for every defendant."""
    found: dict[tuple[str, JudgeRole], Judge] = {}
    for match in pattern.finditer(text):
        judge = judge_at(text, match.start(name), match.end(name), _ROLES[match[role].lower()])
        if judge:
            found.setdefault((judge.name.lower(), judge.role), judge)
    return tuple(found.values())


def _missed(data: dict[str, Any], judges: tuple[Judge, ...]) -> tuple[str, ...]:
    """A warning for each judge whom the library found and we did not."""
    ours = [_bare(judge.name) for judge in judges]
    theirs = [str(data.get(key) or "") for key in ("assigned_to_str", "referred_to_str")]
    somebody = [name for name in theirs if judge_at(name, 0, len(name), JudgeRole.ASSIGNED)]
    return tuple(
        f"{name} may be a judge of the case; the docket's head does not say it as CM/ECF does"
        for name in somebody
        if not any(_bare(name) in our or our in _bare(name) for our in ours)
    )


def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def parties_of(
    root: Foreign, found: list[dict[str, Any]], places: Places, watch: Watch
) -> tuple[tuple[Party, ...], str | None]:
    """The parties with their counsel, in order, and the first name or role in their table that was not read."""
    parties: list[Party] = []
    headed = any(one_line(part.text_content()) == _NO_ROLE for part in root.iter("u", "b", "i"))
    cursor = 0
    for one in found:
        span = places.find(str(one.get("name") or ""), cursor) or places.find(str(one.get("name") or ""))
        if span is None:
            continue
        cursor = span.end
        counsel = tuple(_counsel(one, places, cursor))
        role = None if one.get("type") == _NO_ROLE and not headed else one.get("type")
        parties.append(Party(one_line(str(one["name"])), role, (span,), counsel))
    read = {_bare(party.name) for party in parties}
    roles = {_bare(str(one.get("type") or "")) for one in found}
    missed = [name for name in _named(root, watch) if _bare(name) not in read]
    missed += [f"the {role}" for role in _roles(root) if _bare(role) not in roles]
    return tuple(parties), next(iter(missed), None)


def _counsel(party: dict[str, Any], places: Places, after: int) -> Iterator[Shown[str]]:
    for attorney in party.get("attorneys") or []:
        span = places.find(str(attorney.get("name") or ""), after)
        if span:
            after = span.end
            yield Shown(one_line(str(attorney["name"])), (span,))


def _named(root: Foreign, watch: Watch) -> Iterator[str]:
    """The parties by our own look: the bold name to the left of each "represented by"."""
    for tr in root.iter("tr"):
        cells = [cell for cell in tr if cell.tag == "td"]
        if len(cells) == 3 and len(cells[1]) < 4 and one_line(words_of(cells[1], watch)) == "represented by":
            name = next((bold for bold in cells[0].iter("b") if not _in_italics(bold)), None)
            if name is not None and (words := one_line(words_of(name, watch))):
                yield words


def _roles(root: Foreign) -> Iterator[str]:
    """The roles by our own look: bold and underlined words of a district court's page, a defendant's number aside."""
    for heading in root.iter("u"):
        words = _NUMBERED_ROLE.sub("", one_line(heading.text_content()))
        if heading.getparent().tag == "b" and words and not _NO_PARTY.match(words):
            yield words


def _in_italics(bold: Foreign) -> bool:
    """Whether a bold word is a role and no name: bankruptcy courts print roles in italics."""
    return next(bold.iterancestors("i"), None) is not None
