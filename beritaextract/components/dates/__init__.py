"""Date expressions: days, months, years, parts of them, words that point to them, times of day."""
