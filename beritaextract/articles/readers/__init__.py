"""Where articles come from: files and folders, one small file per format."""

from beritaextract.articles.places import STANDARD_INPUT, open_file
from beritaextract.articles.readers.inputs import read_articles
from beritaextract.articles.readers.listing import find_files

__all__ = ["STANDARD_INPUT", "find_files", "open_file", "read_articles"]
