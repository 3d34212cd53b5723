"""The form in which the number of each source is entered, as the library reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from conferral_web.samples.forms import Lines, PresentForm, Upload

_ENTRIES: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "nist": (("value", "Value of the pulse", "128 hexadecimal digits, as published."),
             ("time", "Time of the pulse", "2026-12-07T17:00:00.000Z")),
    "drand": (("round", "Round", ""), ("randomness", "Randomness", "64 hexadecimal digits."),
              ("signature", "Signature", "With it, the randomness is held against it.")),
    "lottery": (("drawing", "Drawings", "One on each line: 5/69 2 19 33 41 58, or digits 0319."),),
    "rfc3797": (("drawing", "Drawings", "One on each line: 5/69 2 19 33 41 58, or number 76998828."),),
    "dice": (("faces", "Faces of a die", "6"), ("rolls", "Rolls", "At least 50 of six faces: 3 5 1 6 …")),
}  # fmt: skip
_BEACONS = ("nist", "drand")
_LINES = ("drawing", "rolls")


class SeedForm(PresentForm):
    """The number of a source, or the secrets of the sides; nothing is fetched."""

    def __init__(self, *arguments: Any, commitment: Mapping[str, Any], **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(*arguments, **more)
        self._kind: str = commitment["source"]["kind"]
        self._sides: list[str] = sorted(commitment["nonces"])
        fallback = (commitment["fallback"] or {}).get("kind")
        kind = fallback if self._kind == "nonces" else self._kind
        self._names = [name for name, _, _ in _ENTRIES.get(kind or "", ())]
        for number, side in enumerate(self._sides):
            secret = forms.CharField(required=False, max_length=2000, strip=False, label=f"Secret of {side}")
            self.fields[f"side-{number}"] = secret
        if self._sides:
            sides = [(side, side) for side in self._sides]
            self.fields["late"] = forms.MultipleChoiceField(
                required=False, choices=sides, widget=forms.CheckboxSelectMultiple, label="Not revealed in time",
                help_text="Then enter the fallback's number below instead of the secrets.")  # fmt: skip
        if kind in _BEACONS:
            self.fields["published"] = Upload(
                required=False, label="The number as it was published (JSON)",
                help_text="Save the page of the beacon and give the file, or enter the number below.")  # fmt: skip
        for name, label, says in _ENTRIES.get(kind or "", ()):
            self.fields[name] = self._field(name, label, says)
        self.order_fields([*(name for name in self.fields if name != "present"), "present"])

    def _field(self, name: str, label: str, says: str) -> forms.Field:
        if name in _LINES:
            return Lines(label=label, help_text=says, rows=4)
        return forms.CharField(required=False, max_length=2000, label=label, help_text=says)

    def entered(self) -> dict[str, list[str]]:
        """What was entered, by the names that the library knows."""
        said = self.cleaned_data
        secrets = {side: [said[f"side-{number}"]] for number, side in enumerate(self._sides)}
        if self._sides and not said.get("late"):
            return {side: texts for side, texts in secrets.items() if texts[0]}
        given = {name: said[name] for name in self._names if said[name]}
        if "rolls" in given:
            given["rolls"] = " ".join(given["rolls"])
        return {name: value if isinstance(value, list) else [value] for name, value in given.items()}
