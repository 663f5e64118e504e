// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/mutation.hpp>

#include <utility>

namespace thidua::analysis {

namespace {

[[nodiscard]] text key_name(order_key const& k) {
    if (k.by == order_by::fact && k.fact != nullptr) return k.fact->label;
    return label_of(k.by);
}

class round_changes_of {
public:
    round_changes_of(policy const& by, settings const& with) : with_(with) {
        order_.assign(by.order.begin(), by.order.end());
        if (with.order) order_ = *with.order;
    }
    [[nodiscard]] std::vector<round_mutant> all() {
        for (std::size_t i = 0; i + 1 < order_.size(); ++i) swap_keys(i);
        for (std::size_t i = 0; i < with_.pools.size(); ++i)
            move("/pools/" + std::to_string(i) + "/seats",
                 [i](settings& s) { return s.pools[i].seats ? &*s.pools[i].seats : nullptr; });
        for (std::size_t i = 0; i < with_.caps.size(); ++i)
            move("/caps/" + std::to_string(i) + "/seats",
                 [i](settings& s) { return &s.caps[i].seats; });
        for (std::size_t i = 0; i < with_.reserves.size(); ++i)
            move("/reserves/" + std::to_string(i) + "/seats", [i](settings& s) {
                return s.reserves[i].seats ? &*s.reserves[i].seats : nullptr;
            });
        return std::move(found_);
    }

private:
    void swap_keys(std::size_t i) {
        auto& m = found_.emplace_back();
        m.with = with_;
        auto order = order_;
        std::swap(order[i], order[i + 1]);
        auto const first = key_name(order_[i]);
        auto const second = key_name(order_[i + 1]);
        m.what.kind = mutation_kind::order_keys_swapped;
        m.what.where = "/order/" + std::to_string(i);
        m.what.what = {"“" + second.vi + "” xét trước “" + first.vi + "”",
                       "“" + second.en + "” goes before “" + first.en + "”"};
        m.with.order = std::move(order);
    }
    template <class Number>
    void move(std::string const& where, Number number) {
        for (auto const by : {-1, 1}) {
            auto changed = with_;
            auto* const seats = number(changed);
            if (seats == nullptr || *seats + by < 0) continue;
            auto const was = std::to_string(*seats);
            *seats += by;
            auto& m = found_.emplace_back();
            m.what.kind = mutation_kind::seats_moved;
            m.what.where = where;
            m.what.what = {was + " thành " + std::to_string(*seats),
                           was + " becomes " + std::to_string(*seats)};
            m.with = std::move(changed);
        }
    }

    settings const& with_;
    std::vector<order_key> order_{};
    std::vector<round_mutant> found_{};
};

}  // namespace

std::vector<round_mutant> round_mutants(policy const& by, settings const& with) {
    return round_changes_of{by, with}.all();
}

mutation_report mutate_rounds(policy const& by, settings const& with,
                              std::function<bool(settings const&)> const& noticed) {
    mutation_report report;
    for (auto& m : round_mutants(by, with)) {
        // Which round notices is known to the caller alone; 0 stands for "one of them".
        if (noticed(m.with)) m.what.noticed_by = 0;
        report.mutants.push_back(std::move(m.what));
    }
    return report;
}

}  // namespace thidua::analysis
