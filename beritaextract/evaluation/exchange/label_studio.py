"""Label Studio: the JSON export, a list of tasks.

Regions are results of type "labels"; attributes are choices and text areas of a region (`from_name` is the name of the
attribute); links are relations whose label is the name of the link. Several regions of one quote carry one `quote`
attribute. A task says text, and where known id, title, outlet and published, in its data.
"""

from collections.abc import Iterator
from typing import Any

from beritaextract.errors import InputError
from beritaextract.evaluation.exchange.regions import Annotated, Region, gold_from_regions
from beritaextract.evaluation.gold import Gold, Place
from beritaextract.evaluation.standoff import QUOTE_KINDS


def read_label_studio(tasks: list[Any], name: str) -> Iterator[Gold]:
    """Read the gold of all tasks that somebody annotated; of several annotations the first not cancelled counts.

    Args:
        tasks: The parsed export.
        name: What to call it in an error.

    Yields:
        The gold of each task.

    Raises:
        InputError: A task has no text, a result is malformed, or the words of a region are not those of the text.
    """
    for number, task in enumerate(tasks):
        place = f"{name}: task {task.get('id', number) if isinstance(task, dict) else number}"
        if not isinstance(task, dict) or not isinstance(task.get("data"), dict) or "text" not in task["data"]:
            raise InputError(f"{place}: it has no data with a text")
        done = [one for one in task.get("annotations", []) if not one.get("was_cancelled")]
        if done:
            yield gold_from_regions(_annotated(task, done[0].get("result", []), place), place)


def _annotated(task: dict[str, Any], results: list[dict[str, Any]], place: str) -> Annotated:
    data = task["data"]
    meta = {key: str(data[key]) for key in ("title", "outlet", "published") if data.get(key)}
    annotated = Annotated(str(data.get("id", task.get("id"))), data["text"], {}, [], meta)
    for result in results:
        if result.get("type") == "labels":
            _add_region(annotated, result, place)
    for result in results:
        kind = result.get("type")
        if kind == "relation":
            for label in result.get("labels") or [""]:
                annotated.links.append((label.lower(), result["from_id"], result["to_id"]))
        elif kind != "labels" and result.get("id") in annotated.regions:
            value = result.get("value", {})
            said = value.get(kind, value.get("text"))
            words = said[0] if isinstance(said, list) and said else said
            annotated.regions[result["id"]].attributes[str(result.get("from_name", "")).lower()] = str(words or "")
    _join_parts(annotated)
    return annotated


def _add_region(annotated: Annotated, result: dict[str, Any], place: str) -> None:
    key, value = str(result.get("id")), result.get("value", {})
    labels = value.get("labels") or [""]
    if not isinstance(value.get("start"), int) or not isinstance(value.get("end"), int):
        raise InputError(f"{place}: region {key}: start and end must be offsets in a plain text")
    span = _span(annotated.text, value["start"], value["end"], value.get("text"))
    if span is None:
        raise InputError(f"{place}: region {key} says {value.get('text')!r}, the text has other words there")
    annotated.regions[key] = Region(key, labels[0].lower(), [span])


def _span(text: str, start: int, end: int, words: str | None) -> Place | None:
    """Return offsets in code points; the browser may have counted in UTF-16 units, where an emoji is two."""
    if words is None or text[start:end] == words:
        return start, end
    units = text.encode("utf-16-le")
    try:
        before = units[: 2 * start].decode("utf-16-le")
        inside = units[2 * start : 2 * end].decode("utf-16-le")
    except UnicodeDecodeError:
        return None
    return (len(before), len(before) + len(inside)) if inside == words else None


def _join_parts(annotated: Annotated) -> None:
    """Make one region of the parts of a quote: those of one label whose attribute `quote` is the same."""
    first: dict[tuple[str, str], Region] = {}
    joined: dict[str, str] = {}
    for region in sorted(annotated.regions.values(), key=lambda region: region.places):
        mark = region.attributes.get("quote")
        if not mark or region.label not in QUOTE_KINDS:
            continue
        head = first.setdefault((region.label, mark), region)
        if head is not region:
            head.places += region.places
            head.attributes = region.attributes | head.attributes
            joined[region.id] = head.id
            del annotated.regions[region.id]
    annotated.links = [(name, joined.get(one, one), joined.get(two, two)) for name, one, two in annotated.links]
