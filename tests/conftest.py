"""What every test may use: goldens written only on request, and small, steady Hypothesis runs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "conferral",
    max_examples=40,
    deadline=None,  # a busy machine is not a fault of the code
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("conferral")

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files instead of comparing with them")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long stories in the browser begin first: at the end one core would wait for them."""
    items.sort(key=lambda item: "/web/browser/" not in item.path.as_posix())


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return ``golden(path, text)``: the text must be that of the file, and the file must be there."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if not path.exists():
            pytest.fail(f"{path}: there is no such golden. Read the output, then write it with --update.")
        assert text == path.read_text(encoding="utf-8")

    return compare
