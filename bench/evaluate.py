"""How well the readers read: scored on every labelled set that is there, written as a page for the documents.

    make eval

The scorer and the shared sets are not part of the project; without them only the project's own letters are scored, and
the page says so. An interval is Wilson's, at 95%, for the share of right answers among right, extra and half the
missed ones, that is, for F1 as a share.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1]
SHARED = HERE.parent / "shared"
SCORER = SHARED / "eval" / "score.py"
PAGE = HERE / "docs" / "reference" / "accuracy.md"
OWN = HERE / "tests" / "letters"
SETS = (
    (
        "shared, letters and orders",
        ("letters-dev.jsonl", "orders-dev.jsonl"),
        "the readers were written with these at hand",
    ),
)
OWN_SETS = (
    ("own, open", OWN / "open", "written by eight other hands; their misses were read and mended by cause"),
    ("own, held back", OWN / "held", "written by a ninth hand, in plain letters; nothing but these figures was seen"),
)
Z = 1.96


def main() -> None:
    """Score what is there and write the page."""
    if not SCORER.exists():
        sys.exit(f"{SCORER}: the scorer is not here, so nothing was scored. Put the shared folder beside the checkout.")
    scored = [(name, note, _score([SHARED / "data" / file for file in files])) for name, files, note in SETS]
    for name, folder, note in OWN_SETS:
        if folder.is_dir():
            scored.append((name, note, _score_folder(folder)))
    PAGE.write_text(_page(scored), encoding="utf-8")
    print(f"The figures are in {PAGE.relative_to(HERE)}")


def _score(labels: list[Path]) -> dict[str, Any]:
    reader = HERE / ".venv" / "bin" / "conferral"
    command = [sys.executable, str(SCORER), *map(str, labels), "--command", f"{reader} read", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _score_folder(folder: Path) -> dict[str, Any]:
    """The scorer takes one file of labels; ours are a text and a JSON file a letter."""
    with tempfile.TemporaryDirectory() as temporary:
        rows = Path(temporary, "labels.jsonl")
        rows.write_text("".join(f"{json.dumps(label_of(path))}\n" for path in sorted(folder.glob("*.json"))))
        return _score([rows])


def label_of(path: Path) -> dict[str, Any]:
    """A letter's labels, with its text."""
    label: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    with path.with_suffix(".txt").open(encoding="utf-8", newline="") as text:
        return {**label, "id": path.stem, "text": text.read()}


def interval(right: int, extra: int, missed: int) -> tuple[float, float]:
    """Wilson's interval for F1, read as a share of ``right + (extra + missed) / 2`` answers."""
    n = right + (extra + missed) / 2
    if not n:
        return 0.0, 1.0
    p = right / n
    middle, spread = p + Z * Z / (2 * n), Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return max(0.0, (middle - spread) / (1 + Z * Z / n)), min(1.0, (middle + spread) / (1 + Z * Z / n))


def _page(scored: list[tuple[str, str, dict[str, Any]]]) -> str:
    lines = [
        "# How well it reads",
        "",
        "Written by `make eval`. F1 a field, with a 95% interval, on labelled papers. A fact counts as right only if "
        "its",
        "words stand where the label's do. What was at hand when the readers were written flatters them: the last "
        "set is",
        "the honest one; it is small, so look at its intervals.",
        "",
    ]
    for name, note, result in scored:
        summary = result["summary"]
        lines.append(f"- **{name}**: {summary['documents']} papers, macro F1 {summary['macro_f1']}; {note}")
    lines += ["", f"| field | {' | '.join(name for name, _, _ in scored)} |", f"|---|{'---|' * len(scored)}"]
    for field in sorted({field for _, _, result in scored for field in result["fields"]}):
        cells = [_cell(result["fields"].get(field)) for _, _, result in scored]
        lines.append(f"| {field} | {' | '.join(cells)} |")
    lines += ["", "Not measured: orders cited, practices cited, places, what an issue is called and when it arose.", ""]
    return "\n".join(lines)


def _cell(row: dict[str, Any] | None) -> str:
    if row is None or not row["right"] + row["missed"]:
        return ""
    low, high = interval(row["right"], row["extra"], row["missed"])
    return f"{row['f1']:.2f} ({low:.2f}–{high:.2f})"


if __name__ == "__main__":
    main()
