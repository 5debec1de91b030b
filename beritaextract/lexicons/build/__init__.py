"""Scripts that make the packed tables from public packages; run by hand, never by the library."""
