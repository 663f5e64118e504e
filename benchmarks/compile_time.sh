#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# What a header costs: the median of five parses, g++, in seconds of processor time.
# usage: sh benchmarks/compile_time.sh [g++|clang++]
set -eu
cd "$(dirname "$0")/.."
compiler=${1:-g++}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cost() {  # name, file
  for _ in 1 2 3 4 5; do
    /usr/bin/env bash -c "TIMEFORMAT=%U; time $compiler -std=c++20 -fsyntax-only -Iinclude $2" 2>&1
  done | sort -n | sed -n 3p | sed "s|^|$1\t|"
}
printf 'header\tseconds\n'
for floor in base calendar law logic plan units nominations rules eligibility allocation policy rounds hanoi; do
  find "include/thidua/$floor" -name '*.hpp' | sort | sed 's|^include/\(.*\)|#include <\1>|' > "$scratch/$floor.cpp"
  cost "$floor/ (all of the floor)" "$scratch/$floor.cpp"
done
for header in thidua.hpp rules/dossier/papers.hpp eligibility/assess.hpp hanoi/policy.hpp; do
  echo "#include <thidua/$header>" > "$scratch/one.cpp"
  cost "thidua/$header" "$scratch/one.cpp"
done
