// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/allocation/allocate.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/result.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/rounds/dossier_index.hpp>
#include <thidua/rounds/people.hpp>

namespace thidua {

/// The places that people gave to contested dossiers. A council answers with an order, not with a
/// subset: the order goes into the problem of the pool, and the rule runs again.
///
/// *Within equals* (contested dossiers of one rank) the Chairman's places are taken if he gave any,
/// else the Council's. They must be 1, 2, 3, ... without repetition or gap, from the first on;
/// whoever has none stands behind. Places that repeat or leave a gap are not used: nothing is
/// decided by a row that may be missing.
class council_orders {
public:
    council_orders() = default;
    /// Takes the places from the resolutions that count.
    council_orders(nomination_batch const& batch, people_inputs const& people) {
        if (std::ranges::none_of(people.resolutions, [](auto const& r) { return r.order.known(); }))
            return;
        dossier_index const index{batch};
        given_.resize(batch.size());
        ids_ = &batch;
        std::map<std::pair<std::size_t, bool>, resolution const*> latest;
        for (auto const& r : people.resolutions) {
            auto const dossier = index.find(r.id);
            if (!dossier || !r.by.known()) continue;
            auto& kept = latest[{*dossier, *r.by == resolving_body::chair}];
            if (kept == nullptr || resolved_before(*kept, r)) kept = &r;
        }
        for (auto const& [key, r] : latest) {
            if (!r->order.known()) continue;
            auto& of = given_[key.first];
            (key.second ? of.chair : of.council) = *r->order;
            any_ = true;
        }
    }

    /// Whether `b` is the later of two resolutions of one body on one dossier: by day, a blank day
    /// first. The rest only keeps the order of the rows from playing a part.
    [[nodiscard]] static bool resolved_before(resolution const& a, resolution const& b) {
        auto const key = [](resolution const& r) {
            return std::tuple{r.dated.known(),           r.dated.cell().value,
                              r.outcome.known(),         r.outcome.cell().value,
                              r.order.cell().value,      std::string_view{r.basis},
                              std::string_view{r.reason}};
        };
        return key(a) < key(b);
    }

    /// Whether any place was given.
    [[nodiscard]] bool any() const { return any_; }

    /// Puts the order of a pool's equals into its problem. True if it did: then the rule runs
    /// again. `given` is the answer without the order, or the error that ties are to be decided
    /// first; `dossiers` are the candidates of the problem.
    [[nodiscard]] bool settle(problem& p, std::vector<std::size_t> const& dossiers,
                              result<allocation_result> const& given) {
        if (!any_) return false;
        if (given) {
            for (auto const& group : given->contested) settle_equals(p, dossiers, group.candidates);
        } else if (given.failure().code == "allocation.ties_decide" ||
                   given.failure().code == "allocation.ranks_not_strict") {
            std::vector<std::uint32_t> everyone(p.candidates.size());
            for (std::size_t c = 0; c < everyone.size(); ++c)
                everyone[c] = static_cast<std::uint32_t>(c);
            settle_equals(p, dossiers, everyone);
        }
        return !p.tie_order.empty();
    }

    /// Whose order placed a dossier; `rule`: nobody's.
    [[nodiscard]] who_decides placed_by(std::size_t dossier) const {
        return dossier < given_.size() ? given_[dossier].used : who_decides::rule;
    }
    /// Whether a place was given that had nothing to decide.
    [[nodiscard]] bool without_effect(std::size_t dossier) const {
        return dossier < given_.size() &&
               (given_[dossier].council > 0 || given_[dossier].chair > 0) &&
               !given_[dossier].contested;
    }
    /// Groups of equals whose places could not be used: with what is wrong.
    struct unusable {
        std::vector<std::size_t> dossiers{};       ///< those with a place, by id
        bool repeats = false;                      ///< else a gap
        who_decides whose = who_decides::council;  ///< who gave the places
    };
    /// What could not be used, for people to mend.
    [[nodiscard]] std::vector<unusable> const& not_used() const { return not_used_; }

private:
    struct places {
        std::int32_t council = 0;  // 0 = none
        std::int32_t chair = 0;
        who_decides used = who_decides::rule;
        bool contested = false;
    };

    void settle_equals(problem& p, std::vector<std::size_t> const& dossiers,
                       std::vector<std::uint32_t> const& members) {
        std::map<std::int32_t, std::vector<std::uint32_t>> by_rank;
        for (auto const c : members) by_rank[p.candidates[c].rank].push_back(c);
        for (auto const& [rank, equals] : by_rank)
            if (equals.size() > 1) settle_rank(p, dossiers, equals);
    }

    void settle_rank(problem& p, std::vector<std::size_t> const& dossiers,
                     std::vector<std::uint32_t> const& equals) {
        auto const chair =
            std::ranges::any_of(equals, [&](auto c) { return given_[dossiers[c]].chair > 0; });
        std::vector<std::pair<std::int32_t, std::uint32_t>> ordered;
        for (auto const c : equals) {
            auto& of = given_[dossiers[c]];
            of.contested = true;
            if (auto const place = chair ? of.chair : of.council; place > 0)
                ordered.emplace_back(place, c);
        }
        if (ordered.empty()) return;
        std::ranges::sort(ordered);
        auto const whose = chair ? who_decides::chair : who_decides::council;
        bool repeats = false;
        bool gap = false;
        for (std::size_t k = 0; k < ordered.size(); ++k) {
            if (k > 0 && ordered[k].first == ordered[k - 1].first) repeats = true;
            if (ordered[k].first != static_cast<std::int32_t>(k + 1)) gap = true;
        }
        if (repeats || gap) {
            unusable bad{.repeats = repeats, .whose = whose};
            for (auto const& [place, c] : ordered) bad.dossiers.push_back(dossiers[c]);
            std::ranges::sort(bad.dossiers, [this](std::size_t x, std::size_t y) {
                return ids_->texts[x].id < ids_->texts[y].id;
            });
            not_used_.push_back(std::move(bad));
            return;
        }
        for (auto const c : equals) given_[dossiers[c]].used = whose;
        for (auto const& [place, c] : ordered) p.tie_order.push_back(c);
    }

    nomination_batch const* ids_ = nullptr;
    std::vector<places> given_{};
    std::vector<unusable> not_used_{};
    bool any_ = false;
};

}  // namespace thidua
