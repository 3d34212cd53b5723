"""What tests say of a page: the form it has, what it shows."""

from __future__ import annotations

import html
import re

from django.http import HttpResponse


def words(answer: HttpResponse) -> str:
    """What a person reads on a page: no marks, no runs of blanks."""
    text = re.sub(r"<(script|style|head)\b.*?</\1>", " ", answer.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
