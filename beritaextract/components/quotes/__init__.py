"""Quotes: words that the text attributes to a source; marks, cues, cue clauses, content."""
