"""Each limit refuses what is beyond it, says so in a sentence, and lets pass what is within."""

from collections.abc import Callable

import pytest

from conferral.intake.limits import Limits, Watch
from conferral.model.errors import FileTooLarge

Check = Callable[[Watch], None]


@pytest.mark.parametrize(
    ("limits", "within", "beyond", "says"),
    [
        (Limits(file_bytes=9), lambda w: w.bytes(9), lambda w: w.bytes(10), "larger than 9 bytes"),
        (Limits(pages=9), lambda w: w.pages(9), lambda w: w.pages(10), "it has 10 pages, more than the 9"),
        (Limits(ocr_pages=9), lambda w: w.ocr_pages(9), lambda w: w.ocr_pages(10), "more than 9 of its pages"),
        (Limits(characters=9), lambda w: w.characters(9), lambda w: w.characters(10), "longer than 9 characters"),
        (Limits(picture_pixels=9), lambda w: w.pixels(3, 3), lambda w: w.pixels(2, 5), "2 by 5 pixels"),
        (Limits(zip_members=9), lambda w: w.unpacked(9, 0, 0, 1), lambda w: w.unpacked(10, 0, 0, 1), "10 parts"),
        (Limits(zip_bytes=9), lambda w: w.unpacked(1, 9, 0, 1), lambda w: w.unpacked(1, 10, 0, 1), "10 bytes"),
        (Limits(xml_bytes=9), lambda w: w.unpacked(1, 9, 9, 1), lambda w: w.unpacked(1, 10, 10, 1), "unpacks"),
        (
            Limits(zip_ratio=2),
            lambda w: w.unpacked(1, 400_000, 0, 200_000),
            lambda w: w.unpacked(1, 400_001, 0, 200_000),
            "unpacks",
        ),
    ],
    ids=["bytes", "pages", "pages of pictures", "characters", "pixels", "parts", "unpacked", "XML", "ratio"],
)
def test_a_limit_is_the_most_that_passes(limits: Limits, within: Check, beyond: Check, says: str) -> None:
    watch = Watch("letter", limits)
    within(watch)
    with pytest.raises(FileTooLarge, match=rf"^letter: .*{says}.*\.$"):
        beyond(watch)


def test_time_runs_from_the_moment_the_reading_began() -> None:
    Watch("letter", Limits(seconds=60)).time()
    with pytest.raises(FileTooLarge, match="longer than 60 seconds"):
        Watch("letter", Limits(seconds=60), began=-1e9).time()


def test_a_small_file_that_packs_well_is_no_bomb() -> None:
    Watch("letter", Limits()).unpacked(20, 5 * 2**20, 5 * 2**20, 30_000)


def test_sizes_are_told_as_one_tells_them() -> None:
    with pytest.raises(FileTooLarge, match="larger than 64 MiB"):
        Watch("letter", Limits()).bytes(2**30)


def test_limits_are_fixed_once_they_are_set() -> None:
    with pytest.raises(AttributeError):
        Limits().pages = 5  # type: ignore[misc] because that is what is tried
