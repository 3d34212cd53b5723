"""How long reading and checking take, as ratios within one run: ``python bench/read_and_check.py``.

Peers: pdfium for the text of the same letter, and the bare import of its binding for the start of the command; beside
them eyecite, which finds citations only, and spaCy's small English pipeline, where they are installed: ``.venv/bin/uv
pip install --group bench``, and the model ``en_core_web_sm`` from wherever spaCy's models are to be had. The
budgets are those the project sets itself; the run prints, and fails nothing.
"""

from __future__ import annotations

import compileall
import datetime as dt
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import pypdfium2

import conferral
from conferral.check import check_letter
from conferral.intake import open_source
from conferral.model.findings import Report
from conferral.practices import packs_for
from conferral.readers import read
from conferral.text.source import Source

_LETTER = Path(__file__).parents[1] / "examples" / "filed.pdf"
_AS_OF = dt.date(2023, 11, 7)
_ROUNDS = 7
_SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)


def main() -> None:
    """Print the three measures."""
    print(f"letter: examples/{_LETTER.name}, {len(open_source(_LETTER).text):,} characters, 2 pages")
    _against_pdfium()
    _beside_others()
    _cold_start()
    _linearity()


def _seconds(work: Callable[[], object], times: int) -> float:
    """The middle of some runs, in seconds of this process: what else the machine does is not counted."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return median(taken)


def _seconds_of(command: Sequence[str | Path], times: int) -> float:
    """The middle of some runs of a command, in seconds of its own process."""
    taken = []
    for _ in range(times):
        began = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, capture_output=True, check=False)
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime)
    return median(taken)


def _say(what: str, peer: str, pairs: Sequence[tuple[float, float]], *, budget: int) -> None:
    """The middle of some ratios, and the lowest and highest of them."""
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    ours, theirs = (median(times) * 1000 for times in zip(*pairs, strict=True))
    told = f"{median(ratios):.1f} x (of {len(ratios)}: {ratios[0]:.1f} to {ratios[-1]:.1f}; budget {budget})"
    print(f"{what} {ours:.1f} ms; {peer} {theirs:.1f} ms: {told}")


def _against_pdfium() -> None:
    source = open_source(_LETTER)
    pairs = [(_seconds(lambda: _checked(source), 30), _seconds(_pdfium, 30)) for _ in range(_ROUNDS)]
    _say("read and check", "pdfium's text", pairs, budget=10)


def _beside_others() -> None:
    """What others take for the same letter; none of them does the same work."""
    source = open_source(_LETTER)
    ours = _seconds(lambda: read(source), 30)
    for name, peer in (("eyecite's citations", _eyecite), ("spaCy's small English pipeline", _spacy)):
        work = peer()
        if work is None:
            print(f"{name}: not installed, not measured")
            continue
        theirs = _seconds(partial(work, source.text), 30)
        print(f"read {ours * 1000:.1f} ms; {name} {theirs * 1000:.1f} ms: {ours / theirs:.2f} x")


def _eyecite() -> Callable[[str], object] | None:
    try:
        from eyecite import get_citations
    except ImportError:
        return None
    return get_citations


def _spacy() -> Callable[[str], object] | None:
    try:
        import spacy

        return spacy.load("en_core_web_sm")
    except (ImportError, OSError):  # because a missing model is an OSError
        return None


def _checked(source: Source) -> Report:
    packs = packs_for("nysd", "Gabriel W. Gorenstein")
    return check_letter(read(source), source, packs, as_of=_AS_OF)


def _pdfium() -> str:
    with pypdfium2.PdfDocument(_LETTER) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def _cold_start() -> None:
    """From a cold start to exit, byte code at hand as in an installed program."""
    compileall.compile_dir(Path(conferral.__file__).parent, quiet=1)
    command = [Path(sys.executable).parent / "conferral", "check", _LETTER]
    bare = [sys.executable, "-c", "import pypdfium2"]
    pairs = [(_seconds_of(command, 3), _seconds_of(bare, 3)) for _ in range(_ROUNDS)]
    _say("conferral check", "import pypdfium2", pairs, budget=5)


def _linearity() -> None:
    letter = open_source(_LETTER).text
    base = 0.0
    for size in _SIZES:
        source = Source.of((letter * (size // len(letter) + 1))[:size], "letter.txt")
        each = _seconds(partial(read, source), 5 if size < 1_000_000 else 1) / size
        base = base or each
        print(f"read {size:>10,} characters: {each * 1e6:6.2f} s per million, {each / base:.1f} x the shortest")
        if each > 5 * base:
            print("not linear; the longer texts are left out")
            break


if __name__ == "__main__":
    main()
