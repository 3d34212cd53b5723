"""The head of the page: which letter, what the findings come to, against what it was held."""

from __future__ import annotations

from conferral.model.facts import Reading
from conferral.model.findings import PackUsed, Report
from conferral.render.page.markup import block, escape, isolated, link_out, told
from conferral.render.reading_text import paper_words
from conferral.render.verdicts import (
    letter_words,
    own_words,
    pack_words,
    quoted_words,
    sentence,
    sure_words,
    unchecked_words,
    verdict_words,
)
from conferral.text.source import Source


def head_html(source: Source, reading: Reading, report: Report) -> str:
    """Name of the case, verdict, letter, packs and notes."""
    name = case_name(source, reading)
    about = letter_words(reading, caption=False)
    return (
        '<header class="head"><div><p class="overline">Report on a letter to the court</p>'
        f"<h1>{isolated(name)}</h1>"
        f'<p class="verdict v-{report.verdict}">{escape(verdict_words(reading, report))}</p>'
        f"{block('p', isolated(about), 'about')}"
        f"{block('p', _labelled('How sure of what is asked', sure_words(report)), 'about')}"
        f"{block('p', _labelled('Not checked', unchecked_words(report)), 'about')}</div>"
        f"{_packs(report)}</header>"
    )


def case_name(source: Source, reading: Reading) -> str:
    """The caption, or the file's name where the letter shows none."""
    caption = reading.letter.caption if reading.letter else None
    return caption.value if caption else source.path.replace("\\", "/").rsplit("/", 1)[-1]


def _packs(report: Report) -> str:
    packs = "".join(f"<li>{_pack(pack)}</li>" for pack in report.packs)
    packs += "".join(f"<li>{isolated(quoted_words(paper))}</li>" for paper in report.papers)
    return block("div", "<h2>Held against</h2>" + block("ul", packs, "plain"), "packs") if packs else ""


def _pack(pack: PackUsed) -> str:
    title = f"<b>{link_out(pack.source_url, pack.title)}</b> <code>{escape(pack.id)}</code>"
    own = f"<br>{isolated(sentence(own_words(pack)))}" if pack.own_file else ""
    return f"{title}{own}<br>{told(sentence(pack_words(pack)))}"


def _labelled(label: str, words: str) -> str:
    return f"<b>{escape(label)}:</b> {told(sentence(words))}" if words else ""


def foot_html(source: Source, reading: Reading, masked: int) -> str:
    """What file this report is on, pinned by its hash, and what is masked in it."""
    numbers = "1 personal number or date is" if masked == 1 else f"{masked} personal numbers or dates are"
    hidden = f" {numbers} masked on this page after Fed. R. Civ. P. 5.2(a); the file shows all." if masked else ""
    return (
        f"<footer><p>{isolated(source.path)}: {escape(paper_words(source, reading))}.{hidden}</p>"
        f"<p>SHA-256 of the file <code>{escape(source.sha256)}</code></p></footer>"
    )
