"""The examples in all docstrings run, and print what they say."""

import doctest
import importlib
import pkgutil

import pytest

import beritaextract

# The scripts under lexicons/build need libraries that only its makers install.
MODULES = [
    found.name
    for found in pkgutil.walk_packages(beritaextract.__path__, "beritaextract.")
    if not found.name.startswith("beritaextract.lexicons.build.") and not found.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
