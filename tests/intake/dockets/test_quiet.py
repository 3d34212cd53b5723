"""The library that reads dockets is made to send, fetch and write nothing."""

import subprocess
import sys

import pytest
from invented_dockets import docket_page, feed, history_page, notice_mail

from conferral.intake import source_of
from conferral.model.errors import MissingExtra

WATCHED = """
import sys, logging
seen = []
def hook(event, args):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        seen.append(event)
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+") and "__pycache__" not in str(args[0]):
        seen.append(f"open {args[0]}")
    if event in ("os.mkdir", "subprocess.Popen", "urllib.Request"):
        seen.append(event)
sys.addaudithook(hook)
root = logging.getLogger()
class Ear(logging.Handler):
    def emit(self, record):
        if record.name.startswith("juriscraper"):
            seen.append(f"log {record.name}")
root.addHandler(Ear())
root.setLevel(0)
from conferral.intake import source_of
for data in %r:
    assert source_of(data, "x").sheet is not None
print(seen)
"""


def test_reading_dockets_opens_no_connection_writes_no_file_and_logs_nothing() -> None:
    papers = [docket_page().encode(), history_page().encode(), notice_mail(), feed()]
    done = subprocess.run([sys.executable, "-c", WATCHED % papers], capture_output=True, text=True, check=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


@pytest.mark.parametrize("data", [docket_page().encode(), history_page().encode(), notice_mail()], ids=["docket", "history", "notice"])
def test_without_the_library_the_extra_is_named(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("docket_report", "docket_history_report", "email"):
        monkeypatch.setitem(sys.modules, f"juriscraper.pacer.{module}", None)
    with pytest.raises(MissingExtra, match=r"pip install 'conferral\[dockets\]'"):
        source_of(data, "x")


def test_a_letter_loads_nothing_of_it() -> None:
    code = "from conferral.intake import source_of; source_of(b'Dear Judge', 'a.txt'); import sys; print('juriscraper' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
