"""The page of a draw, from the list to the certificate."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.test import Client
from story import LIST, PULSE, SIZE, TERMS, Story, upload

from conferral.cli import main
from conferral.model.events import EventKind
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Role
from conferral_web.matters.services import open_matter
from conferral_web.people.models import User
from conferral_web.samples.models import Draw

pytestmark = pytest.mark.django_db


def got(browser: Client, address: str) -> bytes:
    return b"".join(browser.get(address).streaming_content)  # type: ignore[attr-defined]


def test_the_look_through_the_list_says_what_it_is_worth(story: Story) -> None:
    story.begin()
    story.post("terms/", **TERMS)
    page = story.get()
    assert "NOT RECONCILED" in page
    assert "is a floor, not a count" in page
    assert "89da22f756208aec420cb5e3150bfeabe0ab8b2850b16be2181c467f4741c614" in page
    assert "No faults were found" in page


def test_faults_are_told_with_their_rows_and_stand_in_the_way(story: Story) -> None:
    story.begin(b"id,hotel\nDora Quill,A\ndora quill,A\n,A\nE-4,\n")
    story.post("terms/", unit_is="people", unit="id", strata="hotel", class_="all")
    page = story.get()
    assert "Faults: 3, of which 3 must be put right" in page
    assert "this would be taken for the id of row 2" in page
    assert "dora quill" not in page
    assert "dora quill" in story.get(show="all")
    assert "Commit, before the seed exists" not in page
    assert "Have the list put right" in story.post("commit/", 422, **SIZE)


def test_other_terms_take_the_place_of_the_first_until_there_is_a_commitment(story: Story) -> None:
    story.begin()
    story.post("terms/", **{**TERMS, "reconciled_against": "quarterly wage reports"})
    assert "reconciled against quarterly wage reports" in story.get()
    story.post("commit/", **SIZE)
    assert "was done already" in story.post("terms/", 422, **TERMS)


def test_a_commitment_fixes_everything_and_the_key_stays(story: Story) -> None:
    story.as_committed()
    page, told = story.get(), story.told("commitment", "commitment.json")
    assert told["sha256"] in page
    assert told["committed_on"] == "2026-12-01"
    assert told["plan"]["sizes"]["fraction"] == "20%"
    assert [row["size"] for row in told["strata"]] == [6, 10, 14]
    assert "Keep <strong>key.json</strong>" in page
    assert "no unit is shown" not in page
    assert b"Crane" not in (story.draw.folder / "commitment" / "public-frame.csv").read_bytes()


def test_a_commitment_is_not_made_over(story: Story) -> None:
    story.as_committed()
    before = (story.draw.folder / "commitment" / "commitment.json").read_bytes()
    assert "was done already" in story.post("commit/", 422, **SIZE)
    assert (story.draw.folder / "commitment" / "commitment.json").read_bytes() == before


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"on": "2026-12-01"}, "Day of the number: 2026-12-01 is not later than the commitment"),
        ({"fraction": "200%"}, "is no fraction of a list"),
        ({"fraction": "", "size": "400"}, "400 of 150 cannot be drawn"),
        ({"size": "3"}, "give one of them, and not both"),
        ({"fraction": ""}, "how many are to be drawn"),
        ({"certainty": "E-999"}, "is not on the list"),
        ({"source": "tarot"}, "Select a valid choice"),
        ({"source": "lottery"}, "which drawings?"),
        ({"source": "nonces"}, "each side commits the hash of a nonce"),
        ({"source": "nonces", "nonce": "plaintiff=zz"}, "is not a side and the SHA-256"),
        ({"every": "5"}, "a step takes no size"),
        ({"start": "5"}, "these go with Every nth"),
    ],
)
def test_terms_that_cannot_be_are_told_beside_the_form(said: dict[str, str], fault: str, story: Story) -> None:
    story.as_committed()
    shutil.rmtree(story.draw.folder / "commitment")
    assert fault in story.post("commit/", 422, **{**SIZE, **said})
    assert not (story.draw.folder / "commitment").exists()


def test_the_seed_is_not_taken_before_its_day(story: Story) -> None:
    story.as_committed()
    assert "still ahead" in story.post("seed/", 422, published=upload(PULSE, "pulse.json"))


def test_a_number_that_is_not_the_one_named_is_refused(story: Story) -> None:
    story.as_committed()
    story.on("2026-12-08")
    assert "nothing was entered" in story.post("seed/", 422, value="")
    assert "128 hexadecimal digits" in story.post("seed/", 422, value="abc", time="2026-12-07T17:00:00Z")
    early = {"value": "8C" * 64, "time": "2026-12-07T16:00:00Z"}
    assert "earlier than the one that was named" in story.post("seed/", 422, **early)
    assert "is not JSON" in story.post("seed/", 422, published=upload(b"{" * 5000, "x.json"))
    assert "neither a pulse" in story.post("seed/", 422, published=upload(b"[1]", "x.json"))


def test_the_draw_is_the_one_that_the_command_makes(story: Story, tmp_path: Path) -> None:
    story.drawn()
    folder = story.draw.folder
    told = story.told("certificate-1", "certificate.json")
    assert told["status"] == "draw"
    assert [one["id"] for one in told["selected"]][:3] == ["E-148", "E-142", "E-140"]
    ran = CliRunner().invoke(
        main,
        ["draw", "run", str(folder / "commitment" / "public-frame.csv"), "--commitment",
         str(folder / "commitment" / "commitment.json"), "--revealed", str(folder / "reveal" / "reveal.json"),
         "--as-of", "2026-12-07", "-o", str(tmp_path / "again.json")],
    )  # fmt: skip
    assert ran.exit_code == 0, ran.stderr
    assert (tmp_path / "again.json").read_bytes() == (folder / "certificate-1" / "certificate.json").read_bytes()


def test_the_certificate_is_verified_outside_the_program(story: Story, tmp_path: Path) -> None:
    story.as_drawn()
    certificate = tmp_path / "certificate.json"
    certificate.write_bytes(got(story.browser, story.at("files/certificate.json")))
    (tmp_path / "list.csv").write_bytes(LIST)
    (tmp_path / "key.json").write_bytes(got(story.browser, story.at("files/key.json")))
    agreed = json.loads(certificate.read_bytes())["commitment"]["sha256"]
    command = [sys.executable, "-c", "from conferral.cli import main; main()", "draw", "verify"]
    asked = [*command, str(certificate), str(tmp_path / "list.csv"), "--commitment", agreed, "--key", "key.json"]
    ended = subprocess.run(asked, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert ended.stdout.startswith("verified"), ended.stderr
    page = story.get()
    assert f"--commitment {agreed}" in page
    assert got(story.browser, story.at("files/certificate.pdf")).startswith(b"%PDF")


def test_the_draw_is_noted_in_the_record_once_and_sealed(story: Story, matter: Matter) -> None:
    story.drawn()
    noted = [one for one in records.events_of(matter) if one.kind is EventKind.NOTED]
    assert [str(one.on) for one in noted] == ["2026-12-07"]
    assert noted[0].body["text"].startswith("A sample of 30 of 150 was drawn")
    assert noted[0].by.person == "Dana Whitfield"
    assert noted[0].seal
    assert b"A sample of 30" not in (matter.folder / "events.jsonl").read_bytes()


def test_a_unit_is_replaced_by_the_next_in_order_and_the_record_says_so(story: Story, matter: Matter) -> None:
    story.as_drawn()
    assert "is not in the sample" in story.post("replace/", 422, unit="E-001x", why="gone")
    story.on("2027-01-04")
    story.post("replace/", unit="E-124", why="left in 2018; no file was kept")
    page = story.get()
    assert "E-124 by E-143" in page
    assert "left in 2018" in page
    noted = [one.body["text"] for one in records.events_of(matter) if one.kind is EventKind.NOTED]
    assert noted == ["E-124 was replaced by E-143 in the sample: left in 2018; no file was kept."]


def test_names_are_masked_unless_asked_for(story: Story) -> None:
    story.begin(b"name,hotel\nDora Quill,A\nOra Crane,A\nNed Moss,A\n")
    story.post("terms/", unit_is="people", unit="name", strata="hotel", class_="all")
    story.post("commit/", size="2", source="nist", on="2026-12-07", clock="17:00")
    assert "look like names" in story.get()
    story.on("2026-12-07")
    story.post("seed/", published=upload(PULSE, "pulse.json"))
    story.post("run/", slips="")
    page = story.get()
    assert not any(name in page for name in ("Dora Quill", "Ora Crane", "Ned Moss"))
    assert sum(name in story.get(show="all") for name in ("Dora Quill", "Ora Crane", "Ned Moss")) == 3


def test_neutral_numbers_stand_in_the_place_of_names(story: Story) -> None:
    story.begin(b"name,hotel\nDora Quill,A\nOra Crane,A\nNed Moss,A\n")
    story.post("terms/", unit_is="people", unit="name", strata="hotel", class_="all")
    story.post("commit/", size="2", source="nist", on="2026-12-07", clock="17:00", neutral="on")
    frame = (story.draw.folder / "commitment" / "public-frame.csv").read_text()
    assert frame == "unit,stratum\nU-1,A\nU-2,A\nU-3,A\n"


def test_an_agreed_order_is_drawn_too_and_said_to_be_no_chance(story: Story) -> None:
    story.commit(fraction="", spare="", every="5", order_by="Hire Date", start="3")
    assert "an agreed order and not a draw by chance" in story.get()


def test_the_secrets_of_both_sides_make_the_seed(story: Story) -> None:
    ours, theirs = "b3" * 20, "7d" * 20
    hashes = [hashlib.sha256(one.encode()).hexdigest() for one in (ours, theirs)]
    nonce = f"plaintiff={hashes[0]}\ndefendant={hashes[1]}"
    more = {"nonce": nonce, "fallback": "drand", "fallback_on": "2026-12-08", "fallback_clock": "17:00"}
    story.commit(source="nonces", on="2026-12-07", **more)
    story.on("2026-12-07")
    assert "plaintiff" in story.get()
    wrong = {"side-0": theirs, "side-1": "something else"}
    assert "is not the one whose hash was committed" in story.post("seed/", 422, **wrong)
    assert "revealed no nonce" in story.post("seed/", 422, **{"side-0": theirs})
    story.post("seed/", **{"side-0": theirs, "side-1": ours})
    story.post("run/", slips="the line dropped once")
    assert "the line dropped once" in story.get()


def test_dice_and_lotteries_are_entered_as_they_were_read_out(story: Story) -> None:
    story.commit(source="dice", on="2026-12-01", clock="")
    assert "of six faces" in story.post("seed/", 422, faces="6", rolls="7 8 9")
    story.post("seed/", faces="6", rolls="3 5 1 6 2 4 " * 5 + "\n" + "1 2 3 4 5 6 " * 5)
    assert story.told("reveal", "reveal.json")["seed_source"]["bits"] == 155
    story.commit(source="lottery", on="2026-12-05", says="Powerball of December 5, 2026, first drawing")
    story.on("2026-12-06")
    story.post("seed/", drawing="5/69 2 19 33 41 58\n1/26 7")
    story.post("run/", slips="")
    assert "A demonstration, not a draw" in story.get()


def test_a_draw_nobody_committed_to_is_taken_away_with_its_list(story: Story) -> None:
    story.begin()
    folder = story.draw.folder
    story.post("end/")
    assert not folder.exists()
    assert not Draw.objects.exists()
    story.as_committed()
    assert "was done already" in story.post("end/", 422)
    assert Draw.objects.count() == 1


def test_list_and_key_are_for_members_and_taking_them_is_noted(
    story: Story, in_role: Callable[..., Client], matter: Matter
) -> None:
    story.as_committed()
    viewer = in_role(Role.VIEWER)
    for name in ("key.json", "class-list"):
        assert viewer.get(story.at(f"files/{name}")).status_code == 403
        got(story.browser, story.at(f"files/{name}"))
    assert "key.json</a>" not in viewer.get(story.at()).content.decode()
    assert got(viewer, story.at("files/commitment.json"))
    taken = [line.of for line in matter.log.filter(act="draw_file_taken")]
    assert len(taken) == 2
    assert viewer.post(story.at("seed/"), {}).status_code == 403


@pytest.mark.parametrize(
    "name", ["../list/list", "..%2Flist", "terms.json", "about.json", "list", "certificate.pdf", "%00"]
)
def test_no_other_file_is_to_be_had(name: str, story: Story) -> None:
    story.as_committed()
    assert story.browser.get(story.at("files/") + name).status_code == 404


def test_a_draw_of_another_matter_is_not_there(story: Story, person: Callable[..., User]) -> None:
    story.as_committed()
    other = open_matter("Another", by=person("Zoe Falk"), case={"side": "defendant"})
    Draw.objects.filter(pk=story.draw.pk).update(matter=other)
    assert story.browser.get(story.at()).status_code == 404
    assert story.browser.get(story.at("files/key.json")).status_code == 404
