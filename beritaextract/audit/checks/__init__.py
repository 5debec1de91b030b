"""What stands out across articles: one small file a check, one table that lists them."""
