"""The twin and the papers of these tests lie beside them; pytest's importlib mode does not look there itself."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
