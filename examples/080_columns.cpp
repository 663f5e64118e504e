// SPDX-License-Identifier: BSL-1.0
//
// Many nominations as columns: outcomes and reasons counted, and one row taken out again.

#include <cstddef>
#include <iostream>
#include <utility>

#include <thidua/eligibility/evaluate_columns.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/nomination_table_builder.hpp>
#include <thidua/nominations/sample.hpp>

int main() {
    using namespace thidua;

    // A hundred thousand dossiers: every tenth lacks its minutes, every hundredth says nothing of
    // an investigation, every thousandth is under one.
    nomination_table_builder builder;
    for (int i = 0; i < 100'000; ++i) {
        auto n = sample::standard;
        if (i % 10 == 3)
            n.documents = set_of<document>::exactly(document::proposal, document::report);
        if (i % 100 == 5) n.under_investigation = {};
        if (i % 1000 == 7) n.under_investigation = true;
        builder.add(n);
    }
    auto const table = std::move(builder).finish();

    auto const& rules = hanoi::policy_343.rules;
    auto const found = assess_columns(rules, table, sample::day, stage::appraisal, {.threads = 2});
    for (auto const& w : words<outcome>())
        std::cout << w.label.vi << ": " << found.count(static_cast<outcome>(w.value)) << '\n';
    for (std::size_t k = 0; k < rules.criteria.size(); ++k)
        if (auto const failed = found.findings().count(k, standing::failed); failed != 0)
            std::cout << rules.criteria[k]->id << " failed: " << failed << '\n';

    // A row is a nomination again, to be explained like any other.
    auto const one = table.row(3);
    auto const answer = assess(rules, one, sample::day, stage::appraisal);
    std::cout << "row 3: " << label_of(found.at(3)).vi;
    for (auto const id : answer.reasons) std::cout << ", " << id;
    std::cout << '\n';
}
