"""Exhibits bound: an index and covers set by typst, and behind each cover the exhibit's own pages, untouched.

The covers and the index are tagged, searchable, and bookmarked; they are the file into which the exhibits' pages are
put, so that tags and bookmarks stay. A page of an exhibit keeps its own text and size.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path
from typing import Any

from conferral.drafts.exhibits.bundle import Bundle, Exhibit
from conferral.drafts.house import Type
from conferral.drafts.pdf import own_template, stopped
from conferral.drafts.told import type_json
from conferral.drafts.typography import fine
from conferral.intake.extras import Foreign, library
from conferral.model.errors import UnreadableFile

_SAVING = re.compile(rb"/ID ?\[[^\]]{1,200}<([0-9A-Fa-f]{32})>\]")
_TRAILER = 1024


def bind(bundle: Bundle, style: Type, *, written_on: dt.date, template: Path | None = None) -> bytes:
    """All exhibits as one PDF: the index, then each behind its cover."""
    with _covers(bundle, style, written_on, template, index=True) as made:
        at = len(made) - len(bundle.exhibits)  # behind the index
        for one in bundle.exhibits:
            at += 1
            _insert(made, one, at)
            at += one.pages
        return _saved(made)


def bind_each(
    bundle: Bundle, style: Type, *, written_on: dt.date, template: Path | None = None
) -> Iterator[tuple[str, bytes]]:
    """The index and each exhibit as a PDF of its own, by the name of its file; no file is named by a person."""
    with _covers(bundle, style, written_on, template, index=True, covers=False) as made:
        yield "exhibits-index.pdf", _saved(made)
    for one in bundle.exhibits:
        alone = Bundle((one,), bundle.caption, bundle.number)
        with _covers(alone, style, written_on, template, index=False) as made:
            _insert(made, one, 1)
            yield f"exhibit-{one.mark}.pdf", _saved(made)


def _covers(
    bundle: Bundle, style: Type, written_on: dt.date, template: Path | None, *, index: bool, covers: bool = True
) -> Foreign:
    """The index and the covers, open, for pages to be put in."""
    told = bundle_json(bundle)
    told |= {"index": index, "covers": covers, "joined": index and covers}
    if not covers:
        told["title"] = "Index of exhibits"
    inputs = {"bundle": json.dumps(told, ensure_ascii=False), "type": json.dumps(type_json(style))}
    moment = int(dt.datetime.combine(written_on, dt.time(12), dt.UTC).timestamp())
    if template:
        own_template(template)
        return _set(template, inputs, moment)
    with as_file(files("conferral.drafts").joinpath("house", "exhibits.typ")) as path:
        return _set(path, inputs, moment)


def _set(template: Path, inputs: dict[str, str], moment: int) -> Foreign:
    import pypdfium2

    typst = library("typst", "drafts", "the PDF")
    try:
        data = typst.Compiler(template, root=template.parent, sys_inputs=inputs).compile(format="pdf", timestamp=moment)
    except typst.TypstError as error:
        raise stopped(template, " ".join(str(error).split())[:300]) from error
    return pypdfium2.PdfDocument(data)


def bundle_json(bundle: Bundle) -> dict[str, Any]:
    """The exhibits as data: for programs, and for the typesetting."""
    return {
        "schema": "conferral/exhibits/1",
        "title": bundle.title,
        "caption": bundle.caption,
        "number": bundle.number,
        "exhibits": [
            {
                "mark": one.mark,
                "title": fine(one.title) if one.title else None,
                "bates": one.bates,
                "pages": one.pages,
                "bytes": one.size,
            }
            for one in bundle.exhibits
        ],
        "blanks": list(bundle.blanks),
    }


def _insert(made: Foreign, one: Exhibit, at: int) -> None:
    from pypdfium2 import PdfiumError

    try:
        made.import_pages(one.document, index=at)
    except PdfiumError as error:
        raise UnreadableFile(one.name, "its pages cannot be bound", "Print it to a new PDF and try again.") from error


def _saved(made: Foreign) -> bytes:
    """The file's bytes, the same for the same exhibits: pdfium's own number of the saving is by chance."""
    out = BytesIO()
    made.save(out)
    data = out.getvalue()
    found = _SAVING.search(data, max(0, len(data) - _TRAILER))
    if not found:
        return data
    start, end = found.span(1)
    own = sha256(data[:start] + data[end:]).hexdigest()[: end - start].upper().encode()
    return data[:start] + own + data[end:]
