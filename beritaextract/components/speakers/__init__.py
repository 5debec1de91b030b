"""Speakers: who is quoted, by name, post, pronoun or silence; and how sure we are."""
