"""Exhibits: marks, stamps, index and covers, what is bound and what is refused, and the limits of the practices."""

import json
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result
from exhibits_made import commented, empty_pages, locked, pdf, saved
from twin import lay

from conferral.cli import main
from conferral.drafts.exhibits.bundle import Bundle, Exhibit, marks_for
from conferral.drafts.exhibits.limits import Asked, asked_of, hold
from conferral.drafts.exhibits.opening import open_exhibit
from conferral.drafts.exhibits.stamps import range_of
from conferral.intake.limits import Limits
from conferral.model.errors import ConferralError
from conferral.practices import packs_for

TITLES = ("--title", "A=Order of June 23, 2023 (Dkt. 17)", "--title", "B=Defendants' class list", "--bates", "A=none")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    lay(tmp_path)
    (tmp_path / "order.pdf").write_bytes(pdf(2, head="Case 1:23-cv-90048-GWG Document 17 Filed 06/23/23 Page 1 of 2"))
    (tmp_path / "list.pdf").write_bytes(pdf(3, "DEF", 12))
    return tmp_path


def bound(folder: Path, *arguments: str) -> Result:
    """``conferral draft exhibits``, with the names of files taken as files of the folder."""
    placed = [_placed(folder, one) for one in arguments]
    call = ["draft", "exhibits", "--record", str(folder / "case"), "--on", "2023-08-22"]
    return CliRunner().invoke(main, [*call, *placed])


def _placed(folder: Path, word: str) -> str:
    mark, equals, name = word.rpartition("=")
    return f"{mark}{equals}{folder / name}" if name.endswith((".pdf", ".png", "bound")) else word


def text_of(page: pypdfium2.PdfPage) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


def test_covers_and_index_stand_before_the_exhibits_own_pages(desk: Path) -> None:
    result = bound(desk, "order.pdf", "list.pdf", *TITLES, "-o", "exhibits.pdf")
    assert result.exit_code == 0, result.output
    pages = [text_of(page) for page in pypdfium2.PdfDocument((desk / "exhibits.pdf").read_bytes())]
    assert len(pages) == 8
    assert "Index of Exhibits" in pages[0]
    assert "B Defendants\u2019 class list DEF000012 to DEF000014 3 5" in pages[0]
    assert "EXHIBIT A Order of June 23, 2023 (Dkt. 17) 2 pages" in pages[1]
    assert "Words of page 1" in pages[2]
    assert "EXHIBIT B" in pages[4]
    assert pages[7] == "Words of page 3 DEF000014"


def test_the_page_that_the_index_gives_is_that_of_the_cover(desk: Path) -> None:
    files = [f"{at}.pdf" for at in range(40)]
    for name in files:
        (desk / name).write_bytes((desk / "list.pdf").read_bytes())
    bound(desk, *files, *(word for name in marks_for([None] * 40) for word in ("--title", f"{name}=x " + "y" * 60)), "-o", "all.pdf")
    document = pypdfium2.PdfDocument((desk / "all.pdf").read_bytes())
    covers = {text_of(document[at]).split("EXHIBIT ")[1].split()[0]: at + 1 for at in range(len(document)) if "EXHIBIT " in text_of(document[at])}
    index = " ".join(text_of(document[at]) for at in range(min(covers.values()) - 1))
    assert min(covers.values()) > 2, "the index runs over several pages"
    assert len(covers) == 40
    assert all(f"DEF000012 to DEF000014 3 {page}" in index for page in covers.values())


def test_bookmarks_lead_to_each_cover_and_the_covers_are_tagged(desk: Path) -> None:
    bound(desk, "order.pdf", "list.pdf", *TITLES, "-o", "exhibits.pdf")
    data = (desk / "exhibits.pdf").read_bytes()
    told = {one.get_title(): one.get_dest().get_index() for one in pypdfium2.PdfDocument(data).get_toc()}
    assert list(told.values()) == [0, 1, 4]
    assert list(told)[1].startswith("EXHIBIT A Order of June")
    assert b"/StructTreeRoot" in data


def test_nobodys_name_comes_along_in_the_files_own_data(desk: Path) -> None:
    bound(desk, "order.pdf", "list.pdf", *TITLES, "-o", "exhibits.pdf")
    data = (desk / "exhibits.pdf").read_bytes()
    about = pypdfium2.PdfDocument(data).get_metadata_dict()
    assert (about["Title"], about["Author"]) == ("Exhibits A to B", "")
    assert b"Ostrander" not in data


def test_the_same_exhibits_give_the_same_bytes(desk: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        bound(desk, "order.pdf", "list.pdf", *TITLES, "-o", name)
    assert (desk / "one.pdf").read_bytes() == (desk / "two.pdf").read_bytes()


def test_each_exhibit_may_have_a_file_of_its_own(desk: Path) -> None:
    result = bound(desk, "order.pdf", "list.pdf", *TITLES, "--separate", "-o", "bound")
    assert result.exit_code == 0, result.output
    names = sorted(one.name for one in (desk / "bound").iterdir())
    assert names == ["exhibit-A.pdf", "exhibit-B.pdf", "exhibits-index.pdf"]
    document = pypdfium2.PdfDocument((desk / "bound" / "exhibit-B.pdf").read_bytes())
    assert [text_of(page).split()[0] for page in document][1:] == ["Words"] * 3
    assert "At page" not in text_of(pypdfium2.PdfDocument((desk / "bound" / "exhibits-index.pdf").read_bytes())[0])


def test_without_a_file_the_index_is_printed_with_its_blanks(desk: Path) -> None:
    result = bound(desk, "order.pdf", "list.pdf")
    assert result.exit_code == 1
    assert "A        [what it is]  [the Bates range]       2" in result.stdout
    assert "Blank: the Bates range of Exhibit A" in result.stderr
    assert "No limit on the size of a file is known for this court" in result.stderr
    told = json.loads(bound(desk, "order.pdf", "--format", "json").stdout)
    assert told["exhibits"][0]["bates"] is None


@pytest.mark.parametrize(
    ("margins", "said"),
    [
        (["DEF000012", "DEF000013", "DEF000014"], "DEF000012 to DEF000014"),
        (["CONFIDENTIAL\nABC_0001", "ABC_0002"], "ABC_0001 to ABC_0002"),
        (["DEF 000012"], "DEF 000012"),
        (["DEF000012", "DEF000015", "DEF000016"], "DEF000012, DEF000015 to DEF000016"),
        (["DEF000001", "DEF000003", "DEF000005", "DEF000007"], "DEF000001 to DEF000007 (excerpts)"),
        (["DEF000012 PLA000044", "DEF000013 PLA000045"], None),  # two series: which is meant?
        (["PLA000044 DEF000012", "DEF000013"], "DEF000012 to DEF000013"),  # only one runs through
        (["DEF000013", "DEF000012"], None),
        (["DEF000012", ""], None),
        (["DEF000012 DEF000099"], None),
        (["Case 1:23-cv-90048 Document 21 Filed 08/18/23 Page 1 of 3"], None),
        (["March 2023", "June 2023"], None),
        (["12 of 40"], None),
        ([], None),
    ],
)  # fmt: skip
def test_stamps_are_read_only_where_they_can_be_read_in_one_way(margins: list[str], said: str | None) -> None:
    assert range_of(margins) == said


def test_a_range_that_is_given_stands_over_the_stamps_and_the_difference_is_told(desk: Path) -> None:
    result = bound(desk, "list.pdf", "--bates", "A=DEF000012 to DEF000013", "--title", "A=x")
    assert "DEF000012 to DEF000013" in result.stdout
    assert "Exhibit A: its stamps read DEF000012 to DEF000014, and DEF000012 to DEF000013 was given." in result.stderr


@pytest.mark.parametrize(
    ("given", "numbers", "marks"),
    [
        ([None] * 3, False, ("A", "B", "C")),
        ([None] * 2, True, ("1", "2")),
        (["C", None], False, ("C", "D")),
        (["Z", None, None], False, ("Z", "AA", "AB")),
        (["AZ", None], False, ("AZ", "BA")),
        (["9", None], False, ("9", "10")),
    ],
)
def test_each_exhibit_gets_the_mark_that_follows(given: list[str | None], numbers: bool, marks: tuple[str, ...]) -> None:
    assert marks_for(given, numbers=numbers) == marks


def test_a_mark_is_given_once() -> None:
    with pytest.raises(ConferralError, match="exhibit B: two exhibits have this mark"):
        marks_for([None, None, "B"])


PNG = b"\x89PNG\r\n\x1a\n" + bytes(60)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (PNG, "its name says PDF, but it is a picture \\(PNG\\). Save it as PDF"),
        (locked(), "protected by a password"),
        (b"%PDF-1.7\nnothing of the kind", "broken or cut short"),
        (pdf(2)[:900], "broken or cut short"),
        (b"", "it is empty"),
        (b"plain words", "but it is no PDF"),
        (b"PK\x03\x04word/document", "but it is a Word document"),
    ],
    ids=["picture", "locked", "broken", "cut", "empty", "words", "word"],
)
def test_what_cannot_be_bound_is_refused_with_the_reason(desk: Path, data: bytes, what: str) -> None:
    (desk / "bad.pdf").write_bytes(data)
    result = bound(desk, "order.pdf", "bad.pdf", "-o", "exhibits.pdf")
    assert result.exit_code == 2
    with pytest.raises(ConferralError, match=what):
        open_exhibit(data, "bad.pdf", "A")
    assert not (desk / "exhibits.pdf").exists()


def test_ten_thousand_pages_are_refused_before_any_is_read() -> None:
    with pytest.raises(ConferralError, match=r"it has 10,000 pages, more than the 2,000 that are bound\. Attach the pages"):
        open_exhibit(empty_pages(10_000), "huge.pdf", "A")


def test_a_file_of_too_many_bytes_is_refused() -> None:
    with pytest.raises(ConferralError, match="larger than"):
        open_exhibit(pdf(1), "large.pdf", "A", limits=Limits(file_bytes=100))


def test_pages_that_cannot_be_searched_and_comments_are_told(desk: Path) -> None:
    (desk / "scan.pdf").write_bytes(pdf(2, words=""))
    (desk / "noted.pdf").write_bytes(commented((desk / "list.pdf").read_bytes()))
    told = bound(desk, "scan.pdf", "noted.pdf").stderr
    assert "Exhibit A: none of its 2 pages can be searched" in told
    assert "Exhibit B: comments or other marks go along with it, on page 1." in told


def test_a_turned_page_and_one_of_another_size_stay_as_they_are(desk: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(792, 1224).set_rotation(90)
    (desk / "wide.pdf").write_bytes(saved(document))
    bound(desk, "wide.pdf", "-o", "exhibits.pdf")
    page = pypdfium2.PdfDocument((desk / "exhibits.pdf").read_bytes())[2]
    assert (page.get_rotation(), page.get_size()) == (90, (1224.0, 792.0))


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("order.pdf", "--title", "B=x"), "--title B=x: there is no exhibit B. Write --title MARK=WORDS; the marks are A."),
        (("order.pdf", "--bates", "A="), "--bates A=: it says nothing"),
        (("order.pdf", "-o", "exhibits.docx"), "exhibits are bound as PDF"),
        (("absent.pdf",), "there is no such file"),
        (("A=order.pdf", "A=list.pdf"), "two exhibits have this mark"),
    ],
)
def test_a_wrong_call_is_refused(desk: Path, arguments: tuple[str, ...], what: str) -> None:
    result = bound(desk, *arguments)
    assert result.exit_code == 2
    assert what in result.stderr


def bundle(count: int, pages: int = 2, size: int = 1_000_000) -> Bundle:
    return Bundle(tuple(Exhibit(mark, f"{mark}.pdf", pages, size, "x", "") for mark in marks_for([None] * count)), "c", "n")


@pytest.mark.parametrize(
    ("asked", "over"),
    [
        (Asked(most=(3, "Rule 1")), []),
        (Asked(most=(2, "Rule 1")), ["3 exhibits, 1 more than the 2 of Rule 1"]),
        (Asked(most=(0, "Rule 1")), ["3 exhibits, and none may be attached by the word of Rule 1"]),
        (Asked(pages=(11, "Rule 2")), []),
        (Asked(pages=(10, "Rule 2")), ["5 pages of letter and 6 of exhibits, 1 more than the 10 of Rule 2, which counts exhibits. Shorten Exhibit A (2 pages)"]),
        (Asked(megabytes=(4, "Rule 3")), []),
        (Asked(megabytes=(3, "Rule 3")), ["all.pdf has 3.5 MB, 0.5 more than the 3 MB of Rule 3. Write each exhibit to a file of its own (--separate); Exhibit A is the largest (1.0 MB)"]),
    ],
)  # fmt: skip
def test_what_exceeds_a_limit_is_told_with_by_how_much(asked: Asked, over: list[str]) -> None:
    assert list(hold(bundle(3), asked, {"all.pdf": 3_500_000}, letter_pages=5).over) == over


def test_the_packs_say_what_is_asked_of_exhibits() -> None:
    utah = asked_of(packs_for("utd", None).packs)
    assert utah.only == (("the disputed request and its response", "DUCivR 37-1"),)
    briccetti = asked_of(packs_for("nysd", "Vincent L. Briccetti").packs)
    assert briccetti.pages is not None
    assert briccetti.pages[0] == 5


def test_a_pack_of_ones_own_and_the_house_state_the_courts_limit_on_a_file(desk: Path) -> None:
    packs = desk / "packs" / "nysd"
    packs.mkdir(parents=True)
    (packs / "court.toml").write_text(
        'court = "nysd"\ntitle = "ECF Rules"\nsource_url = "https://example.com"\ngrade = "official"\nseen_on = 2026-11-23\n'
        '[[requirement]]\nid = "size"\nkind = "exhibit_limit"\ncite = "ECF Rule 2"\nsays = "Files have at most one MB."\n'
        'asks = "conduct"\non = "any_letter"\nmegabytes = 1\n'
    )
    result = bound(desk, "order.pdf", *TITLES[:2], "--bates", "A=none", "--packs", str(desk / "packs"), "-o", "exhibits.pdf")
    assert result.exit_code == 0, result.stderr
    assert "No limit on the size" not in result.stderr
    (desk / "house.toml").write_text('[court]\nid = "nysd"\nfile_megabytes = 1\n')
    house = bound(desk, "order.pdf", "--house", str(desk / "house.toml"), "-o", "exhibits.pdf")
    assert "No limit on the size" not in house.stderr


def test_the_letters_own_pages_count_where_the_practice_counts_exhibits(desk: Path) -> None:
    judge = ("--judge", "Vincent L. Briccetti")
    alone = bound(desk, "list.pdf", *judge)
    assert "counts exhibits towards 5 pages; say how long the letter is (--letter)" in alone.stderr
    both = bound(desk, "list.pdf", *judge, "--letter", "list.pdf")
    assert both.exit_code == 1
    assert "3 pages of letter and 3 of exhibits, 1 more than the 5 of" in both.stderr


def test_an_exhibit_is_a_pdf_that_pdfium_opens_again(desk: Path) -> None:
    bound(desk, "order.pdf", "list.pdf", "-o", "exhibits.pdf")
    again = open_exhibit((desk / "exhibits.pdf").read_bytes(), "exhibits.pdf", "A")
    assert again.pages == 8
    assert len(pypdfium2.PdfDocument(BytesIO((desk / "exhibits.pdf").read_bytes()))) == 8
