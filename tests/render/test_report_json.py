import json

from invented_papers import LETTER, READING, REPORT, SOURCE

from conferral.model.findings import Report
from conferral.render.reports import report_json


def test_the_report_has_the_shape_of_the_contract() -> None:
    told = report_json(SOURCE, READING, REPORT)
    assert told["schema"] == "conferral/report/1"
    assert told["verdict"] == "not_ready"
    assert told["source"]["path"] == "letter.txt"
    assert told["source"]["text_sha256"] == SOURCE.text_sha256
    assert told["packs"][0] == {
        "id": "nysd/okonjo",
        "title": "Individual Practices of Magistrate Judge Okonjo",
        "seen_on": "2024-02-01",
        "in_force_from": None,
        "grade": "secondary",
        "source_url": "https://court.example/practices/okonjo?a=1&b=2",
        "judge": "Philippa T. Okonjo",
        "own_file": None,
        "overrides": None,
    }
    assert told["own_practices"] == []
    assert told["not_checked"][0]["needs"] == "the ECF event chosen"
    assert told["due_later"][0]["when"] == "three business days after the letter"
    assert told["warnings"] == ["the judge's signature may be misread"]


def test_a_finding_has_every_key_of_the_contract() -> None:
    finding = report_json(SOURCE, READING, REPORT)["findings"][0]
    assert {"id", "cite", "issue", "requirement", "status", "evidence", "why", "cure"} <= set(finding)
    assert (finding["id"], finding["status"], finding["issue"]) == ("nysd/okonjo#3.B/conferral", "unmet", 0)


def test_findings_keep_the_order_of_the_check() -> None:
    told = report_json(SOURCE, READING, REPORT)
    assert [finding["id"] for finding in told["findings"]] == [finding.id for finding in REPORT.findings]


def test_evidence_holds_the_very_words_on_their_page() -> None:
    spans = [span for finding in report_json(SOURCE, READING, REPORT)["findings"] for span in finding["evidence"]]
    assert len(spans) == 4
    assert all(LETTER[span["start"] : span["end"]] == span["quote"] and span["page"] == 1 for span in spans)


def test_the_report_goes_through_json_unchanged() -> None:
    told = report_json(SOURCE, READING, REPORT)
    assert json.loads(json.dumps(told)) == told


def test_a_report_without_findings_has_nothing_unmet() -> None:
    told = report_json(SOURCE, READING, Report((), ()))
    assert (told["verdict"], told["findings"], told["not_checked"]) == ("nothing_unmet", [], [])
