"""The pages of the audit: one file, one typed context and one template for each."""
