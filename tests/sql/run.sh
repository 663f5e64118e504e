#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# An engine judges what the library judged: random policies and dossiers with missing facts. Outcomes and lists of
# criteria must be the same, byte for byte; then faults are planted into the SQL, and each must be noticed.
# usage: run.sh sqlite|postgres|duckdb PROGRAM ROWS WORK     (PROGRAM: thidua_sql_cases)
# Nothing is written outside WORK and one temporary folder. Status 77: the engine is not installed.
set -eu
engine=$1
program=$2
rows=$3
work=$4
here=$(cd "$(dirname "$0")" && pwd)
seed=2025
skip() {
  echo "$1 is not installed: skipped"
  exit 77
}

case $engine in
  sqlite)
    command -v sqlite3 > /dev/null || skip sqlite3
    version=$(sqlite3 --version | cut -d' ' -f1)
    # STRICT tables are of 3.37.
    [ "$(printf '3.37.0\n%s\n' "$version" | sort -V | head -n 1)" = 3.37.0 ] || skip "sqlite3 3.37 (here: $version)"
    ;;
  postgres)
    pg=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)
    [ -n "$pg" ] && [ -x "$pg/initdb" ] && command -v psql > /dev/null || skip postgresql
    version=$("$pg/postgres" --version | awk '{ print $3 }')
    ;;
  duckdb)
    command -v node > /dev/null && [ -d "$work/node_modules/@duckdb/node-api" ] || skip "@duckdb/node-api in $work"
    cp "$here/duckdb.mjs" "$work/duckdb.mjs" # Node looks for packages beside the program
    version=$(node "$work/duckdb.mjs" version)
    ;;
  *) echo "unknown engine: $engine" >&2; exit 2 ;;
esac

mkdir -p "$work"
rm -rf "$work/cases"
"$program" "$work/cases" "$rows" "$seed"

server=
stop() {
  [ -z "$server" ] || {
    as_server "$pg/pg_ctl" -D "$server/data" -m immediate -s stop || true
    rm -rf "$server"
  }
}
trap stop EXIT
trap 'exit 1' HUP INT TERM
# PostgreSQL does not run as root: then the user that its package made does it.
as_server() {
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi
}
if [ "$engine" = postgres ]; then
  server=$(mktemp -d "${TMPDIR:-/tmp}/thidua_pg.XXXXXX") # short: the path of a socket has 107 bytes
  [ "$(id -u)" != 0 ] || chown postgres "$server"
  (
    cd "$server"
    as_server "$pg/initdb" -D "$server/data" -A trust -U postgres -E UTF8 --locale=C --no-sync > "$work/initdb.log"
    as_server "$pg/pg_ctl" -D "$server/data" -l "$server/log" -s -w \
      -o "-c listen_addresses='' -k $server -c fsync=off -c full_page_writes=off -c max_wal_size=4GB" start
  )
fi

now() { date +%s.%N; }
took() { awk -v from="$1" -v to="$2" 'BEGIN { printf "%.2f", to - from }'; }

# judge SCRIPT FACTS ANSWER: the seconds of loading and of judging are added to the files beside.
judge() {
  from=$(now)
  case $engine in
    sqlite)
      rm -f "$work/round.db"
      sqlite3 -batch -bail "$work/round.db" 'PRAGMA synchronous = OFF;' ".read '$1'" \
        ".import --csv --skip 1 '$2' thidua_import" > "$work/said" 2>&1 || { cat "$work/said" >&2; return 1; }
      loaded=$(now)
      sqlite3 -batch -bail "$work/round.db" '.mode tabs' ".output '$3'" \
        'SELECT * FROM thidua_assessed ORDER BY id;'
      ;;
    postgres)
      psql -X -q -v ON_ERROR_STOP=1 -h "$server" -U postgres -d postgres -c 'SET client_min_messages = warning' \
        -c 'DROP SCHEMA public CASCADE' -c 'CREATE SCHEMA public' -f "$1" \
        -c "\\copy thidua_nominations FROM '$2' WITH (FORMAT csv, HEADER)" -c 'ANALYZE' \
        > "$work/said" 2>&1 || { cat "$work/said" >&2; return 1; }
      loaded=$(now)
      psql -X -q -v ON_ERROR_STOP=1 -h "$server" -U postgres -d postgres \
        -c "\\copy (SELECT * FROM thidua_assessed ORDER BY id) TO '$3'"
      ;;
    duckdb)
      node "$work/duckdb.mjs" judge "$1" "$2" "$3" > "$work/said"
      loaded=$(now)
      ;;
  esac
  if [ "$engine" = duckdb ]; then
    cat "$work/said" >> "$work/seconds"
  else
    echo "$(took "$from" "$loaded") $(took "$loaded" "$(now)")" >> "$work/seconds"
  fi
}

: > "$work/seconds"
count=0
for folder in "$work"/cases/*/; do
  judge "$folder$engine.sql" "${folder}facts.csv" "$work/answer.txt"
  cmp "$work/answer.txt" "${folder}expected.txt" || {
    echo "$engine differs from the library in $folder" >&2
    diff "$work/answer.txt" "${folder}expected.txt" | head -n 10 >&2
    exit 1
  }
  count=$((count + $(wc -l < "${folder}expected.txt")))
done
# A case that has no failures, no unknown and no eligible dossier shows nothing.
for outcome in ineligible returned on_hold undetermined eligible; do
  cut -f 2 "$work"/cases/*/expected.txt | grep -qx "$outcome" || { echo "no dossier is $outcome" >&2; exit 1; }
done
awk -v engine="$engine $version" -v rows="$count" '{ loading += $1; judging += $2 }
  END { printf "%s: %d rows, all equal; loading %.1f s, judging and writing %.1f s\n", engine, rows, loading, judging }' \
  "$work/seconds"

# fault NAME SED: some case must come out otherwise. An error of the engine is no proof.
fault() {
  for folder in "$work"/cases/*/; do
    sed "$2" "$folder$engine.sql" > "$work/fault.sql"
    cmp -s "$work/fault.sql" "$folder$engine.sql" && continue
    judge "$work/fault.sql" "${folder}facts.csv" "$work/answer.txt"
    cmp -s "$work/answer.txt" "${folder}expected.txt" || { echo "noticed: $1"; return 0; }
  done
  echo "not noticed: $1" >&2
  return 1
}
[ "$rows" -le 10000 ] || exit 0
fault 'the opposite of unknown is yes' 's/(NOT (/(TRUE IS DISTINCT FROM (/g'
fault 'what does not apply is not known' 's/NOT q\."[a-z_]*_na"/TRUE/g'
fault 'unknown is failed' 's/CASE WHEN NOT f\.\("[^"]*"\) THEN/CASE WHEN \1 IS NOT TRUE THEN/g'
fault 'a bound is left out' 's/ <= / < /g'
fault 'an exception that may be live is not' 's/(q\."rule [0-9]*" IS NOT NULL OR/(TRUE OR/g'
fault 'the last day of a value is left out' "s/\\( BETWEEN [^ ]*\\( '[0-9-]*'\\)\\{0,1\\} AND DATE\\) '2025-06-30'/\\1 '2025-06-29'/g; s/AND '2025-06-30'/AND '2025-06-29'/g"
