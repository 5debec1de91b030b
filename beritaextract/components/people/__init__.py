"""People with their posts and mentions, organisations, and abbreviations that the article explains."""
