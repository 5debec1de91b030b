"""Sections: pull-quote, body, related links, by-line, copyright, captions, embeds; and the imprint they carry."""
