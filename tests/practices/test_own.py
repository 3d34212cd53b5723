"""Packs of one's own: from a file, from a folder, and in place of those that come with Conferral."""

import os
from pathlib import Path

import pytest

from conferral.model.errors import PackError, UnknownPractices
from conferral.practices import Shelf, own_pack, own_packs, pack, pack_ids, packs_for

PACK = """court = "{court}"
{judge}title = "Invented practices"
source_url = "https://example.org/p"
grade = "official"
seen_on = 2026-11-02

[[requirement]]
id = "1/pages"
kind = "page_limit"
cite = "¶ 1"
says = "At most three pages."
asks = "content"
pages = 3
"""


def write(path: Path, *, court: str = "nysd", judge: str = "Ruth Amberly") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PACK.format(court=court, judge=f'judge = "{judge}"\n' if judge else ""), encoding="utf-8")
    return path


def test_a_file_of_ones_own_says_so_and_overrides_nothing(tmp_path: Path) -> None:
    mine = own_pack(write(tmp_path / "amberly.toml"))
    assert (mine.id, mine.own_file, mine.overrides) == ("nysd/amberly", str(tmp_path / "amberly.toml"), None)


def test_a_file_with_the_id_of_a_pack_says_which_day_it_stands_in_for(tmp_path: Path) -> None:
    mine = own_pack(write(tmp_path / "gorenstein.toml", judge="Gabriel W. Gorenstein"))
    assert mine.overrides == pack("nysd/gorenstein").seen_on
    assert mine.used.own_file == mine.own_file


def test_a_folder_is_walked_and_what_is_no_pack_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "amberly.toml")
    write(tmp_path / "cand" / "ogilvy.toml", court="cand", judge="Piers Ogilvy")
    write(tmp_path / ".old" / "amberly.toml")
    (tmp_path / "notes.txt").write_text("no pack")
    assert [one.id for one in own_packs(tmp_path)] == ["nysd/amberly", "cand/ogilvy"]


def test_a_ring_of_links_is_not_walked(tmp_path: Path) -> None:
    write(tmp_path / "amberly.toml")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(own_packs(tmp_path)) == 1


def test_one_bad_pack_in_the_folder_is_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "amberly.toml").write_text("court = 'nysd'", encoding="utf-8")
    with pytest.raises(PackError, match=r"amberly\.toml: no requirement"):
        own_packs(tmp_path)


def test_two_packs_of_one_id_are_refused_by_both_names(tmp_path: Path) -> None:
    write(tmp_path / "a" / "amberly.toml")
    write(tmp_path / "b" / "amberly.toml")
    with pytest.raises(PackError) as raised:
        own_packs(tmp_path)
    assert str(tmp_path / "a" / "amberly.toml") in str(raised.value)
    assert raised.value.where == str(tmp_path / "b" / "amberly.toml")


def test_a_folder_that_is_none_and_one_of_too_many_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(PackError, match="no such folder"):
        own_packs(tmp_path / "missing")
    monkeypatch.setattr("conferral.practices.own.MOST_FILES", 1)
    write(tmp_path / "amberly.toml")
    write(tmp_path / "ogilvy.toml")
    with pytest.raises(PackError, match="more than 1 files"):
        own_packs(tmp_path)


@pytest.mark.skipif(not Path("/dev/zero").exists() or not hasattr(os, "mkfifo"), reason="no device files here")
def test_a_pack_that_never_ends_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "zero.toml").symlink_to("/dev/zero")
    for name in ("pipe.toml", "zero.toml"):
        with pytest.raises(PackError, match="a device or a pipe"):
            own_pack(tmp_path / name)


def test_a_pack_of_many_megabytes_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    path.write_bytes(b"# note\n" * 200_000)
    with pytest.raises(PackError, match="larger than 1 MiB"):
        own_pack(path)


def found(shelf: Shelf, court: str | None, judge: str | None) -> list[str]:
    return [one.id for one in packs_for(court, judge, shelf=shelf).packs]


def test_ones_own_pack_is_used_for_its_judge_and_for_no_other(tmp_path: Path) -> None:
    shelf = Shelf.of([own_pack(write(tmp_path / "amberly.toml"))])
    assert found(shelf, "nysd", "Hon. Ruth Amberly") == ["us/federal", "nysd/court", "nysd/amberly"]
    assert found(shelf, "nysd", "Victoria Reznik") == ["us/federal", "nysd/court", "nysd/reznik"]
    assert found(shelf, "cand", "Ruth Amberly") == ["us/federal", "cand/court"]


@pytest.mark.parametrize("written", ["Judge Amberly", "Ruth Amberly", "R. Amberly", "Hon. Ruth Amberly, U.S.M.J."])
def test_a_file_may_have_any_name_and_its_judge_is_still_found(tmp_path: Path, written: str) -> None:
    shelf = Shelf.of([own_pack(write(tmp_path / "rules-2026-v2.toml"))])
    assert found(shelf, "nysd", written)[-1] == "nysd/rules-2026-v2"


def test_ones_own_pack_stands_in_place_of_that_of_its_id(tmp_path: Path) -> None:
    mine = own_pack(write(tmp_path / "gorenstein.toml", judge="Gabriel W. Gorenstein"))
    packs = packs_for("nysd", "Gabriel W. Gorenstein", shelf=Shelf.of([mine])).packs
    assert [one.own_file for one in packs if one.id == "nysd/gorenstein"] == [str(tmp_path / "gorenstein.toml")]


def test_rules_of_a_court_of_ones_own_are_used_for_all_its_judges(tmp_path: Path) -> None:
    shelf = Shelf.of([own_pack(write(tmp_path / "local.toml", court="wyd", judge=""))])
    assert found(shelf, "wyd", "Ann Nobody") == ["us/federal", "wyd/local"]
    assert not [note for note in packs_for("wyd", "Ann Nobody", shelf=shelf).notes if "court wyd" in note]


def test_a_court_that_the_letter_does_not_name_is_found_by_ones_own_judge(tmp_path: Path) -> None:
    shelf = Shelf.of([own_pack(write(tmp_path / "amberly.toml"))])
    assert found(shelf, None, "Ruth Amberly")[-1] == "nysd/amberly"


def test_the_shelf_holds_both_and_tells_the_nearest_of_what_it_has_not(tmp_path: Path) -> None:
    shelf = Shelf.of([own_pack(write(tmp_path / "amberly.toml"))])
    assert shelf.ids() == tuple(sorted((*pack_ids(), "nysd/amberly")))
    assert shelf.pack("nysd/amberly").judge == "Ruth Amberly"
    with pytest.raises(UnknownPractices, match="Did you mean 'nysd/amberly'"):
        shelf.pack("nysd/amberley")
