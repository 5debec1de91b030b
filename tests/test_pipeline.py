"""The pipeline's table against what each component declares and really does."""

import ast
from importlib import import_module
from pathlib import Path

import pytest
from spacy.language import Language

import beritaextract.components
from beritaextract import load
from beritaextract.language.attributes import ATTRIBUTES, GIVEN
from beritaextract.pipeline import SPANS, STAGES

COMPONENTS = Path(beritaextract.components.__path__[0])

every_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.factory)


def touched(folder, context):
    """Return the Doc attributes that the code of a component loads or stores."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (COMPONENTS / folder).rglob("*.py")]
    return {
        node.attr
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr.startswith("berita_") and isinstance(node.ctx, context)
    }


@every_stage
def test_a_component_reads_what_it_requires_and_writes_what_it_assigns(stage):
    assert touched(stage.folder, ast.Load) - GIVEN == set(stage.requires)
    assert touched(stage.folder, ast.Store) == set(stage.assigns) - set(stage.requires), (
        "the rest is completed in place"
    )


@every_stage
def test_a_component_declares_to_spacy_what_the_table_says(stage):
    import_module(f"beritaextract.components.{stage.folder}.component")
    meta = Language.get_factory_meta(stage.factory)
    assert set(meta.requires) == {f"doc._.{name}" for name in stage.requires}, "what is given needs no declaring"
    assert set(meta.assigns) == {f"doc._.{name}" for name in stage.assigns}


def test_spans_read_findings_and_write_none():
    assert touched(SPANS.folder, ast.Load) == set(SPANS.requires)
    assert touched(SPANS.folder, ast.Store) == set()
    assert Language.get_factory_meta(SPANS.factory).assigns == ["doc.spans"]


def test_what_one_requires_an_earlier_one_assigns():
    known = set()
    for stage in STAGES:
        assert set(stage.requires) <= known, f"{stage.factory} comes too early"
        known |= set(stage.assigns)


def test_every_attribute_is_known_and_every_known_one_is_used():
    assert {name for stage in STAGES for name in stage.assigns} | GIVEN == set(ATTRIBUTES)


def test_every_folder_of_components_is_a_stage():
    folders = {path.name for path in COMPONENTS.iterdir() if (path / "component.py").exists()}
    assert folders == {stage.folder for stage in (*STAGES, SPANS)}


def test_load_builds_the_stages_in_order_and_spacy_finds_no_fault():
    nlp = load()
    assert nlp.pipe_names == [stage.factory for stage in STAGES]
    assert not any(nlp.analyze_pipes()["problems"].values())


def test_every_attribute_is_filled():
    doc = load()("Jakarta (ANTARA) - Harga beras turun.")
    for name in ATTRIBUTES.keys() - {"berita_published", "berita_title", "berita_parse"}:
        assert getattr(doc._, name) is not None, name
