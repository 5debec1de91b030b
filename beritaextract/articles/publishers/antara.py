"""ANTARA, the national news agency: `Jakarta (ANTARA) - …`, by-line and copyright at the end."""

from beritaextract.language.publisher import DASH, PLACE, Publisher

ANTARA = Publisher(
    name="ANTARA",
    datelines=(rf"{PLACE},?\s?\((?:LKBN )?ANTARA(?: News)?(?:/[^()\n]{{1,40}})?\){DASH}",),
    reporters=(r"Pewarta\s?:", r"Oleh\s?:?\ (?=[A-Z][^.!?\n]{2,60}$)"),
    editors=(r"Redaktur\s?:",),
    translators=(r"(?:Penerjemah|Penyunting)\s?:",),
    signs=(r"Uploader\s?:",),
    notices=(r"Dilarang keras mengambil konten\b",),
    credits=(r"\(?(?:Foto )?ANTARA(?: FOTO)?/[^()\n]{2,80}\)?\.?$",),
)
