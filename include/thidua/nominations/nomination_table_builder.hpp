// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <thidua/logic/columns_builder.hpp>
#include <thidua/nominations/nomination_table.hpp>

namespace thidua {

/// Makes a table: column by column, as a reader finds the cells, or from whole nominations.
class nomination_table_builder {
public:
    /// `attributes` are the facts that a user added, as in `nomination_table`.
    explicit nomination_table_builder(std::vector<fact_info const*> attributes = {})
        : attributes_(std::move(attributes)) {
        columns_.reserve(table_slots().size() + attributes_.size());
        for (auto const* f : table_slots()) columns_.emplace_back(*f);
        for (auto const* f : attributes_) columns_.emplace_back(*f);
    }

    /// Where the cells of a fact are pushed; nullptr for a fact that has no column. The address
    /// stays good as long as the builder; columns may be filled apart and by different threads.
    [[nodiscard]] column_builder* column_for(fact_info const& f) {
        auto const slots = table_slots();
        for (std::size_t s = 0; s < slots.size(); ++s)
            if (slots[s] == &f) return &columns_[s];
        for (std::size_t a = 0; a < attributes_.size(); ++a)
            if (attributes_[a] == &f) return &columns_[slots.size() + a];
        return nullptr;
    }

    /// Makes room for so many rows.
    void reserve(std::size_t rows) {
        for (auto& c : columns_) c.reserve(rows);
    }

    /// Adds a nomination as the next row. What its `attributes` lack is blank.
    void add(nomination const& n) {
        static context const anywhere{};  // stored facts do not look at it
        auto const slots = table_slots();
        for (std::size_t s = 0; s < slots.size(); ++s)
            columns_[s].push(slots[s]->access.read(n, anywhere));
        for (std::size_t a = 0; a < attributes_.size(); ++a)
            columns_[slots.size() + a].push(a < n.attributes.size() ? n.attributes[a] : cell{});
    }
    /// Adds all rows of another builder, made with the same attributes, after the own ones: each
    /// column first grows to `before` rows, then takes those of `other` up to `rows` of them.
    void append(nomination_table_builder const& other, std::size_t before, std::size_t rows) {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            auto const& from = other.columns_[c];
            if (from.size() == 0) continue;  // all blank: `finish` completes it
            columns_[c].complete(before);
            columns_[c].append(from.view(), std::min(rows, from.size()));
        }
    }

    /// The rows of the longest column so far.
    [[nodiscard]] std::size_t rows() const {
        std::size_t most = 0;
        for (auto const& c : columns_) most = std::max(most, c.size());
        return most;
    }

    /// The table; shorter columns are completed by blanks, to `rows` or to the longest column.
    [[nodiscard]] nomination_table finish(std::size_t rows = 0) && {
        rows = std::max(rows, this->rows());
        nomination_table table{rows, attributes_};
        auto const slots = table_slots();
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (columns_[c].size() == 0) continue;
            columns_[c].complete(rows);
            columns_[c].shrink();
            auto const& f = c < slots.size() ? *slots[c] : *attributes_[c - slots.size()];
            static_cast<void>(table.take(f, std::move(columns_[c])));  // fits: it was made for it
        }
        return table;
    }

private:
    std::vector<fact_info const*> attributes_;
    std::vector<column_builder> columns_{};  ///< as in `nomination_table`
};

/// A table of nominations. `attributes` are the facts behind their `attributes`.
[[nodiscard]] inline nomination_table make_table(std::span<nomination const> rows,
                                                 std::vector<fact_info const*> attributes = {}) {
    nomination_table_builder builder{std::move(attributes)};
    builder.reserve(rows.size());
    for (auto const& n : rows) builder.add(n);
    return std::move(builder).finish(rows.size());
}

}  // namespace thidua
