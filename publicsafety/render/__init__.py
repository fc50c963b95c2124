"""Execute reports, keep their results, and publish them as a website."""
