"""Verdicts in: only ever added, each naming the last event that its window had seen."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from beritaextract.audit.store.database import transaction
from beritaextract.audit.store.records import article_text
from beritaextract.audit.store.rows import NOBODY
from beritaextract.audit.store.standing import Parts, Standing, refresh_article, standings

JUDGEMENTS = ("right", "speaker", "words", "not_quote", "missing", "unsure", "note")
SPEAKER_KINDS = ("person", "organization", "group", "unnamed")
MISSING = "+"
_NAMING = ("speaker", "missing")
_MARKS = "\"'“”„‘’«»"


@dataclass(frozen=True, slots=True)
class Statement:
    """What a reviewer says of an item; `seen` is his last event on it that the window knew, 0 for none.

    A null `speaker` says that the text does not tell; `parts` are offsets into the text.
    """

    article: int
    item: str
    action: str
    seen: int = 0
    speaker: str | None = None
    speaker_kind: str | None = None
    parts: Parts | None = None
    note: str | None = None


class RefusedError(Exception):
    """A statement that means nothing: of an item that is not there, or of words outside the text."""


class ConflictError(Exception):
    """Another window of the same reviewer has judged the item since; `standing` is what it said."""

    def __init__(self, standing: Standing) -> None:
        super().__init__(f"event {standing.last} came in between")
        self.standing = standing


def add_verdict(connection: sqlite3.Connection, reviewer: str, statement: Statement) -> int:
    """Add a verdict; when this returns, it is on the disk.

    Args:
        connection: The database.
        reviewer: Who judges.
        statement: What he says.

    Returns:
        The number of the event.

    Raises:
        ConflictError: Another window of his has judged the item since.
        RefusedError: The statement means nothing.
    """
    with transaction(connection):
        row, text = _article(connection, statement.article)
        item = statement.item
        if statement.action == "missing" and statement.parts:
            item = MISSING + "+".join(f"{start}-{end}" for start, end in statement.parts)
        found = _found(connection, row, item, statement)
        _check(statement, text)
        own = _own(connection, row["article"], item, reviewer)
        if own.last > statement.seen:
            raise ConflictError(own)
        event = _insert(
            connection,
            article=row["article"],
            item=item,
            reviewer=reviewer,
            action=statement.action,
            speaker=statement.speaker,
            speaker_kind=_speaker_kind(statement),
            parts=json.dumps(statement.parts) if statement.parts else None,
            note=statement.note,
            seen=statement.seen,
            found=found,
        )
        refresh_article(connection, row["article"], item)
    return event


def undo_verdict(connection: sqlite3.Connection, reviewer: str, event: int) -> str:
    """Add an event that takes back an earlier one; nothing is removed.

    Args:
        connection: The database.
        reviewer: Who takes back.
        event: His last event of its article that still counts.

    Returns:
        The item that it judged.

    Raises:
        ConflictError: Another window of his has judged since.
        RefusedError: There is no such event of his.
    """
    with transaction(connection):
        row = connection.execute(
            "SELECT * FROM verdicts WHERE event = ? AND reviewer = ? AND action != 'undo'", (event, reviewer)
        ).fetchone()
        if row is None:
            raise RefusedError(f"{reviewer} has no event {event} to undo")
        if last_counting(connection, reviewer, row["article"]) != event:
            raise ConflictError(_own(connection, row["article"], row["item"], reviewer))
        _insert(
            connection,
            article=row["article"],
            item=row["item"],
            reviewer=reviewer,
            action="undo",
            seen=event,
            undoes=event,
            found=row["found"],
        )
        refresh_article(connection, row["article"], row["item"])
    return str(row["item"])


def last_counting(connection: sqlite3.Connection, reviewer: str, article: str) -> int | None:
    """Return the last event of a reviewer on an article that nobody has undone.

    Args:
        connection: The database.
        reviewer: Who.
        article: Its id: `articles.article`.
    """
    (event,) = connection.execute(
        "SELECT max(event) FROM verdicts WHERE article = ? AND reviewer = ? AND action != 'undo'"
        " AND event NOT IN (SELECT undoes FROM verdicts WHERE article = ? AND undoes IS NOT NULL)",
        (article, reviewer, article),
    ).fetchone()
    return int(event) if event else None


def kind_of(text: str, parts: Parts) -> str:
    """Return the kind of a quote that somebody has marked: by the marks around or in it.

    Args:
        text: Of the article.
        parts: The words.

    Example:
        >>> kind_of('"Harga turun," kata Rina.', ((1, 12),)), kind_of("Harga turun, kata Rina.", ((0, 11),))
        ('direct', 'indirect')
    """
    if any(text[start - 1 : start] in _MARKS and start for start, _ in parts):
        return "direct"
    if any(set(text[start:end]) & set(_MARKS) for start, end in parts):
        return "mixed"
    return "indirect"


def _article(connection: sqlite3.Connection, article: int) -> tuple[sqlite3.Row, str]:
    row = connection.execute("SELECT id, article, sha256, record FROM articles WHERE id = ?", (article,)).fetchone()
    if row is None:
        raise RefusedError(f"there is no article {article}")
    return row, article_text(row["record"])


def _found(connection: sqlite3.Connection, article: sqlite3.Row, item: str, statement: Statement) -> str:
    """Return as JSON what is judged; of a missing quote, only the text it is missing from."""
    if item.startswith(MISSING):
        known = connection.execute(
            "SELECT 1 FROM verdicts WHERE article = ? AND item = ? AND action = 'missing'", (article["article"], item)
        )
        if statement.action != "missing" and not known.fetchone():
            raise RefusedError(f"nobody has added {item}")
        return json.dumps({"sha256": article["sha256"]})
    row = connection.execute(
        "SELECT kind, parts, speaker, speaker_kind FROM quotes WHERE article = ? AND item = ?", (article["id"], item)
    ).fetchone()
    if row is None or statement.action == "missing":
        raise RefusedError(f"there is no quote {item}")
    found = {"sha256": article["sha256"], **dict(row), "parts": json.loads(row["parts"])}
    return json.dumps(found, ensure_ascii=False)


def _check(statement: Statement, text: str) -> None:
    if statement.action not in JUDGEMENTS:
        raise RefusedError(f"the verdict {statement.action!r} is none of {', '.join(JUDGEMENTS)}")
    if statement.speaker is not None and statement.speaker_kind not in SPEAKER_KINDS:
        raise RefusedError(f"the kind {statement.speaker_kind!r} is none of {', '.join(SPEAKER_KINDS)}")
    if (statement.parts is not None) != (statement.action in ("words", "missing")):
        raise RefusedError(f"words go with 'words' and 'missing', not with {statement.action!r}")
    if statement.speaker is not None and statement.action not in _NAMING:
        raise RefusedError(f"a speaker goes with 'speaker' and 'missing', not with {statement.action!r}")
    bounds = [offset for part in statement.parts or () for offset in part]
    if bounds != sorted(set(bounds)) or any(not 0 <= offset <= len(text) for offset in bounds):
        raise RefusedError(f"{bounds} are no stretches, in order, of a text of {len(text)} characters")
    if statement.parts == () or any(not text[start:end].strip() for start, end in statement.parts or ()):
        raise RefusedError("a quote has words")


def _speaker_kind(statement: Statement) -> str | None:
    """Return the kind of the speaker; "none" where the reviewer says that the text does not tell."""
    if statement.action not in _NAMING:
        return None
    return statement.speaker_kind if statement.speaker else NOBODY


def _own(connection: sqlite3.Connection, article: str, item: str, reviewer: str) -> Standing:
    said = standings(connection, article, item).get(item, [])
    return next((one for one in said if one.reviewer == reviewer), Standing(reviewer))


def _insert(connection: sqlite3.Connection, **row: object) -> int:
    row["at"] = datetime.now(UTC).isoformat(timespec="milliseconds")
    columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    return connection.execute(f"INSERT INTO verdicts ({columns}) VALUES ({marks})", row).lastrowid or 0
