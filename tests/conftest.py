"""Settings that all tests share."""

import os
from importlib.util import find_spec

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "repeatable", derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def stanza():
    """Skip where stanza is not installed; where all is, it must be."""
    if find_spec("stanza") is None or find_spec("torch") is None:
        why = "stanza is not installed: pip install torch (the CPU build is enough) -e '.[stanza]'"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why)
