import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.readers.finders.cites import find_cites

IN_LETTERS = [
    ("Dkt. No. 17", (17,)),
    ("[Dkt. No. 17]", (17,)),
    ("ECF Nos. 31-33", (31, 32, 33)),
    ("Dkts. 15 & 17", (15, 17)),
    ("D.I. 304", (304,)),
    ("D.E. 48", (48,)),
    ("Doc. 118", (118,)),
    ("Docket Entry Nos. 24 and 31", (24, 31)),
    ("Docket Item 12", (12,)),
    ("Rec. Doc. 9", (9,)),
    ("R. Doc. 12", (12,)),
    ("motion (#22)", (22,)),
    ("ECF 14-2", (14,)),
    ("docket entry 17", (17,)),
    ("(Docket no. 38)", (38,)),
    ("Dkt, No. I7", (17,)),
    ("ECF N0. 4l", (41,)),
    ("D.1. 74", (74,)),
    ("Dkt. Nos. 45-1, 45-2, and 47", (45, 45, 47)),
    ("Case 1:22-cv-06083 Document 164 Filed 02/03/21", ()),
    ("DOC #: 97 DATE FILED", ()),
    ("Docket No. 23-cv-00048", ()),
    ("Docket No. 17 Civ. 6290", ()),
    ("Docket No. 1:22-cv-04417", ()),
    ("Docket No. 17-3059", ()),
    ("Wilmington, DE 19801", ()),
    ("Document Request No. 4", ()),
    ("Interrogatories 9 and 14, Dkt. 31, 88-91", (31,)),
    ("(Attachments: # 1 Exhibit A, # 2 Ex B)", ()),
    ("ECF Nos. 31, 35 at 4, 40 ¶ 6, and 44", (31, 35, 40, 44)),
    ("Dkt. Nos. 33 through 36", (33, 34, 35, 36)),
    ("ECF No. 45 (S.D.N.Y. June 3, 2019)", ()),
    ("Fed. R. Civ. P. 37 [sic] [2019]", ()),
    ("Broome (#5512)", ()),
    ("see ECF 128, 129]", (128, 129)),
    ("DKT. 20", (20,)),
    ("dkt. no. 214", (214,)),
    ("(Doc. #71}", (71,)),
    ("Docs. 3 and 4", (3, 4)),
    ("Dkt. No. 17, 2023", (17,)),
    ("ECF No. 4 at 12-14; Doc. 6-1", (4, 6)),
    ("Docket Nos. 24; 31", (24, 31)),
    ("docket number 17", (17,)),
    ("[D.E. Nos. 3, 4]", (3, 4)),
    ("Document No. 33", (33,)),
    ("Dkt. Entry 7", (7,)),
    ("ECF Doc. No. 88", (88,)),
    ("Doc. No. 12", (12,)),
    ("E.C.F. No. 9", (9,)),
    ("Dkt 9", (9,)),
    ("U.S. Patent No. 8,123,456 (D.I. 1-1)", (1,)),
    ("Request Nos. 4-9", ()),
    ("CM/ECF No. 7", (7,)),
    ("ECF No.\n12", (12,)),
    ("at Docket 44", (44,)),
    ("Docket Sheet", ()),
    ("$5,000 Doc. 3", (3,)),
    ("ECF 2023", (2023,)),
    ("Dkt. # 12", (12,)),
    ("(ECF # 14)", (14,)),
    ("Dkts. Nos. 3-5", (3, 4, 5)),
    ("Dkt. ## 3, 4", (3, 4)),
    ("the docket at 17", ()),
    ("Doc. Nos. 12 & 14", (12, 14)),
    ("ECF Nos. 31, 33–35", (31, 33, 34, 35)),
    ("(Doe. 18)", (18,)),
    ("[Dkt. N0. l7]", (17,)),
    ("BCF No. 12", (12,)),
    ("ECF Entry 12", (12,)),
    ("John Doe No. 1", ()),
    ("Clerk's No. 12", (12,)),
    ("(Document 34)", (34,)),
    ("(R. 45)", (45,)),
    ("Minute Entry No. 7", (7,)),
    ("DE 12", (12,)),
    ("DE-12", (12,)),
    ("(D.E.12)", (12,)),
    ("Doc.No.12", (12,)),
    ("[DE No. 12]", (12,)),
    ("ECF Nos. 12, 14-2, & 16", (12, 14, 16)),
    ("Dkt.38", (38,)),
    ("ECF No. 17, Ex. A", (17,)),
    ("Exhibit 12", ()),
    ("Request No. 12", ()),
    ("Interrogatory Nos. 3-5", ()),
    ("page 12", ()),
    ("29 U.S.C. § 216(b)", ()),
    ("Rule 37(a)(5)", ()),
    ("329 U.S. 495", ()),
    ("footnote[1]", ()),
    ("Docket No. 99-1234", ()),
]

IN_DOCKETS = [
    ("re 88 MOTION to Compel", (88,)),
    ("granting 45 Motion", (45,)),
    ("[373] M/Compel", (373,)),
    ("in 95 order setting final pretrial conference", (95,)),
    ("PLEADING 21 . x", (21,)),
    ("Rule 26 Meeting Report due by 6/16/2014", ()),
    ("Rule 12 Motion", ()),
    ("June 5 Order", ()),
    ("March 3, 2014 Order", ()),
    (" granting (31) Motion to Compel", (31,)),
    ("On June 3, 2014 Motion filed", ()),
    ("as to defendant Elias (1), 4 motions", ()),
    ("§§ 952 and 960 MOTION", ()),
    ("terminating 30 Letter Motion; finding as moot 33 Motion", (30, 33)),
    ("to the 12 Motions in limine", ()),
    ("granting in part and denying in part 50 Motion", (50,)),
    ("Denying[17] Letter Request", (17,)),
    ("re [8] Letter,[9] Letter", (8, 9)),
    ("Motions [42][43] reset", (42, 43)),
    ("(related document(s): 46 Motion for Adequate Protection)", (46,)),
    ("finding as moot 25 Motion to Produce", (25,)),
    ("[78-1] Motion To Compel", (78,)),
    ("(RE: 1021 Compel)", (1021,)),
    ("regarding Notice of Appeal 132 as to defendant", (132,)),
    ("Courtroom 5 Order", ()),
    ("Count 2 Complaint", ()),
    ("the 30 filed by Bank", ()),
    ("(Attachments: # (1) Text of Proposed Order)", ()),
    ("in 2014 Motion practice", ()),
    ("ORDER granting 30 and 31 .", (30, 31)),
    ("resolve the 67 Defendant's MOTION Requesting Deadlines", (67,)),
    ("Defendant Roe (27), addressed to Judge Roe", ()),
]


@pytest.mark.parametrize(("words", "numbers"), IN_LETTERS)
def test_a_letters_docket_cites_are_read_and_no_other_number_is(words: str, numbers: tuple[int, ...]) -> None:
    assert tuple(cite.number for cite in find_cites(words)) == numbers


@pytest.mark.parametrize(("words", "numbers"), IN_DOCKETS)
def test_the_dockets_own_links_are_read_as_cites(words: str, numbers: tuple[int, ...]) -> None:
    assert tuple(cite.number for cite in find_cites(words, clerk=True)) == numbers


@pytest.mark.parametrize("words", ["granting 45 Motion", "re 88 MOTION to Compel", "in 95 order setting a conference"])
def test_a_letter_has_no_bare_numbers_for_cites(words: str) -> None:
    assert find_cites(words) == ()


@given(st.integers(1, 1899), st.integers(1, 12))
def test_a_range_is_spelled_out_from_first_to_last(first: int, length: int) -> None:
    cites = find_cites(f"See ECF Nos. {first}-{first + length}.")
    assert [cite.number for cite in cites] == list(range(first, first + length + 1))


@given(st.text(max_size=300))
def test_a_cite_lies_within_the_text_and_counts_from_one(text: str) -> None:
    for cite in find_cites(text, clerk=True):
        assert 0 <= cite.start < cite.end <= len(text)
        assert cite.number > 0
