"""The command that keeps a record: what each verb does, what it prints, how it ends, and what it refuses."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from conferral.cli import main

LETTER = Path(__file__).parents[1] / "ledger" / "endorsed-sample.txt"
REAL = Path(__file__).parents[3] / "shared" / "data" / "lorenzo-letter.txt"
Run = Callable[..., Result]


def call(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["record", *arguments, "--record", str(folder)])


@pytest.fixture
def record(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    assert call(folder, "new", "--side", "plaintiff").exit_code == 0
    assert call(folder, "add", str(LETTER), "--privacy", "filed").exit_code == 0
    return folder


def ledger(folder: Path, as_of: str) -> dict[str, Any]:
    result = call(folder, "ledger", "--as-of", as_of, "--format", "json")
    assert result.exit_code == 0, result.stderr
    row: dict[str, Any] = json.loads(result.stdout)
    return row


def owed(folder: Path, words: str, as_of: str = "2024-08-16") -> dict[str, Any]:
    (found,) = [one for one in ledger(folder, as_of)["obligations"] if words in one["what"]]
    row: dict[str, Any] = found
    return row


def step(folder: Path, as_of: str) -> list[dict[str, Any]]:
    result = call(folder, "next", "--as-of", as_of, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)["steps"]
    return found


def done(result: Result) -> str:
    """The id of the first event that was written."""
    assert result.exit_code == 0, result.output
    return result.stdout.split()[0]


def test_adding_a_paper_twice_changes_nothing(record: Path) -> None:
    before = (record / "events.jsonl").read_bytes()
    assert "0 events added, 11 known already" in call(record, "add", str(LETTER)).stdout
    assert (record / "events.jsonl").read_bytes() == before


def test_a_docket_is_put_in_entry_by_entry_and_read_anew_as_one_paper(record: Path) -> None:
    docket = Path(__file__).parents[2] / "examples" / "dockets" / "docket.html"
    assert "ordered: parties: confer, 2024-05-20" in call(record, "add", str(docket), "--privacy", "filed").stdout
    assert "0 events added" in call(record, "add", str(docket), "--privacy", "filed").stdout
    again = call(record, "reread", "docket.html")
    assert (again.exit_code, again.stdout) == (0, "Read anew, the papers say what the record has.\n")
    assert owed(record, "confer", "2024-05-10")["due"] == "2024-05-20"


DOCKET = Path(__file__).parents[2] / "examples" / "dockets" / "docket.html"
ADDED = "<tr><td>07/01/2024</td><td>19</td><td>ORDER. Joint status letter due by 7/22/2024. Signed by Judge Oren Blythe on 7/1/2024.</td></tr>"


def fetched_again(folder: Path) -> Path:
    """The docket some weeks later: one entry more, and one whose day the clerk has put right."""
    page = DOCKET.read_text(encoding="utf-8").replace("extended to September 30, 2024", "extended to October 31, 2024")
    last = page.index("</table>", page.index("06/20/2024"))
    later = folder / "docket-july.html"
    later.write_text(f"{page[:last]}{ADDED}{page[last:]}", encoding="utf-8")
    return later


def test_of_a_docket_fetched_again_only_the_new_entry_comes_in_and_the_changed_one_waits(record: Path, tmp_path: Path) -> None:
    call(record, "add", str(DOCKET), "--privacy", "filed")
    later = fetched_again(tmp_path)
    first = call(record, "add", str(later), "--privacy", "filed").stdout
    entries = len(json.loads(call(record, "show", "--kind", "paper", "--format", "json").stdout)) - 3
    assert f"; {entries - 2} entries are here from a docket before" in first
    assert "2024-07-22" in first
    assert 'differs: docket entry 18, "ORDER granting' in first
    assert "To take it: conferral record reread 'docket-july.html' --accept" in first
    again = call(record, "add", str(later), "--privacy", "filed").stdout
    assert ": 0 events added" in again
    assert "differs: docket entry 18" in again
    days = [one["on"] for one in ledger(record, "2024-07-02")["deadlines"]]
    assert ("2024-09-30" in days, "2024-10-31" in days) == (True, False)
    assert "2024-07-22" in [one["due"] for one in ledger(record, "2024-07-02")["obligations"]]


def test_the_changed_entry_is_taken_when_a_person_accepts_it_and_comes_up_no_more(record: Path, tmp_path: Path) -> None:
    call(record, "add", str(DOCKET), "--privacy", "filed")
    later = fetched_again(tmp_path)
    call(record, "add", str(later), "--privacy", "filed")
    shown = call(record, "reread")
    assert shown.exit_code == 1
    assert "docket-july.html: differs: docket entry 18" in shown.stdout
    assert call(record, "reread", "docket-july.html", "--accept", "--by", "Hal Ostrander").exit_code == 0
    days = [one["on"] for one in ledger(record, "2024-07-02")["deadlines"]]
    assert ("2024-09-30" in days, "2024-10-31" in days) == (False, True)
    assert call(record, "reread").exit_code == 0
    for paper in (DOCKET, later):
        told = call(record, "add", str(paper), "--privacy", "filed").stdout
        assert ": 0 events added" in told
        assert "differs" not in told
    assert call(record, "verify-chain").exit_code == 0


def test_a_paper_added_again_when_the_readers_are_better_brings_nothing_by_itself(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from conferral.cli.record import keeping
    from conferral.readers import read

    monkeypatch.setattr(keeping, "read", lambda source: replace(read(source), deadlines=()))
    before = (record / "events.jsonl").read_bytes()
    again = call(record, "add", str(LETTER))
    assert "0 events added" in again.stdout
    assert "not found any more: close of discovery" in again.stdout
    assert (record / "events.jsonl").read_bytes() == before


def test_the_ledger_has_the_keys_of_the_contract(record: Path) -> None:
    found = ledger(record, "2024-08-15")
    assert {"schema", "as_of", "obligations", "deadlines", "head"} <= found.keys()
    keys = {
        "id",
        "who",
        "what",
        "due",
        "basis",
        "form",
        "state",
        "breached",
        "days_overdue",
        "condition",
        "made_by",
        "closed_by",
    }
    assert all(keys <= one.keys() for one in found["obligations"])
    assert found["deadlines"][0].keys() == {"what", "on", "days_left", "source"}


# The letter the project began with is real and lies elsewhere; its invented twin carries the test on a fresh machine.
STORIES = [
    pytest.param(LETTER, ("2024-08-15", "2024-08-14", 36, "2024-08-21", "2024-08-18"), id="invented"),
    pytest.param(
        REAL,
        ("2023-08-17", "2023-08-16", 36, "2023-08-23", "2023-08-20"),
        id="real",
        marks=pytest.mark.skipif(not REAL.exists(), reason="the real letter is not on this machine"),
    ),
]


@pytest.mark.parametrize(("paper", "told"), STORIES)
def test_what_was_agreed_done_refused_and_what_remains(tmp_path: Path, paper: Path, told: tuple[Any, ...]) -> None:
    as_of, refused_on, days, by_hand, by_mail = told
    folder = tmp_path / "case"
    call(folder, "new", "--side", "plaintiff")
    call(folder, "add", str(paper))
    found = ledger(folder, as_of)
    class_list, sample, verification = found["obligations"]
    assert ("class list" in class_list["what"], class_list["state"], class_list["breached"]) == (
        True,
        "performed",
        False,
    )
    assert (sample["state"], sample["breached"], sample["breached_on"]) == ("refused", True, refused_on)
    assert sample["closed_by"]["on"] == refused_on
    assert (verification["state"], verification["breached"]) == ("open", False)
    assert [(one["what"], one["days_left"]) for one in found["deadlines"]] == [("close of discovery", days)]
    serve = {one["how"].split(",")[0]: one["on"] for one in found["plan"] if one["what"].startswith("serve document")}
    assert (serve["by hand"], serve["by mail"]) == (by_hand, by_mail)


@pytest.mark.parametrize(
    ("paper", "as_of", "asked", "close", "objections"),
    [
        pytest.param(LETTER, "2024-08-16", "2024-08-19", "2024-09-20", "2024-08-30", id="invented"),
        pytest.param(
            REAL,
            "2023-08-18",
            "2023-08-21",
            "2023-09-22",
            "2023-09-01",
            id="real",
            marks=pytest.mark.skipif(not REAL.exists(), reason="the real letter is not on this machine"),
        ),
    ],
)
def test_after_the_ruling_it_says_what_to_do_now(
    tmp_path: Path, paper: Path, as_of: str, asked: str, close: str, objections: str
) -> None:
    folder = tmp_path / "case"
    call(folder, "new", "--side", "plaintiff")
    call(folder, "add", str(paper))
    first, letter, extend, object_to = step(folder, as_of)[:4]
    assert first["what"] == f"Ask for the call today ({as_of})"
    assert f"an answer is due {asked}" in first["why"]
    assert first["now"]
    assert "joint letter" in letter["what"]
    assert "no date set" in letter["what"]
    assert letter["what"].startswith("If a dispute remains")
    assert letter["by"] is None
    assert f"extend the close of discovery, {close}, in a separate letter" in extend["what"]
    assert object_to["by"] == objections
    assert "served by ECF that day" in object_to["why"]
    assert object_to["cite"] == "Fed. R. Civ. P. 72(a)"


def test_before_the_ruling_it_says_to_ask_for_a_call_on_each_breach(record: Path) -> None:
    first = step(record, "2024-08-15")[0]
    assert first["what"] == "Ask for a call today (2024-08-15)"
    assert "sampling" in first["why"]
    assert "Interrogatory" in first["why"]
    assert "an answer is due 2024-08-16" in first["why"]


def test_the_asking_the_silence_and_the_call_change_what_is_next(record: Path) -> None:
    done(call(record, "ask", "--mode", "email", "--to", "Petra Lindqvist", "--on", "2024-08-16"))
    assert step(record, "2024-08-16")[0]["what"].startswith("Hold the call")
    assert "nobody answered" in step(record, "2024-08-20")[0]["what"]
    done(call(record, "confer", "--mode", "telephone", "--on", "2024-08-20", "--minutes", "25"))
    assert "joint letter" in step(record, "2024-08-20")[0]["what"]
    assert owed(record, "confer", "2024-08-20")["state"] == "performed"


def test_a_call_by_other_means_than_ordered_does_not_fulfil_the_order(record: Path) -> None:
    done(call(record, "confer", "--mode", "email", "--on", "2024-08-20"))
    assert owed(record, "confer", "2024-08-20")["state"] == "open"


def test_what_was_agreed_in_a_call_is_owed_from_then_on(record: Path) -> None:
    call(
        record,
        *("confer", "--mode", "telephone", "--on", "2024-08-20", "--who", "Hal Ostrander=plaintiff"),
        *("--issue", "the sample", "--position", "defendant: storage", "--no-impasse", "--told"),
        *("--agreed", "defendants: produce the 20% sample by 2024-09-06", "--agreed", "plaintiff: withdraw the letter"),
    )
    sample = owed(record, "20% sample", "2024-08-20")
    assert (sample["who"], sample["due"], sample["form"], sample["basis"]) == (
        "defendants",
        "2024-09-06",
        "oral",
        "agreement",
    )
    assert owed(record, "withdraw", "2024-08-20")["due"] is None


def test_one_who_took_part_adopts_the_note_and_nobody_else_can(record: Path) -> None:
    talk = done(call(record, "confer", "--on", "2024-08-20", "--who", "Hal Ostrander=plaintiff"))
    assert call(record, "adopt", talk, "--person", "Hal Ostrander", "--on", "2024-08-20").exit_code == 0
    refused = call(record, "adopt", talk, "--person", "Somebody Else")
    assert refused.exit_code == 2
    assert "Those who did: Hal Ostrander." in refused.stderr


def test_a_persons_correction_wins_and_a_reader_does_not_take_it_back(record: Path) -> None:
    sample = owed(record, "sampling")
    corrected = call(
        record, "correct", sample["id"][:10], "--set", "due=2024-08-16", "--because", "the transcript says so"
    )
    assert corrected.exit_code == 0
    assert owed(record, "sampling")["due"] == "2024-08-16"
    assert call(record, "reread").exit_code == 0
    assert call(record, "reread", "--accept").exit_code == 0
    assert owed(record, "sampling")["due"] == "2024-08-16"
    shown = json.loads(call(record, "show", done(corrected), "--format", "json").stdout)
    assert (shown["supersedes"], shown["reason"]) == (sample["id"], "the transcript says so")


def test_a_correction_of_what_a_paper_says_is_sealed_with_the_paper(record: Path) -> None:
    call(
        record,
        "correct",
        owed(record, "sampling")["id"],
        "--set",
        "what=the unmistakable sample",
        "--because",
        "clearer",
    )
    assert b"unmistakable" not in (record / "events.jsonl").read_bytes()


def test_reread_shows_what_a_better_reader_finds_and_takes_it_only_when_told(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from conferral.cli.record import keeping
    from conferral.readers import read

    def better(source: Any) -> Any:  # noqa: ANN401
        reading = read(source)
        (deadline,) = [one for one in reading.deadlines if one.what == "close of discovery"]
        rest = tuple(one for one in reading.deadlines if one is not deadline)
        return replace(reading, deadlines=(*rest, replace(deadline, what="close of all discovery")))

    monkeypatch.setattr(keeping, "read", better)
    before = (record / "events.jsonl").read_bytes()
    shown = call(record, "reread")
    assert shown.exit_code == 1
    assert "differs: close of discovery, 2024-09-20 -> set:" in shown.stdout
    assert (record / "events.jsonl").read_bytes() == before
    assert call(record, "reread", "--accept", "--by", "Hal Ostrander").exit_code == 0
    assert [one["what"] for one in ledger(record, "2024-08-16")["deadlines"]] == ["close of all discovery"]
    assert call(record, "reread").exit_code == 0


def test_what_is_struck_counts_no_more_and_a_striking_can_be_struck(record: Path) -> None:
    call(record, "note", "--kind", "set", "--set", "what=hearing", "--set", "date=2024-09-03")
    assert "hearing" in call(record, "show", "--kind", "set").stdout
    event = json.loads(call(record, "show", "--kind", "set", "--format", "json").stdout)[-1]["id"]
    striking = done(call(record, "strike", event, "--because", "another case"))
    assert "hearing" not in call(record, "show", "--kind", "set").stdout
    call(record, "strike", striking, "--because", "the same case after all")
    assert "hearing" in call(record, "show", "--kind", "set").stdout


def test_requests_are_due_answered_verified_and_deemed_admitted_party_by_party(record: Path) -> None:
    to = ["--to", "Copper Kettle", "--to", "Ina Marsh"]
    means = ["--means", "mail", "--on", "2024-05-01"]
    asked = done(call(record, "serve", "--requests", "interrogatories", "--from", "plaintiff", *to, *means))
    admit = done(call(record, "serve", "--requests", "admissions", "--from", "plaintiff", *to, *means))
    assert call(record, "respond", asked, "--on", "2024-06-03").exit_code == 2
    call(record, "respond", asked, "--who", "Copper Kettle", "--on", "2024-06-03")
    call(record, "respond", admit, "--who", "copper kettle", "--on", "2024-06-03")
    first, second = ledger(record, "2024-08-16")["requests"]
    assert (first["requests"], first["due"], first["due_basis"]) == ("admissions", "2024-06-03", "rule")
    assert [one["deemed_admitted"] for one in first["answers"]] == [False, True]
    assert second["answers"][0]["lacks"] == ["no verification under oath (Fed. R. Civ. P. 33(b)(3), (5))"]
    assert second["answers"][1]["late"]
    call(record, "verify", asked, "--who", "Copper Kettle", "--person", "Joan Abara", "--on", "2024-06-10")
    answer = ledger(record, "2024-08-16")["requests"][1]["answers"][0]
    assert (answer["verified_by"], answer["lacks"]) == ("Joan Abara", [])
    assert step(record, "2024-08-16")[0]["what"].startswith("Take up the requests to admit served on Ina Marsh")
    text = call(record, "ledger", "--as-of", "2024-08-16").stdout
    assert text.index("DEEMED ADMITTED") < text.index("OWED")


def test_an_answer_to_document_requests_lacks_what_rule_34_asks_for(record: Path) -> None:
    common = ["--requests", "documents", "--from", "plaintiff", "--to", "Copper Kettle", "--means", "hand"]
    asked = done(call(record, "serve", *common, "--on", "2024-05-01", "--due", "2024-06-14"))
    call(record, "respond", asked, "--objections", "--on", "2024-06-14")
    (found,) = ledger(record, "2024-08-16")["requests"]
    assert (found["due"], found["due_basis"]) == ("2024-06-14", "stipulated")
    assert [one.partition(" (")[0] for one in found["answers"][0]["lacks"]] == [
        "no day by which production will be complete",
        "objects, and does not say whether anything is withheld",
    ]
    call(record, "produce", asked, "--complete", "--first", "CK-000001", "--last", "CK-000900", "--on", "2024-07-01")
    assert ledger(record, "2024-08-16")["requests"][0]["answers"][0]["production_complete"]


@pytest.mark.parametrize(
    ("verb", "state"),
    [
        (["perform"], "performed"),
        (["refuse", "--why", "burden"], "refused"),
        (["excuse", "--whom", "the court"], "excused"),
    ],
)
def test_a_duty_is_ended_by_a_note(record: Path, verb: list[str], state: str) -> None:
    call(
        record,
        "note",
        "--kind",
        "agreed",
        "--set",
        "who=defendants",
        "--set",
        "what=produce payroll",
        "--set",
        "form=written",
    )
    duty = owed(record, "payroll", "2030-01-01")["id"]
    assert call(record, verb[0], duty, *verb[1:], "--on", "2024-08-16").exit_code == 0
    assert owed(record, "payroll", "2030-01-01")["state"] == state


def test_verifying_closes_the_duty_to_verify_that_a_letter_tells_of(record: Path) -> None:
    duty = owed(record, "Interrogatory")["id"][:12]
    assert call(record, "verify", duty, "--person", "Joan Abara", "--on", "2024-08-16").exit_code == 0
    assert owed(record, "Interrogatory")["state"] == "performed"


VIEWS = [
    ["show"],
    ["show", "--format", "json"],
    ["ledger", "--format", "json"],
    ["due", "--within", "9999"],
    ["next"],
    ["timeline"],
    ["timeline", "--format", "svg"],
    ["timeline", "--format", "html"],
    *(["export", "--for", "served", "--what", what] for what in ("events", "calendar", "csv", "status", "bench")),
]


def test_a_paper_clawed_back_is_gone_from_every_view_at_once(record: Path) -> None:
    talk = owed(record, "sampling")["id"]
    call(record, "refuse", talk, "--why", "sampling privileged-words", "--privacy", "served", "--on", "2024-08-15")
    lifted = done(call(record, "sequester", LETTER.name, "--because", "clawed back"))
    for view in VIEWS:
        shown = call(record, *view)
        assert shown.exit_code == 0, (view, shown.stderr)
        for word in ("sampling", "privileged-words", "Lindqvist", LETTER.name):
            assert word not in shown.stdout, (view, word)
    assert "sequestered on" in call(record, "add", str(LETTER)).stderr
    assert call(record, "verify-chain").exit_code == 0
    call(record, "strike", lifted, "--because", "the court held it not privileged")
    assert "sampling" in call(record, "show").stdout


def test_a_paper_destroyed_leaves_no_word_on_the_disk_and_its_hash_and_reason_in_the_record(record: Path) -> None:
    sample = owed(record, "sampling")["id"]
    call(record, "refuse", sample, "--why", "sampling costs too much", "--on", "2024-08-15")
    call(record, "note", "the sampling memo is privileged", "--of", LETTER.name)
    call(record, "correct", sample, "--set", "what=sampling of files", "--because", "clearer")
    result = call(record, "destroy", LETTER.name, "--because", "clawed back", "--yes")
    assert result.exit_code == 0
    held = b"".join(path.read_bytes() for path in record.rglob("*") if path.is_file())
    for word in (b"sampling", b"Lindqvist", b"Quillfeather", b"QUILLFEATHER", LETTER.name.encode()):
        assert word not in held
    assert b'"reason":"clawed back"' in held
    assert call(record, "verify-chain").exit_code == 0
    assert "was destroyed on" in call(record, "add", str(LETTER)).stderr


def words_in(folder: Path) -> bytes:
    """All that lies under a record: names of files and what is in them."""
    return b"".join(str(path).encode() + path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_note_that_is_about_no_paper_is_sealed_and_can_be_destroyed(record: Path) -> None:
    note = done(call(record, "note", "The client's zebra memo is privileged.", "--on", "2024-08-15"))
    assert b"zebra" not in (record / "events.jsonl").read_bytes()
    assert "zebra memo" in call(record, "show").stdout
    kept = done(call(record, "note", "Called chambers about the giraffe.", "--on", "2024-08-15"))
    result = call(record, "destroy", note, "--because", "told of in confidence", "--yes")
    assert result.exit_code == 0, result.output
    assert b"zebra" not in words_in(record)
    assert b'"reason":"told of in confidence"' in words_in(record)
    assert call(record, "verify-chain").exit_code == 0
    shown = call(record, "show").stdout
    assert ("zebra" in shown, "giraffe" in shown) == (False, True)
    assert json.loads(call(record, "show", kept, "--format", "json").stdout)["body"]["text"].startswith("Called")


SAVED = {
    "events.json": ["export", "--for", "filed"],
    "case.ics": ["export", "--for", "filed", "--what", "calendar"],
    "case.csv": ["export", "--for", "filed", "--what", "csv"],
    "case.xlsx": ["export", "--for", "filed", "--what", "xlsx"],
    "status.html": ["export", "--for", "filed", "--what", "status", "--format", "html"],
    "timeline.svg": ["timeline", "--format", "svg"],
    "timeline.html": ["timeline", "--format", "html"],
}


@pytest.mark.parametrize("verb", [["sequester"], ["destroy", "--yes"]], ids=["sequester", "destroy"])
def test_what_was_saved_in_the_records_folder_and_holds_the_words_is_named(record: Path, verb: list[str]) -> None:
    (record / "out").mkdir()
    (record / "out" / "innocent.txt").write_text("Nothing of it.", encoding="utf-8")
    (record / "out" / "letter.pdf").write_bytes(b"%PDF-1.7")
    for name, view in SAVED.items():
        assert call(record, *view, "-o", str(record / "out" / name)).exit_code == 0
    result = call(record, verb[0], LETTER.name, "--because", "clawed back", *verb[1:])
    assert result.exit_code == 1
    for name in SAVED:
        assert f"{record / 'out' / name}: it holds words of this" in result.stderr, name
    assert "letter.pdf: it may hold words of this, and could not be looked into" in result.stderr
    assert "innocent" not in result.stderr
    assert call(record, "verify-chain").exit_code == 0


def test_after_destroying_nothing_of_the_records_own_holds_a_word_also_what_a_killed_writer_left(record: Path) -> None:
    with (record / "events.jsonl").open("ab") as file:
        file.write(b'{"schema":"conferral/ev')
    (record / "blobs" / f"{'a' * 64}.new").write_bytes(b"sampling, half written")
    (record / "blobs" / ("b" * 64)).write_bytes(b"sampling, named by no event")
    call(record, "note", "About the sampling of class documents.", "--of", LETTER.name)
    assert call(record, "destroy", LETTER.name, "--because", "clawed back", "--yes").exit_code == 0
    assert b"sampling" not in words_in(record)
    assert list((record / "blobs").iterdir()) == []
    assert call(record, "verify-chain").exit_code == 0


def test_what_was_destroyed_cannot_be_confirmed_by_a_guess(record: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    call(other, "new")
    words = ("note", "Zebra.", "--on", "2024-08-15")
    assert done(call(record, *words)) != done(call(other, *words))


def test_a_note_told_twice_is_there_once_also_a_call_with_what_was_agreed_in_it(tmp_path: Path) -> None:
    record = tmp_path / "without an order to confer"
    call(record, "new", "--side", "plaintiff")
    for told in (
        ["note", "Called chambers.", "--on", "2024-08-15"],
        ["confer", "--mode", "telephone", "--on", "2024-08-20", "--agreed", "defendants: produce the zebras by 2024-09-06"],
    ):
        assert call(record, *told).exit_code == 0
        before = (record / "events.jsonl").read_bytes()
        assert "in the record already" in call(record, *told).stdout
        assert (record / "events.jsonl").read_bytes() == before


def test_a_call_goes_with_what_was_agreed_in_it_and_with_every_correction_of_it(record: Path) -> None:
    agreed = ["--agreed", "defendants: produce the zebras by 2024-09-06"]
    call(record, "confer", "--mode", "telephone", "--on", "2024-08-20", "--issue", "zebras", *agreed)
    duty = owed(record, "zebras", "2024-08-20")["id"]
    call(record, "correct", duty, "--set", "what=produce all zebras", "--because", "clearer")
    refused = call(record, "destroy", owed(record, "zebras", "2024-08-20")["id"], "--because", "x", "--yes")
    assert refused.exit_code == 2
    talk = refused.stderr.partition("sealed with event ")[2].partition(",")[0]
    assert call(record, "destroy", talk, "--because", "settlement privilege", "--yes").exit_code == 0
    assert b"zebras" not in words_in(record)
    assert call(record, "verify-chain").exit_code == 0
    assert "zebras" not in call(record, "show").stdout


def test_a_note_is_sequestered_and_comes_back_when_that_is_struck(record: Path) -> None:
    note = done(call(record, "note", "The zebra memo.", "--on", "2024-08-15"))
    lifted = done(call(record, "sequester", note, "--because", "clawed back"))
    for view in VIEWS:
        assert "zebra" not in call(record, *view).stdout, view
    call(record, "strike", lifted, "--because", "the court held it not privileged")
    assert "zebra memo" in call(record, "show").stdout


def test_a_record_whose_notes_stand_in_the_clear_is_read_as_before_and_told_twice_is_there_once(record: Path) -> None:
    import datetime as dt

    from conferral.ledger.drafts import Draft
    from conferral.ledger.log import add
    from conferral.model.events import EventKind

    old = Draft(EventKind.NOTED, {"text": "An older giraffe."}, on=dt.date(2024, 8, 15))
    add(record, [old], now=dt.datetime(2024, 8, 15, tzinfo=dt.UTC), salt=bytes(32))
    assert "giraffe" in call(record, "show").stdout
    assert "in the record already" in call(record, "note", "An older giraffe.", "--on", "2024-08-15").stdout
    assert call(record, "verify-chain").exit_code == 0


def test_nothing_of_ones_own_leaves(record: Path, tmp_path: Path) -> None:
    secret = "zebra-secret"
    call(record, "note", f"{secret} thought")
    call(record, "note", "--kind", "set", "--set", f"what={secret} day", "--set", "date=2024-09-09")
    call(
        record,
        "note",
        "--kind",
        "agreed",
        "--set",
        f"who={secret}",
        "--set",
        "what=x",
        "--set",
        "form=oral",
        "--set",
        "due=2024-09-01",
    )
    call(record, "confer", "--issue", secret, "--who", f"{secret}=plaintiff", "--on", "2024-08-15")
    call(
        record,
        "serve",
        "--requests",
        "documents",
        "--title",
        secret,
        "--from",
        "p",
        "--to",
        secret,
        "--means",
        "mail",
        "--by",
        secret,
    )
    call(
        record,
        "correct",
        owed(record, "sampling")["id"],
        "--set",
        f"what={secret}",
        "--because",
        secret,
        "--by",
        secret,
    )
    made = 0
    for audience in ("served", "filed"):
        for what in ("events", "calendar", "csv", "xlsx", "status", "bench"):
            for form in ("text", "html"):
                out = tmp_path / f"{audience}-{what}-{form}"
                result = call(record, "export", "--for", audience, "--what", what, "--format", form, "-o", str(out))
                assert result.exit_code == 0, result.output
                made += 1
                assert secret not in _contents(out), out.name
        for form in ("text", "svg", "html"):
            assert secret not in call(record, "timeline", "--for", audience, "--format", form).stdout
    assert made == 24
    assert secret in call(record, "timeline").stdout


def _contents(path: Path) -> str:
    import zipfile

    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8").replace("\r\n ", "")
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_what_goes_out_and_is_untrue_by_ones_own_record_is_told(record: Path) -> None:
    call(record, "perform", owed(record, "sampling")["id"], "--on", "2024-08-15")
    shown = call(record, "export", "--what", "status", "--as-of", "2024-08-16")
    assert "the sampling of class documents is told as breached; by what is your own it is performed." in shown.stderr
    assert "breached" in shown.stdout
    assert "Beware" not in call(record, "timeline").stderr


def test_what_is_served_later_is_disclosed_and_then_leaves(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    call(folder, "new")
    call(folder, "add", str(LETTER))
    assert "sampling" not in call(folder, "export", "--for", "served").stdout
    assert "11 events are served now" in call(folder, "disclose", LETTER.name, "--as", "served").stdout
    assert "sampling" in call(folder, "export", "--for", "served").stdout
    assert "sampling" not in call(folder, "export", "--for", "filed").stdout


def test_any_byte_altered_ends_verify_chain_with_1_and_the_place(record: Path) -> None:
    path = record / "events.jsonl"
    data = bytearray(path.read_bytes())
    data[200] ^= 1
    path.write_bytes(data)
    result = call(record, "verify-chain")
    assert result.exit_code == 1
    assert "events.jsonl:1" in result.stderr
    assert call(record, "ledger").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "ffff"], "no event goes by that"),
        (["show", ""], ""),
        (["add", "missing.txt"], "there is no such file"),
        (["new"], "a record is here already"),
        (["note", "--kind", "set", "--set", "what=hearing"], "'date' is missing"),
        (["note", "--kind", "set", "--set", "what"], "it is no FIELD=VALUE"),
        (["note", "words", "--kind", "set"], "words alone are no event of kind 'set'"),
        (["note", "--kind", "conferred", "--set", "duration_minutes=many"], "Give a whole number"),
        (["confer", "--who", "Hal"], "it is no NAME=SIDE"),
        (["confer", "--agreed", "something"], "it does not say who agreed to do what"),
        (["agenda"], "an agenda has at least one issue"),
        (["perform", LETTER.name], "no agreed or ordered goes by that"),
        (["correct", LETTER.name, "--because", "x"], "nothing is changed"),
        (["destroy", "ffff", "--because", "x", "--yes"], "no paper goes by that"),
        (["export", "--what", "xlsx"], "a workbook is not for the terminal"),
        (["add", str(LETTER), str(LETTER), "--docket", "3"], "they are of one paper"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_in_a_line_and_ends_with_2(record: Path, arguments: list[str], said: str) -> None:
    result = call(record, *arguments)
    if said:
        assert result.exit_code == 2, result.output
        assert said in result.stderr
        assert len(result.stderr.splitlines()) == 1
    else:
        assert result.exit_code == 0


def test_what_a_person_reads_obeys_no_control_character_and_shows_no_personal_number(record: Path) -> None:
    written = call(record, "note", "red \x1b[31m, SSN 219-09-9999", "--privacy", "filed", "--on", "2024-08-15")
    views = [written, *(call(record, *view) for view in (["show"], ["timeline"], ["export", "--what", "csv"]))]
    views += [call(record, "timeline", "--format", form) for form in ("svg", "html")]
    for shown in views:
        assert shown.exit_code == 0
        assert "219-09" not in shown.stdout
        assert "9999" in shown.stdout
    assert [view for view, shown in enumerate(views) if "\x1b" in shown.stdout] == []


def test_a_judge_whose_practices_are_not_held_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    call(folder, "new", "--court", "nysd", "--judge", "Wilhelmina T. Ashgrove")
    assert "Ashgrove" in call(folder, "next").stderr


OWN = """
court = "nysd"
judge = "Gabriel W. Gorenstein"
title = "Our own notes"
source_url = "https://example.com/practices"
grade = "secondary"
seen_on = 2026-11-20
[[requirement]]
id = "answer"
kind = "response_time"
cite = "our notes ¶ 9"
says = "One who is asked to confer answers within three business days."
asks = "conduct"
within = "3bd"
"""


@pytest.mark.parametrize("verb", ["next", "ledger", "due"])
def test_packs_of_ones_own_stand_in_the_place_of_those_that_come_with_it(record: Path, tmp_path: Path, verb: str) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "gorenstein.toml").write_text(OWN, encoding="utf-8")
    packs = ["--packs", str(tmp_path / "packs")]
    assert call(record, verb, "--as-of", "2024-08-16", *packs).exit_code == 0
    in_env = CliRunner(env={"CONFERRAL_PACKS": packs[1]}).invoke(main, ["record", verb, "--record", str(record), "--as-of", "2024-08-16"])
    assert in_env.stdout == call(record, verb, "--as-of", "2024-08-16", *packs).stdout
    if verb == "next":
        assert "an answer is due 2024-08-21" in " ".join(in_env.stdout.split())
        assert "our notes ¶ 9" in in_env.stdout
    missing = call(record, verb, "--packs", str(tmp_path / "none"))
    assert (missing.exit_code, "there is no such folder of packs" in missing.stderr) == (2, True)


def test_the_record_may_be_named_in_the_environment(record: Path) -> None:
    result = CliRunner(env={"CONFERRAL_RECORD": str(record)}).invoke(main, ["record", "verify-chain"])
    assert result.exit_code == 0
    assert "no record is here" in call(record.parent, "ledger").stderr


def test_every_verb_has_help_with_examples() -> None:
    from conferral.cli.record import _VERBS

    for verb in _VERBS:
        result = CliRunner().invoke(main, ["record", verb, "--help"])
        assert result.exit_code == 0
        assert f"conferral record {verb}" in result.stdout.partition("Examples:")[2], verb


def test_what_an_order_tells_the_sides_to_do_by_a_day_is_told_once(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    call(folder, "new", "--side", "defendant")
    call(folder, "add", str(Path(__file__).parents[2] / "examples" / "endorsed.txt"))
    told = [one["what"] for one in step(folder, "2023-10-04")]
    assert told[:2] == [
        "Ask for the call today (2023-10-04)",
        "If a dispute remains: file a joint letter with each side's views (by 2023-10-18)",
    ]
    assert sum("confer" in words.lower() or "call" in words.lower() for words in told) == 1
    assert sum("joint letter" in words for words in told) == 1
    assert ledger(folder, "2023-10-04")["deadlines"] == []
