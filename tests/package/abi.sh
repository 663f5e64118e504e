#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# abi.sh DUMP LIBRARY INCLUDE: the library can take the place of the one that DUMP was made of. Functions may
# come; what was there stays as it was. `abi.sh --write DUMP LIBRARY INCLUDE` makes the dump of a release.
set -eu
for tool in abidw abidiff; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool (Debian package abigail-tools)"; exit 77; }
done
write=
[ "$1" != --write ] || { write=yes; shift; }
dump=$1 library=$2 include=$3
# The numbers are in no function's type: they are compiled.
numbers=$(dirname "$0")/../../packaging/abi/numbers.c
"${CC:-cc}" -std=c11 -fsyntax-only -I "$include" "$numbers" || { echo "abi: a number changed" >&2; exit 1; }
headers=$(mktemp -d)
fresh=$(mktemp)
trap 'rm -rf "$headers" "$fresh"' EXIT
cp "$include/thidua.h" "$headers"
# Of the library only what its header shows: everything else is its own affair.
abidw --headers-dir "$headers" --drop-private-types --exported-interfaces-only --no-corpus-path \
  --no-comp-dir-path --no-show-locs --out-file "$fresh" "$library"
grep -q 'elf-symbol name=.thidua_' "$fresh" || { echo "no function thidua_* in $library" >&2; exit 1; }
grep -q '<parameter ' "$fresh" || { echo "skipped: $library was built without debug information (-g)"; exit 77; }
if [ -n "$write" ]; then
  cp "$fresh" "$dump"
  echo "abi: written"
  exit 0
fi
[ -s "$dump" ] || { echo "no dump $dump" >&2; exit 1; }
status=0
abidiff "$dump" "$fresh" || status=$?
# Bits of the status: 1 the tool failed, 2 wrong usage, 4 something changed, 8 incompatibly. New functions
# alone are told (4) and are welcome; every other change is not.
if [ $((status & 11)) -ne 0 ]; then
  echo "abi: not the interface of the last release" >&2
  exit 1
fi
if [ "$status" -eq 4 ]; then
  abidiff --no-added-syms "$dump" "$fresh" >/dev/null || { echo "abi: what was there changed" >&2; exit 1; }
fi
echo "abi: compatible"
