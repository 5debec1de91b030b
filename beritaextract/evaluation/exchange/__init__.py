"""Gold made in other people's annotation tools: regions and links between them, read into ours."""
