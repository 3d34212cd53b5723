"""A DOCX packed so that the same letter gives the same bytes: no moment of packing stands in it."""

from __future__ import annotations

import datetime as dt
import zipfile
from io import BytesIO


def settled(data: bytes, day: dt.date) -> bytes:
    """The file with the letter's day as the day of each of its members, which are otherwise as they were."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as packed, zipfile.ZipFile(out, "w") as anew:
        for member in packed.infolist():
            made = zipfile.ZipInfo(member.filename, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            made.compress_type = zipfile.ZIP_DEFLATED
            anew.writestr(made, packed.read(member))
    return out.getvalue()
