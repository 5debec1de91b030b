"""`python -m beritaextract`: the command line."""

from beritaextract.cli import main

if __name__ == "__main__":
    main()
