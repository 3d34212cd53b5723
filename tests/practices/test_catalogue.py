"""Which packs are found for a court and a judge, and what is said of those that are not."""

import re
import subprocess
import sys

import pytest

from conferral.model.errors import UnknownPractices
from conferral.practices import Layer, load_pack, pack, pack_ids, packs_for
from conferral.practices.catalogue import slug

ALL = ["us/federal", "nysd/court", "nysd/gorenstein"]
MINE = """
court = "nysd"
title = "Mine"
judge = "{judge}"
seen_on = 2026-11-23
source_url = "https://example.org"
grade = "official"
[[requirement]]
id = "1"
kind = "told_adversary"
cite = "¶ 1"
says = "Tell them."
asks = "conduct"
"""


@pytest.mark.parametrize(
    "judge",
    [
        "Gabriel W. Gorenstein",
        "GABRIEL W. GORENSTEIN",
        "Gorenstein",
        "Judge Gorenstein",
        "The Honorable Gabriel W. Gorenstein, U.S.M.J.",
        "G. W. Gorenstein",
        "Magistrate Judge Gabriel Gorenstein",
    ],
)
def test_a_judge_is_found_however_the_name_is_written(judge: str) -> None:
    found = packs_for("nysd", judge)
    assert ([one.id for one in found.packs], found.notes) == (ALL, ())


@pytest.mark.parametrize("judge", ["Sarah Gorenstein", "Miriam T. Oakes", "", "Court", "Gorensteiner"])
def test_a_judge_whose_practices_are_not_held_is_said_to_be_so(judge: str) -> None:
    found = packs_for("nysd", judge)
    assert [one.id for one in found.packs] == ALL[:2]
    assert "are held" in found.notes[0]
    assert "court's website" in found.notes[0]


def test_a_judge_of_another_court_is_not_taken_for_this_ones() -> None:
    assert [one.id for one in packs_for("nyed", "Gabriel W. Gorenstein").packs] == ["us/federal", "nyed/court"]


def test_what_is_not_known_is_said_and_the_layers_above_are_used() -> None:
    nothing, no_judge = packs_for(None, "Gorenstein"), packs_for("nysd", None)
    assert [one.id for one in nothing.packs] == ["us/federal"]
    assert nothing.notes[0].startswith("The court is not known")
    assert [one.id for one in no_judge.packs] == ALL[:2]
    assert no_judge.notes[0].startswith("The judge is not known")


@pytest.mark.parametrize("judge", ["Gabriel W. Gorenstein", "The Honorable Gabriel Gorenstein"])
def test_a_full_name_tells_the_court_where_none_is_known(judge: str) -> None:
    found = packs_for(None, judge)
    assert [one.id for one in found.packs] == ALL
    assert found.notes[0].startswith(
        "The court is not known; the practices held of Gabriel W. Gorenstein are those in nysd"
    )


@pytest.mark.parametrize(
    "judge", ["Gorenstein", "Judge Gorenstein", "G. Gorenstein", "Sarah Gorenstein", "court", None]
)
def test_less_than_a_full_name_does_not_tell_the_court(judge: str | None) -> None:
    assert [one.id for one in packs_for(None, judge).packs] == ["us/federal"]


def test_a_court_without_practices_here_leaves_the_federal_rules() -> None:
    found = packs_for("wyd", None)
    assert [one.id for one in found.packs] == ["us/federal"]
    assert found.notes[0].startswith("No practices of the court wyd are held")


@pytest.mark.parametrize(("court", "near"), [("nsyd", "nysd"), ("canb1", "canb"), ("NYSD", "nysd"), ("7", None)])
def test_a_court_that_there_is_not_is_refused_with_the_nearest(court: str, near: str | None) -> None:
    with pytest.raises(UnknownPractices, match=f"unknown court id '{court}'") as raised:
        packs_for(court, None)
    assert (f"'{near}'" in str(raised.value).partition("Did you mean")[2]) is (near is not None)


def test_ones_own_pack_comes_last_and_stands_in_place_of_ours_of_the_same_id() -> None:
    own = load_pack(MINE.format(judge="Gabriel W. Gorenstein"), "gorenstein", "own.toml")
    found = packs_for("nysd", "Gorenstein", extra=[own])
    assert [one.id for one in found.packs] == ALL
    assert found.packs[-1] is own


def test_a_pack_is_known_by_its_layer() -> None:
    assert [pack(name).layer for name in ALL] == [Layer.FEDERAL, Layer.COURT, Layer.JUDGE]


def test_all_packs_are_listed_without_loading_any() -> None:
    assert set(ALL) < set(pack_ids())
    assert list(pack_ids()) == sorted(pack_ids())


def test_a_pack_that_there_is_not_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownPractices, match=re.escape("Did you mean 'nysd/gorenstein'?")):
        pack("nysd/gorensten")


@pytest.mark.parametrize(
    ("name", "slugged"),
    [
        ("Peggy Cross-Goldenberg", "peggy-cross-goldenberg"),
        ("José O'Neill, Jr.", "jose-oneill"),
        ("Oakes, U.S.M.J.", "oakes"),
    ],
)
def test_names_are_compared_without_accents_and_what_stands_after_them(name: str, slugged: str) -> None:
    assert slug(name) == slugged


def test_only_the_packs_asked_for_are_loaded() -> None:
    code = (
        "from conferral.practices import catalogue, packs_for\n"
        "packs_for('wyd', None)\n"
        "assert catalogue.pack.cache_info().currsize == 1, catalogue.pack.cache_info()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_practices_load_no_heavy_library() -> None:
    code = (
        "import sys, conferral.practices as practices\n"
        "practices.packs_for('nysd', 'Gorenstein')\n"
        "heavy = {'courts_db', 'holidays', 'pypdfium2', 'lxml', 'numpy', 'conferral.readers'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
