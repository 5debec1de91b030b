"""The database behind the page: records once loaded, verdicts never changed."""
