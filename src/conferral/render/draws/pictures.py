"""Pictures: precision against burden, and estimates with their limits; as SVG, and as PNG made of it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from conferral.draws.burden import BurdenRow
from conferral.draws.libraries import needed

_INK, _SOFT, _RULE, _BAR, _LINE = "#1c2733", "#5b6773", "#d5dae0", "#b9c7d6", "#8c2f16"
_FONT = "Libertinus Serif, Georgia, serif"
_WIDTH, _HEIGHT = 720, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 650, 74, 330
_DOTS_PER_INCH = 144


def burden_svg(rows: Sequence[BurdenRow], title: str) -> str:
    """Units to review as bars, the margin as a line: where the line flattens, more work buys little."""
    top_margin = _nice(max(row.margin for row in rows))
    top_units = max(row.units for row in rows)
    step = (_RIGHT - _LEFT) / len(rows)
    centres = [_LEFT + step * (i + 0.5) for i in range(len(rows))]
    parts = [_text(_LEFT, 34, title, 19), *_grid(top_margin)]
    for row, x in zip(rows, centres, strict=True):
        parts.append(_bar(x, step * 0.6, (_BOTTOM - _TOP) * row.units / top_units))
        parts.append(_text(x, _BOTTOM + 18, f"{row.percent}%", 12, "middle"))
        parts.append(_text(x, _BOTTOM + 34, _work(row), 11, "middle", _SOFT))
    places = [_BOTTOM - (_BOTTOM - _TOP) * row.margin / top_margin for row in rows]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(centres, places, strict=True))
    parts.append(f'<polyline points="{line}" fill="none" stroke="{_LINE}" stroke-width="2.2"/>')
    for row, x, y in zip(rows, centres, places, strict=True):
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.6" fill="{_LINE}"/>')
        parts.append(_text(x + 4, y - 10, f"±{row.margin * 100:.1f}", 11, "start", _LINE))
    parts.append(_text(_LEFT, 54, "line: margin of a share, in points", 12, colour=_LINE))
    parts.append(_text(_RIGHT, 54, "bars: units to review", 12, "end", _SOFT))
    parts.append(_text((_LEFT + _RIGHT) / 2, _HEIGHT - 14, "share of the list that is drawn", 12, "middle", _SOFT))
    return _svg(parts, _HEIGHT, title)


def estimate_svg(rows: Sequence[tuple[str, float, float, float]], title: str, *, percent: bool) -> str:
    """Estimates as dots between their limits, one line each; ``rows`` are label, estimate, low and high."""
    least, most = (0.0, 1.0) if percent else _span([value for row in rows for value in row[1:]])
    height = 96 + 34 * len(rows)
    left = _LEFT + 90

    def place(value: float) -> float:
        return left + (_RIGHT - left) * (value - least) / (most - least)

    parts = [_text(_LEFT, 34, title, 19)]
    for i in range(5):
        value = least + (most - least) * i / 4
        x = place(value)
        parts.append(f'<line x1="{x:.1f}" y1="56" x2="{x:.1f}" y2="{height - 36}" stroke="{_RULE}"/>')
        parts.append(_text(x, height - 18, f"{value:.0%}" if percent else f"{value:,.0f}", 12, "middle", _SOFT))
    for i, (label, *values) in enumerate(rows):
        y = 76 + 34 * i
        middle, low, high = map(place, values)
        said = "{:.0%} ({:.0%} to {:.0%})" if percent else "{:,.1f} ({:,.1f} to {:,.1f})"
        parts.append(_text(left - 12, y + 4, label, 12, "end"))
        parts += [_stroke(low, y, high, y), _stroke(low, y - 6, low, y + 6), _stroke(high, y - 6, high, y + 6)]
        parts.append(f'<circle cx="{middle:.1f}" cy="{y}" r="5" fill="{_LINE}"/>')
        parts.append(_text(max(middle, left + 40), y - 10, said.format(*values), 11, "middle", _SOFT))
    return _svg(parts, height, title)


def png(svg: str) -> bytes:
    """A picture as PNG."""
    page = (
        "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: 540pt)\n'
    )
    typst = needed("typst", "writing PNG")
    made: bytes = typst.compile(
        page.encode(), format="png", ppi=_DOTS_PER_INCH, sys_inputs={"svg": svg}, ignore_system_fonts=True
    )
    return made


def _svg(parts: Sequence[str], height: int, title: str) -> str:
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'
    ground = f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>'
    return "\n".join([head, f"<title>{escape(title)}</title>", ground, *parts, "</svg>"]) + "\n"


def _text(x: float, y: float, words: str, size: int, anchor: str = "start", colour: str = _INK) -> str:
    where = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text {where} font-family="{_FONT}" fill="{colour}">{escape(words)}</text>'


def _bar(x: float, width: float, height: float) -> str:
    where = f'x="{x - width / 2:.1f}" y="{_BOTTOM - height:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return f'<rect {where} fill="{_BAR}"/>'


def _stroke(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<line x1="{x:.1f}" y1="{y}" x2="{to_x:.1f}" y2="{to_y}" stroke="{_INK}" stroke-width="2"/>'


def _grid(top: float) -> list[str]:
    parts = []
    for i in range(5):
        y = _BOTTOM - (_BOTTOM - _TOP) * i / 4
        parts.append(f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{_RIGHT}" y2="{y:.1f}" stroke="{_RULE}"/>')
        parts.append(_text(_LEFT - 8, y + 4, f"±{top * 25 * i:.0f}", 11, "end", _LINE))
    return parts


def _work(row: BurdenRow) -> str:
    return f"{row.hours:,.0f} h" if row.hours else f"{row.units:,}"


def _nice(value: float) -> float:
    """A round number no smaller, in steps of four hundredths, for the top of an axis of four parts."""
    return max(0.04, -(-value // 0.04) * 0.04)


def _span(values: Sequence[float]) -> tuple[float, float]:
    least, most = min(values), max(values)
    room = (most - least or abs(most) or 1.0) * 0.15
    return least - room, most + room
