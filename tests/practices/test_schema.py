"""The schema for editors: current, and of one mind with the loader on every pack that is there."""

import json
import tomllib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import tests.practices.test_skeleton as skeletons

from conferral.practices import pack_ids
from conferral.practices.kinds import KINDS
from conferral.practices.schema import pack_schema, schema_text

PRACTICES = Path(str(files("conferral.practices")))
BROKEN = Path(__file__).parents[1] / "broken_packs"
ONLY_THE_LOADER = {
    "date-in-quotes", "id-twice", "modes-and-excluded", "no-seen-on", "no-source", "not-toml", "pages-none",
}  # fmt: skip
"""Faults that a schema cannot tell: what two values say together, what the pack may give for its requirements, and a
date from its text, which are one in JSON."""
VALIDATOR = jsonschema.Draft7Validator(pack_schema())


def plain(path: Path) -> object:
    """A TOML file as an editor hands it to the schema: dates are text of that form."""
    return json.loads(json.dumps(tomllib.loads(path.read_text(encoding="utf-8")), default=str))


def test_the_schema_in_the_package_is_that_of_the_kinds(golden: Callable[[Path, str], None]) -> None:
    golden(PRACTICES / "pack.schema.json", schema_text())


def test_the_schema_is_itself_well_formed() -> None:
    jsonschema.Draft7Validator.check_schema(pack_schema())


@pytest.mark.parametrize("pack_id", pack_ids())
def test_every_pack_keeps_to_it(pack_id: str) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(plain(PRACTICES / "packs" / f"{pack_id}.toml"))] == []


@pytest.mark.parametrize("name", sorted({path.stem for path in BROKEN.glob("*.toml")} - ONLY_THE_LOADER))
def test_what_the_loader_refuses_it_refuses(name: str) -> None:
    data = plain(BROKEN / f"{name}.toml")
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize("kind", KINDS)
def test_what_an_author_fills_in_from_the_new_file_keeps_to_it(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "ashgrove.toml"
    path.write_text(skeletons.taken_up(kind), encoding="utf-8")
    assert [error.message for error in VALIDATOR.iter_errors(plain(path))] == []


def test_every_word_of_it_is_explained() -> None:
    schema = pack_schema()
    for kind, told in schema["definitions"].items():
        for name, field in told["properties"].items():
            assert field.get("description") or "$ref" in field, f"{kind}.{name}"
