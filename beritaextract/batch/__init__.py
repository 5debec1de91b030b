"""Dumps: inputs cut into parts, each part written whole or not at all, by local processes or a Dask cluster."""
