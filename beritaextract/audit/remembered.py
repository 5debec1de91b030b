"""What is costly to find out, kept in the database until something new is loaded."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

_TABLE = """CREATE TABLE IF NOT EXISTS remembered (
  name TEXT PRIMARY KEY,
  loaded TEXT NOT NULL,  -- the settings row "loaded" when it was found out
  value TEXT NOT NULL    -- JSON
) WITHOUT ROWID"""


def remembered(connection: sqlite3.Connection, name: str, find_out: Callable[[sqlite3.Connection], Any]) -> Any:
    """Return what was found out since the last loading; find it out where nothing was.

    Args:
        connection: The database.
        name: What it is called there.
        find_out: Finds it out; what it returns must go through JSON unchanged.
    """
    connection.execute(_TABLE)
    row = connection.execute("SELECT value FROM settings WHERE name = 'loaded'").fetchone()
    loaded = row[0] if row else ""
    known = connection.execute("SELECT value FROM remembered WHERE name = ? AND loaded = ?", (name, loaded)).fetchone()
    if known:
        return json.loads(known[0])
    value = find_out(connection)
    written = json.dumps(value, ensure_ascii=False)
    connection.execute("INSERT OR REPLACE INTO remembered VALUES (?, ?, ?)", (name, loaded, written))
    return json.loads(written)
