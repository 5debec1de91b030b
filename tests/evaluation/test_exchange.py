"""Gold from brat and Label Studio: the same article in both gives the same gold."""

import json
import re

import pytest

from beritaextract.errors import InputError
from beritaextract.evaluation.reading import read_gold

TEXT = "“Stok aman,” kata Bupati Banyumas Rina Wati 😀. “Sampai 12 minggu lagi.”\n\nBaca juga: Beras"
ANN = """\
T1\tDirect 1 10;48 70\tStok aman Sampai 12 minggu lagi.
T2\tCue 13 17\tkata
T3\tPerson 34 43\tRina Wati
T4\tPosition 18 33\tBupati Banyumas
T5\tLocation 25 33\tBanyumas
T6\tCount 55 57\t12
T7\tSkip 73 89\tBaca juga: Beras
R1\tSpeaker Arg1:T1 Arg2:T3\t
R2\tcue Arg1:T1 Arg2:T2
R3\tmention Arg1:T1 Arg2:T3
R4\tholder Arg1:T4 Arg2:T3
A1\tOfficial T3
A2\tKind T5 regency
A3\tKind T6 duration
N1\tReference T5 Kemendagri:33.02\tKabupaten Banyumas
#1\tAnnotatorNotes T4\ttitle=Bupati jurisdiction="Banyumas"
#2\tAnnotatorNotes T6\tvalue=12 unit=minggu
#3\tAnnotatorNotes R1\tsure
"""


def units(at):
    """Count as a browser does: the emoji is two."""
    return len(TEXT[:at].encode("utf-16-le")) // 2


def region(key, label, start, end, **attributes):
    results = [
        {
            "id": key,
            "type": "labels",
            "from_name": "label",
            "value": {"start": units(start), "end": units(end), "text": TEXT[start:end], "labels": [label]},
        }
    ]
    for name, value in attributes.items():
        kind = "choices" if name in ("kind", "official") else "textarea"
        results.append(
            {
                "id": key,
                "type": kind,
                "from_name": name,
                "value": {"choices": [value]} if kind == "choices" else {"text": [value]},
            }
        )
    return results


def link(name, source, target):
    return [{"type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": [name]}]


RESULT = [
    *region("q1", "Direct", 1, 10, quote="1"),
    *region("q2", "Direct", 48, 70, quote="1"),
    *region("c", "Cue", 13, 17),
    *region("p", "Person", 34, 43, official="yes"),
    *region("b", "Position", 18, 33, title="Bupati", jurisdiction="Banyumas"),
    *region("l", "Location", 25, 33, kind="regency", code="33.02", name="Kabupaten Banyumas"),
    *region("n", "Count", 55, 57, kind="duration", value="12", unit="minggu"),
    *region("s", "Skip", 73, 89),
    *link("speaker", "q1", "p"),
    *link("cue", "q2", "c"),
    *link("mention", "q1", "p"),
    *link("holder", "b", "p"),
]


def brat(folder, ann=ANN, text=TEXT):
    (folder / "a1.txt").write_text(text, encoding="utf-8")
    (folder / "a1.ann").write_text(ann, encoding="utf-8")
    return folder


def label_studio(folder, result=RESULT, **task):
    tasks = [{"id": 7, "data": {"id": "a1", "text": TEXT}, "annotations": [{"result": result}], **task}]
    (folder / "export.json").write_text(json.dumps(tasks), encoding="utf-8")
    return folder


def test_brat(tmp_path):
    (gold,) = read_gold(brat(tmp_path))
    (quote,) = gold.quotes
    assert (gold.id, gold.text) == ("a1", TEXT)
    assert [TEXT[slice(*part)] for part in quote.parts] == ["Stok aman", "Sampai 12 minggu lagi."]
    assert (quote.kind, quote.speaker, quote.speaker_kind) == ("direct", "Rina Wati", "person")
    assert (TEXT[slice(*quote.cue)], TEXT[slice(*quote.mention)]) == ("kata", "Rina Wati")
    (person,) = gold.people
    assert (person.name, person.official, person.positions[0].jurisdiction) == ("Rina Wati", True, "Banyumas")
    (place,) = gold.locations
    assert (place.name, place.kind, place.code) == ("Kabupaten Banyumas", "regency", "33.02")
    (count,) = gold.counts
    assert (count.value, count.kind, count.unit) == (12, "duration", "minggu")
    assert [TEXT[slice(*place)] for place in gold.skip] == ["Baca juga: Beras"]


def test_label_studio_gives_the_same_gold_though_a_browser_counts_an_emoji_twice(tmp_path):
    (tmp_path / "brat").mkdir()
    assert read_gold(label_studio(tmp_path)) == read_gold(brat(tmp_path / "brat"))


def test_a_task_that_nobody_annotated_is_no_gold(tmp_path):
    with pytest.raises(InputError, match="no gold is there"):
        read_gold(label_studio(tmp_path, annotations=[{"result": RESULT, "was_cancelled": True}]))


def test_an_article_of_another_form_may_lie_beside(tmp_path):
    brat(tmp_path)
    (tmp_path / "a2.txt").write_text('+++\nid = "a2"\n+++\nHarga turun.', encoding="utf-8")
    assert [gold.id for gold in read_gold(tmp_path)] == ["a1", "a2"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("T2\tCue 13 17\tkata", "T2\tCue 13 18\tkata", "a1.ann:2: T2 says 'kata', the text has 'kata ' at 13 18"),
        ("T2\tCue 13 17", "T2\tCue 13-17", "a1.ann:2: '13-17' is no list of offsets"),
        ("T2\tCue", "T2\tKata", "T2: the label 'kata' is none of direct, indirect, mixed"),
        ("R2\tcue", "R2\tverb", "the link 'verb' is unknown; known are speaker"),
        ("R2\tcue Arg1:T1 Arg2:T2", "R2\tcue T1 T2", "a1.ann:9: 'cue T1 T2' is no relation"),
        ("Arg1:T1 Arg2:T2", "Arg1:T1 Arg2:T9", "a cue link leads to T9, which is not there"),
        ("R4\tholder Arg1:T4 Arg2:T3\n", "", "the position T4 has no link 'holder' to a person"),
        ("value=12", "value=dua", "T6: value is 'dua', no number"),
        ("A2\tKind T5 regency", "A2\tKind T5 kota", "locations[0]: the kind 'kota' is unknown"),
        ("A2\tKind T5 regency", "A2\tKind T9 regency", "a1.ann:13: T9 is not there"),
    ],
)
def test_slips_in_brat_are_named(tmp_path, old, new, message):
    assert old in ANN
    with pytest.raises(InputError, match=re.escape(message)):
        read_gold(brat(tmp_path, ANN.replace(old, new)))


def test_brat_without_its_text(tmp_path):
    brat(tmp_path)
    (tmp_path / "a1.txt").unlink()
    with pytest.raises(InputError, match=r"its text a1\.txt is not beside it"):
        read_gold(tmp_path)


@pytest.mark.parametrize(
    ("result", "message"),
    [
        (region("c", "Kata", 13, 17), "task 7: c: the label 'kata' is none of"),
        (
            [{"id": "c", "type": "labels", "value": {"start": 3, "end": 7, "text": "kata", "labels": ["Cue"]}}],
            "task 7: region c says 'kata', the text has other words there",
        ),
        (
            [{"id": "c", "type": "labels", "value": {"start": "/div/text()", "labels": ["Cue"]}}],
            "task 7: region c: start and end must be offsets in a plain text",
        ),
        (link("cue", "q1", "c"), "a cue link leads to q1, which is not there"),
    ],
)
def test_slips_in_label_studio_are_named(tmp_path, result, message):
    with pytest.raises(InputError, match=re.escape(message)):
        read_gold(label_studio(tmp_path, result))
