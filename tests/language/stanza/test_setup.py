"""What is not there: the extra, the models, the network. And what is not asked for is not loaded."""

import shutil
import subprocess
import sys

import pytest

from beritaextract import SetupError, load
from beritaextract.language.stanza.models import download_models


def heavy(code):
    """Return which heavy libraries are loaded after some code."""
    code += "\nprint(*sorted({name.partition('.')[0] for name in sys.modules} & {'stanza', 'torch'}))"
    command = [sys.executable, "-c", f"import sys\n{code}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_without_the_analyser_neither_torch_nor_stanza_is_imported():
    assert heavy("import beritaextract, beritaextract.cli, beritaextract.cli.app") == []
    # spaCy itself imports torch wherever it is installed; we add nothing to that.
    work = "beritaextract.extract('Menurut Rina, harga turun.'); beritaextract.load()('Menurut Rina, harga turun.')"
    assert heavy(f"import beritaextract, beritaextract.pipeline\n{work}") == heavy("import spacy")
    assert "stanza" not in heavy("import spacy")


def test_a_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(SetupError, match=r"needs stanza: pip install 'beritaextract\[stanza\]'"):
        load(analyser="stanza")


@pytest.mark.parametrize("given", [{"analyser": "spacy"}, {"analyser": ""}, {"models": "stanza-id"}], ids=str)
def test_what_makes_no_sense_is_refused(given):
    with pytest.raises(SetupError, match="stanza"):
        load(**given)


def test_missing_models_are_named_with_the_command_that_fetches_them(stanza, tmp_path):
    with pytest.raises(
        SetupError, match=f"{tmp_path}: no Indonesian .* beritaextract download-stanza --dir {tmp_path}"
    ):
        load(analyser="stanza", models=tmp_path)


def test_broken_models_are_named(models, tmp_path):
    shutil.copytree(models, tmp_path, dirs_exist_ok=True)
    model = tmp_path / "id" / "depparse" / "berita.pt"
    model.write_bytes(model.read_bytes()[:1000])
    with pytest.raises(SetupError, match=f"{tmp_path}: stanza cannot read these models"):
        load(analyser="stanza", models=tmp_path)


@pytest.fixture
def no_network(monkeypatch):
    """Nothing listens at the discard port, so that every request fails at once."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_network_it_says_what_to_do(stanza, no_network, tmp_path):
    with pytest.raises(
        SetupError, match=r"cannot be fetched.*On a machine with a network, run.*copy the folder"
    ) as caught:
        download_models(tmp_path)
    assert "\n" not in str(caught.value)
    assert f"copy what is in it to {tmp_path}" in str(caught.value)
