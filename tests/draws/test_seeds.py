"""Seeds from public numbers: each form, each fault, and how much chance there is in them."""

import datetime as dt

import pytest

from conferral.draws.drawings import read_drawings
from conferral.draws.seeds import bits_of, make_seed
from conferral.draws.sources import (
    NamedSource,
    check_nonces,
    drand_round,
    name_source,
    nonce_hash,
    reveal_seed,
    source_of,
)
from conferral.model.errors import DrawError

PULSE = "8C" * 32 + "03F5A1B2C4D6E7980123456789ABCDEF" * 2
# the first round of drand's first chain, as the League of Entropy published it
ROUND_ONE = "101297f1ca7dc44ef6088d94ad5fb7ba03455dc33d53ddb412bbc4564ed986ec"
SIGNATURE = (
    "8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20ff7bc3e09d7c046566c9f7f3c6f3b10104990e7cb4249982"
    "03d8f7de586fb7fa5f60045417a432684f85093b06ca91c769f0e7ca19268375e659c2a2352b4655"
)
ROLLS = "3 5 1 6 2 4 4 1 6 3 " * 5
GOOD = [
    ("nist", {"value": [PULSE.lower()]}, PULSE, 512),
    ("nist", {"value": [PULSE[:64] + " " + PULSE[64:]]}, PULSE, 512),
    ("drand", {"randomness": [ROUND_ONE.upper()]}, ROUND_ONE, 256),
    ("drand", {"randomness": [ROUND_ONE], "signature": [SIGNATURE]}, ROUND_ONE, 256),
    ("lottery", {"drawing": ["5/69 41 2 19 33 58", "1/26 07"]}, "2.19.33.41.58./7./", 28),
    (
        "rfc3797",
        {"drawing": ["digits 9319", "5/12 2 5 12 8 10", "6/49 9 18 26 34 41 45"]},
        "9319./2.5.8.10.12./9.18.26.34.41.45./",
        46,
    ),
    ("rfc3797", {"drawing": ["number 76,998,828"]}, "76998828./", 0),
    ("dice", {"faces": ["6"], "rolls": [ROLLS]}, ".".join(ROLLS.split()), 129),
    ("dice", {"faces": ["6"], "rolls": ["351624"]}, "3.5.1.6.2.4", 15),
    ("dice", {"faces": ["10"], "rolls": ["0 9 5"]}, "0.9.5", 4),
    ("dice", {"faces": ["20"], "rolls": ["20 1 13"]}, "20.1.13", 4),
    (
        "nonces",
        {"plaintiff": ["0123456789abcdef" * 2], "defendant": ["fedcba9876543210" * 3]},
        f"defendant={'fedcba9876543210' * 3};plaintiff={'0123456789abcdef' * 2}",
        128,
    ),
    ("stated", {"text": ["314159"]}, "314159", 13),
]


@pytest.mark.parametrize(("kind", "entered", "text", "bits"), GOOD)
def test_each_source_gives_its_seed_in_one_form(kind: str, entered: dict[str, list[str]], text: str, bits: int) -> None:
    seed = make_seed(kind, entered)
    assert seed.text == text
    assert abs(seed.bits - bits) <= 1


FAULTS = [
    ("nist", {}, "value is missing"),
    ("nist", {"value": [PULSE[:-1]]}, "has 127 characters"),
    ("nist", {"value": ["G" * 128]}, "is not 128 hexadecimal digits"),
    ("nist", {"value": [PULSE, PULSE]}, "value is given 2 times"),
    (
        "drand",
        {"randomness": [ROUND_ONE], "signature": [SIGNATURE[:-2] + "00"]},
        "the randomness is not the SHA-256 of the signature",
    ),
    ("drand", {"randomness": [ROUND_ONE], "signature": ["xyz"]}, "the randomness is not the SHA-256"),
    ("lottery", {}, "no drawing is given"),
    ("lottery", {"drawing": ["5/69 2 19 33 41"]}, "names 4 numbers and should name 5"),
    ("lottery", {"drawing": ["5/69 2 2 33 41 58"]}, "names a number twice"),
    ("lottery", {"drawing": ["5/69 2 19 33 41 70"]}, "70 is not among 1 to 69"),
    ("lottery", {"drawing": ["5/69 0 19 33 41 58"]}, "0 is not among 1 to 69"),
    ("lottery", {"drawing": ["2 19 33"]}, "is no drawing"),
    ("dice", {"faces": ["6"], "rolls": ["3 5 7"]}, "a die of 6 faces does not show 7"),
    ("dice", {"faces": ["6"], "rolls": ["0 5"]}, "a die of 6 faces does not show 0"),
    ("dice", {"faces": ["1"], "rolls": ["1"]}, "a die has no '1' faces"),
    ("dice", {"faces": ["six"], "rolls": ["1"]}, "a die has no 'six' faces"),
    ("nonces", {"plaintiff": ["abc"]}, "two sides must each reveal a nonce"),
    ("stated", {"text": ["  "]}, "text is given 1 times, or is blank"),
]


@pytest.mark.parametrize(("kind", "entered", "said"), FAULTS)
def test_what_is_not_in_the_form_of_its_source_is_refused(kind: str, entered: dict[str, list[str]], said: str) -> None:
    with pytest.raises(DrawError, match=said):
        make_seed(kind, entered)


def test_the_worked_example_of_rfc_3797_gives_its_key() -> None:
    key, _ = read_drawings(["digits 9319", "5/12 2 5 12 8 10", "6/45 9 18 26 34 41 45"])
    assert key == "9319./2.5.8.10.12./9.18.26.34.41.45./"


@pytest.mark.parametrize(
    ("text", "bits"), [("0" * 64, 0), ("01" * 32, 64), ("314159", 13), ("our lucky number", 0), ("", 0)]
)
def test_text_counts_for_no_more_chance_than_its_symbols_allow(text: str, bits: int) -> None:
    assert bits_of(text) == bits


def test_the_rounds_of_drand_are_counted_from_its_genesis() -> None:
    assert drand_round("quicknet", dt.datetime(2026, 4, 20)) == 27946612
    assert drand_round("quicknet", dt.datetime(2026, 4, 20, 12, 30, 45)) == 27961627
    with pytest.raises(DrawError, match="the chain 'fastnet' is not known"):
        drand_round("fastnet", dt.datetime(2026, 4, 20))


COMMITTED = dt.date(2026, 12, 1)
MONDAY = dt.datetime(2026, 12, 7, 17, 0)


@pytest.mark.parametrize("kind", ["nist", "drand"])
def test_a_beacon_names_its_own_number(kind: str) -> None:
    named = name_source(kind, None, MONDAY, COMMITTED)
    assert ("round" in named.says) == (kind == "drand")
    assert source_of(named.json()) == named


@pytest.mark.parametrize("kind", ["nist", "drand", "lottery", "rfc3797"])
def test_a_number_that_could_be_known_already_is_not_committed_to(kind: str) -> None:
    for day in (dt.datetime(2026, 11, 30), dt.datetime(2026, 12, 1, 23, 59)):
        with pytest.raises(DrawError, match="is not later than the commitment of 2026-12-01"):
            name_source(kind, "Powerball", day, COMMITTED)


def test_dice_may_be_rolled_on_the_call_itself() -> None:
    assert name_source("dice", None, dt.datetime(2026, 12, 1), COMMITTED).says == "dice of 2026-12-01"


@pytest.mark.parametrize("kind", ["stated", "horoscope"])
def test_a_seed_that_somebody_chooses_is_not_committed_to(kind: str) -> None:
    with pytest.raises(DrawError, match="no seed comes from"):
        name_source(kind, None, MONDAY, COMMITTED)


def test_a_lottery_says_which_drawings() -> None:
    with pytest.raises(DrawError, match="which drawings"):
        name_source("lottery", None, MONDAY, COMMITTED)


def pulse_at(time: str) -> tuple[int, tuple[str, ...]]:
    seed, notes = reveal_seed(
        name_source("nist", None, MONDAY, COMMITTED), {"value": [PULSE], "time": [time]}, MONDAY.date()
    )
    return seed.bits, notes


def test_the_pulse_must_be_the_one_that_was_named() -> None:
    assert pulse_at("2026-12-07T17:00:00.000Z")[1] == ()
    assert pulse_at("2026-12-07T12:00:00-05:00")[1] == ()
    assert pulse_at("2026-12-07T17:04:00Z")[1] == (
        "the pulse is 240 seconds later than was named; that none was published between is for both to say",
    )
    with pytest.raises(DrawError, match="is earlier than the one that was named"):
        pulse_at("2026-12-07T16:59:00Z")
    with pytest.raises(DrawError, match="'noon' is no time of a pulse"):
        pulse_at("noon")


def test_the_round_must_be_the_one_that_was_named() -> None:
    named = NamedSource("drand", "round 1", dt.datetime(2020, 7, 22), "default", 1)
    seed, notes = reveal_seed(named, {"round": ["1"], "randomness": [ROUND_ONE], "signature": [SIGNATURE]}, COMMITTED)
    assert (seed.text, notes) == (ROUND_ONE, ())
    assert reveal_seed(named, {"round": ["1"], "randomness": [ROUND_ONE]}, COMMITTED)[1]
    with pytest.raises(DrawError, match="this is round 2, and round 1 was named"):
        reveal_seed(named, {"round": ["2"], "randomness": [ROUND_ONE]}, COMMITTED)


def test_a_number_of_a_day_still_ahead_cannot_be_revealed() -> None:
    with pytest.raises(DrawError, match=r"which is still ahead. Wait for it"):
        reveal_seed(name_source("nist", None, MONDAY, COMMITTED), {"value": [PULSE]}, dt.date(2026, 12, 6))


def test_a_nonce_is_held_against_the_hash_that_its_side_committed() -> None:
    committed = {"plaintiff": nonce_hash("a1"), "defendant": nonce_hash("b2")}
    assert check_nonces(committed, {"plaintiff": ["a1"], "defendant": ["b2"]}) == ()
    assert check_nonces(committed, {"plaintiff": ["a1"]}) == ("defendant",)
    with pytest.raises(DrawError, match="the nonce of plaintiff is not the one whose hash was committed"):
        check_nonces(committed, {"plaintiff": ["a2"]})
    with pytest.raises(DrawError, match="'court' committed no nonce"):
        check_nonces(committed, {"court": ["c3"]})
