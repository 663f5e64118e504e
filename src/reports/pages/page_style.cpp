// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <thidua/reports/pages/palette.hpp>

#include "page_style.hpp"

namespace thidua::detail {

namespace {

[[nodiscard]] std::string hex(std::uint32_t colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (unsigned shift = 24; shift > 0; shift -= 4) text += digits[(colour >> (shift - 4)) & 15U];
    return text;
}

[[nodiscard]] std::string variables(bool dark) {
    std::string text = ":root{";
    for (auto const& c : page_palette)
        text += "--" + std::string{c.name} + ":" + hex(dark ? c.dark : c.light) + ";";
    text.back() = '}';
    return text + "\n";
}

/// `.f-good{fill:var(--good)}` and its fellows: the content security policy forbids style
/// attributes.
[[nodiscard]] std::string classes() {
    std::string text;
    for (auto const& c : page_palette) {
        auto const name = std::string{c.name};
        text +=
            ".f-" + name + "{fill:var(--" + name + ")}.s-" + name + "{stroke:var(--" + name + ")}";
        if (c.use == colour_use::text) text += ".c-" + name + "{color:var(--" + name + ")}";
        text += '\n';
    }
    return text;
}

constexpr std::string_view shared = R"css(
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
[hidden]{display:none!important}
.skip{position:absolute;left:-999rem;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:.5rem;top:.5rem;z-index:2}
.draft,.signed{max-width:none}
.draft{margin:0;background:var(--notice);border-bottom:2px solid var(--line);padding:.6rem 1rem;
font-weight:600;text-align:center}
.signed{margin:0;background:var(--surface);border-bottom:2px solid var(--line);padding:.6rem 1rem;
font-weight:600;text-align:center}
body header,main,footer,nav{max-width:76rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.25;margin:1.2rem 0 .4rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-bottom:.2rem;
border-bottom:2px solid var(--line)}
h3{font-size:1.08rem;line-height:1.35;margin:1.2rem 0 .4rem}
p{margin:.4rem 0;max-width:70rem}
.lead{font-size:1.08rem}
.small{font-size:.9rem;color:var(--muted)}
dl.facts{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:.2rem 1.2rem;margin:.6rem 0}
dl.facts dt{color:var(--muted)}
dl.facts dd{margin:0;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.8rem 0;padding:0}
nav a{display:inline-block;padding:.45rem 0}
figure{margin:.8rem 0}
figcaption{font-size:.9rem;color:var(--muted);margin:.3rem 0}
svg{display:block;width:100%;font:inherit;overflow:visible}
svg text{fill:var(--ink);font-size:14px}
svg text.small{font-size:12px;fill:var(--muted)}
svg text.on{fill:var(--paper);font-size:12px;font-weight:600}
svg text.no{font-size:12px;font-weight:600}
.thin{stroke-width:1.5;fill:none}
.dash{stroke-dasharray:4 3}
.key{display:inline-flex;align-items:center;gap:.4rem;margin-right:1.1rem}
.key svg{width:22px;height:22px;flex:none}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top;
overflow-wrap:break-word}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal;white-space:nowrap}
thead th{background:var(--surface);overflow-wrap:normal}
tbody th{font-weight:500;min-width:7.5rem}
.d{white-space:nowrap}
tr.sum th,tr.sum td{font-weight:600}
th button{font:inherit;color:inherit;background:none;border:0;padding:.2rem 0;margin:0;cursor:pointer;
text-align:inherit}
th button::after{content:" \2195";color:var(--muted)}
th[aria-sort=ascending] button::after{content:" \2191";color:var(--ink)}
th[aria-sort=descending] button::after{content:" \2193";color:var(--ink)}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:flex-end;margin:.6rem 0}
.tools label{display:grid;gap:.15rem;font-size:.9rem;color:var(--muted)}
.tools p{margin:0;align-self:center}
input,select,.tools button{font:inherit;color:var(--ink);background:var(--paper);
border:1px solid var(--line);border-radius:.35rem;padding:.45rem .7rem;min-height:44px;max-width:100%}
.tools button{cursor:pointer;background:var(--surface)}
.tools button:disabled{color:var(--muted);cursor:default;border-style:dashed}
.only-narrow{display:none!important}
.tag{display:inline-block;border:1px solid currentColor;border-radius:1em;padding:0 .65em;font-size:.92em;
font-weight:500}
.box{border:1px solid var(--line);border-radius:.5rem;padding:.4rem 1rem .8rem;margin:1rem 0;
background:var(--paper)}
.answer{border-left:6px solid currentColor;padding:.3rem 1rem;background:var(--surface)}
.answer p{color:var(--ink)}
.answer .verdict{font-size:1.3rem;font-weight:650;color:inherit;margin:.2rem 0}
.units{list-style:none;margin:.8rem 0;padding:0;display:grid;gap:.7rem;
grid-template-columns:repeat(auto-fill,minmax(15.5rem,1fr))}
.units li{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .7rem}
.units strong{display:block;font-size:.92rem;line-height:1.3;min-height:2.6em;font-weight:600}
ul.plain{padding-left:1.2rem;margin:.4rem 0}
.digest{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.85rem;overflow-wrap:anywhere}
footer{padding-bottom:3rem;margin-top:2.5rem;font-size:.9rem;color:var(--muted)}
@media (max-width:40rem){
h1{font-size:1.35rem}
h2{font-size:1.15rem}
dl.facts{grid-template-columns:1fr;gap:0}
dl.facts dd{margin-bottom:.4rem}
.only-narrow{display:grid!important}
.box{padding:.2rem .7rem .6rem}
.units{grid-template-columns:1fr}
.units strong{min-height:0}
table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.stack,table.stack tbody,table.stack tr{display:block}
table.stack caption{display:block}
table.stack tr{border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;padding:.25rem .1rem}
table.stack th,table.stack td{display:grid;grid-template-columns:7.5rem 1fr;gap:.5rem;border:0;
padding:.15rem .5rem;text-align:left;white-space:normal;font-variant-numeric:normal}
table.stack td:empty{display:none}
table.stack th::before,table.stack td::before{color:var(--muted);font-weight:400}
}
)css";

constexpr std::string_view on_paper = R"css(html{font-size:9.5pt}
nav,.tools,.skip{display:none!important}
body header,main,footer{max-width:none;padding:0}
h2,h3,caption{break-after:avoid}
tr,figure,.units li,.answer{break-inside:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
.units{grid-template-columns:repeat(3,1fr)}
.draft{border:1px solid var(--line)}
th button::after{content:""!important}
}
@page{size:A4;margin:14mm 12mm}
)css";

}  // namespace

std::string page_style() {
    std::string text = "\n:root{color-scheme:light dark}\n" + variables(false);
    text += "@media (prefers-color-scheme:dark){" + variables(true) + "}";
    text += shared;
    text += classes();
    text += "@media print{:root{color-scheme:light}" + variables(false);
    text += on_paper;
    return text;
}

std::string stacked_style(std::string_view table_id, std::span<std::string const> headings) {
    std::string text = "@media (max-width:40rem){\n";
    for (std::size_t i = 0; i < headings.size(); ++i)
        text += "#" + std::string{table_id} + " tbody tr>:nth-child(" + std::to_string(i + 1) +
                ")::before{content:\"" + headings[i] + "\"}\n";
    return text + "}\n";
}

}  // namespace thidua::detail
