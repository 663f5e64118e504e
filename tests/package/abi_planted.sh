#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# abi_planted.sh DUMP WORK SOURCE: a library of empty functions made of include/thidua.h passes abi.sh; the
# same after a change planted in the header does not.
set -eu
dump=$1 work=$2 source=$3
here=$(dirname "$0")
for tool in abidw abidiff cc; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool (Debian package abigail-tools)"; exit 77; }
done

# stub NAME SED: a copy of the header, changed by SED, and a library with bodies for all its functions.
stub() {
  folder="$work/$1"
  rm -rf "$folder"
  mkdir -p "$folder"
  sed "$2" "$source/include/thidua.h" > "$folder/thidua.h"
  if [ "$1" != same ] && cmp -s "$folder/thidua.h" "$source/include/thidua.h"; then
    echo "the change '$1' did not find its place in thidua.h" >&2
    exit 1
  fi
  {
    echo '#include "thidua.h"'
    echo 'struct thidua_context { int unused; };'
    # Declarations become definitions: attributes away, `;` to a body that returns nothing of use.
    sed -e 's|//.*||' -e '/^#/d' "$folder/thidua.h" | tr '\n' ' ' | grep -o 'THIDUA_API [^;]*;' | sed -e 's/THIDUA_API //' \
      -e '/ void thidua_\|^void thidua_/s/;$/ {}/' -e 's/;$/ { return 0; }/'
  } > "$folder/stub.c"
  sed 's/ thidua_version;/& thidua_more;/' "$source/src/c/thidua.map" > "$folder/map"
  cc -g -w -shared -fPIC -I "$folder" "$folder/stub.c" -o "$folder/libthidua_c.so.1" \
    -Wl,-soname,libthidua_c.so.1 -Wl,--version-script="$folder/map"
}
must() {  # pass|fail NAME
  status=0
  sh "$here/abi.sh" "$dump" "$work/$2/libthidua_c.so.1" "$work/$2" > "$work/$2/told" 2>&1 || status=$?
  case "$1 $status" in
    "pass 0" | "fail 1") echo "$2: ${1}es, as it must" | sed 's/passes/passes/; s/failes/fails/' ;;
    *) echo "$2: must $1, but abi.sh returned $status" >&2; cat "$work/$2/told" >&2; exit 1 ;;
  esac
}

stub same ''
must pass same
stub function_gone '/^THIDUA_API void thidua_close/d'
must fail function_gone
stub narrower_row 's/int64_t row/int32_t row/g'
must fail narrower_row
stub wider_status 's/typedef int32_t thidua_status;/typedef int64_t thidua_status;/'
must fail wider_status
stub needed_by_value 's/size_t\* needed/size_t needed/'
must fail needed_by_value
stub other_number 's/THIDUA_UNREADABLE = 4,/THIDUA_UNREADABLE = 9,/'
must fail other_number
stub function_more 's/^THIDUA_API char const\* thidua_version(void);/& THIDUA_API int thidua_more(void);/'
must pass function_more
