"""Dockets as they are when something went wrong with them: saved while loading, or with a table called otherwise."""

import re

import lxml.html

TABLE = re.compile(r"<(/?)table\b", re.I)


def closed_by_browser(page: str) -> str:
    """A page that was still loading, as a browser saves it: every part that is open is closed."""
    return str(lxml.html.tostring(lxml.html.document_fromstring(page), encoding="unicode"))


def renamed(page: str, which: int) -> str:
    """A page in which one table, the which-th that begins, is called otherwise, where it begins and where it ends."""
    tags = list(TABLE.finditer(page))
    begin = [tag for tag in tags if not tag[1]][which]
    depth = 0
    for tag in tags[tags.index(begin) :]:
        depth += -1 if tag[1] else 1
        if depth == 0:
            end = tag
            break
    return f"{page[: begin.start()]}<tabel{page[begin.end() : end.start()]}</tabel{page[end.end() :]}"
