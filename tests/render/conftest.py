"""The invented papers and the page's parser lie beside these tests, where pytest's importlib mode does not look."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
