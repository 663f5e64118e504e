# SPDX-License-Identifier: BSL-1.0
"""W with NumPy, one thread. W is synthetic: its criteria are not the plan's law.

with_numpy.py eligibility CSV UNITS MASKS    processor seconds of the criteria, median of nine
with_numpy.py list        CSV UNITS LIST     file to list; the caller times the process
"""
import sys
import time

import numpy as np

COLUMNS = [
    ("id", "u4"), ("subject", "U10"), ("level", "U10"), ("role", "U10"), ("rating", "U9"),
    ("achievement", "U13"), ("movement", "u1"), ("achieved_from", "U10"), ("achieved_to", "U10"),
    ("submitted", "U10"), ("documents", "u1"), ("discipline", "u1"), ("inspection", "u1"),
    ("prior", "u1"), ("years", "u1"), ("initiatives", "u1"), ("votes", "u1"), ("unit", "u2"),
    ("score", "f8")]


def days(texts):
    return texts.astype("datetime64[D]").astype("u2")


def day(text):
    return np.uint16(np.datetime64(text, "D").astype(int))


def read(csv, units_csv):
    table = np.loadtxt(csv, dtype=COLUMNS, delimiter=",", skiprows=1)
    words = {"subject": ["collective", "individual"], "level": ["whole_unit", "department", "team"],
             "role": ["leader", "specialist", "direct"],
             "rating": ["failed", "completed", "good", "excellent"],
             "achievement": ["regular", "thematic", "extraordinary"]}
    w = {}
    for name, kind in COLUMNS:
        column = np.ascontiguousarray(table[name])
        if name in words:
            codes = np.full(len(column), 9, dtype="u1")
            for code, word in enumerate(words[name]):
                codes[column == word] = code
            w[name] = codes
        elif kind == "U10":
            w[name] = days(column)
        elif name == "score":
            w[name] = np.rint(column * 100).astype("u2")
        else:
            w[name] = column
    units = np.loadtxt(units_csv, dtype=[("unit", "u2"), ("from", "U10"), ("to", "U10")],
                       delimiter=",", skiprows=1)
    return w, days(units["from"]), days(units["to"])


def failed(w, valid_from, valid_to):
    first = day("2024-11-26")
    extraordinary = w["achievement"] == 2
    lenient = (w["subject"] == 0) | (w["role"] == 2)
    papers = w["documents"]
    fails = [
        (w["achieved_to"] < first) | (w["achieved_to"] > day("2025-10-15")),
        (w["achieved_from"] < first) & ~extraordinary,
        w["submitted"] > day("2025-11-14"),
        (w["rating"] < 2) | ((w["rating"] < 3) & ~lenient),
        (w["discipline"] | w["inspection"]) != 0,
        ((papers & 31) != 31) & ~(extraordinary & ((papers & 7) == 7)),
        w["prior"] != 0,
        (w["votes"] < 80) & ~extraordinary,
        ~extraordinary & (w["initiatives"] < 1) & (w["years"] < 2) & (w["movement"] == 0),
        (w["submitted"] < valid_from[w["unit"]]) | (w["submitted"] >= valid_to[w["unit"]])]
    mask = np.zeros(len(papers), dtype="u2")
    for bit, fault in enumerate(fails):
        mask |= fault.astype("u2") << bit
    return mask


def award(w, mask):
    rows = np.flatnonzero(mask == 0)
    small = np.where(w["subject"] == 0, w["level"] == 2, w["role"] == 2)
    order = np.lexsort((w["id"][rows], w["submitted"][rows], 10_000 - w["score"][rows].astype("i4"),
                        ~small[rows], w["achievement"][rows] != 2))
    rows = rows[order]

    def first_of(groups, most):
        """The first `most[g]` rows of each group, in order."""
        by_group = np.argsort(groups, kind="stable")
        sorted_groups = groups[by_group]
        begin = np.searchsorted(sorted_groups, sorted_groups, side="left")
        place = np.empty(len(groups), dtype=int)
        place[by_group] = np.arange(len(groups)) - begin
        return place < most

    unit_and_kind = w["unit"][rows].astype(int) * 2 + w["subject"][rows]
    rows = rows[first_of(unit_and_kind, 12)]
    kind = w["subject"][rows].astype(int)
    rows = rows[first_of(kind, np.array([1500, 3000])[kind])]
    return w["id"][rows]


def main(what, csv, units_csv, answer):
    w, valid_from, valid_to = read(csv, units_csv)
    if what == "list":
        ids = award(w, failed(w, valid_from, valid_to))
        with open(answer, "w", encoding="ascii") as out:
            out.writelines(f"{i}\n" for i in ids)
        return
    times = []
    for _ in range(10):
        start = time.process_time()
        mask = failed(w, valid_from, valid_to)
        times.append(time.process_time() - start)
    if not np.array_equal(mask, np.fromfile(answer, dtype="<u2")):
        sys.exit("NumPy: differs from the ground truth")
    print(sorted(times[1:])[4])


main(*sys.argv[1:])
