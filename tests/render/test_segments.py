from hypothesis import given
from hypothesis import strategies as st

from conferral.model.spans import Span
from conferral.render.page.segments import cut

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: Span(pair[0], sum(pair))), max_size=12
)


@given(spans, st.integers(0, 40), st.integers(0, 60))
def test_segments_cover_the_text_without_gap_or_overlap(spans: list[Span], start: int, length: int) -> None:
    pieces = list(cut(start, start + length, spans))
    places = [offset for piece in pieces for offset in range(piece.start, piece.end)]
    assert places == list(range(start, start + length))


@given(spans, st.integers(0, 40), st.integers(0, 60))
def test_every_character_knows_all_spans_that_cover_it(spans: list[Span], start: int, length: int) -> None:
    for piece in cut(start, start + length, spans):
        for offset in range(piece.start, piece.end):
            assert piece.over == tuple(i for i, span in enumerate(spans) if span.start <= offset < span.end)


def test_a_text_without_spans_is_one_segment() -> None:
    assert [(s.start, s.end, s.over) for s in cut(3, 9, [])] == [(3, 9, ())]
    assert list(cut(3, 3, [])) == []
