"""detikcom: no dateline today, `Jakarta, detikcom -` in old articles; linked videos at the end."""

from beritaextract.language.publisher import DASH, PLACE, Publisher

DETIK = Publisher(
    name="detik",
    datelines=(rf"{PLACE},\ detik(?:com|[A-Z]\w{{2,12}}){DASH}",),
    bare_datelines=(r"(?P<place>[A-Z][a-z'’]{2,20}(?:\ [A-Z][a-z'’]{2,20}){0,2})\ [-–—]{1,2}\ (?=[A-Z])",),
    signs=(r"\([a-z]{2,4}/[a-z]{2,4}\)$",),
    notices=(r"Artikel ini (?:sudah |telah )?(?:lebih dulu |lebih dahulu )?(?:tayang|terbit|dimuat)\b",),
    embeds=(r"\[Gambas\s?:", r"Saksikan Live Detik", r"ADVERTISEMENT$", r"SCROLL TO (?:CONTINUE|RESUME)\b"),
    captions=(r"Foto\s?:",),
    credits=(r"\(?(?:Foto\s?:|dok\.)[^()\n]{2,60}/\s?detik\w*\)?\.?$",),
)
