"""The audit: a local web page where a person checks who said what."""
