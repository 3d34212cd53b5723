"""The invented dockets lie beside these tests; pytest's importlib mode does not look there itself."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
