"""The records of these tests lie beside them, the invented dockets with intake's; pytest's importlib mode looks in neither."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "intake" / "dockets")]
