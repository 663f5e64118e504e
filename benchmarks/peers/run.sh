#!/bin/bash
# SPDX-License-Identifier: BSL-1.0
# Workload W with DuckDB, SQLite and NumPy, and with thidua and the reference by hand, one thread each, one after the
# other on this machine. W is synthetic: its criteria are not the plan's law.
# usage: bash benchmarks/peers/run.sh [BUILD_FOLDER] [ROWS]     (default: build/release, 1000000)
# Every answer is compared with the ground truth: an engine that differs is named and has no figures. A peer that is not
# installed is named and skipped. Nothing is written outside BUILD_FOLDER/peers. Not part of CI.
set -eu
cd "$(dirname "$0")/../.."
here=$PWD/benchmarks/peers
build=$(realpath "${1:-build/release}")
rows=${2:-1000000}
bin=$build/benchmarks
work=$build/peers
mkdir -p "$work"
python=/usr/bin/python3
runs=3

for program in workload_generate workload_reference workload_thidua; do
  [ -x "$bin/$program" ] || { echo "$bin/$program is not built: cmake --preset release && cmake --build --preset release" >&2; exit 2; }
done
csv=$work/nominations_$rows.csv
units=$work/units.csv
masks=$work/masks_$rows.u16
truth=$work/selected_by_kind_$rows.txt
[ -s "$csv" ] || "$bin/workload_generate" "$rows" "$work"
[ -s "$masks" ] || "$bin/workload_reference" truth "$rows" "$work" > /dev/null

# Median of some lines of numbers, by the first of them.
median() { sort -n | sed -n "$(( ($1 + 1) / 2 ))p"; }

# name, threads, then how the engine is called to judge, to make the list, and (where it can tell) to read the file.
# Prints a row of the table.
# Processor seconds (user and system) are told: others on the machine slow an engine down, but are not counted.
measure() {
  local name=$1 threads=$2 judge=$3 list=$4 read=${5:-} seconds reading='' answer=$work/list.txt times=''
  if ! seconds=$(eval "$judge"); then
    printf '| %s | %s | differs from the ground truth | | | |\n' "$name" "$threads"
    return
  fi
  for _ in $(seq $runs); do
    rm -f "$answer"
    TIMEFORMAT='%U %S %R'
    times+=$( { time eval "$list" > "$work/said" 2>&1; } 2>&1 )$'\n'
    if ! cmp -s "$answer" "$truth"; then
      printf '| %s | %s | | | the list differs from the ground truth | |\n' "$name" "$threads"
      return
    fi
  done
  [ -z "$read" ] || reading=$(for _ in $(seq $runs); do eval "$read"; done | median $runs | awk '{ printf "%.2f", $1 }')
  printf '%s' "$times" | awk '{ print $1 + $2, $3 }' | median $runs | {
    read -r used wall
    awk -v name="$name" -v threads="$threads" -v s="$seconds" -v rows="$rows" -v used="$used" -v wall="$wall" \
      -v reading="$reading" 'BEGIN {
      printf "| %s | %s | %.1f | %s | %.2f | %.2f |\n", name, threads, rows / s / 1e6, reading, used, wall }'
  }
}

echo "$rows nominations of workload W (synthetic: its criteria are not the plan's law)."
echo
echo "| engine | threads | eligibility with reasons, million nominations/s | CSV file read, processor s | CSV file to list, processor s | the same, wall s |"
echo "|---|---|--:|--:|--:|--:|"
measure "columns by hand (trusts the file)" 1 \
  '"$bin/workload_reference" eligibility "$csv" "$units" "$masks"' \
  '"$bin/workload_reference" list "$csv" "$units" "$answer"'
measure "thidua" 1 \
  '"$bin/workload_thidua" eligibility "$csv" "$units" "$masks"' \
  '"$bin/workload_thidua" list "$csv" "$units" "$answer"' '"$bin/workload_thidua" read "$csv" "$units"'

if command -v node > /dev/null && command -v npm > /dev/null; then
  if [ ! -d "$work/node_modules/@duckdb/node-api" ]; then
    (cd "$work" && echo '{ "private": true }' > package.json &&
      npm install --no-audit --no-fund --silent @duckdb/node-api > npm.log 2>&1) || true
  fi
fi
if [ -d "$work/node_modules/@duckdb/node-api" ]; then
  cp "$here/duckdb.mjs" "$work/duckdb.mjs"  # Node looks for packages beside the program
  duckdb="node $work/duckdb.mjs"
  measure "DuckDB $($duckdb version)" 1 \
    '$duckdb eligibility "$csv" "$units" "$masks"' '$duckdb list "$csv" "$units" "$answer"' \
    '$duckdb read "$csv" "$units"'
else
  echo "| DuckDB: not installed (npm, @duckdb/node-api), skipped | | | | | |"
fi

export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
if version=$($python -c 'import numpy; print(numpy.__version__)' 2> /dev/null); then
  measure "NumPy $version" 1 \
    '$python "$here/with_numpy.py" eligibility "$csv" "$units" "$masks"' \
    '$python "$here/with_numpy.py" list "$csv" "$units" "$answer"'
else
  echo "| NumPy: not installed (python3-numpy), skipped | | | | | |"
fi

if command -v sqlite3 > /dev/null; then
  measure "SQLite $(sqlite3 --version | cut -d' ' -f1)" 1 \
    '$python "$here/with_sqlite.py" "$csv" "$units" "$masks"' \
    'sqlite3 -batch :memory: ".read $here/sqlite.sql" ".mode csv" ".import --skip 1 $csv w" ".import --skip 1 $units units" ".mode list" "SELECT id FROM award;" > "$answer"'
else
  echo "| SQLite: not installed (sqlite3), skipped | | | | | |"
fi
