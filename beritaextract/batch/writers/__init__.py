"""Files of records: one small file per format, each file whole or not there."""

from beritaextract.batch.writers.formats import FORMATS, format_of, open_writer
from beritaextract.batch.writers.reading import read_any, read_each

__all__ = ["FORMATS", "format_of", "open_writer", "read_any", "read_each"]
