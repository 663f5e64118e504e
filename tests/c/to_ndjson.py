# SPDX-License-Identifier: BSL-1.0
"""to_ndjson.py SHEET.csv...: the rows of all sheets as JSON objects of texts, one a line."""
import csv
import json
import sys

for name in sys.argv[1:]:
    with open(name, encoding="utf-8-sig", newline="") as sheet:
        for row in csv.DictReader(sheet):
            sys.stdout.buffer.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
