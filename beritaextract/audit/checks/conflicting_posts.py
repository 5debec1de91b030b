"""One person under conflicting posts on the same date."""

from collections.abc import Iterator
from itertools import combinations

from beritaextract.audit.checks.finding import Finding, of_post
from beritaextract.audit.checks.grouping import groups_of
from beritaextract.audit.checks.material import Material, Post
from beritaextract.lexicons.posts import post_short_forms, posts

NAME = "conflicting-posts"


def conflicting_posts(material: Material) -> Iterator[Finding]:
    """Find people who hold, on one day, posts that nobody holds together.

    Such are two posts of which each governs a place or a portfolio (Bupati and Wakil Bupati, Bupati of two
    kabupaten), and one post as acting and as full. A name of one word is shared by too many people to tell.

    Args:
        material: What to look through.

    Yields:
        The findings; each has a passage for every post.
    """
    held: dict[tuple[str, str], dict[tuple[str, str | None, str], Post]] = {}
    exclusive = {post.form: post.takes for post in posts() if post.takes in ("place", "portfolio")}
    for post in material.posts:
        if post.former or not post.article.day or " " not in post.person or not _is_exclusive(post, exclusive):
            continue
        key = (_title(post), post.acting, (post.jurisdiction or "").casefold())
        held.setdefault((post.article.day, post.person.casefold()), {}).setdefault(key, post)
    for different in held.values():
        pairs = [pair for pair in combinations(different.values(), 2) if _conflict(*pair)]
        for group in groups_of(pairs):
            about = f"{group[0].person}: " + " / ".join(post.text for post in group)
            yield Finding(NAME, about, tuple(of_post(post) for post in group))


def _title(post: Post) -> str:
    title = post.title.casefold()
    return post_short_forms().get(title, title)


def _is_exclusive(post: Post, exclusive: dict[str, str]) -> bool:
    """Return whether a person can hold one such post only; "Menteri BUMN" may be spelled out elsewhere."""
    if post.title.casefold() in exclusive or _title(post) in exclusive:
        return True
    first, *rest = post.title.split()
    return exclusive.get(first.casefold()) == "portfolio" and not any(word.isupper() for word in rest)


def _conflict(one: Post, other: Post) -> bool:
    title, other_title = _title(one), _title(other)
    if title == other_title:
        return one.acting != other.acting or not _may_be_one_place(one, other)
    if one.acting or other.acting:  # a deputy may act for his chief
        return False
    return not (f"{title} ".startswith(f"{other_title} ") or f"{other_title} ".startswith(f"{title} "))


def _may_be_one_place(one: Post, other: Post) -> bool:
    """Return whether two jurisdictions may be one: of one code; without codes, of one name or a shorter form of it."""
    if one.place and other.place:
        return one.place == other.place
    words, others = (set((post.jurisdiction or "").casefold().split()) for post in (one, other))
    return words <= others or others <= words
