// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/nominations/nomination_table_builder.hpp>

#include "archive_parts.hpp"

namespace thidua::archived {

namespace {

constexpr std::size_t rows_a_byte = 4;

[[nodiscard]] std::size_t bytes_of_states(std::uint64_t rows) {
    return static_cast<std::size_t>(rows / rows_a_byte + (rows % rows_a_byte != 0 ? 1 : 0));
}

/// The fewest bytes that hold a value, signed.
[[nodiscard]] std::uint8_t width_of_value(std::int64_t v) {
    for (auto const bytes : {1U, 2U, 4U}) {
        auto const bound = std::int64_t{1} << (8U * bytes - 1U);
        if (-bound <= v && v < bound) return static_cast<std::uint8_t>(bytes);
    }
    return 8;
}
void put_value(std::string& to, std::int64_t v, std::size_t width) {
    auto bits = static_cast<std::uint64_t>(v);
    for (std::size_t i = 0; i < width; ++i, bits >>= 8U)
        to += static_cast<char>(static_cast<unsigned char>(bits & 0xffU));
}
[[nodiscard]] std::int64_t value_at(std::string const& from, std::size_t at, std::size_t width) {
    std::uint64_t bits = 0;
    for (std::size_t i = width; i-- > 0;)
        bits = bits << 8U | static_cast<unsigned char>(from[at + i]);
    auto const unused = static_cast<unsigned>(64 - 8 * width);
    return static_cast<std::int64_t>(bits << unused) >> unused;  // the sign goes with it
}

/// Whether a cell of the kind can hold the number: wider ones are nobody's writing.
[[nodiscard]] bool holds(value_kind kind, std::int64_t v) {
    using narrow = std::numeric_limits<std::int32_t>;
    switch (kind) {
        case value_kind::boolean:
            return v == 0 || v == 1;
        case value_kind::name:
            return v >= 0 && v <= std::int64_t{std::numeric_limits<std::uint32_t>::max()};
        case value_kind::whole:
        case value_kind::day:
            return narrow::min() <= v && v <= narrow::max();
        default:
            return true;
    }
}

/// What the numbers of a column mean, where it is not the numbers themselves.
[[nodiscard]] result<done> put_words(fact_info const& f, thidua::column const& from,
                                     std::size_t rows, archive_names const& names, column& to) {
    if (f.kind == value_kind::choice || f.kind == value_kind::set) {
        to.as_words = true;
        for (auto const& w : f.words) to.words.push_back({w.value, std::string{w.name}});
        return done{};
    }
    if (f.kind != value_kind::name) return done{};
    if (f.domain == name_domain::content && names.of != nullptr) {
        to.as_words = true;
        for (std::size_t i = 0; i < names.of->contents.size(); ++i)
            to.words.push_back(
                {static_cast<std::int64_t>(i), std::string{names.of->contents[i].code}});
        return done{};
    }
    if (f.domain != name_domain::unit || names.units == nullptr) return done{};
    to.as_words = true;
    std::vector<std::int64_t> used;
    for (std::size_t row = 0; row < rows; ++row)
        if (auto const c = from.at(row); c.state == said::value) used.push_back(c.value);
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (auto const number : used) {
        auto code = code_of_unit(number, names);
        if (!code) return std::move(code).failure();
        to.words.push_back({number, std::move(*code)});
    }
    return done{};
}

[[nodiscard]] result<column> put_column(fact_info const& f, thidua::column const& from,
                                        std::size_t rows, archive_names const& names) {
    column to{.name = std::string{f.name},
              .own = f.attribute(),
              .kind = static_cast<std::uint8_t>(f.kind)};
    if (auto said_so = put_words(f, from, rows, names, to); !said_so)
        return std::move(said_so).failure();
    to.states.assign(bytes_of_states(rows), '\0');
    for (std::size_t row = 0; row < rows; ++row) {
        auto const c = from.at(row);
        auto& states = to.states[row / rows_a_byte];
        auto const place = 2 * (row % rows_a_byte);
        states = static_cast<char>(static_cast<unsigned char>(states) |
                                   static_cast<unsigned>(c.state) << place);
        if (c.state != said::value) continue;
        if (f.domain == name_domain::content && to.as_words &&
            (c.value < 0 || static_cast<std::size_t>(c.value) >= names.of->contents.size()))
            return wrong("archive.unknown_content",
                         {"kế hoạch không có nội dung thi đua số " + std::to_string(c.value),
                          "the plan has no content group number " + std::to_string(c.value)});
        to.width = std::max(to.width, width_of_value(c.value));
    }
    for (std::size_t row = 0; row < rows; ++row)
        if (auto const c = from.at(row); c.state == said::value)
            put_value(to.values, c.value, to.width);
    return to;
}

[[nodiscard]] bool all_blank(thidua::column const& c) {
    return c.form == column_form::nothing && c.same.state == said::nothing;
}

/// The numbers of this version for those of the archive.
class translation {
public:
    [[nodiscard]] static result<translation> make(fact_info const& f, column const& from,
                                                  archive_names const& names) {
        translation t;
        t.set_ = f.kind == value_kind::set;
        if (!from.as_words) return t;
        t.needed_ = true;
        for (auto const& w : from.words) {
            auto now = number_now(f, w.name, names);
            if (!now) return std::move(now).failure();
            if (t.set_ && (w.value < 0 || w.value >= 32)) return unreadable("words");
            t.numbers_.emplace(w.value, *now);
        }
        return t;
    }
    [[nodiscard]] std::optional<std::int64_t> operator()(std::int64_t v) const {
        if (!needed_) return v;
        if (!set_) {
            auto const known = numbers_.find(v);
            return known == numbers_.end() ? std::nullopt : std::optional{known->second};
        }
        auto const bits = static_cast<std::uint64_t>(v);
        std::uint64_t now = 0;
        for (auto const half : {0U, 32U})
            for (unsigned bit = 0; bit < 32; ++bit) {
                if ((bits >> (half + bit) & 1U) == 0) continue;
                auto const known = numbers_.find(bit);
                if (known == numbers_.end()) return std::nullopt;
                now |= std::uint64_t{1} << (half + static_cast<unsigned>(known->second));
            }
        return static_cast<std::int64_t>(now);
    }

private:
    [[nodiscard]] static result<std::int64_t> number_now(fact_info const& f,
                                                         std::string const& name,
                                                         archive_names const& names) {
        if (f.domain == name_domain::unit) return unit_of_code(name, names);
        if (f.domain == name_domain::content) {
            if (names.of != nullptr)
                for (std::size_t i = 0; i < names.of->contents.size(); ++i)
                    if (names.of->contents[i].code == name) return static_cast<std::int64_t>(i);
            return wrong("archive.unknown_content",
                         {"kế hoạch không có nội dung thi đua `" + name + "`",
                          "the plan has no content group `" + name + "`"},
                         {"đọc cùng với kế hoạch đã dùng khi lưu", "give the plan of that time"});
        }
        for (auto const& w : f.words)
            if (w.name == name) return w.value;
        return wrong("archive.unknown_value",
                     {"không có giá trị `" + name + "` của `" + std::string{f.name} + "`",
                      "there is no value `" + name + "` of `" + std::string{f.name} + "`"});
    }

    bool needed_ = false;
    bool set_ = false;
    std::map<std::int64_t, std::int64_t> numbers_{};
};

[[nodiscard]] fact_info const* fact_of(column const& c, attribute_list own) {
    if (c.own) {
        auto const at = std::ranges::find(own, c.name, [](auto const* f) { return f->name; });
        return at == own.end() ? nullptr : *at;
    }
    auto const slots = table_slots();
    auto const at = std::ranges::find(slots, c.name, [](auto const* f) { return f->name; });
    return at == slots.end() ? nullptr : *at;
}

[[nodiscard]] error unknown_fact(std::string const& name) {
    return wrong("archive.unknown_fact",
                 {"thông tin `" + name + "` chưa được khai báo", "no fact `" + name + "` is known"},
                 {"đọc cùng với chính sách khai báo thông tin đó",
                  "give the policy that declares it, or its facts"});
}

[[nodiscard]] result<done> take_column(column const& from, std::uint64_t rows,
                                       archive_names const& names, nomination_table& to) {
    auto const* f = fact_of(from, to.attributes());
    if (f == nullptr) return unknown_fact(from.name);
    if (static_cast<std::uint8_t>(f->kind) != from.kind) return unknown_fact(from.name);
    auto const translated = translation::make(*f, from, names);
    if (!translated) return translated.failure();
    auto const width = std::size_t{from.width};
    if (from.states.size() != bytes_of_states(rows) ||
        (width != 0 && width != 1 && width != 2 && width != 4 && width != 8))
        return unreadable(from.name);
    column_builder cells{*f};
    cells.reserve(static_cast<std::size_t>(rows));
    std::size_t at = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        auto const states = static_cast<unsigned char>(from.states[row / rows_a_byte]);
        auto const state = static_cast<said>(states >> (2 * (row % rows_a_byte)) & 3U);
        if (state == said::nothing) {
            cells.push_nothing();
        } else if (state == said::not_applicable) {
            cells.push_not_applicable();
        } else {
            if (state != said::value || width == 0 || from.values.size() - at < width)
                return unreadable(from.name);
            auto const now = (*translated)(value_at(from.values, at, width));
            if (!now || !holds(f->kind, *now)) return unreadable(from.name);
            cells.push(*now);
            at += width;
        }
    }
    if (at != from.values.size()) return unreadable(from.name);
    cells.shrink();
    return to.take(*f, std::move(cells));
}

}  // namespace

result<std::string> code_of_unit(std::int64_t number, archive_names const& names) {
    if (names.units == nullptr) return std::string{};
    auto const units = names.units->units();
    if (number < 0 || static_cast<std::size_t>(number) >= units.size())
        return wrong("archive.unknown_unit",
                     {"danh mục không có đơn vị số " + std::to_string(number),
                      "the registry has no unit number " + std::to_string(number)});
    return std::string{units[static_cast<std::size_t>(number)].code};
}

result<std::int64_t> unit_of_code(std::string const& code, archive_names const& names) {
    auto const which = names.units == nullptr ? no_unit : names.units->find_code(code);
    if (which == no_unit)
        return wrong(
            "archive.unknown_unit",
            {"danh mục không có đơn vị mang mã `" + code + "`",
             "the registry has no unit with the code `" + code + "`"},
            {"đọc cùng với danh mục đơn vị đã dùng khi lưu", "give the registry of that time"});
    return which.raw();
}

result<table> put_table(nomination_table const& from, archive_names const& names) {
    if (!from.lookups().empty())
        return wrong("archive.derived_column",
                     {"bảng có cột suy ra được tra cứu, không lưu được",
                      "the table has a looked-up derived column, which is not archived"});
    table to;
    to.rows = from.rows();
    for (auto const* f : from.attributes()) to.own.emplace_back(f->name);
    auto const add = [&](fact_info const& f) -> result<done> {
        auto const* cells = from.find(f);
        if (all_blank(*cells)) return done{};
        auto made = put_column(f, *cells, from.rows(), names);
        if (!made) return std::move(made).failure();
        to.columns.push_back(std::move(*made));
        return done{};
    };
    for (auto const* f : table_slots())
        if (auto added = add(*f); !added) return std::move(added).failure();
    for (auto const* f : from.attributes())
        if (auto added = add(*f); !added) return std::move(added).failure();
    return to;
}

result<nomination_table> take_table(table const& from, archive_names const& names,
                                    archive_limits const& limits) {
    if (from.rows > limits.rows) return unreadable("rows");
    std::vector<fact_info const*> own;
    for (auto const& name : from.own) {
        auto const at =
            std::ranges::find(names.attributes, name, [](auto const* f) { return f->name; });
        if (at == names.attributes.end()) return unknown_fact(name);
        own.push_back(*at);
    }
    nomination_table to{static_cast<std::size_t>(from.rows), std::move(own)};
    for (auto const& c : from.columns)
        if (auto taken = take_column(c, from.rows, names, to); !taken)
            return std::move(taken).failure();
    return to;
}

}  // namespace thidua::archived
