"""What was made of a file that is not plain text, page by page, and how the pages become one text."""

from __future__ import annotations

from dataclasses import dataclass

from conferral.text.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Intake:
    """The text of each page, the pages read from pictures (1-based), warnings, and how a docket is laid out in it."""

    pages: tuple[str, ...]
    pictures: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    sheet: Sheet | None = None


def joined(pages: tuple[str, ...]) -> tuple[str, tuple[int, ...]]:
    r"""Pages joined by form feeds, and where each begins; no character survives that cannot be written as UTF-8.

    >>> joined(("one", "two"))
    ('one\x0ctwo', (0, 4))
    """
    clean = tuple(page.encode("utf-8", "replace").decode().replace("\0", "").replace("\f", "\n") for page in pages) or (
        "",
    )
    starts = [0]
    for page in clean[:-1]:
        starts.append(starts[-1] + len(page) + 1)
    return "\f".join(clean), tuple(starts)


def named(numbers: tuple[int, ...]) -> str:
    """Pages as one names them.

    >>> named((2,)), named((1, 2, 3, 7))
    ('page 2', 'pages 1-3, 7')
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return f"page{'s' if len(numbers) > 1 else ''} " + ", ".join("-".join(map(str, run)) for run in runs)
