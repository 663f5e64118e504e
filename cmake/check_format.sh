#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Every source is as clang-format 14 writes it.
set -eu
cd "$(dirname "$0")/.."
git ls-files '*.hpp' '*.cpp' | xargs clang-format --dry-run --Werror
echo "format: clean"
