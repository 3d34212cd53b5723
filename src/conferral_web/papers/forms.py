"""The forms of papers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat

from conferral.model.events import Privacy

PRIVACY = [
    (Privacy.OWN.value, "Our side only"),
    (Privacy.SERVED.value, "Served: the other side has it"),
    (Privacy.FILED.value, "Filed: everybody may see it"),
]
_MOST = 50


class ManyFiles(forms.ClearableFileInput):
    """A field for files that takes several at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, each of a size that is taken."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:  # noqa: ANN401 because Django has it so
        """The files; a fault that names the one that is too large or empty."""
        given = data if isinstance(data, list | tuple) else [data]
        if len(given) > _MOST:
            raise forms.ValidationError(f"That is {len(given)} files; add {_MOST} at a time at the most.")
        return [fit(super(FilesField, self).clean(one, initial)) for one in given]


def fit(file: UploadedFile[Any]) -> UploadedFile[Any]:
    """The file, if it is not too large; a fault that says so otherwise."""
    most = settings.CONFERRAL_LARGEST_UPLOAD
    if file and (file.size or 0) > most:
        what = f"{file.name}: the file is larger than {filesizeformat(most)}"
        raise forms.ValidationError(f"{what}. Save the paper alone to a file of its own and try again.")
    return file


class UploadForm(forms.Form):
    """Papers to be put into the record."""

    papers = FilesField(
        label="Papers",
        allow_empty_file=True,  # the library says what is wrong with it
        max_length=255,
        help_text="Letters, endorsed letters, orders, dockets (HTML or JSON), notices, e-mails; as PDF, scan, DOCX, "
        "HTML, e-mail or text. Several at once.",
    )
    privacy = forms.ChoiceField(choices=PRIVACY, initial=Privacy.OWN.value, label="Who may see them")
    docket = forms.IntegerField(
        required=False, min_value=1, max_value=999_999, label="Docket number", help_text="Of a single paper."
    )
    title = forms.CharField(
        required=False, max_length=200, label="Name", help_text="Of a single paper; otherwise the file's name."
    )

    def clean(self) -> dict[str, Any]:
        """Number and name are of one paper."""
        said = super().clean() or {}
        if len(said.get("papers") or []) > 1 and (said.get("docket") or said.get("title")):
            raise forms.ValidationError("A docket number and a name are of one paper: add those papers one by one.")
        return said


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(max_length=500, label="Reason", help_text="It stays in the record.")


class DestroyForm(ReasonForm):
    """Why, and once more whether: there is no way back."""

    sure = forms.BooleanField(label="Destroy it. I know that there is no way back.")
