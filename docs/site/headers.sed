# SPDX-License-Identifier: BSL-1.0
# What Doxygen reads of a header; the number of lines stays.
# Every header is listed.
1s|^// SPDX.*|/** \\file */|
# A sentence does not end with "Art.".
/^ *\/\/\//s|Art\. |Art.\\ |g
# Doxygen 1.9 takes `exception` for a word of IDL, and `>=` in an initialiser for the end of a template.
s|constexpr exception |constexpr thidua::exception |
/\.must = /s| >= | ≥ |g
# Comparisons that the compiler makes, member by member, are left out.
/friend .*operator\(==\|<=>\)(/{
  /[;{}]$/!N
  /= default;$/s/[^\n]*//g
}
# `///<` is closed, so that it does not run into a `///` on the next line.
s|///<\(.*\)$|/**<\1 */|
s|)\( noexcept\)\{0,1\} = default;$|)\1 = default; /**< Defaulted: member by member. */|
