"""The front door: sorted, complete, and quick to open."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import beritaextract

SOURCE = Path(beritaextract.__file__).read_text(encoding="utf-8")


def test_all_is_sorted_and_every_name_can_be_had():
    assert beritaextract.__all__ == sorted(beritaextract.__all__)
    for name in beritaextract.__all__:
        assert getattr(beritaextract, name).__module__.startswith("beritaextract.")


def test_what_is_typed_is_what_is_listed():
    block = next(node for node in ast.parse(SOURCE).body if isinstance(node, ast.If))
    typed = {
        (alias.name, node.module.removeprefix("beritaextract."))
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }
    assert typed == set(beritaextract._HOMES.items())
    assert {name for name, _ in typed} == set(beritaextract.__all__)


def test_every_name_is_in_dir():
    assert set(beritaextract.__all__) <= set(dir(beritaextract))


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'ekstrak'"):
        beritaextract.ekstrak  # noqa: B018


def test_importing_the_package_imports_nothing_else():
    heavy = ("beritaextract.", "spacy", "pydantic")
    code = f"import sys, beritaextract; print([name for name in sys.modules if name.startswith({heavy})])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
