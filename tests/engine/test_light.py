"""The single-text path needs nothing but the standard library; the columnar one says what it needs."""

from __future__ import annotations

import subprocess
import sys

HEAVY = "numba pyarrow numpy django"


def test_checking_one_text_imports_nothing_heavy() -> None:
    program = (
        "import sys; from vigie.engine import check; check('Appelez-moi au 06 39 98 12 34'); "
        f"print(*sorted(set('{HEAVY}'.split()) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not done.stdout.strip()


def test_what_is_missing_is_said_with_the_command_that_adds_it() -> None:
    program = (
        "import importlib.util as util; found = util.find_spec\n"
        "util.find_spec = lambda name, *rest: None if name == 'numba' else found(name, *rest)\n"
        "try:\n    import vigie.engine.columns\nexcept ImportError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert 'pip install "vigie[columns]"' in done.stdout
