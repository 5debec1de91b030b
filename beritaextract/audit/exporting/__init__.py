"""What leaves the audit: verdicts, gold, records, tasks and reports."""
