"""Contrast computed from the style sheet's own variables, by the formula of WCAG 2.2."""

import re
from importlib.resources import files

import pytest

CSS = files("conferral.render.page").joinpath("report.css").read_text(encoding="utf-8")
LIGHT, DARK, PRINT = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block)) for block in re.findall(r":root \{(.*?)\}", CSS, re.S)
)
WORDS = [
    *((ink, ground) for ink in ("ink", "muted", "link", "unmet", "unclear", "met") for ground in ("ground", "paper")),
    *(("ink", ground) for ground in ("cure", "tint-unmet", "tint-unclear")),
    ("lit-ink", "lit"),
    ("paper", "unmet"),
]
LINES = [
    (line, ground)
    for line in ("frame", "conferral", "dispute", "promise", "cited", "ruling")
    for ground in ("paper", "tint-unmet", "tint-unclear", "lit", "ground")
]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_that_of_the_standard() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_stand_out_from_their_ground(colours: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_under_words_stand_out_from_their_ground(colours: dict[str, str], line: str, ground: str) -> None:
    assert contrast(colours[line], colours[ground]) >= 3


@pytest.mark.parametrize("colours", [DARK, PRINT], ids=["dark", "print"])
def test_dark_and_print_give_every_colour_anew(colours: dict[str, str]) -> None:
    assert set(colours) == set(LIGHT)


def test_every_colour_of_the_style_sheet_is_a_variable() -> None:
    rules = re.sub(r":root \{.*?\}", "", CSS, flags=re.S)
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?!\w)(?=[;\s])", rules)
    assert set(re.findall(r"var\(--([\w-]+)\)", rules)) <= {*LIGHT, "serif"}


def test_focus_print_dark_and_small_screens_have_their_rules() -> None:
    for rule in (":focus-visible", "@media print", "prefers-color-scheme: dark", "max-width: 62rem"):
        assert rule in CSS
