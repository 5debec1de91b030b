"""Reading one post: prefix, title, what it is the title of, and where the name begins when all is capitalised."""

from dataclasses import dataclass

from beritaextract.components.people.known import known_phrases, name_weight
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body
from beritaextract.lexicons.posts import Post

LEVELS = frozenset(
    "kota kabupaten kab kab. provinsi prov prov. kecamatan kec kec. kelurahan desa daerah wilayah pulau".split()
)
_JOINERS = frozenset("dan & / atau dan/atau untuk bidang urusan of the for and - serta".split())
_LOOSE = frozenset("di pada dari asal".split())
_ORDERS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii".split())
_SUFFIXES = frozenset("nonaktif terpilih petahana interim".split())
_LONGEST = 30
_LONGEST_BRACKET = 6


@dataclass(slots=True)
class PostReading:
    """A post in the text, in words: prefix and title, institution, place; `last` is one past its last word."""

    first: int
    title_first: int
    title_last: int
    last: int
    post: Post
    acting: str | None = None
    former: bool = False
    candidate: bool = False
    body: Body | None = None
    body_first: int | None = None
    place: tuple[int, int] | None = None
    name_first: int | None = None


def read_post(words: Words, index: int, stop: int, *, apposition: bool = False) -> PostReading | None:
    """Read a post that begins at a word.

    Args:
        words: The words of the text.
        index: Where it may begin.
        stop: Where its paragraph ends.
        apposition: It stands after its holder, so no name is looked for inside it.

    Returns:
        The post, with `name_first` where a name follows in one run; or None.
    """
    start, acting, former, candidate = index, None, False, False
    phrases, lowers = known_phrases(), words.lowers
    while True:
        hit = phrases.match(lowers, index, stop)
        if hit is None or index - start > 8:
            return None
        end, known = hit
        if known.prefix and not (known.post and known.post.takes != "role"):
            acting = known.prefix if known.prefix.startswith("P") else acting
            former = former or known.prefix == "former"
            candidate = candidate or known.prefix == "candidate"
            index = _after_bracket(words, end, stop)
            if index < stop and lowers[index] in (".", "-") and words.end(index - 1) == words.starts[index]:
                index += 1
            if index >= stop:
                return None
            continue
        break
    if known.post is None or known.post.takes == "role":
        return None
    reading = PostReading(start, index, end, end, known.post, acting, former, candidate)
    reading.title_last = reading.last = _after_bracket(words, end, stop)
    _read_complement(words, reading, stop, apposition)
    return reading


def _after_bracket(words: Words, index: int, stop: int) -> int:
    """Return the word after a short form in brackets, "(Sekda)", if one follows; else the index itself."""
    strings = words.strings
    if index >= stop or strings[index] != "(":
        return index
    close = index + 1
    limit = min(stop, index + _LONGEST_BRACKET)
    while close < limit and strings[close] != ")":
        close += 1
    if close >= limit or close == index + 1:
        return index
    inside = strings[index + 1]
    if not inside[0].isalpha() or not inside[0].isupper():
        return index
    return close + 1


def _read_complement(words: Words, reading: PostReading, stop: int, apposition: bool) -> None:
    """Walk over what the title governs, then find where the name begins."""
    strings, lowers, phrases = words.strings, words.lowers, known_phrases()
    index, floor = reading.last, reading.last
    limit = min(stop, index + _LONGEST)
    takes = reading.post.takes
    blocks: list[tuple[int, int]] = []
    while index < limit:
        string, low = strings[index], lowers[index]
        if string == "(":
            after = _after_bracket(words, index, stop)
            if after == index:
                break
            index = floor = after
            continue
        if low in _SUFFIXES:
            index += 1
            floor = index
            continue
        if low == "nomor" and lowers[index + 1 : index + 2] == ["urut"] and index + 2 < limit:
            index = floor = index + 3
            continue
        if low in _JOINERS or low in _LOOSE:
            after = _join(words, reading, index, limit)
            if after is None:
                break
            index, floor = after
            continue
        if low == ",":
            after_comma = _enumerated(words, index, limit) if takes in ("portfolio", "body") else None
            if after_comma is None:
                break
            index = floor = after_comma
            continue
        if not string[0].isupper():
            if low in LEVELS and index + 1 < limit and strings[index + 1][0].isupper():
                index += 1
                continue
            if (
                string[0].isdigit()
                and reading.body
                and index > reading.last
                and not words.strings[index - 1][0].isdigit()
                and "." not in string
            ):
                index += 1
                floor = index
                continue
            break
        hit = phrases.match(lowers, index, limit)
        if hit:
            end, known = hit
            exact = known.exact is None or known.exact == string
            if (known.rank or known.honorific) and not known.body and index > floor - 1 and end < stop:
                if known.rank or strings[end][0].isupper() or strings[end] == ".":
                    break
            if known.body and exact and (end - index > 1 or name_weight(string) < 3):
                if reading.body is None or reading.body_first is None:
                    reading.body, reading.body_first = known.body, index
                elif known.body.branch != "civil" and reading.body.opens:
                    reading.body = _inner(reading.body, known.body)
                index = floor = end
                continue
            if known.place and exact:
                blocks.append((index, end))
                index = end
                continue
            if known.post and known.post.takes != "role" and end - index >= 1 and name_weight(string) < 1:
                index = floor = end
                continue
        index += 1
    _finish(words, reading, floor, index, blocks, stop, apposition)


def _inner(outer: Body, inner: Body) -> Body:
    """Return the body that decides the branch: the more special of two."""
    return inner if outer.branch in ("executive", "civil", "private") and inner.branch not in ("civil",) else outer


def _join(words: Words, reading: PostReading, index: int, limit: int) -> tuple[int, int] | None:
    """Go over a connective inside a post; return the next word and the first word a name may begin at."""
    strings, lowers = words.strings, words.lowers
    after = index + 1
    if after >= limit or not strings[after][0].isupper():
        return None
    hit = known_phrases().match(lowers, after, limit)
    if (
        lowers[index] in ("dan", "serta")
        and hit
        and (hit[1].prefix or hit[1].rank or (hit[1].post and hit[1].post.takes != "role"))
    ):
        return None
    if lowers[index] in _LOOSE:
        if not (hit and hit[1].body) or reading.post.takes in ("place", "person"):
            return None
        return after, after
    if name_weight(strings[after]) >= 3:
        return None
    if lowers[index] == "-" and words.tails[index]:
        return None
    return (after, after) if hit and (hit[1].body or hit[1].place) else (after + 1, after + 1)


def _enumerated(words: Words, index: int, limit: int) -> int | None:
    """Go over `, Kebudayaan, Riset, dan Teknologi` in the name of a ministry; return the word after "dan" and its next."""
    strings, lowers = words.strings, words.lowers
    at = index
    for _ in range(8):
        if at >= limit:
            return None
        if lowers[at] == ",":
            at += 1
            continue
        if lowers[at] in ("dan", "serta", "&"):
            if at + 1 < limit and strings[at + 1][0].isupper() and name_weight(strings[at + 1]) < 1:
                hit = known_phrases().match(lowers, at + 1, limit)
                if hit and (hit[1].prefix or (hit[1].post and hit[1].post.takes != "role")):
                    return None
                return at + 2
            return None
        if not strings[at][0].isupper() or name_weight(strings[at]) > 0:
            return None
        hit = known_phrases().match(lowers, at, limit)
        if hit and (hit[1].post or hit[1].rank or hit[1].prefix):
            return None
        at += 1
    return None


def _finish(
    words: Words, reading: PostReading, floor: int, end: int, blocks: list[tuple[int, int]], stop: int, apposition: bool
) -> None:
    """Split the run at the likeliest place and set `last`, `name_first` and `place`."""
    strings, lowers = words.strings, words.lowers
    while end > floor and end > reading.title_last and lowers[end - 1] in _JOINERS | LEVELS | {","}:
        end -= 1
    if apposition:
        split = end
    else:
        split = _split(words, reading, floor, end, blocks)
        if split < end and end < stop and lowers[end] in ("dan", ",") and False:
            split = end
    reading.last = split
    if split < end:
        reading.name_first = split
    reading.place = _place(words, reading, blocks, split)


def _split(words: Words, reading: PostReading, floor: int, end: int, blocks: list[tuple[int, int]]) -> int:
    """Return the word at which the name begins, `end` if there is none."""
    strings = words.strings
    block_of = {at: block for block in blocks for at in range(*block)}
    total = 0.0
    best, best_at = -0.5, end
    at = end - 1
    while at >= floor:
        block = block_of.get(at)
        if block is None:
            weight = float(name_weight(strings[at])) or 0.5
            if strings[at].isupper() and len(strings[at]) > 1 and weight <= 1:
                weight = -2.0
        else:
            size = block[1] - block[0]
            weight = (
                min(-3.0, name_weight(strings[at]) - 5)
                if size > 1 or at == reading.title_last or strings[at - 1].lower() in LEVELS
                else name_weight(strings[at]) - 3.0
            )
        if at == reading.title_last and reading.post.takes in ("place", "portfolio", "country"):
            weight -= 2.5
        elif at == reading.title_last and reading.post.takes == "body":
            weight -= 0.7
        total += weight
        if total > best:
            best, best_at = total, at
        at -= 1
    return best_at


def _place(words: Words, reading: PostReading, blocks: list[tuple[int, int]], split: int) -> tuple[int, int] | None:
    """Return the words of the jurisdiction, without its level."""
    inside = [block for block in blocks if block[1] <= split and words.strings[block[0]] != "RI"]
    if inside:
        return inside[0]
    if reading.post.takes == "place" and split > reading.title_last and reading.body is None:
        first = reading.title_last
        while first < split and words.lowers[first] in LEVELS:
            first += 1
        last = first
        while last < split and words.strings[last][0].isupper():
            last += 1
        return (first, last) if last > first else None
    return None
