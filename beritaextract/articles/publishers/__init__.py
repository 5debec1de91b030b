"""How outlets frame their articles: one small file each, registered in one table."""

from spacy.util import registry

from beritaextract.articles.publishers.antara import ANTARA
from beritaextract.articles.publishers.common import COMMON
from beritaextract.articles.publishers.detik import DETIK
from beritaextract.articles.publishers.kompas import KOMPAS
from beritaextract.articles.publishers.liputan6 import LIPUTAN6
from beritaextract.articles.publishers.okezone import OKEZONE
from beritaextract.articles.publishers.tribun import TRIBUN
from beritaextract.language.publisher import Publisher

# The first whose pattern fits decides, so what many outlets share stands last.
PUBLISHERS = (ANTARA, DETIK, KOMPAS, TRIBUN, LIPUTAN6, OKEZONE, COMMON)


def publishers() -> tuple[Publisher, ...]:
    """Return all outlets; the section component asks for them by this name in spaCy's registry."""
    return PUBLISHERS


registry.misc("berita_publishers.v1", func=publishers)

__all__ = ["PUBLISHERS", "publishers"]
