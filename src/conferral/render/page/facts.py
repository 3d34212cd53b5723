"""What was read in the letter, fact by fact, each linked to its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from conferral.model.facts import Reading
from conferral.model.spans import Span
from conferral.render.page.markup import block, escape, isolated
from conferral.render.told import Group, Told, absent


def facts_html(reading: Reading, facts: Sequence[Told], link: Callable[[Span], str]) -> str:
    """The facts by group, and what the letter does not show."""
    groups = "".join(
        f'<div class="group"><h3><span class="k-{group}">{escape(group.heading)}</span></h3>'
        f"<dl>{''.join(_fact(told, link) for told in told_of)}</dl></div>"
        for group, told_of in groupby(facts, key=_group)
    )
    missing = absent(reading)
    unseen = block("p", escape(f"Not shown: {', '.join(missing)}.") if missing else "", "unseen")
    if not groups and not unseen:
        return ""
    return (
        '<section id="facts" class="facts" aria-labelledby="facts-heading"><h2 id="facts-heading">What was read</h2>'
        f'<div class="groups">{groups}</div>{unseen}</section>'
    )


def _group(told: Told) -> Group:
    return told.group


def _fact(fact: Told, link: Callable[[Span], str]) -> str:
    where = link(fact.spans[0]) if fact.spans else ""
    return f"<dt>{escape(fact.label)}</dt><dd>{isolated(fact.says)} {where}</dd>"
