#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# changed_input.sh THIDUA DATA FOLDER: a file that somebody writes to while a round is made from it ends the
# command with an error that names it, and leaves no outputs; a file that lies as it lay does not.
set -eu
thidua=$1 data=$2 folder=$3
rm -rf "$folder" && mkdir -p "$folder"
mkfifo "$folder/dossiers.csv"
sheet=$(find "$data/phase1" -name '*.csv' | sort | head -n 1)

# $1: what is done to the registry once its digest was taken; $2: where the outputs go
round() {
  cp "$data/units.csv" "$folder/units.csv"
  touch -d '2025-01-01' "$folder/units.csv"
  sleep 1.2  # a change that bears the time of the copy would be looked for in its bytes
  "$thidua" award --nominations "$folder/dossiers.csv" --units "$folder/units.csv" --phase 1 \
    --on 2025-11-20 --out "$folder/$2" > "$folder/said" 2> "$folder/told" &
  running=$!
  exec 3> "$folder/dossiers.csv"  # opens when the command reads: the digests are taken by then
  eval "$1"
  cat "$sheet" >&3
  exec 3>&-
  status=0
  wait $running || status=$?
}

round true calm
[ $status -eq 0 ] || { cat "$folder/told"; echo "an untouched round ended with $status"; exit 1; }
[ -e "$folder/calm/record.json" ] || { echo "an untouched round has no record"; exit 1; }

round 'echo >> "$folder/units.csv"' stormy
[ $status -eq 3 ] || { cat "$folder/told"; echo "a changed input ended with $status, not 3"; exit 1; }
grep -q 'units.csv' "$folder/told" || { cat "$folder/told"; echo "the file is not named"; exit 1; }
[ ! -e "$folder/stormy/record.json" ] || { echo "a round of a changed input was written"; exit 1; }

# Written to and back, within the same second: the bytes are the same, and so is the round.
round 'cp "$data/units.csv" "$folder/units.csv"' same
[ $status -eq 0 ] || { cat "$folder/told"; echo "the same bytes ended with $status"; exit 1; }
