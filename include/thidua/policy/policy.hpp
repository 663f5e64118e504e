// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/eligibility/rule_set.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/policy/priority.hpp>

namespace thidua {

/// What a key of the order speaks of. `fact` is any fact by its value.
enum class order_by : std::uint8_t {
    priority,       ///< đối tượng được ưu tiên
    council_votes,  ///< tỷ lệ phiếu đồng ý của Hội đồng (votes of the Council)
    unit_rank,      ///< thứ tự đề nghị của đơn vị (the unit's own order)
    score,          ///< điểm thi đua
    fact            ///< thông tin khác (another fact)
};

template <>
struct words_of<order_by> {
    static constexpr std::array<enumerator, 5> all{{
        {0, "priority", {"đối tượng được ưu tiên", "priority"}, {}},
        {1, "council_votes", {"tỷ lệ phiếu đồng ý của Hội đồng", "votes of the Council"}, {}},
        {2, "unit_rank", {"thứ tự đề nghị của đơn vị", "the unit's own order"}, {}},
        {3, "score", {"điểm thi đua", "score"}, {}},
        {4, "fact", {"thông tin khác", "another fact"}, {}},
    }};
};

/// One key of the declared order of candidates; the first key decides, the next one between equals.
struct order_key {
    order_by by = order_by::priority;  ///< what it speaks of
    fact_info const* fact = nullptr;   ///< for `order_by::fact`
    bool ascending = false;            ///< smaller values first

    friend bool operator==(order_key const&, order_key const&) = default;
};

/// A kind of collective that counts as small, from `first` to `last`, both included, with its
/// source.
struct small_kind {
    collective_kind kind = collective_kind::team;  ///< of collective
    unit_kind within = unit_kind::other;           ///< inside such units only, unless `within_any`
    bool within_any = true;                        ///< whatever the unit it belongs to
    date first = first_day();                      ///< first day, included
    date last = last_day();                        ///< last day, included
    citation basis{};                              ///< who says that it is small
};

/// A policy as one value: what is asked, in which order candidates stand, how open words are read.
/// Views: a policy written in C++ is made of constants, one read from a file is owned by its
/// reader.
struct policy {
    std::string_view id{};                ///< stable, `place.plan`
    bilingual name{};                     ///< for people
    plan const* of = nullptr;             ///< the plan that it carries out
    rule_set rules{};                     ///< criteria and tracks
    readings how{};                       ///< how the plan's open words are read
    priority_reading priority{};          ///< how "ưu tiên" is read
    std::span<order_key const> order{};   ///< the first key decides first
    std::span<small_kind const> small{};  ///< which collectives are small
};

}  // namespace thidua
