"""How a paper is set: the words whole and in order, US letter, tagged, fonts inside, nobody's name in the file's data."""

import datetime as dt
import re
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from desk import BOTH, draft
from test_grounds import head
from twin import DEFENDANTS, PLAINTIFF, WRITTEN, lay

from conferral.drafts.heads import district
from conferral.drafts.house import Type, read_house
from conferral.drafts.paper import Heading, Kind, Listing, Paper, Paragraph, Part, Run
from conferral.drafts.pdf import set_pdf
from conferral.drafts.plain import paper_text
from conferral.drafts.typography import fine
from conferral.drafts.word import set_docx
from conferral.intake import source_of
from conferral.model.errors import ConferralError
from conferral.model.facts import Side


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    lay(tmp_path)
    return tmp_path


def words(text: str) -> list[str]:
    return re.sub(r"^#+ .*$|\*", "", text, flags=re.M).split()


def in_order(needles: list[str], text: str) -> bool:
    rest = iter(text.split())
    return all(word in rest for word in needles)


@pytest.mark.parametrize("kind", ["pdf", "docx", "txt"])
@pytest.mark.parametrize("side", [PLAINTIFF, DEFENDANTS], ids=["plaintiff", "defendants"])
def test_every_word_of_a_side_stands_in_the_file_in_its_order(desk: Path, kind: str, side: str) -> None:
    draft(desk, "joint", *BOTH, "-o", f"joint.{kind}")
    text = source_of((desk / f"joint.{kind}").read_bytes(), f"joint.{kind}").text
    assert in_order(words(side), text.replace("non-\nburdensome", "non-burdensome"))


def paper(*blocks: object, **more: object) -> Paper:
    made = {"kind": Kind.STATUS, "title": "Status", "head": head(), "closing": None, "signatures": ()}
    return Paper(**{**made, "blocks": blocks, **more})  # type: ignore[arg-type]  # because each part is given by its type


HARD = '-- "quoted" it\'s *not* #markup $x^2$ @cite <label> \\ // /* 1. ``` ~ = [brackets] _under_ 100%'


@pytest.mark.parametrize("words", [HARD, "= A heading", '#import "x"', "https://example.com/a-b", "a" * 300])
def test_no_word_is_taken_for_markup(words: str) -> None:
    made = paper(Part("ours", Side.PLAINTIFF, (Paragraph((Run(words),)),)))
    typeset = source_of(set_pdf(made, Type(), written_on=WRITTEN).data, "a.pdf").text
    squeezed = "".join(typeset.split()).replace("\u00ad", "")
    assert "".join(words.split()) in squeezed
    assert words in docx.Document(BytesIO(set_docx(made, Type(), written_on=WRITTEN))).paragraphs[-1].text + "".join(
        one.text for one in docx.Document(BytesIO(set_docx(made, Type(), written_on=WRITTEN))).paragraphs
    )


def test_a_pdf_is_tagged_us_letter_with_its_fonts_and_no_name(desk: Path) -> None:
    draft(desk, "joint", *BOTH, "-o", "joint.pdf")
    data = (desk / "joint.pdf").read_bytes()
    document = pypdfium2.PdfDocument(data)
    assert document[0].get_size() == (612.0, 792.0)
    about = document.get_metadata_dict()
    assert about["Title"] == "Joint letter on two discovery disputes"
    assert about["Author"] == ""
    assert b"/StructTreeRoot" in data
    assert b"/FontFile" in data
    assert "Ostrander" not in str(about)


def test_the_same_draft_gives_the_same_bytes() -> None:
    made = paper(Paragraph((Run("Same."),)))
    assert set_pdf(made, Type(), written_on=WRITTEN).data == set_pdf(made, Type(), written_on=WRITTEN).data


def test_a_docx_has_real_styles_and_no_name(desk: Path) -> None:
    draft(desk, "joint", *BOTH, "-o", "joint.docx")
    document = docx.Document(str(desk / "joint.docx"))
    used = {one.style.name for one in document.paragraphs}
    assert {"Letterhead", "Letter Date", "Letter Re", "Letter Body", "Heading 1", "Heading 2", "Letter Closing"} <= used
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.title) == ("", "", "Joint letter on two discovery disputes")
    assert about.created.date() == dt.date(2023, 8, 22)
    assert (document.sections[0].page_width.inches, document.sections[0].page_height.inches) == (8.5, 11)


def test_sources_stand_behind_paragraphs_only_where_they_are_asked_for(desk: Path) -> None:
    draft(desk, "joint", *BOTH, "--sources", "-o", "sources.docx")
    draft(desk, "joint", *BOTH, "-o", "plain.docx")
    with_sources = [one.text for one in docx.Document(str(desk / "sources.docx")).comments]
    assert any(re.fullmatch(r"Rests on [0-9a-f]{10}(, [0-9a-f]{10})*", one) for one in with_sources)
    assert list(docx.Document(str(desk / "plain.docx")).comments) == []


def test_double_spacing_and_large_type_make_a_longer_letter() -> None:
    made = paper(*(Paragraph((Run("Words that fill a line of the page. " * 20),)) for _ in range(12)))
    single = set_pdf(made, Type(), written_on=WRITTEN).body_pages
    double = set_pdf(made, Type(points=14, spacing="double"), written_on=WRITTEN).body_pages  # type: ignore[arg-type]  # because a word of the set is equal to it
    assert double > single


def test_headings_that_skip_a_level_are_set_nonetheless() -> None:
    made = paper(Heading((Run("Deep"),), 3), Listing(((Heading((Run("Deeper"),), 3),),)))
    assert set_pdf(made, Type(), written_on=WRITTEN).body_pages == 1


def test_a_template_of_ones_own_is_used(tmp_path: Path) -> None:
    path = tmp_path / "own.typ"
    path.write_text('#let paper = json(bytes(sys.inputs.paper))\n#set document(title: "x")\nOur house: #paper.title')
    data = set_pdf(paper(), Type(), written_on=WRITTEN, template=path).data
    assert "Our house: Status" in source_of(data, "a.pdf").text


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('#import "@preview/letter:1.0.0": *', "nothing is fetched"),
        ("#let x = ", "typst stopped"),
        ('#set document(title: "x")\n#json(bytes(sys.inputs.paper)).nonsense', "typst stopped"),
        ('#read("../../../etc/passwd")', "typst stopped"),
    ],
)
def test_a_template_that_is_wrong_is_refused_with_its_name(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "own.typ"
    path.write_text(text)
    with pytest.raises(ConferralError, match=what) as error:
        set_pdf(paper(), Type(), written_on=WRITTEN, template=path)
    assert "own.typ" in str(error.value)


def test_the_programs_own_words_are_set_with_care_and_a_sides_are_not() -> None:
    assert fine("On May 5, the Court's order (Dkt. 21)") == "On May\u00a05, the Court\u2019s order (Dkt.\u00a021)"
    made = paper(Part("ours", None, (Paragraph((Run("Court's May 5"),)),)))
    assert "Court's May 5" in paper_text(made)


@pytest.mark.parametrize(
    ("court", "called"),
    [
        ("nysd", "Southern District of New York"),
        ("cand", "Northern District of California"),
        ("njd", "District of New Jersey"),
        ("akd", "District of Alaska"),
        (None, None),
    ],
)
def test_a_court_is_addressed_by_its_district(court: str | None, called: str | None) -> None:
    assert district(court) == called


def test_the_house_that_comes_with_it_is_whole() -> None:
    assert read_house("", "empty.toml").type == Type()


def test_a_character_that_no_typeface_has_is_named() -> None:
    with pytest.raises(ConferralError, match="no typeface on this machine has the character U\\+F1234"):
        set_pdf(paper(Paragraph((Run("a \U000f1234"),))), Type(), written_on=WRITTEN)
