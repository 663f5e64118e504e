// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <thidua/reports/explanation.hpp>
#include <thidua/reports/unit_check.hpp>

namespace thidua::detail {

[[nodiscard]] inline nomination_batch const& batch_of(unit_check_view const& v) {
    return v.read->batch;
}
[[nodiscard]] inline assessment const& assessed(checked_dossier const& d,
                                                unit_check_view const& v) {
    return v.decided->dossiers[d.at].assessed;
}
/// A dossier as the explanations tell it.
[[nodiscard]] inline dossier told(checked_dossier const& d, unit_check_view const& v) {
    return {&v.terms->by(),
            &batch_of(v).nominations[d.at],
            &batch_of(v).texts[d.at],
            v.in,
            v.calendar,
            v.at,
            &assessed(d, v)};
}
/// Columns that no template has, with what was probably meant.
[[nodiscard]] inline std::vector<error const*> unknown_columns(intake const& read) {
    std::vector<error const*> all;
    for (auto const& e : read.reports)
        if (e.code == "headers.unknown") all.push_back(&e);
    return all;
}
/// The way that something is called, and whether it is a paper.
struct supplied {
    std::string_view kind{};
    std::string name{};
    std::string item_vi{};
};
[[nodiscard]] inline supplied supply_of(mending const& m) {
    if (m.paper < 0) return {"fact", std::string{m.fact->name}, std::string{m.fact->label.vi}};
    auto const* w = word_for(m.fact->words, m.paper);
    return {"paper", std::string{w->name}, std::string{w->label.vi}};
}

}  // namespace thidua::detail
