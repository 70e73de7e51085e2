"""The measures: detection, intervals, bands, protection of small groups."""
