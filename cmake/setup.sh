#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Installs what of cmake/debian12-packages.txt is missing on a Debian 12. Does nothing when all is there.
set -eu
cd "$(dirname "$0")"
missing=""
while read -r package; do
  [ -n "$package" ] || continue
  dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed' ||
    missing="$missing $package"
done < debian12-packages.txt
[ -n "$missing" ] || { echo "setup: nothing is missing"; exit 0; }
echo "setup: installing$missing"
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "setup: needs root, or sudo, to install packages" >&2; exit 1; }
  as_root="sudo"
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing
