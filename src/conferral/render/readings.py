"""A reading as the JSON contract has it: facts, and beside them the words each came from."""

from __future__ import annotations

import dataclasses
import datetime as dt
from enum import Enum
from typing import Any

from conferral.model.facts import Mode, Reading, Stated
from conferral.model.spans import Shown, Span
from conferral.text.source import Source

SCHEMA = "conferral/reading/1"
_ABSENT_MODE = Mode.UNSPECIFIED.value


def span_json(source: Source, span: Span) -> dict[str, Any]:
    """One span with its page and its very words."""
    return {"page": source.page_of(span.start), "start": span.start, "end": span.end, "quote": source.quote(span)}


def source_json(source: Source) -> dict[str, Any]:
    """What was read: path, hashes, kind of file, pages."""
    return {
        "path": source.path,
        "sha256": source.sha256,
        "text_sha256": source.text_sha256,
        "media_type": source.media_type,
        "pages": source.pages,
        "ocr": source.ocr,
    }


def reading_json(source: Source, reading: Reading) -> dict[str, Any]:
    """The reading in the shape of the contract; ``spans`` maps JSON Pointers to the words of each fact."""
    spans: dict[str, list[dict[str, Any]]] = {}

    def note(pointer: str, found: tuple[Span, ...]) -> None:
        if found:
            spans[pointer] = [span_json(source, span) for span in found]

    def plain(value: Any, pointer: str) -> Any:  # noqa: ANN401 because JSON values are of any type
        if isinstance(value, Shown):
            note(pointer, value.spans)
            return plain(value.value, pointer)
        if isinstance(value, Stated):
            note(pointer, value.spans)
            return value.stated if pointer == "/letter/joint" else {"stated": value.stated}
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, dt.date):
            return value.isoformat()
        if isinstance(value, tuple):
            return [plain(item, f"{pointer}/{i}") for i, item in enumerate(value)]
        if not dataclasses.is_dataclass(value):
            return value
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        note(pointer, fields.pop("spans", ()))
        return {name: plain(item, f"{pointer}/{name}") for name, item in fields.items()}

    body: dict[str, Any] = plain(reading, "")
    for event in (*body["conferrals"], *body["one_way"]):
        event["mode"] = event["mode"] or _ABSENT_MODE
    arose = reading.dispute_arose
    body["dispute_arose"] = {"date": plain(arose, "/dispute_arose/date")}
    warnings = [*source.warnings, *body.pop("warnings")]
    return {"schema": SCHEMA, "source": source_json(source), **body, "warnings": warnings, "spans": dict(sorted(spans.items()))}
