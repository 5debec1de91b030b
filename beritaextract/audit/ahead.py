"""What pages would make the first visitor wait for, found out before anybody comes."""

import sqlite3

from beritaextract.audit.checks.kept import counts
from beritaextract.audit.overview.numbers import numbers


def find_out_ahead(connection: sqlite3.Connection) -> None:
    """Run the checks and count the overview, unless nothing was loaded since they were.

    Args:
        connection: The database, prepared.
    """
    counts(connection)
    numbers(connection)
