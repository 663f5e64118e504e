#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# stranger.sh PACKAGES ROOT: an empty Debian 12 in the new folder ROOT (debootstrap, as root, with network),
# in it nothing but the .deb files of the folder PACKAGES, what they depend on, and compilers. Then:
#   1. libthidua-dev alone: a program of the headers compiles with CMake and with pkg-config, and runs;
#   2. the shared library alone, then its header: a C program compiles with either, and runs;
#   3. every sample program compiles and prints what is stored, word for word;
#   4. the command does its main job on the shipped data.
# DEBIAN_MIRROR names a mirror; else that of debootstrap is taken. Not part of the tests: it needs network.
set -eu
[ $# -eq 2 ] || { echo "usage: stranger.sh PACKAGES ROOT" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { echo "stranger.sh: debootstrap needs root" >&2; exit 2; }
[ ! -e "$2" ] || { echo "stranger.sh: $2 is there already" >&2; exit 2; }
packages=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
root=$2

# shellcheck disable=SC2086
debootstrap --variant=minbase bookworm "$root" ${DEBIAN_MIRROR:-} > "$root.log" 2>&1 || {
  tail -20 "$root.log" >&2
  exit 1
}
root=$(cd "$root" && pwd)
mkdir -p "$root/stranger/debs"
cp "$packages"/*.deb "$root/stranger/debs"
cp -r "$here/../tests/consumer" "$root/stranger/consumer"
for file in /etc/resolv.conf /etc/hosts; do [ ! -e "$file" ] || cp -L "$file" "$root$file"; done

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
fetch() { inside apt-get install -y -qq --no-install-recommends "$@" >> "$root.log" 2>&1 || { tail -20 "$root.log" >&2; exit 1; }; }
deb() { inside sh -c "ls /stranger/debs/$1_*.deb"; }
absent() {
  for name in "$@"; do
    ! inside dpkg-query -W -f='${Status}\n' "$name" 2>/dev/null | grep -q ' installed' || {
      echo "$name was installed and should not be needed" >&2; exit 1; }
  done
}
mount -t proc proc "$root/proc"  # a program finds its own folder there
trap 'umount "$root/proc"' EXIT
inside apt-get update -qq >> "$root.log" 2>&1
fetch gcc libc6-dev cmake make pkg-config

if inside sh -c 'ls /stranger/debs/libthidua-c1_*.deb' >/dev/null 2>&1; then
  echo "== the C interface"
  fetch "$(deb libthidua-c1)" "$(deb libthidua-c-dev)"
  absent g++ libboost1.81-dev libicu-dev
  inside sh -euc 'cd /stranger
    cc -std=c99 -Wall -Wextra -pedantic -Werror consumer/c/main.c $(pkg-config --cflags --libs thidua-c) -o c_pkgconfig
    ./c_pkgconfig
    cmake -S consumer/c -B c_cmake >/dev/null && cmake --build c_cmake >/dev/null && ./c_cmake/consumer'
fi

echo "== the headers alone"
fetch g++ "$(deb libthidua-dev)"
absent libicu-dev libssl-dev libboost-json1.81-dev
inside sh -euc 'cd /stranger
  g++ consumer/core/main.cpp $(pkg-config --cflags --libs thidua) -o core_pkgconfig
  ./core_pkgconfig
  cmake -S consumer/core -B core_cmake >/dev/null && cmake --build core_cmake >/dev/null && ./core_cmake/consumer'

echo "== the compiled parts"
fetch "$(deb libthidua-parts-dev)"
inside sh -euc 'cd /stranger
  g++ consumer/parts/main.cpp $(pkg-config --cflags --libs thidua-reports thidua-analysis thidua-columns) -o parts_pkgconfig
  ./parts_pkgconfig > parts.txt && tail -n 1 parts.txt
  cmake -S consumer/parts -B parts_cmake >/dev/null && cmake --build parts_cmake >/dev/null && ./parts_cmake/consumer > /dev/null'

echo "== the command on the shipped data"
fetch "$(deb thidua)"
inside sh -euc 'cd /stranger
  thidua --version
  data=/usr/share/doc/thidua/examples/data
  thidua award --nominations $data/phase1 --units $data/units.csv --submissions $data/submissions.csv \
    --history $data/history.csv --settings $data/settings.json --phase 1 --on 2025-11-20 --signed-on 2025-12-01 \
    --out round > award.txt
  tail -n 3 award.txt
  ls round
  thidua assess --nominations $data/nominations_sample.xlsx --phase 1 --on 2025-11-20 > workbook.txt
  tail -n 2 workbook.txt
  ! ldd /usr/bin/thidua /usr/libexec/thidua/thidua_sheet_reader | grep "not found"'

echo "== every sample"
inside sh -euc 'cd /stranger
  cmake -S /usr/share/doc/libthidua-parts-dev/examples -B samples >/dev/null
  cmake --build samples -j2 >/dev/null
  ctest --test-dir samples'
echo "stranger: all of it, with nothing but the packages"
