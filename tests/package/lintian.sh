#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# lintian.sh BUILD WORK: makes the Debian packages of a built tree; lintian finds no error in them.
set -eu
build=$1 work=$2
for tool in lintian dpkg-shlibdeps dpkg-deb; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool (Debian packages lintian, dpkg-dev)"; exit 77; }
done
rm -rf "$work"
mkdir -p "$work"
(cd "$build" && cpack -G DEB -B "$work") > "$work/cpack.log" 2>&1 || { cat "$work/cpack.log"; exit 1; }
count=0
for package in "$work"/*.deb; do
  dpkg-deb --field "$package" Package Version Architecture Depends
  count=$((count + 1))
done
[ "$count" -ge 3 ] || { echo "only $count packages" >&2; exit 1; }
# Warnings are shown, errors fail. Root may run it too: a container has nobody else.
lintian --allow-root --tag-display-limit 0 --fail-on error "$work"/*.deb
echo "lintian: no errors in $count packages"
