"""The index of exhibits as plain text."""

from __future__ import annotations

from conferral.drafts.exhibits.bundle import NEEDED, Bundle


def index_text(bundle: Bundle) -> str:
    """One line an exhibit: its mark, what it is, its Bates range, its pages."""
    rows = [("Exhibit", "Description", "Bates range", "Pages")]
    rows += [
        (
            one.mark,
            one.title or "[what it is]",
            f"[{NEEDED}]" if one.bates is None else one.bates or "none",
            str(one.pages),
        )
        for one in bundle.exhibits
    ]
    widths = [max(len(row[at]) for row in rows) for at in range(3)]
    case = f"{bundle.caption or '[the caption]'}, {f'No. {bundle.number}' if bundle.number else '[the case number]'}"
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) for row in rows
    ]
    return "\n".join(["INDEX OF EXHIBITS", case, "", *lines]) + "\n"
