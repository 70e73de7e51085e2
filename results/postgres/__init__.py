"""A store on a PostgreSQL server: the same facts, and the same tables by the same statements.

Imports the journal; psycopg, which an extra brings, only in `connection` and what copies rows.
"""
