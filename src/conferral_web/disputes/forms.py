"""What a person tells on the dispute's page."""

from __future__ import annotations

from django import forms

from conferral.model.events import EventKind
from conferral_web.matters.fields import DayField, PrivacyField

_ENDS = [
    (EventKind.PERFORMED.value, "it was done"),
    (EventKind.REFUSED.value, "it was refused"),
    (EventKind.EXCUSED.value, "it was excused"),
]
_OUT = [("served", "served on the other side"), ("filed", "filed with the court")]
_STAYS = "A note cannot be taken out again: say nothing in it that may have to be destroyed."


class AsOf(forms.Form):
    """The day as of which the dispute is shown."""

    as_of = DayField(required=False, label="As of")


class NoteForm(forms.Form):
    """Something that happened, in words."""

    text = forms.CharField(label="What happened", max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
                           help_text=_STAYS)  # fmt: skip
    on = DayField(label="On which day")
    privacy = PrivacyField()


class DayForm(forms.Form):
    """A day that was set, as by a scheduling order."""

    what = forms.CharField(label="For what", max_length=300, help_text="Close of fact discovery")
    date = DayField(label="The day that was set")
    on = DayField(label="When it was set")
    privacy = PrivacyField()


class EndForm(forms.Form):
    """What became of a duty."""

    kind = forms.ChoiceField(label="What became of it", choices=_ENDS)
    on = DayField(label="On which day")
    why = forms.CharField(required=False, max_length=1000, label="The reason given")
    privacy = PrivacyField()


class ReasonForm(forms.Form):
    """Why an event is struck."""

    reason = forms.CharField(max_length=1000, label="Why")


class DisclosedForm(forms.Form):
    """How something of our own went out."""

    privacy = forms.ChoiceField(
        label="It was", choices=[("served", "served on the other side"), ("filed", "filed with the court")]
    )
