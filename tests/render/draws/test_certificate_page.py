"""The certificate as one page that a judge can read, and that a printer can hold."""

import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from agreed import COLUMNS, DEFINITION, DRAWN, PLAN, certified, written

from conferral.draws.canonical import Json
from conferral.draws.certificate import Basis, Occasion, certify, check_script, replace
from conferral.draws.definition import UNDEFINED
from conferral.draws.frame import make_frame
from conferral.draws.plan import Plan
from conferral.draws.sizes import SizeRule
from conferral.model.draws import FrameDefinition, Member
from conferral.render.draws.certificate_page import certificate_pdf, page_data

LETTER = (612.0, 792.0)


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        assert {page.get_size() for page in document} == {LETTER}
        return [page.get_textpage().get_text_range() for page in document]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def of_many(count: int, size: int) -> Json:
    frame = make_frame(Member(f"Unit {n:06d}", f"stratum {n % 3}") for n in range(count))
    basis = Basis(frame, COLUMNS, UNDEFINED, Plan(SizeRule(count=size)))
    return certify(basis, "stated", {"text": ["314159"]}, Occasion(DRAWN))


def test_it_is_one_page_of_letter_size_that_says_everything(hotels: bytes) -> None:
    told = certified(hotels)
    (page,) = pages(certificate_pdf(told))
    text = squeezed(page)
    assert text.index("NOT RECONCILED") < text.index("WHAT WAS SAMPLED")
    for words in (
        "people, all records of each",
        "20%: 30 drawn",
        "largest remainder",
        "Miriam Hartwell (plaintiff)",
        "conferral draw verify",
        "for defendant",
    ):
        assert words in text
    assert all(one["id"] in text and one["ticket"][:11] in text for one in told["selected"])
    assert told["sha256"] in text


def test_the_script_on_the_page_is_the_one_that_verifies(hotels: bytes, tmp_path: Path) -> None:
    told = certified(hotels)
    (page,) = pages(certificate_pdf(told))
    lines = page.replace("\r", "").split("\n")
    begins = next(i for i, line in enumerate(lines) if line.startswith("import hashlib"))
    printed = "\n".join(lines[begins : begins + len(check_script(told).splitlines())])
    (tmp_path / "check.py").write_text(printed, encoding="utf-8")
    (tmp_path / "certificate.json").write_bytes(written(told))
    run = subprocess.run(
        [sys.executable, "-I", "-S", "check.py", "certificate.json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (0, "frame: as committed\nsample: verified\n"), run.stderr


@pytest.mark.parametrize(("count", "size"), [(4, 1), (300, 75), (2_000, 400), (5_000, 5_000)])
def test_it_stays_one_page_whatever_the_size(count: int, size: int) -> None:
    told = of_many(count, size)
    (page,) = pages(certificate_pdf(told))
    shown = len(re.findall(r"Unit \d{6}", page))
    assert "DEMONSTRATION" in page
    assert shown >= min(size, 15)
    assert f"Selected: {size:,}".upper() in squeezed(page)
    assert ("more, each with its ticket, in certificate.json" in squeezed(page)) == (size > 1)


def test_a_unit_that_was_replaced_is_struck_and_the_reason_stands(hotels: bytes) -> None:
    told = certified(hotels)
    out = told["selected"][0]["id"]
    once = replace(told, out, "left in 2019; file destroyed", DRAWN)
    assert [row["gone"] for row in page_data(once, 50)["selected"]] == [True] + [False] * 29
    (page,) = pages(certificate_pdf(once))
    assert f"{out} by {once['replaced'][0]['in']} on 2026-12-07 (Monday): left in 2019; file destroyed" in squeezed(
        page
    )


def test_ids_are_set_as_text_and_never_as_instructions_to_the_typesetter() -> None:
    names = ['#panic("x")', "*bold*", "$x$", "[a](b)", "\\", "@ref", "<label>", "=1+1", "日本", "a" * 300]
    frame = make_frame(Member(name, None) for name in names)
    told = certify(
        Basis(frame, COLUMNS, DEFINITION, Plan(SizeRule(count=10))), "stated", {"text": ["1"]}, Occasion(DRAWN)
    )
    (page,) = pages(certificate_pdf(told))
    assert all(name in page for name in ['#panic("x")', "*bold*", "$x$", "[a](b)", "@ref", "<label>", "=1+1"])


def test_long_words_are_cut_and_the_page_stays_one() -> None:
    long = " ".join(["and further"] * 900)
    wordy = FrameDefinition(
        long, long, long, long, long, (long,) * 9, (long,) * 9, (long,) * 9, long, long, (long,), (long,), long
    )
    frame = make_frame(Member(f"E-{n:03d}", None) for n in range(60))
    basis = Basis(frame, COLUMNS, wordy, Plan(SizeRule(count=30)))
    told = certify(basis, "stated", {"text": ["ab " * 3000]}, Occasion(DRAWN, (long,) * 9, (long,) * 9))
    for unit in [one["id"] for one in told["selected"][:20]]:
        told = replace(told, unit, long, DRAWN)
    (page,) = pages(certificate_pdf(told))
    assert "and 12 more, each with its reason, in certificate.json" in squeezed(page)


def test_an_id_that_looks_like_a_day_stands_as_it_is_and_a_long_one_is_marked_as_cut() -> None:
    frame = make_frame(Member(name, None) for name in ("2024-03-05", "x" * 40))
    told = certify(
        Basis(frame, COLUMNS, UNDEFINED, Plan(SizeRule(count=2))), "stated", {"text": ["1"]}, Occasion(DRAWN)
    )
    assert {row["id"] for row in page_data(told, 9)["selected"]} == {"2024-03-05", "x" * 27 + "…"}


def test_the_same_certificate_gives_the_same_bytes(hotels: bytes) -> None:
    assert certificate_pdf(certified(hotels)) == certificate_pdf(certified(hotels))


def test_an_agreed_order_says_so_on_the_page(hotels: bytes) -> None:
    order = tuple(f"E-{n:03d}" for n in range(1, 151))
    (page,) = pages(certificate_pdf(certified(hotels, Plan(every=5, start=3, ordered_by="hire date", order=order))))
    assert "every 5 by hire date, from 3" in squeezed(page)
    assert "no margin of error can be stated" in squeezed(page)


def test_units_in_any_case_are_named(hotels: bytes) -> None:
    assert ["in any case", "E-001", False] in page_data(certified(hotels, PLAN), 50)["what"]
