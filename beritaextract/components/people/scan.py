"""One walk over the body of the article: posts with their names, and every other run that may be a name."""

from dataclasses import dataclass, field

from beritaextract.components.people.known import known_phrases, name_weight
from beritaextract.components.people.names import Name, name_end, read_degrees, read_name, read_prelude
from beritaextract.components.people.posts import PostReading, read_post
from beritaextract.findings import Section
from beritaextract.language.words import Words
from beritaextract.lexicons.bodies import Body

_AFTER_NAME = {"selaku", "sebagai", "yang", "sekaligus"}


@dataclass(slots=True)
class Candidate:
    """A run that may be a name; `context` is what its surroundings say, in binary orders of odds."""

    name: Name
    context: float
    posts: list[PostReading] = field(default_factory=list)


@dataclass(slots=True)
class Scan:
    """What one walk found."""

    candidates: list[Candidate] = field(default_factory=list)
    posts: list[PostReading] = field(default_factory=list)
    bodies: list[tuple[int, int, Body]] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)


_BEFORE = {
    **dict.fromkeys("kata ujar tutur ucap ungkap jelas tegas tambah lanjut imbuh papar terang sebut cetus tukas sambung timpal kenang pungkas tandas beber urai katanya".split(), 4.0),
    **dict.fromkeys("menurut".split(), 2.5),
    **dict.fromkeys("bernama nama disapa dipanggil alias almarhum mendiang tersangka terdakwa terpidana korban saksi ibunda ayahanda istri suami anak putra putri kakak adik bersama pasangan".split(), 3.0),
    **dict.fromkeys("oleh kepada dengan dan bagi antara melawan seperti milik".split(), 0.5),
    **dict.fromkeys("di ke se-".split(), -4.0),
    **dict.fromkeys("dari pada untuk dalam".split(), -0.7),
    **dict.fromkeys("pt kota kabupaten provinsi desa kecamatan kelurahan jalan gedung stadion gunung sungai pulau kampung dusun universitas partai bank hotel film lagu album klub tim timnas rs rsud masjid pasar bandara pelabuhan stasiun sma smp sd".split(), -5.0),
}  # fmt: skip
_AFTER = {
    **dict.fromkeys("mengatakan menuturkan menjelaskan menegaskan menambahkan menyampaikan mengungkapkan menyebut menyebutkan menyatakan memaparkan mengaku mengakui menilai berharap berpesan menceritakan bercerita mengklaim membantah mengingatkan mencontohkan mengimbau meminta mengajak mendesak berjanji bilang berkata membeberkan memerinci melaporkan mengumumkan memastikan mengapresiasi menyoroti menekankan menerangkan mengenang".split(), 3.0),
    **dict.fromkeys("juga pun sendiri lahir meninggal menikah tewas hadir datang menjadi akan telah sudah tidak yang saat ketika dalam".split(), 0.4),
    **dict.fromkeys("selaku".split(), 3.0),
}  # fmt: skip


def scan(words: Words, sections: list[Section]) -> Scan:
    """Walk over the body."""
    found = Scan()
    for section in sections:
        if section.kind in ("body", "list"):
            _scan_section(words, section.first, section.last, found)
    return found


def _scan_section(words: Words, first: int, stop: int, found: Scan) -> None:
    strings, lowers = words.strings, words.lowers
    phrases = known_phrases()
    root = phrases._root
    index = first
    while index < stop:
        low = lowers[index]
        if low in root:
            after = _read_known(words, index, stop, first, found)
            if after is not None:
                index = after
                continue
        if strings[index][0].isupper():
            index = _read_run(words, index, stop, first, found)
        else:
            index += 1


def _read_known(words: Words, index: int, stop: int, begin: int, found: Scan) -> int | None:
    """Read what begins with a known phrase; return the word after it, or None where it is nothing here."""
    hit = known_phrases().match(words.lowers, index, stop)
    if hit is None:
        return None
    end, known = hit
    string = words.strings[index]
    capital = string[0].isupper()
    if known.prefix or (known.post and known.post.takes != "role"):
        reading = read_post(words, index, stop)
        if reading is not None:
            after = _read_holder(words, reading, stop, begin, found)
            if after is not None:
                return after
    if not capital:
        if known.honorific and end < stop:
            return _read_person(words, index, stop, begin, found, 2.0)
        return None
    if known.exact and known.exact != string and not known.honorific and not known.rank:
        return None
    if known.rank and not known.place:
        return _read_person(words, index, stop, begin, found, 5.0)
    if known.body and (end - index > 1 or name_weight(string) < 3):
        last = _body_end(words, end, stop, known.body)
        found.bodies.append((index, last, known.body))
        return last
    if known.honorific:
        after = _read_person(words, index, stop, begin, found, 3.0)
        if after is not None:
            return after
    if known.place:
        if (
            end - index == 1
            and name_weight(string) >= 1
            and end < stop
            and words.strings[end][0].isupper()
            and name_weight(words.strings[end]) >= 1
        ):
            return None
        return end
    return None


def _body_end(words: Words, index: int, stop: int, body: Body) -> int:
    """Go on over the words of a body's own name."""
    strings, lowers, phrases = words.strings, words.lowers, known_phrases()
    if not body.opens:
        return index
    limit = min(stop, index + 10)
    while index < limit:
        string = strings[index]
        if string[0].isupper():
            hit = phrases.match(lowers, index, stop)
            if hit and (hit[1].rank or (hit[1].post and hit[1].post.takes != "role")) and not hit[1].body:
                break
            if (
                name_weight(string) >= 3
                and not (hit and (hit[1].place or hit[1].body))
                and body.kind in ("government", "police", "court", "legislature")
            ):
                break
            index = hit[0] if hit else index + 1
        elif (
            lowers[index] in ("dan", "&", "untuk", "of", "for", "the")
            and index + 1 < limit
            and strings[index + 1][0].isupper()
        ):
            index += 2
        elif string[0].isdigit() and "." not in string and words.tails[index - 1]:
            index += 1
        else:
            break
    return index


def _read_holder(words: Words, reading: PostReading, stop: int, begin: int, found: Scan) -> int | None:
    """Read the name after a post. Return the word after all, None where a lower-case title holds no name."""
    strings, lowers = words.strings, words.lowers
    capital = strings[reading.first][0].isupper()
    posts = [reading]
    last = reading
    while (
        last.name_first is None
        and last.last + 1 < stop
        and lowers[last.last] in ("dan", "sekaligus", "/", "serta", "merangkap")
    ):
        following = read_post(words, last.last + 1, stop)
        if following is None:
            break
        following.candidate = following.candidate or reading.candidate
        posts.append(following)
        last = following
    at = last.name_first
    comma = False
    if at is None:
        at = last.last
        comma = at < stop and strings[at] == ","
        if comma:
            at += 1
    name = None
    if at < stop:
        name = read_name(words, at, stop)
        if name and not _holds(words, name, comma, last):
            name = None
    found.posts.extend(posts)
    if name is None:
        if not capital and len(posts) == 1 and reading.last - reading.first == 1:
            return None
        return last.last
    found.runs.append((name.first, name.last))
    context = 5.0 if not comma else 3.5
    candidate = Candidate(name, context + _after_bonus(words, name, stop), posts)
    found.candidates.append(candidate)
    return _read_tail(words, candidate, stop, found)


def _holds(words: Words, name: Name, comma: bool, post: PostReading) -> bool:
    """Return whether a run after a post can be its holder."""
    strings = words.strings
    if name.rank or name.honorifics:
        return True
    weights = [name_weight(strings[at]) for at in range(name.first, name.last)]
    if weights[0] <= -3:
        return False
    hit = known_phrases().match(words.lowers, name.first, name.last)
    if (
        hit
        and (hit[1].place or hit[1].body)
        and (hit[0] - name.first > 1 or weights[0] < 2)
        and not (hit[1].exact and hit[1].exact != strings[name.first])
    ):
        return False
    if comma:
        return sum(weights) >= 0
    return sum(weights) > -3


def _read_person(words: Words, index: int, stop: int, begin: int, found: Scan, context: float) -> int | None:
    """Read a name after a rank or an honorific."""
    name = read_name(words, index, stop)
    if name is None or name.first == index:
        return None
    if name_weight(words.strings[name.first]) <= -3:
        return None
    found.runs.append((name.first, name.last))
    candidate = Candidate(name, context + _before(words, name.begin, begin) + _after_bonus(words, name, stop))
    found.candidates.append(candidate)
    return _read_tail(words, candidate, stop, found)


def _before(words: Words, index: int, begin: int) -> float:
    return _BEFORE.get(words.lowers[index - 1], 0.0) if index > begin else 0.0


def _after_bonus(words: Words, name: Name, stop: int) -> float:
    """What the words after a name say."""
    lowers, at = words.lowers, name.stop
    if at >= stop:
        return 0.0
    if lowers[at] == "(" and at + 2 < stop and lowers[at + 1].isdigit() and lowers[at + 2] == ")":
        return 4.0
    return _AFTER.get(lowers[at], 0.0)


def _read_run(words: Words, index: int, stop: int, begin: int, found: Scan) -> int:
    """Read a run of capitalised words of which nothing is known yet."""
    weight = name_weight(words.strings[index])
    if weight <= -3:
        return index + 1
    last = name_end(words, index, stop)
    after, titles = read_degrees(words, last, stop)
    name = Name(index, last, index, after, None, (), tuple(titles))
    found.runs.append((index, last))
    context = _before(words, index, begin) + _after_bonus(words, name, stop) + (2.0 if titles else 0.0)
    candidate = Candidate(name, context)
    found.candidates.append(candidate)
    return _read_tail(words, candidate, stop, found)


def _read_tail(words: Words, candidate: Candidate, stop: int, found: Scan) -> int:
    """Read a post in apposition: `X (37), Direktur ...,` or `X selaku ...`."""
    lowers, strings = words.lowers, words.strings
    at = candidate.name.stop
    if at + 2 < stop and lowers[at] == "(" and lowers[at + 1].isdigit() and lowers[at + 2] == ")":
        at += 3
    comma = at < stop and lowers[at] == ","
    start = at + 1 if comma else at
    linked = False
    while start < stop and lowers[start] in (
        "selaku",
        "sebagai",
        "yang",
        "juga",
        "merupakan",
        "menjabat",
        "seorang",
        "adalah",
        "sekaligus",
        "sehari-hari",
        "kini",
        "saat",
        "ini",
    ):
        linked = linked or lowers[start] in ("selaku", "sebagai", "menjabat", "merupakan", "adalah", "sekaligus")
        start += 1
    if start >= stop or not (comma or linked):
        return candidate.name.stop
    reading = read_post(words, start, stop)
    if reading is None or reading.name_first is not None:
        return candidate.name.stop
    end = reading.last
    if comma and not linked and end < stop and lowers[end] not in (",", ".", ")", ";", '"', "”"):
        name = read_name(words, end, stop)
        if name is not None:
            return candidate.name.stop
    if end < stop and strings[end] == "," and end + 1 < stop and not linked:
        follow = read_name(words, end + 1, stop)
        if (
            follow
            and _holds(words, follow, True, reading)
            and sum(name_weight(strings[k]) for k in range(follow.first, follow.last)) > 2
            and candidate.posts
        ):
            return candidate.name.stop
    if not linked and reading.post.branch == "civil" and not comma:
        return candidate.name.stop
    candidate.posts.append(reading)
    candidate.context += 2.5
    found.posts.append(reading)
    return end
