"""The 场景采集表: a workbook that people who know scams fill in, and the pair of scenarios it becomes."""
