// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

#include <thidua/logic/columns.hpp>
#include <thidua/logic/columns_memory.hpp>
#include <thidua/logic/symbol.hpp>

namespace thidua {

/// The form in which a column of a fact begins: the narrowest that its values commonly need.
[[nodiscard]] constexpr column_form first_form_of(fact_info const& f) {
    switch (f.kind) {
        case value_kind::boolean:
            return column_form::bits;
        case value_kind::day:
            return column_form::u16;
        case value_kind::set:
            return column_form::set8;
        case value_kind::name:
            return f.domain == name_domain::unit ? column_form::u16 : column_form::u8;
        default:
            return column_form::u8;
    }
}

/// Collects one fact of many dossiers, a cell at a time, in the narrowest form that holds all of
/// them: a value that does not fit widens what is there. A column of blanks takes no memory for
/// values, and one without a blank none for saying so.
class column_builder {
public:
    column_builder() = default;
    /// An empty column whose first value has this form; later ones may widen it.
    explicit column_builder(column_form first) : first_(first) {}
    /// An empty column for the values of a fact.
    explicit column_builder(fact_info const& f) : column_builder(first_form_of(f)) {}

    /// How many rows were added.
    [[nodiscard]] std::size_t size() const { return rows_; }

    /// Makes room for so many rows once a value comes.
    void reserve(std::size_t rows) { wished_ = std::max(wished_, rows); }

    /// Adds a value: the integer that `raw_of` gives.
    void push(std::int64_t value) {
        if (value < least_ || most_ < value || rows_ == capacity_) make_place(value);
        store(value);
        mark(known_, true);
        mark(not_applicable_, false);
        ++rows_;
    }
    /// Adds a blank.
    void push_nothing() {
        if (known_.empty()) known_.assign(words_for(rows_ + 1), ~std::uint64_t{0});
        skip();
        mark(known_, false);
        mark(not_applicable_, false);
        ++rows_;
    }
    /// Adds "does not apply".
    void push_not_applicable() {
        if (not_applicable_.empty()) not_applicable_.assign(words_for(rows_ + 1), 0);
        if (form_ == column_form::nothing) take_form(column_form::bits);
        skip();
        mark(known_, false);
        mark(not_applicable_, true);
        ++rows_;
    }
    /// Adds a row as the cell says it: a value, blank, or not applicable.
    void push(cell const& c) {
        if (c.state == said::value)
            push(c.value);
        else if (c.state == said::nothing)
            push_nothing();
        else
            push_not_applicable();
    }
    /// Adds the first `count` rows of a column.
    void append(column const& c, std::size_t count) {
        std::size_t row = 0;
        if (count > 0 && form_ == column_form::nothing) push(c.at(row++));
        if (append_plain(c, row, count)) return;
        for (; row < count; ++row) push(c.at(row));
    }
    /// Adds blanks up to so many rows.
    void complete(std::size_t rows) {
        while (rows_ < rows) push_nothing();
    }

    /// The column, over the builder's own memory: good until a row is added or the builder ends;
    /// moving the builder does no harm.
    [[nodiscard]] column view() const {
        if (form_ == column_form::nothing) return column::all_same(rows_);
        column c;
        c.form = form_;
        c.rows = rows_;
        c.data = data_.data();
        c.known = known_;
        c.not_applicable = not_applicable_;
        return c;
    }

    /// Bytes that the rows take.
    [[nodiscard]] std::size_t bytes() const {
        if (form_ == column_form::nothing) return 0;
        return bytes_for(rows_, form_) + (known_.size() + not_applicable_.size()) * 8;
    }
    /// Gives back what was reserved and is not used.
    void shrink() {
        capacity_ = rows_;
        data_.resize(bytes_for(capacity_, form_));
        data_.shrink_to_fit();
        if (form_ == column_form::nothing) known_.clear();  // all blank: the form says so
        known_.shrink_to_fit();
        not_applicable_.shrink_to_fit();
    }

private:
    using plane_words = std::vector<std::uint64_t, column_allocator<std::uint64_t>>;

    [[nodiscard]] static std::size_t bytes_for(std::size_t rows, column_form form) {
        return form == column_form::bits ? words_for(rows) * 8 : rows * width_of(form);
    }
    /// Sets the bit of the row that is added, of a plane that there is.
    void mark(plane_words& words, bool bit) {
        if (words.empty()) return;
        if (rows_ / rows_a_word == words.size()) words.push_back(0);
        auto const here = std::uint64_t{1} << (rows_ % rows_a_word);
        words.back() = bit ? words.back() | here : words.back() & ~here;
    }
    /// A row without a value takes the place of one.
    void skip() {
        if (form_ == column_form::nothing) return;
        if (rows_ == capacity_) grow();
        store(0);
    }

    [[nodiscard]] bool of_sets() const { return first_ == column_form::set8; }
    /// Whether a form holds a value.
    [[nodiscard]] static bool holds(column_form form, std::int64_t v) {
        auto const bits = static_cast<std::uint64_t>(v);
        switch (form) {
            case column_form::bits:
                return v == 0 || v == 1;
            case column_form::u8:
                return v >= 0 && v <= 0xff;
            case column_form::u16:
                return v >= 0 && v <= 0xffff;
            case column_form::u32:
                return v >= 0 && v <= 0xffff'ffff;
            case column_form::i32:
                return v >= std::numeric_limits<std::int32_t>::min() &&
                       v <= std::numeric_limits<std::int32_t>::max();
            case column_form::set8:
                return (bits & ~std::uint64_t{0x0000'00ff'0000'00ff}) == 0;
            case column_form::set16:
                return (bits & ~std::uint64_t{0x0000'ffff'0000'ffff}) == 0;
            default:
                return form == column_form::i64;
        }
    }
    /// Whether a form holds whatever the present one does.
    [[nodiscard]] bool covers(column_form form) const {
        if (form_ == column_form::nothing || form_ == column_form::bits || form == form_)
            return true;
        auto const more = width_of(form) > width_of(form_);
        return more && !(form_ == column_form::u32 && form == column_form::i32);
    }
    void make_place(std::int64_t value) {
        if (!holds(form_, value)) {
            constexpr std::array<column_form, 5> plain{column_form::u8, column_form::u16,
                                                       column_form::u32, column_form::i32,
                                                       column_form::i64};
            constexpr std::array<column_form, 3> sets{column_form::set8, column_form::set16,
                                                      column_form::i64};
            auto to = column_form::i64;
            auto const choose = [&](auto const& forms) {
                for (auto const f : forms) {
                    if (width_of(f) < width_of(first_) || !holds(f, value) || !covers(f)) continue;
                    to = f;
                    return;
                }
            };
            if (form_ == column_form::nothing && holds(first_, value))
                to = first_;
            else if (of_sets())
                choose(sets);
            else
                choose(plain);
            take_form(to);
        }
        if (rows_ == capacity_) grow();
    }
    /// Writes the rows anew in a form that covers the present one.
    void take_form(column_form to) {
        auto const before = view();
        auto const old = std::move(data_);
        data_ = {};
        form_ = to;
        capacity_ = std::max(capacity_, rows_);
        data_.resize(bytes_for(capacity_, form_));
        auto const rows = rows_;
        auto from = before;
        from.data = old.data();
        for (rows_ = 0; rows_ < rows; ++rows_)
            store(from.form == column_form::nothing ? 0 : from.value_at(rows_));
        set_bounds();
    }
    void set_bounds() {
        least_ = 1;  // every value goes through `make_place`
        most_ = 0;
        if (form_ == column_form::set8 || form_ == column_form::set16) return;
        least_ = form_ == column_form::i64   ? std::numeric_limits<std::int64_t>::min()
                 : form_ == column_form::i32 ? std::numeric_limits<std::int32_t>::min()
                                             : 0;
        most_ = form_ == column_form::i64    ? std::numeric_limits<std::int64_t>::max()
                : form_ == column_form::i32  ? std::numeric_limits<std::int32_t>::max()
                : form_ == column_form::bits ? 1
                                             : (std::int64_t{1} << (8 * width_of(form_))) - 1;
    }
    void grow() {
        capacity_ = std::max({wished_, 2 * capacity_, std::size_t{64}});
        data_.resize(bytes_for(capacity_, form_));
    }
    /// Rows `first` to before `last` of a column of eight bytes, if neither has planes and the form
    /// holds all the values: what a reader of columns gives, at the speed of a copy.
    bool append_plain(column const& c, std::size_t first, std::size_t last) {
        bool const plain = c.form == column_form::i64 && c.known.empty() &&
                           c.not_applicable.empty() && known_.empty() && not_applicable_.empty();
        if (!plain) return false;
        auto const* const values = static_cast<std::int64_t const*>(c.data);
        bool fits = true;
        for (auto row = first; row < last; ++row)
            fits = (values[row] >= least_ && values[row] <= most_) && fits;
        if (!fits) return false;
        while (rows_ + (last - first) > capacity_) grow();
        switch (form_) {
            case column_form::u8:
                put_all<std::uint8_t>(values, first, last);
                break;
            case column_form::u16:
                put_all<std::uint16_t>(values, first, last);
                break;
            case column_form::u32:
            case column_form::i32:
                put_all<std::uint32_t>(values, first, last);
                break;
            default:
                return false;
        }
        rows_ += last - first;
        return true;
    }
    template <class T>
    void put_all(std::int64_t const* values, std::size_t first, std::size_t last) {
        auto* to = data_.data() + rows_ * sizeof(T);
        for (auto row = first; row < last; ++row, to += sizeof(T)) {
            auto const narrow = static_cast<T>(values[row]);
            std::memcpy(to, &narrow, sizeof(T));
        }
    }
    template <class T>
    void put(std::uint64_t value) {
        auto const narrow = static_cast<T>(value);
        std::memcpy(data_.data() + rows_ * sizeof(T), &narrow, sizeof(T));
    }
    /// Writes the value of row `rows_`, which fits.
    void store(std::int64_t value) {
        auto const bits = static_cast<std::uint64_t>(value);
        switch (form_) {
            case column_form::bits: {
                auto* word = data_.data() + rows_ / rows_a_word * 8;
                std::uint64_t held;
                std::memcpy(&held, word, 8);
                auto const at = rows_ % rows_a_word;
                held = (held & ~(std::uint64_t{1} << at)) | (bits << at);
                std::memcpy(word, &held, 8);
                break;
            }
            case column_form::u8:
                put<std::uint8_t>(bits);
                break;
            case column_form::u16:
                put<std::uint16_t>(bits);
                break;
            case column_form::u32:
            case column_form::i32:
                put<std::uint32_t>(bits);
                break;
            case column_form::set8:
                put<std::uint16_t>(bits | (bits >> 24U));
                break;
            case column_form::set16:
                put<std::uint32_t>(bits | (bits >> 16U));
                break;
            default:
                put<std::uint64_t>(bits);
        }
    }

    column_form first_ = column_form::u8;
    column_form form_ = column_form::nothing;
    std::int64_t least_ = 1;  // what the form holds without a closer look; at first nothing
    std::int64_t most_ = 0;
    std::size_t rows_ = 0;
    std::size_t capacity_ = 0;
    std::size_t wished_ = 0;
    std::vector<std::byte, column_allocator<std::byte>> data_{};
    plane_words known_{};
    plane_words not_applicable_{};
};

}  // namespace thidua
