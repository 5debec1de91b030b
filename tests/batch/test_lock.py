"""One process at a time in a folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from beritaextract.batch.lock import held, is_held
from beritaextract.errors import SetupError

HOLD = """
import sys, time
from pathlib import Path
from beritaextract.batch.lock import held
with held(Path("lock")):
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_second_process_is_refused_until_the_first_is_gone_however_it_went(folder):
    process = subprocess.Popen([sys.executable, "-c", HOLD], stdout=subprocess.PIPE, text=True)
    with process:
        assert process.stdout.readline() == "held\n"
        assert is_held(Path("lock"))
        with (
            pytest.raises(SetupError, match=f"process {process.pid} on .* works in this folder; wait for it"),
            held(Path("lock")),
        ):
            pass
        process.kill()
    assert not is_held(Path("lock"))
    with held(Path("lock")):
        assert is_held(Path("lock"))
    assert not is_held(Path("lock"))
