// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <vector>

#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace thidua::testing {

/// Makes a dossier on which `fails` holds small: each fact is set back to what the sample says of
/// it, else left blank, as long as `fails` still holds. Until no single fact can be set back.
///
/// The result is the same on every machine; it differs from `sample::standard` only where that
/// matters. `fails(n)` must be true and must not depend on anything else. At most
/// facts x facts calls.
template <class Fails>
[[nodiscard]] nomination shrink(nomination n, Fails&& fails) {
    for (bool again = true; again;) {
        again = false;
        for (auto const* f : stored_facts()) {
            auto const now = f->access.read(n, context{});
            auto const usual = f->access.read(sample::standard, context{});
            if (now == usual) continue;
            // A blank is tried second: what is stated as usual distracts less than what is missing.
            for (auto const& simpler : {usual, cell{}}) {
                if (simpler == now) continue;
                auto tried = n;
                f->access.write(tried, simpler);
                if (!fails(static_cast<nomination const&>(tried))) continue;
                n = tried;
                again = true;
                break;
            }
        }
    }
    return n;
}

/// The facts in which a dossier differs from the sample: what a shrunk one is about.
[[nodiscard]] inline std::vector<fact_info const*> differs_in(nomination const& n) {
    std::vector<fact_info const*> all;
    for (auto const* f : stored_facts())
        if (f->access.read(n, context{}) != f->access.read(sample::standard, context{}))
            all.push_back(f);
    return all;
}

}  // namespace thidua::testing
