"""What is committed cannot be changed unseen, and only the seed that was named opens it."""

import datetime as dt

import pytest
from agreed import COLUMNS, COMMITTED, DEFINITION, DRAWN, ENTERED, PLAN, PRESENT, committed

from conferral.draws.canonical import as_file, broken_seals, seal
from conferral.draws.certificate import Basis, Occasion, certify
from conferral.draws.commitment import Terms, check_commitment, check_reveal, commit, reveal
from conferral.draws.frame import frame_of
from conferral.draws.lists import read_list
from conferral.draws.plan import Plan
from conferral.draws.sizes import SizeRule
from conferral.draws.sources import name_source, nonce_hash
from conferral.draws.verify import verify
from conferral.model.errors import DrawError

MONDAY = dt.datetime(2026, 12, 7, 17)
NONCES = {"plaintiff": "a1" * 20, "defendant": "0123456789abcdef" * 2}
FALLBACK = name_source("drand", None, dt.datetime(2026, 12, 8), COMMITTED)


def with_nonces(content: bytes, fallback: bool = True) -> dict[str, object]:
    hashes = {side: nonce_hash(text) for side, text in NONCES.items()}
    terms = Terms(PLAN, name_source("nonces", None, MONDAY, COMMITTED), COMMITTED, PRESENT, hashes)
    frame = frame_of(read_list(content, "l.csv"), COLUMNS)
    return commit(frame, COLUMNS, DEFINITION, terms, None, FALLBACK if fallback else None)


def test_a_commitment_fixes_frame_sizes_rule_and_source(hotels: bytes) -> None:
    commitment, _, key = committed(hotels)
    assert [(row["stratum"], row["rows"], row["size"]) for row in commitment["strata"]] == [
        ("Airport", 30, 6),
        ("Harbor", 50, 10),
        ("Midtown", 69, 14),
    ]
    assert commitment["frame"]["rows_sha256"] == key.root
    assert commitment["headline"].startswith("NOT RECONCILED")
    assert commitment["notes"][0].startswith('"at least 150" is a floor, not a count')
    assert commitment["plan"]["sizes"]["rounding"].startswith("largest remainder")
    assert "the first pulse of the NIST beacon at or after 2026-12-07 17:00 UTC" in commitment["source"]["says"]
    assert list(broken_seals(commitment)) == []


@pytest.mark.parametrize("part", ["frame", "strata", "plan", "source", "committed_on", "sha256", "digests"])
def test_a_part_of_a_commitment_that_was_changed_is_named(part: str, hotels: bytes) -> None:
    changed = {**committed(hotels)[0], part: "other"}
    with pytest.raises(DrawError, match=part):
        check_commitment(changed, "commitment.json")


def test_a_part_put_in_or_taken_out_is_named(hotels: bytes) -> None:
    commitment = committed(hotels)[0]
    assert ("extra", "this part was added after the certificate was sealed") in list(
        broken_seals({**commitment, "extra": 1})
    )
    less = {key: part for key, part in commitment.items() if key != "notes"}
    assert ("notes", "this part was taken out after the certificate was sealed") in list(broken_seals(less))


def test_strata_of_which_nothing_is_drawn_are_named_in_the_commitment() -> None:
    few = f"{COLUMNS.unit},{COLUMNS.strata}\n".encode() + b"".join(b"E-%d,%s\n" % (i, b"Pier" if i == 0 else b"Harbor") for i in range(20))
    sealed, _, _ = committed(few, Plan(SizeRule(fraction="1/10")))
    assert "No unit is drawn from Pier: nothing can be said of it; --floor 1 draws from each." in sealed["notes"]
    sealed, _, _ = committed(few, Plan(SizeRule(fraction="1/10", floor=1)))
    assert "No unit is drawn" not in " ".join(sealed["notes"])


def test_the_same_terms_give_the_same_commitment(hotels: bytes) -> None:
    assert as_file(committed(hotels)[0]) == as_file(committed(hotels)[0])


def test_a_seed_is_revealed_for_its_own_commitment(hotels: bytes) -> None:
    commitment = committed(hotels)[0]
    revealed = reveal(commitment, ENTERED, DRAWN, PRESENT)
    assert check_reveal(revealed, commitment, "reveal.json")["seed_source"]["bits"] == 512
    other = seal({**commitment, "committed_on": "2026-12-02"})
    with pytest.raises(DrawError, match="this reveals the seed of another commitment"):
        check_reveal(revealed, other, "reveal.json")
    with pytest.raises(DrawError, match="revealed_on: this part, or its hash, was changed"):
        check_reveal({**revealed, "revealed_on": "2026-12-01"}, commitment, "reveal.json")


@pytest.mark.parametrize("told", [None, [], {}, {"schema": "conferral/draw/1"}, "text"])
def test_what_is_no_commitment_or_reveal_is_refused(told: object, hotels: bytes) -> None:
    with pytest.raises(DrawError, match="this is no commitment"):
        check_commitment(told, "x.json")
    with pytest.raises(DrawError, match="this is no reveal"):
        check_reveal(told, committed(hotels)[0], "x.json")


def test_both_nonces_make_the_seed_in_the_order_of_the_sides(hotels: bytes) -> None:
    revealed = reveal(with_nonces(hotels), {side: [text] for side, text in NONCES.items()}, DRAWN, PRESENT)
    assert revealed["seed_source"]["seed"] == f"defendant={NONCES['defendant']};plaintiff={NONCES['plaintiff']}"
    assert revealed["notes"] == []


def test_a_nonce_that_is_withheld_leads_to_the_public_number(hotels: bytes) -> None:
    commitment = with_nonces(hotels)
    with pytest.raises(DrawError, match="defendant revealed no nonce"):
        reveal(commitment, {"plaintiff": [NONCES["plaintiff"]]}, DRAWN, PRESENT)
    entered = {"round": [str(FALLBACK.round)], "randomness": ["ab" * 16 + "0123456789cdef45" * 2]}
    late = reveal(commitment, entered, dt.date(2026, 12, 8), PRESENT, ("defendant",))
    assert late["seed_source"]["kind"] == "drand"
    assert late["withheld"] == ["defendant"]
    assert late["notes"][0].startswith("No nonce came in time from defendant, so round")
    with pytest.raises(DrawError, match=r"'court' committed no nonce. The sides are defendant, plaintiff"):
        reveal(commitment, entered, dt.date(2026, 12, 8), PRESENT, ("court",))


def test_nonces_need_a_fallback_and_two_different_hashes(hotels: bytes) -> None:
    with pytest.raises(DrawError, match="nonces need a public number to fall back on"):
        with_nonces(hotels, fallback=False)
    source = name_source("nonces", None, MONDAY, COMMITTED)
    for hashes in ({}, {"plaintiff": "a"}, {"plaintiff": "a", "defendant": "a"}):
        with pytest.raises(DrawError, match="each side commits the hash of a nonce of its own"):
            Terms(PLAN, source, COMMITTED, nonces=hashes)


def test_a_commitment_without_fallback_has_none_to_reveal(hotels: bytes) -> None:
    with pytest.raises(DrawError, match="the commitment names no fallback"):
        reveal(committed(hotels)[0], ENTERED, DRAWN, PRESENT, ("plaintiff",))


def test_a_draw_from_the_fallback_is_verified_with_whose_nonce_did_not_come(hotels: bytes) -> None:
    commitment = with_nonces(hotels)
    entered = {"round": [str(FALLBACK.round)], "randomness": ["ab" * 16 + "0123456789cdef45" * 2]}
    late = reveal(commitment, entered, dt.date(2026, 12, 8), PRESENT, ("defendant",))
    frame = frame_of(read_list(hotels, "l.csv"), COLUMNS)
    told = certify(
        Basis(frame, COLUMNS, DEFINITION, PLAN, commitment), "drand", entered, Occasion(DRAWN, PRESENT), late
    )
    assert verify(as_file(told)) == ()
    blamed = seal({**late, "withheld": ["plaintiff"]})
    assert verify(as_file(seal({**told, "reveal": blamed})))
