"""How a joint paper is laid out for a judge, and what of it counts towards a limit of pages. Rows of data, in TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from conferral.drafts.paper import Form
from conferral.practices.values import Fault, choose, term


class Counted(StrEnum):
    """What may count towards a limit of pages beside the words themselves. Exhibits count where the pack says so."""

    HEAD = "head"
    SIGNATURES = "signatures"


EVERY = tuple(Counted)


@dataclass(frozen=True, slots=True)
class FormRow:
    """How papers are laid out: those of one judge or court (``pack``), or those that go by a name (``called``).

    ``counts`` is what counts towards a limit of pages beside the words: the head (letterhead or caption, address and
    subject) and the signatures; both where it is left out.
    """

    form: Form = Form.ISSUE_BY_ISSUE
    pack: str | None = None
    called: str | None = None
    counts: tuple[Counted, ...] = EVERY

    def fits(self, packs: Iterable[str], called: str) -> bool:
        """Whether it is the row for a paper."""
        return self.pack in tuple(packs) if self.pack else self.called == called


_ANY = FormRow()
_HINTS: dict[str, Any] = {"form": Form, "pack": str, "called": str, "counts": tuple[Counted, ...]}


def form_row(packs: Iterable[str], called: str, own: Sequence[FormRow] = ()) -> FormRow:
    """The first row that fits: of the house, then of those that come with Conferral; issue by issue where none does.

    >>> form_row(["nysd/court"], "joint statement").form.value
    'table'
    """
    ids = tuple(packs)
    return next((row for row in (*own, *_rows()) if row.fits(ids, called)), _ANY)


def read_rows(value: object) -> tuple[FormRow, ...]:
    """Rows from TOML; Fault where one is wrong."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise Fault("form is no list of tables", "Write [[form]] on a line of its own, once for each row.")
    return tuple(_row(number, one) for number, one in enumerate(value, 1))


def _row(number: int, value: dict[str, Any]) -> FormRow:
    called = f"form {number}"
    for name in value:
        choose(name, [one.name for one in fields(FormRow)], f"field in {called}")
    if ("pack" in value) == ("called" in value):
        raise Fault(
            f"{called} names {'two things' if 'pack' in value else 'nothing'}", "Give it pack or called, one of them."
        )
    return FormRow(**{name: term(one, _HINTS[name], f"{called}: {name}") for name, one in value.items()})


@lru_cache(maxsize=1)
def _rows() -> tuple[FormRow, ...]:
    text = files("conferral.drafts").joinpath("house", "forms.toml").read_text(encoding="utf-8")
    return read_rows(tomllib.loads(text)["form"])
