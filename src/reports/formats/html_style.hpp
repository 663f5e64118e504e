// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace thidua::detail {

/// What every page of the library looks like: readable from 320 pixels on, light and dark, and on
/// A4. Text on its ground has a contrast of 4,5 to 1 or more everywhere (WCAG 2.1, AA); a page may
/// use the variables and add to them. No `<` and no `&` stands in it, so that it is the same as
/// HTML and as XML.
inline constexpr std::string_view html_style = R"css(
:root { color-scheme: light dark;
  --ground: #ffffff; --text: #1b1b1f; --quiet: #54545c; --line: #c9c9d1; --band: #f2f2f6;
  --accent: #9c1c1c; --fault: #ffe2b8; --fault-text: #5a3300; --link: #0b57a8; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #17171b; --text: #ececf1; --quiet: #b4b4bf; --line: #4a4a55; --band: #232329;
  --accent: #ff9d94; --fault: #5a3b00; --fault-text: #ffe9c9; --link: #8fc4ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 "Times New Roman", "Liberation Serif", Tinos, serif; overflow-wrap: break-word; }
a { color: var(--link); }
h1 { font-size: 1.4rem; text-align: center; margin: 1rem 0 .25rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; } h3, h4, h5, h6 { font-size: 1rem; margin: 1rem 0 .5rem; }
p { margin: .5rem 0; }
.draft { border: 1px solid var(--accent); color: var(--accent); padding: .5rem .75rem; margin: 0 0 1rem;
  font-weight: bold; text-align: center; }
.subject { text-align: center; font-weight: bold; }
.head { display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; text-align: center; }
.head div { flex: 1 1 17rem; } .head p { margin: 0; }
.motto { display: inline-block; border-bottom: 1px solid currentColor; }
.scroll { overflow-x: auto; margin: .75rem 0; } .scroll:focus { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--band); text-align: center; vertical-align: middle; }
tbody th { background: var(--band); }
.r { text-align: right; } td.r { white-space: nowrap; } .c { text-align: center; }
td:not(.r):not(.c) { min-width: 6rem; }
tr.total td, .strong { font-weight: bold; } .italic { font-style: italic; }
.faulty { background: var(--fault); color: var(--fault-text); }
.note, .anchor { color: var(--quiet); font-size: .9rem; }
.foot { display: flex; flex-wrap: wrap; gap: 1rem 2rem; justify-content: space-between; margin-top: 1.5rem; }
.foot ul { margin: 0; padding-left: 1.25rem; } .signature { text-align: center; flex: 0 1 22rem; margin-left: auto; }
.signature p { margin: 0; } .signatory { padding-top: 4.5rem; }
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
@media print { :root { --ground: #ffffff; --text: #000000; --quiet: #333333; --line: #000000; --band: #ffffff;
    --accent: #000000; --fault: #ffffff; --fault-text: #000000; --link: #000000; }
  body { max-width: none; padding: 0; font-size: 13pt; } table { font-size: 11pt; }
  .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; }
  td:not(.r):not(.c) { min-width: 0; }
  h2, h3, h4, h5, h6, caption { break-after: avoid; } .foot { break-inside: avoid; }
  .faulty { text-decoration: underline; } .new-page { break-before: page; }
  .head { flex-wrap: nowrap; gap: 0 .5rem; font-size: 12pt; } .head div { flex: 0 1 auto; } }
)css";

}  // namespace thidua::detail
