#!/bin/bash
# SPDX-License-Identifier: BSL-1.0
# Peak memory and time of whole processes, as the kernel counts them for a child: W from file to list, and the main job on a
# big folder of the full format. Each job is run three times; the median time is told.
# usage: bash benchmarks/peak_memory.sh [BUILD_FOLDER] [ROWS...]     (default: build/release, 10000 100000 1000000)
set -eu
cd "$(dirname "$0")/.."
build=$(realpath "${1:-build/release}")
shift || true
[ $# -gt 0 ] || set -- 10000 100000 1000000
work=$build/peak_memory
mkdir -p "$work"
measure() {  # name, then the command
  python3 - "$@" <<'PYTHON'
import os, resource, subprocess, sys, time
name, command = sys.argv[1], sys.argv[2:]
times = []
for _ in range(3):
    start = time.monotonic()
    with open(os.devnull, "w") as nothing:
        code = subprocess.call(command, stdout=nothing, stderr=nothing)
    times.append(time.monotonic() - start)
    if code != 0:
        sys.exit(f"{name}: exit code {code}")
used = resource.getrusage(resource.RUSAGE_CHILDREN)
processor = (used.ru_utime + used.ru_stime) / 3
print(f"| {name} | {sorted(times)[1]:.2f} | {processor:.2f} | {used.ru_maxrss / 1024:.0f} |", flush=True)
PYTHON
}
echo "| job | wall s | processor s | peak memory, MB |"
echo "|---|--:|--:|--:|"
for rows in "$@"; do
  [ -s "$work/nominations_$rows.csv" ] || "$build/benchmarks/workload_generate" "$rows" "$work"
  measure "workload W, $rows rows, file to list" "$build/benchmarks/workload_thidua" list \
    "$work/nominations_$rows.csv" "$work/units.csv" "$work/list.txt"
done
for rows in "$@"; do
  data=$work/full_$rows
  [ -d "$data" ] || "$build/benchmarks/big_folder" "$rows" "$data" > /dev/null
  measure "thidua award, $rows rows of the full format" "$build/src/thidua" award --nominations "$data/nominations" \
    --units "$data/units.csv" --submissions "$data/submissions.csv" --history "$data/history.csv" \
    --settings "$data/settings.json" --phase 1 --on 2025-11-20 --signed-on 2025-12-01 --out "$work/out_$rows"
done
