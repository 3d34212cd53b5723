"""Which events stand: corrections, strikings, sequestering, disclosure; and what a better reader may change."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from records import day, drafts, event

from conferral.ledger.bodies import checked
from conferral.ledger.drafts import Draft
from conferral.ledger.rereading import accepted, corrected, differences
from conferral.ledger.standing import standing
from conferral.model.events import Cause, Event, EventKind, Privacy, Quote, Teller

K = EventKind
PAPER = Cause("a" * 64, (Quote(1, 0, 4, "word"),), "0.1.0")


def note(number: int, words: str = "x", **more: object) -> Event:
    return event(number, K.NOTED, {"text": words}, "2024-08-01", **more)


def ids(*numbers: int) -> tuple[str, ...]:
    return tuple(f"{number:064x}" for number in numbers)


def seen(*events: Event, audience: Privacy = Privacy.OWN) -> list[int]:
    return [one.seq for one in standing(events, audience=audience)]


def over(number: int, old: int, reader: str | None = None, **more: object) -> Event:
    cause = replace(PAPER, reader=reader) if reader else None
    return note(number, supersedes=ids(old)[0], reason="why", source=cause, **more)


def struck(number: int, *of: int) -> Event:
    return event(number, K.STRUCK, {}, "2024-08-02", refs=ids(*of), reason="why")


def test_a_correction_stands_in_the_place_of_what_it_corrects() -> None:
    assert seen(note(1), over(2, 1)) == [2]
    assert seen(note(1), over(2, 1), over(3, 2)) == [3]


def test_of_two_corrections_the_later_stands_and_a_person_over_a_reader() -> None:
    assert seen(note(1), over(2, 1), over(3, 1)) == [3]
    assert seen(note(1), over(2, 1), over(3, 1, reader="0.2.0")) == [2]
    assert seen(note(1), over(2, 1, reader="0.2.0"), over(3, 1)) == [3]


def test_a_correction_that_is_struck_lets_the_old_one_stand_again() -> None:
    assert seen(note(1), over(2, 1), struck(3, 2)) == [1]
    assert seen(note(1), over(2, 1), struck(3, 2), struck(4, 3)) == [2]


def test_what_only_says_what_became_of_a_paper_out_of_view_is_out_of_view_too() -> None:
    made = event(1, K.AGREED, {"who": "d", "what": "x", "form": "oral"}, source=PAPER)
    done = event(2, K.PERFORMED, {}, refs=ids(1))
    about = note(3, refs=ids(2))
    talk = event(4, K.CONFERRED, {"mode": "telephone"}, "2024-08-01", refs=ids(1))
    both = note(5, refs=ids(1, 4))
    away = event(6, K.SEQUESTERED, {"paper": "a" * 64}, "2024-08-02", reason="clawed back")
    assert seen(made, done, about, talk, both) == [1, 2, 3, 4, 5]
    assert seen(made, done, about, talk, both, away) == [4, 5]
    assert seen(made, done, about, talk, both, away, struck(7, 6)) == [1, 2, 3, 4, 5]


def test_a_paper_sequestered_before_it_comes_again_stays_out() -> None:
    away = event(1, K.SEQUESTERED, {"paper": "a" * 64}, "2024-08-02", reason="clawed back")
    assert seen(away, note(2, source=PAPER)) == []


def test_a_disclosure_opens_and_the_last_word_on_it_counts() -> None:
    served = event(2, K.DISCLOSED, {"privacy": "served"}, "2024-08-02", refs=ids(1))
    filed = event(3, K.DISCLOSED, {"privacy": "filed"}, "2024-08-02", refs=ids(1))
    assert seen(note(1), audience=Privacy.SERVED) == []
    assert seen(note(1), served, audience=Privacy.SERVED) == [1]
    assert seen(note(1), served, audience=Privacy.FILED) == []
    assert seen(note(1), served, filed, audience=Privacy.FILED) == [1]
    assert seen(note(1), served, filed, struck(4, 3), audience=Privacy.FILED) == []


@st.composite
def records(draw: st.DrawFn) -> list[Event]:
    events: list[Event] = []
    for number in range(1, draw(st.integers(1, 12)) + 1):
        privacy = draw(st.sampled_from(list(Privacy)))
        old = draw(st.integers(1, number - 1)) if number > 1 else 0
        kind = draw(st.sampled_from(["note", "over", "struck", "disclosed"])) if old else "note"
        if kind == "note":
            events.append(note(number, privacy=privacy))
        elif kind == "over":
            events.append(over(number, old, privacy=privacy))
        elif kind == "struck":
            events.append(struck(number, old))
        else:
            events.append(
                event(number, K.DISCLOSED, {"privacy": draw(st.sampled_from(["served", "filed"]))}, refs=ids(old))
            )
    return events


@given(events=records())
def test_whoever_may_see_less_sees_a_part_of_it_and_nothing_own(events: list[Event]) -> None:
    own, served, filed = (set(seen(*events, audience=who)) for who in Privacy)
    assert filed <= served <= own
    opened = {of for one in events if one.kind is K.DISCLOSED for of in one.refs}
    for one in standing(events, audience=Privacy.SERVED):
        assert one.privacy is not Privacy.OWN
        assert events[one.seq - 1].privacy is not Privacy.OWN or one.id in opened


def _as_events(given: tuple[Draft, ...]) -> list[Event]:
    return [event(n, one.kind, dict(one.body), source=one.source) for n, one in enumerate(given, 1)]


def test_reading_the_same_finds_no_difference_and_a_change_is_paired_by_its_place() -> None:
    told = tuple(replace(one, body=checked(one.kind, one.body), on=None, refs=()) for one in drafts())
    events = _as_events(told)
    sha256 = told[0].source.sha256 if told[0].source else ""
    assert differences(events, sha256, told) == ()
    set_day = next(one for one in told if one.kind is K.SET)
    better = replace(set_day, body={**set_day.body, "what": "close of all discovery"})
    (found,) = differences(events, sha256, [better if one is set_day else one for one in told])
    assert found.old is not None
    assert found.old.body["what"] == "close of discovery"
    (draft,) = accepted(events, [found], by=Teller("Hal"), reader="0.2.0")
    assert (draft.supersedes, draft.by.person) == (found.old.id, "Hal")
    assert draft.reason == "read anew by version 0.2.0, and accepted"
    (gone,) = differences(events, sha256, [one for one in told if one is not set_day])
    assert gone.new is None
    assert accepted(events, [gone], by=Teller("Hal"), reader="0.2.0")[0].kind is K.STRUCK


def test_where_a_person_corrected_the_record_a_reader_changes_nothing() -> None:
    told = tuple(replace(one, body=checked(one.kind, one.body), on=None, refs=()) for one in drafts())
    events = _as_events(told)
    old = next(one for one in events if one.kind is K.SET)
    fixed = corrected(old, {"date": "2024-09-21", "on": day("2024-06-21")}, by=Teller("Hal"), reason="the order")
    assert (fixed.on, fixed.privacy, fixed.source is not None) == (day("2024-06-21"), Privacy.OWN, True)
    by_hand = event(99, fixed.kind, dict(fixed.body), source=fixed.source, supersedes=old.id, reason="the order")
    better = [replace(one, body={**one.body, "what": "all"}) if one.kind is K.SET else one for one in told]
    sha256 = old.source.sha256 if old.source else ""
    (found,) = differences([*events, by_hand], sha256, better)
    assert found.corrected == by_hand
    assert accepted([*events, by_hand], [found], by=Teller(), reader="0.2.0") == ()
