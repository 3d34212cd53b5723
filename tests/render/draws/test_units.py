"""Names and numbers of people on screen: masked unless asked for."""

import pytest

from conferral.render.draws.units import masked_unit, masked_value, personal

MASKED = [
    ("E-017", "E-017"),
    ("U-001", "U-001"),
    ("Quill, Dora", "Q••••, D•••"),
    ("Dora Quill", "D••• Q••••"),
    ("José María O'Neil-Díaz", "J••• M•••• O'N•••-D•••"),
    ("219-09-9999", "•••-••-9999"),
    ("219099999", "•••••9999"),
    ("dora.quill@example.com", "d•••••"),
    ("1234567", "1234567"),
    ("Building 7", "Building 7"),
]


@pytest.mark.parametrize(("unit", "shown"), MASKED)
def test_an_id_is_masked_as_far_as_it_is_personal(unit: str, shown: str) -> None:
    assert masked_unit(unit) == shown
    assert masked_unit(unit, reveal=True) == unit
    assert personal([unit]) == (masked_unit(unit) != unit)


@pytest.mark.parametrize(
    ("value", "shown"),
    [("02/31/1990", "••/••/1990"), ("soon", "••••"), ("1990-02-31", "1990-••-••"), ("45000", "•••••")],
)
def test_a_cell_shows_its_shape_and_no_more_than_the_year(value: str, shown: str) -> None:
    assert masked_value(value) == shown
    assert masked_value(value, reveal=True) == value


def test_control_characters_never_reach_the_screen() -> None:
    assert "\x1b" not in masked_unit("E\x1b[31m") + masked_value("\x1b[31m", reveal=True)
