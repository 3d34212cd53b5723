"""``conferral record``: what was ordered, agreed, done and not done, kept beside the papers."""

from __future__ import annotations

import click

from conferral.cli.verbs import Verbs

_VERBS = {
    "new": "keeping",
    "add": "keeping",
    "reread": "keeping",
    "sequester": "keeping",
    "destroy": "keeping",
    "verify-chain": "keeping",
    "note": "telling",
    "correct": "telling",
    "strike": "telling",
    "disclose": "telling",
    "confer": "conferring",
    "ask": "conferring",
    "agenda": "conferring",
    "adopt": "conferring",
    "serve": "requests",
    "respond": "requests",
    "verify": "requests",
    "produce": "requests",
    "perform": "requests",
    "refuse": "requests",
    "excuse": "requests",
    "show": "showing",
    "ledger": "showing",
    "due": "showing",
    "next": "showing",
    "timeline": "leaving",
    "export": "leaving",
}


_HOMES = {verb: f"conferral.cli.record.{home}:{verb.replace('-', '_')}" for verb, home in _VERBS.items()}


@click.group("record", cls=Verbs, homes=_HOMES)
def command() -> None:
    """Keep the record of a case: what was ordered, agreed, done and not done.

    A record is a folder: a log of dated events that is only ever added to, and beside it what papers say, sealed. Every
    event is your own (the default), served or filed; what is your own leaves in no export, calendar or sheet.

    The folder is given with --record, or in the environment as CONFERRAL_RECORD. Events go by the beginning of their
    ids, as `conferral record show` prints them.

    \b
    Exit status: 0 done, 1 something differs or is not whole, 2 it cannot be done.

    \b
    Examples:
      conferral record new --record case --side plaintiff --court nysd
      conferral record add letter.pdf --record case --privacy filed
      conferral record next --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
