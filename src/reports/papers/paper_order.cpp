// SPDX-License-Identifier: BSL-1.0
//
// The order of the lists that are signed.
#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

#include <thidua/reports/kit/order.hpp>

#include "paper_words.hpp"

namespace thidua::detail {

namespace {

/// What a dossier stands by: unit, name, id.
struct place_on_list {
    std::size_t unit = 0;  ///< place of the submitting unit in protocol order
    std::string key{};     ///< of its name
    std::size_t dossier = 0;
};

}  // namespace

std::vector<std::size_t> paper_words::listed(recipient_kind kind) {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < v_.batch->size(); ++i) {
        auto const& k = v_.batch->nominations[i].recipient_kind;
        if (k.known() && *k == kind && last_.listed(i)) list.push_back(i);
    }
    auto const& texts = v_.batch->texts;
    if (o_.order == list_order::rank) {
        std::ranges::sort(list, [&](auto a, auto b) {
            auto const& x = v_.decided->dossiers[a];
            auto const& y = v_.decided->dossiers[b];
            // The prompt lane is not ranked and comes last; pools one after the other.
            auto const key = [](dossier_decision const& d) {
                return std::tuple{d.rank == 0, d.pool.value_or(0), d.rank};
            };
            if (key(x) != key(y)) return key(x) < key(y);
            return texts[a].id.compare(texts[b].id) < 0;
        });
        return list;
    }
    std::vector<place_on_list> keys;
    keys.reserve(list.size());
    for (auto const i : list) {
        auto const& n = v_.batch->nominations[i];
        auto const& unit = n.submitting_unit.known() ? n.submitting_unit : n.unit;
        auto const& name = texts[i].recipient_name;
        keys.push_back({unit.known() ? unit_place(*unit) : v_.in->units.size(),
                        kind == recipient_kind::individual ? person_key(name) : text_key(name), i});
    }
    std::ranges::sort(keys, [&](auto const& a, auto const& b) {
        if (a.unit != b.unit) return a.unit < b.unit;
        if (auto const by_name = a.key.compare(b.key); by_name != 0) return by_name < 0;
        return texts[a.dossier].id.compare(texts[b.dossier].id) < 0;
    });
    for (std::size_t k = 0; k < keys.size(); ++k) list[k] = keys[k].dossier;
    return list;
}

}  // namespace thidua::detail
