"""What changed between two packs, requirement by requirement, in plain words."""

import json

from conferral.practices import load_pack, pack
from conferral.practices.changes import Changes, changes_between, changes_json, changes_text

HEAD = 'court = "nysd"\njudge = "Ruth Amberly"\ntitle = "{title}"\nseen_on = {seen}\nsource_url = "https://example.org"\ngrade = "official"\n'
RULE = '[[requirement]]\nid = "{id}"\nkind = "{kind}"\ncite = "¶ {id}"\nsays = "{says}"\nasks = "content"\n{terms}\n'


def rule(name: str, says: str = "Do.", kind: str = "told_adversary", terms: str = "") -> str:
    return RULE.format(id=name, kind=kind, says=says, terms=terms)


def between(old: str, new: str, seen: str = "2026-11-02") -> Changes:
    was = load_pack(HEAD.format(title="Practices", seen="2026-11-02") + old, "amberly", "a.toml")
    return changes_between(was, load_pack(HEAD.format(title="Practices", seen=seen) + new, "amberly", "b.toml"))


def test_a_pack_does_not_differ_from_itself() -> None:
    changes = changes_between(pack("nysd/gorenstein"), pack("nysd/gorenstein"))
    assert not changes.any
    assert f"Nothing differs: {len(pack('nysd/gorenstein').requirements)} requirements." in changes_text(changes)


def test_added_dropped_changed_and_unchanged_are_told_apart() -> None:
    old = rule("1") + rule("2") + rule("3", kind="page_limit", terms="pages = 5")
    new = rule("2") + rule("3", kind="page_limit", terms="pages = 3") + rule("4", says="Attach it.")
    text = changes_text(between(old, new))
    assert "CHANGED\n  ¶ 3 [3]\n    pages: 3, was 5\n" in text
    assert "ADDED\n  ¶ 4 [4]\n    Attach it." in text
    assert "DROPPED\n  ¶ 1 [1]\n" in text
    assert "Unchanged: 1 requirement." in text


def test_a_new_day_seen_is_a_change_of_the_pack_and_of_each_requirement_that_takes_it_from_there() -> None:
    changes = between(rule("1"), rule("1"), seen="2026-12-01")
    assert [(change.key, change.new, change.old) for change in changes.head] == [
        ("seen_on", "2026-12-01", "2026-11-02")
    ]
    assert "seen on: 2026-12-01, was 2026-11-02" in changes_text(changes)


def test_what_is_said_for_the_first_time_and_no_longer_is_told_so() -> None:
    old = rule("1", kind="response_time", terms='within = "1bd"\nsave = "save in an emergency"')
    new = rule("1", kind="response_time", terms='within = "2d"')
    text = " ".join(changes_text(between(old, new)).split())
    assert "within: two days, was one business day" in text
    assert "save: no longer said; was “save in an emergency”" in text
    assert "save: now “save in an emergency”; nothing was said before" in " ".join(
        changes_text(between(new, old)).split()
    )


def test_another_kind_under_the_same_id_is_a_change() -> None:
    changes = between(
        rule("1", kind="page_limit", terms="pages = 5"), rule("1", kind="word_limit", terms="words = 900")
    )
    assert {change.key for change in changes.changed[0].changes} == {"kind", "pages", "exhibits_count", "words"}


def test_the_changes_go_through_json() -> None:
    told = changes_json(between(rule("1") + rule("2"), rule("2", says="Say it.") + rule("3")))
    assert json.loads(json.dumps(told)) == told
    assert told["schema"] == "conferral/practices-diff/1"
    assert [one["id"] for one in told["added"]] == ["3"]
    assert [one["id"] for one in told["dropped"]] == ["1"]
    assert told["changed"] == [{"id": "2", "changes": [{"key": "says", "old": "Do.", "new": "Say it."}]}]
