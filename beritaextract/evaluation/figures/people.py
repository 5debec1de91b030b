"""People by canonical name, officials, and posts by wording."""

from beritaextract.evaluation.gold import Gold, GoldPerson, GoldPosition
from beritaextract.evaluation.matching import normal, overlap, pair
from beritaextract.evaluation.scores import ArticleScore
from beritaextract.evaluation.settling import fault, settle
from beritaextract.records import PersonRecord, PositionRecord


def score_people(score: ArticleScore, gold: Gold, people: list[PersonRecord]) -> None:
    """Count people and officials by canonical name."""
    for figure in ("people", "officials"):
        wanted = [person for person in gold.people if figure == "people" or person.official]
        got = [person for person in people if figure == "people" or person.official]
        pairs = pair(wanted, got, lambda a, b: float(normal(a.name) == normal(b.name)), 1)
        settle(score.tallies[figure], wanted, len(got), pairs)
        hit_wanted, hit_got = {i for i, _ in pairs}, {j for _, j in pairs}
        what = "person" if figure == "people" else "official"
        for i, person in enumerate(wanted):
            if i not in hit_wanted and not person.optional:
                fault(score, f"missed {what}", (0, 0), person.name)
        for j, found in enumerate(got):
            if j not in hit_got:
                at = (found.mentions[0].start, found.mentions[0].end) if found.mentions else (0, 0)
                fault(score, f"spurious {what}", at, found.name)


def score_positions(score: ArticleScore, gold: Gold, people: list[PersonRecord]) -> None:
    """Count the posts of officials by holder and wording, with their fields."""
    wanted: dict[tuple[str, str], tuple[GoldPerson, GoldPosition]] = {}
    for person in gold.people:
        for post in person.positions if person.official else ():
            key = normal(person.name), normal(gold.text[slice(*post.span)])
            wanted.setdefault(key, (person, post))
    got: dict[tuple[str, str], PositionRecord] = {}
    for found in people:
        for position in found.positions if found.official else ():
            got.setdefault((normal(found.name), normal(position.text)), position)

    def fit(a: tuple[str, str], b: tuple[str, str]) -> float:
        return overlap(frozenset(a[1].split()), frozenset(b[1].split())) if a[0] == b[0] else 0.0

    left, right = list(wanted), list(got)
    pairs = pair(left, right, fit, 0.8)
    items = [_Optional(person.optional or post.optional) for person, post in wanted.values()]
    settle(score.tallies["positions"], items, len(right), pairs)
    hit_left, hit_right = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, key in enumerate(left):
        if i not in hit_left and not items[i].optional:
            fault(score, "missed position", wanted[key][1].span, wanted[key][0].name)
    for j, key in enumerate(right):
        if j not in hit_right:
            fault(score, "spurious position", (got[key].start, got[key].end), key[0])
    for i, j in pairs:
        if not items[i].optional:
            _position_fields(score, wanted[left[i]][1], got[right[j]])


class _Optional:
    """A gold item of which only this matters."""

    def __init__(self, optional: bool) -> None:
        self.optional = optional


def _position_fields(score: ArticleScore, want: GoldPosition, got: PositionRecord) -> None:
    shares = score.shares
    shares["title"].add(normal(want.title) == normal(got.title))
    shares["acting"].add(normal(want.acting) == normal(got.acting))
    shares["institution"].add(_same_body(want.institution, got.institution))
    shares["jurisdiction"].add(normal(want.jurisdiction) == normal(got.jurisdiction))


def _same_body(want: str | None, got: str | None) -> bool:
    left, right = frozenset(normal(want).split()), frozenset(normal(got).split())
    return left == right or overlap(left, right) >= 0.6
