"""Web pages: their words, block by block; nothing is fetched and nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.intake.extras import Foreign, library
from conferral.intake.limits import Watch
from conferral.intake.pages import Intake
from conferral.intake.plain import decode
from conferral.model.errors import UnreadableFile

_UNSEEN = frozenset(
    {
        "script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math", "select",
        "datalist", "audio", "video", "canvas",
    }
)  # fmt: skip
_PARAGRAPHS = frozenset(
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "section",
        "article", "header", "footer", "main", "nav", "aside", "hr", "form", "figure",
    }
)  # fmt: skip
_LINES = frozenset(
    {
        "div", "li", "dt", "dd", "tr", "caption", "figcaption", "address", "body", "html", "center", "fieldset",
        "legend", "summary", "details",
    }
)  # fmt: skip
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.I)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,40})", re.I)
_SPACES = re.compile(r"[ \t\r\n\v\f]+")
# characters that no web page may hold mark the breaks between its words
_PARAGRAPH, _LINE, _CELL, _BREAK, _KEPT = map(chr, range(1, 6))
_MARKS = re.compile(r"[ ]*[\x01-\x04][\x01-\x04 ]*")
_NO_MARKS = dict.fromkeys((*range(9), 11, *range(14, 32)))
_AS_TYPED = {ord("\n"): _BREAK, ord(" "): _KEPT, ord("\r"): None}


def read_webpage(data: bytes, watch: Watch) -> Intake:
    """The words of an HTML file, on one page; a docket or a notice of filing is laid out as one."""
    text, warnings = decoded_page(data, watch.path)
    from conferral.intake.dockets.pages import PageKind, kind_of_page

    kind = kind_of_page(text)
    if kind is PageKind.NO_DOCKET:
        return Intake((text_of_html(text, watch),), (), warnings)
    from conferral.intake.dockets import read_page

    return read_page(text, kind, watch, warnings)


def decoded_page(data: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    """A page says its own encoding; where it says none, or lies, its bytes tell."""
    named = _CHARSET.search(data[:4096])
    text, warnings = decode(data, path)
    if not warnings or named is None:
        return text, warnings
    try:
        return data.decode(named[1].decode()), ()
    except (LookupError, UnicodeDecodeError):
        return text, warnings


def text_of_html(text: str, watch: Watch) -> str:
    """The words of a web page as text: a blank line between paragraphs, a line for each line, cells apart."""
    return words_of(tree_of(text, watch), watch)


def tree_of(text: str, watch: Watch) -> Foreign:
    """A web page as a tree; UnreadableFile where it holds nothing."""
    html = library("lxml.html", "html", watch.path)
    errors = library("lxml.etree", "html", watch.path)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (errors.LxmlError, ValueError) as error:
        raise UnreadableFile(
            watch.path, "the web page holds nothing that can be read", "Save it as PDF or plain text."
        ) from error


def words_of(root: Foreign, watch: Watch) -> str:
    """The words of an element of a web page, as ``text_of_html`` has them."""
    etree = library("lxml.etree", "html", watch.path)
    marked = "".join(_marked(root, etree.iterwalk(root, events=("start", "end"))))
    return _MARKS.sub(_parting, _SPACES.sub(" ", marked)).replace(_KEPT, " ").strip(" \n")


def _marked(root: Foreign, walk: Foreign) -> Iterator[str]:
    """The words of a page in order, with a mark for each break between them."""
    typed = 0
    for event, element in walk:
        tag = element.tag
        typed += (tag in ("pre", "textarea")) * (1 if event == "start" else -1)
        yield _BREAK if tag == "br" and event == "start" else _mark(tag)
        if event == "start" and _unseen(element):
            walk.skip_subtree()
        elif event == "start":
            yield _clean(element.text, as_typed=typed > 0)
        elif element is not root:
            yield _clean(element.tail, as_typed=typed > 0)


def _mark(tag: str) -> str:
    if tag in _PARAGRAPHS:
        return _PARAGRAPH
    if tag in _LINES:
        return _LINE
    return _CELL if tag in ("td", "th") else ""


def _unseen(element: Foreign) -> bool:
    return element.tag in _UNSEEN or "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _clean(words: str | None, *, as_typed: bool) -> str:
    plain = (words or "").translate(_NO_MARKS)
    return plain.translate(_AS_TYPED) if as_typed else plain


def _parting(marks: re.Match[str]) -> str:
    """Of several breaks the largest holds; two line breaks are a blank line."""
    if _PARAGRAPH in marks[0] or marks[0].count(_BREAK) > 1:
        return "\n\n"
    return "\n" if _LINE in marks[0] or _BREAK in marks[0] else "    "
