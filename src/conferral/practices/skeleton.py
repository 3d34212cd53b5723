"""A file of practices to be filled in by hand: commented, with every kind in it, refused until it is filled.

A blank that must be filled is ``"?"`` or ``""``: `conferral practices validate` names each one that was left.
"""

from __future__ import annotations

import datetime as dt
import json
import textwrap

from conferral.model.facts import Mode
from conferral.practices.fields import Field, fields_of, meaning_of
from conferral.practices.kinds import KINDS

_WIDTH = 100
_FIRST = "conferral_required"
_HEAD = """\
# Practices of {whose}, for Conferral.
#
# Lines that begin with # are notes to you, and the program does not read them.
#  1. Fill in every "" and "?" below. Words go in quotation marks; dates and numbers do not.
#  2. Of the requirements that follow, take the # from those that this judge has, and fill them in. A line with ## is
#     optional: take both # away if the judge says it. Delete what the judge does not ask for.
#  3. Run: conferral practices validate {file}
#
# An editor that knows TOML can help with every word: run `conferral practices schema > pack.schema.json` in this folder
# and put this on the first line of the file:   #:schema ./pack.schema.json

court = {court}
# the court's CM/ECF id: nysd, cand, txwd
judge = {judge}
# the full name without titles; delete the line for rules of the whole court
title = {title}
# what the paper is called: Individual Practices of Magistrate Judge ...
source_url = ""
# the address at which you read it, beginning with https://
grade = "?"
# official: the judge's or court's own page; order: an order that quotes it; secondary: somebody else's summary
seen_on = {seen_on}
# the day on which you read it
## in_force_from = 2026-01-01
# only where the paper itself says from when it holds

# Every requirement has these lines:
#   id     a short name of your own; findings are named by it. Two requirements may not have the same
#   kind   what kind of requirement it is; each of those below is one
#   cite   where it stands: Individual Practices ¶ 2.A
#   says   what is asked, in one sentence of your own. Do not copy the judge's text
#   asks   content: the letter itself must show it. conduct: it must be done, and the letter may be silent about it
# and may have these:
#   on     the letters it is about: discovery_dispute (if you say nothing), discovery_motion, extension, adjournment,
#          extension_or_adjournment, any_letter
#   second_hand = true   where you have not seen the judge's own words; the answer is then never worse than unclear
#   notes = "..."        what a colleague should know
"""


def skeleton(*, file: str, court: str | None, judge: str | None, seen_on: dt.date) -> str:
    """The text of a new file of practices. ``seen_on`` is the day on which the author reads the source.

    >>> 'court = "nysd"' in skeleton(file="roe.toml", court="nysd", judge=None, seen_on=dt.date(2026, 11, 23))
    True
    """
    judge = _on_one_line(judge or "")
    head = _HEAD.format(
        whose=f"Judge {judge}" if judge else "a judge or a court",
        file=_on_one_line(file),
        court=_text(court),
        judge=_text(judge),
        title=_text(f"Individual Practices of Judge {judge}" if judge else None),
        seen_on=seen_on.isoformat(),
    )
    others = [kind for kind in KINDS if kind != _FIRST]
    return "\n".join([head, _block(_FIRST, ""), *(_block(kind, "# ") for kind in others)])


def _on_one_line(words: str) -> str:
    """Words fit for a note in the file, which a line's end or a control character would break."""
    return "".join(char for char in " ".join(words.split()) if char.isprintable())


def _text(words: str | None) -> str:
    """A TOML string; JSON's escapes are TOML's."""
    return json.dumps(words or "", ensure_ascii=False)


def _block(kind: str, mark: str) -> str:
    """One requirement to fill in, each line behind ``mark``."""
    note = textwrap.wrap(f"{kind}: {meaning_of(kind)}", _WIDTH, initial_indent="# ", subsequent_indent="# ")
    own = [f'id = "{kind}"', f'kind = "{kind}"', 'cite = ""', 'says = ""', 'asks = "?"']
    lines = [*note, *(f"{mark}{line}" for line in ("[[requirement]]", *own))]
    for field in sorted(fields_of(kind), key=lambda field: not field.needed):
        lines += [f"{mark if field.needed or _asked_first(kind, field) else '## '}{field.name} = {_blank(field)}"]
        lines += _meant(field)
    return "\n".join(lines) + "\n"


def _asked_first(kind: str, field: Field) -> bool:
    """The means of conferring are what differs most from judge to judge, and are asked of every author."""
    return (kind, field.name) == (_FIRST, "modes")


def _meant(field: Field) -> list[str]:
    wanted = [word for word in field.words if word != Mode.UNSPECIFIED]  # what no judge asks for
    words = "" if all(word in field.meaning for word in wanted) else f" ({_of(field)}: {', '.join(wanted)})"
    return textwrap.wrap(f"{field.meaning}{words}", _WIDTH, initial_indent="#    ", subsequent_indent="#    ")


def _of(field: Field) -> str:
    return "one or more of" if field.listed else "one of"


def _blank(field: Field) -> str:
    """A value that no loader takes for an answer; truth is written out, for leaving it out is the other answer."""
    if field.type is bool:
        return "true"
    if field.type is str:
        return '""'
    return '["?"]' if field.listed else '"?"'
