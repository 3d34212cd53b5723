"""The forms of the joint letter and of what is exchanged."""

from __future__ import annotations

from typing import Any

from django import forms

from conferral.drafts.house import Bench, Counsel, Firm, House
from conferral.drafts.paper import Form
from conferral.model.facts import Side
from conferral_web.joint.models import JointLetter
from conferral_web.matters.fields import DayField, LinesField

_FORMS = [("", "as the judge wants it"), *((one.value, one.value.replace("-", " ")) for one in Form)]
_KINDS = "A Word document (.docx) or Markdown (.md). It is printed as it is, never altered."
_LARGEST_TEXT = 200_000


class LetterForm(forms.Form):
    """What the letter is: its day, the issues, who signs, whose letterhead."""

    written_on = DayField(label="The day of the letter")
    issues = LinesField(
        label="Issues", help_text="One on each line, in the letter's order: each side writes on each of them."
    )
    form = forms.ChoiceField(label="How the sides' words are set", choices=_FORMS, required=False)
    firm = forms.CharField(label="Letterhead: the firm", max_length=200, required=False)
    firm_lines = LinesField(label="Letterhead: address and telephone", required=False)
    plaintiff = forms.CharField(label="Who signs for the plaintiff", max_length=120, required=False)
    plaintiff_firm = forms.CharField(label="That counsel's firm", max_length=200, required=False)
    defendant = forms.CharField(label="Who signs for the defendant", max_length=120, required=False)
    defendant_firm = forms.CharField(label="That counsel's firm (defendant)", max_length=200, required=False)
    bench = forms.CharField(
        label="The judge's title", max_length=120, required=False, help_text="United States Magistrate Judge"
    )
    bench_lines = LinesField(label="The courthouse", required=False, help_text="Its address, a line each.")

    @property
    def house(self) -> dict[str, Any]:
        """What is kept of letterhead and counsel."""
        return {name: said for name, said in self.cleaned_data.items() if name not in ("written_on", "issues", "form")}


def house_of(letter: JointLetter) -> House:
    """Letterhead and counsel as drafts take them."""
    said = letter.house
    counsel = [
        Counsel(side, said[side.value], firm=said.get(f"{side.value}_firm") or None)
        for side in (Side.PLAINTIFF, Side.DEFENDANT)
        if said.get(side.value)
    ]
    firm = Firm(said.get("firm") or None, tuple(said.get("firm_lines") or ()))
    bench = Bench(title=said.get("bench") or None, lines=tuple(said.get("bench_lines") or ()))
    return House(firm=firm, counsel=tuple(counsel), court=bench)


class SectionForm(forms.Form):
    """A side's section: written here, or a file."""

    text = forms.CharField(
        label="Written here",
        required=False,
        max_length=_LARGEST_TEXT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "true"}),
        help_text="In Markdown: # for each issue in the order of the letter, ## Last proposal below it.",
    )
    file = forms.FileField(
        label="Or a file",
        required=False,
        help_text=_KINDS,
    )

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        said = super().clean() or {}
        if not said.get("file") and not (said.get("text") or "").strip():
            raise forms.ValidationError("Write the section, or choose a file.")
        return said


class TheirsForm(forms.Form):
    """The other side's section, where it came by ordinary e-mail."""

    file = forms.FileField(
        label="Their section",
        help_text=_KINDS,
    )


class OfferForm(forms.Form):
    """What goes to the other side with an offer."""

    subject = forms.CharField(
        label="What it is on",
        max_length=200,
        required=False,
        help_text="Begins an exchange. Left empty, it is the next version in the one there is.",
    )
    answer_by = DayField(label="By when you ask for an answer", required=False)
    says = forms.CharField(label="A word to go with it", max_length=1000, required=False)
    at_once = forms.BooleanField(
        label="Both at once: only its hash leaves now, the file when both are bound", required=False
    )
    rule_408 = forms.BooleanField(
        label="A compromise offer (Fed. R. Evid. 408): no letter has it without both sides' consent", required=False
    )
    sign = forms.CharField(label="Whose signature may be printed under this very file", max_length=120, required=False)


class KeyForm(forms.Form):
    """A key of our own."""

    name = forms.CharField(
        label="Whose key it is", max_length=200, help_text="Counsel's name, as the other side knows it."
    )


class CardForm(forms.Form):
    """The other side's card, and its fingerprint as it was read out."""

    card = forms.FileField(label="Their card", help_text="The file that they sent you.")
    digits = forms.CharField(
        label="The fingerprint, as they read it out on a call",
        max_length=120,
        help_text="Call them at a number that you know. Forty digits, 0 to 9 and a to f.",
    )


class BundleForm(forms.Form):
    """A bundle that came."""

    bundle = forms.FileField(label="The bundle that came", help_text="A file ending in .conferral")


class AnswerForm(forms.Form):
    """An answer to what lies on the table."""

    act = forms.ChoiceField(choices=[(one, one) for one in ("accept", "dispute", "withdraw", "reveal")])
    sha256 = forms.CharField(required=False, max_length=64)
    sign = forms.CharField(label="Sign as", required=False, max_length=120)
    show = forms.BooleanField(required=False)
    says = forms.CharField(label="A word to go with it", required=False, max_length=1000)
