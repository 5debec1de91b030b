"""The command line: one file per command, translation only."""

from beritaextract.cli.app import main

__all__ = ["main"]
