"""The pulse: what is in it outlives the process, and a late beat ends it."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from beritaextract.batch.pulse import Beat, Pulse, read_pulse

HANG = """
import re
from pathlib import Path
from beritaextract.batch.pulse import Pulse
with Pulse(Path("pulse"), 0.5, 10) as pulse:
    pulse.ask()
    pulse.begin()
    pulse.ask()
    re.match("(a+)+$", "a" * 64 + "b")
"""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no alarm here")
def test_what_hangs_is_ended_and_where_it_was_is_known(folder):
    ended = subprocess.run([sys.executable, "-c", HANG], timeout=60, check=False)
    assert ended.returncode == -signal.SIGALRM
    assert read_pulse(Path("pulse")) == Beat(asked=2, begun=1, failed=0, read=0)


def test_beats_are_read_back(folder):
    with Pulse(Path("pulse"), 60, size=1500) as pulse:
        assert read_pulse(Path("pulse")) == Beat()
        pulse.ask()
        pulse.add_read(1000)
        assert read_pulse(Path("pulse")) == Beat(asked=1, read=1000)
        pulse.add_read(1000)
        assert read_pulse(Path("pulse")).read == 1500
        pulse.rest()
        assert read_pulse(Path("pulse")).asked == 0
        if hasattr(signal, "getitimer"):
            assert signal.getitimer(signal.ITIMER_REAL) == (0, 0), "large files may take long to finish"
