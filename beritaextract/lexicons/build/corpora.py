"""Counting how words are written in the corpora from which the tables of name words are made."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

HERE = Path(__file__).parent
SENTENCE_MARKS = frozenset('.!?"“:')


@cache
def signs(group: str) -> frozenset[str]:
    """Read one group of `name_signs.tsv`: words beside names, locales of Faker."""
    lines = (HERE / "name_signs.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(line.split("\t")[1] for line in lines if line.split("\t")[0] == group)


class Counts:
    """How often each word, in lower case, was seen in lower case, capitalised, as part of a person, as another name."""

    def __init__(self) -> None:
        self.lower: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.person: Counter[str] = Counter()
        self.other: Counter[str] = Counter()
        self.spoken: Counter[str] = Counter()  # proper nouns beside a cue of saying
        self.unspoken: Counter[str] = Counter()  # proper nouns elsewhere, each worth less than one

    def sentence(self, words: list[str], tags: list[str] | None = None) -> None:
        """Count the words of one sentence; `tags` are NER tags."""
        opens = True
        for number, word in enumerate(words):
            tag = tags[number] if tags else ""
            if word[0].isalpha():
                self._word(word, opens, tag, bool(tags))
            opens = word in SENTENCE_MARKS or (opens and not word[0].isalnum())

    def _word(self, word: str, opens: bool, tag: str, tagged: bool) -> None:
        low = word.lower()
        if not word[0].isupper():
            self.lower[low] += 1
        elif "PER" in tag:
            self.person[low] += 1
        elif not opens:
            self.capital[low] += 1
            self.other[low] += tagged

    def proper_nouns(self, tagged: list[tuple[str, str]]) -> None:
        """Count the runs of proper nouns in a corpus with parts of speech by what stands beside them."""
        index = 0
        while index < len(tagged):
            last = index
            while last < len(tagged) and tagged[last][1] == "NNP" and tagged[last][0][0].isupper():
                last += 1
            if last > index:
                self._run(
                    [word for word, _ in tagged[index:last]],
                    tagged[index - 1][0],
                    tagged[min(last, len(tagged) - 1)][0],
                )
            index = max(last, index + 1)

    def _run(self, run: list[str], before: str, after: str) -> None:
        said = before.lower() in signs("cue") or after.lower() in signs("saying")
        for word in run:
            if said and len(run) <= 3 and not word.isupper():
                self.spoken[word.lower()] += 1
            else:
                self.unspoken[word.lower()] += 1.5 if before.lower() in ("di", "ke") else 0.4  # type: ignore[assignment]


def sentences(lines: Iterable[str], columns: tuple[int, int]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield words and tags of each sentence of a file with one word a line."""
    words: list[str] = []
    tags: list[str] = []
    for line in lines:
        cells = line.rstrip("\n").split("\t" if "\t" in line else " ")
        if len(cells) > 1 and cells[0] and not line.startswith("# "):
            words.append(cells[columns[0]])
            tags.append(cells[columns[1]])
        elif words:
            yield words, tags
            words, tags = [], []
    if words:
        yield words, tags


def count(ner: Path, treebanks: Path) -> Counts:
    """Count the words of all corpora."""
    counts = Counts()
    tagged: list[tuple[str, str]] = []
    corpus = files("nlp_id") / "data" / "dataset_postag.txt"
    for words, tags in sentences(corpus.read_text(encoding="utf-8").splitlines(), (0, -1)):
        counts.sentence(words)
        tagged += [*zip(words, tags, strict=True), (".", "")]
    counts.proper_nouns(tagged)
    for path in sorted(ner.glob("*/*.txt")):
        for words, tags in sentences(path.read_text(encoding="utf-8").splitlines(), (0, -1)):
            counts.sentence(words, tags)
    for path in sorted(treebanks.glob("*.conllu")):
        for words, _ in sentences(path.read_text(encoding="utf-8").splitlines(), (1, 3)):
            counts.sentence(words)
    return counts
