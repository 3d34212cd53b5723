"""The foot of a letter: valedictions of many hands, names with particles, and those copied."""

from __future__ import annotations

import pytest
from tests.readers.invented import letter, reading


def _signed(foot: str) -> list[str]:
    found = reading(letter("I write for Plaintiff Ada Okafor. Please order answers.", foot=foot)).letter
    assert found is not None
    return [signatory.value for signatory in found.signatories]


@pytest.mark.parametrize(
    "closing",
    [
        "Thank you and God bless,",
        "With great respect I am",
        "Very respectfullv,",
        "Kindest regards,",
        "Cordially yours,",
        "Humbly submitted,",
        "I remain",
        "Thanking Your Honor for the Court's time,",
        "All best,",
        "Truly yours,",
    ],
)
def test_a_valediction_in_any_dress_ends_the_letter(closing: str) -> None:
    assert _signed(f"\n\n{closing}\n\nMiriam Hartwell\n") == ["Miriam Hartwell"]


@pytest.mark.parametrize("name", ["Inmaculada de la Fuente", "Piet van der Meer", "Rosa del Campo", "Anton von Hausen"])
@pytest.mark.parametrize("slash", ["/s/ ", ""])
def test_a_name_with_particles_is_read_whole(name: str, slash: str) -> None:
    assert _signed(f"\n\nRespectfully,\n\n{slash}{name}\n") == [name]


@pytest.mark.parametrize(
    "copied", ["Copied on this e-mail: Jonah Pell", "Copy by e-mail: Jonah Pell", "bcc: Jonah Pell"]
)
def test_those_copied_are_across_the_table(copied: str) -> None:
    body = (
        "I write for Plaintiff Ada Okafor. Jonah Pell and I spoke by telephone on March 3, 2025. Please order answers."
    )
    foot = f"\n\nRespectfully,\n/s/ Miriam Hartwell\n\n{copied}\n"
    people = [person for talk in reading(letter(body, foot=foot)).conferrals for person in talk.participants]
    assert {person.name: person.side.value for person in people if person.side} == {
        "Miriam Hartwell": "plaintiff",
        "Jonah Pell": "defendant",
    }
