#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Every JSON output of the command against its schema, and the schemas of inputs against the readers.

  validate.py --thidua COMMAND --source ROOT --work FOLDER [--library LIBTHIDUA_C]

Each output schema is also given broken instances: a member too many in every object, a value of the
wrong kind in every place, a required member less. All must be refused: so the check can fail.
Without the library what is opened through the C interface is not looked at, and said so. Without
python3-jsonschema it ends with 77: skipped.
"""
import argparse
import copy
import csv
import ctypes
import json
import pathlib
import subprocess
import sys
import zipfile

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

arguments = argparse.ArgumentParser()
arguments.add_argument("--thidua", required=True)
arguments.add_argument("--source", required=True, type=pathlib.Path)
arguments.add_argument("--work", required=True, type=pathlib.Path)
arguments.add_argument("--library")
options = arguments.parse_args()
data = options.source / "examples/data"
work = options.work
work.mkdir(parents=True, exist_ok=True)
failures = []
counts = {}


def fail(message):
    failures.append(message)
    print("FAILED:", message)


def load_schemas():
    schemas = {}
    for path in sorted((options.source / "share/thidua/schema").glob("*.schema.json")):
        name = path.name[: -len(".schema.json")]
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        if schema["$schema"] != "https://json-schema.org/draft/2020-12/schema":
            fail(f"{name}: another draft than 2020-12")
        if schema["$id"] != f"urn:thidua:{name}:1":
            fail(f"{name}: its $id is {schema['$id']}")
        schemas[name] = schema
    return schemas


schemas = load_schemas()
validators = {name: Draft202012Validator(schema) for name, schema in schemas.items()}


def run(*words, status=(0,), text=None):
    done = subprocess.run([options.thidua, *map(str, words)], input=text, capture_output=True, encoding="utf-8")
    if done.returncode not in status:
        fail(f"`{' '.join(map(str, words))}` ended with {done.returncode}: {done.stderr[:300]}")
    return done.stdout


def nodes(value, path=()):
    """Every place of an instance; of a list the first two values stand for the rest."""
    yield path, value
    inside = value.items() if isinstance(value, dict) else enumerate(value[:2]) if isinstance(value, list) else ()
    for key, one in inside:
        yield from nodes(one, path + (key,))


def changed(instance, path, change):
    copied = copy.deepcopy(instance)
    if not path:
        return change(copied)
    at = copied
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = change(at[path[-1]])
    return copied


def thinned(value):
    """The instance with lists of at most two values: enough for planted faults."""
    if isinstance(value, dict):
        return {key: thinned(one) for key, one in value.items()}
    if isinstance(value, list):
        return [thinned(one) for one in value[:2]]
    return value


def planted_faults(name, instance):
    """All of them must be refused; a fault says where a schema is too open."""
    whole = thinned(instance)
    planted = {"planted": {"planted": 1}}
    seen = 0
    for path, value in list(nodes(whole)):
        where = "/" + "/".join(map(str, path))
        broken = [changed(whole, path, lambda _: {"planted": 1})]
        if isinstance(value, dict):
            broken.append(changed(whole, path, lambda v: {**v, **planted}))
        for one in broken:
            seen += 1
            if validators[name].is_valid(one):
                fail(f"{name}: a fault planted at {where} passes")
    for key in schemas[name]["required"]:
        seen += 1
        if validators[name].is_valid({k: v for k, v in whole.items() if k != key}):
            fail(f"{name}: `{key}` can be left out")
    return seen


def check(name, instance, what):
    counts[name] = counts.get(name, 0) + 1
    first = next(validators[name].iter_errors(instance), None)
    if first is not None:
        fail(f"{what} is no {name}: /{'/'.join(map(str, first.absolute_path))}: {first.message[:300]}")
    elif counts[name] <= 3:
        planted_faults(name, instance)


def check_lines(text, what, known=("assessment", "error", "explanation")):
    by_format = {schemas[name]["properties"]["format"]["const"]: name for name in known}
    for number, line in enumerate(text.splitlines(), 1):
        instance = json.loads(line)
        check(by_format[instance["format"]], instance, f"{what}, line {number}")


# --- the outputs

files = ["--units", data / "units.csv", "--submissions", data / "submissions.csv", "--history", data / "history.csv",
         "--settings", data / "settings.json"]
days = ["--phase", "1", "--on", "2025-11-20", "--signed-on", "2025-12-01"]
sheets = sorted((data / "phase1").iterdir())
few = [word for sheet in sheets[:3] for word in ("--nominations", sheet)]
everything = ["--nominations", data / "phase1"]


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def outputs_of_rounds():
    run("award", *everything, *files, *days, "--out", work / "runs/one")
    run("award", *few, *files, "--phase", "1", "--on", "2025-11-21", "--signed-on", "2025-12-01", "--out", work / "runs/two",
        "--operator", "Người thử", "--minutes", "12/BB")
    stages = data / "stages"
    run("award", *few, *files, *days, "--stage", "council", "--votes", stages / "votes.csv", "--resolutions",
        stages / "resolutions.csv", "--out", work / "runs/three", status=(0, 3))
    run("award", *everything, *files, "--phase", "1", "--on", "2025-11-20", "--stage", "closed", "--votes", stages / "votes.csv",
        "--resolutions", stages / "resolutions.csv", "--signed", stages / "signed.csv", "--out", work / "runs/four", status=(0, 3))
    for folder in sorted((work / "runs").iterdir()):
        check("list", read(folder / "decisions.json"), f"{folder.name}/decisions.json")
        check("record", read(folder / "record.json"), f"{folder.name}/record.json")
    one, two = work / "runs/one", work / "runs/two"
    check("changes", json.loads(run("changes", "--json", one, two)), "changes")
    check("changes", json.loads(run("changes", "--json", one, work / "runs/four")), "changes")
    check("replay", json.loads(run("replay", "--json", one, "--inputs", data)), "replay")
    check("audit", json.loads(run("audit", "--json", work / "runs", status=(0, 1))), "audit")


def outputs_in_a_bundle():
    path = work / "round.zip"
    run("award", *few, *files, *days, "--out", work / "bundled", "--bundle", path)
    with zipfile.ZipFile(path) as bundle:
        inside = {name.rsplit("/", 1)[-1]: name for name in bundle.namelist()}
        check("bundle", json.loads(bundle.read(inside["bundle.json"])), "bundle.json")
        check("timeline", json.loads(bundle.read(inside["timeline.json"])), "timeline.json of a bundle")
        check("record", json.loads(bundle.read(inside["record.json"])), "record.json of a bundle")


def outputs_of_dossiers():
    check_lines(run("assess", "--json", *everything, *files, *days), "assess")
    check_lines(run("assess", "--json", "--nominations", data / "phase1_planted.csv", *files, *days), "assess, planted")
    first = json.loads(run("assess", "--json", *few, *files, *days).splitlines()[0])
    check_lines(run("explain", "--json", *few, *files, *days, "--id", first["id"]), "explain")
    check_lines(run("explain", "--json", "--lang", "en", *few, *files, *days, "--id", first["id"]), "explain")
    check("check", json.loads(run("check", "--json", *everything, *files, *days, status=(0, 1))), "check")
    check("check", json.loads(run("check", "--json", *few, *files, *days, status=(0, 1))), "check of three sheets")


def outputs_of_policies():
    check("policy", json.loads(run("policy", "--json")), "policy")
    for path in sorted((options.source / "share/thidua/policies").glob("*.json")):
        check("policy", read(path), path.name)
    check("plan", json.loads(run("plan", "--json")), "plan")
    check("doubts", json.loads(run("plan", "--doubts", "--json")), "plan --doubts")
    for day in ("2024-12-01", "2025-11-20", "2026-02-01"):
        check("phases", json.loads(run("phases", "--json", "--as-known", day)), f"phases as known on {day}")
    check("phases", json.loads(run("phases", "--json")), "phases")
    check("lint", json.loads(run("lint", "--json", status=(0, 1))), "lint")
    cases = options.source / "tests/situations/holds_and_discipline.csv"
    tested = json.loads(run("test", cases, "--units", options.source / "tests/situations/registry/units.csv", "--on", "2025-11-20",
                            "--json", "--coverage", status=(0, 1)) or "{}")
    check("test", tested, "test")
    check("coverage", tested.get("coverage"), "test --coverage")
    tried = json.loads(run("test", cases, "--units", options.source / "tests/situations/registry/units.csv", "--on", "2025-11-20",
                           "--json", "--mutants", status=(0, 1)) or "{}")
    check("mutation", tried.get("mutation"), "test --mutants")
    changed_policy = json.loads(run("policy", "--json"))
    changed_policy["criteria"] = [c for c in changed_policy["criteria"] if c["id"] != changed_policy["criteria"][-1]["id"]]
    other = work / "other.json"
    other.write_text(json.dumps(changed_policy), encoding="utf-8")
    check("comparison", json.loads(run("diff", "hanoi.plan_343", other, "--json", status=(0, 1)) or "{}"), "diff")
    check("comparison", json.loads(run("diff", "hanoi.plan_343", other, *few, *files, *days, "--json", status=(0, 1)) or "{}"),
          "diff of dossiers")


def outputs_of_allocation():
    for path in sorted((options.source / "tests/allocation/cases").glob("*.json")):
        case = read(path)
        problem = work / "problem.json"
        problem.write_text(json.dumps(case["problem"]), encoding="utf-8")
        check("problem", case["problem"], path.name)
        check("allocation", json.loads(run("allocate", problem)), f"the answer to {path.name}")


# --- the inputs: what a schema takes, the reader takes, and the other way round


def shipped_inputs():
    for path in sorted(data.glob("settings*.json")) + [options.source / "tests/situations/settings.json"]:
        check_input("settings", read(path), path.name)
    for path in sorted((options.source / "share/thidua/mappings").glob("*.json")):
        check_input("mapping", read(path), path.name)
    with open(data / "submissions.csv", encoding="utf-8-sig", newline="") as sheet:
        for number, row in enumerate(csv.DictReader(sheet), 2):
            check_input("submission", row, f"submissions.csv, row {number}")


def check_input(name, instance, what):
    counts[name] = counts.get(name, 0) + 1
    for error in validators[name].iter_errors(instance):
        fail(f"{what} is no {name}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")


def agree(name, instance, taken):
    counts[name] = counts.get(name, 0) + 1
    by_schema = validators[name].is_valid(instance)
    if by_schema != taken:
        fail(f"{name}: the schema {'takes' if by_schema else 'refuses'}, the reader "
             f"{'takes' if taken else 'refuses'} {json.dumps(instance, ensure_ascii=False)[:300]}")


def nominations():
    name = {"recipient_name": "Nguyễn Văn A"}
    return [
        name, {}, {"recipient_name": ""}, {"recipient_name": None}, [], 3, {**name, "colour": "red"},
        {**name, "recipient_kind": "collective"}, {**name, "recipient_kind": "cá nhân"}, {**name, "recipient_kind": "person"},
        {**name, "recipient_kind": None}, {**name, "recipient_kind": True},
        {**name, "achieved_to": "2025-07-05"}, {**name, "achieved_to": "5/7/2025"}, {**name, "achieved_to": "July"},
        {**name, "achieved_to": 45000}, {**name, "achieved_to": 7}, {**name, "achieved_to": {"day": 1}},
        {**name, "score": 87.5}, {**name, "score": "87,5"}, {**name, "score": 101}, {**name, "score": "much"},
        {**name, "headcount": 12}, {**name, "headcount": -1}, {**name, "headcount": 1.5}, {**name, "headcount": "12"},
        {**name, "headcount": "twelve"}, {**name, "rating_year": 1980}, {**name, "rating_year": 2025},
        {**name, "exemplary": True}, {**name, "exemplary": "có"}, {**name, "exemplary": "maybe"}, {**name, "exemplary": 2},
        {**name, "documents": ["proposal", "report"]}, {**name, "documents": []}, {**name, "documents": ["letter"]},
        {**name, "documents": [["proposal"]]}, {**name, "documents": "proposal|report"},
        {**name, "position": "n/a"}, {**name, "position": "-"}, {**name, "form": "bang_khen"}, {**name, "form": "medal"},
        {**name, "phase": 1}, {**name, "phase": 3}, {**name, "simplified_case": 5}, {**name, "simplified_case": 6},
        {**name, "commendation_type": "movement"}, {**name, "commendation_type": "other"}, {**name, "id": 12},
        {**name, "summary": {"a": 1}}, {**name, "discipline_ended_on": "n/a"}, {**name, "discipline_ended_on": "never"},
    ]


def agree_on_nominations():
    lines = nominations()
    answers = run("assess", "--json", "-", "--on", "2025-11-20",
                  text="".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)).splitlines()
    if len(answers) != len(lines):
        fail(f"{len(lines)} lines in, {len(answers)} answers out")
    for one, answer in zip(lines, answers):
        agree("nomination", one, json.loads(answer)["format"] == "thidua.assessment/1")
    check_lines("\n".join(answers), "the worker")


def agree_on_settings():
    base = {"format": "thidua.settings/1"}
    pool = {"phase": 1, "form": "bang_khen", "recipient_kind": "individual", "seats": 5}
    reserve = {"group": "small_collective"}
    cases = [
        base, {}, {"format": "thidua.settings/2"}, {**base, "seats": 3}, {**base, "pools": []}, {**base, "pools": [pool]},
        {**base, "pools": [{**pool, "seats": "all_eligible"}]}, {**base, "pools": [{**pool, "seats": "many"}]},
        {**base, "pools": [{**pool, "seats": -1}]}, {**base, "pools": [{**pool, "seats": 10_000_001}]},
        {**base, "pools": [{k: v for k, v in pool.items() if k != "form"}]}, {**base, "pools": [{**pool, "colour": 1}]},
        {**base, "order": ["priority", "score"]}, {**base, "order": ["id"]}, {**base, "order": None},
        {**base, "order": {"value": ["score"], "basis": "x"}}, {**base, "order": [{"fact": "headcount", "direction": "descending"}]},
        {**base, "order": [{"fact": "headcount", "direction": "down"}]}, {**base, "order": [{"fact": "headcount"}]},
        {**base, "reserves": [{**reserve, "seats": 1}]}, {**base, "reserves": [reserve]},
        {**base, "reserves": [{**reserve, "share_percent": 20, "rounding": "ceil"}]},
        {**base, "reserves": [{**reserve, "share_percent": 20}]}, {**base, "reserves": [{**reserve, "seats": 1, "rounding": "ceil"}]},
        {**base, "reserves": [{**reserve, "seats": 1, "share_percent": 20, "rounding": "ceil"}]},
        {**base, "rates": [{"group": "direct_individual", "percent": 30}]},
        {**base, "rates": [{"group": "direct_individual", "percent": 101}]},
        {**base, "caps": [{"submitting_unit": "*", "seats": 4}]}, {**base, "caps": [{"seats": 4}]},
        {**base, "priority": {"force": "tie_break"}}, {**base, "priority": {"force": "strong"}}, {**base, "priority": {"power": 1}},
        {**base, "priority": {"force": {"value": "precedence", "verification": "assumption"}}},
        {**base, "deadlines": [{"phase": 1, "day": "2025-10-31"}]}, {**base, "deadlines": [{"phase": 1}]},
        {**base, "deadlines": [{"phase": 1, "working_days_after_phase": 10}]},
        {**base, "deadlines": [{"phase": 1, "day": "2025-10-31", "working_days_after_phase": 10}]},
        {**base, "minimum_votes_percent": 68.16}, {**base, "minimum_votes_percent": "68,16"}, {**base, "minimum_votes_percent": 101},
        {**base, "small": [{"kind": "team", "within": "any"}]}, {**base, "small": [{"kind": "team", "within": "moon"}]},
        {**base, "held_seats": "keep"}, {**base, "held_seats": "hold"}, {**base, "verification": "sure"},
        {**base, "label": {"vi": "a"}}, {**base, "label": {"fr": "a"}}, {**base, "achievement_window": "overlaps"},
        {**base, "achievement_window": 3}, {**base, "money_rounding": "up"}, {**base, "money_rounding": "down"},
    ]
    for one in cases:
        path = work / "settings.json"
        path.write_text(json.dumps(one), encoding="utf-8")
        done = subprocess.run([options.thidua, "assess", "--json", "-", "--on", "2025-11-20", "--settings", str(path)], input="",
                              capture_output=True, encoding="utf-8")
        if done.returncode not in (0, 4):
            fail(f"settings: status {done.returncode}: {done.stderr[:200]}")
        agree("settings", one, done.returncode == 0)


def taken_by_the_worker(option, instance, ending=".json"):
    """Whether a worker can be opened with this file, and has nothing to say of it."""
    path = work / f"given{ending}"
    if ending == ".json":
        path.write_text(json.dumps(instance), encoding="utf-8")
    else:
        with open(path, "w", encoding="utf-8", newline="") as sheet:
            rows = csv.DictWriter(sheet, instance)
            rows.writeheader()
            rows.writerow(instance)
    done = subprocess.run([options.thidua, "assess", "--json", "-", "--on", "2025-11-20", option, str(path)], input="",
                          capture_output=True, encoding="utf-8")
    if done.returncode not in (0, 2, 3, 4):
        fail(f"{option}: status {done.returncode}: {done.stderr[:200]}")
    return done.returncode == 0 and not done.stderr


def agree_on_limits():
    base = {"format": "thidua.limits/1"}
    for one in [
        base, {}, [], {"format": "thidua.limits/2"}, {**base, "sheets": {}}, {**base, "files": {}}, {**base, "files": None},
        {**base, "files": []}, {**base, "files": {"columns": 10}}, {**base, "files": {"columns": 0}},
        {**base, "files": {"columns": 16384}}, {**base, "files": {"columns": 16385}}, {**base, "files": {"columns": "10"}},
        {**base, "files": {"columns": None}}, {**base, "files": {"rows": 10}}, {**base, "ndjson": {"keys": 16384}},
        {**base, "ndjson": {"bytes": 268435457}}, {**base, "workbooks": {"cpu_seconds": 3600}},
        {**base, "workbooks": {"cpu_seconds": 3601}}, {**base, "workbooks": {"cpu_seconds": 1.5}},
    ]:
        agree("limits", one, taken_by_the_worker("--limits", one))


def agree_on_timelines():
    session = {"session": "opening", "verification": "verified", "source": "x"}
    announced = {**session, "planned": "2025-10-16", "known_on": "2025-09-01"}
    held = {**session, "day": "2025-10-16"}
    event = {"name": "city_congress_18", "label": {"vi": "a", "en": "a"}, "announcements": [announced], "held": [held]}
    base = {"format": "thidua.timeline/1", "recorded_through": "2026-03-01", "events": [event]}

    def less(value, key):
        return {k: v for k, v in value.items() if k != key}

    def told(**changes):
        return {**base, "events": [{**event, **changes}]}

    for one in [
        base, {}, less(base, "format"), less(base, "recorded_through"), less(base, "events"), {**base, "colour": 1},
        {**base, "format": "thidua.timeline/2"}, {**base, "recorded_through": "tomorrow"}, {**base, "events": {}},
        {**base, "events": []}, {**base, "events": [less(event, "name")]}, told(name=""), told(label={"vi": "a"}), told(label="a"),
        told(announcements=[]), told(announcements=[{**announced, "planned": None}]), told(held=[{**held, "day": None}]),
        told(held=[{**held, "session": "evening"}]), told(held=[{**held, "verification": "sure"}]), told(held=[less(held, "source")]),
        told(announcements=[less(announced, "known_on")]), told(announcements=[{**announced, "day": "2025-10-16"}]),
    ]:
        agree("timeline", one, taken_by_the_worker("--timeline", one))


def agree_on_submissions():
    base = {"submission_id": "t-1"}
    for one in [
        base, {"submission_id": "", "number": "1/TTr"}, {"number": "1/TTr"}, {**base, "dated": "2025-07-05"}, {**base, "dated": "5/7/2025"},
        {**base, "dated": "July"}, {**base, "dated": ""}, {**base, "documents": "report|minutes"}, {**base, "votes_for": "8", "members_total": "9"},
        {**base, "votes_for": "eight", "members_total": "9"}, {**base, "attests": "no_holds;exemplary"},
    ]:
        agree("submission", one, taken_by_the_worker("--submissions", one, ".csv"))


def agree_on_worker_options():
    library = ctypes.CDLL(options.library)
    library.thidua_open.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_void_p), ctypes.c_char_p,
                                    ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
    library.thidua_close.argtypes = [ctypes.c_void_p]
    sheet = (data / "units.csv").read_text(encoding="utf-8")
    limits = {"format": "thidua.limits/1"}
    base = {"on": "2025-11-20"}
    ok, bad_options = 0, 5
    for one in [
        base, {}, [], {"on": None}, {"on": "soon"}, {"on": "5/7/2025"}, {**base, "colour": 1}, {**base, "signed_on": "2025-12-01"},
        {**base, "signed_on": None}, {**base, "signed_on": 3}, {**base, "as_known": "2025-11-01"},
        {**base, "as_happened": True}, {**base, "as_happened": "yes"}, {**base, "phase": 1}, {**base, "phase": -1},
        {**base, "phase": "1"}, {**base, "stage": "council"}, {**base, "stage": "party"}, {**base, "lang": "en"}, {**base, "lang": "fr"},
        {**base, "units": {"text": sheet}}, {**base, "units": {"text": sheet, "path": "x"}}, {**base, "units": {}}, {**base, "units": 3},
        {**base, "units": str(data / "units.csv")}, {**base, "units": None}, {**base, "history": []}, {**base, "history": [3]},
        {**base, "history": [str(data / "history.csv")]}, {**base, "history": {"text": (data / "history.csv").read_text(encoding="utf-8")}},
        {**base, "limits": limits}, {**base, "limits": {"text": json.dumps(limits)}}, {**base, "settings": str(data / "settings.json")},
        {**base, "settings": 3}, {**base, "settings": read(data / "settings.json"), "phase": 1, "lang": "vi"},
    ]:
        text = json.dumps(one).encode()
        context = ctypes.c_void_p()
        room = ctypes.create_string_buffer(1 << 20)
        needed = ctypes.c_size_t()
        status = library.thidua_open(text, len(text), ctypes.byref(context), room, len(room), ctypes.byref(needed))
        if status not in (ok, bad_options):
            fail(f"thidua_open: status {status} for {text[:200]}: {room.value.decode()[:300]}")
        agree("worker-options", one, status == ok)
        if status == ok:
            check("opened", json.loads(room.value), "what thidua_open says")
            library.thidua_close(context)


outputs_of_rounds()
outputs_in_a_bundle()
outputs_of_dossiers()
outputs_of_policies()
outputs_of_allocation()
shipped_inputs()
agree_on_nominations()
agree_on_settings()
agree_on_limits()
agree_on_timelines()
agree_on_submissions()
elsewhere = set()
if options.library:
    agree_on_worker_options()
else:
    print("without the C library: worker-options and opened are not looked at")
    elsewhere = {"worker-options", "opened"}
for name in sorted(set(schemas) - set(counts) - elsewhere):
    fail(f"{name}: nothing was validated against it")
print(", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
sys.exit(1 if failures else 0)
