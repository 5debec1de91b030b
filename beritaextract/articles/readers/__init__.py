"""Where articles come from: files and folders, one small file per format."""

from beritaextract.articles.readers.inputs import STANDARD_INPUT, find_files, open_file, read_articles

__all__ = ["STANDARD_INPUT", "find_files", "open_file", "read_articles"]
