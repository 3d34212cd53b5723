"""Which side a phrase speaks of: "Plaintiff", "defense counsel", a party by its name or its short name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.model.facts import Letter, Side
from conferral.readers.document import Document, PartKind
from conferral.text.wording import Wording

_SPELLED = Wording(
    r"(?P<nonparty>\bnon-?part(?:y|ies)\b)|(?P<plaintiff>\b(?:plaintiff|petitioner|claimant|relator)s?\b)"
    r"|(?P<defendant>\b(?:defen[cs]e|defendant|respondent)s?\b)",
    re.I,
)
_VERSUS = Wording(r"\s(?:vs?\.?|against)\s", re.I)
_PROPER = Wording(r"[A-Z][\w&'-]{2,}")
_GENERIC_TEXT = """
    inc llc llp corp co ltd the and case civil action new york united states district court ecf dkt plaintiff
    defendant plaintiffs defendants et al civ index re letter motion
"""
_GENERIC = frozenset(_GENERIC_TEXT.split())
_OWN = Wording(
    r"(?:\b(?:represents?|counsel (?:to|for)|attorneys? for|on behalf of|am the"
    r"|appear for)\s{1,2}(?P<client>[^.;]{3,90}))",
    re.I,
)
_SHORT = Wording(r"\((?:(?:the|collectively|together|hereinafter|and),?\s){0,2}\"(?P<short>[^\"]{2,40})\"\)", re.I)


@dataclass(frozen=True, slots=True)
class Sides:
    """Who stands on which side: the writer's own side, and the words by which the parties are named."""

    own: Side | None
    parties: dict[str, Side]

    @property
    def other(self) -> Side | None:
        """The side across from the writer's; None where there is no single one."""
        return self.own.opponent if self.own else None

    def of(self, phrase: str) -> Side | None:
        """The side that a phrase speaks of, by the first party named in it."""
        spelled = _SPELLED.search(phrase)
        if spelled and spelled.lastgroup:
            return Side(spelled.lastgroup)
        for word in _PROPER.finditer(phrase):
            if side := self.parties.get(_bare(word[0])):
                return side
        return None


def read_sides(document: Document, letter: Letter) -> Sides:
    """The sides of a letter, from its head, its caption, and the short names that it gives the parties."""
    subject = " ".join(document.text[part.start : part.end] for part in document.parts_of(PartKind.RE))
    caption = letter.caption.value if letter.caption else subject
    parties = _captioned(caption)
    body = next((document.text[part.start : part.start + 4000] for part in document.parts_of(PartKind.BODY)), "")
    own = letter.side.value if letter.side else _own(body[:1200], parties)
    for match in _SHORT.finditer(body):
        before = body[max(0, match.start() - 90) : match.start()].rsplit(". ", 1)[-1]
        side = _nearest(before, parties)
        if side:
            parties.setdefault(_bare(match["short"].split()[-1]), side)
            parties.setdefault(_bare(match["short"].split()[0]), side)
    if own is Side.NONPARTY:
        _note_client(body, parties)
    return Sides(own, parties)


def _note_client(body: str, parties: dict[str, Side]) -> None:
    """A nonparty's own name means the nonparty, wherever it stands in the caption."""
    client = _OWN.search(body[:1200])
    for word in _PROPER.findall(client["client"])[:3] if client else ():
        if _bare(word) not in _GENERIC:
            parties[_bare(word)] = Side.NONPARTY


def _captioned(caption: str) -> dict[str, Side]:
    versus = _VERSUS.search(caption)
    if versus is None:
        return {}
    parties: dict[str, Side] = {}
    for side, text in (
        (Side.PLAINTIFF, caption[: versus.start()]),
        (Side.DEFENDANT, caption[versus.end() : versus.end() + 160]),
    ):
        for word in _PROPER.findall(text):
            if _bare(word) not in _GENERIC:
                parties.setdefault(_bare(word), side)
    return parties


def _own(body: str, parties: dict[str, Side]) -> Side | None:
    match = _OWN.search(body)
    if match is None:
        return None
    spelled = _SPELLED.search(match["client"])
    if spelled and spelled.lastgroup:
        return Side(spelled.lastgroup)
    return next((parties[_bare(word)] for word in _PROPER.findall(match["client"]) if _bare(word) in parties), None)


def _nearest(before: str, parties: dict[str, Side]) -> Side | None:
    """The side named last before a short name is given."""
    spelled = [match.lastgroup for match in _SPELLED.finditer(before) if match.lastgroup]
    if spelled:
        return Side(spelled[-1])
    named = [parties[_bare(word)] for word in _PROPER.findall(before) if _bare(word) in parties]
    return named[-1] if named else None


def _bare(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("'").strip(".,")
