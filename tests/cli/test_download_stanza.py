"""`beritaextract download-stanza`: without a network, the way out in one line."""

import sys


def test_without_a_network(run, stanza, monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    result = run("download-stanza", "--dir", "models")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("stanza's models cannot be fetched: ")
    assert result.stderr.count("\n") == 1


def test_without_stanza(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "stanza", None)
    result = run("download-stanza")
    assert result.exit_code == 2
    assert "pip install 'beritaextract[stanza]'" in result.stderr
