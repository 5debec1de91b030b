"""Records as tables: flat ones joined by ids, data frames, Arrow."""

from beritaextract.tables.arrow import to_arrow
from beritaextract.tables.frames import to_frame
from beritaextract.tables.rows import Row, Value, rows_of
from beritaextract.tables.schema import Column, all_tables, columns_of

__all__ = ["Column", "Row", "Value", "all_tables", "columns_of", "rows_of", "to_arrow", "to_frame"]
