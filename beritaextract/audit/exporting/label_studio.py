"""Tasks for Label Studio, annotated with what people have settled; `beritaextract evaluate` reads them back."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from beritaextract.audit.exporting.corrections import Checked, Settled
from beritaextract.records import ArticleRecord
from beritaextract.records.base import TextSpan

_LABEL, _TEXT = "label", "text"
_SOURCES = ("person", "organization", "group")


def label_studio(articles: Iterable[Checked]) -> Iterator[str]:
    """Yield a JSON list of tasks, task by task.

    Args:
        articles: The articles.
    """
    yield "["
    for number, checked in enumerate(articles, 1):
        yield (",\n" if number > 1 else "\n") + json.dumps(task_of(checked, number), ensure_ascii=False)
    yield "\n]\n"


def task_of(checked: Checked, number: int) -> dict[str, Any]:
    """Return one task with one annotation.

    Regions bear the labels Direct, Indirect, Mixed, Cue, Mention and those of sources; the parts of a quote share the
    attribute `quote`, and a quote leads to its source by the relation `speaker`.

    Args:
        checked: The article.
        number: Of the task.
    """
    article = checked.record.article
    named = {"id": article.id, "title": article.title, "outlet": article.outlet, "published": article.published}
    result = [one for at, settled in enumerate(checked.quotes, 1) for one in _quote(checked.record, settled, f"Q{at}")]
    data = {name: value for name, value in named.items() if value} | {"text": article.text}
    return {"id": number, "data": data, "annotations": [{"id": number, "was_cancelled": False, "result": result}]}


def _quote(record: ArticleRecord, settled: Settled, mark: str) -> Iterator[dict[str, Any]]:
    text = record.article.text
    head = f"{mark}-1"
    for at, (start, end) in enumerate(settled.parts, 1):
        region = f"{mark}-{at}"
        yield _region(text, region, settled.kind.title(), start, end)
        yield _attribute(region, start, end, "quote", mark)
        if settled.is_open:
            yield _attribute(region, start, end, "optional", "yes")
    cue = settled.quote.cue if settled.quote else None
    if cue:
        yield _region(text, f"{mark}-cue", "Cue", cue.start, cue.end)
        yield _relation(head, f"{mark}-cue", "cue")
    place = _mention(record, settled)
    if place and settled.speaker and settled.speaker_kind in _SOURCES:
        yield _region(text, f"{mark}-by", settled.speaker_kind.title(), *place)
        yield _attribute(f"{mark}-by", *place, "name", settled.speaker)
        yield _relation(head, f"{mark}-by", "speaker")


def _mention(record: ArticleRecord, settled: Settled) -> tuple[int, int] | None:
    """Return words that stand for the source: those of the cue clause, else the first of the article."""
    found = settled.quote.speaker if settled.quote else None
    if found and found.mention and found.name == settled.speaker:
        return found.mention.start, found.mention.end
    named: dict[str | None, TextSpan] = {one.name: one.mentions[0] for one in record.people if one.mentions}
    named |= {one.name: one.mentions[0] for one in record.organizations if one.mentions}
    if settled.speaker in named:
        return named[settled.speaker].start, named[settled.speaker].end
    start = record.article.text.find(settled.speaker or "\0")
    return (start, start + len(settled.speaker or "")) if start >= 0 else None


def _region(text: str, region: str, label: str, start: int, end: int) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text[start:end], "labels": [label]}
    return {"id": region, "from_name": _LABEL, "to_name": _TEXT, "type": "labels", "value": value}


def _attribute(region: str, start: int, end: int, name: str, said: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": [said]}
    return {"id": region, "from_name": name, "to_name": _TEXT, "type": "textarea", "value": value}


def _relation(source: str, target: str, name: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": [name]}
