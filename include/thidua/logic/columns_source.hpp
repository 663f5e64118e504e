// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include <thidua/logic/columns.hpp>
#include <thidua/logic/columns_program.hpp>
#include <thidua/logic/symbol.hpp>

namespace thidua {

/// Makes the planes of a derived fact that is yes, no or unknown out of columns, before the loop.
using answer_maker = std::function<answer_planes(column_program&)>;

/// A derived fact of another kind: the value of the rows of each plane. The planes share no row;
/// rows of none of them are blank, or not applicable.
struct chosen_values {
    /// a plane and the value of its rows
    std::vector<std::pair<plane, std::int64_t>> choices{};
    plane not_applicable = nowhere;  ///< the rows where it does not apply
};
/// Makes it, likewise.
using value_maker = std::function<chosen_values(column_program&)>;

/// Reads derived facts row by row where no column stands for them: `count` rows from `first`. The
/// cell of row `r` (from 0) and fact `f` goes to `out[f * count + r]`. Called from several threads
/// at once.
using row_reader =
    std::function<void(std::size_t first, std::size_t count,
                       std::span<fact_info const* const> facts, std::span<cell> out)>;

/// Where the columns of facts are found: all that `evaluate_columns` knows of dossiers.
class column_source {
public:
    /// No columns yet, for so many rows.
    explicit column_source(std::size_t rows) : rows_(rows) {}

    /// How many rows there are.
    [[nodiscard]] std::size_t rows() const { return rows_; }

    /// The column of a stored or derived fact. A column that does not reach all rows says nothing.
    void add(fact_info const& f, column const& c) {
        entries_.push_back({&f, c.reaches(rows_) ? c : column::all_same(rows_), {}, {}});
    }
    /// A derived fact of yes and no that is made of other columns.
    void add(fact_info const& f, answer_maker made) {
        entries_.push_back({&f, {}, std::move(made), {}});
    }
    /// A derived fact of any kind, likewise.
    void add(fact_info const& f, value_maker made) {
        entries_.push_back({&f, {}, {}, std::move(made)});
    }
    /// The column of a derived fact that asks whether a day lies in a key's interval.
    void add(fact_info const& f, interval_column const& c) {
        bool const whole = c.key.reaches(rows_) && c.day.reaches(rows_);
        add(f, answer_maker{[c, whole](column_program& p) {
                return whole ? p.in_interval(c) : answer_planes{};
            }});
    }
    /// The column of the next user's fact, in the order of their places.
    void add_attribute(column const& c) {
        attributes_.push_back(c.reaches(rows_) ? c : column::all_same(rows_));
    }
    /// For derived facts without a column.
    void read_rows_with(row_reader reader) { reader_ = std::move(reader); }

    /// A fact and where its values come from.
    struct entry {
        fact_info const* fact = nullptr;  ///< whose column it is
        column values{};                  ///< if both makers are empty
        answer_maker made{};              ///< if not empty, instead of `values`
        value_maker chosen{};             ///< the same
    };
    /// What stands for a fact, or nullptr. The last one that was added counts.
    [[nodiscard]] entry const* find(fact_info const& f) const {
        for (auto i = entries_.rbegin(); i != entries_.rend(); ++i)
            if (i->fact == &f) return &*i;
        return nullptr;
    }
    /// The column of a user's fact by its place; nullptr for a place that there is not.
    [[nodiscard]] column const* attribute(std::int64_t place) const {
        if (place < 0 || static_cast<std::size_t>(place) >= attributes_.size()) return nullptr;
        return &attributes_[static_cast<std::size_t>(place)];
    }
    /// What reads derived facts without a column; may be empty.
    [[nodiscard]] row_reader const& reader() const { return reader_; }

private:
    std::size_t rows_ = 0;
    std::vector<entry> entries_{};
    std::vector<column> attributes_{};
    row_reader reader_{};
};

}  // namespace thidua
