"""The invented dockets lie with the tests of intake, the labels' reader here; pytest's importlib mode looks in neither."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "intake" / "dockets")]
