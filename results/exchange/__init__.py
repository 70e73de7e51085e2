"""What laptops hand each other: bundles made, read without trust, merged, and told of in a receipt.

May import the journal and what is derived from it; no score.
"""
