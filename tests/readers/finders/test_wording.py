"""Words to look for are made into a pattern on first use, and then do what the pattern does."""

from __future__ import annotations

import re
import subprocess
import sys

from conferral.readers.finders.wording import Wording

COUNT_AT_IMPORT = """
import re, sys
made = []
compile_as_before = re.compile
def counting(pattern, flags=0):
    reader = sys._getframe(1).f_globals["__name__"]
    if reader.startswith(("conferral.readers.schedule", "conferral.readers.finders.cites")):
        made.append(len(pattern))
    return compile_as_before(pattern, flags)
import conferral.courtdays, conferral.model.facts
re.compile = counting
import conferral.readers.schedule.cues, conferral.readers.schedule.topics, conferral.readers.finders.cites
print(sum(made))
"""


def test_a_wording_finds_what_its_pattern_finds() -> None:
    wording = Wording(r"\b(due) (?:by|on)\b", re.IGNORECASE)
    assert [found[0] for found in wording.finditer("Due by May 5, due on May 6")] == ["Due by", "due on"]
    assert wording.search("it is due on May 5", 10) is None
    assert wording.match("due on", 0, 6)
    assert wording.fullmatch("due on Friday") is None
    assert wording.sub("x", "due by") == "x"
    assert Wording(", ").split("a, b") == ["a", "b"]


def test_importing_the_schedule_compiles_no_long_pattern() -> None:
    counted = subprocess.run([sys.executable, "-c", COUNT_AT_IMPORT], capture_output=True, text=True, check=True)
    assert int(counted.stdout) < 2_000
