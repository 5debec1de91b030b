"""Charts as SVG: pure functions from numbers to markup; colours come from the style sheet, by class."""
