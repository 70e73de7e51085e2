"""What stands behind the measures of one group, a page each: its scenarios, signs, sureness and trend.

May import `people`, `plane` and `head`; what compares groups leads here.
"""
