"""``conferral draft``: letters from the record and each side's own words, within the judge's limits."""

from __future__ import annotations

from importlib import import_module

import click

_HELP = {
    "pre-motion": "A letter that asks for a conference, or for relief.",
    "joint": "The joint letter: issue by issue, in the judge's form.",
    "confer": "A request to confer, with an agenda.",
    "confirm": "The e-mail that confirms a call on the same day.",
    "deficiency": "A letter on what the answers lack.",
    "stipulation": "A Rule 29 stipulation and proposed order for a sample.",
    "opposing": "An answer to the other side's letter.",
    "status": "A letter on where discovery stands.",
    "extension": "A request to move a day.",
    "order": "A proposed order for endorsement.",
}

_BESIDE = {"print": "printing", "exhibits": "exhibits", "changes": "changes"}
"""Commands beside the kinds, each with its module: a letter printed anew, what goes with one, what came back on one."""


class _Kinds(click.Group):
    """Loads the module of a kind only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 because click gives it
        return [*_HELP, *_BESIDE]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 because click gives it
        if cmd_name in _BESIDE:
            command = import_module(f"conferral.cli.draft.{_BESIDE[cmd_name]}").command
            return command if isinstance(command, click.Command) else None
        if cmd_name not in _HELP:
            return None
        made = import_module("conferral.cli.draft.writing").command_for(cmd_name, _HELP[cmd_name])
        return made if isinstance(made, click.Command) else None


@click.group("draft", cls=_Kinds)
def command() -> None:
    """Draft a paper from the record and from each side's own words, within the judge's limits.

    Only what was served or filed goes into a paper. What the record does not show is a marked blank that says what is
    needed. The conferral prints only when one who took part stands by the note of it (`conferral record adopt`). A
    side's words are set as they are. What was written is then checked against the judge's practices.

    \b
    Exit status: 0 written, and nothing is unmet, unclear, blank or too long; 1 written, and something is; 2 nothing
    was written.

    \b
    Examples:
      conferral draft joint --record case --section plaintiff=ours.docx --section defendant=theirs.docx -o joint.pdf
      conferral draft confer --record case --issue "the 20% sample" -o ask.docx
      conferral draft exhibits order.pdf emails.pdf --record case -o exhibits.pdf
      conferral draft joint --record case --section plaintiff=a.md --section defendant=b.md --format letter -o j.json
      conferral draft print j.json --record case -o joint.pdf
      conferral draft changes theirs.docx
    """  # noqa: D301 because click takes \b as the mark of lines to keep
