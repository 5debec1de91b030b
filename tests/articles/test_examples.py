"""The examples in the docstrings of what reads articles run."""

import doctest
import importlib
import pkgutil

import pytest

import beritaextract.articles

MODULES = [found.name for found in pkgutil.walk_packages(beritaextract.articles.__path__, "beritaextract.articles.")]


@pytest.mark.parametrize("name", [*MODULES, "beritaextract.extras"])
def test_examples(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
