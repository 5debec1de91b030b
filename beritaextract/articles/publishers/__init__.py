"""How outlets frame their articles: one small file each, in one table."""

from beritaextract.articles.publishers.antara import ANTARA
from beritaextract.articles.publishers.common import COMMON
from beritaextract.articles.publishers.detik import DETIK
from beritaextract.articles.publishers.kompas import KOMPAS
from beritaextract.articles.publishers.liputan6 import LIPUTAN6
from beritaextract.articles.publishers.okezone import OKEZONE
from beritaextract.articles.publishers.tribun import TRIBUN

# The first whose pattern fits decides, so what many outlets share stands last.
PUBLISHERS = (ANTARA, DETIK, KOMPAS, TRIBUN, LIPUTAN6, OKEZONE, COMMON)

__all__ = ["PUBLISHERS"]
