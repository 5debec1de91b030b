"""Files of records: one small file per format, each file whole or not there."""

from beritaextract.batch.writers.formats import FORMATS, format_of, open_writer

__all__ = ["FORMATS", "format_of", "open_writer"]
