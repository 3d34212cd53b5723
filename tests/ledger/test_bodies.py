"""What an event of each kind must say and may not: a record that can hold anything proves nothing."""

from typing import Any

import pytest
from records import day, event

from conferral.ledger.bodies import ANSWERS, BODIES, REASONED, BadEvent, checked
from conferral.ledger.canonical import contents_of, event_of, identity, line_of, named, opened
from conferral.ledger.same import gist
from conferral.model.events import Cause, Event, EventKind, Quote, Seal

K = EventKind

RIGHT: dict[str, tuple[Any, ...]] = {
    "some text": ("x", "Zürich §"),
    "a day as YYYY-MM-DD": ("2024-02-29",),
    "a whole number, 0 or more": (0, 7, 2**53 - 1),
    "true or false": (True, False),
    "a list of texts": ([], ["a", "b"]),
    "a list of names with sides": ([], [{"name": "Hal Ostrander", "side": "plaintiff"}], [{"name": "x"}]),
    "a list of parties, at least one": (["Copper Kettle"],),
    "a list of reasons": ([], ["no_conferral"]),
}
WRONG: dict[str, tuple[Any, ...]] = {
    "some text": ("", "  ", 1, ["x"], True),
    "a day as YYYY-MM-DD": ("2024-02-30", "20240229", "2024-2-9", "29.2.2024", "2024-02-29T00:00", 20240229),
    "a whole number, 0 or more": (-1, 1.5, "1", True, 2**53),
    "true or false": ("yes", 1, 0),
    "a list of texts": ("a", [1], [""], [["a"]]),
    "a list of names with sides": ("x", [{"side": "plaintiff"}], [{"name": "x", "side": "both"}], [{"name": "x", "age": 3}], ["x"]),
    "a list of parties, at least one": ([], "x", [""]),
    "a list of reasons": (["because"], "no_conferral"),
}


def fields() -> list[tuple[EventKind, str]]:
    return [(kind, name) for kind, body in BODIES.items() for name in body]


def whole(kind: EventKind) -> dict[str, Any]:
    """A body with every field that a kind needs."""
    return {name: _right(field.says)[0] for name, field in BODIES[kind].items() if field.needed}


def _right(says: str) -> tuple[Any, ...]:
    return RIGHT.get(says) or tuple(says.removeprefix("one of ").split(", "))


@pytest.mark.parametrize(("kind", "name"), fields(), ids=lambda one: str(one))
def test_a_field_takes_what_it_says_and_nothing_else(kind: EventKind, name: str) -> None:
    says = BODIES[kind][name].says
    for value in _right(says):
        assert checked(kind, {**whole(kind), name: value})[name] == value
    for value in WRONG.get(says, ("x", 1, None if BODIES[kind][name].needed else [], "Motion")):
        with pytest.raises(BadEvent) as refused:
            checked(kind, {**whole(kind), name: value})
        assert says in refused.value.remedy


@pytest.mark.parametrize("kind", list(EventKind))
def test_each_field_that_a_kind_needs_must_be_there(kind: EventKind) -> None:
    assert checked(kind, whole(kind)) == whole(kind)
    for name in whole(kind):
        with pytest.raises(BadEvent, match=f"'{name}' is missing"):
            checked(kind, {key: value for key, value in whole(kind).items() if key != name})


def test_what_takes_away_gives_its_reason_and_what_answers_names_something() -> None:
    assert {K.STRUCK, K.SEQUESTERED, K.DESTROYED} == REASONED
    assert {K.PERFORMED, K.REFUSED, K.EXCUSED, K.RESPONDED, K.ADOPTED, K.DISCLOSED} <= ANSWERS


SOURCE = Cause("a" * 64, (Quote(1, 3, 9, "secret"),), "0.1.0")


def test_a_sealed_event_and_its_words_make_the_event_again_and_the_line_has_none_of_them() -> None:
    one = event(1, K.SET, {"what": "hearing", "date": "2024-09-03"}, "2024-08-01", source=SOURCE, seal=Seal("b" * 64, 0))
    line = line_of(one)
    assert b"secret" not in line
    assert b"hearing" not in line
    bare = event_of(line, "here")
    assert (bare.gone, dict(bare.body), bare.source and bare.source.spans[0].quote) == (True, {}, "")
    again = opened(bare, contents_of(one.body, SOURCE))
    assert (again.body, again.source, again.gone) == (one.body, one.source, False)


def test_words_that_are_not_the_ones_that_were_sealed_are_refused() -> None:
    one = event_of(line_of(event(1, K.SET, {"what": "x", "date": "2024-09-03"}, source=SOURCE, seal=Seal("b" * 64, 0))), "here")
    with pytest.raises(BadEvent, match="do not belong to it"):
        opened(one, {"body": {"what": "x", "date": "2024-09-03"}, "quotes": []})
    with pytest.raises(BadEvent, match="'date' is missing"):
        opened(one, {"body": {"what": "x"}, "quotes": ["secret"]})


def test_an_id_hangs_on_all_that_is_said_and_on_the_salt_and_not_on_who_read_it() -> None:
    body = {"what": "hearing", "date": "2024-09-03"}
    plain = identity(K.SET, SOURCE, body, day("2024-08-01"))
    assert plain == identity(K.SET, Cause("a" * 64, (Quote(2, 3, 9, "secret"),), "9.9"), dict(reversed(body.items())), day("2024-08-01"))
    others = [
        identity(K.MOVED, SOURCE, body, day("2024-08-01")),
        identity(K.SET, SOURCE, body, day("2024-08-02")),
        identity(K.SET, SOURCE, body, None),
        identity(K.SET, None, body, day("2024-08-01")),
        identity(K.SET, SOURCE, {**body, "what": "trial"}, day("2024-08-01")),
        identity(K.SET, Cause("a" * 64, (Quote(1, 4, 9),)), body, day("2024-08-01")),
    ]
    assert len({plain, *others}) == 7
    names = {named(plain), named(plain, salt=b"s"), named(plain, refs=("r",)), named(plain, supersedes="r"), named(plain, reason="r")}
    assert len(names) == 5


def test_a_line_in_another_form_than_the_canonical_one_is_refused() -> None:
    line = line_of(event(1, K.NOTED, {"text": "x"}, "2024-08-01"))
    assert isinstance(event_of(line, "here"), Event)
    for other in (line.replace(b'"person":null', b'"person":[]'), line.replace(b'"reason":null', b'"reason":5'), line.replace(b",", b", ", 1), line + b" ", line.replace(b"null", b"[]", 1), b"[]", b"{}", b"\xff", b"[" * 9_000):
        with pytest.raises(BadEvent, match="here"):
            event_of(other, "here")


def test_what_a_description_comes_to_is_its_act_its_numbers_and_its_stems() -> None:
    found = gist("produce the documents of the 3 locations by Bates number 17")
    assert (found.act, found.numbers) == ("produce", frozenset({"3", "17"}))
    assert found.stems == gist("document, location, Bates numbers").stems
    assert gist("the and of").stems == frozenset()
