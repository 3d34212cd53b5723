"""House style: data that a firm can write, and what is said where it is wrong."""

import pytest
from twin import HOUSE

from conferral.drafts.house import HouseError, default_house, read_house
from conferral.model.facts import Side


def test_a_house_names_firm_counsel_and_court() -> None:
    house = read_house(HOUSE, "house.toml", default_house())
    assert house.firm.name == "Quillfeather & Ostrander LLP"
    assert [one.name for one in house.signers(Side.DEFENDANT)] == ["Petra Lindqvist"]
    assert house.court.lines == ("500 Pearl Street", "New York, New York 10007")
    assert house.type == default_house().type


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("[frim]\nname = 'x'", "unknown table 'frim'", "Did you mean 'form' or 'firm'?"),
        ("[firm]\nnmae = 'x'", "unknown field in firm 'nmae'", "Did you mean 'name'?"),
        ("[type]\npoints = 'big'", "type: points is 'big', not a whole number", "Write type: points = 5."),
        ("[type]\npoints = 2", "points is 2; use 8 to 24", "Mend the value."),
        ("[type]\naccent = 'navy'", "accent is 'navy'", "Mend the value."),
        ("[type]\nspacing = 'wide'", "unknown type: spacing 'wide'", "Use one of double, single."),
        ("firm = 'x'", "firm is no table", "[firm]"),
        ("[counsel]\nname = 'x'", "counsel is no list of tables", "[[counsel]]"),
        ("[[counsel]]\nname = 'x'", "counsel 1: 'side' is missing", 'Write side = "…".'),
        ("[[counsel]]\nside = 'joint'\nname = 'x'", "counsel 1: side is 'joint'", "Use plaintiff or defendant."),
        ("[form]\npack = 'x'", "form is no list of tables", "[[form]]"),
        ("[[form]]\nform = 'table'", "form 1 names nothing", "Give it pack or called"),
        ("[[form]]\npack = 'x'\ncalled = 'y'", "form 1 names two things", "Give it pack or called"),
        ("[[form]]\npack = 'x'\nform = 'tabel'", "unknown form 1: form 'tabel'", "Did you mean 'table'?"),
        ("[[form]]\npack = 'x'\ncounts = ['exhibits']", "unknown form 1: counts 'exhibits'", "Use one of head, signatures."),
        ("[[form]]\npack = 'x'\ncount = []", "unknown field in form 1 'count'", "Did you mean 'counts'?"),
        ("[court]\nfile_megabytes = 'big'", "court: file_megabytes is 'big'", "file_megabytes = 5"),
        ("[firm\n", "this is no TOML", "Mend the line it names."),
    ],
)
def test_what_is_wrong_is_told_with_the_place_and_the_remedy(text: str, what: str, remedy: str) -> None:
    with pytest.raises(HouseError) as error:
        read_house(text, "house.toml")
    assert str(error.value).startswith("house.toml: ")
    assert what in str(error.value)
    assert remedy in str(error.value)


def test_a_courthouse_with_an_id_is_for_that_court_only() -> None:
    house = read_house(HOUSE, "house.toml")
    assert house.bench("nysd").lines == ("500 Pearl Street", "New York, New York 10007")
    assert house.bench("cand").lines == ()
