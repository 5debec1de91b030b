"""Indonesian text as such: words, tokenizer, phrases, sentences."""
