"""Optional libraries, imported when a file needs them and not before."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any, TypeAlias

from conferral.model.errors import MissingExtra

Foreign: TypeAlias = Any  # an object of a library that ships no types, or may not be installed


def library(module: str, extra: str, path: str) -> ModuleType:
    """An optional library; where it is not installed, an error that says how to get it.

    >>> library("json", "ocr", "letter.png").__name__
    'json'
    """
    try:
        return import_module(module)
    except ImportError as missing:
        what = f"this kind of file needs {module.partition('.')[0]}, which is not installed"
        raise MissingExtra(path, what, f"Run: pip install 'conferral[{extra}]'") from missing
