"""Uploaded files: their bytes, no more of them than is taken, and a name that is only a name."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from conferral.model.errors import ConferralError

_SPARE = re.compile(r"[^\w .()+-]+")
_LONGEST = 120


def bytes_of(file: UploadedFile[bytes], most: int | None = None) -> bytes:
    """The bytes of an upload; ConferralError where there are too many or none."""
    limit = min(most or settings.CONFERRAL_LARGEST_UPLOAD, settings.CONFERRAL_LARGEST_UPLOAD)
    if (file.size or 0) > limit:
        what = f"it has more than {limit // 2**20} MiB" if limit >= 2**20 else f"it has more than {limit} bytes"
        raise ConferralError(name_of(file), what, "Give a smaller file, or its parts.")
    data = bytes(file.read())
    if not data:
        raise ConferralError(name_of(file), "the file is empty", "Choose it again.")
    return data


def name_of(file: UploadedFile[bytes]) -> str:
    """What a file is called: no folder, no signs that a file's name should not have.

    >>> from django.core.files.uploadedfile import SimpleUploadedFile
    >>> name_of(SimpleUploadedFile("../Section <1>.docx", b""))
    'Section _1_.docx'
    """
    name = _SPARE.sub("_", (file.name or "").replace("\\", "/").rpartition("/")[2]).strip(" .")
    return name[-_LONGEST:] or "file"
