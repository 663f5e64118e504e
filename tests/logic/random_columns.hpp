// SPDX-License-Identifier: BSL-1.0
//
// Random dossiers of the harvest as columns, in forms chosen at random, beside the same dossiers as
// the scalar engine takes them.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include <thidua/logic/columns_builder.hpp>
#include <thidua/logic/columns_source.hpp>

#include "random_rules.hpp"

namespace probe {

/// Not to be copied: the columns look into it.
class random_table {
public:
    random_table(dice& die, std::size_t rows) : cells_(rows), source_(rows) {
        auto const said_of = die(4);  // nothing is blank, hardly anything is said, or as it comes
        for (auto& of_row : cells_) {
            auto d = random_dossier(die);
            if (said_of == 0) state_all(die, d, [](auto const&) { return true; });
            for (int f = 0; f < reference::stored_names; ++f)
                of_row[static_cast<std::size_t>(f)] =
                    cell_of(d.facts[static_cast<std::size_t>(f)], f);
        }
        in_.phase = static_cast<int>(die(3));
        static std::array<fact_info const*, places> const stored{
            &ripe, &sown, &sold, &count, &quota, &shade, &begun, &ended, &papers, &mark, &vouched};
        static constexpr std::array wide{thidua::column_form::bits, thidua::column_form::u8,
                                         thidua::column_form::u16,  thidua::column_form::u32,
                                         thidua::column_form::i32,  thidua::column_form::i64};
        for (std::size_t f = 0; f < places; ++f) {
            auto form = thidua::first_form_of(*stored[f]);
            if (die(3) == 0 && f != at_papers) form = wide[die(wide.size())];
            builders_[f] = thidua::column_builder{form};
            for (auto const& of_row : cells_) builders_[f].push(of_row[f]);
            if (f != at_vouched) source_.add(*stored[f], builders_[f].view());
        }
        // The places of users' facts are those of the cells.
        for (auto const& b : builders_) source_.add_attribute(b.view());
        source_.read_rows_with([this](std::size_t first, std::size_t some,
                                      std::span<fact_info const* const> facts,
                                      std::span<cell> out) {
            for (std::size_t f = 0; f < facts.size(); ++f)
                for (std::size_t r = 0; r < some; ++r)
                    out[f * some + r] = facts[f]->access.read(row(first + r), in_);
        });
    }
    random_table(random_table const&) = delete;
    random_table& operator=(random_table const&) = delete;

    [[nodiscard]] thidua::column_source const& source() const { return source_; }
    [[nodiscard]] nomination row(std::size_t at) const { return dossier_of(cells_[at]); }
    [[nodiscard]] context const& in() const { return in_; }
    [[nodiscard]] thidua::column_builder const& builder(std::size_t fact) const {
        return builders_[fact];
    }
    [[nodiscard]] cells const& said(std::size_t at) const { return cells_[at]; }

private:
    std::vector<cells> cells_;
    context in_{};
    std::array<thidua::column_builder, places> builders_{};
    thidua::column_source source_;
};

}  // namespace probe
