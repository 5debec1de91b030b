"""The digest of all tables, which every record names as its provenance."""

from functools import cache
from hashlib import sha256
from importlib.resources import files


@cache
def digest() -> str:
    """Return "sha256:" and the SHA-256 over the names and bytes of all tables, in the order of their names."""
    total = sha256()
    folder = files("beritaextract.lexicons") / "tables"
    for table in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if table.name.endswith((".tsv", ".bin")):
            total.update(table.name.encode())
            total.update(table.read_bytes())
    return f"sha256:{total.hexdigest()}"
