"""Letters that tests make up: a text, and facts whose spans are the very words in it."""

import datetime as dt
from collections.abc import Iterable

from conferral.check import check_letter
from conferral.model.facts import (
    Conferral,
    Issue,
    Kind,
    Letter,
    Mode,
    OneWay,
    Participant,
    Reading,
    Request,
    Side,
    Stated,
    Via,
)
from conferral.model.findings import Answer, Finding, Report
from conferral.model.spans import Shown, Span
from conferral.practices import Pack, PacksFound, load_pack, packs_for
from conferral.text.source import Source

TEXT = """Harrow & Finch LLP
March 14, 2024
Via ECF
Re: Quill v. Northgate Logistics, Inc., 23-cv-00777
Dear Judge Gorenstein:
We represent Plaintiff. We ask for a pre-motion conference on discovery and for an order to compel.
On March 4, 2024 Defendants refused the pay records. On March 11, 2024 Ada Finch spoke by telephone with Ben Cole,
counsel for Northgate, for 20 minutes. We told them that we would ask the Court for relief. We are at an impasse.
Respectfully submitted,
Ada Finch
"""
CALLED_ON, AROSE_ON, WRITTEN_ON = dt.date(2024, 3, 11), dt.date(2024, 3, 4), dt.date(2024, 3, 14)


def at(words: str, text: str = TEXT) -> tuple[Span, ...]:
    """Where words stand in the letter; they must stand there."""
    start = text.index(words)
    return (Span(start, start + len(words)),)


def call(
    on: dt.date | None = CALLED_ON, mode: Mode | None = Mode.TELEPHONE, people: Iterable[Participant] = ()
) -> Conferral:
    """A conferral in the invented letter."""
    return Conferral(
        spans=at("Ada Finch spoke by telephone with Ben Cole"),
        date=Shown(on, at("March 11, 2024")) if on else None,
        mode=Shown(mode, at("by telephone")) if mode else None,
        duration_minutes=Shown(20, at("20 minutes")),
        participants=tuple(people) or (finch(), cole()),
    )


def finch() -> Participant:
    """Counsel for the letter's own side."""
    return Participant("Ada Finch", Side.PLAINTIFF, at("Ada Finch"))


def cole(party: str | None = None) -> Participant:
    """Counsel across the table."""
    return Participant("Ben Cole", Side.DEFENDANT, at("Ben Cole"), party)


def issue(
    *conferrals: int, arose: dt.date | None = AROSE_ON, concerns: Iterable[str] = (), what: str = "pay records refused"
) -> Issue:
    """An issue of the invented letter, with the conferrals on it."""
    shown = Shown(arose, at("March 4, 2024")) if arose else None
    return Issue(what, at("refused the pay records"), shown, conferrals, tuple(concerns))


def attempt(on: dt.date | None) -> OneWay:
    """A request to confer that nobody answered."""
    return OneWay(at("We represent Plaintiff"), Shown(on, at("March 11, 2024")) if on else None)


def head(*requests: Request, via: Via | None = Via.ECF, written: dt.date | None = WRITTEN_ON) -> Letter:
    """The frame of the invented letter; it asks for a conference unless told otherwise."""
    return Letter(
        date=Shown(written, at("March 14, 2024")) if written else None,
        court=Shown("nysd", at("Judge Gorenstein")),
        judge=Shown("Gabriel W. Gorenstein", at("Judge Gorenstein")),
        signatories=(Shown("Ada Finch", at("Ada Finch")),),
        side=Shown(Side.PLAINTIFF, at("Plaintiff")),
        via=Shown(via, at("Via ECF")) if via else None,
        requests=tuple(Shown(one, at("We ask for")) for one in requests or (Request.PRE_MOTION_CONFERENCE,)),
    )


def reading(
    conferrals: Iterable[Conferral] = (),
    issues: Iterable[Issue] = (),
    *,
    letter: Letter | None = None,
    attempts: Iterable[OneWay] = (),
    told: bool = False,
    impasse: bool = False,
) -> Reading:
    """What was read in the invented letter."""
    return Reading(
        kind=Kind.LETTER,
        letter=letter or head(),
        issues=tuple(issues),
        conferrals=tuple(conferrals),
        one_way=tuple(attempts),
        impasse=Stated(at("We are at an impasse") if impasse else ()),
        told_adversary=Stated(at("We told them that we would ask") if told else ()),
    )


def report(read: Reading, packs: PacksFound | None = None, *, text: str = TEXT, as_of: dt.date = WRITTEN_ON) -> Report:
    """The report on a reading, by default against all packs that bind Judge Gorenstein's letters."""
    return check_letter(read, Source.of(text), packs or packs_for("nysd", "Gabriel W. Gorenstein"), as_of=as_of)


def findings(report: Report, ending: str) -> list[Finding]:
    """The findings whose requirement ends with a name: ``2.A/conferral``."""
    return [finding for finding in report.findings if finding.id.endswith(f"#{ending}")]


def finding(report: Report, ending: str) -> Finding:
    """The one finding of a requirement."""
    (found,) = findings(report, ending)
    return found


def answers(report: Report, ending: str) -> list[Answer]:
    """The answers of a requirement, in the order of the issues."""
    return [found.status for found in findings(report, ending)]


def pack_of(kind: str, *lines: str, judge: str | None = "Ruth Amberly", name: str = "amberly", **fields: str) -> Pack:
    """A pack of an invented judge with one requirement of a kind."""
    head = {"court": "nysd", "title": "Invented practices", "grade": "official", "source_url": "https://example.org/p"}
    head |= {"seen_on": "2024-03-01"} | fields
    heads = [f"{key} = {value if key == 'seen_on' else repr(value)}" for key, value in head.items()]
    rule = ['id = "1/x"', f'kind = "{kind}"', 'cite = "Practices ¶ 1"', 'says = "Do this."']
    rule += [] if any(line.startswith("asks") for line in lines) else ['asks = "content"']
    own = [f'judge = "{judge}"'] if judge else []
    return load_pack("\n".join([*heads, *own, "[[requirement]]", *rule, *lines]), name, "invented.toml")


def against(read: Reading, pack: Pack, **options: dt.date) -> Report:
    """The report on a reading against one pack alone."""
    return report(read, PacksFound((pack,)), **options)
