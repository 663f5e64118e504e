// SPDX-License-Identifier: BSL-1.0
#include "final_word.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace thidua::detail {

people_decision const* people_of(round_decision const& d) {
    return d.heard() ? &d.people : nullptr;
}

dossier_word const* last_word::word(std::size_t i) const {
    return people_ == nullptr ? nullptr : &people_->dossiers[i];
}

signed_award const* last_word::signature(std::size_t i) const {
    auto const* w = word(i);
    return w == nullptr || w->signature == dossier_word::none ? nullptr
                                                              : &people_->signatures[w->signature];
}

bool last_word::awarded(std::size_t i) const {
    auto const* w = word(i);
    return w != nullptr && w->awarded;
}

bool last_word::listed(std::size_t i) const { return decided_.listed(i); }

bool last_word::contested(std::size_t i) const {
    auto const* w = word(i);
    return decided_.dossiers[i].awarded == award_status::contested &&
           (w == nullptr || w->final == final_word::open);
}

std::optional<last_word::signed_decision> last_word::decision() const {
    if (people_ == nullptr || draft()) return std::nullopt;
    std::optional<signed_decision> found;
    for (std::size_t i = 0; i < decided_.dossiers.size(); ++i) {
        auto const* s = signature(i);
        if (s == nullptr || !awarded(i)) continue;
        signed_decision one{s->decision_no, {}, s->signed_by, {}};
        if (s->signed_on.known()) one.day = *s->signed_on;
        if (s->capacity.known()) one.capacity = *s->capacity;
        if (!found)
            found = std::move(one);
        else if (found->number != one.number)
            return std::nullopt;  // several decisions: each has its own paper
    }
    return found;
}

}  // namespace thidua::detail
