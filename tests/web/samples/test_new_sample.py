"""The page on which a draw begins: good lists, and every sort of hostile one."""

import io
import os
import stat
import zipfile
from collections.abc import Callable

import polars
import pytest
from django.test import Client
from story import LIST, Story, upload

from conferral_web.audits.models import Line
from conferral_web.matters.models import Matter, Role
from conferral_web.samples.models import Draw

pytestmark = pytest.mark.django_db


def workbook(kind: str) -> bytes:
    made = io.BytesIO()
    table = polars.DataFrame({"id": ["A", "B"], "hotel": ["x", "y"]})
    table.write_excel(made) if kind == "xlsx" else table.write_parquet(made)
    return made.getvalue()


def test_the_page_says_that_the_list_stays_here(story: Story) -> None:
    page = story.browser.get(story.of_matter("new/")).content.decode()
    assert "stays on this machine" in page
    assert 'enctype="multipart/form-data"' in page


@pytest.mark.parametrize(
    ("data", "name"),
    [(LIST, "list.csv"), (workbook("xlsx"), "list.xlsx"), (workbook("parquet"), "list.parquet")],
)
def test_a_list_is_taken_in_whatever_its_kind(data: bytes, name: str, story: Story) -> None:
    story.begin(data, name)
    assert (story.draw.folder / "list" / "list").read_bytes() == data
    page = story.get()
    assert "Say what is sampled" in page
    assert "choose a column" in page


def test_nobody_guesses_the_unit_or_its_column(story: Story) -> None:
    story.begin()
    assert "checked" not in story.get()
    page = story.post("terms/", 422, class_="housekeepers")
    assert page.count("This field is required") == 2


def test_the_list_is_readable_by_its_owner_alone(story: Story) -> None:
    story.commit()
    for path in [story.draw.folder, *story.draw.folder.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_neither_log_nor_terminal_bears_a_word_of_the_list(story: Story, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        story.drawn()
    said = [f"{line.act} {line.of}" for line in Line.objects.all()] + caplog.messages
    assert len(said) > 5
    for word in (b"Ora Crane", b"E-125", b"Hotel", b"class-list"):
        assert not any(word.decode() in one for one in said)


def bomb(unpacked: int) -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book,
        book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(unpacked >> 20):
            part.write(b"<row>" + b" " * ((1 << 20) - 5))
    return made.getvalue()


def lying_bomb() -> bytes:
    """A workbook that says of a part that unpacks to 64 MB that it has ten bytes."""
    data = bytearray(bomb(64 << 20))
    size = (64 << 20).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(data)


HOSTILE = {
    "nothing at all": (b"", "empty"),
    "headings alone": (b"id,hotel\n", "has no rows"),
    "blank lines": (b"\n\n\n", "list.csv"),
    "binary": (bytes(range(256)) * 4000, "list.csv"),
    "a null in the middle": (b"id,x\nA\x00B,1\n", None),
    "ten million columns": (b"a," * 10_000_000 + b"\n" + b"1," * 10_000_000 + b"\n", "it has 10,000,001 columns"),
    "a heading of ten million characters": (b"id," + b"x" * 10_000_000 + b"\nA,1\n", "row 1 cannot be read"),
    "a cell of ten million characters": (b"id,x\nA," + b"x" * 10_000_000 + b"\n", None),
    "rows longer than the headings": (b"id\nA,B,C\n", "row 2 has 3 cells"),
    "a workbook that would fill the memory": (bomb(1100 << 20), "unpack to more than 1 GiB"),
    "a workbook that lies about its size": (lying_bomb(), "cannot be read"),
    "half a workbook": (workbook("xlsx")[:900], "cannot be read"),
    "half a Parquet file": (workbook("parquet")[:90], "cannot be read"),
    "a Parquet file that is none": (b"PAR1" + b"\xff" * 1000 + b"PAR1", "cannot be read"),
    "UTF-16 without its end": (b"\xff\xfei\x00d\x00\n", "list.csv"),
    "Latin-1": ("id\nJosé\n".encode("latin-1"), "line 2 is not UTF-8"),
}


@pytest.mark.parametrize("fault", HOSTILE)
def test_a_hostile_list_is_refused_beside_the_form_and_leaves_nothing(fault: str, story: Story) -> None:
    data, says = HOSTILE[fault]
    answer = story.browser.post(story.of_matter("new/"), {"name": "x", "listed": upload(data, "list.csv")})
    page = answer.content.decode()
    if answer.status_code == 302:
        assert says is None
        return
    assert answer.status_code == 422
    assert says is None or says in page
    assert "Traceback" not in page
    assert not Draw.objects.exists()
    assert [path for path in (story.matter.folder / "draws").rglob("*") if path.is_file()] == []


def test_a_file_beyond_the_largest_that_is_taken_is_refused(settings: object, story: Story) -> None:
    settings.CONFERRAL_LARGEST_UPLOAD = 1000  # type: ignore[attr-defined]
    assert "larger than" in story.begin(status=422)


def test_a_cell_that_looks_like_a_formula_is_data(story: Story) -> None:
    story.begin(b'id,hotel\n"=cmd|calc",A\n"@SUM(1)",A\nE-3,A\n')
    story.post("terms/", unit_is="people", unit="id", strata="hotel", class_="all")
    story.post("commit/", size="2", source="nist", on="2026-12-07", clock="17:00")
    frame = story.browser.get(story.at("files/public-frame.csv"))
    lines = b"".join(frame.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert "'=cmd|calc,A" in lines
    assert "'@SUM(1),A" in lines


def test_a_viewer_begins_no_draw(in_role: Callable[..., Client], matter: Matter) -> None:
    viewer = in_role(Role.VIEWER)
    assert viewer.post(f"/matters/{matter.id}/samples/new/", {"name": "x"}).status_code == 403


def test_a_list_that_a_killed_program_left_without_a_draw_is_swept_away(story: Story) -> None:
    left, young = (story.matter.folder / "draws" / name for name in ("left", "young"))
    for folder in (left, young):
        (folder / "list").mkdir(parents=True)
        (folder / "list" / "list").write_bytes(LIST)
    os.utime(left, (1, 1))
    story.begin()
    assert not left.exists()
    assert young.exists()
    assert story.draw.folder.exists()
