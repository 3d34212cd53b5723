"""Libraries of the extra ``draws``, imported when a draw needs them and not before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from conferral.model.errors import MissingExtra


def needed(module: str, work: str) -> Any:  # noqa: ANN401 because a module has no narrower type
    """A library of the extra; where it is not installed, an error that says how to get it.

    >>> needed("json", "writing").__name__
    'json'
    """
    try:
        return import_module(module)
    except ImportError as missing:
        what = f"{work} needs {module.partition('.')[0]}, which is not installed"
        raise MissingExtra("conferral draw", what, "Run: pip install 'conferral[draws]'") from missing
