"""Every address of the site, built in one place."""

from urllib.parse import quote, urlencode


def _with(path: str, **parameters: object) -> str:
    given = {name: value for name, value in parameters.items() if value not in (None, "")}
    return f"{path}?{urlencode(given)}" if given else path


class Urls:
    """Addresses by name: `urls.article(7, quote="Q3")`."""

    def queue(self, **filters: object) -> str:
        """The queue: q, outlet, since, until, speaker, who, kind, warning, below, verdict, at (page)."""
        return _with("/", **filters)

    def article(self, article: int, quote: str | None = None, queued: int | None = None, **filters: object) -> str:
        """An article, opened at a quote; its place in the queue, and the queue's filters, go along."""
        return _with(f"/artikel/{article}", kutipan=quote, dari=queued, **filters)

    def next(self, after: int | None = None, **filters: object) -> str:
        """Leads to the least certain quote of a queue that the reviewer has not judged, but for one."""
        return _with("/berikut", sesudah=after, **filters)

    def verdict(self) -> str:
        """Takes verdicts."""
        return "/putusan"

    def undo(self) -> str:
        """Takes the wish to undo."""
        return "/urungkan"

    def reviewers(self, one: str | None = None, other: str | None = None) -> str:
        """Who judged how much, and how far they agree."""
        return _with("/pemeriksa", satu=one, lain=other)

    def exports(self) -> str:
        """What can be taken out."""
        return "/ekspor"

    def export(self, form: str, reviewer: str | None = None) -> str:
        """One file: csv, jsonl, gold, records, label-studio or report."""
        return _with(f"/ekspor/{quote(form)}", pemeriksa=reviewer)

    def article_report(self, article: int) -> str:
        """One article as a page to send on."""
        return f"/artikel/{article}/laporan"

    def checks(self) -> str:
        """What stands out across articles."""
        return "/periksa"

    def check(self, name: str, at: int | None = None) -> str:
        """One page of what a check found."""
        return _with(f"/periksa/{quote(name)}", at=at)

    def check_file(self, name: str) -> str:
        """All that a check found."""
        return f"/periksa/{quote(name)}.csv"

    def overview(self) -> str:
        """Who is quoted how much."""
        return "/ringkasan"

    def overview_file(self, name: str) -> str:
        """The numbers behind a chart: people, organizations, sources, outlets, places or time."""
        return f"/ringkasan/{quote(name)}.csv"

    def settings(self) -> str:
        """Takes language, colours and name."""
        return "/setelan"

    def login(self) -> str:
        """Asks for the password."""
        return "/masuk"

    def static(self, path: str) -> str:
        """A file that comes with the library."""
        return f"/static/{quote(path)}"


URLS = Urls()
