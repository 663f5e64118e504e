// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/logic/columns.hpp>
#include <thidua/logic/columns_builder.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/nominations/table_slots.hpp>

namespace thidua {

/// Nominations as columns, one a fact: what `evaluate_columns` reads. Columns are the table's own
/// or views over the caller's memory; a fact without a column is blank in every row.
///
/// Converts from and to nominations without loss. Texts stand beside it, as beside nominations.
/// Move-only: its columns are views.
class nomination_table {
public:
    /// A derived fact that is looked up in a table by two columns.
    struct lookup {
        /// a derived fact that asks whether a day lies in a key's interval
        fact_info const* fact = nullptr;
        interval_column by{};  ///< its key, its day and the intervals
    };

    /// A table of so many rows in which everything is blank, with the facts that a user added: the
    /// same list, in the same order, as rules are bound to.
    explicit nomination_table(std::size_t rows = 0, std::vector<fact_info const*> attributes = {})
        : rows_(rows),
          attributes_(std::move(attributes)),
          columns_(table_slots().size() + attributes_.size(), column::all_same(rows)) {}
    nomination_table(nomination_table const&) = delete;
    nomination_table& operator=(nomination_table const&) = delete;
    nomination_table(nomination_table&&) = default;
    nomination_table& operator=(nomination_table&&) = default;
    ~nomination_table() = default;

    /// How many dossiers there are.
    [[nodiscard]] std::size_t rows() const { return rows_; }
    /// The users' facts, by the place that `bind` gave them.
    [[nodiscard]] std::span<fact_info const* const> attributes() const { return attributes_; }
    /// The derived facts that are looked up, not computed.
    [[nodiscard]] std::span<lookup const> lookups() const { return lookups_; }

    /// The column of a stored fact or of one of `attributes()`; nullptr for any other.
    [[nodiscard]] column const* find(fact_info const& f) const {
        auto const place = place_of_column(f);
        return place ? &columns_[*place] : nullptr;
    }

    /// Lays a view over the caller's memory in the place of a fact's column: nothing is copied, and
    /// the memory outlives the table.
    ///
    /// Errors: `table.no_such_fact` (a derived fact, or a user's that the table was not made with),
    /// `table.column_too_short` (fewer values, or fewer bits of a plane, than rows).
    [[nodiscard]] result<done> set(fact_info const& f, column const& c) {
        auto const place = place_of_column(f);
        if (!place) return no_such_fact(f);
        if (!c.reaches(rows_)) return too_short(f);
        columns_[*place] = c;
        return done{};
    }
    /// A derived fact of yes and no that is looked up by two columns, in place of being read row by
    /// row. Rows that are turned into nominations read it as it is declared.
    ///
    /// Errors: `table.no_such_fact` (the fact is not derived), `table.column_too_short`,
    /// `table.lookup_form` (key or day are not of two bytes).
    [[nodiscard]] result<done> set(fact_info const& f, interval_column const& c) {
        if (!f.derived()) return no_such_fact(f);
        if (!c.key.reaches(rows_) || !c.day.reaches(rows_)) return too_short(f);
        if (c.key.form != column_form::u16 || c.day.form != column_form::u16)
            return error{
                "table.lookup_form",
                {"cột khóa và cột ngày của `" + std::string{f.name} + "` phải là số 2 byte",
                 "key and day of `" + std::string{f.name} + "` must be of two bytes"},
                {},
                {}};
        lookups_.push_back({&f, c});
        return done{};
    }

    /// A row as a nomination, without the facts of users.
    [[nodiscard]] nomination row(std::size_t at) const {
        nomination n;
        read_rows(at, {&n, 1}, {});
        return n;
    }
    /// The same with the facts of users, whose cells are written to `own` (one for each of
    /// `attributes()`); the nomination looks into it.
    [[nodiscard]] nomination row(std::size_t at, std::span<cell> own) const {
        nomination n;
        read_rows(at, {&n, 1}, own);
        return n;
    }
    /// Rows from `first` on as nominations, column by column. `own` is empty or has a cell for each
    /// of `attributes()` of each row; the nominations look into it.
    void read_rows(std::size_t first, std::span<nomination> out, std::span<cell> own) const {
        auto const slots = table_slots();
        for (auto& n : out) n = nomination{};
        for (std::size_t s = 0; s < slots.size(); ++s) {
            if (is_blank(columns_[s])) continue;
            for (std::size_t r = 0; r < out.size(); ++r)
                slots[s]->access.write(out[r], columns_[s].at(first + r));
        }
        auto const count = attributes_.size();
        if (count == 0 || own.size() < out.size() * count) return;
        for (std::size_t r = 0; r < out.size(); ++r) {
            for (std::size_t a = 0; a < count; ++a)
                own[r * count + a] = columns_[slots.size() + a].at(first + r);
            out[r].attributes = own.subspan(r * count, count);
        }
    }

    /// Bytes of the table's own columns: values and planes, without what views look at.
    [[nodiscard]] std::size_t bytes() const {
        std::size_t sum = 0;
        for (auto const& m : memory_) sum += m.bytes();
        return sum;
    }

    /// Takes columns over: the table keeps the builder's memory. `f` as in `set`.
    [[nodiscard]] result<done> take(fact_info const& f, column_builder&& from) {
        auto const taken = set(f, from.view());
        if (taken) memory_.push_back(std::move(from));
        return taken;
    }

private:
    [[nodiscard]] std::optional<std::size_t> place_of_column(fact_info const& f) const {
        auto const slots = table_slots();
        if (f.attribute()) {
            auto const at = std::find(attributes_.begin(), attributes_.end(), &f);
            if (at == attributes_.end()) return std::nullopt;
            return slots.size() + static_cast<std::size_t>(at - attributes_.begin());
        }
        auto const at = std::find(slots.begin(), slots.end(), &f);
        if (at == slots.end()) return std::nullopt;
        return static_cast<std::size_t>(at - slots.begin());
    }
    [[nodiscard]] static bool is_blank(column const& c) {
        return c.form == column_form::nothing && c.same.state == said::nothing;
    }
    [[nodiscard]] static error no_such_fact(fact_info const& f) {
        return {"table.no_such_fact",
                {"bảng không có cột cho `" + std::string{f.name} + "`",
                 "the table has no column for `" + std::string{f.name} + "`"},
                {},
                {}};
    }
    [[nodiscard]] static error too_short(fact_info const& f) {
        return {"table.column_too_short",
                {"cột của `" + std::string{f.name} + "` ngắn hơn số dòng của bảng",
                 "the column of `" + std::string{f.name} + "` is shorter than the table"},
                {},
                {}};
    }

    std::size_t rows_ = 0;
    std::vector<fact_info const*> attributes_{};
    std::vector<column> columns_{};  ///< in the order of `table_slots()`, then of `attributes_`
    std::vector<lookup> lookups_{};
    std::vector<column_builder> memory_{};
};

}  // namespace thidua
