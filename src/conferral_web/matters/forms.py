"""The forms of a matter."""

from __future__ import annotations

from typing import Any

from django import forms

from conferral.practices.courts import choose_court
from conferral.practices.values import Fault
from conferral_web.matters.models import Role

_SIDES = [("plaintiff", "Plaintiff"), ("defendant", "Defendant"), ("nonparty", "Somebody who is no party")]


class MatterForm(forms.Form):
    """A new matter: what it is called, and whose side is ours. The rest the papers show."""

    name = forms.CharField(
        max_length=200, label="Name of the matter", help_text="For your list: Marchetti v. Paper Lantern."
    )
    side = forms.ChoiceField(choices=_SIDES, label="Whose side is ours", widget=forms.RadioSelect)
    court = forms.CharField(
        required=False, label="Court", help_text="Its CM/ECF id: nysd, cand. Left empty, it is taken from the papers."
    )
    case_number = forms.CharField(required=False, max_length=60, label="Case number", help_text="24-cv-90017")
    caption = forms.CharField(required=False, max_length=300, label="Caption")
    judges = forms.CharField(required=False, label="Judges", help_text="One on each line, as they sign.",
                             widget=forms.Textarea(attrs={"rows": 2}))  # fmt: skip

    def clean_court(self) -> str | None:
        """The court's id; a fault that names the one meant."""
        given = str(self.cleaned_data["court"]).strip()
        if not given:
            return None
        try:
            return choose_court(given)
        except Fault as fault:
            raise forms.ValidationError(f"{fault.what}. {fault.remedy}") from fault

    def case(self) -> dict[str, Any]:
        """The case, as a record's opening has it."""
        said = self.cleaned_data
        judges = [one.strip() for one in said["judges"].splitlines() if one.strip()]
        return {
            "side": said["side"],
            "court": said["court"],
            "case_number": said["case_number"] or None,
            "caption": said["caption"] or None,
            "judges": judges or None,
        }


class InvitationForm(forms.Form):
    """Whom to invite, and to what."""

    whom = forms.CharField(max_length=120, label="Whom", help_text="For your own list; nothing is sent.")
    role = forms.ChoiceField(
        choices=Role.choices,
        initial=Role.MEMBER,
        label="Role",
        help_text="A viewer reads; a member also writes; a lead also decides who belongs to the matter.",
    )


class RoleForm(forms.Form):
    """Another role."""

    role = forms.ChoiceField(choices=Role.choices, label="Role")
