# SPDX-License-Identifier: BSL-1.0
"""Draws the floors of the library from its includes.

    floors.py ROOT            fails where docs/floors.svg is not current
    floors.py ROOT --write    writes it

Each row is a folder of include/thidua/, on its floor; a filled square says that a header of it includes something of the
folder at the head of the column. Which folder stands on which floor is read from cmake/check_floors.cmake.
"""
import html
import pathlib
import re
import sys

ABOUT = {
    "base": "errors, results, ids, texts in two languages", "calendar": "dates, terms, working days, events",
    "law": "instruments, clauses, dated values, money", "logic": "rules as data and what interprets them",
    "plan": "what a plan says", "units": "the registry", "nominations": "facts of a dossier",
    "rules": "national criteria", "eligibility": "tracks, outcomes, remedies", "allocation": "seats, proof, ledger",
    "policy": "a policy, an office's settings", "rounds": "deciding a batch", "hanoi": "plan 343 as data",
    "io": "sheets, JSON, archives", "reports": "papers, pages, evidence", "testing": "builders, matchers",
    "analysis": "coverage, difference, lint"}
CELL, LEFT, TOP = 34, 300, 84


def read(root):
    floors = dict((name, int(number)) for name, number in
                  re.findall(r"^set\(([a-z]+) ([0-9]+)\)", (root / "cmake/check_floors.cmake").read_text(), re.M)
                  if name in ABOUT)
    folders = root / "include/thidua"
    lacking = {f.name for f in folders.iterdir() if f.is_dir()} ^ set(floors)
    if lacking:
        sys.exit(f"floors: {sorted(lacking)} stand in one place only")
    uses = set()
    for header in sorted(folders.rglob("*/*.hpp")):
        here = header.relative_to(folders).parts[0]
        for there in set(re.findall(r"^#include <thidua/([a-z]+)/", header.read_text(encoding="utf-8"), re.M)):
            uses.add((here, there))
    return floors, uses


def draw(floors, uses):
    names = sorted(floors, key=lambda name: (floors[name], name))
    wide, high = LEFT + CELL * len(names) + 50, TOP + CELL * len(names) + 14
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img" aria-label="The floors of '
           'the library: each folder includes folders of lower floors only">',
           "<style>text{font:13px sans-serif;fill:#1b2733}.s{fill:#5a6875;font-size:11px}.n{font-weight:600}"
           ".g{fill:#f3f5f8}.u{fill:#7fa8d6}.o{fill:none;stroke:#c9d2db}"
           "@media(prefers-color-scheme:dark){text{fill:#e6ebf0}.s{fill:#9fb0c0}.g{fill:#1b2129}.u{fill:#3d6fa5}"
           ".o{stroke:#3a4653}}</style>"]
    for x, name in enumerate(names):
        at = LEFT + x * CELL + CELL // 2
        out.append(f'<text transform="translate({at + 4} {TOP - 8}) rotate(-55)">{name}</text>')
    for y, name in enumerate(names):
        top = TOP + y * CELL
        if floors[name] % 2 == 0:
            out.append(f'<rect class="g" x="0" y="{top}" width="{wide}" height="{CELL}"/>')
        out.append(f'<text class="s" x="8" y="{top + 21}">{floors[name]}</text>')
        out.append(f'<text class="n" x="32" y="{top + 15}">{name}/</text>')
        out.append(f'<text class="s" x="32" y="{top + 29}">{html.escape(ABOUT[name])}</text>')
        for x, there in enumerate(names):
            left = LEFT + x * CELL
            if there == name:
                out.append(f'<rect class="o" x="{left + 3.5}" y="{top + 3.5}" width="{CELL - 7}" height="{CELL - 7}"/>')
            elif (name, there) in uses:
                out.append(f'<rect class="u" x="{left + 3}" y="{top + 3}" width="{CELL - 6}" height="{CELL - 6}"/>')
    return "\n".join(out) + "\n</svg>\n"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    picture = root / "docs/floors.svg"
    wanted = draw(*read(root))
    if "--write" in sys.argv[2:]:
        picture.write_text(wanted, encoding="utf-8")
    elif not picture.exists() or picture.read_text(encoding="utf-8") != wanted:
        sys.exit("docs/floors.svg is not current: python3 cmake/floors.py . --write")
    print("floors: drawn from the includes")


if __name__ == "__main__":
    main()
