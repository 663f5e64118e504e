#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# recipes_build.sh SOURCE WORK: builds and installs by the recipes of vcpkg and Conan, with stand-ins for the two tools and the
# system's packages for theirs, and builds a stranger's programs with what came of it. Without network. Some ten minutes each.
set -eu
source=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)

consume() {  # NAME PREFIX
  for program in core parts c; do
    cmake -S "$source/tests/consumer/$program" -B "$work/$1/consumer_$program" -G Ninja "-DCMAKE_PREFIX_PATH=$2" > /dev/null
    cmake --build "$work/$1/consumer_$program" > /dev/null
    "$work/$1/consumer_$program/consumer" > /dev/null
  done
}

python3 "$source/tests/package/recipe_build.py" "$source/packaging/conan/conanfile.py" "$work/conan" tool c_interface
consume conan "$work/conan/package"
"$work/conan/package/bin/thidua" --version
echo "the recipe of Conan builds, and what it installs is used"

# From what Conan exports, so that this is seen to be enough.
THIDUA_SOURCE="$work/conan/source" cmake "-DPORT_FOLDER=$source/packaging/vcpkg/thidua" "-DWORK=$work/vcpkg" "-DFEATURES=tool;c" -P "$source/tests/package/port_build.cmake"
consume vcpkg "$work/vcpkg/packages"
"$work/vcpkg/packages/tools/thidua/thidua" --version
PKG_CONFIG_PATH="$work/vcpkg/packages/lib/pkgconfig" pkg-config --exists --print-errors thidua-reports thidua-c
echo "the port of vcpkg builds, and what it installs is used"
