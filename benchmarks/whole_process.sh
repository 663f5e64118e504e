#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# How long the main job takes on the shipped round, the whole process: the median of nine runs, in seconds.
# usage: sh benchmarks/whole_process.sh [path of the command]
set -eu
cd "$(dirname "$0")/.."
thidua=${1:-build/quickstart/src/thidua}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
data=examples/data
for run in 1 2 3 4 5 6 7 8 9; do
  /usr/bin/env bash -c "TIMEFORMAT=%R; time '$thidua' award --nominations $data/phase1 --units $data/units.csv \
    --submissions $data/submissions.csv --history $data/history.csv --settings $data/settings.json \
    --phase 1 --on 2025-11-20 --signed-on 2025-12-01 --out '$scratch' > '$scratch/said' 2> '$scratch/told'" 2>&1
done | sort -n | sed -n 5p
