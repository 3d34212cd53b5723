"""The forms of letters: one to begin, one for what it is checked against, one for each sort of correction."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile

from conferral.model.corrections import ConferralField, LetterField, Statement
from conferral.model.facts import Mode, Side, Via
from conferral.practices.courts import choose_court
from conferral.practices.values import Fault
from conferral_web.papers.forms import fit

_NOTHING = ("", "not shown")


class LetterForm(forms.Form):
    """A letter to be checked: a file, pasted text, or a paper of the record."""

    file = forms.FileField(required=False, max_length=255, allow_empty_file=True, label="The letter as a file",
                           help_text="PDF, scan, DOCX, HTML, e-mail or text.")  # fmt: skip
    text = forms.CharField(required=False, max_length=400_000, strip=False, label="or its text",
                           widget=forms.Textarea(attrs={"rows": 6}))  # fmt: skip
    paper = forms.ChoiceField(required=False, label="or a letter of the record")

    def __init__(self, *arguments: Any, papers: list[tuple[str, str]], **more: Any) -> None:  # noqa: ANN401 because Django's
        super().__init__(*arguments, **more)
        self.fields["paper"].choices = [("", "none of these"), *papers]  # type: ignore[attr-defined]  # because it is a choice

    def clean_file(self) -> UploadedFile[Any] | None:
        """The file, if it is not too large."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        return fit(file) if file else None

    def clean(self) -> dict[str, Any]:
        """One of the three."""
        said = super().clean() or {}
        given = [name for name in ("file", "text", "paper") if str(said.get(name) or "").strip()]
        if len(given) != 1 and not self.errors:
            raise forms.ValidationError("Give the letter in one way: a file, its text, or a paper of the record.")
        return said

    def letter(self) -> UploadedFile[Any] | ContentFile[Any] | None:
        """What was given as a file or as text; None for a paper of the record."""
        said = self.cleaned_data
        if said["file"]:
            file: UploadedFile[Any] = said["file"]
            return file
        return (
            ContentFile(said["text"].encode("utf-8", "surrogatepass"), name="pasted letter.txt")
            if said["text"].strip()
            else None
        )


class OptionsForm(forms.Form):
    """What a letter is checked against."""

    court = forms.CharField(
        required=False,
        max_length=60,
        label="Court",
        help_text="Its CM/ECF id, in place of what the letter shows: nysd.",
    )
    judge = forms.CharField(
        required=False, max_length=120, label="Judge", help_text="In place of the one it is addressed to."
    )
    as_of = forms.DateField(
        required=False,
        label="As of",
        help_text="The day from which times are reckoned; today if empty.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    ecf_event = forms.CharField(
        required=False, max_length=60, label="ECF event", help_text="Chosen for filing: letter, letter motion."
    )
    against_record = forms.BooleanField(required=False, label="Hold it against this matter's record too")

    def clean_court(self) -> str:
        """The court's id; a fault that names the one meant."""
        given = str(self.cleaned_data["court"]).strip()
        try:
            return choose_court(given) if given else ""
        except Fault as fault:
            raise forms.ValidationError(f"{fault.what}. {fault.remedy}") from fault


class FileForm(forms.Form):
    """That a letter was filed, and under which number."""

    docket = forms.IntegerField(required=False, min_value=1, max_value=999_999, label="Docket number")


class CorrectForm(forms.Form):
    """A correction: what it says, the words of the letter, why. ``fact`` names what is corrected."""

    reason = forms.CharField(max_length=500, label="Why")

    def __init__(self, fact: str, *arguments: Any, **more: Any) -> None:  # noqa: ANN401 because Django's
        super().__init__(*arguments, **more)
        self.fact = fact
        kind, _, name = fact.partition(".")
        part = name.partition(".")[2]
        if kind == "letter":
            self.fields["value"] = _letter_field(LetterField(name))
        elif kind == "conferral" and part in _PARTS:
            self.fields["value"] = _PARTS[part]()
        elif kind == "missed":
            self.fields.update({field: make() for field, make in _PARTS.items()})
        elif kind == "statement":
            self.fields["stated"] = forms.TypedChoiceField(
                choices=[("yes", "The letter says so"), ("no", "The letter does not say so")],
                widget=forms.RadioSelect, label="What is right")  # fmt: skip
        if part != "none":
            self.fields["words"] = forms.CharField(
                required=kind == "missed", max_length=4000, label="The words of the letter that show it",
                help_text="Mark them in the letter, or copy them. None only where the letter does not show it.",
                widget=forms.Textarea(attrs={"rows": 3}))  # fmt: skip
        self.order_fields(["stated", "value", *_PARTS, "words", "reason"])

    def row(self) -> dict[str, Any]:
        """The correction as it is kept."""
        said = self.cleaned_data
        kind, _, name = self.fact.partition(".")
        words = said.get("words") or None
        if kind == "letter":
            return {"what": "letter", "field": name, "value": _plain(said["value"]), "words": words}
        if kind == "statement":
            return {"what": "statement", "field": name, "words": words if said["stated"] == "yes" else None}
        if kind == "missed":
            return {"what": "conferral_missed", "words": words, **{part: _plain(said[part]) for part in _PARTS}}
        place, _, part = name.partition(".")
        at, _, nth = place.partition("-")
        of = {"at": int(at), "nth": int(nth)}
        if part == "none":
            return {"what": "no_conferral", **of}
        return {"what": "conferral", **of, "field": part, "value": _plain(said["value"]), "words": words}

    def clean(self) -> dict[str, Any]:
        """What is asserted has its words; what is taken away has none."""
        said = super().clean() or {}
        asserts = said.get("stated") == "yes" or bool(said.get("value"))
        if asserts and not said.get("words") and not self.errors:
            self.add_error("words", "Copy the words of the letter that show it; a fact without words cannot be made.")
        return said


def _plain(value: Any) -> str | None:  # noqa: ANN401 because fields are of several types
    return str(value) if value not in (None, "") else None


def _choice(words: Any, label: str) -> forms.ChoiceField:  # noqa: ANN401 because it is an enumeration
    return forms.ChoiceField(
        choices=[_NOTHING, *((str(one), str(one).replace("_", " ")) for one in words)], label=label, required=False
    )


def _day() -> forms.DateField:
    return forms.DateField(
        required=False, label="Day", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


def _minutes() -> forms.IntegerField:
    return forms.IntegerField(required=False, min_value=1, max_value=1440, label="Minutes")


_PARTS: dict[str, Any] = {
    ConferralField.DATE.value: _day,
    ConferralField.MODE.value: lambda: _choice((one for one in Mode if one is not Mode.UNSPECIFIED), "By what means"),
    ConferralField.DURATION.value: _minutes,
    ConferralField.PARTICIPANTS.value: lambda: forms.CharField(
        required=False, max_length=2000, label="Who took part", widget=forms.Textarea(attrs={"rows": 3}),
        help_text="One on a line, with the side where it is known: Ann Lee (plaintiff)."),
}  # fmt: skip


def _letter_field(field: LetterField) -> forms.Field:
    if field is LetterField.DATE:
        return _day()
    if field in (LetterField.SIDE, LetterField.VIA):
        return _choice(Side if field is LetterField.SIDE else Via, field.value.capitalize())
    return forms.CharField(required=False, max_length=200, label=field.value.replace("_", " ").capitalize())


def is_fact(fact: str, conferrals: list[str]) -> bool:
    """Whether a fact can be corrected: ``letter.date``, ``conferral.967-0.mode``, ``statement.impasse``, ``missed``.

    A conferral goes by the place where its words begin, one of ``conferrals``: its number changes with corrections.
    """
    kind, _, name = fact.partition(".")
    if kind == "conferral":
        place, _, part = name.partition(".")
        return place in conferrals and part in ("", "none", *_PARTS)
    known: dict[str, list[str]] = {"letter": list(LetterField), "statement": list(Statement), "missed": [""]}
    return name in known.get(kind, [])
