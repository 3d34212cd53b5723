"""Character recognition: pictures of pages in many states, with no network."""

import logging
import socket
import time

import pytest
from handmade import LETTER, drawn, saved, scan
from PIL import Image

from conferral.intake import Limits, source_of
from conferral.intake.ocr import spaced
from conferral.model.errors import FileTooLarge, UnreadableFile

PLAIN = "\n".join(LETTER)
SHORT = ["Dear Judge Oakes:", "", "We conferred on May 5, 2024", "and did not agree."]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_a_scanned_letter_keeps_its_words_lines_and_paragraphs() -> None:
    source = source_of(saved(scan()), "scan.png")
    assert source.text == PLAIN
    assert (source.media_type, source.ocr, source.pages) == ("image/png", True, 1)
    assert source.warnings == ("the picture: read by character recognition; words may be misread",)


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("TIFF", "image/tiff"),
        ("GIF", "image/gif"),
        ("BMP", "image/bmp"),
        ("WEBP", "image/webp"),
    ],
)
def test_pictures_of_every_kind_are_read(form: str, media_type: str) -> None:
    source = source_of(saved(drawn(["We conferred."], wide=500), form), "scan")
    assert (source.text, source.media_type) == ("We conferred.", media_type)


@pytest.mark.parametrize("turn", [2, -3, 180])
def test_a_page_laid_askew_or_upside_down_is_read_upright(turn: float) -> None:
    page = drawn(SHORT).rotate(turn, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    assert source_of(saved(page), "scan.png").text == "\n".join(SHORT)


def test_a_page_laid_on_its_side_is_read_upright() -> None:
    assert source_of(saved(drawn(SHORT).rotate(90, expand=True)), "scan.png").text == "\n".join(SHORT)


@pytest.mark.parametrize("mode", ["1", "RGBA", "P", "I;16"])
def test_pictures_of_every_depth_are_read(mode: str) -> None:
    page = drawn(["We conferred."], wide=500)
    if mode == "RGBA":
        page = Image.merge("RGBA", [Image.new("L", page.size)] * 3 + [page.point(lambda value: 255 - value)])
    elif mode == "I;16":
        page = Image.frombytes("I;16", page.size, b"".join(bytes((0, value)) for value in page.tobytes()))
    else:
        page = page.convert(mode)
    assert source_of(saved(page), "scan.png").text == "We conferred."


def test_a_picture_turned_by_its_camera_is_read_upright() -> None:
    page = drawn(["We conferred."], wide=500).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    assert source_of(saved(page, "JPEG", exif=exif), "photo.jpg").text == "We conferred."


def test_every_page_of_a_tiff_is_a_page() -> None:
    pages = [drawn([words], wide=400) for words in ("page one", "page two")]
    source = source_of(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]), "fax.tiff")
    assert source.text == "page one\fpage two"
    assert source.warnings == ("pages 1-2: read by character recognition; words may be misread",)


def test_small_print_is_enlarged() -> None:
    assert source_of(saved(drawn(["We conferred."], size=12, wide=200)), "scan.png").text == "We conferred."


def test_two_columns_are_read_one_after_the_other() -> None:
    sides = [[f"{side} line {n} of the column" for n in range(7)] for side in ("Left", "Right")]
    page = Image.new("L", (1200, 700), 255)
    for side, lines in enumerate(sides):
        page.paste(drawn(lines, size=26, wide=560), (side * 560, 0))
    found = source_of(saved(page), "scan.png").text.split()
    assert found == " ".join(sides[0] + sides[1]).split()


@pytest.mark.parametrize("size", [(1, 1), (1, 4000), (5000, 2), (3, 3)])
def test_a_sliver_of_a_picture_is_empty_and_soon_done(size: tuple[int, int]) -> None:
    began = time.monotonic()
    assert source_of(saved(Image.new("L", size, 90)), "scan.png").text == ""
    assert time.monotonic() - began < 10


def test_an_empty_page_is_empty() -> None:
    source = source_of(saved(Image.new("L", (300, 300), 255)), "scan.png")
    assert (source.text, source.warnings[-1]) == ("", "no words were found in it")


def test_a_picture_too_large_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(FileTooLarge, match="9,000 by 10,000 pixels"):
        source_of(saved(Image.new("1", (9000, 10_000))), "scan.png")


def test_too_many_pages_are_refused() -> None:
    pages = [Image.new("1", (20, 20), 1)] * 3
    with pytest.raises(FileTooLarge, match="more than 2"):
        source_of(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]), "fax.tiff", Limits(ocr_pages=2))


@pytest.mark.parametrize("cut", [20, 60, 400])
def test_a_broken_picture_is_refused(cut: int) -> None:
    with pytest.raises(UnreadableFile, match="the picture is broken"):
        source_of(saved(drawn(SHORT))[:cut], "scan.png")


def test_the_recognition_says_nothing_of_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    source_of(saved(drawn(["We conferred."], wide=400)), "scan.png")
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("RapidOCR").level >= logging.CRITICAL


@pytest.mark.parametrize(
    ("words", "mended"),
    [
        ("/s/Keelin Finucane", "/s/ Keelin Finucane"),
        ("AlfonseM. D'Amato", "Alfonse M. D'Amato"),
        ("was produced.Defendants", "was produced. Defendants"),
        ("(six hours).Defendant", "(six hours). Defendant"),
        ("records,and", "records, and"),
        ("Ｎｏ．５", "No.5"),
        ("$2,500.00 at 3:15 p.m. on ECF No. 5, e.g. U.S.C.", "$2,500.00 at 3:15 p.m. on ECF No. 5, e.g. U.S.C."),
        ("McDonald v. LaMonica, www.lee.example", "McDonald v. LaMonica, www.lee.example"),
    ],
)
def test_lost_spaces_are_put_back_and_no_letter_is_changed(words: str, mended: str) -> None:
    assert spaced(words) == mended
