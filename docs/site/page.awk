# SPDX-License-Identifier: BSL-1.0
# What Doxygen reads of a page. The page gets its file's name as its label, so that its address does not depend
# on Doxygen's version; `<!-- law index -->` becomes the README's index of the law.
FNR == 1 {
  name = FILENAME
  sub(/\/README\.md$/, "", name)
  sub(/.*\//, "", name)
  sub(/\.md$/, "", name)
  name = tolower(name)
  if (name == "pages") name = "pages-of-a-round"  # Doxygen has a `pages` of its own
  titled = name == "index"
}
/^```/ { code = !code }
!code && !titled && /^# / { print $0 " {#" name "}"; titled = 1; next }
/^<!-- law index -->$/ {
  inside = 0
  while ((getline line < (root "/README.md")) > 0) {
    if (line ~ /^<!-- end of law index/) inside = 0
    if (inside) print line
    if (line ~ /^<!-- law index:/) inside = 1
  }
  next
}
{ print }
