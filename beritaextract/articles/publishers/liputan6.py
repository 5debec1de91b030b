"""Liputan6.com: `Liputan6.com, Jakarta - …`, the dash and its blank often lost."""

from beritaextract.language.publisher import Publisher

LIPUTAN6 = Publisher(
    name="Liputan6",
    datelines=(r"Liputan6\.com,\s?(?P<place>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}?)(?:\s?[-–—]|(?=[A-Z]))",),
    reporters=(r"Reporter\s?:",),
    signs=(r"Sumber\s?:\s?[A-Z][\w. -]{2,40}$",),
    embeds=(
        r"(?:Simak|Saksikan)(?: juga)? [Vv]ideo [Pp]ilihan\b",
        r"\*{1,3}\s?(?:Follow|Ikuti|Liputan6)\b",
        r"Berita Video\b",
        r"Infografis\b",
    ),
    credits=(r"\((?i:Liputan6\.com|Dok|Foto|Sumber|Merdeka\.com)\b[.:/ ][^()\n]{1,80}\)\.?$",),
)
