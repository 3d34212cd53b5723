"""docs/workspace.md says what is so: each setting, each address of the API, each of its promises that can be looked up."""

from __future__ import annotations

import json
import re
from pathlib import Path

from conferral.ledger.bodies import checked
from conferral.model.events import EventKind
from conferral_web.api.tokens import DAYS
from conferral_web.api.v1 import api
from conferral_web.backups import making, rows

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "workspace.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "src" / "conferral_web" / "settings.py").read_text(encoding="utf-8")


def test_every_setting_is_listed_and_no_other() -> None:
    read = set(re.findall(r'(?:_flag|_list|environ\.get)\(\s*"(\w+)"', SETTINGS))
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.M)) == read


def test_defaults_are_the_ones_that_are_told() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \|.*\| (.+) \|$", PAGE, re.M))
    for name in ("CONFERRAL_HOSTS", "CONFERRAL_TIME_ZONE", "CONFERRAL_LOG"):
        assert f'"{name}", "{told[name].strip("`")}"' in SETTINGS
    assert "100 * 1024 * 1024" in SETTINGS
    assert told["CONFERRAL_LARGEST_UPLOAD"] == "100 MiB"


def test_each_address_of_the_api_in_the_page_is_in_its_description_and_each_operation_on_papers_and_record_is_shown() -> (
    None
):
    shown = set(re.findall(r"\$at/([\w/]+)", PAGE))
    there = {path.removeprefix("/api/v1/") for path in api.get_openapi_schema()["paths"]}
    assert shown <= there
    assert there - shown == {"events/{event_id}", "papers/{upload_id}", "practices/{court}/{name}"}
    assert f"for {DAYS} days" in PAGE


def test_the_event_that_is_told_there_is_one() -> None:
    told = json.loads(re.findall(r"-d '(\{.*\})'", PAGE)[0])
    assert checked(EventKind(told["kind"]), told["body"]) == told["body"]


def test_what_is_said_of_backups_is_what_the_program_does() -> None:
    assert f"`{rows.TOMBSTONES}`" in PAGE
    assert "readings" in making.LEFT_OUT
    assert "(`readings/`)" in PAGE
