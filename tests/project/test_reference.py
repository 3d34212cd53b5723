"""The pages on kinds and packs are made from the code and the data: ``--update`` writes them."""

import dataclasses
import inspect
import typing
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import conferral.practices as practices
from conferral.practices.kinds import KINDS
from conferral.practices.leads import leads

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
KINDS_HEAD = """# Kinds of requirement

Made from `conferral.practices.kinds` by a test; do not edit. The set is closed: a pack that names another kind is
refused with the nearest one that there is. What every requirement may say beside the fields below is in
[packs](packs.md).
"""
PACKS_HEAD = """# Packs

Made from the packs by a test; do not edit. Each pack is a TOML file under `src/conferral/practices/packs/`.

Beside the fields of its [kind](kinds.md), a requirement has: `id`, unique in its pack; `kind`; `cite`; `says`, in our
words; `asks`, either `content` (it must stand in the letter) or `conduct` (it must be done, and silence about it is
unclear); `on`, the papers it is about; `seen_on`, `source_url` and `grade` (`official`, `order`, `secondary`), which
the pack may give for all; `second_hand`, where the author's own words were not seen; `stood_on`, the day of the version
seen; `amended_on`, a later change not seen; `in_force_from`, only where the source says it; `relief`, `touches`,
`spares` and `replaces`, which the tables below spell out; and `notes`.

`on` is `discovery_dispute` unless it says otherwise: `discovery_motion` (a letter that itself asks for the relief; of
one that asks for a conference it is due later), `extension`, `adjournment`, `extension_or_adjournment` or `any_letter`.

With `relief` a requirement is asked only of a letter that asks for one of these; with `touches` only of one whose own
words are on all of these subjects: {touches}. No other letter's report lists it. `spares` names
those of whom the rule itself says that it is not asked: {spares} (a case in which the letter speaks of a litigant
without a lawyer; a letter of a nonparty). `replaces` names
requirements of authorities above (`nyed/court#37.3/conferral`) in whose place this one stands; the report says so.

A pack may say which applications a judge `hears` where the case number bears two judges' initials: {hears}.
Of the judge to whom the letter is not addressed only those are held against it, and are unclear at worst. A pack with
a `case_number` is an order in that case: it stands above the judge's practices, and binds no letter in another case.
"""


def kinds_page() -> str:
    return KINDS_HEAD + "".join(_kind(name, kind) for name, kind in KINDS.items())


def _kind(name: str, kind: type) -> str:
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = [
        f"- `{field.name}`{'' if _has_default(field) else ' (needed)'}: {hints[field.name].__metadata__[0]}\n"
        for field in dataclasses.fields(kind)
        if typing.get_origin(hints[field.name]) is typing.Annotated
    ]
    return "".join([f"\n## {name}\n\n{inspect.getdoc(kind)}\n", *(["\n", *fields] if fields else [])])


def packs_page() -> str:
    packs = [practices.pack(name) for name in practices.pack_ids()]
    closed = {"touches": practices.Touches, "spares": practices.Spared, "hears": practices.Hears}
    words = {name: _words(one) for name, one in closed.items()}
    return PACKS_HEAD.format(**words) + _table(packs) + "".join(_pack(pack) for pack in packs) + _leads()


def _table(packs: list[practices.Pack]) -> str:
    head = "\n| court | judge | requirements by kind | source | seen on |\n|---|---|---|---|---|\n"
    return head + "".join(
        f"| {pack.court} | {pack.judge or ''} | {_by_kind(pack)} | [{pack.grade}]({pack.source_url}) | {pack.seen_on} |\n"
        for pack in packs
    )


def _words(closed: type[StrEnum]) -> str:
    return ", ".join(f"`{word.value}`" for word in closed)


def _by_kind(pack: practices.Pack) -> str:
    counts = Counter(asked.kind for asked in pack.requirements)
    return ", ".join(f"{kind}{f' × {count}' if count > 1 else ''}" for kind, count in sorted(counts.items()))


def _leads() -> str:
    head = "\n## Leads\n\nSources that were seen and are not used. No letter is checked against them.\n\n"
    rows = "".join(
        f"| {lead.court} | {lead.judge or ''} | {lead.reason} | {', '.join(f'<{url}>' for url in lead.source_urls)} |\n"
        for lead in leads()
    )
    return f"{head}| court | judge | why it is not used | source |\n|---|---|---|---|\n{rows}"


def _pack(pack: practices.Pack) -> str:
    hears = f"\nBeside another judge: hears {' and '.join(pack.hears)}.\n" if pack.hears else ""
    head = f"\n## {pack.id}\n\n{pack.title}, seen on {pack.seen_on} ({pack.grade}): <{pack.source_url}>\n{hears}"
    notes = "".join(f"\n{note}\n" for note in pack.notes)
    rows = "".join(f"| `{asked.id}` | {asked.cite} | {asked.says} | {_asks(asked)} |\n" for asked in pack.requirements)
    return f"{head}{notes}\n| requirement | cite | says | asks |\n|---|---|---|---|\n{rows}"


def _asks(asked: practices.Requirement) -> str:
    parts = [asked.asks.value, *(["second-hand"] if asked.second_hand else [])]
    parts += [f"relief: {', '.join(asked.relief)}"] if asked.relief else []
    parts += [f"touches: {', '.join(asked.touches)}"] if asked.touches else []
    parts += [f"spares: {', '.join(asked.spares)}"] if asked.spares else []
    parts += [f"in the place of {', '.join(asked.replaces)}"] if asked.replaces else []
    return "; ".join(parts)


def _has_default(field: dataclasses.Field[object]) -> bool:
    missing = dataclasses.MISSING
    return field.default is not missing or field.default_factory is not missing


def test_the_page_on_kinds_is_what_the_code_says(golden: Callable[[Path, str], None]) -> None:
    golden(REFERENCE / "kinds.md", kinds_page())


def test_the_page_on_packs_is_what_the_packs_say(golden: Callable[[Path, str], None]) -> None:
    golden(REFERENCE / "packs.md", packs_page())


def test_every_kind_and_each_of_its_fields_says_what_it_is_for() -> None:
    for name, kind in KINDS.items():
        assert kind.__doc__, name
        hints = typing.get_type_hints(kind, include_extras=True)
        for field in dataclasses.fields(kind):
            assert typing.get_origin(hints[field.name]) is typing.Annotated, f"{name}.{field.name}"
