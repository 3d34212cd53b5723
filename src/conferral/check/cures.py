"""What to do about a finding: whom to call, how, by when they must answer, and what the letter should then say.

A cure restates what the source asks and leaves blanks for the facts; it never argues the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conferral.check import phrases
from conferral.check.held import Held, by_word_of_mouth
from conferral.check.parties import concerned, whom
from conferral.courtdays import YearNotKnown
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Issue
from conferral.practices.kinds.conferring import ConferralRequired


def confer(held: Held, demand: ConferralRequired, issue: Issue | None, left_out: Sequence[str] = ()) -> str:
    """Whom to confer with, by what means, when an answer is due, and a model sentence with blanks."""
    parties = tuple(left_out) or concerned(held.reading.issues, issue, held.side)
    with_them = whom(() if left_out else held.reading.conferrals, parties, held.side)
    means = f", {phrases.means(demand.modes)}" if demand.modes else ""
    manner = ", in good faith" if demand.good_faith else ""
    steps = [f"Confer with {with_them}{means}{manner}.", *_answer_due(held), "Then say so in the letter, for example:"]
    return f'{" ".join(steps)} "{_model_sentence(demand)}"'


def confer_first(held: Held) -> str:
    """Where no conferral on what the letter asks is shown: with whom to hold it, how, and by when they must answer."""
    if held.conferral is None or by_word_of_mouth(held.conferrals_on_any()):
        return ""
    issue = held.reading.issues[0] if held.reading.issues else None
    parties = concerned(held.reading.issues, issue, held.side)
    means = f", {phrases.means(held.conferral.modes)}" if held.conferral.modes else ""
    steps = (f"Confer with {whom(held.reading.conferrals, parties, held.side)}{means}.", *_answer_due(held))
    return f"{' '.join(steps)} "


def _answer_due(held: Held) -> Iterable[str]:
    """By when one who is asked today must answer, with the count."""
    if held.answer_time is None:
        return
    within, save = held.answer_time.within, held.answer_time.save
    unless = f", {save}" if save else ""
    try:
        due = within.after(held.as_of)
    except (YearNotKnown, OverflowError):
        yield f"An answer is due within {within} of asking{unless}."
        return
    yield f"Asked on {with_weekday(held.as_of)}, an answer is due {with_weekday(due)}, within {within}{unless}."


def _model_sentence(demand: ConferralRequired) -> str:
    means = phrases.means(demand.modes) if demand.modes else "[by what means]"
    choice = f"[{means}]" if len(demand.modes) > 1 else means
    return (
        f"On [date], [names] for [party] and [names] for [party] "
        f"conferred {choice} for about [minutes] minutes on [what the letter asks for]. They could not resolve it."
    )


TELL_THE_ATTEMPT = (
    "Say when and how you tried to confer, what you asked for, and that no answer came; or confer, and say so."
)


TELL_WHAT_IS_CERTIFIED = (
    "Say when, by what means and between whom the conferral that you certify took place, or how you tried to hold it."
)


SAY_WHAT_WAS_DISCUSSED = "Say what was discussed at the conferral. If this was not, confer on it before you file."


def say_by_what_means(demand: ConferralRequired) -> str:
    """What to write where the means of a conferral are not told."""
    if demand.conditional and not demand.modes:
        return f"Say by what means the sides conferred, and that {demand.condition}."
    if demand.conditional:
        wanted = phrases.means(demand.modes)
        return f"Say by what means the sides conferred. If not {wanted}, say that {demand.condition}."
    if demand.modes:
        wanted = phrases.means(demand.modes)
        return f"Say by what means the sides conferred. If not {wanted}, confer {wanted} before you file, and say so."
    return f"Say by what means the sides conferred. Conferring {phrases.means(demand.excluded)} is not enough."


def ask_of_video(demand: ConferralRequired) -> str:
    """What to do where the sides spoke by video and the source names other means of speaking."""
    return (
        f"Ask chambers whether a call by video will do; if not, confer {phrases.means(demand.modes)} before you file."
    )


def say_for_whom(parties: Sequence[str]) -> str:
    """What to write where it is not told for whom somebody spoke."""
    names = phrases.listed(parties)
    return f"Say for whom each person spoke. If {names} took no part, confer with their counsel before you file."
