# SPDX-License-Identifier: BSL-1.0
"""The criteria of sqlite.sql on W in memory, timed: with_sqlite.py CSV UNITS MASKS prints processor seconds.

Python's own module runs the same engine as the command; the query fills a table, as in DuckDB.
"""
import array
import csv
import os
import sqlite3
import sys
import time

nominations, units, answer = sys.argv[1:]
database = sqlite3.connect(":memory:")
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "sqlite.sql"), encoding="utf-8") as views:
    database.executescript(views.read())
for table, file, width in (("w", nominations, 19), ("units", units, 3)):
    with open(file, newline="", encoding="ascii") as text:
        rows = csv.reader(text)
        next(rows)
        database.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * width)})", rows)
times = []
for _ in range(3):
    database.execute("DROP TABLE IF EXISTS masks")
    start = time.process_time()
    database.execute("CREATE TABLE masks AS SELECT place, mask FROM judged")
    times.append(time.process_time() - start)
got = array.array("H", (mask for mask, in database.execute("SELECT mask FROM masks ORDER BY place")))
with open(answer, "rb") as truth:
    if truth.read() != got.tobytes():
        sys.exit("SQLite: differs from the ground truth")
print(sorted(times)[1])
