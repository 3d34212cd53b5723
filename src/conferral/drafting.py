"""Drafting as verbs: a paper from the events of a record and each side's words; set, measured, checked, signed.

What the command and the web call. No clock is read here, and no file but what lies beside a record in confidence
(``offers_kept``) and a template of one's own: the events are the whole log of a record, each side's words were read
from the bytes of its file, and what comes back are bytes.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from conferral.check.against import against_record
from conferral.drafts.composing import compose
from conferral.drafts.exchanged import doubts, exchanged
from conferral.drafts.fair_copy import FairCopy, fair_copy, read_fair_copy, write_fair_copy
from conferral.drafts.grounds import Grounds
from conferral.drafts.house import House, Type, default_house
from conferral.drafts.kinds.filings import SAMPLE_TERMS
from conferral.drafts.limits import Measured, measure
from conferral.drafts.packing import settled
from conferral.drafts.paper import Block, Form, Heading, Kind, Paper, blanks, leaves
from conferral.drafts.pdf import Typeset, fonts, set_pdf
from conferral.drafts.phrasing import plain
from conferral.drafts.plain import paper_text
from conferral.drafts.sections.words import SideWords
from conferral.drafts.signing import Consented, consented, signed, unsigned
from conferral.drafts.told import paper_json
from conferral.drafts.typefaces import missing
from conferral.drafts.wants import Wants, type_for, wants_of
from conferral.drafts.word import set_docx
from conferral.exchange.clawback import Words, not_withheld, words_in, words_kept
from conferral.exchange.confidence import confidence, in_confidence, nothing_confidential
from conferral.exchange.desks import Desk
from conferral.exchange.leaving import Parcel, nothing_own
from conferral.intake import source_of
from conferral.intake.cleaning import clean
from conferral.ledger.canonical import digest
from conferral.ledger.fold import fold
from conferral.ledger.log import head_of
from conferral.ledger.standing import standing
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Privacy
from conferral.model.facts import Side
from conferral.model.findings import Report, Verdict
from conferral.model.ledgers import Ledger
from conferral.practices import Shelf, packs_for
from conferral.verbs import check_letter

FORMATS = ("pdf", "docx", "text", "json", "letter")
"""How a paper can be written; ``letter`` is the fair copy that both sides sign."""
TERMS: Mapping[Kind, tuple[str, ...]] = {
    Kind.STIPULATION: (*SAMPLE_TERMS, "date"),
    Kind.EXTENSION: ("move", "to", "reason", "consent", "others"),
}
"""The terms that a kind takes beside the record."""
_ONE_SIDED = (Kind.PRE_MOTION, Kind.OPPOSING)
"""Papers that have the words of the side whose paper it is."""
_SIDES = (Side.PLAINTIFF, Side.DEFENDANT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instructions:
    """What one who drafts has decided: the kind, its day, whose paper it is, the judge, the issues, the sides' words.

    ``judge`` and ``court`` take the place of what the record names. ``offers`` are the words of exchanged files by
    their hashes, as far as they lie beside the record: by them what was offered under Fed. R. Evid. 408 is known again.
    """

    kind: Kind
    on: dt.date
    side: Side | None = None
    judge: str | None = None
    court: str | None = None
    issues: tuple[str, ...] = ()
    words: tuple[SideWords, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    offers: Mapping[str, str] = field(default_factory=dict)
    house: House = field(default_factory=default_house)
    form: Form | None = None
    shelf: Shelf = field(default_factory=Shelf)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A paper that was composed, and what its judge asks. ``notes`` are for the one who drafts."""

    paper: Paper
    style: Type
    wants: Wants
    written_on: dt.date
    court: str | None
    judge: str | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A paper as the bytes of a file, how long it is, and who signed it, if both sides consented to this very file."""

    paper: Paper
    data: bytes
    form: str
    measured: Measured
    signed: Consented | None = None
    notes: tuple[str, ...] = ()


def offers_kept(record: Path, log: Sequence[Event], *, words: Words = words_in) -> Mapping[str, str]:
    """The words of exchanged files, for ``Instructions.offers``; none are read where nothing is in confidence.

    ``words`` is who reads a file: a server has it done in a process of its own.
    """
    return words_kept(record, log, words=words) if in_confidence(log) else {}


def draft(asked: Instructions, log: Sequence[Event]) -> Drafted:
    """Compose a paper from what was served and filed, and from the sides' words. Nothing of one's own goes into it.

    ConferralError where a side's words have no place in it, were taken back, or were offered in confidence.
    """
    own, ledger = standing(log), _ledger(asked, log, Privacy.SERVED)
    judge = asked.judge or next(iter(ledger.case.judges), None)
    side = asked.side or ledger.case.side
    wants = wants_of(packs_for(ledger.case.court, judge, shelf=asked.shelf).packs, asked.form, asked.house.form)
    grounds = Grounds(
        ledger=ledger,
        house=asked.house,
        wants=wants,
        written_on=asked.on,
        side=side,
        judge=asked.judge,
        issues=asked.issues,
        words=_placed(asked, log, side),
        adoptions=tuple(one for one in own if one.kind is EventKind.ADOPTED),
        terms=_terms(asked),
        exchanged=exchanged(log, side, asked.on),
    )
    _in_no_confidence(asked, grounds, log)
    called = {one: grounds.called(one) for one in _SIDES}
    notes = (*doubts(asked.words, side, grounds.exchanged, called), *_hidden(asked, grounds, log))
    paper, style = compose(asked.kind, grounds), type_for(asked.house.type, wants)
    return Drafted(paper, style, wants, asked.on, ledger.case.court, judge, notes)


def _ledger(asked: Instructions, log: Sequence[Event], audience: Privacy) -> Ledger:
    ledger = fold(standing(log, audience=audience), as_of=asked.on, head=head_of(log))
    case = fold(standing(log), as_of=asked.on).case if audience is not Privacy.OWN else ledger.case
    return replace(ledger, case=replace(case, court=asked.court or case.court))


def _placed(asked: Instructions, log: Sequence[Event], side: Side | None) -> dict[Side, SideWords]:
    """Each side's words; ConferralError for words that this paper would not print."""
    takes = _SIDES if asked.kind is Kind.JOINT else (side,) if asked.kind in _ONE_SIDED else ()
    for words in asked.words:
        not_withheld(words.sha256, words.name, log)
        if words.side not in takes:
            remedy = f"It takes those of {' and '.join(one for one in takes if one) or 'no side'}; leave this one out."
            what = f"a paper of the kind '{asked.kind}' has no place for it"
            raise ConferralError(f"--section {words.side}={words.name}", what, remedy)
        if sum(one.side is words.side for one in asked.words) > 1:
            what = f"there are two files with the words of the {words.side}"
            raise ConferralError(f"--section {words.side}={words.name}", what, "Put them into one file.")
    return {words.side: words for words in asked.words}


def _terms(asked: Instructions) -> Mapping[str, str]:
    allowed = TERMS.get(asked.kind, ())
    for name, says in asked.terms.items():
        if name not in allowed or not says.strip():
            remedy = f"The terms of this paper are {', '.join(allowed)}." if allowed else "This paper takes no terms."
            what = "there is no such term" if name not in allowed else "it says nothing"
            raise ConferralError(f"--term {name}={says}", what, remedy)
    return asked.terms


def _in_no_confidence(asked: Instructions, grounds: Grounds, log: Sequence[Event]) -> None:
    """Refuse words offered under Fed. R. Evid. 408 in a paper to the court."""
    if not (asked.kind.to_court or asked.kind is Kind.ORDER):
        return
    kept = confidence(log, asked.offers, [one.what for one in grounds.disputes()])
    for words in asked.words:
        nothing_confidential(_text(words.blocks), words.sha256, words.name, kept)
    for name, says in asked.terms.items():
        nothing_confidential(says, "", f"--term {name}", kept)


def _text(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(plain(runs) for runs in leaves(blocks))


def _hidden(asked: Instructions, grounds: Grounds, log: Sequence[Event]) -> Iterator[str]:
    """Conferrals that a paper may not print: notes that are the side's own, or that nobody stands by."""
    shown = {one.id for one in grounds.ledger.talks}
    adopted = {of for one in grounds.adoptions for of in one.refs}
    for talk in _ledger(asked, log, Privacy.OWN).talks:
        day, of = talk.on, talk.id[:10]
        if talk.by_hand and talk.id not in shown:
            yield f"Not printed: the conferral of {day} is a note of your own: conferral record disclose {of}"
        if talk.by_hand and talk.id not in adopted:
            yield f"Not printed: nobody stands by the note of the conferral of {day}: conferral record adopt {of}"


def drafted_of(copy: FairCopy, asked: Instructions, log: Sequence[Event]) -> Drafted:
    """A fair copy, of either side's making, as a paper to be written; the judge and the court are the record's.

    ConferralError where words that were offered in confidence stand in it.
    """
    sha256 = digest(write_fair_copy(copy))
    not_withheld(sha256, "the letter", log)
    case = _ledger(asked, log, Privacy.OWN).case
    judge = asked.judge or next(iter(case.judges), None)
    wants = wants_of(packs_for(case.court, judge, shelf=asked.shelf).packs, asked.form, asked.house.form)
    if copy.paper.kind.to_court:
        headings = (plain(one.runs) for one in copy.paper.blocks if isinstance(one, Heading))
        nothing_confidential(_text(copy.paper.blocks), sha256, "the letter", confidence(log, asked.offers, headings))
    return Drafted(copy.paper, copy.style, wants, copy.written_on, case.court, judge)


def write(
    drafted: Drafted, form: str, log: Sequence[Event], *, template: Path | None = None, sources: bool = False
) -> Written:
    """A paper as a file: signed where both sides consented to the fair copy or to this file unsigned, else with lines.

    ``template`` is a typst file of one's own. With ``sources`` the events stand behind each paragraph, and nothing is
    signed: that is not for filing.
    """
    paper = drafted.paper
    data, typeset = _set(drafted, paper, form, template, sources=sources)
    found = None if sources or form in ("json", "letter") else _consented(drafted, data, form, log)
    notes = _fonts(drafted.style, typeset)
    if found:
        paper = signed(paper, found)
        data, typeset = _set(drafted, paper, form, template, sources=sources)
        notes = (*notes, *_signed_by(found), *unsigned(paper, found))
    return Written(paper, data, form, measure(paper, drafted.wants, drafted.style, typeset), found, notes)


def _set(
    drafted: Drafted, paper: Paper, form: str, template: Path | None, *, sources: bool
) -> tuple[bytes, Typeset | None]:
    """The bytes, and what was typeset: of a DOCX too, for its pages are counted on what typst makes of the paper."""
    day, style = drafted.written_on, drafted.style
    if form in ("pdf", "docx"):
        typeset = set_pdf(paper, style, written_on=day, template=template, sources=sources and form == "pdf")
        if form == "pdf":
            return typeset.data, typeset
        return settled(set_docx(paper, style, written_on=day, sources=sources), day), typeset
    if form == "letter":
        return write_fair_copy(_copy(drafted)), None
    if form == "json":
        return (json.dumps(paper_json(paper), ensure_ascii=False, indent=1) + "\n").encode(), None
    return paper_text(paper, sources=sources).encode(), None


def _copy(drafted: Drafted) -> FairCopy:
    """The fair copy; ConferralError where something is blank: nobody signs a blank."""
    if needed := blanks(drafted.paper):
        what = f"{len(needed)} blank{'s are' if len(needed) > 1 else ' is'} in it, the first {needed[0]}"
        raise ConferralError("the letter", what, "Fill them in; a letter with blanks is not signed.")
    return fair_copy(drafted.paper, drafted.style, drafted.written_on)


def _consented(drafted: Drafted, data: bytes, form: str, log: Sequence[Event]) -> Consented | None:
    """Both sides' consent to this letter: to its fair copy, or to this very file as it leaves in a bundle."""
    if blanks(drafted.paper) or not any(one.kind is EventKind.CONSENTED for one in log):
        return None
    copy = write_fair_copy(fair_copy(drafted.paper, drafted.style, drafted.written_on))
    left = clean(data, f"letter.{'txt' if form == 'text' else form}").data
    return consented((digest(copy), digest(data), digest(left)), log)


def _signed_by(found: Consented) -> Iterator[str]:
    names = " and ".join(f"{name} (for the {side})" for side, name in sorted(found.names.items()))
    yield f"Signed by {names}, on their consent to {found.sha256[:12]}."


def _fonts(style: Type, typeset: Typeset | None) -> tuple[str, ...]:
    """That the typeface asked for is not there, where it is not."""
    if typeset is None or (taken := missing(style.font, fonts())) is None:
        return ()
    return (f"The typeface {style.font} is not on this machine; the pages were set and counted in {taken}.",)


def check_written(
    written: Written, drafted: Drafted, log: Sequence[Event], *, shelf: Shelf, where: str, sources: bool = False
) -> Report | None:
    """What a check finds in the letter as written, read like any other file; None for a paper that is no letter.

    The judge and court are those it was drafted for; ``where`` is what the record is called.
    """
    if not written.paper.kind.to_court:
        return None
    as_read = written.data if written.form in ("pdf", "docx") and not sources else paper_text(written.paper).encode()
    source = source_of(as_read, f"draft.{written.form}")
    found = check_letter(source, as_of=drafted.written_on, court=drafted.court, judge=drafted.judge, shelf=shelf)
    events, called = standing(log), f"the record in {where}"
    return against_record(found.report, found.reading, source, events, as_of=drafted.written_on, called=called)


def is_settled(written: Written, report: Report | None) -> bool:
    """Whether nothing is unmet, unclear, blank or too long."""
    unsettled = report is not None and report.verdict is not Verdict.NOTHING_UNMET
    return not (unsettled or written.measured.over or blanks(written.paper))


def letter_words(sent: Parcel, desk: Desk) -> str:
    """The words of a letter about to be sent to be signed, as they will stand on its pages, and how it is set.

    ConferralError where it is no fair copy, or has words that the record marks as our own.
    """
    copy = read_fair_copy(sent.data, sent.file.name)
    text, style = paper_text(copy.paper), copy.style
    nothing_own(text, sent.file.name, desk.stand)
    how = f"{style.font}, {style.points} points, {style.spacing} spacing, {style.margins_inches}-inch margins"
    return f"{text}\n(The file has these words, which side's each part is, and the type: {how}.)"
