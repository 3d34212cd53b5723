"""The forms of a draw up to its certificate."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

SOURCES = (
    ("nist", "NIST: a pulse of its randomness beacon"),
    ("drand", "drand: a round"),
    ("lottery", "a lottery: drawings named in words"),
    ("rfc3797", "public drawings in the form of RFC 3797"),
    ("dice", "dice, read out on the call"),
    ("nonces", "a secret of each side, with a public number to fall back on"),
)
_FALLBACKS = [("", "none"), *SOURCES[:4]]
_UNITS = {
    "people": "people, all records of each",
    "documents": "documents",
    "periods": "pay periods",
    "other": "",
}
_LISTS = ("titles", "locations", "exclusions", "reconciled_against", "not_reconciled_against")


class Lines(forms.CharField):
    """Texts, one on each line."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 because a field takes what Django gives it
        widget = forms.Textarea(attrs={"rows": more.pop("rows", 2)})
        super().__init__(required=more.pop("required", False), max_length=20_000, widget=widget, **more)

    def clean(self, value: Any) -> list[str]:  # noqa: ANN401 because it is whatever was sent
        """The texts without blank ones."""
        return [line.strip() for line in super().clean(value).splitlines() if line.strip()]


class Upload(forms.FileField):
    """A file no larger than the settings take."""

    def clean(self, data: Any, initial: Any = None) -> UploadedFile[Any] | None:  # noqa: ANN401 because Django has it so
        """The file; a fault where it is too large."""
        found: UploadedFile[Any] | None = super().clean(data, initial)
        if found and (found.size or 0) > settings.CONFERRAL_LARGEST_UPLOAD:
            most = settings.CONFERRAL_LARGEST_UPLOAD // (1024 * 1024)
            raise forms.ValidationError(f"The file is larger than {most} MB. Save the list alone, as CSV or Parquet.")
        return found


class Day(forms.DateField):
    """A day, entered in the browser's own way."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 because a field takes what Django gives it
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class Clock(forms.TimeField):
    """A time of day in UTC."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 because a field takes what Django gives it
        widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        super().__init__(widget=widget, required=False, **more)


class ListForm(forms.Form):
    """A new draw: what it is called, and the list."""

    name = forms.CharField(max_length=120, label="Name of the draw", help_text="For your own pages: 20% of the class.")
    listed = Upload(label="The class list", help_text="CSV, XLSX or Parquet, one row of headings, one row for each "
                    "unit. Cells are data: no formula is run.")  # fmt: skip
    sheet = forms.CharField(required=False, max_length=200, label="Sheet",
                            help_text="Only for a workbook with several.")  # fmt: skip
    encoding = forms.CharField(required=False, max_length=40, label="Encoding",
                               help_text="Only for a CSV file that is not UTF-8: cp1252.")  # fmt: skip

    def how(self) -> dict[str, str | None]:
        """How the file is read."""
        return {key: self.cleaned_data[key] or None for key in ("sheet", "encoding")}


class ReceivedForm(forms.Form):
    """What the other side gave: its commitment with the public frame, or its certificate."""

    name = forms.CharField(max_length=120, label="Name of the draw")
    commitment = Upload(required=False, label="commitment.json", help_text="As it came, before the seed is known.")
    frame = Upload(required=False, label="public-frame.csv", help_text="With the commitment.")
    certificate = Upload(required=False, label="certificate.json", help_text="Instead, where the draw was made.")

    def clean(self) -> dict[str, Any]:
        """Both of the first two, or the third."""
        said = super().clean() or {}
        pair = bool(said.get("commitment")) and bool(said.get("frame"))
        if pair == bool(said.get("certificate")) and not self.errors:
            raise forms.ValidationError("Give commitment.json with public-frame.csv, or certificate.json alone.")
        return said

    def files_given(self) -> dict[str, UploadedFile[Any] | None]:
        """The files that came."""
        return {key: self.cleaned_data[key] for key in ("commitment", "frame", "certificate")}


class TermsForm(forms.Form):
    """What is sampled, which columns say so, and what the list is worth."""

    unit_is = forms.ChoiceField(
        label="What is one unit?", widget=forms.RadioSelect,
        choices=[("people", "a person: all records of each person drawn"), ("documents", "a document"),
                 ("periods", "a pay period"), ("other", "something else")],
        help_text="A 20% sample of class documents can be a fifth of the documents, or all documents of a fifth of the "
                  "people. Nobody but you can say which was agreed.")  # fmt: skip
    sampled = forms.CharField(required=False, max_length=300, label="In your words",
                              help_text="people, all time and pay records of each")  # fmt: skip
    unit = forms.ChoiceField(label="Column with the units' ids")
    strata = forms.ChoiceField(required=False, label="Column of the strata", help_text="Location, title; if any.")
    class_ = forms.CharField(max_length=300, label="The class")
    objective = forms.CharField(required=False, max_length=300, label="What is to be found out")
    case = forms.CharField(required=False, max_length=300, label="Case, as the certificate names it")
    period = forms.CharField(required=False, max_length=100, label="Period", help_text="2017-03-06 to 2023-03-06")
    supplied_by = forms.CharField(required=False, max_length=300, label="Supplied by")
    declared_complete_by = forms.CharField(required=False, max_length=300, label="Declared complete by")
    reconciled_against = Lines(label="Reconciled against", help_text="What somebody compared the list with, one on "
                               "each line. While it is empty, certificate and estimates begin with NOT "
                               "RECONCILED.")  # fmt: skip
    not_reconciled_against = Lines(label="Not reconciled against")
    titles = Lines(label="Titles")
    locations = Lines(label="Locations")
    exclusions = Lines(label="Left out of the list")
    claimed = forms.CharField(required=False, max_length=300, label="What was said of their number",
                              help_text="at least 150")  # fmt: skip

    def __init__(self, *arguments: Any, headings: list[str], **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(*arguments, **more)
        named = [(heading, heading) for heading in headings if heading]
        self.fields["unit"].choices = [("", "choose a column"), *named]  # type: ignore[attr-defined]  # because it is a ChoiceField
        self.fields["strata"].choices = [("", "no strata"), *named]  # type: ignore[attr-defined]  # because it is a ChoiceField

    def clean(self) -> dict[str, Any]:
        """Something else is said in words."""
        said = super().clean() or {}
        if said.get("unit_is") == "other" and not said.get("sampled"):
            self.add_error("sampled", "Say what one unit is.")
        return said

    def terms(self) -> dict[str, Any]:
        """The columns, and the definition as the library has it."""
        said = self.cleaned_data
        kept = ("objective", "case", "period", "supplied_by", "declared_complete_by", "claimed", *_LISTS)
        definition = {key: said[key] for key in kept if said[key]}
        definition["sampled"] = said["sampled"] or _UNITS[said["unit_is"]]
        definition["class"] = said["class_"]
        return {"unit": said["unit"], "strata": said["strata"] or None, "definition": definition}


class SizeForm(forms.Form):
    """How many are drawn, or every which of an agreed order."""

    size = forms.IntegerField(required=False, min_value=1, label="Number of units")
    fraction = forms.CharField(required=False, max_length=20, label="Share of the list",
                               help_text="Instead of a number: 20%, 0.2 or 1/5; rounded up.")  # fmt: skip
    floor = forms.IntegerField(required=False, min_value=0, label="At least of each stratum")
    spare = forms.IntegerField(required=False, min_value=0, label="Replacements",
                               help_text="How many each stratum lists; as many as units where left empty.")  # fmt: skip


class ApartForm(forms.Form):
    """Units looked at in any case; an agreed order instead of chance."""

    certainty = Lines(label="Looked at in any case", help_text="Ids as the list has them, one on each line: the named "
                      "plaintiffs, say. They are outside the draw.")  # fmt: skip
    every = forms.IntegerField(required=False, min_value=1, label="Every nth",
                               help_text="An agreed order: no margin of error can be stated from it.")  # fmt: skip
    order_by = forms.ChoiceField(required=False, label="Sorted by")
    start = forms.IntegerField(required=False, min_value=1, label="First place taken",
                               help_text="The seed gives it where left empty.")  # fmt: skip

    def __init__(self, *arguments: Any, headings: list[str], **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(*arguments, **more)
        named = [(heading, heading) for heading in headings if heading]
        self.fields["order_by"].choices = [("", "the order of the list"), *named]  # type: ignore[attr-defined]  # because it is a ChoiceField


class SourceForm(forms.Form):
    """Where the seed will come from: a number that nobody knows yet."""

    source = forms.ChoiceField(choices=[("", "choose a source"), *SOURCES], label="Source of the seed")
    on = Day(label="Day of the number", help_text="Later than today, but for dice and secrets.")
    clock = Clock(label="Time, UTC", help_text="For a beacon: its first number at or after this time.")
    says = forms.CharField(required=False, max_length=300, label="Which number, in words",
                           help_text="For a lottery: Powerball of December 5, 2026, first drawing.")  # fmt: skip

    def at(self) -> str:
        """The moment, as the library reads it."""
        return dt.datetime.combine(self.cleaned_data["on"], self.cleaned_data["clock"] or dt.time()).isoformat()


class NonceForm(forms.Form):
    """What only some sources need."""

    chain = forms.ChoiceField(required=False, label="Chain of drand",
                              choices=[("", "quicknet"), ("default", "default")])  # fmt: skip
    nonce = Lines(label="Hashes of the sides' secrets", help_text="For secrets: plaintiff=9f86… and defendant=…, one "
                  "on each line, the SHA-256 of each.")  # fmt: skip
    fallback = forms.ChoiceField(required=False, choices=_FALLBACKS, label="Fallback",
                                 help_text="The public number used if a secret is not revealed in time.")  # fmt: skip
    fallback_on = Day(required=False, label="Day of the fallback")
    fallback_clock = Clock(label="Time of the fallback, UTC")
    fallback_says = forms.CharField(required=False, max_length=300, label="Which number the fallback is, in words")

    def fallback_at(self) -> str | None:
        """The moment of the fallback."""
        day = self.cleaned_data["fallback_on"]
        return dt.datetime.combine(day, self.cleaned_data["fallback_clock"] or dt.time()).isoformat() if day else None


class PresentForm(forms.Form):
    """Who was there."""

    present = Lines(label="Present", help_text="One on each line: Miriam Hartwell (plaintiff).")


class NeutralForm(PresentForm):
    """Who was there, and whether ids are put into numbers."""

    neutral = forms.BooleanField(required=False, label="Put neutral numbers (U-001) in the place of the ids",
                                 help_text="Where the ids are names or numbers of people.")  # fmt: skip


class MoreForm(forms.Form):
    """How many more units."""

    by = forms.IntegerField(min_value=1, label="How many more units")
    floor = forms.IntegerField(required=False, min_value=0, label="At least of each stratum")


class ReplaceForm(forms.Form):
    """A unit whose records cannot be had, and why."""

    unit = forms.CharField(max_length=300, label="Unit whose records cannot be had",
                           help_text="Its id, as the certificate has it.")  # fmt: skip
    why = forms.CharField(max_length=500, label="Why", help_text="In words that can stand in the certificate.")


class RunForm(forms.Form):
    """What went amiss, if anything did."""

    slips = Lines(label="What went amiss in making the draw", help_text="One on each line; it stands in the "
                  "certificate.")  # fmt: skip
