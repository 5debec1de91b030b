"""JSON lines: what is written is read back; a broken line is named."""

from io import StringIO

import pytest

from beritaextract import RecordError, extract, read_records
from beritaextract.records import atomic_writer, read_lines, write_line

TEXT = "Purwokerto (ANTARA) - “Harga beras naik 5 persen,” kata Bupati Banyumas Rina Wati di Purwokerto, Senin."


@pytest.fixture(scope="module")
def record():
    return extract(TEXT, id="a1", title="Beras \u2028 naik", published="2024-03-12")


def test_a_record_comes_back_as_it_was(record, tmp_path):
    path = tmp_path / "records.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        write_line(record, stream)
        write_line(record, stream)
    assert list(read_records(path)) == [record, record]


def test_a_record_is_one_line(record):
    stream = StringIO()
    write_line(record, stream)
    assert stream.getvalue().count("\n") == 1


def test_blank_lines_are_passed_over(record):
    assert list(read_lines(["", record.model_dump_json(), " \n"])) == [record]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "records.jsonl:2: record: Invalid JSON"),
        ("{}", "records.jsonl:2: article: Field required"),
        ('{"article": {"id": "a", "text": "t", "sha256": 5}}', "records.jsonl:2: article.sha256: Input should be"),
    ],
)
def test_a_line_that_holds_no_record_is_named(record, line, message):
    with pytest.raises(RecordError) as raised:
        list(read_lines([record.model_dump_json(), line], "records.jsonl"))
    assert str(raised.value).startswith(message)


def test_a_file_is_whole_or_not_there(tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_text("lama")
    with pytest.raises(KeyboardInterrupt), atomic_writer(path) as stream:
        stream.write("baru")
        raise KeyboardInterrupt
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("records.jsonl", "lama")]
    with atomic_writer(path) as stream:
        stream.write("baru\n")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("records.jsonl", b"baru\n")]
