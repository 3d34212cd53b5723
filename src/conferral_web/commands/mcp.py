"""``conferral mcp``: Conferral for an assistant, by the Model Context Protocol."""

from __future__ import annotations

from pathlib import Path

import click

from conferral.cli.record.desk import Verb
from conferral.model.errors import ConferralError


@click.command("mcp", cls=Verb)
@click.option("--allow", "folders", metavar="DIR", multiple=True,
              type=click.Path(path_type=Path),
              help="A folder whose papers may be read, with those below it. May be given again.")  # fmt: skip
@click.option("--record", metavar="DIR", type=click.Path(path_type=Path),
              help="A record that may be read: its ledger, what is due, what to do next.")  # fmt: skip
@click.option("--write", is_flag=True, help="Let notes and events be written into the record. Without it nothing is.")
@click.option("--by", "person", metavar="NAME", help="In whose name it is written; needed with --write.")
def command(folders: tuple[Path, ...], record: Path | None, write: bool, person: str | None) -> None:
    """Serve Conferral to an assistant on standard input and output (Model Context Protocol).

    It reads and checks papers, counts court time, verifies draws and looks up practices, on this machine; what the
    assistant does with the answers is up to you and to its maker. It reads no file outside the folders that are
    allowed, and writes nothing unless --write is given. Words of papers come in a field of their own, marked as data.

    \b
    Examples:
      conferral mcp --allow letters/
      conferral mcp --allow letters/ --record case
      conferral mcp --record case --write --by "Dana Whitfield"
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    if write and not (record and person):
        what = "without a record and a name nothing can be written"
        raise ConferralError("--write", what, "Give --record DIR and --by NAME too.")
    from conferral.ledger.log import read_log
    from conferral_web.mcp.given import Allowed
    from conferral_web.mcp.papers import Papers
    from conferral_web.mcp.records import Record
    from conferral_web.mcp.server import server_of

    if record:
        record = record.resolve()  # the process that reads is started elsewhere
        read_log(record)
    allowed = Allowed(tuple(_folder(one) for one in folders))
    server_of(Papers(allowed, record), Record(record, person) if record else None, writes=write).run("stdio")


def _folder(path: Path) -> Path:
    if not path.is_dir():
        raise ConferralError(str(path), "there is no such folder", "Name one that there is: --allow DIR.")
    return path.resolve()
