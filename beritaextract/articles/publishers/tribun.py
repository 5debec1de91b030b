"""The Tribun network: `TRIBUNJATENG.COM, PURWOKERTO - …`; the reporter above; some papers keep their old names."""

from beritaextract.language.publisher import DASH, PLACE, Publisher

_PAPERS = (
    r"(?i:tribun[\w-]{0,30}|surya|suryamalang|serambinews|prohaba|bangkapos|posbelitung|pos-kupang|banjarmasinpost|"
    r"sripoku|wartakotalive|wartakota)\.(?i:com|co\.id|co|id|net)"
)

TRIBUN = Publisher(
    name="Tribun",
    datelines=(rf"{_PAPERS}(?:\s?[,|]\s?{PLACE})?{DASH}", rf"{PLACE},\s?{_PAPERS}{DASH}"),
    reporters=(
        r"Laporan (?:Wartawan|Reporter|Kontributor|Jurnalis)[^,\n]{0,50},\s?",
        r"Laporan\s?:?\ (?=[A-Z][^|\n]{2,40}\|)",
        rf"\({_PAPERS}\s?/\s?",
    ),
    signs=(rf"\({_PAPERS}\)$", r"\(\*+\)$"),
    notices=(r"Artikel ini (?:telah |sudah )?tayang di\b",),
    related=(r"Baca [Ss]elengkapnya\s?:?",),
    embeds=(
        r"Ikuti kami di\b",
        r"Akses Tribun\S{2,30} di\b",
        r"Geser untuk melihat\b",
        r"Berita lainnya (?:di|terkait)\b",
    ),
)
