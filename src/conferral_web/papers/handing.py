"""What the bounded child hands back: a paper's text, its facts and drafts as JSON, and the way back from that.

The child has no part in the record: it reads, and what it read is checked by the library when it is written down.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from conferral.ledger.drafts import Draft
from conferral.model.events import Cause, EventKind, Privacy, Quote
from conferral.text.source import Source

Row = Mapping[str, Any]


def source_row(source: Source) -> dict[str, Any]:
    """A paper's text and what is known of it; a docket's sheet is left out, for its events are told already."""
    return {
        "path": source.path,
        "text": source.text,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "page_starts": list(source.page_starts),
        "ocr": source.ocr,
        "warnings": list(source.warnings),
    }


def source_of_row(row: Row) -> Source:
    """The paper's text again."""
    starts, warnings = tuple(row["page_starts"]), tuple(row["warnings"])
    return Source(row["path"], row["text"], row["sha256"], row["media_type"], starts, row["ocr"], warnings)


def draft_row(draft: Draft) -> dict[str, Any]:
    """A draft that was read from a paper."""
    source = draft.source
    cause = source and {
        "sha256": source.sha256,
        "spans": [[one.page, one.start, one.end, one.quote] for one in source.spans],
        "reader": source.reader,
    }
    return {
        "kind": str(draft.kind),
        "body": dict(draft.body),
        "on": draft.on.isoformat() if draft.on else None,
        "privacy": str(draft.privacy),
        "source": cause,
        "refs": list(draft.refs),
    }


def draft_of_row(row: Row) -> Draft:
    """The draft again."""
    cause = row["source"]
    source = Cause(cause["sha256"], tuple(Quote(*one) for one in cause["spans"]), cause["reader"]) if cause else None
    on = dt.date.fromisoformat(row["on"]) if row["on"] else None
    return Draft(
        EventKind(row["kind"]),
        row["body"],
        on=on,
        privacy=Privacy(row["privacy"]),
        source=source,
        refs=tuple(row["refs"]),
    )
