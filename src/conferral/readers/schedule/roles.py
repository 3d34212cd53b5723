"""What each day is to the paper that names it: set, standing, asked for, moved, or merely told of."""

from __future__ import annotations

import datetime as dt
from enum import Enum, auto

from conferral.readers.schedule import cues
from conferral.readers.schedule.passages import Place
from conferral.text.wording import worded


class Role(Enum):
    """What a day is to the paper that names it."""

    OWN = auto()  # the paper's own day
    TOLD = auto()  # past, of another paper, or merely mentioned
    SET = auto()  # set, or left in force
    GONE = auto()  # moved, vacated or cancelled
    ASKED = auto()  # proposed to the court
    AT_STAKE = auto()  # in force, and the court is asked to move it


_OF_OLD = 1200  # days back beyond which a day is of the suit's facts, and no deadline in it
_JOINED = frozenset({"and", "or", ",", "&", "and on", ", and", "and again on", "and to", "and by", "or on"})


_NOT = frozenset({"not", "and not", "instead of", "rather than", "in place of", "in lieu of"})
_ONWARD = frozenset({"to", "until", "till", "to the", "and then to", "then to", "up to", "back to"})
_TO = frozenset({"to", "through", "until", "thru", "-", "–", "to the"})


def roles_of(found: list[Place], today: dt.date | None) -> list[Role]:
    """The role of each day of one passage, in order; a day joined to the one before by "and" shares its role.

    ``today`` is the day on which the passage was written; without it no day is past.
    """
    roles: list[Role] = []
    for place in found:
        before = roles[-1] if roles else Role.OWN
        column = _column(place, bool(roles) and (not place.near or bool(cues.ARROW.fullmatch(place.near))))
        if column:
            roles.append(column)
            continue
        roles.append(_shared(place, before) or _listed(place, before, role_of(place, today), today))
    return roles


def _column(place: Place, after_another: bool) -> Role | None:
    """In a table's row of two days, the first is the old one and the second the new."""
    if after_another and not place.day.until and not place.day.relative:
        return Role.SET if place.passage.ruling else Role.ASKED
    if cues.ARROW.match(place.after):
        return Role.GONE if place.passage.ruling else Role.AT_STAKE
    beside = (
        place.following is not None and not place.after and not place.following.until and not place.following.relative
    )
    if not beside or place.day.relative or place.alone:
        return None
    return Role.GONE if place.passage.ruling else Role.AT_STAKE


def _shared(place: Place, before: Role) -> Role | None:
    """The role a day takes from the one before it, as in "March 3 and 10" or "from March 3 to March 10"."""
    near = worded(r"^\([^()]{0,40}\),?\s").sub("", place.near.lower())
    if before is Role.OWN:
        return None
    if near.strip(", ") in _NOT and cues.AS_ASKED.search(place.after):
        return Role.TOLD
    if near.strip(", ") in _NOT and before in (Role.SET, Role.ASKED):
        return Role.GONE if before is Role.SET else Role.AT_STAKE
    if before is Role.GONE and cues.THEN_AGAIN.search(near):
        return Role.GONE if cues.THEN_AGAIN.search(place.after) or cues.THEN_NEW.search(place.after) else Role.SET
    if near == "," and place.day.relative:
        return Role.TOLD  # "due on February 17, ten days ago" tells one day twice
    if near.strip("(, ") == "from" and before in (Role.SET, Role.ASKED) and cues.MOVES.search(place.left):
        return Role.GONE if before is Role.SET else Role.AT_STAKE
    if before is Role.GONE and near.strip(", ") in _ONWARD:
        return Role.SET
    if near in _JOINED or (before is Role.GONE and cues.ALSO_GOES.search(near)):
        return before
    return Role.TOLD if near in _TO and not cues.MOVES.search(place.left) else None


def _listed(place: Place, before: Role, own: Role, today: dt.date | None) -> Role:
    """A bare item of a list ("oppositions 7/21; replies 8/4") goes with the days before it."""
    past = today is not None and place.date <= today
    bare = own is Role.TOLD and before is Role.SET and not past and not place.day.until
    return before if bare and cues.LISTED.search(place.near) and not _happened(place) else own


def role_of(place: Place, today: dt.date | None) -> Role:
    """The role of a day, from the words around it."""
    if _alone(place) or _signed(place):
        return Role.OWN
    moved = _moved_from(place) or cues.MOVED_FROM.search(place.near) is not None
    if not moved and (cues.OTHER_PAPER.search(place.near) or _happened(place)):
        return Role.TOLD
    asked = _asked(place)
    asked = asked or (moved and not place.passage.ruling and bool(cues.PROPOSES.search(place.passage.introduced)))
    if moved or _goes(place):
        return Role.AT_STAKE if asked and not _granted_there(place) else Role.GONE
    if _told(place, today):
        return Role.TOLD
    if asked and not _granted_there(place):
        return _in_request(place, today)
    return Role.SET if _binds(place, today) else Role.TOLD


def _alone(place: Place) -> bool:
    """Whether the day has a line to itself, and the line before it does not run on into it."""
    words = place.near.split()
    return place.alone and (not words or not words[-1][-1].islower() or words[-1][0].isupper())


def _signed(place: Place) -> bool:
    match = cues.SIGNED.search(place.near)
    return match is not None and not cues.AHEAD.search(place.near[: match.start()])


def _happened(place: Place) -> bool:
    """Whether the words before the day tell of something done on it, or of another paper of that day."""
    match = cues.HAPPENED.search(place.near)
    return (
        match is not None
        and not cues.AHEAD.search(place.near[: match.start()])
        and not cues.WAS_FIXED_AFTER.search(place.after)
    )


def moves(place: Place) -> bool:
    """Whether the words around a day move it there from another: "extended to", and in a ruling "is now due"."""
    if place.passage.ruling and cues.IS_NOW.search(place.near[-40:]):
        return True
    return bool(cues.MOVES.search(place.near[-140:]) or (cues.MOVES.search(place.left[-200:]) and len(place.near) < 40))


def _asked(place: Place) -> bool:
    if place.passage.ruling:
        return requested(place.left, ruling=True)
    if cues.GIVEN.search(place.left) or cues.GIVEN_AFTER.search(place.rest) or cues.WAS_FIXED_AFTER.search(place.after):
        return False
    return bool(
        cues.IS_ASKED.search(place.after) or cues.PLEAS.search(place.left) or cues.IF_GRANTED.search(place.left)
    ) or requested(place.left, ruling=False)


def requested(left: str, *, ruling: bool) -> bool:
    """Whether words still stand within a request to the court.

    A promise ("will … by") ends one; in a ruling, so does a semicolon, or the court's own word.
    """
    asks = cues.ASK.finditer(left)
    ends = [ask.end() for ask in asks if not cues.AT_REQUEST.search(left, max(0, ask.start() - 30), ask.start())]
    if not ends:
        return False
    if ruling and (";" in left[ends[-1] :] or cues.RULES.search(left, ends[-1])):
        return False
    if not ruling and cues.PROMISED.search(left, ends[-1]):
        return False
    return not (cues.WILL.search(left, ends[-1]) and cues.BY.search(left))


def _granted_there(place: Place) -> bool:
    return place.passage.ruling and bool(cues.GRANTING.search(place.left) or cues.GRANTING.search(place.rest))


def _moved_from(place: Place) -> bool:
    """From A to B, or "which were due on A, by B": A gives way."""
    if place.following is None or (place.following.date == place.date and place.following.relative):
        return False
    if place.after in (", to", ", until") and cues.MOVES.search(place.near):
        return True
    if cues.BACK_FROM.search(place.near) and cues.TO_ANOTHER.search(place.after):
        return bool(cues.MOVES.search(place.left) or cues.TAKEN_FROM.search(place.left))
    if place.near.endswith("(") and cues.OUT_OF_BRACKETS.search(place.after) and cues.MOVES.search(place.left):
        return True
    if cues.MOVED_LATER.search(place.after) and (cues.DUE.search(place.near) or cues.BY.search(place.near)):
        return True
    if place.near.endswith(" was") and cues.NOW_ELSE.search(place.rest):
        return True
    if cues.SET_BEFORE.search(place.near) and cues.GOES_INSTEAD.search(place.after):
        return place.following.date != place.date
    if cues.THEN_AGAIN.search(place.after) and not cues.NEITHER_KEPT.search(place.rest):
        return bool(
            cues.SET_BEFORE.search(place.left)
            or cues.DUE.search(place.near)
            or cues.MOVES.search(place.left)
            or cues.PAST_SET.search(place.near)
        )
    return bool(cues.TOLD_ASIDE.search(place.near) and cues.THEN_NEW.search(place.after))


def _goes(place: Place) -> bool:
    """Whether the words vacate, cancel or move the day."""
    if cues.MOVED_FROM.search(place.near):
        return True
    if cues.KILLED_BEFORE.search(place.near) and not cues.HOLDS.search(place.after):
        return True
    if cues.VACATES.search(place.near) and not cues.WILL_MOVE.search(place.near) and place.near.split()[-1:] != ["the"]:
        return True
    if cues.PAST_THE.search(place.near) and (cues.STANDS_AFTER.search(place.after) or place.after in _JOINED):
        return True
    if cues.TAKES_OFF.search(place.near) and cues.OFF_CALENDAR.search(place.after):
        return True
    killed = cues.KILLED_AFTER.search(place.rest[:200])
    stands = cues.STANDS_NOW.search(place.near) or cues.STANDS_AFTER.search(place.after) or place.near.endswith("(")
    if killed is None or not stands:
        return False
    between = place.rest[: killed.start()]
    if (
        cues.NEGATED.search(between)
        or cues.SAME_TIME.search(place.rest[killed.end() :])
        or (between.rstrip().endswith(",") and place.rest.startswith(" from ", killed.end()))
        or cues.HOLDS.search(between)
        or cues.FRESH_SUBJECT.search(between)
        or ";" in between
    ):
        return False
    finite = cues.STATED_AS_SET.search(place.near) and not cues.RELATIVE.search(place.near)
    return not finite or bool(cues.BUT.search(between))


def _told(place: Place, today: dt.date | None) -> bool:
    """Whether the day belongs to another paper, to the past, to a range, or to what somebody merely means to do."""
    past = today is not None and place.date <= today
    if past and cues.OTHER_PAPER_AFTER.search(place.after) and not cues.FIXED_AFTER.search(place.after):
        return True
    meant = cues.NOT_SET.search(place.left, max(0, len(place.left) - 170))
    if meant and place.passage.ruling and cues.FRESH_SUBJECT.search(place.left, meant.end()):
        meant = None  # "because counsel is unavailable, the hearing is moved to": what is set is not what was meant
    if meant and not cues.STANDS_FIRM.search(place.near) and not cues.BOUND.search(place.left, meant.end()):
        return True
    if cues.OFFERED.search(place.left) and (cues.REFUSED.search(place.rest) or cues.ON_CONDITION.search(place.after)):
        return True
    if not place.passage.ruling and _of_the_parties(place):
        return True
    if cues.NOT_BEFORE.search(place.near) or (past and cues.NOT_UNTIL.search(place.near)):
        return True
    if today is not None and (today - place.date).days > _OF_OLD:
        return True
    return _counted_from(place) or _demanded(place) or _in_range(place)


def _of_the_parties(place: Place) -> bool:
    """Whether a letter tells of a day of the facts, of an offer, of a paper to come or of a talk among counsel."""
    if cues.TO_THE_COURT.search(place.left) or cues.OF_THE_SUIT.search(place.near):
        return True
    return bool(cues.OFFERED_DAYS.search(place.near)) or _among_counsel(place)


def _counted_from(place: Place) -> bool:
    """Whether a day only helps to count another: "7 days after service on March 20", "May 26, a Saturday"."""
    if cues.RUNS_FROM.search(place.near):
        return True
    return place.following is not None and bool(cues.NO_COURT_DAY.search(place.after))


def _among_counsel(place: Place) -> bool:
    """Whether the day is one on which counsel mean to talk to each other, and no court told them to."""
    return bool(cues.AMONG_COUNSEL.search(place.near)) and not cues.OF_THE_COURT.search(place.left)


def _demanded(place: Place) -> bool:
    match = cues.DEMANDED.search(place.left)
    return bool(
        match
        and cues.BY.search(place.near)
        and not cues.BENCH_DEMANDS.search(place.left, 0, match.start())
        and not cues.COMPLIANCE.search(place.left)
        and not cues.GIVEN_AFTER.search(place.rest)
        and not cues.OWED.search(place.left, match.start() + 12)
    )


def _in_range(place: Place) -> bool:
    if place.day.until:
        return not cues.MOVES.search(place.left)
    if place.following is None or not place.following.until or cues.MOVES.search(place.left):
        return False
    return place.near.endswith("from") or not (cues.MODAL.search(place.near) or cues.SET_BEFORE.search(place.near))


def _in_request(place: Place, today: dt.date | None) -> Role:
    past = today is not None and place.date <= today
    if place.day.relative or (past and not cues.STANDS_FIRM.search(place.near)):
        return Role.TOLD
    if cues.PROPOSED_DAY.search(place.near) or cues.IF_GRANTED.search(place.left):
        return Role.ASKED
    if cues.STANDS_NOW.search(place.near) or cues.STANDS_AFTER.search(place.after) or place.near.endswith("("):
        return Role.AT_STAKE
    return Role.AT_STAKE if cues.STANDS_WHEN.search(place.rest) else Role.ASKED


def _binds(place: Place, today: dt.date | None) -> bool:
    """Whether the words make it a day by which, or on which, something is to be done."""
    due = cues.DUE.search(place.near) or (place.near == "for" and cues.SET_FOR.search(place.left[:-4]))
    if due or (not place.passage.ruling and cues.ORDER_LIST.search(place.left)):
        return True
    by = bool(cues.BY.search(place.near))
    if today is not None and place.date <= today:
        return _owed(place, by=by) or (place.date == today and _today(place, by=by))
    if by or cues.FIXED_AFTER.search(place.after) or cues.CLOCK_AFTER.search(place.after):
        return True
    if cues.STANDS_WHEN.search(place.rest):
        return True
    if place.near.endswith(":") and len(place.near) < (60 if place.passage.ruling else 40):
        return True
    if place.passage.ruling and _item(place):
        return True
    if cues.NAMED_BEFORE.search(place.near):
        return True
    if place.day.relative or today is None:
        return bool(cues.MODAL.search(place.near) and cues.HELD_ON.search(place.near))
    return bool(cues.NEEDED.search(place.near[-40:]))


def _item(place: Place) -> bool:
    """Whether the day stands alone with a label, as in "Joint PTO 5/12/23."."""
    return bool(cues.ITEM.search(place.near)) and place.after[:1] in ("", ".", ";", ",", "(")


def _owed(place: Place, *, by: bool) -> bool:
    """Whether a day that is past was one by which, or on which, something was owed."""
    if by and cues.AS_SAID.search(place.after):
        return True
    if by and not place.passage.ruling and cues.GIVEN_AFTER.search(place.rest):
        return True
    if cues.WAS_FIXED_AFTER.search(place.after) or cues.PAST_SET.search(place.near):
        return True
    return bool((by or cues.WOULD_BE_ON.search(place.near)) and cues.OWED.search(place.left))


def _today(place: Place, *, by: bool) -> bool:
    """Whether something is to be done on, or by, the very day of the paper."""
    if not cues.MODAL.search(place.left):
        return False
    on = cues.HELD_ON.search(place.near) or cues.CLOCK_AFTER.search(place.after)
    return by or (not place.day.relative and bool(on))
