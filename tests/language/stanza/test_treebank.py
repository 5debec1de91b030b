"""Treebanks as the trainers want them."""

import json

from beritaextract.language.stanza.resources import PROCESSORS, write_resources
from beritaextract.language.stanza.treebank import as_conllu, as_text, divide, read_treebanks


def row(number, form, lemma="_", misc="_"):
    return f"{number}\t{form}\t{lemma}\tX\tNSD\tNumber=Sing\t0\troot\t_\t{misc}"


def block(text, *rows):
    return "\n".join(["# sent_id = 1", f"# text = {text}", *rows]) + "\n\n"


def test_tags_of_one_treebank_and_empty_nodes_are_left_out(tmp_path):
    rows = [
        row("1-2", "katanya"),
        row(1, "kata"),
        row("1.1", "kosong"),
        row(2, "nya", misc="SpaceAfter=No|Morf=x"),
        row(3, "."),
    ]
    (tmp_path / "a.conllu").write_text(block("katanya.", *rows), encoding="utf-8")
    (sentence,) = read_treebanks(tmp_path)
    cells = [line.split("\t") for line in sentence.rows]
    assert [(cell[0], cell[1], cell[4], cell[5]) for cell in cells] == [
        ("1-2", "katanya", "_", "_"),
        ("1", "kata", "_", "_"),
        ("2", "nya", "_", "_"),
        ("3", ".", "_", "_"),
    ]
    assert cells[2][9] == "SpaceAfter=No"
    assert as_conllu([sentence]) == "# text = katanya.\n" + "\n".join(sentence.rows) + "\n\n"


def test_words_that_do_not_rebuild_the_text_are_no_teachers(tmp_path):
    lossy = [row("1-2", "satu-satunya"), row(1, "satu"), row(2, "nya")]
    (tmp_path / "a.conllu").write_text(block("satu-satunya", *lossy) + block("lain", row(1, "beda")), encoding="utf-8")
    assert read_treebanks(tmp_path) == []


def test_every_sentence_is_taught_or_held_out(tmp_path):
    text = "".join(block(f"kata{number}", row(1, f"kata{number}")) for number in range(30))
    (tmp_path / "a.conllu").write_text(text, encoding="utf-8")
    sentences = read_treebanks(tmp_path)
    taught, held_out = divide(sentences)
    assert sorted([*taught, *held_out]) == sorted(sentences)
    assert len(held_out) == 3
    assert as_text(held_out) == "kata0 kata12 kata24\n"


def test_the_index_names_every_model(tmp_path):
    for processor in PROCESSORS:
        (tmp_path / "id" / processor).mkdir(parents=True)
        (tmp_path / "id" / processor / "berita.pt").write_bytes(b"")
    write_resources(tmp_path)
    index = json.loads((tmp_path / "resources.json").read_text(encoding="utf-8"))["id"]
    assert index["packages"]["default"] == dict.fromkeys(PROCESSORS, "berita")
    assert all(index[processor]["berita"]["md5"] == "d41d8cd98f00b204e9800998ecf8427e" for processor in PROCESSORS)
