"""What several chains together say: who is whom, what holds of what was said twice, which meeting was first.

Written by `tables` alone. Imports `facts`; whatever chain comes in first, the rows are the same.
"""
