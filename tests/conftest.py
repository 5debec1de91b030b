"""Settings that all tests share."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "repeatable", derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")


ROOT = Path(__file__).parent.parent
STALE = """\
{product} is older than its source, and would be tested in its place. Compile again, or test the sources:
  python -m pip install -e '.[test]'
  find beritaextract -name '*.so' -delete\
"""


# Seconds that copying a whole tree may take, which makes all files new in any order.
A_COPY = 60


def written(path):
    return path.stat().st_mtime


def pytest_configure():
    """Stop where a compiled module hides a change."""
    for product in sorted((ROOT / "beritaextract").rglob("*.so")):
        name = product.name.partition(".")[0]
        source = product.with_name(f"{name}.py")
        # The one without a source of its own holds the code of all.
        if not name.endswith("__mypyc") and not (source.exists() and written(source) < written(product) + A_COPY):
            pytest.exit(STALE.format(product=product.relative_to(ROOT)), returncode=4)


@pytest.fixture(scope="session")
def stanza():
    """Skip where stanza is not installed; where all is, it must be."""
    if find_spec("stanza") is None or find_spec("torch") is None:
        why = "stanza is not installed: pip install torch (the CPU build is enough) -e '.[stanza]'"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why)
