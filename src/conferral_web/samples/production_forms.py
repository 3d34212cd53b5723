"""The forms about what came, what the results show, what a size costs, and whether a certificate is right."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from conferral.draws.loadfiles import KNOWN
from conferral.render.draws.conclusions import KINDS
from conferral_web.samples.forms import Day, Lines, Upload

_PERCENTS = [(90, "90%"), (95, "95%"), (99, "99%")]
_SURE = [("", "95%"), (90, "90%"), (99, "99%")]
_MOST = 1_000_000


class NeedsForm(forms.Form):
    """Which kinds of record each unit's file must have."""

    kinds = Lines(label="Kinds of record", rows=4, help_text="One on each line: time records. Add the day by which it "
                  "is due and the strata it is asked of after bars: tip credit notices | 2027-01-08 | Midtown, "
                  "Harbor.")  # fmt: skip
    needs = Upload(required=False, label="Or a file that says it (needs.toml)")

    def rows(self) -> list[tuple[str, dt.date | None, tuple[str, ...]]]:
        """Each kind with its day and strata."""
        return [_need(line) for line in self.cleaned_data["kinds"]]

    def clean_kinds(self) -> list[str]:
        """The lines, each looked at."""
        lines: list[str] = self.cleaned_data["kinds"]
        for line in lines:
            try:
                _need(line)
            except ValueError as error:
                raise forms.ValidationError(f"“{line}”: the day is written as 2027-01-08.") from error
        return lines

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        said = super().clean() or {}
        if not self.errors and bool(said.get("kinds")) == bool(said.get("needs")):
            raise forms.ValidationError("Write the kinds of record, or give a file that says them.")
        return said


def _need(line: str) -> tuple[str, dt.date | None, tuple[str, ...]]:
    kind, day, strata, *_ = [part.strip() for part in (line + "||").split("|")]
    due = dt.date.fromisoformat(day) if day else None
    return kind, due, tuple(one.strip() for one in strata.split(",") if one.strip())


class LogForm(forms.Form):
    """A log of what was produced, or the load file of a production."""

    log = Upload(label="Log or load file", help_text="CSV with the columns unit, kind, received, bates first, bates "
                 "last, status and note; or Concordance DAT. Later lines outdo earlier ones.")  # fmt: skip
    columns = Lines(label="Columns with other names", help_text=f"unit=EMP_NO, one on each line; what stands before "
                    f"the sign is one of {', '.join(KNOWN)}.")  # fmt: skip
    encoding = forms.CharField(required=False, max_length=40, label="Encoding",
                               help_text="Only where it is not UTF-8.")  # fmt: skip

    def clean_columns(self) -> dict[str, str]:
        """What each column holds."""
        pairs = dict(tuple(line.partition("=")[::2]) for line in self.cleaned_data["columns"])
        if wrong := next((what for what, heading in pairs.items() if what not in KNOWN or not heading.strip()), None):
            raise forms.ValidationError(f"“{wrong}”: write unit=EMP_NO, with one of {', '.join(KNOWN)}.")
        return {what: heading.strip() for what, heading in pairs.items()}


class ItemForm(forms.Form):
    """What came of one unit, entered by hand."""

    unit = forms.CharField(max_length=300, label="Unit")
    kind = forms.ChoiceField(label="Kind of record")
    status = forms.ChoiceField(choices=[("complete", "came, complete"), ("partial", "came in part"),
                                        ("refused", "refused"), ("missing", "did not come")],
                               label="What became of it")  # fmt: skip
    received = Day(required=False, label="Received on")
    first = forms.CharField(required=False, max_length=60, label="First Bates number")
    last = forms.CharField(required=False, max_length=60, label="Last Bates number")
    note = forms.CharField(required=False, max_length=500, label="Note, or the reason given")

    def __init__(self, *arguments: Any, kinds: list[str], **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(*arguments, **more)
        self.fields["kind"].choices = [(kind, kind) for kind in kinds]  # type: ignore[attr-defined]  # because it is a ChoiceField

    def row(self) -> dict[str, str]:
        """As a line of a log."""
        said = self.cleaned_data
        day = said["received"].isoformat() if said["received"] else ""
        return {**{key: said[key] for key in ("unit", "kind", "status", "first", "last", "note")}, "received": day}


class RecordForm(forms.Form):
    """Whose production it is, and which duty it answers."""

    who = forms.CharField(max_length=120, initial="defendants", label="Who produces")
    of = forms.ChoiceField(label="What the production answers")

    def __init__(self, *arguments: Any, duties: list[tuple[str, str]], **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(*arguments, **more)
        self.fields["of"].choices = duties  # type: ignore[attr-defined]  # because it is a ChoiceField


class ResultsForm(forms.Form):
    """What was found in the units of the sample."""

    results = Upload(label="Results", help_text="CSV, XLSX or Parquet: a row for each unit of the sample and what was "
                     "found. A blank cell is no answer, and widens the limits.")  # fmt: skip
    unit = forms.CharField(max_length=200, initial="unit", label="Column with the units")
    column = forms.CharField(max_length=200, label="Column with the answers", help_text="yes or no, or numbers")
    kind = forms.ChoiceField(choices=[(KINDS[0], "how many"), (KINDS[1], "the mean"), (KINDS[2], "the total")],
                             label="What is asked")  # fmt: skip
    least = forms.FloatField(required=False, label="Least that a missing value can be")
    most = forms.FloatField(required=False, label="Most that a missing value can be")
    confidence = forms.TypedChoiceField(choices=_PERCENTS, initial=95, coerce=int, label="Confidence")

    def question(self) -> dict[str, Any]:
        """As the library has it."""
        said = self.cleaned_data
        kept = {key: said[key] for key in ("unit", "column", "kind", "least", "most")}
        return {**kept, "confidence": said["confidence"] / 100}


class WorkForm(forms.Form):
    """A list's size, and what one unit takes."""

    rows = forms.IntegerField(min_value=1, max_value=_MOST, label="Units in the list")
    each = forms.FloatField(required=False, min_value=0, max_value=1e6, label="Files for each unit")
    pages = forms.FloatField(required=False, min_value=0, max_value=1e6, label="Pages for each file")
    minutes = forms.FloatField(required=False, min_value=0, max_value=1e6, label="Minutes of review for each unit")
    rate = forms.FloatField(required=False, min_value=0, max_value=1e6, label="Dollars for an hour of review")
    expected = forms.CharField(required=False, max_length=20, label="Expected share",
                               help_text="2%; a half where it cannot be guessed.")  # fmt: skip
    tolerable = forms.CharField(required=False, max_length=20, label="Tolerable share", help_text="9%: finds the size "
                                "that shows that fewer have an exception.")  # fmt: skip
    confidence = forms.TypedChoiceField(choices=_SURE, required=False, coerce=int, label="Confidence")


class CountForm(forms.Form):
    """What was found in a simple sample, in three numbers."""

    yes = forms.IntegerField(min_value=0, max_value=_MOST, label="Found so")
    sampled = forms.IntegerField(min_value=1, max_value=_MOST, label="Looked at")
    of = forms.IntegerField(min_value=1, max_value=_MOST, label="In the list")
    sure = forms.TypedChoiceField(choices=_SURE, required=False, coerce=int, label="Confidence")


class VerifyForm(forms.Form):
    """A certificate that somebody gave, and what it is held against."""

    certificate = Upload(label="The certificate (JSON)")
    listed = Upload(required=False, label="The list, or its public frame", help_text="Where it is given, every unit "
                    "that is missing, added or in another stratum is named.")  # fmt: skip
    unit = forms.CharField(required=False, max_length=200, label="Column with the units' ids",
                           help_text="Where it is another than the certificate names.")  # fmt: skip
    strata = forms.CharField(required=False, max_length=200, label="Column of the strata")
    sheet = forms.CharField(required=False, max_length=200, label="Sheet")
    encoding = forms.CharField(required=False, max_length=40, label="Encoding")
    committed = forms.RegexField("^[0-9a-fA-F]{64}$", required=False, label="SHA-256 of the commitment",
                                 help_text="As it stands in the stipulation. Only it shows that the commitment was not "
                                 "made up afterwards.")  # fmt: skip
    commitment = Upload(required=False, label="Or commitment.json as it was agreed")
    key = Upload(required=False, label="key.json", help_text="Your own: then whole rows are looked at.")
