"""brat: `article.txt` with `article.ann` beside it.

Text-bound lines (`T1`) are regions, binary relations (`R1`) links, attributes (`A1`) attributes. Canonical names and
codes come from normalisations (`N1 Reference T3 Kemendagri:33.02 <tab> Kabupaten Banyumas`), everything else from
notes that hold `key=value` pairs (`#1 AnnotatorNotes T3 <tab> unit=orang noun="pelaku UMKM"`).
"""

import re
from pathlib import Path

from beritaextract.errors import InputError
from beritaextract.evaluation.exchange.regions import Annotated, Region, gold_from_regions
from beritaextract.evaluation.gold import Gold, Place

_PAIR = re.compile(r"([\w-]+)=(?:\"([^\"]*)\"|(\S+))")
_RELATION = re.compile(r"(\w+) Arg1:(\w+) Arg2:(\w+)")


def read_brat(path: Path) -> Gold:
    """Read the gold of one article; its id is the name of the file.

    Args:
        path: The `.ann` file; the text is the `.txt` file beside it.

    Returns:
        The gold.

    Raises:
        InputError: The text is missing, a line is malformed, or the words of a region are not those of the text.
    """
    source = path.with_suffix(".txt")
    if not source.exists():
        raise InputError(f"{path}: its text {source.name} is not beside it")
    with source.open(encoding="utf-8", newline="") as stream:
        annotated = Annotated(path.stem, stream.read(), {}, [])
    lines = path.read_text(encoding="utf-8").split("\n")
    for regions_first in (True, False):  # a line may name a region that stands further down
        for number, line in enumerate(lines, 1):
            if line.strip() and (line[0] == "T") == regions_first:
                _read_line(line, annotated, f"{path}:{number}")
    return gold_from_regions(annotated, str(path))


def _read_line(line: str, annotated: Annotated, place: str) -> None:
    key, _, rest = line.partition("\t")
    body, _, words = rest.partition("\t")
    if line[0] == "T":
        _add_region(annotated, key, body, words, place)
    elif line[0] == "R":
        relation = _RELATION.fullmatch(body.strip())
        if relation is None:
            raise InputError(f"{place}: {body!r} is no relation of the form 'Speaker Arg1:T1 Arg2:T2'")
        annotated.links.append((relation[1].lower(), relation[2], relation[3]))
    elif line[0] in "AMN#":
        _add_attributes(annotated, line[0], body.split(), words, place)


def _add_region(annotated: Annotated, key: str, body: str, words: str, place: str) -> None:
    label, _, bounds = body.partition(" ")
    try:
        places: list[Place] = [(int(one), int(two)) for one, two in (part.split(" ") for part in bounds.split(";"))]
    except ValueError as error:
        raise InputError(f"{place}: {bounds!r} is no list of offsets such as '0 10;14 20'") from error
    printed = " ".join(annotated.text[start:end] for start, end in places)
    if _on_one_line(printed) != _on_one_line(words):
        raise InputError(f"{place}: {key} says {words!r}, the text has {printed!r} at {bounds}")
    annotated.regions[key] = Region(key, label.lower(), places)


def _on_one_line(words: str) -> str:
    return re.sub(r"\s", " ", words.strip("\r"))


def _add_attributes(annotated: Annotated, sort: str, body: list[str], words: str, place: str) -> None:
    if len(body) < 2:
        raise InputError(f"{place}: an attribute, normalisation or note must name a region")
    name, key = body[:2]
    if key[0] != "T":
        return  # a note about a relation or attribute
    if key not in annotated.regions:
        raise InputError(f"{place}: {key} is not there")
    attributes = annotated.regions[key].attributes
    if sort in "AM":
        attributes[name.lower()] = body[2] if len(body) > 2 else "true"
    elif sort == "#":
        attributes.update({pair[1].lower(): pair[2] or pair[3] for pair in _PAIR.finditer(words)})
    elif len(body) > 2:
        attributes["name"] = words
        if annotated.regions[key].label == "location":
            attributes["code"] = body[2].partition(":")[2]
