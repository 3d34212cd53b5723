"""The options by which a draw's terms are given: its size or step, what is apart, the source of its seed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
_WHEN = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%MZ", "%Y-%m-%dT%H:%M:%SZ"])
_SIZES = (
    click.option("--size", metavar="N", type=int, help="How many units to draw."),
    click.option("--fraction", metavar="F", help="What share of the list to draw: 20%, 0.2, 1/5; rounded up."),
    click.option("--floor", metavar="N", type=int, default=0, help="At least so many of each stratum."),
    click.option(
        "--certainty",
        metavar="UNIT",
        multiple=True,
        help="A unit looked at in any case, outside the draw; again for each.",
    ),
    click.option(
        "--spare", metavar="N", type=int, help="How many replacements each stratum lists.  [default: as many as units]"
    ),
    click.option("--every", metavar="N", type=int, help="No draw by chance: every nth of the list, as agreed."),
    click.option("--order-by", metavar="COLUMN", help="With --every: the column that the list is sorted by."),
    click.option(
        "--start", metavar="N", type=int, help="With --every: the first place taken.  [default: the seed gives it]"
    ),
)
_SOURCE = (
    click.option(
        "--source",
        metavar="KIND",
        required=True,
        help="Where the seed comes from: nist, drand, lottery, rfc3797, dice, nonces.",
    ),
    click.option(
        "--on",
        "at",
        metavar="WHEN",
        required=True,
        type=_WHEN,
        help="When its number comes out: 2026-12-07 or 2026-12-07T17:00Z.",
    ),
    click.option("--says", metavar="TEXT", help="Which number it will be, in words; needed for a lottery."),
    click.option("--chain", metavar="NAME", help="The chain of drand: quicknet, default.  [default: quicknet]"),
    click.option(
        "--nonce",
        metavar="SIDE=HASH",
        multiple=True,
        help="With nonces: the SHA-256 of a side's secret; again for each.",
    ),
    click.option(
        "--fallback", metavar="KIND", help="With nonces: the public number used if one is not revealed in time."
    ),
    click.option(
        "--fallback-on", "fallback_at", metavar="WHEN", type=_WHEN, help="When the fallback's number comes out."
    ),
    click.option("--fallback-says", metavar="TEXT", help="Which number the fallback will be, in words."),
)


def size_options(command: Decorated) -> Decorated:
    """The options of a draw's size."""
    return _with(_SIZES, command)


def source_options(command: Decorated) -> Decorated:
    """The options of a seed's source."""
    return _with(_SOURCE, command)


def _with(options: tuple[Callable[[Any], Any], ...], command: Decorated) -> Decorated:
    for option in reversed(options):
        command = option(command)
    return command
