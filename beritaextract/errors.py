"""What can go wrong, named by consequence.

BeritaError
├── ArticleError    this article gives no record; the run goes on with the next
├── InputError      this file, or this place in it, cannot be read
├── RecordError     what claims to be a record is none
├── LexiconError    a table of the library is broken: nothing can start
└── SetupError      something must be installed, built or arranged first
"""


class BeritaError(Exception):
    """The root of all errors that the library raises on purpose."""


class ArticleError(BeritaError):
    """One article gives no record; the message names the article."""


class InputError(BeritaError):
    """A file, or a place in it, cannot be read; the message names file and line."""


class RecordError(BeritaError):
    """A line that should hold a record does not."""


class LexiconError(BeritaError):
    """A lexicon table breaks its own rules; the message names table and row."""


class SetupError(BeritaError):
    """A missing extra, component or file; the message says how to get it."""
