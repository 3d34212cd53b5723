"""What is written down of a call: before it, during it, after it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from conferral.ledger.telling import Agreed
from conferral.model.facts import Mode, Side
from conferral_web.matters.fields import DayField, LinesField, PrivacyField

MODES = [(mode.value, mode.value.replace("_", " ")) for mode in Mode]
_SIDES = [("", "side"), *((side.value, side.value) for side in Side if side is not Side.JOINT)]
_UNSAID = [("", "not said"), ("yes", "yes"), ("no", "no")]
PEOPLE, PROMISES = 6, 5
"""So many rows a form has for people, and for what was agreed."""


class AgendaForm(forms.Form):
    """What a call will be on."""

    issues = LinesField(label="Issues", help_text="One on each line, as the letter would name them.")
    day = DayField(label="The day of the call", required=False)
    privacy = PrivacyField()


class AskForm(forms.Form):
    """A request to confer that went out."""

    to = forms.CharField(label="Who was asked", max_length=200)
    mode = forms.ChoiceField(label="By what means", choices=MODES, initial=Mode.EMAIL.value)
    issues = LinesField(label="On what", help_text="One on each line.")
    on = DayField(label="On which day")
    answer_by = DayField(label="By when an answer was asked for", required=False)
    privacy = PrivacyField(initial="served")


class CallForm(forms.Form):
    """A call: when, by what means, how long, who, on what, what each side said, what was agreed."""

    on = DayField(label="On which day")
    time = forms.TimeField(label="At what hour", required=False, widget=forms.TimeInput(attrs={"type": "time"}))
    mode = forms.ChoiceField(label="By what means", choices=MODES, initial=Mode.TELEPHONE.value)
    minutes = forms.IntegerField(label="How many minutes", required=False, min_value=0, max_value=10_000)
    place = forms.CharField(label="Where, if in person", required=False, max_length=200)
    issues = LinesField(label="On what", required=False, help_text="One on each line, as the letter will name them.")
    ours = LinesField(label="What our side said", required=False, help_text="One position on each line.")
    theirs = LinesField(
        label="What the other side said", required=False, help_text="In their words, as nearly as you can."
    )
    impasse = forms.ChoiceField(label="Do the sides stand at an impasse?", choices=_UNSAID, required=False)
    told = forms.ChoiceField(
        label="Was the other side told that you will ask the court?", choices=_UNSAID, required=False
    )
    privacy = PrivacyField()

    def __init__(self, *arguments: Any, **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(*arguments, **more)
        for number in range(PEOPLE):
            self.fields[f"name{number}"] = forms.CharField(required=False, max_length=120, label=f"Name {number + 1}")
            self.fields[f"side{number}"] = forms.ChoiceField(
                required=False, choices=_SIDES, label=f"Side of person {number + 1}"
            )
        for number in range(PROMISES):
            self.fields[f"who{number}"] = forms.CharField(
                required=False, max_length=120, label=f"Who agreed {number + 1}"
            )
            self.fields[f"what{number}"] = forms.CharField(
                required=False, max_length=600, label=f"To do what {number + 1}"
            )
            self.fields[f"due{number}"] = DayField(required=False, label=f"By which day {number + 1}")

    def clean(self) -> dict[str, Any]:
        """Each person with a side, each promise with who and what."""
        said = super().clean() or {}
        for number in range(PEOPLE):
            if said.get(f"name{number}") and not said.get(f"side{number}"):
                self.add_error(f"side{number}", "For which side?")
        for number in range(PROMISES):
            if bool(said.get(f"who{number}")) != bool(said.get(f"what{number}")):
                self.add_error(f"what{number}", "Who agreed, and to do what? Both are needed.")
        return said

    @property
    def people(self) -> list[dict[str, str]]:
        """Who took part."""
        rows = (
            {"name": self.cleaned_data[f"name{number}"], "side": self.cleaned_data[f"side{number}"]}
            for number in range(PEOPLE)
        )
        return [row for row in rows if row["name"]]

    @property
    def agreed(self) -> list[Agreed]:
        """What was agreed."""
        said = self.cleaned_data
        rows = (Agreed(said[f"who{n}"], said[f"what{n}"], said[f"due{n}"]) for n in range(PROMISES))
        return [row for row in rows if row.who]

    def body(self, own: Side | None) -> dict[str, Any]:
        """The call as the record has it; ``own`` is our side."""
        said = self.cleaned_data
        other = Side.PLAINTIFF if own is Side.DEFENDANT else Side.DEFENDANT
        positions = [f"{own or 'we'}: {words}" for words in said["ours"]] + [
            f"{other}: {words}" for words in said["theirs"]
        ]
        return {
            "mode": said["mode"],
            "time": _hour(said["time"]),
            "place": said["place"] or None,
            "duration_minutes": said["minutes"],
            "participants": self.people or None,
            "issues": said["issues"] or None,
            "positions": positions or None,
            "impasse": {"yes": True, "no": False}.get(said["impasse"]),
            "told_adversary": {"yes": True, "no": False}.get(said["told"]),
        }

    @property
    def rows_of_people(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields for people, side by side."""
        return [(self[f"name{number}"], self[f"side{number}"]) for number in range(PEOPLE)]

    @property
    def rows_of_promises(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        """The fields for what was agreed, side by side."""
        return [(self[f"who{n}"], self[f"what{n}"], self[f"due{n}"]) for n in range(PROMISES)]


def _hour(time: dt.time | None) -> str | None:
    return f"{time:%H:%M}" if time else None


class AdoptForm(forms.Form):
    """Who stands by the note of a call: one who took part."""

    person = forms.ChoiceField(label="Who took part, has read the note, and stands by it")

    def __init__(self, *arguments: Any, people: list[str], **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(*arguments, **more)
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(name, name) for name in people]
