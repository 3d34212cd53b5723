"""The shape of a certificate: which parts it has and what each is made of, before anything is computed from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

# a type; None for null; a tuple of alternatives; a list with the shape of its items; a dict with the shape of each key
Shape: TypeAlias = Any
_TEXT_OR_NULL = (str, None)
_NUMBER_OR_NULL = (int, None)
_DRAWN = [{"id": str, "stratum": _TEXT_OR_NULL, "ticket": str, "rank": int}]
_SIZES = {"count": _NUMBER_OR_NULL, "fraction": _TEXT_OR_NULL, "floor": int, "rounding": str}
_ORDER = {"every": int, "start": _NUMBER_OR_NULL, "ordered_by": _TEXT_OR_NULL, "order": [str]}
_PLAN = {
    "sizes": (_SIZES, None),
    "certainty": [str],
    "drawn_before": [str],
    "replacement": {"rule": str, "listed": _NUMBER_OR_NULL},
    "list_order": (_ORDER, None),
}
CERTIFICATE: dict[str, Shape] = {
    "schema": str,
    "headline": str,
    "definition": dict,
    "notes": [str],
    "method": str,
    "frame": {
        "rows": int,
        "sha256": str,
        "columns": {"unit": str, "strata": _TEXT_OR_NULL},
        "rows_sha256": _TEXT_OR_NULL,
    },
    "public_frame": [list],
    "plan": _PLAN,
    "strata": [{"stratum": _TEXT_OR_NULL, "rows": int, "size": int}],
    "seed": str,
    "seed_source": {"kind": str, "entered": dict, "seed": str, "bits": int},
    "selected": _DRAWN,
    "replacements": _DRAWN,
    "replaced": [{"out": str, "in": str, "stratum": _TEXT_OR_NULL, "why": str, "on": str}],
    "drawn_on": str,
    "present": [str],
    "slips": [str],
    "commitment": (dict, None),
    "reveal": (dict, None),
    "previous": _TEXT_OR_NULL,
    "versions": dict,
    "verify": str,
    "status": str,
    "status_reasons": [str],
    "digests": dict,
    "sha256": str,
}


def misshapen(told: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each part of a would-be certificate that is missing or of the wrong kind."""
    yield from _wrong(told, CERTIFICATE, "")
    for i, pair in enumerate(told["public_frame"] if isinstance(told.get("public_frame"), list) else ()):
        if not (
            isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) and _fits(pair[1], _TEXT_OR_NULL)
        ):
            yield f"public_frame, line {i + 1}", "this is not a unit and its stratum"
    for key, values in told["seed_source"]["entered"].items() if _has_entries(told) else ():
        if not (isinstance(values, list) and all(isinstance(value, str) for value in values)):
            yield f"seed_source.entered.{key}", "this is not a list of texts"


def _has_entries(told: dict[str, Any]) -> bool:
    source = told.get("seed_source")
    return isinstance(source, dict) and isinstance(source.get("entered"), dict)


def _wrong(value: object, shape: Shape, where: str) -> Iterator[tuple[str, str]]:
    """Where a value does not have its shape."""
    if isinstance(shape, tuple):
        nested = next((one for one in shape if isinstance(one, dict)), None)
        if nested is not None and isinstance(value, dict):
            yield from _wrong(value, nested, where)
        elif not _fits(value, shape):
            yield where, "this is not what a certificate has here"
    elif isinstance(shape, dict) and isinstance(value, dict):
        for key, inner in shape.items():
            place = f"{where}.{key}".lstrip(".")
            if key not in value:
                yield place, "this part is missing"
            else:
                yield from _wrong(value[key], inner, place)
    elif isinstance(shape, list) and isinstance(value, list):
        for i, item in enumerate(value, 1):
            yield from _wrong(item, shape[0], f"{where}, line {i}")
    elif not _fits(value, (shape,)):
        yield where, "this is not what a certificate has here"


def _fits(value: object, shapes: tuple[Shape, ...]) -> bool:
    """Whether a value is of one of some plain types; a truth value is no number."""
    plain = [shape for shape in shapes if isinstance(shape, type)]
    return (value is None and None in shapes) or any(
        isinstance(value, one) and not (one is int and isinstance(value, bool)) for one in plain
    )
