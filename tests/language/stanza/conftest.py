"""The small models that the tests load."""

from pathlib import Path

import pytest

from beritaextract import load


@pytest.fixture(scope="session")
def models(stanza):
    """Their folder; stanza is there to read them."""
    return Path(__file__).parent / "models"


@pytest.fixture(scope="session")
def nlp(models):
    """A pipeline with the analyser."""
    return load(analyser="stanza", models=models)
