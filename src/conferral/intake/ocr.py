"""Character recognition: the words of a picture, with the models that lie inside the installed package.

Nothing is fetched: the models are named by their files, and a missing one is an error.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, dist, sin
from pathlib import Path
from statistics import fmean, median

from conferral.intake.columns import in_columns
from conferral.intake.extras import Foreign, library
from conferral.intake.layout import Line, line_of, paragraphs, pitch_of, rows_of
from conferral.intake.limits import Watch
from conferral.intake.pleading import without_line_numbers
from conferral.model.errors import MissingExtra, UnreadableFile

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3002: ".", 0x3001: ",", 0x3000: " "}
_GLUED = re.compile(
    r"(?<=[a-z]{2}[.,;:])(?=[A-Z][a-z])|(?<=\)[.,;:])(?=[A-Za-z])|(?<=[a-z]{2}[,;])(?=[a-z]{2})"
    r"|(?<=\.,)(?=[a-z])|(?<=[a-z]{3})(?=[A-Z]\.(?:\s|$))|(?<=/s/)(?=\w)"
)
_SURE = 0.5  # what the recognition is less sure of is specks and strokes
_DOUBTFUL = 0.8  # on average over a page: it may be upside down
_CERTAIN = 0.93  # on average over a page: it stands upright
_BOXED = 1.2  # how much taller the boxes are than the type
_LOWEST, _FLATTEST = 64, 6  # dots, and times as wide as high: a flatter picture would be taken for one long line
_LONGEST = 2600  # dots on the longer side; a larger picture is made smaller


@dataclass(frozen=True, slots=True)
class Found:
    """A line the recognition found: its corners (x, y) clockwise from the top left, its words, how sure it is."""

    corners: tuple[tuple[float, float], ...]
    words: str
    sure: float

    @property
    def width(self) -> float:
        """The length of the line, in dots."""
        return dist(self.corners[0], self.corners[1])

    @property
    def height(self) -> float:
        """The height of the line, in dots."""
        return dist(self.corners[0], self.corners[3])


def text_of_picture(image: Foreign, watch: Watch, known: Sequence[Line] = ()) -> str:
    """The text of a picture of a page, given as an array of grey values.

    ``known`` are lines whose words are known, such as a filing header stamped over a scan, placed in dots of the
    picture: where they stand, nothing is recognised.
    """
    seen = [line for line in _level(_upright(image, watch)) if not any(_covers(other, line) for other in known)]
    rows = rows_of(without_line_numbers([*seen, *known]))
    lines = in_columns(rows) or [line_of(row) for row in rows]
    return paragraphs(lines, pitch_of(lines))


def _covers(known: Line, line: Line) -> bool:
    """Whether a line stands mostly where a known one does."""
    shared = min(known.right, line.right) - max(known.left, line.left)
    return abs(known.foot - line.foot) < line.size and shared > 0.5 * (line.right - line.left)


def spaced(words: str) -> str:
    """The spaces that the recognition lost after a stop or an initial put back; no letter is changed.

    >>> spaced("/s/Ann Lee, Esq.,for AlfonseM. D'Amato")
    "/s/ Ann Lee, Esq., for Alfonse M. D'Amato"
    """
    return _GLUED.sub(" ", words.translate(_FULL_WIDTH))


def _upright(image: Foreign, watch: Watch) -> list[Found]:
    """What is found on a page, which is turned where its lines run up or down, or where nothing on it makes sense."""
    found = _recognised(image, watch)
    if sum(one.height > 1.5 * one.width for one in found) > 0.5 * len(found):
        turns = [1, 3]
    elif found and fmean(one.sure for one in found) < _DOUBTFUL:
        turns = [2]
    else:
        return found
    numpy = library("numpy", "ocr", watch.path)
    tries = [found]
    for turn in turns:
        tries.append(_recognised(numpy.rot90(image, turn), watch))
        if tries[-1] and fmean(one.sure for one in tries[-1]) > _CERTAIN:
            break
    return max(tries, key=_sense)


def _sense(found: list[Found]) -> float:
    """How much of what was found is lying text that the recognition is sure of."""
    return sum(len(one.words) * one.sure**4 for one in found if one.width > one.height)


def _recognised(image: Foreign, watch: Watch) -> list[Found]:
    watch.time()
    numpy = library("numpy", "ocr", watch.path)
    engine = _engine(watch.path)
    tall, wide = image.shape[:2]
    lacking = max(0, _LOWEST - tall, wide // _FLATTEST - tall)
    page = numpy.pad(image, ((0, lacking), (0, max(0, _LOWEST - wide))), constant_values=255)
    try:
        result = engine(numpy.ascontiguousarray(page), use_cls=False)
    except Exception as error:
        what = "character recognition failed on a picture in it"
        raise UnreadableFile(watch.path, what, "Scan it again, or save it as PDF with text.") from error
    if result.boxes is None or result.txts is None:
        return []
    return [
        Found(tuple((float(x), float(y)) for x, y in box), spaced(words).strip(), float(sure))
        for box, words, sure in zip(result.boxes, result.txts, result.scores, strict=True)
        if words.strip() and sure >= _SURE
    ]


_ENGINES: list[Foreign] = []


def _engine(path: str) -> Foreign:
    """The recognition, made once a process: loading its models takes longer than reading a page."""
    if not _ENGINES:
        library("onnxruntime", "ocr", path)
        rapidocr = library("rapidocr", "ocr", path)
        models = Path(str(rapidocr.__file__)).parent / "models"
        settings: dict[str, object] = {
            "Global.log_level": "critical",
            "Global.text_score": _SURE,
            "Global.max_side_len": _LONGEST,
            "Det.limit_type": "max",
            "Det.limit_side_len": 1280,  # lines are found as well on a smaller picture, in less time and memory
            "Rec.rec_batch_num": 1,  # lines read together are padded to the longest: slower here, and twice the memory
        }
        for part, pattern in (("Det", "*det*.onnx"), ("Rec", "*rec*.onnx")):
            settings[f"{part}.model_path"] = str(_model(models, pattern, path))
        _ENGINES.append(rapidocr.RapidOCR(params=settings))
    return _ENGINES[0]


def _model(models: Path, pattern: str, path: str) -> Path:
    """The file of a model, which lies in the package: were it not named, the library would fetch it."""
    found = sorted(models.glob(pattern))
    if not found:
        raise MissingExtra(
            path,
            "the models for character recognition are not installed",
            "Run: pip install --force-reinstall 'conferral[ocr]'",
        )
    return found[0]


def _level(found: list[Found]) -> list[Line]:
    """The lines as they would stand if the page lay straight under the scanner."""
    if not found:
        return []
    tilt = median(_tilt(one) for one in sorted(found, key=lambda one: -one.width)[: max(1, len(found) // 2)])
    usual = median(one.height for one in found)
    return [_line(one, tilt, usual) for one in found]


def _tilt(one: Found) -> float:
    (x0, y0), (x1, y1) = one.corners[:2]
    return atan2(y1 - y0, x1 - x0)


def _line(one: Found, tilt: float, usual: float) -> Line:
    """Heights that differ by a letter with a tail or without are the same size of type."""
    xs = [x * cos(tilt) + y * sin(tilt) for x, y in one.corners]
    ys = [y * cos(tilt) - x * sin(tilt) for x, y in one.corners]
    height = usual if 0.75 < one.height / usual < 1.3 else one.height
    return Line(one.words, min(xs), max(xs), fmean(ys), height / _BOXED)
