"""`run.json`: a run goes on as it was begun, or not at all."""

import json
from pathlib import Path

import pytest

from beritaextract.batch.manifest import Options, describe, read_manifest, settle_manifest
from beritaextract.errors import SetupError

PATH = Path("run.json")


def test_it_names_inputs_options_versions_and_lexicons(folder):
    settle_manifest(PATH, describe(("dump.jsonl",), Options(format="jsonl.gz")))
    found = json.loads(PATH.read_text())
    assert found["inputs"] == ["dump.jsonl"]
    assert found["options"]["format"] == "jsonl.gz"
    assert {"beritaextract", "python", "spacy"} <= found["versions"].keys()
    assert found["lexicons"].startswith("sha256:")
    assert read_manifest(PATH) == describe(("dump.jsonl",), Options(format="jsonl.gz"))


@pytest.mark.parametrize(
    ("keys", "value", "message"),
    [
        (("options", "format"), "parquet", 'options format was "parquet", is "jsonl"'),
        (("options", "fields", "text"), "isi", 'options fields text was "isi", is null'),
        (("versions", "beritaextract"), "0.0.1", 'versions beritaextract was "0.0.1", is'),
        (("lexicons",), "sha256:0", 'lexicons was "sha256:0", is'),
        (("inputs",), ["lain.jsonl"], 'inputs was ["lain.jsonl"], is ["dump.jsonl"]'),
    ],
)
def test_what_differs_is_refused_and_named(folder, keys, value, message):
    manifest = describe(("dump.jsonl",), Options())
    settle_manifest(PATH, manifest)
    found = inner = json.loads(PATH.read_text())
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    PATH.write_text(json.dumps(found))
    with pytest.raises(SetupError) as refused:
        settle_manifest(PATH, manifest)
    assert message in str(refused.value)
    assert json.loads(PATH.read_text()) == found


def test_a_broken_manifest_is_told(folder):
    PATH.write_text('{"inputs": 3}')
    with pytest.raises(SetupError, match="cannot be read; delete the folder to begin anew"):
        read_manifest(PATH)
