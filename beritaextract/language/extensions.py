"""What lies on the Doc: one table of the attributes through which components meet."""

from spacy.tokens import Doc

# Attribute of doc._ -> what it holds (types in beritaextract.findings).
ATTRIBUTES = {
    "berita_words": "Words: the words of the text as parallel lists",
    "berita_published": "str | None: ISO date of publication, set by the caller, for relative dates",
    "berita_title": "str | None: headline, set by the caller",
    "berita_sections": "list[Section]: paragraphs and what they are",
    "berita_imprint": "Imprint: dateline, outlet, by-line, copyright, related links",
    "berita_counts": "list[Count]",
    "berita_dates": "list[Date]",
    "berita_people": "list[Person]",
    "berita_organizations": "list[Organization]",
    "berita_abbreviations": "list[Abbreviation]",
    "berita_locations": "list[Location]",
    "berita_quotes": "list[Quote]: content, cue and cue clause; speakers and confidence are added by berita_speakers",
    "berita_faults": "list[Fault]: unbalanced marks and the like",
}

for _name in ATTRIBUTES:
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)
