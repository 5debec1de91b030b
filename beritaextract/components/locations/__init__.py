"""Places: found by what stands around them, resolved to codes together."""
