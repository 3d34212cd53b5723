"""Discovery requests as they are served and answered."""

from __future__ import annotations

from typing import Any

from django import forms

from conferral.ledger.bodies import MEANS, REQUESTS
from conferral.model.events import EventKind
from conferral_web.matters.fields import DayField, LinesField, PrivacyField

_KINDS = {
    "interrogatories": "interrogatories (Rule 33)",
    "documents": "requests for documents (Rule 34)",
    "admissions": "requests to admit (Rule 36)",
}
_MEANS = {
    "electronic": "electronically (by ECF, or e-mail consented to)",
    "mail": "by mail (three days are added)",
    "clerk": "left with the clerk (three days are added)",
    "consented": "by other means consented to in writing (three days are added)",
    "hand": "by hand",
}
_ANSWERS = [
    (EventKind.RESPONDED.value, "answered or objected"),
    (EventKind.VERIFIED.value, "verified its answers under oath"),
    (EventKind.PRODUCED.value, "produced documents"),
]
_COUNTED = "Left empty, it is counted: 30 days after service (Rules 33(b)(2), 34(b)(2)(A), 36(a)(3))."
_OATH = "Of a verification (Rule 33(b)(1)(B), (3), (5))."
_UNSAID = [("", "not said"), ("yes", "yes"), ("no", "no")]


class ServeForm(forms.Form):
    """Requests that were served."""

    requests = forms.ChoiceField(label="What was served", choices=[(one, _KINDS[one]) for one in REQUESTS])
    title = forms.CharField(
        label="What it is called", required=False, max_length=200, help_text="First Set of Interrogatories"
    )
    by = forms.CharField(label="Who served it", max_length=200)
    to = LinesField(label="On whom", help_text="Each party on a line of its own: each must answer for itself.")
    means = forms.ChoiceField(label="By what means", choices=[(one, _MEANS[one]) for one in MEANS])
    on = DayField(label="On which day")
    due = DayField(label="When an answer is due, if stipulated or ordered", required=False, help_text=_COUNTED)
    due_basis = forms.ChoiceField(
        label="That day was", choices=[("stipulated", "stipulated (Rule 29)"), ("ordered", "ordered")]
    )
    privacy = PrivacyField(initial="served")

    def body(self) -> dict[str, Any]:
        """As the record has it."""
        said = self.cleaned_data
        names = ("requests", "by", "to", "means")
        body: dict[str, Any] = {**{name: said[name] for name in names}, "title": said["title"] or None}
        return body | ({"due": said["due"].isoformat(), "due_basis": said["due_basis"]} if said["due"] else {})


class AnswerForm(forms.Form):
    """What a party did with requests."""

    kind = forms.ChoiceField(label="It", choices=_ANSWERS)
    who = forms.ChoiceField(label="Which party")
    on = DayField(label="On which day")
    person = forms.CharField(label="Who signed under oath", required=False, max_length=200, help_text=_OATH)
    objections = forms.ChoiceField(label="Does it object?", choices=_UNSAID, required=False)
    withheld = forms.ChoiceField(
        label="Does it say that something is withheld?", choices=_UNSAID, required=False, help_text="Rule 34(b)(2)(C)"
    )
    production_by = DayField(label="By when it says it will produce", required=False, help_text="Rule 34(b)(2)(B)")
    what = forms.CharField(label="What was produced", required=False, max_length=300)
    bates_first = forms.CharField(label="First Bates number", required=False, max_length=60)
    bates_last = forms.CharField(label="Last Bates number", required=False, max_length=60)
    complete = forms.ChoiceField(label="Does it say that production is complete?", choices=_UNSAID, required=False)
    privacy = PrivacyField(initial="served")

    def __init__(self, *arguments: Any, parties: list[str], **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(*arguments, **more)
        field = self.fields["who"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(name, name) for name in parties]

    def body(self) -> dict[str, Any]:
        """What the chosen kind of answer says; the other fields are not its own."""
        said = self.cleaned_data
        day = said["production_by"]
        parts: dict[str, dict[str, Any]] = {
            "responded": {
                "objections": _yes(said["objections"]),
                "withheld": _yes(said["withheld"]),
                "production_by": day.isoformat() if day else None,
            },
            "verified": {"person": said["person"] or None},
            "produced": {
                "what": said["what"] or None,
                "bates_first": said["bates_first"] or None,
                "bates_last": said["bates_last"] or None,
                "complete": _yes(said["complete"]),
            },
        }
        return parts[said["kind"]]


def _yes(said: str) -> bool | None:
    return {"yes": True, "no": False}.get(said)
