"""A draw that two sides agreed on, from list to certificate, for tests to look at and to damage."""

import datetime as dt

from conferral.draws.canonical import Json, as_file
from conferral.draws.certificate import Basis, Occasion, certify
from conferral.draws.commitment import Terms, commit, reveal
from conferral.draws.definition import read_definition
from conferral.draws.frame import Columns, frame_of, make_frame
from conferral.draws.lists import ClassList, read_list
from conferral.draws.plan import Plan
from conferral.draws.rows import Key, bind_rows, neutral_frame
from conferral.draws.sizes import SizeRule
from conferral.draws.sources import name_source
from conferral.model.draws import Member

PULSE = "8C" * 32 + "03F5A1B2C4D6E7980123456789ABCDEF" * 2
ENTERED = {"value": [PULSE], "time": ["2026-12-07T17:00:00.000Z"]}
COLUMNS = Columns("employee", "hotel")
COMMITTED, DRAWN = dt.date(2026, 12, 1), dt.date(2026, 12, 7)
PRESENT = ("Miriam Hartwell (plaintiff)", "Jonah Pell (defendant)")
SALT = "5a" * 32
DEFINITION = read_definition(
    'sampled = "people, all records of each"\nclass = "housekeepers paid by the hour"\nclaimed = "at least 150"',
    "frame.toml",
)
PLAN = Plan(SizeRule(fraction="20%"), certainty=("E-001",))


def committed(content: bytes, plan: Plan = PLAN, neutral: bool = False) -> tuple[Json, ClassList, Key]:
    """A commitment to a list, the list, and its key."""
    listed = read_list(content, "hotels.csv")
    frame, numbers = frame_of(listed, COLUMNS), None
    if neutral:
        frame, numbers = neutral_frame(frame, SALT)
    key = bind_rows(listed, COLUMNS, SALT, numbers)
    terms = Terms(plan, name_source("nist", None, dt.datetime(2026, 12, 7, 17), COMMITTED), COMMITTED, PRESENT)
    return commit(frame, COLUMNS, DEFINITION, terms, key.root, None), listed, key


def certified(content: bytes, plan: Plan = PLAN, neutral: bool = False) -> Json:
    """The certificate of the whole course."""
    commitment, listed, key = committed(content, plan, neutral)
    revealed = reveal(commitment, ENTERED, DRAWN, PRESENT)
    numbers = dict(key.numbers)
    frame = make_frame(Member(numbers.get(unit, unit), name) for unit, name in frame_of(listed, COLUMNS).members)
    basis = Basis(frame, COLUMNS, DEFINITION, plan, commitment, key.root)
    return certify(basis, "nist", ENTERED, Occasion(DRAWN, PRESENT), revealed)


def written(certificate: Json) -> bytes:
    """The bytes of its file."""
    return as_file(certificate)
