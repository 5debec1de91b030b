"""An empty folder, and an extractor with faults that a test can set off."""

import os

import pytest

# Python runs a file of this name when it starts; in child processes alone it puts faults into the extractor.
FAULTS = """
import sys

if "beritaextract.batch.child" in sys.orig_argv:
    import os, re, signal
    from beritaextract import extractor

    honest = extractor.read_article

    def read_article(article, nlp=None):
        if "MACET" in article.text:
            re.match("(a+)+$", "a" * 64 + "b")  # for ever, within C, where Python hears no signal
        if "RAKUS" in article.text:
            hoard = []
            while True:
                hoard.append(bytearray(1 << 26))
        if "MATI" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "GALAT" in article.text:
            raise ValueError("galat")
        return honest(article, nlp)

    extractor.read_article = read_article
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return an empty folder, in which the test runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def faulty(folder):
    """Make child processes run an extractor with faults; calling what is returned mends it."""
    place = folder / ".faults"
    place.mkdir()
    (place / "sitecustomize.py").write_text(FAULTS)
    patch = pytest.MonkeyPatch()
    patch.setenv("PYTHONPATH", str(place), prepend=os.pathsep)
    yield patch.undo
    patch.undo()
