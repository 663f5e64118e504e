# SPDX-License-Identifier: BSL-1.0
"""judge.py OPTIONS.json NOMINATIONS.csv...: every row of the sheets judged, an answer a line."""
import csv
import json
import sys

import thidua


def dossiers(sheets):
    """The rows of all sheets as dicts, header: text."""
    for name in sheets:
        with open(name, encoding="utf-8-sig", newline="") as sheet:
            yield from csv.DictReader(sheet)


with open(sys.argv[1], encoding="utf-8") as file:
    options = json.load(file)
with thidua.Office(**options) as office:
    for row, dossier in enumerate(dossiers(sys.argv[2:]), start=1):
        line = json.dumps(dossier, ensure_ascii=False).encode()
        sys.stdout.buffer.write(office.assess_line(line, row) + b"\n")
