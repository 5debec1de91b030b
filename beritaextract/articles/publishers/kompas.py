"""Kompas.com: `JAKARTA, KOMPAS.com - …`; photo credits run into their captions."""

from beritaextract.language.publisher import DASH, PLACE, Publisher

KOMPAS = Publisher(
    name="Kompas",
    datelines=(rf"(?:{PLACE},\s?)?(?:KOMPAS|Kompas)\.com{DASH}",),
    reporters=(r"Penulis\s?:", r"(?:Penulis )?Kontributor [A-Z][\w ]{2,30},\s?"),
    notices=(r"Artikel ini (?:telah |sudah )?tayang sebelumnya\b",),
    captions=(r"KOMPAS\.com/", r"(?:SHUTTERSTOCK|Shutterstock|THINKSTOCK)", r"[A-Z]{3,20}/?Ilustrasi\b"),
)
