#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# pkgconfig.sh STAGE LIBDIR WORK COMPILER CONSUMERS: compiles and runs a stranger's programs with the flags
# that pkg-config gives for the library installed under STAGE.
set -eu
stage=$1 libdir=$2 work=$3 compiler=$4 consumers=$5
command -v pkg-config >/dev/null || { echo "skipped: no pkg-config"; exit 77; }
rm -rf "$work"
mkdir -p "$work/pc"
# The staging folder stands where the prefix will be.
for file in "$stage/$libdir"/pkgconfig/*.pc; do
  sed "s|^prefix=.*|prefix=$stage|" "$file" > "$work/pc/$(basename "$file")"
done
export PKG_CONFIG_PATH="$work/pc"

build_and_run() {  # NAME SOURCE COMPILER PACKAGE...
  name=$1 source=$2 with=$3
  shift 3
  flags=$(pkg-config --cflags --libs "$@")
  echo "$name: $flags"
  # shellcheck disable=SC2086
  "$with" "$source" -o "$work/$name" $flags
  LD_LIBRARY_PATH="$stage/$libdir" "$work/$name"
}

case $(pkg-config --cflags --libs thidua) in
  *-licu* | *-lthidua* | *-lboost*) echo "the headers alone ask for libraries" >&2; exit 1 ;;
esac
build_and_run core "$consumers/core/main.cpp" "$compiler" thidua
build_and_run parts "$consumers/parts/main.cpp" "$compiler" thidua-reports thidua-analysis thidua-columns
if [ -e "$work/pc/thidua-c.pc" ]; then
  build_and_run c "$consumers/c/main.c" "${CC:-cc}" thidua-c
fi
