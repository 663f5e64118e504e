#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# run.sh FOLDER RUNS [MORE...]: every fuzz target in FOLDER (build/fuzz/tests/fuzz) for RUNS executions from a
# fixed seed, over the corpus of the repository; MORE goes to libFuzzer. Prints the executions of each target.
# Status 1 if one has a finding; the input lies in FOLDER/findings then.
# For long: `run.sh build/fuzz/tests/fuzz 100000000 -max_total_time=3600` keeps what it learns in FOLDER/corpus.
# Without the entropic schedule, whose book-keeping costs more than these short runs.
set -eu
folder=$(cd "$1" && pwd)
runs=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder/findings"
all=0
failed=0
for source in "$here"/*.cpp; do
  name=$(basename "$source" .cpp)
  [ "$name" = replay ] && continue
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
  mkdir -p "$folder/corpus/$name"
  log="$folder/$name.log"
  if "$folder/fuzz_$name" "$folder/corpus/$name" "$here/corpus/$name" -seed=343 -runs="$runs" \
      -max_len=$length -dict="$here/dictionaries/$dictionary.dict" -timeout=30 -rss_limit_mb=4096 \
      -entropic=0 -artifact_prefix="$folder/findings/$name-" -print_final_stats=1 "$@" > "$log" 2>&1; then
    done_runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    echo "$name: $done_runs executions"
    all=$((all + done_runs))
  else
    failed=1
    echo "$name: a finding, see $log"
    tail -n 40 "$log"
  fi
done
echo "all: $all executions"
exit $failed
