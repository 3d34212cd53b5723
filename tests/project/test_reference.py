"""The pages on kinds and packs are made from the code and the data: ``--update`` writes them."""

import dataclasses
import inspect
import typing
from collections.abc import Callable
from pathlib import Path

import conferral.practices as practices
from conferral.practices.kinds import KINDS

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
seen; `amended_on`, a later change not seen; `in_force_from`, only where the source says it; and `notes`.
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
    return PACKS_HEAD + "".join(_pack(practices.pack(name)) for name in practices.pack_ids())


def _pack(pack: practices.Pack) -> str:
    head = f"\n## {pack.id}\n\n{pack.title}, seen on {pack.seen_on} ({pack.grade}): <{pack.source_url}>\n"
    notes = "".join(f"\n{note}\n" for note in pack.notes)
    rows = "".join(
        f"| `{asked.id}` | {asked.cite} | {asked.says} | {asked.asks}{', second-hand' if asked.second_hand else ''} |\n"
        for asked in pack.requirements
    )
    return f"{head}{notes}\n| requirement | cite | says | asks |\n|---|---|---|---|\n{rows}"


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
