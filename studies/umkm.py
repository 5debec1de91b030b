# %% [markdown]
# # Who is quoted on UMKM?
#
# Reports on micro, small and medium businesses (*usaha mikro, kecil, dan menengah*, UMKM) can let officials speak, or
# those who run the businesses. Which branch of government is quoted how often, and in its own words or in the
# reporter's?
#
# **Material:** the articles of the shipped corpus that speak of UMKM. They are invented, so that the answer says
# nothing about any real paper: what counts is the way. Give `ARTICLES` a dump of your own, and the same cells answer
# for it.

# %%
import json
import re
from collections import Counter
from pathlib import Path

from beritaextract import Article, extract_many
from beritaextract.evaluation.reading import read_gold

HOUSE = next(folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / "corpus" / "articles.jsonl").exists())
ARTICLES = HOUSE / "corpus" / "articles.jsonl"
TOPIC = re.compile(r"\bUMKM\b|\busaha mikro\b", re.IGNORECASE)

# %% [markdown]
# ## Reading
#
# One line of the file is one article. Only those on our topic are read; each gives one record.

# %%
articles = [Article.model_validate(json.loads(line)) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
records = list(extract_many(article for article in articles if TOPIC.search(article.text)))
for record in records:
    print(record)

# %% [markdown]
# A record shows itself: quotes, cues, speakers, posts, places and numbers in the text, and tables below.

# %%
records[0]

# %% [markdown]
# ## One row a quote
#
# The speaker's branch is that of the first post that the article states and that is not a former one. Those without a
# post speak for themselves; organisations, groups and unnamed sources are kept apart, as are quotes whose speaker the
# text does not tell.


# %%
def branch_of(record, quote):
    """Say for which branch the speaker of a quote speaks."""
    speaker = quote.speaker
    if speaker is None:
        return "not told"
    if speaker.kind != "person":
        return speaker.kind
    person = next(person for person in record.people if person.id == speaker.person_id)
    return next((post.branch for post in person.positions if not post.former), "no post")


rows = [(branch_of(record, quote), quote.kind, quote) for record in records for quote in record.quotes]
for branch, kind, quote in rows[:5]:
    print(f"{branch:<18} {kind:<9} {quote.speaker.name if quote.speaker else '?'}: {quote.parts[0].text[:60]}")

# %% [markdown]
# ## By branch
#
# How many quotes, by how many people, in how many words, and how sure the library is.

# %%
branches = [branch for branch, _ in Counter(branch for branch, _, _ in rows).most_common()]


def line_of(branch):
    """Count what one branch says."""
    said = [quote for which, _, quote in rows if which == branch]
    people = {quote.speaker.name for quote in said if quote.speaker}
    words = sum(len(part.text.split()) for quote in said for part in quote.parts)
    sure = sum(quote.confidence for quote in said) / len(said)
    return f"{branch:<20}{len(said):>6}{len(people):>8}{words:>7}{sure:>7.2f}"


print(f"{'branch':<20}{'quotes':>6}{'people':>8}{'words':>7}{'sure':>7}")
for branch in branches:
    print(line_of(branch))

# %% [markdown]
# ## The chart
#
# A bar for each branch: in their own words (direct, or mixed), or in the reporter's (indirect).


# %%
class Bars:
    """Bars in two colours, as SVG in a notebook and as text elsewhere."""

    height, left, unit = 26, 150, 16
    colors = ("#0072b2", "#e69f00")  # apart for every kind of colour sight

    def __init__(self, rows, legend):
        self.rows, self.legend = rows, legend

    def __str__(self):
        lines = [f"{name:<20}{'█' * own}{'░' * told} {own + told}" for name, own, told in self.rows]
        return "\n".join([*lines, f"█ {self.legend[0]}  ░ {self.legend[1]}"])

    def _repr_svg_(self):
        wide = self.left + self.unit * max(own + told for _, own, told in self.rows) + 60
        high = self.height * (len(self.rows) + 1)
        bars = "".join(self._bar(number, *row) for number, row in enumerate(self.rows))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" role="img" '
            f'font-family="sans-serif" font-size="13" fill="#808080"><title>Quotes by branch</title>{bars}'
            f'<text x="{self.left}" y="{high - 8}"><tspan fill="{self.colors[0]}">■</tspan> {self.legend[0]} '
            f'<tspan fill="{self.colors[1]}">■</tspan> {self.legend[1]}</text></svg>'
        )

    def _bar(self, number, name, own, told):
        top = self.height * number
        middle, end = self.left + self.unit * own, self.left + self.unit * (own + told)
        return (
            f'<text x="{self.left - 8}" y="{top + 17}" text-anchor="end">{name}</text>'
            f'<rect x="{self.left}" y="{top + 4}" width="{middle - self.left}" height="18" fill="{self.colors[0]}"/>'
            f'<rect x="{middle}" y="{top + 4}" width="{end - middle}" height="18" fill="{self.colors[1]}"/>'
            f'<text x="{end + 6}" y="{top + 17}">{own + told}</text>'
        )


kinds = Counter((branch, kind != "indirect") for branch, kind, _ in rows)
chart = Bars([(branch, kinds[branch, True], kinds[branch, False]) for branch in branches], ("own words", "reported"))
print(chart)

# %%
chart

# %% [markdown]
# ## How far to trust it
#
# The corpus has gold, so that the same can be counted by what is true. A dump of your own has none: leave this cell
# out, and check a hundred quotes (`beritaextract audit`) before you believe a bar.


# %%
def gold_branch(article, quote):
    """Say for which branch the speaker of a gold quote speaks."""
    if quote.speaker_kind != "person":
        return {"unknown": "not told"}.get(quote.speaker_kind, quote.speaker_kind)
    person = next(person for person in article.people if person.name == quote.speaker)
    return next((post.branch for post in person.positions if not post.former), "no post")


golds = [gold for gold in read_gold(HOUSE / "corpus" / "articles") if TOPIC.search(gold.text)]
truth = Counter(gold_branch(gold, quote) for gold in golds for quote in gold.quotes if not quote.optional)
found = Counter(branch for branch, _, _ in rows)
for branch in sorted({*truth, *found}, key=lambda name: (-truth[name], name)):
    print(f"{branch:<20}{'found':>6}{found[branch]:>4}{'gold':>7}{truth[branch]:>4}")
print(f"{(truth & found).total()} of {truth.total()} quotes stand in the right bar")
