"""Untrusted words made safe for HTML, without changing what a reader sees."""

from __future__ import annotations

import html
import re

# A browser cannot hold these: NUL, and halves of surrogate pairs.
_UNSHOWABLE = re.compile("[\x00\ud800-\udfff]")
_WHOLE = re.compile(r"\b(?:\d{4}-\d{2}-\d{2}|(?:\d:)?\d{2}-[a-z]{2}-\d{3,6})\b")  # days, and numbers of cases


def escape(text: str) -> str:
    r"""The text as HTML text or attribute value, every character kept.

    A carriage return is written as a reference, because a browser would make a line feed of it; what a browser cannot
    hold at all becomes U+FFFD, one for one.

    >>> escape('<b title="x">\r')
    '&lt;b title=&quot;x&quot;&gt;&#13;'
    """
    return _UNSHOWABLE.sub("\ufffd", html.escape(text)).replace("\r", "&#13;")


def isolated(text: str) -> str:
    """Words from a paper, whose direction marks turn nothing around but themselves."""
    return f"<bdi>{told(text)}</bdi>"


def told(text: str) -> str:
    """The text as HTML in which no date and no number of a case is broken at the end of a line.

    >>> told("due 2024-03-08")
    'due <span class="day">2024-03-08</span>'
    """
    return _WHOLE.sub(r'<span class="day">\g<0></span>', escape(text))


def link_out(url: str, label: str) -> str:
    """A plain link to a source, which tells that site nothing; only the words where the address is no web address.

    >>> link_out("javascript:alert(1)", "source")
    'source'
    """
    if not url.lower().startswith(("https://", "http://")):
        return escape(label)
    return f'<a href="{escape(url)}" rel="noreferrer noopener external">{escape(label)}</a>'


def block(name: str, inner: str, css: str = "") -> str:
    """An element around markup already made; nothing where there is nothing to hold.

    >>> block("p", "", "why")
    ''
    """
    attribute = f' class="{css}"' if css else ""
    return f"<{name}{attribute}>{inner}</{name}>" if inner else ""
