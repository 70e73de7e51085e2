"""XLSX: cells of anybody read within bounds, and how those we write look."""
