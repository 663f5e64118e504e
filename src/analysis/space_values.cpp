// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include <thidua/calendar/interval.hpp>

#include "space.hpp"

namespace thidua::analysis::detail {

namespace {

/// The values that a fact may have; where a sheet bounds them, both ends included.
struct bounds {
    std::int64_t least = 0;
    std::int64_t most = 0;
};
[[nodiscard]] bounds bounds_of(fact_info const& f) {
    constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;
    if (f.kind == value_kind::day) return {first_day().raw(), last_day().raw()};
    if (f.derived() || f.attribute()) return {-far, far};
    return {f.least, f.most == 0 ? far : f.most};
}

/// Collects values, each once, in the order in which they are offered.
class collected {
public:
    explicit collected(bounds const& in) : in_(in) {}
    bool offer(std::int64_t v) {
        if (v < in_.least || v > in_.most || !seen_.insert(v).second) return false;
        cells_.push_back({said::value, v});
        return true;
    }
    [[nodiscard]] std::vector<cell>&& take() && { return std::move(cells_); }

private:
    bounds in_;
    std::set<std::int64_t> seen_{};
    std::vector<cell> cells_{};
};

/// At least `wanted` values strictly between two neighbours of the literals, if there are so many:
/// those next to the literals first. That is enough to stand in any order inside the gap.
void offer_between(collected& to, std::int64_t low, std::int64_t high, std::size_t wanted) {
    for (std::size_t i = 0; i < (wanted + 1) / 2 + 1; ++i) {
        auto const step = static_cast<std::int64_t>(i) + 1;
        if (low + step < high) to.offer(low + step);
        if (high - step > low) to.offer(high - step);
    }
}

/// Every way in which the members that are asked for are present, absent or not spoken of. Where
/// all of them are spoken of, the others are absent, as a filled cell of a sheet says.
[[nodiscard]] std::vector<cell> sets_of(fact_info const& f, std::int64_t asked) {
    std::vector<std::uint64_t> all{0};
    for (unsigned m = 0; m < 32; ++m) {
        if (((asked >> m) & 1) == 0) continue;
        std::vector<std::uint64_t> more;
        for (auto const bits : all)
            for (auto const said_of :
                 {std::uint64_t{1} << m, std::uint64_t{1} << (m + 32), std::uint64_t{0}})
                more.push_back(bits | said_of);
        all = std::move(more);
    }
    std::uint64_t every = 0;
    for (auto const& w : f.words) every |= std::uint64_t{1} << static_cast<unsigned>(w.value);
    auto const wanted = static_cast<std::uint64_t>(asked);
    std::vector<cell> cells;
    for (auto const bits : all) {
        bool const whole = ((bits | (bits >> 32U)) & wanted) == wanted;
        auto const rest = whole ? (every & ~wanted) << 32U : std::uint64_t{0};
        cells.push_back({said::value, static_cast<std::int64_t>(bits | rest)});
    }
    return cells;
}

/// Of each kind of unit one that goes on and one of each ending.
[[nodiscard]] std::vector<std::int64_t> units_of_every_fate(context const& in) {
    std::set<std::pair<unit_kind, ending>> seen;
    std::vector<std::int64_t> found;
    for (std::size_t i = 0; i < in.units.size() && found.size() < 24; ++i)
        if (seen.emplace(in.units[i].kind, in.units[i].ended_by).second)
            found.push_back(static_cast<std::int64_t>(i));
    return found;
}

}  // namespace

std::span<unit const> made_up_units() {
    static auto const all = [] {
        std::vector<unit> made;
        for (auto const& w : words<unit_kind>())
            made.push_back({.code = w.name,
                            .name = w.label.vi,
                            .kind = static_cast<unit_kind>(w.value),
                            .exists_from = first_day()});
        auto gone = made.front();
        gone.code = "gone";
        gone.name = "đơn vị đã giải thể";
        gone.exists_through = date{2024, 12, 31};
        gone.ended_by = ending::dissolved;
        made.push_back(gone);
        return made;
    }();
    return all;
}

std::vector<std::int64_t> turning_days(context const& in) {
    std::set<std::int64_t> all;
    auto const add = [&all](date d) {
        for (std::int64_t const near : {-1, 0, 1}) all.insert(d.raw() + near);
    };
    add(in.on);
    add(in.signed_on);
    if (in.deadline.known()) add(*in.deadline);
    for (auto const& p : in.phases) {
        if (p.number == 0) continue;
        if (p.begins_on_issue) add(p.issued);
        for (auto const* k : {&p.opening, &p.closing})
            if (k->state != session_state::not_announced) add(k->day);
    }
    std::erase_if(all, [](std::int64_t d) {
        return d < first_day().raw() || d > last_day().raw() || d == date{}.raw();
    });
    return {all.begin(), all.end()};
}

std::vector<cell> ordinary_values(fact_info const& f, context const& in) {
    std::vector<cell> all;
    auto const offer = [&all](std::int64_t v) { all.push_back({said::value, v}); };
    switch (f.kind) {
        case value_kind::boolean:
            offer(1);
            offer(0);
            break;
        case value_kind::choice:
            for (auto const& w : f.words) offer(w.value);
            break;
        case value_kind::day:
            for (auto const d : turning_days(in)) offer(d);
            break;
        case value_kind::set: {
            std::int64_t every = 0;
            for (auto const& w : f.words) every |= std::int64_t{1} << w.value;
            offer(every);
            offer(static_cast<std::int64_t>(static_cast<std::uint64_t>(every) << 32U));
            break;
        }
        case value_kind::name: {
            if (f.domain == name_domain::unit)
                for (auto const u : units_of_every_fate(in)) offer(u);
            else
                for (std::int64_t i = 0; i < 2; ++i) offer(i);
            break;
        }
        default:
            for (std::int64_t v = f.least; v < f.least + 3; ++v)
                if (f.most == 0 || v <= f.most) offer(v);
    }
    all.push_back({});
    all.push_back({said::not_applicable, 0});
    return all;
}

std::vector<cell> space::values_of(space_fact const& f, std::size_t linked,
                                   std::vector<std::int64_t> const& literals,
                                   bool with_days) const {
    auto const& info = *f.info;
    for (auto const& p : options_.pins)
        if (p.name == info.name && info.derived() && (!options_.sides_differ || p.side == f.side))
            return {p.value};
    if (info.attribute() && f.slot < 0) return {cell{}};  // not bound: never known
    auto const in = bounds_of(info);
    collected found{in};
    std::vector<cell> all;
    switch (info.kind) {
        case value_kind::boolean:
            all = {{said::value, 1}, {said::value, 0}};
            break;
        case value_kind::choice:
            for (auto const& w : info.words) all.push_back({said::value, w.value});
            break;
        case value_kind::set:
            all = sets_of(info, f.members);
            break;
        default: {
            if (f.base.state == said::value) found.offer(f.base.value);
            for (auto const v : literals) found.offer(v);
            std::vector<std::int64_t> cuts;
            for (auto const v : literals)
                if (v >= in.least && v <= in.most) cuts.push_back(v);
            if (cuts.empty()) {
                auto const start = info.kind == value_kind::day
                                       ? options_.in[static_cast<std::size_t>(f.side)].on.raw()
                                       : std::max<std::int64_t>(in.least, 0);
                for (std::size_t i = 0; i <= linked; ++i)
                    found.offer(start + static_cast<std::int64_t>(i));
            } else {
                auto const room = static_cast<std::int64_t>(linked) + 1;
                for (std::int64_t i = 1; i <= room; ++i) {
                    found.offer(cuts.front() - i);
                    found.offer(cuts.back() + i);
                }
                for (std::size_t i = 0; i + 1 < cuts.size(); ++i)
                    offer_between(found, cuts[i], cuts[i + 1], linked);
            }
            if (with_days && info.kind == value_kind::day)
                for (auto const d : turning_days(options_.in[static_cast<std::size_t>(f.side)]))
                    found.offer(d);
            all = std::move(found).take();
        }
    }
    all.insert(all.begin(), cell{});
    all.push_back({said::not_applicable, 0});
    // What the base dossier says stands first: it costs nothing.
    auto const at = std::ranges::find(all, f.base);
    if (at != all.end()) std::rotate(all.begin(), at, at + 1);
    return all;
}

}  // namespace thidua::analysis::detail
