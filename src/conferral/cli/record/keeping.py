"""Verbs on the record itself: begin it, put papers in, read them anew, take them out of view, verify it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from conferral.cli.record import desk
from conferral.exchange import shelf
from conferral.exchange.clawback import copies_of, files_of
from conferral.intake import open_source, source_of
from conferral.ledger.bodies import checked
from conferral.ledger.canonical import digest
from conferral.ledger.drafts import Draft
from conferral.ledger.editions import edition
from conferral.ledger.log import Written, make, read_log
from conferral.ledger.log import destroy as destroy_paper
from conferral.ledger.notes import is_note
from conferral.ledger.papers import drafts_of
from conferral.ledger.remains import remains, sayings
from conferral.ledger.rereading import Difference, accepted, differences
from conferral.ledger.seals import paper_of
from conferral.ledger.standing import refuse_withheld
from conferral.ledger.verifying import verify
from conferral.model.errors import ConferralError, UnreadableFile
from conferral.model.events import Event, EventKind, Privacy, Teller
from conferral.model.exchanges import Move
from conferral.model.facts import Side
from conferral.readers import read
from conferral.render.printable import printable


@click.command("new", cls=desk.Verb)
@desk.in_record
@click.option("--side", type=click.Choice(["plaintiff", "defendant", "nonparty"]), help="Whose record this is.")
@click.option("--court", metavar="ID", help="The court's CM/ECF id: nysd, cand.")
@click.option("--case", "number", metavar="NUMBER", help="The case number: 24-cv-90017.")
@click.option("--caption", metavar="WORDS", help="The caption.")
@click.option("--judge", "judges", metavar="NAME", multiple=True, help="A judge on the case; again for more.")
@desk.by_name
def new(
    folder: Path,
    side: str | None,
    court: str | None,
    number: str | None,
    caption: str | None,
    judges: tuple[str, ...],
    person: str | None,
) -> None:
    """Begin a record in a new or empty folder.

    What is left out is taken from the papers that are added; whose record it is, papers cannot say.

    \b
    Examples:
      conferral record new --record case --side plaintiff
      conferral record new --record case --side defendant --court nysd --judge "Gabriel W. Gorenstein"
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.cli.count import known_court

    body = {
        "side": side,
        "court": known_court(court),
        "case_number": number,
        "caption": caption,
        "judges": list(judges) or None,
    }
    checked(EventKind.OPENED, body)
    make(folder)
    by = Teller(person, Side(side) if side else None)
    desk.write(folder, [Draft(EventKind.OPENED, body, on=desk.today(), by=by)])
    click.echo(f"A record was begun in {folder}")


@click.command("add", cls=desk.Verb)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@desk.in_record
@click.option("--docket", metavar="NUMBER", type=click.IntRange(min=1), help="Its number on the docket.")
@click.option("--name", metavar="WORDS", help="What to call it.  [default: the file's name]")
@click.option("--privacy", type=click.Choice([one.value for one in Privacy]), default="own", show_default=True,
              help="Who may see it: only your side (own), those it was served on, or everybody.")  # fmt: skip
def add(paths: tuple[Path, ...], folder: Path, docket: int | None, name: str | None, privacy: str) -> None:
    """Put papers into the record: letters, endorsed letters, orders, dockets.

    Each is read, and what it tells of becomes events with its words; a docket goes in entry by entry. The paper itself
    is kept, sealed. Adding a paper twice changes nothing. Of a docket that was fetched again only new entries come in;
    an entry that says something else now is shown, and taken only by `conferral record reread` with --accept.

    \b
    Examples:
      conferral record add letter.pdf --record case --privacy filed --docket 31
      conferral record add order-*.pdf --record case --privacy filed
      conferral record add docket.html --record case --privacy filed
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    if len(paths) > 1 and (docket or name):
        raise ConferralError("--docket and --name", "they are of one paper", "Add the papers one by one.")
    read_log(folder)
    papers = [(path, *_drafts(path, docket, name, Privacy(privacy))) for path in paths]
    for path, drafts, sha256, data in papers:
        _put_in(folder, path, drafts, sha256, data)


def _put_in(folder: Path, path: Path, drafts: tuple[Draft, ...], sha256: str, data: bytes) -> None:
    """Put one paper into the record, and say what was new in it."""
    from conferral.render.record.events import difference_words, line_words

    events = read_log(folder)
    refuse_withheld(events, sha256, str(path))
    found = edition(events, drafts)
    known, written = len(found.own), Written((), ())
    if not _is_read(events, sha256):
        written = desk.write(folder, found.own, {sha256: data})
        known = len(written.known)
    count = len(written.events)
    here = f"; {found.known} entries are here from a docket before" if found.known else ""
    click.echo(f"{path}: {count} event{'' if count == 1 else 's'} added, {known} known already{here}")
    for event in written.events:
        if event.kind is not EventKind.PAPER:
            click.echo(f"  {line_words(event)}".encode())
    again = differences(events, sha256, found.own) if not written.events else ()
    for difference in (*again, *found.changed):
        click.echo(f"  {difference_words(difference)}".encode())
    if again or found.changed:
        what = "What differs was not taken. To take it: conferral record reread"
        click.echo(printable(f"  {what} '{drafts[0].body['name']}' --accept").encode())


def _is_read(events: Sequence[Event], sha256: str) -> bool:
    """Whether a file is in the record already: what a better reader finds in it is for `reread` to show."""
    papers = (event for event in events if event.kind is EventKind.PAPER and not event.by_hand and not event.gone)
    return any(event.source and event.source.sha256 == sha256 for event in papers)


def _drafts(path: Path, docket: int | None, name: str | None, privacy: Privacy) -> tuple[tuple[Draft, ...], str, bytes]:
    source = open_source(path)
    data = _bytes(path, source.sha256)
    drafts = drafts_of(source, read(source), reader=desk.version(), privacy=privacy, docket=docket, name=name)
    return drafts, source.sha256, data


def _bytes(path: Path, sha256: str) -> bytes:
    """The bytes of a paper that was read a moment ago."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(str(path), f"it could not be read ({error.strerror})", "Name a file.") from error
    if digest(data) != sha256:
        raise UnreadableFile(str(path), "it was changed while it was read", "Add it again.")
    return data


@click.command("reread", cls=desk.Verb)
@click.argument("paper", required=False)
@desk.in_record
@click.option("--accept", is_flag=True, help="Take the differences into the record.")
@desk.by_name
def reread(paper: str | None, folder: Path, accept: bool, person: str | None) -> None:
    """Read the papers of the record anew, and show what is found now and was not, and the other way round.

    Nothing changes unless you accept it. What a person has corrected stands, whatever a reader finds.

    \b
    Exit status: 0 nothing differs or the differences were taken, 1 something differs, 2 it cannot be done.

    \b
    Examples:
      conferral record reread --record case
      conferral record reread letter.pdf --accept --by "Hal Ostrander" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.record.events import difference_words

    events = read_log(folder)
    stand = desk.seen(folder)
    papers = [desk.find(stand, paper, [EventKind.PAPER])] if paper else [one for one in stand if _is_a_file(one)]

    left = 0
    for one in papers:
        found, changed = _differences(folder, events, one)
        for difference in (*found, *changed):
            click.echo(f"{printable(one.body['name'])}: {difference_words(difference)}".encode())
        if accept:
            by, reader = desk.teller(folder, person), desk.version()
            taken = accepted(events, found, by=by, reader=reader)
            taken += accepted(events, changed, by=by, reader=reader, why="the docket says it otherwise; read")
            events = (*events, *desk.write(folder, taken).events)
        left += sum(difference.corrected is None for difference in (*found, *changed))
    if not left:
        click.echo("Read anew, the papers say what the record has.")
    raise SystemExit(1 if left and not accept else 0)


def _is_a_file(event: Event) -> bool:
    """Whether an event is a paper that came as a file of its own; an entry rests on words of its docket."""
    return event.kind is EventKind.PAPER and event.source is not None and not event.source.spans


def _differences(
    folder: Path, events: tuple[Event, ...], paper: Event
) -> tuple[tuple[Difference, ...], tuple[Difference, ...]]:
    """What is found in a paper now, and which entries of a docket before it this one says otherwise."""
    sha256 = paper.source.sha256 if paper.source else ""
    data = paper_of(folder, events, sha256)
    if data is None:
        click.echo(f"{paper.body['name']}: the record does not hold the paper itself, so it was not read", err=True)
        return (), ()
    source = source_of(data, paper.body["name"])
    drafts = drafts_of(
        source,
        read(source),
        reader=desk.version(),
        privacy=paper.privacy,
        docket=paper.body.get("docket"),
        name=paper.body["name"],
    )
    found = edition(events, drafts)
    return differences(events, sha256, found.own), found.changed


@click.command("sequester", cls=desk.Verb)
@click.argument("paper")
@desk.in_record
@click.option("--because", metavar="WORDS", required=True, help="Why.")
@desk.by_name
def sequester(paper: str, folder: Path, because: str, person: str | None) -> None:
    """Take a paper that was clawed back, or a note of your own, out of every view at once, your own too.

    What was read from it, and what was said only of that, goes with it. It is not exchanged, copied or drafted with any
    more. `conferral record strike` with the id that this prints lifts it again. Files that somebody saved in the
    record's folder and that hold its words are named.

    \b
    Exit status: 0 done, 1 done and such a file is there, 2 it cannot be done.

    \b
    Examples:
      conferral record sequester memo.pdf --because "clawed back, Fed. R. Evid. 502(b)" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    sha256 = _hash_of(folder, paper)
    words = sayings(read_log(folder), sha256)
    left, quoted = copies_of(folder, read_log(folder), sha256)
    draft = Draft(
        EventKind.SEQUESTERED, {"paper": sha256}, on=desk.today(), by=desk.teller(folder, person), reason=because
    )
    desk.tell(desk.write(folder, [draft]))
    for of in sorted(left - {sha256}):
        desk.tell(desk.write(folder, [replace(draft, body={"paper": of})]))
    _say_quoted(quoted, "sequester")
    _tell_remains(folder, words)


@click.command("destroy", cls=desk.Verb)
@click.argument("paper")
@desk.in_record
@click.option("--because", metavar="WORDS", required=True, help="Why.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@desk.by_name
def destroy(paper: str, folder: Path, because: str, yes: bool, person: str | None) -> None:
    """Destroy a paper in the record, with all that was read from it, or a note. There is no way back.

    A note goes by its id, and all that was told with it, or is about it alone, goes too; one that is about a paper goes
    with the paper. The hash, the day and your reason stay, in the clear, and the chain verifies. Copies that were
    exchanged go with it; a file that was only exchanged is named by its hash. The file a paper came from and your
    backups are not touched: destroy those too. Files in the record's folder with its words are named.

    \b
    Exit status: 0 destroyed, 1 destroyed and such a file is there, 2 it cannot be done.

    \b
    Examples:
      conferral record destroy 3fa2 --because "it was told of in confidence" --yes --record case
      conferral record destroy memo.pdf --because "clawed back; Rule 26(b)(5)(B)" --yes --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    sha256 = _hash_of(folder, paper)
    if not yes:
        click.confirm(f"Destroy {paper} and all that was read from it?", abort=True)
    words = sayings(read_log(folder), sha256)
    left, quoted = copies_of(folder, read_log(folder), sha256)
    for of in sorted(left):
        destroy_paper(folder, of, reason=because, by=desk.teller(folder, person), now=desk.now())
    copies = shelf.destroy(folder, left | {sha256})
    click.echo(f"Destroyed: {sha256}. The file it came from and your backups are as they were.")
    for bundle in copies:
        click.echo(f"Destroyed with it: the file in bundle {bundle[:12]}, as it was sent or opened.")
    _say_quoted(quoted, "destroy")
    _tell_remains(folder, words)


def _say_quoted(quoted: Iterable[Move], verb: str) -> None:
    """Say in which exchanged files words of the paper stand, and how each is taken away too."""
    for move in quoted:
        sha256 = (move.sha256 or "")[:12]
        click.echo(f"Words of it stand in {move.name} of {move.on}: conferral record {verb} {sha256}".encode())


def _tell_remains(folder: Path, words: frozenset[bytes]) -> None:
    """Name the files that somebody put into the record's folder and that hold words of a paper now out of view."""
    found = list(remains(folder, words, own=shelf.FOLDER))
    for path, read_in in found:
        how = "it holds words of this" if read_in else "it may hold words of this, and could not be looked into"
        click.echo(printable(f"{path}: {how}. It is not the record's: take it away yourself."), err=True)
    if any(read_in for _, read_in in found):
        raise SystemExit(1)


def _hash_of(folder: Path, paper: str) -> str:
    """The hash of a paper that the record has, sequestered ones too; of a note, the one it is sealed under."""
    events = read_log(folder)
    papers = [event for event in events if event.kind is EventKind.PAPER or event.seal]
    hashes = {event.source.sha256 for event in papers if event.source} | files_of(events).keys()
    found = [one for one in sorted(hashes) if len(paper) >= 8 and one.startswith(paper.lower())]
    if len(found) == 1:
        return found[0]
    notes = [event for event in events if is_note(event, events)]
    named = [event for event in notes if paper and event.id.startswith(paper.lower())]
    one = named[0] if len(named) == 1 else desk.find(events, paper, [EventKind.PAPER])
    sha256 = one.source.sha256 if one.source else ""
    first = next((event for event in notes if event.source and event.source.sha256 == sha256), one)
    if first.id != one.id and named:
        what = f"it is sealed with event {first.id[:10]}, which it was told with or is about"
        raise ConferralError(f"event {paper}", what, "Name that one: all that is sealed with it goes with it.")
    return sha256


@click.command("verify-chain", cls=desk.Verb)
@desk.in_record
@desk.in_form("text", "json")
def verify_chain(folder: Path, form: str) -> None:
    """Verify that the record is as it was written: each line, the end, each sealed paper.

    \b
    Exit status: 0 whole, 1 something was altered or is missing, 2 there is no record.

    \b
    Examples:
      conferral record verify-chain --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    found = verify(folder)
    if form == "json":
        row = {"events": found.events, "head": found.head, "whole": not found.faults, "faults": list(found.faults)}
        desk.put_json({"schema": "conferral/chain/1", **row, "unfinished_bytes": found.unfinished})
    else:
        for fault in found.faults:
            click.echo(fault, err=True)
        if found.unfinished:
            click.echo(f"{found.unfinished} bytes were left unfinished; the next writing sets them aside.", err=True)
        if not found.faults:
            click.echo(f"Whole: {found.events} events, head {found.head}")
    raise SystemExit(1 if found.faults else 0)
