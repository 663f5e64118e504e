// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/allocation/proof_by_order.hpp>
#include <thidua/allocation/proof_ground.hpp>
#include <thidua/allocation/proof_guarantee.hpp>
#include <thidua/allocation/proof_guarantee_capped.hpp>
#include <thidua/allocation/proof_running_rate.hpp>
#include <thidua/allocation/proof_ties.hpp>

namespace thidua {

/// Checks a result against its problem: `seats`, `caps`, `reserves`, `order`; for `running_rate`
/// also `rates` and `overtaking`.
///
/// The proof is exact: it holds for the one right result and for no other. It reads `chosen`,
/// `contested`, `seats_left` and `reserves` of the result, and nothing of how they came about, so
/// that a stranger can run it on a result from elsewhere. The problem has passed `check`.
class prover {
public:
    /// Views: both outlive it.
    prover(problem const& p, allocation_result const& r) : p_(&p), r_(&r), ground_(p) {}

    /// Every check that the reading asks for, each with what was found.
    [[nodiscard]] proof_report prove() {
        bool const sound = read();
        report("seats", sound && seats(),
               {"không vượt số lượng, không bỏ trống số lượng mà ai đó được nhận",
                "no seat too many, none empty that anyone may take"});
        report("caps", sound && caps(),
               {"không đơn vị nào vượt giới hạn", "no unit has more than its cap"});
        auto const in_order = sound && order();
        report("reserves", sound && reserves(),
               {"các số lượng dành cho nhóm đã được dùng đúng như nêu",
                "the reserves are filled as the result says"});
        report("order", in_order,
               {"không ai bị bỏ qua trái thứ tự", "nobody is passed over against the order"});
        if (p_->how == reading::running_rate) {
            report("rates", sound && rates_,
                   {"tỷ lệ thứ nhất đạt ở mọi vị trí", "the first rate is met in every prefix"});
            report("overtaking", sound && overtaking_,
                   {"chỉ vượt lên nhờ nhóm mà người bị vượt không thuộc",
                    "only groups that the other lacks let anyone overtake"});
        }
        for (auto const& c : made_.checks) made_.holds = made_.holds && c.holds;
        return std::move(made_);
    }

private:
    void report(std::string_view name, bool holds, text says) {
        made_.checks.push_back({.name = name, .holds = holds, .says = std::move(says)});
    }

    // The status of everyone; false if a number is out of range or named twice.
    bool read() {
        claim_.status.assign(p_->candidates.size(), seat_status::refused);
        claim_.groups = &r_->contested;
        auto const set = [&](std::uint32_t who, seat_status to) {
            if (who >= claim_.status.size() || claim_.status[who] != seat_status::refused)
                return false;
            claim_.status[who] = to;
            return true;
        };
        for (auto const who : r_->chosen)
            if (!set(who, seat_status::chosen)) return false;
        for (auto const& group : r_->contested)
            for (auto const who : group.candidates)
                if (!set(who, seat_status::contested)) return false;
        return r_->how == p_->how;
    }

    [[nodiscard]] bool seats() const {
        auto given = static_cast<std::int64_t>(r_->chosen.size());
        for (auto const& group : r_->contested) given += group.seats;
        auto const most = p_->how == reading::running_rate
                              ? std::min(ground_.cap(0), static_cast<std::int64_t>(ground_.size()))
                              : ground_.most();
        return given == most && r_->seats_left == ground_.cap(0) - most;
    }

    [[nodiscard]] bool caps() const {
        auto const taken =
            ground_.tally([&](auto i) { return claim_.status[i] == seat_status::chosen; });
        for (std::uint32_t v = 0; v < ground_.nodes(); ++v)
            if (taken[v] > ground_.cap(v)) return false;
        return true;
    }

    // Reserve by reserve, in the order given: what the chosen fill of it beyond those before.
    [[nodiscard]] bool reserves() const {
        if (r_->reserves.size() != p_->reserves.size()) return false;
        auto part = *p_;
        part.candidates.clear();
        part.names = {};
        part.reserves.clear();
        fill_counter::counts chosen;
        for (auto const who : r_->chosen) {
            auto const mask = ground_.reserves(who);
            auto const known = std::find_if(chosen.begin(), chosen.end(),
                                            [&](auto const& c) { return c.first == mask; });
            if (known == chosen.end())
                chosen.emplace_back(mask, 1);
            else
                ++known->second;
        }
        std::int64_t before = 0;
        for (std::size_t k = 0; k < p_->reserves.size(); ++k) {
            auto const& said = r_->reserves[k];
            if (said.group != p_->reserves[k].group || said.seats != p_->reserves[k].seats)
                return false;
            if (p_->how == reading::set_aside) {
                if (said.filled != (k < set_aside_filled_.size() ? set_aside_filled_[k] : 0))
                    return false;
                continue;
            }
            part.reserves.push_back(p_->reserves[k]);
            auto within = chosen;
            auto const upto = k >= 31 ? ~0U : (1U << (k + 1)) - 1U;
            for (auto& [mask, many] : within) mask &= upto;
            auto const filled = fill_counter(part).fill(within);
            if (said.filled != filled - before) return false;
            before = filled;
        }
        return true;
    }

    [[nodiscard]] bool order() {
        if (p_->how == reading::running_rate) {
            running_rate_proof const replay(ground_, r_->chosen);
            rates_ = replay.rates();
            overtaking_ = replay.overtaking();
            return replay.order() && r_->contested.empty();
        }
        if (p_->how == reading::set_aside && ground_.has_reserves()) {
            proof_types const types(ground_);
            outcomes<set_aside_stages> all(ground_, types);
            bool const holds = all.agree(set_aside_stages(ground_, types), claim_);
            if (!holds) return false;
            set_aside_filled_ =
                all.fewest(set_aside_stages(ground_, types), p_->reserves.size() + 2);
            set_aside_filled_.erase(set_aside_filled_.begin());  // the open seats
            return true;
        }
        auto const guarantee = p_->how == reading::minimum_guarantee;
        bool const one_group = p_->how == reading::set_aside || (guarantee && !p_->caps.empty());
        if (!guarantee || !ground_.has_reserves())
            return holds_by_order(ground_, claim_, one_group);
        if (!ground_.caps_bind()) return holds_guarantee(ground_, claim_, one_group);
        if (r_->contested.empty()) return holds_guarantee_capped(ground_, claim_);
        proof_types const types(ground_);
        return outcomes<guarantee_stages>(ground_, types)
            .agree(guarantee_stages(ground_, types), claim_);
    }

    problem const* p_;
    allocation_result const* r_;
    proof_ground ground_;
    claimed claim_{};
    proof_report made_{};
    std::vector<std::int64_t> set_aside_filled_{};
    bool rates_ = true;
    bool overtaking_ = true;
};

/// The proof of a result, or what of it does not hold.
[[nodiscard]] inline proof_report prove(problem const& p, allocation_result const& r) {
    return prover(p, r).prove();
}

}  // namespace thidua
