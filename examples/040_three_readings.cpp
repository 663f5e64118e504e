// SPDX-License-Identifier: BSL-1.0
//
// The same six dossiers for three seats, under three readings of "ưu tiên".

#include <iostream>

#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/rounds/decide.hpp>

namespace {

using namespace thidua;

nomination_batch six_dossiers() {
    struct row {
        char const* id;
        direct_role role;
        int unit_rank;
    };
    nomination_batch batch;
    for (auto const& r : {row{"a", direct_role::none, 1}, row{"b", direct_role::none, 2},
                          row{"c", direct_role::none, 3}, row{"d", direct_role::implements, 3},
                          row{"e", direct_role::organises, 4}, row{"f", direct_role::none, 5}}) {
        auto dossier = sample::standard;
        dossier.direct_role = r.role;
        dossier.unit_rank = r.unit_rank;
        batch.add(dossier, {.id = r.id});
    }
    return batch;
}

}  // namespace

int main() {
    settings office;
    office.pools = {{.of = {1, award_form::bang_khen, recipient_kind::individual}, .seats = 3}};
    for (auto const force : {reading::no_priority, reading::tie_break, reading::precedence}) {
        office.priority.force = force;
        round_terms const terms{hanoi::policy_343, office};
        auto batch = six_dossiers();
        auto const decided = decide(batch, {.terms = &terms, .in = &sample::day});
        if (!decided) return 1;
        std::cout << label_of(force).vi << ":";
        for (auto const i : decided->pools[0].candidates) {
            auto const& d = decided->dossiers[i];
            if (d.awarded == award_status::yes) std::cout << ' ' << batch.texts[i].id;
            if (d.awarded == award_status::contested)
                std::cout << " (" << batch.texts[i].id << "?)";
        }
        std::cout << '\n';
    }
}
