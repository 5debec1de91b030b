"""What many outlets do alike, and the habits expected of an outlet that has no file of its own."""

from beritaextract.language.publisher import DASH, PLACE, Publisher

_DOMAIN = r"(?P<outlet>\w[\w-]{1,40}(?:\.\w[\w-]{1,40}){0,2}?\.(?i:com|co\.id|id|co|net|tv|news))"
_BRAND = r"(?P<outlet>[A-Z][\w&-]{1,30}(?: [A-Z][\w&-]{1,30}){0,3})"
_BULLET = r"[(\[*•»>–-]{0,3}\s?"

COMMON = Publisher(
    name=None,
    datelines=(
        rf"{_DOMAIN}(?:,\s?{PLACE})?{DASH}\s?(?=\S)",
        rf"{PLACE},\s?{_DOMAIN}{DASH}",
        rf"{PLACE}\s?\({_BRAND}\)\s?(?:[-–—:]){{1,2}}\s",
        rf"{PLACE},\ (?P<outlet>[A-Z]{{2,5}} Indonesia){DASH}",
    ),
    reporters=(r"(?:Reporter|Penulis|Wartawan|Jurnalis|Kontributor)\s?:", r"Laporan\s?:"),
    editors=(r"(?:Editor|Penyunting|Redaktur)\s?:",),
    translators=(r"(?:Penerjemah|Alih bahasa)\s?:",),
    signs=(
        r"(?:Fotografer|Foto|Videografer|Sumber)\s?:\s?[A-Z][^.!?\n]{2,60}$",
        r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu),\ \d{1,2}[ /-]\w{1,9}[ /-]\d{4}[^.!?\n]{0,24}$",
    ),
    copyright=(
        r"(?:©|(?:Copyright|COPYRIGHT|copyright)\b\s?(?:©|\([cC]\)|&copy;)?)",
        r"(?:Hak [Cc]ipta|HAK CIPTA)\s?(?:©|\([cC]\)|&copy;|:|(?=\d{4}))",
    ),
    notices=(r"\*?Disclaimer\s?:",),
    related=(
        rf"{_BULLET}(?i:baca|lihat|simak|tonton|saksikan|dengarkan) (?i:juga|pula)\b(?i: video| berita| artikel)?",
        rf"{_BULLET}(?i:simak|tonton|lihat|saksikan) (?i:video)\b(?!\s?(?:yang|itu|ini|tersebut)\b)",
        rf"{_BULLET}(?i:berita|artikel|video) terkait\s?:?",
        rf"{_BULLET}(?i:pilihan editor)\s?:",
    ),
    embeds=(
        r"(?:Lihat postingan ini di|View this post on|A post shared by|Sebuah kiriman dibagikan oleh)\b",
        r"https?://\S{3,400}$",
        r"—\ [^\n]{1,60}\(@\w{1,30}\)",
        r"Halaman (?:berikut|selanjutnya|\d)",
        r"\[(?:Video|Foto|Gambar|Embed)\b",
    ),
    posts=(r"(?:https://t\.co|pic\.twitter\.com|pic\.x\.com)/\w{1,20}$",),
    captions=(r"(?i:dok)\.\s?[A-Za-z]", r"Ilustrasi\b(?=[^.!?\n]{2,120}\.?$)"),
    credits=(
        r"\((?:Foto|FOTO|foto|Dok|dok|DOK|Dokumentasi|Sumber foto)\b[.:]?[^()\n]{1,80}\)\.?$",
        r"\((?:AP|AFP|REUTERS|Reuters|EPA|Getty Images|Xinhua|Istimewa)\b[^()\n]{0,60}\)\.?$",
    ),
)
