"""Pictures are whole, say their figures, and come as PNG too."""

import struct
from xml.etree import ElementTree

from conferral.draws.burden import Work, burden
from conferral.render.draws.pictures import burden_svg, estimate_svg, png

ROWS = burden(150, Work(4, 30, 50, 150))


def words(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_the_picture_of_burden_bears_every_size_and_margin() -> None:
    said = words(burden_svg(ROWS, "A list of 150"))
    assert all(f"{row.percent}%" in said and f"±{row.margin * 100:.1f}" in said for row in ROWS)
    assert "25 h" in said


def test_bars_grow_and_the_line_falls() -> None:
    tree = ElementTree.fromstring(burden_svg(ROWS, "x"))
    heights = [
        float(bar.attrib["height"]) for bar in tree.iter("{http://www.w3.org/2000/svg}rect") if "x" in bar.attrib
    ]
    places = [float(dot.attrib["cy"]) for dot in tree.iter("{http://www.w3.org/2000/svg}circle")]
    assert heights == sorted(heights)
    assert places == sorted(places)


def test_the_picture_of_an_estimate_shows_dot_and_limits_in_order() -> None:
    svg = estimate_svg([("all", 0.4, 0.25, 0.57), ("A & <B>", 0.0, 0.0, 0.4)], "unpaid breaks", percent=True)
    assert {"all", "A & <B>", "40% (25% to 57%)", "0% (0% to 40%)"} <= set(words(svg))
    assert "4.0 (3.0 to 5.0)" in words(estimate_svg([("all", 4, 3, 5)], "hours", percent=False))


def test_one_value_without_spread_still_has_a_picture() -> None:
    assert "7.0 (7.0 to 7.0)" in words(estimate_svg([("all", 7, 7, 7)], "hours", percent=False))


def test_a_png_is_made_of_the_svg() -> None:
    made = png(burden_svg(ROWS, "A list of 150"))
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", made[16:24])
    assert (width, height) == (1080, 600)
