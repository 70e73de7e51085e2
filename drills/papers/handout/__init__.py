"""Papers of headed rows for people who help at an evening: as text, as a page to print, as a document."""
