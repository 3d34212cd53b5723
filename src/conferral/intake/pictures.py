"""Pictures of pages: PNG, JPEG, TIFF with many pages, and others that Pillow opens."""

from __future__ import annotations

import warnings as alarms
from collections.abc import Iterator

from conferral.intake.extras import Foreign, library
from conferral.intake.limits import Watch
from conferral.intake.ocr import text_of_picture
from conferral.intake.pages import Intake
from conferral.model.errors import IntakeError, UnreadableFile

_LONGEST = 2600  # dots on the longer side; a larger picture is made smaller
_SHORTEST = 1000  # a smaller one is made larger, or its letters are too small to be told apart


def read_pictures(data: bytes, watch: Watch) -> Intake:
    """The pages of a picture file, read by character recognition."""
    pages = tuple(text_of_picture(image, watch) for image in _images(data, watch))
    return Intake(pages, tuple(range(1, len(pages) + 1)))


def _images(data: bytes, watch: Watch) -> Iterator[Foreign]:
    """Each page as an array of grey values, one at a time."""
    from io import BytesIO

    pillow = library("PIL.Image", "ocr", watch.path)
    try:
        with alarms.catch_warnings():
            alarms.simplefilter("ignore")  # the size is checked here, before a dot is unpacked
            with pillow.open(BytesIO(data), formats=["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"]) as picture:
                yield from _frames(picture, watch)
    except IntakeError:
        raise
    except Exception as error:
        raise UnreadableFile(watch.path, "the picture is broken", "Scan it again, or save it as PNG.") from error


def _frames(picture: Foreign, watch: Watch) -> Iterator[Foreign]:
    sequence = library("PIL.ImageSequence", "ocr", watch.path)
    many = picture.format == "TIFF"
    for number, frame in enumerate(sequence.Iterator(picture) if many else [picture], 1):
        watch.ocr_pages(number)
        watch.time()
        watch.pixels(*frame.size)
        yield _grey(frame, watch)


def _grey(frame: Foreign, watch: Watch) -> Foreign:
    """A frame upright, on white, in grey, of a size whose letters can be read."""
    numpy, pillow = library("numpy", "ocr", watch.path), library("PIL.Image", "ocr", watch.path)
    image = library("PIL.ImageOps", "ocr", watch.path).exif_transpose(frame)
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        image = pillow.alpha_composite(pillow.new("RGBA", image.size, "white"), image)
    image = image.point(lambda value: value / 256).convert("L") if image.mode.startswith("I") else image.convert("L")
    longer = max(image.size)
    scale = _LONGEST / longer if longer > _LONGEST else min(3.0, _SHORTEST / longer) if longer < _SHORTEST else 1.0
    if scale != 1.0:
        image = image.resize([max(1, round(side * scale)) for side in image.size], pillow.Resampling.LANCZOS)
    return numpy.asarray(image)
