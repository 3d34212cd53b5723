"""The command: the whole course of a draw, and its answers for programs."""

import hashlib
import json
import os
import stat
from pathlib import Path

import consistent_sampler
from drawing import COLUMNS, HEADINGS, LIST, answer, commit, conferral, drawn


def test_a_draw_for_programs_is_the_contract(folder: Path) -> None:
    told = answer("run", folder / "list.csv", *COLUMNS, "--fraction", "20%", "--seed", "314159")
    assert told["schema"] == "conferral/draw/1"
    assert told["frame"]["rows"] == 150
    assert {row["stratum"]: (row["rows"], row["size"]) for row in told["strata"]} == {
        "Airport": (30, 6),
        "Harbor": (50, 10),
        "Midtown": (70, 14),
    }
    assert set(told["selected"][0]) == {"id", "stratum", "ticket", "rank"}
    assert next(one["rank"] for one in told["replacements"] if one["stratum"] == "Midtown") == 15
    midtown = [f"E-{n:03d}" for n in range(1, 71)]
    theirs = list(consistent_sampler.sampler(midtown, seed="314159", take=14, output="id"))
    assert [one["id"] for one in told["selected"] if one["stratum"] == "Midtown"] == theirs


def test_the_published_example_at_the_command(tmp_path: Path) -> None:
    (tmp_path / "six.csv").write_text("unit\nA-1\nA-2\nA-3\nB-1\nB-2\nB-3\n", encoding="utf-8")
    told = answer("run", tmp_path / "six.csv", "--unit", "unit", "--size", "4", "--seed", "314159")
    assert [one["id"] for one in told["selected"]] == ["B-2", "B-3", "A-3", "A-2"]
    assert told["strata"] == [{"rows": 6, "size": 4, "stratum": None}]
    assert told["status"] == "demonstration"


def test_the_whole_course_ends_in_a_certificate_that_both_sides_verify(folder: Path) -> None:
    certificate = drawn(folder, "--present", "Miriam Hartwell (plaintiff)", "--present", "Jonah Pell (defendant)")
    told = json.loads(certificate.read_bytes())
    assert (told["status"], told["present"]) == ("draw", ["Miriam Hartwell (plaintiff)", "Jonah Pell (defendant)"])
    for more in (
        [],
        [folder / "list.csv"],
        [folder / "agreed/public-frame.csv"],
        [folder / "list.csv", "--key", folder / "agreed/key.json"],
    ):
        assert conferral("verify", certificate, *more).exit_code == 0
    assert answer("verify", certificate, folder / "list.csv") == {"verdict": "verified", "differences": []}


def test_a_difference_is_named_and_ends_with_one(folder: Path) -> None:
    certificate = drawn(folder)
    (folder / "other.csv").write_text(LIST.replace("E-017,", "E-017B,"), encoding="utf-8")
    told = conferral("verify", certificate, folder / "other.csv", "--format", "json")
    assert told.exit_code == 1
    assert [one["where"] for one in json.loads(told.stdout)["differences"]] == [
        "list, unit E-017",
        "list, row 18 (E-017B)",
    ]
    certificate.write_bytes(certificate.read_bytes().replace(b"20%", b"21%", 1))
    assert conferral("verify", certificate).exit_code == 1


def test_only_unit_and_stratum_go_to_the_other_side_and_the_key_is_for_its_owner(folder: Path) -> None:
    assert commit(folder).exit_code == 0
    agreed = folder / "agreed"
    public = (agreed / "public-frame.csv").read_text(encoding="utf-8")
    assert public.splitlines()[:2] == ["unit,stratum", "E-001,Midtown"]
    assert "Quill" not in public + (agreed / "commitment.json").read_text(encoding="utf-8")
    if os.name == "posix":
        assert stat.S_IMODE((agreed / "key.json").stat().st_mode) == 0o600


def test_neutral_numbers_stand_in_for_ids_from_commitment_to_verification(folder: Path) -> None:
    certificate = drawn(folder, "--neutral")
    told = json.loads(certificate.read_bytes())
    assert all(one["id"].startswith("U-") for one in told["selected"])
    assert "E-0" not in certificate.read_text(encoding="utf-8")
    assert conferral("verify", certificate, folder / "list.csv", "--key", folder / "agreed/key.json").exit_code == 0
    agreed = folder / "agreed"
    again = conferral(
        "run",
        folder / "list.csv",
        "--commitment",
        agreed / "commitment.json",
        "--revealed",
        agreed / "reveal.json",
        "--key",
        agreed / "key.json",
        "--as-of",
        "2026-12-07",
        "--format",
        "json",
    )
    assert json.loads(again.stdout)["selected"] == told["selected"]


def test_a_commitment_is_not_made_over(folder: Path) -> None:
    assert commit(folder).exit_code == 0
    again = commit(folder)
    assert again.exit_code == 2
    assert "there is a commitment already" in again.stderr


def test_an_agreed_order_is_run_and_verified(folder: Path) -> None:
    certificate = drawn(folder, size=("--every", "5", "--order-by", "Hire Date", "--start", "2"))
    told = json.loads(certificate.read_bytes())
    assert len(told["selected"]) == 30
    assert told["plan"]["list_order"]["ordered_by"] == "Hire Date"
    assert conferral("verify", certificate, folder / "list.csv").exit_code == 0


def test_a_page_is_written_beside_the_certificate(folder: Path) -> None:
    pdf = folder / "certificate.pdf"
    run = conferral("run", folder / "list.csv", *COLUMNS, "--fraction", "20%", "--seed", "314159", "--pdf", pdf)
    assert run.exit_code == 0
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_unit_is_replaced_and_the_new_certificate_is_whole(folder: Path) -> None:
    certificate = drawn(folder)
    unit = json.loads(certificate.read_bytes())["selected"][0]["id"]
    done = conferral(
        "replace",
        certificate,
        "--unit",
        unit,
        "--why",
        "file destroyed",
        "--as-of",
        "2026-12-20",
        "-o",
        folder / "second.json",
        "--pdf",
        folder / "second.pdf",
    )
    assert done.exit_code == 0
    assert f"{unit} by " in done.stdout
    assert conferral("verify", folder / "second.json", folder / "list.csv").exit_code == 0
    assert conferral("replace", certificate, "--unit", "E-999", "--why", "x", "-o", folder / "no.json").exit_code == 2


def test_an_enlargement_is_committed_revealed_and_drawn_apart(folder: Path) -> None:
    certificate = drawn(folder)
    first = {one["id"] for one in json.loads(certificate.read_bytes())["selected"]}
    larger = folder / "larger"
    told = conferral(
        "enlarge",
        certificate,
        "--by",
        "9",
        "--source",
        "dice",
        "--on",
        "2027-01-04",
        "--as-of",
        "2027-01-04",
        "--out",
        larger,
    )
    assert told.exit_code == 0, told.stderr
    rolls = "3 5 1 6 2 4 " * 9
    assert (
        conferral(
            "reveal",
            larger / "commitment.json",
            "faces=6",
            f"rolls={rolls}",
            "--as-of",
            "2027-01-04",
            "-o",
            larger / "reveal.json",
        ).exit_code
        == 0
    )
    run = conferral(
        "run",
        larger / "public-frame.csv",
        "--commitment",
        larger / "commitment.json",
        "--revealed",
        larger / "reveal.json",
        "--as-of",
        "2027-01-04",
        "-o",
        folder / "second.json",
    )
    assert run.exit_code == 0, run.stderr
    second = json.loads((folder / "second.json").read_bytes())
    assert second["commitment"]["enlarges"] == json.loads(certificate.read_bytes())["sha256"]
    assert first.isdisjoint(one["id"] for one in second["selected"])
    assert conferral("verify", folder / "second.json").exit_code == 0


def test_nonces_of_both_sides_make_the_seed(folder: Path) -> None:
    secrets = {"plaintiff": "ab12" * 10, "defendant": "0f" * 16 + "1e2d3c4b5a697887"}
    pairs = [
        part
        for side, text in secrets.items()
        for part in ("--nonce", f"{side}={hashlib.sha256(text.encode()).hexdigest()}")
    ]
    agreed = folder / "agreed"
    told = conferral(
        "commit",
        folder / "list.csv",
        *COLUMNS,
        "--size",
        "10",
        "--source",
        "nonces",
        "--on",
        "2026-12-07",
        *pairs,
        "--fallback",
        "drand",
        "--fallback-on",
        "2026-12-08T17:00Z",
        "--as-of",
        "2026-12-01",
        "--out",
        agreed,
    )
    assert told.exit_code == 0, told.stderr
    one_only = conferral(
        "reveal",
        agreed / "commitment.json",
        f"plaintiff={secrets['plaintiff']}",
        "--as-of",
        "2026-12-07",
        "-o",
        agreed / "r.json",
    )
    assert one_only.exit_code == 2
    assert "defendant revealed no nonce" in one_only.stderr
    both = conferral(
        "reveal",
        agreed / "commitment.json",
        *[f"{side}={text}" for side, text in secrets.items()],
        "--as-of",
        "2026-12-07",
        "-o",
        agreed / "r.json",
    )
    assert both.exit_code == 0, both.stderr


def test_a_list_with_other_headings_is_verified_by_its_own_columns(folder: Path) -> None:
    certificate = drawn(folder)
    (folder / "renamed.csv").write_text(LIST.replace(HEADINGS, "no,who,site,since\n"), encoding="utf-8")
    assert conferral("verify", certificate, folder / "renamed.csv").exit_code == 1
    assert conferral("verify", certificate, folder / "renamed.csv", "--unit", "no", "--strata", "site").exit_code == 0


def test_names_in_differences_and_faults_are_masked_unless_asked_for(folder: Path) -> None:
    (folder / "names.csv").write_text("who\nDora Quill\nTobias Oyelaran\n", encoding="utf-8")
    (folder / "less.csv").write_text("who\nTobias Oyelaran\nMiriam Hartwell\n", encoding="utf-8")
    conferral("run", folder / "names.csv", "--unit", "who", "--size", "1", "--seed", "1", "-o", folder / "c.json")
    masked = conferral("verify", folder / "c.json", folder / "less.csv")
    assert masked.exit_code == 1
    assert "list, unit D••• Q••••: it was committed" in masked.stdout
    assert "list, row 3 (M••••• H•••••••): this unit" in masked.stdout
    assert "Dora Quill" in conferral("verify", folder / "c.json", folder / "less.csv", "--reveal").stdout
    (folder / "log.csv").write_text("unit,kind,received\nMiriam Hartwell,time records,2027-01-05\n", encoding="utf-8")
    tracked = conferral("track", folder / "c.json", folder / "log.csv", "--needs", folder / "needs.toml")
    assert "row 2: M••••• H••••••• is not in the sample" in " ".join(tracked.stdout.split())


def test_a_number_that_two_people_did_not_see_is_noted(folder: Path) -> None:
    told = json.loads(drawn(folder).read_bytes())
    assert "Nobody is named on each side who saw the number as it was published." in told["notes"]


def test_a_slip_stands_in_the_certificate_and_on_the_screen(folder: Path) -> None:
    run = conferral(
        "run",
        folder / "list.csv",
        *COLUMNS,
        "--size",
        "5",
        "--seed",
        "1",
        "--slip",
        "The call broke off once.",
        "-o",
        folder / "c.json",
    )
    assert "SLIPS\n  - The call broke off once." in run.stdout
    assert json.loads((folder / "c.json").read_bytes())["slips"] == ["The call broke off once."]


def test_a_commitment_made_up_afterwards_is_found_by_the_hash_in_the_stipulation(folder: Path) -> None:
    certificate = drawn(folder)
    agreed = folder / "agreed" / "commitment.json"
    stipulated = json.loads(agreed.read_bytes())["sha256"]
    for given in (agreed, stipulated, stipulated.upper()):
        assert conferral("verify", certificate, "--commitment", given).exit_code == 0
    (folder / "agreed").rename(folder / "first")
    made_up = drawn(folder, size=("--fraction", "25%"))
    assert conferral("verify", made_up).exit_code == 0
    for given in (folder / "first" / "commitment.json", stipulated):
        told = conferral("verify", made_up, "--commitment", given)
        assert told.exit_code == 1
        assert "the certificate rests on" in told.stdout
    bare = folder / "bare.json"
    conferral("run", folder / "list.csv", *COLUMNS, "--size", "3", "--seed", "1", "-o", bare)
    assert "rests on no commitment" in " ".join(conferral("verify", bare, "--commitment", stipulated).stdout.split())
    assert conferral("verify", certificate, "--commitment", folder / "list.csv").exit_code == 2
