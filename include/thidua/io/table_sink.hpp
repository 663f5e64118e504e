// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/io/read_columns.hpp>
#include <thidua/logic/columns.hpp>
#include <thidua/nominations/nomination_table.hpp>
#include <thidua/nominations/nomination_table_builder.hpp>

namespace thidua {

/// Puts what `read_columns` reads into a table of nominations: no rows in between.
class table_sink final : public column_sink {
public:
    /// `wanted` are the columns that are read; users' facts among them, in their order, become the
    /// table's attributes.
    explicit table_sink(std::span<wanted_column const> wanted)
        : wanted_(wanted.begin(), wanted.end()) {
        restart();
    }

    void take(std::size_t rows, std::span<column_part const> parts) override {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto part = column::of(parts[i].values);
            if (!parts[i].complete) {
                planes_of(parts[i].states);
                part = part.with_known(known_).with_not_applicable(not_applicable_);
            }
            columns_[i]->append(part, rows);
        }
    }
    void restart() override {
        std::vector<fact_info const*> attributes;
        for (auto const& w : wanted_)
            if (w.fact->attribute()) attributes.push_back(w.fact);
        builder_ = nomination_table_builder{std::move(attributes)};
        columns_.clear();
        for (auto const& w : wanted_) columns_.push_back(builder_.column_for(*w.fact));
    }

    /// The table of what was read. The sink is of no more use.
    [[nodiscard]] nomination_table finish() && { return std::move(builder_).finish(); }

private:
    void planes_of(std::span<said const> states) {
        known_.assign(words_for(states.size()), 0);
        not_applicable_.assign(words_for(states.size()), 0);
        for (std::size_t row = 0; row < states.size(); ++row) {
            auto const place = row / rows_a_word;
            auto const shift = row % rows_a_word;
            known_[place] |= std::uint64_t{states[row] == said::value} << shift;
            not_applicable_[place] |= std::uint64_t{states[row] == said::not_applicable} << shift;
        }
    }

    std::vector<wanted_column> wanted_;
    nomination_table_builder builder_{};
    std::vector<column_builder*> columns_{};  ///< by wanted column
    std::vector<std::uint64_t> known_{};
    std::vector<std::uint64_t> not_applicable_{};
};

}  // namespace thidua
