"""What is known: typed tables of cue verbs, titles, bodies, numbers, names and places. Sources: SOURCES.md."""
