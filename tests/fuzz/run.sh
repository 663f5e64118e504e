#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# run.sh FOLDER RUNS [NAME...] [-- MORE...]: the fuzz targets in FOLDER (build/fuzz/tests/fuzz), all of them or those
# that are named, for RUNS executions from a fixed seed over the corpus of the repository; MORE goes to libFuzzer.
# Prints the executions of each target. Status 1 if one has a finding; the input lies in FOLDER/findings then. The same
# each time: what is learnt is forgotten, and fewer executions than RUNS are an error too.
# For long: `run.sh build/fuzz/tests/fuzz 100000000 -- -max_total_time=3600` keeps what it learns in FOLDER/corpus and
# goes on from there; the time may end it before RUNS.
# Without the entropic schedule, whose book-keeping costs more than these short runs.
set -eu
folder=$(cd "$1" && pwd)
runs=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
names=
while [ $# -gt 0 ]; do
  word=$1
  shift
  [ "$word" = -- ] && break
  if [ "$word" = replay ] || [ ! -f "$here/$word.cpp" ]; then
    echo "run.sh: there is no target $word in tests/fuzz" >&2
    exit 2
  fi
  names="$names $word"
done
if [ -z "$names" ]; then
  for source in "$here"/*.cpp; do
    name=$(basename "$source" .cpp)
    [ "$name" = replay ] || names="$names $name"
  done
fi
mkdir -p "$folder/findings"
forgotten=
if [ $# -eq 0 ]; then
  forgotten=$(mktemp -d "$folder/learnt.XXXXXX")
  trap 'rm -rf "$forgotten"' EXIT
fi
all=0
failed=0
for name in $names; do
  dictionary=json
  length=600
  case $name in
    condition) dictionary=condition length=160 ;;
    csv|texts) dictionary=csv length=160 ;;
    columns|lists|nominations|stages) dictionary=cells length=300 ;;
    dates_and_numbers) dictionary=cells length=48 ;;
    policy) length=2500 ;;
    archive) dictionary=csv length=1500 ;;
    workbook_frames) dictionary=csv length=300 ;;
  esac
  learnt=${forgotten:-$folder/corpus}/$name
  mkdir -p "$learnt"
  log="$folder/$name.log"
  if "$folder/fuzz_$name" "$learnt" "$here/corpus/$name" -seed=343 -runs="$runs" \
      -max_len=$length -dict="$here/dictionaries/$dictionary.dict" -timeout=30 -rss_limit_mb=4096 \
      -entropic=0 -artifact_prefix="$folder/findings/$name-" -print_final_stats=1 "$@" > "$log" 2>&1; then
    done_runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    echo "$name: $done_runs executions"
    all=$((all + done_runs))
    if [ -n "$forgotten" ] && [ "$done_runs" -lt "$runs" ]; then
      failed=1
      echo "$name: $runs executions were asked"
    fi
  else
    failed=1
    echo "$name: a finding, see $log"
    tail -n 40 "$log"
  fi
done
echo "all: $all executions"
exit $failed
