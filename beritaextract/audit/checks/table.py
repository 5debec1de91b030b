"""The table of checks, in the order in which they are told."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from beritaextract.audit.checks import (
    changed_negation,
    changed_number,
    conflicting_posts,
    cut_short,
    no_speaker,
    other_speaker,
    single_source,
    unbalanced_marks,
)
from beritaextract.audit.checks.finding import Finding, in_order
from beritaextract.audit.checks.material import Material


class Check(NamedTuple):
    """A check.

    Attributes:
        name: What it is called on the command line and in files.
        id: Its title in Indonesian.
        en: Its title in English.
        find: What does it.
    """

    name: str
    id: str
    en: str
    find: Callable[[Material], Iterator[Finding]]


CHECKS = (
    Check(other_speaker.NAME, "Kata sama, penutur lain", "Same words, another speaker", other_speaker.other_speaker),
    Check(changed_number.NAME, "Angka berubah", "Changed number", changed_number.changed_number),
    Check(changed_negation.NAME, "Kata ingkar hilang", "Lost negation", changed_negation.changed_negation),
    Check(cut_short.NAME, "Terpotong di tengah", "Cut short", cut_short.cut_short),
    Check(conflicting_posts.NAME, "Jabatan bertentangan", "Conflicting posts", conflicting_posts.conflicting_posts),
    Check(unbalanced_marks.NAME, "Tanda kutip timpang", "Unbalanced marks", unbalanced_marks.unbalanced_marks),
    Check(no_speaker.NAME, "Tanpa penutur", "No speaker", no_speaker.no_speaker),
    Check(no_speaker.UNNAMED, "Penutur tanpa nama", "Unnamed speaker", no_speaker.unnamed_speaker),
    Check(single_source.NAME, "Narasumber tunggal", "Single source", single_source.single_source),
)
NAMES = tuple(check.name for check in CHECKS)


def run_checks(material: Material, names: Sequence[str] = NAMES) -> Iterator[tuple[Check, list[Finding]]]:
    """Run checks.

    Args:
        material: What to look through.
        names: Which; all if left out.

    Yields:
        Each check of the table that is asked for, with its findings in order.
    """
    for check in CHECKS:
        if check.name in names:
            yield check, in_order(check.find(material))
