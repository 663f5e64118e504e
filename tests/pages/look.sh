#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# look.sh PAGE.html... OUT_FOLDER: each page in headless Chromium at 1280 and 390 px, light and dark, and printed.
# Fails where the browser's console says anything. Without Chromium it ends with 77: skipped.
set -eu
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "SKIPPED: pages.look needs chromium, which is not installed" >&2
  exit 77
}
[ $# -ge 2 ] || { echo "usage: look.sh PAGE.html... OUT_FOLDER" >&2; exit 2; }
for out; do :; done
mkdir -p "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
said="$profile/said"
view() { # arguments of the browser
  "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile/user" \
    --enable-logging=stderr "$@" 2>> "$said"
}
while [ $# -gt 1 ]; do
  page=$(realpath "$1")
  name=$(basename "$1" .html)
  shift
  for width in 1280 390; do
    for theme in light:1 dark:0; do
      view --window-size="$width,4000" --blink-settings=preferredColorScheme="${theme#*:}" \
        --screenshot="$out/${name}_${width}_${theme%:*}.png" "file://$page"
    done
  done
  view --no-pdf-header-footer --print-to-pdf="$out/$name.pdf" "file://$page"
  if command -v pdftoppm > /dev/null; then
    pdftoppm -r 60 -png "$out/$name.pdf" "$out/${name}_print"
  else
    echo "SKIPPED: pages of the PDF as pictures need pdftoppm" >&2
  fi
done
if grep -E "CONSOLE|Refused|violates" "$said"; then
  echo "the browser's console says the above" >&2
  exit 1
fi
