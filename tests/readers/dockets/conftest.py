"""The invented dockets lie with the tests of intake; pytest's importlib mode does not look there itself."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "intake" / "dockets"))
