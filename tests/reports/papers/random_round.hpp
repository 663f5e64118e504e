// SPDX-License-Identifier: BSL-1.0
//
// Rounds of any size whose facts and outcomes are drawn by a fixed generator: for what has to hold
// of counts whatever was decided, and for measuring. Nothing of it is decided by rules.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/reports/round_view.hpp>

namespace random_round {

using namespace thidua;

/// The generator: the same numbers everywhere.
class dice {
public:
    explicit dice(std::uint64_t seed) : state_(seed) {}
    /// 0 to `below` - 1.
    [[nodiscard]] std::uint32_t roll(std::uint32_t below) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>((state_ >> 33U) % below);
    }
    [[nodiscard]] bool one_in(std::uint32_t n) { return roll(n) == 0; }

private:
    std::uint64_t state_;
};

struct made_round {
    made_round(std::size_t size, std::uint64_t seed, std::uint32_t unit_count = 7)
        : terms(hanoi::policy_343, with) {
        dice d{seed};
        for (std::uint32_t u = 0; u < unit_count; ++u)
            names.push_back("Đơn vị " + std::to_string(u));
        for (std::uint32_t u = 0; u < unit_count; ++u)
            units.push_back({.code = names[u],
                             .name = names[u],
                             .kind = static_cast<unit_kind>(d.roll(19)),
                             .protocol_order = static_cast<std::int32_t>(d.roll(9)),
                             .exists_from = date{2000, 1, 1}});
        for (std::size_t i = 0; i < size; ++i) add(i, d, unit_count);
        in = sample::day;
        in.units = units;
        decided.at = stage::appraisal;
        view = {
            .batch = &batch, .decided = &decided, .terms = &terms, .in = &in, .version = "test"};
    }
    made_round(made_round const&) = delete;
    made_round& operator=(made_round const&) = delete;

    settings with{};
    std::vector<std::string> names{};
    std::vector<unit> units{};
    nomination_batch batch{};
    round_terms terms;
    context in{};
    round_decision decided{};
    round_view view{};

private:
    void add(std::size_t i, dice& d, std::uint32_t unit_count) {
        static std::array<std::string, 8> const families{"Nguyễn", "Trần", "Đỗ",    "Âu",
                                                         "Lê",     "Phạm", "Hoàng", "Vũ"};
        static std::array<std::string, 8> const given{"Ân",  "An", "Đạt", "Dũng",
                                                      "Ước", "Ơn", "Hòa", "Yến"};
        auto n = sample::standard;
        auto const maybe = [&d](auto& fact, auto value) {
            if (d.one_in(9))
                fact = {};
            else
                fact = value;
        };
        maybe(n.recipient_kind, static_cast<recipient_kind>(d.roll(3)));
        maybe(n.position, static_cast<position>(d.roll(6)));
        maybe(n.collective_kind, static_cast<collective_kind>(d.roll(14)));
        maybe(n.form, static_cast<award_form>(d.roll(2)));
        maybe(n.commendation_type, static_cast<commendation_type>(d.roll(4)));
        maybe(n.sex, static_cast<sex>(d.roll(2)));
        maybe(n.submitting_unit, unit_id{d.roll(unit_count)});
        maybe(n.unit, unit_id{d.roll(unit_count)});
        maybe(n.direct_role, static_cast<direct_role>(d.roll(4)));
        maybe(n.movement, movement_id{batch.movements.number_of("m" + std::to_string(d.roll(5)))});
        nomination_texts t;
        t.id = "d" + std::to_string(1'000'000 + i);
        t.recipient_name = families[d.roll(8)] + " Văn " + given[d.roll(8)];
        t.job_title = "Chuyên viên";
        t.summary = "Hoàn thành vượt mức nhiệm vụ được giao trong đợt thi đua";
        batch.add(n, std::move(t));
        dossier_decision one;
        one.assessed.result = static_cast<outcome>(d.roll(5));
        one.awarded = one.assessed.result == outcome::eligible
                          ? static_cast<award_status>(d.roll(4))
                          : award_status::no;
        if (one.assessed.result == outcome::undetermined) one.assessed.missing = {"score"};
        if (one.assessed.result == outcome::ineligible) one.assessed.reasons = {"period.in_phase"};
        one.rank = static_cast<std::int32_t>(d.roll(50));
        decided.dossiers.push_back(std::move(one));
    }
};

}  // namespace random_round
