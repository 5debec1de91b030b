"""Verdicts: only ever added, folded into how an item stands, never over another window's."""

import json
import sqlite3
import subprocess
import sys

import pytest

from beritaextract.audit.store.database import connected
from beritaextract.audit.store.standing import standings
from beritaextract.audit.store.verdicts import ConflictError, RefusedError, Statement, add_verdict, undo_verdict
from tests.audit.conftest import fill, records


@pytest.fixture
def first(database):
    return database.execute("SELECT * FROM quotes ORDER BY id").fetchone()


@pytest.fixture
def say(database, first):
    """Return a function that judges the first quote."""

    def judge(action, reviewer="Sari", seen=None, **values):
        own = stand(database, first, reviewer)
        known = own.last if own else 0
        item = values.pop("item", first["item"])
        return add_verdict(
            database, reviewer, Statement(first["article"], item, action, known if seen is None else seen, **values)
        )

    return judge


def stand(database, quote, reviewer="Sari"):
    said = standings(database, "rice").get(quote["item"], [])
    return next((one for one in said if one.reviewer == reviewer), None)


def verdict(database, quote):
    return database.execute("SELECT verdict FROM quotes WHERE id = ?", (quote["id"],)).fetchone()[0]


def test_a_verdict_stands(database, first, say):
    say("right")
    assert stand(database, first).verdict == "right"
    assert verdict(database, first) == "right"


def test_speaker_and_words_are_corrected_apart_and_both_hold(database, first, say):
    say("speaker", speaker="Budi Santoso", speaker_kind="person")
    say("words", parts=((22, 40),))
    own = stand(database, first)
    assert (own.verdict, own.speaker, own.parts) == ("words", "Budi Santoso", ((22, 40),))
    say("right")
    own = stand(database, first)
    assert (own.verdict, own.speaker, own.parts) == ("right", None, None)


def test_nobody_is_a_speaker_too(database, first, say):
    say("speaker", speaker=None)
    assert (stand(database, first).speaker, stand(database, first).speaker_kind) == (None, "none")


def test_a_note_leaves_the_verdict(database, first, say):
    say("unsure")
    say("note", note="Tanya redaktur.")
    assert (stand(database, first).verdict, stand(database, first).note) == ("unsure", "Tanya redaktur.")
    say("note", note="")
    assert stand(database, first).note is None


def test_undo_is_an_event_and_goes_back_step_by_step(database, first, say):
    one, two = say("right"), say("not_quote")
    assert undo_verdict(database, "Sari", two) == first["item"]
    assert stand(database, first).verdict == "right"
    undo_verdict(database, "Sari", one)
    assert stand(database, first).verdict is None
    assert verdict(database, first) is None
    actions = [row["action"] for row in database.execute("SELECT action FROM verdicts ORDER BY event")]
    assert actions == ["right", "not_quote", "undo", "undo"]


def test_only_the_last_event_is_undone_and_only_by_its_reviewer(database, say):
    one = say("right")
    say("unsure")
    with pytest.raises(ConflictError):
        undo_verdict(database, "Sari", one)
    with pytest.raises(RefusedError, match="Adi has no event 1 to undo"):
        undo_verdict(database, "Adi", one)


def test_two_windows_never_overwrite_each_other(database, first, say):
    say("right", seen=0)
    with pytest.raises(ConflictError) as conflict:
        say("not_quote", seen=0)
    assert conflict.value.standing.verdict == "right"
    assert stand(database, first).verdict == "right"
    say("not_quote", seen=conflict.value.standing.last)
    assert stand(database, first).verdict == "not_quote"


def test_two_reviewers_are_both_kept(database, first, say):
    say("right", "Sari")
    say("not_quote", "Adi")
    assert [one.verdict for one in standings(database, "rice")[first["item"]]] == ["right", "not_quote"]
    assert verdict(database, first) == "disputed"


def test_a_missing_quote_is_an_item_of_its_own(database, first, say):
    say("missing", item="+", parts=((0, 10),), speaker="Rina Wati", speaker_kind="person", seen=0)
    (own,) = standings(database, "rice")["+0-10"]
    assert (own.verdict, own.parts, own.speaker) == ("missing", ((0, 10),), "Rina Wati")
    say("speaker", item="+0-10", speaker="Budi Santoso", speaker_kind="person", seen=own.last)
    (own,) = standings(database, "rice")["+0-10"]
    assert (own.verdict, own.speaker) == ("missing", "Budi Santoso")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"action": "praise"}, "the verdict 'praise' is none of right"),
        ({"action": "right", "item": "0-5@Nobody"}, "there is no quote 0-5@Nobody"),
        ({"action": "right", "item": "+0-5"}, "nobody has added"),
        ({"action": "words"}, "words go with"),
        ({"action": "words", "parts": ((0, 99_999),)}, "are no stretches, in order, of a text of"),
        ({"action": "words", "parts": ((5, 5),)}, "are no stretches"),
        ({"action": "words", "parts": ((5, 9), (2, 4))}, "are no stretches"),
        ({"action": "words", "parts": ()}, "a quote has words"),
        ({"action": "right", "speaker": "Rina Wati", "speaker_kind": "person"}, "a speaker goes with"),
        ({"action": "speaker", "speaker": "Rina Wati", "speaker_kind": "king"}, "the kind 'king' is none of person"),
    ],
)
def test_what_means_nothing_is_refused(say, values, message):
    with pytest.raises(RefusedError, match=message):
        say(**values)


def test_the_database_itself_refuses_to_change_or_drop_a_verdict(database, say):
    say("right")
    for change in ("UPDATE verdicts SET action = 'unsure'", "DELETE FROM verdicts"):
        with pytest.raises(sqlite3.IntegrityError, match="verdicts are only ever added"):
            database.execute(change)


def test_a_verdict_says_what_it_judged(database, first, say):
    say("right")
    found = json.loads(database.execute("SELECT found FROM verdicts").fetchone()[0])
    assert found["parts"] == json.loads(first["parts"])
    assert (found["speaker"], found["kind"]) == (first["speaker"], first["kind"])


_JUDGE_FOR_EVER = """
import itertools, sys
from beritaextract.audit.store.database import connected
from beritaextract.audit.store.verdicts import Statement, add_verdict
with connected(sys.argv[1]) as database:
    item = database.execute("SELECT item FROM quotes ORDER BY id").fetchone()[0]
    seen = 0
    for number in itertools.count():
        seen = add_verdict(database, "Sari", Statement(1, item, "note", seen, note=str(number)))
        print(number, flush=True)
"""


def test_no_acknowledged_verdict_is_lost_to_kill_9(path):
    process = subprocess.Popen([sys.executable, "-c", _JUDGE_FOR_EVER, str(path)], stdout=subprocess.PIPE, text=True)
    acknowledged = [process.stdout.readline() for _ in range(25)]
    process.kill()
    acknowledged += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    last = int([line for line in acknowledged if line.endswith("\n")][-1])
    with connected(path) as database:
        kept = [int(row["note"]) for row in database.execute("SELECT note FROM verdicts ORDER BY event")]
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert database.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert kept == list(range(len(kept)))
    assert len(kept) > last >= 24


def test_verdicts_outlive_a_new_extraction(database, first, say):
    say("right")
    path = database.execute("PRAGMA database_list").fetchone()["file"]
    changed = [
        one.model_copy(update={"provenance": one.provenance.model_copy(update={"pipeline": "other"})})
        for one in records()
    ]
    assert fill(path, changed).added == 2
    assert [row[0] for row in database.execute("SELECT verdict FROM quotes WHERE verdict IS NOT NULL")] == ["right"]
