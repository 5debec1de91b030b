"""`beritaextract audit`: it loads, serves this machine alone, and ends when told to."""

import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from beritaextract import extract


@pytest.fixture
def records(tmp_path):
    record = extract('"Pasar buka besok," kata Bupati Banyumas Rina Wati.', id="a1", title="Pasar buka")
    (tmp_path / "records.jsonl").write_text(record.model_dump_json() + "\n{}\n", encoding="utf-8")
    return tmp_path / "records.jsonl"


def serve(records, *options):
    command = [sys.executable, "-m", "beritaextract", "audit", str(records), "--no-browser", *options]
    process = subprocess.Popen(command, cwd=records.parent, stderr=subprocess.PIPE, text=True)
    said = [process.stderr.readline() for _ in range(3)]
    return process, said


def test_it_serves_until_it_is_stopped(records):
    process, said = serve(records, "--port", "0", "--reviewer", "Sari")
    try:
        assert re.search(r"records\.jsonl:2: article: Field required", said[0])
        assert said[1] == "1 new articles, 0 known, 1 lines without a record\n"
        address = re.match(r"http://127\.0\.0\.1:\d+/", said[2])[0]
        page = urllib.request.urlopen(address).read().decode()
        assert "Pasar buka" in page
        assert "</span>Sari</summary>" in page
        foreign = urllib.request.Request(address, headers={"Host": "evil.example"})
        with pytest.raises(urllib.error.HTTPError, match="421"):
            urllib.request.urlopen(foreign)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
    assert process.returncode == 0
    assert (records.parent / "audit.sqlite").exists()


def test_other_machines_are_let_in_with_a_password_only(run, records):
    result = run("audit", records, "--host", "0.0.0.0", "--no-browser")
    assert result.exit_code == 1  # the prompt found nobody to answer
    assert "Password" in result.output


def test_a_taken_port_is_told_before_anything_is_loaded(run, records):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("audit", records, "--port", taken.getsockname()[1], "--no-browser")
    assert result.exit_code == 2
    assert "choose another with --port, or 0 for any" in result.stderr
    assert not (records.parent / "audit.sqlite").exists()


def test_missing_records_are_told(run):
    result = run("audit", "nowhere.jsonl", "--no-browser")
    assert result.exit_code == 2
    assert "nowhere.jsonl: no records are there; write some with `beritaextract extract" in result.stderr
