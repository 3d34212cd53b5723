"""Lists as files: the same list is the same in every kind, and a file that cannot be read says where."""

import codecs
import datetime as dt
import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.lists import ClassList, read_list
from conferral.model.errors import ConferralError, DrawError

Book = Callable[..., bytes]
Listed = Callable[[str], ClassList]


def test_the_same_list_reads_alike_from_every_kind_of_file(book: Book, columnar: Book) -> None:
    as_csv = read_list(b"unit,site,hired\n1,A,2024-03-05\n2,B,\n", "l.csv")
    as_book = read_list(book({"List": [["unit", "site", "hired"], [1, "A", "2024-03-05"], ["2", "B"]]}), "l.xlsx")
    as_parquet = read_list(
        columnar({"unit": [1, 2], "site": ["A", "B"], "hired": [dt.date(2024, 3, 5), None]}), "l.parquet"
    )
    cells = [[tuple(row) for _, row in one.rows()] for one in (as_csv, as_book, as_parquet)]
    assert cells == [[("1", "A", "2024-03-05"), ("2", "B", "")]] * 3


def test_rows_are_numbered_as_the_file_numbers_them(book: Book, columnar: Book) -> None:
    as_csv = read_list(b"unit\nE-1\n\nE-2\n", "l.csv")
    as_book = read_list(book({"List": [["unit"], ["E-1"], [None], ["E-2"]]}), "l.xlsx")
    assert [row for row, _ in as_csv.rows()] == [row for row, _ in as_book.rows()] == [2, 3, 4]
    assert as_csv.blank_rows() == as_book.blank_rows() == {3}
    assert [row for row, _ in read_list(columnar({"unit": ["E-1"]}), "l.parquet").rows()] == [1]


def test_a_number_and_a_text_in_one_column_are_both_text(book: Book) -> None:
    mixed = read_list(book({"List": [["unit"], [1], ["1"], [2.5], [12345678901234.0], ["x"]]}), "l.xlsx")
    assert mixed.column("unit") == ["1", "1", "2.5", "12345678901234", "x"]


def test_a_formula_is_data(book: Book, listed: Listed) -> None:
    assert listed("unit,site\n=1+1,A\n'=1+1,B\n@SUM(A1),C\n").column("unit") == ["=1+1", "=1+1", "@SUM(A1)"]
    saved = read_list(book({"List": [["unit"], [("1+1", "2")], [("HYPERLINK(1)", None)], ["=1+1"]]}), "l.xlsx")
    assert saved.column("unit") == ["2", "", "=1+1"]


def test_a_line_break_within_a_cell_is_no_new_row(listed: Listed) -> None:
    assert listed('unit,site\n"a\nb",A\nc,B\n').column("unit") == ["a b", "c"]


@pytest.mark.parametrize("mark", ["\t", ";", "|"])
def test_other_separators_are_told_from_the_headings(mark: str, listed: Listed) -> None:
    assert listed(f"unit{mark}site\nE-1{mark}Harbor, East\n").column("site") == ["Harbor, East"]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (codecs.BOM_UTF8 + "unit\nJosé\n".encode(), None),
        ("unit\nJosé\n".encode("utf-16"), None),
        ("unit\nJosé\n".encode("cp1252"), "cp1252"),
    ],
)
def test_encodings_are_read_by_their_mark_or_by_name(content: bytes, encoding: str | None) -> None:
    assert read_list(content, "l.csv", encoding=encoding).column("unit") == ["José"]


def test_one_sheet_of_several_is_named(book: Book) -> None:
    two = book({"Notes": [["unit"], ["x"]], "Class list": [["unit"], ["E-1"]]})
    assert read_list(two, "l.xlsx", sheet="Class list").column("unit") == ["E-1"]
    with pytest.raises(DrawError, match=r"several sheets. Name one with --sheet: Notes, Class list"):
        read_list(two, "l.xlsx")


BROKEN = [
    (b"", "no rows|cannot|not a list"),
    (b"unit,site\n", "no rows"),
    (b"\n\nunit\n1\n", "row 1 has no headings"),
    (b"unit,site\n1,A\n2,B,extra\n", "row 3 has 3 cells, and there are 2 headings"),
    ("unit\nok\nJosé\n".encode("cp1252"), "line 3 is not UTF-8"),
    (b"PAR1 and nothing more", "Parquet"),
    (b"PK\x03\x04 and nothing more", "workbook cannot be read"),
    (b"\xd0\xcf\x11\xe0 and nothing more", "workbook cannot be read"),
]


@pytest.mark.parametrize(("content", "said"), BROKEN)
def test_a_file_that_cannot_be_read_says_where_and_what(content: bytes, said: str) -> None:
    with pytest.raises(DrawError, match=said):
        read_list(content, "l.csv")


def test_a_heading_that_is_not_there_or_is_there_twice_is_told_with_those_there_are(listed: Listed) -> None:
    doubled = listed("unit,site,site\n1,A,B\n")
    with pytest.raises(DrawError, match=r"no column is headed 'Unit'. The headings are 'unit', 'site', 'site'"):
        doubled.column("Unit")
    with pytest.raises(DrawError, match="several columns are headed 'site'"):
        doubled.column("site")


def test_an_encoding_that_does_not_exist_is_told() -> None:
    with pytest.raises(DrawError, match="no encoding 'latin-99'"):
        read_list(b"unit\n1\n", "l.csv", encoding="latin-99")


def test_a_workbook_without_headings_in_its_first_row_is_refused(book: Book) -> None:
    with pytest.raises(DrawError, match="row 1 has no headings"):
        read_list(book({"List": [[None], ["unit"], ["E-1"]]}), "l.xlsx")


def test_a_workbook_made_to_fill_the_memory_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conferral.draws.lists.MOST_BYTES", 1 << 20)  # a gigabyte takes half a minute to pack
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", b" " * (2 << 20))
    assert len(packed.getvalue()) < 1 << 14
    with pytest.raises(DrawError, match="would unpack to more than 1 GiB"):
        read_list(packed.getvalue(), "bomb.xlsx")


@given(st.binary(max_size=200))
def test_any_bytes_are_a_list_or_a_refusal(content: bytes) -> None:
    try:
        rows = len(read_list(content, "l.csv"))
    except ConferralError as error:
        rows = str(error).count("l.csv")
    assert rows > 0


@given(st.sampled_from([b"PAR1", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"]), st.binary(max_size=300))
def test_a_broken_file_of_a_known_kind_is_refused(head: bytes, rest: bytes) -> None:
    with pytest.raises(ConferralError):
        read_list(head + rest + head, "l.bin")
