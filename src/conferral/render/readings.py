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


class _Facts:
    """Turns facts into plain values and notes under its JSON Pointer where each one stands."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.spans: dict[str, list[dict[str, Any]]] = {}

    def plain(self, value: Any, pointer: str) -> Any:  # noqa: ANN401 because JSON values are of any type
        """A fact as JSON has it."""
        if isinstance(value, Shown | Stated):
            self._note(pointer, value.spans)
            return self.plain(value.value, pointer) if isinstance(value, Shown) else self._stated(value, pointer)
        if isinstance(value, tuple):
            return [self.plain(item, f"{pointer}/{i}") for i, item in enumerate(value)]
        if dataclasses.is_dataclass(value):
            return self._fields(value, pointer)
        if isinstance(value, Enum):
            return value.value
        return value.isoformat() if isinstance(value, dt.date) else value

    def _fields(self, value: Any, pointer: str) -> dict[str, Any]:  # noqa: ANN401 because any of the fact types may come
        if isinstance(value, Reading):
            return self.reading(value, pointer)
        # "from" is no name that Python allows a field
        fields = {field.name.removesuffix("_"): getattr(value, field.name) for field in dataclasses.fields(value)}
        self._note(pointer, fields.pop("spans", ()))
        return {name: self.plain(item, f"{pointer}/{name}") for name, item in fields.items()}

    def reading(self, reading: Reading, pointer: str) -> dict[str, Any]:
        """A reading, of a whole paper or of one entry of a docket."""
        fields = {field.name: getattr(reading, field.name) for field in dataclasses.fields(reading)}
        body = {name: self.plain(item, f"{pointer}/{name}") for name, item in fields.items()}
        for event in (*body["conferrals"], *body["one_way"]):
            event["mode"] = event["mode"] or _ABSENT_MODE
        if pointer:
            del body["docket"]  # an entry of a docket is no docket
        body["dispute_arose"] = {"date": self.plain(reading.dispute_arose, f"{pointer}/dispute_arose/date")}
        return body

    def _stated(self, value: Stated, pointer: str) -> bool | dict[str, bool]:
        """A letter's ``joint`` is a bare yes or no in the contract; all else that is stated is an object."""
        return value.stated if pointer.endswith("/letter/joint") else {"stated": value.stated}

    def _note(self, pointer: str, found: tuple[Span, ...]) -> None:
        if found:
            self.spans[pointer] = [span_json(self._source, span) for span in found]


def reading_json(source: Source, reading: Reading) -> dict[str, Any]:
    """The reading in the shape of the contract; ``spans`` maps JSON Pointers to the words of each fact."""
    facts = _Facts(source)
    body = facts.reading(reading, "")
    warnings = [*source.warnings, *body.pop("warnings")]
    head = {"schema": SCHEMA, "source": source_json(source)}
    return {**head, **body, "warnings": warnings, "spans": dict(sorted(facts.spans.items()))}
