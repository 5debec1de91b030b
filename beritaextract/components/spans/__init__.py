"""Findings as spaCy spans: `doc.spans["quotes"]` and the like."""
