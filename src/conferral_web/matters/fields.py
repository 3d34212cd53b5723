"""Fields that forms about the record share: the day it happened, who may see it, words on lines."""

from __future__ import annotations

from typing import Any

from django import forms

from conferral.model.events import Privacy

PRIVACY = [
    (Privacy.OWN.value, "our side only"),
    (Privacy.SERVED.value, "served on the other side"),
    (Privacy.FILED.value, "filed with the court"),
]


class DayField(forms.DateField):
    """A day, with the browser's calendar."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class PrivacyField(forms.ChoiceField):
    """Who may see it."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 because Django has it so
        says = "What is our side's own leaves in no draft, export, calendar or bundle."
        given: dict[str, Any] = {"label": "Who may see it", "initial": Privacy.OWN.value, "help_text": says, **more}
        super().__init__(choices=PRIVACY, **given)


class LinesField(forms.CharField):
    """Several texts, one on each line."""

    def __init__(self, *, rows: int = 3, **more: Any) -> None:  # noqa: ANN401 because Django has it so
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **more)

    def to_python(self, value: Any) -> Any:  # noqa: ANN401 because Django has it so
        """The lines that are not empty."""
        return [line.strip() for line in str(value or "").splitlines() if line.strip()]

    def validate(self, value: Any) -> None:  # noqa: ANN401 because Django has it so
        """At least one, where one is needed."""
        forms.Field.validate(self, value)

    def run_validators(self, value: Any) -> None:  # noqa: ANN401 because Django has it so
        """Each line by itself."""
        for line in value:
            super().run_validators(line)
