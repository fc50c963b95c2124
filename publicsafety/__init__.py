"""Reports on policing and public safety: from public records to tables, charts and pages."""
