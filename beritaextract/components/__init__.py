"""What is found: one folder per finding, each a spaCy component with the same few file names inside."""
