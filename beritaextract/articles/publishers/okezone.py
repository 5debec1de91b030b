"""Okezone: `JAKARTA - …` without its own name; the editor's name in brackets at the end."""

from beritaextract.language.publisher import DASH, NAME, Publisher

OKEZONE = Publisher(
    name="Okezone",
    bare_datelines=(
        r"(?=[A-Z'’ -]{4})(?!UPDATE|BREAKING|VIRAL|FOTO|VIDEO|OPINI|KOLOM)"
        rf"(?P<place>[A-Z](?:[A-Z'’]|-(?=[A-Z])){{1,30}}(?:\ [A-Z'’]{{2,30}}){{0,3}}){DASH}\s?(?=\S)",
    ),
    signatures=(rf"\((?={NAME}\s?\)$)",),
    embeds=(r"Follow (?:Whats?[Aa]pp|WA) Channel Okezone\b",),
    credits=(r"\((?i:Foto|Dok)\s?[:.][^()\n]{1,80}\)\.?$",),
)
