// SPDX-License-Identifier: BSL-1.0
#include "read.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <system_error>
#include <utility>

#include <thidua/io/read_columns.hpp>

#include "vocabulary.hpp"

namespace workload {
namespace {

using thidua::column_part;
using thidua::wanted_column;

/// W's file says the five papers as one number, a bit each.
inline constexpr thidua::fact<int> documents_as_number{
    {.name = "documents", .label = {"hồ sơ", "papers"}, .most = 31}, thidua::own_fact};

/// Stores what is read in W's columns; where W's file has a blank, `none` is stored.
class storing_sink : public thidua::column_sink {
public:
    storing_sink(columns& to, std::size_t room) : to_{to}, room_{room} {}

    void take(std::size_t rows, std::span<column_part const> parts) override {
        if (to_.rows + rows > room_) {  // cannot be: a row has fewer letters than it must
            overflow_ = true;
            return;
        }
        std::size_t next{};
        auto const store = [&](auto& column) {
            auto* const at = column.data() + to_.rows;
            auto const& values = parts[next++].values;
            using value = std::remove_reference_t<decltype(*at)>;
            for (std::size_t i{}; i < rows; ++i) at[i] = static_cast<value>(values[i]);
        };
        auto const store_or = [&](auto& column, std::uint8_t none) {
            auto const& part = parts[next];
            store(column);
            auto* const at = column.data() + to_.rows;
            if (part.complete) return;
            for (std::size_t i{}; i < rows; ++i)
                if (part.states[i] != thidua::said::value) at[i] = none;
        };
        store(to_.id);
        store(to_.subject);
        store_or(to_.level, static_cast<std::uint8_t>(level::none));
        store_or(to_.role, static_cast<std::uint8_t>(role::none));
        store(to_.rating);
        store(to_.achievement);
        store(to_.movement);
        store(to_.achieved_from);
        store(to_.achieved_to);
        store(to_.submitted);
        store(to_.documents);
        store(to_.under_discipline);
        store(to_.under_inspection);
        store(to_.prior_award);
        store(to_.years_excellent);
        store(to_.initiatives);
        store(to_.vote_percent);
        store(to_.unit);
        store(to_.score);
        to_.rows += rows;
    }
    void restart() override { to_.rows = 0; }

    [[nodiscard]] bool overflow() const { return overflow_; }

private:
    columns& to_;
    std::size_t room_;
    bool overflow_{};
};

/// In the order in which `storing_sink` stores them.
std::array<wanted_column, 19> wanted_columns(bool unique_ids) {
    return {{{&facts::id, true, unique_ids},
             {&facts::subject, true},
             {&facts::level},
             {&facts::role},
             {&facts::rating, true},
             {&facts::achievement, true},
             {&facts::movement, true},
             {&facts::achieved_from, true},
             {&facts::achieved_to, true},
             {&facts::submitted, true},
             {&documents_as_number, true},
             {&facts::under_discipline, true},
             {&facts::under_inspection, true},
             {&facts::prior_award, true},
             {&facts::years_excellent, true},
             {&facts::initiatives, true},
             {&facts::vote_percent, true},
             {&facts::unit, true},
             {&facts::score, true}}};
}

// clang-format off
inline constexpr thidua::fact<thidua::date> valid_from{{.name = "valid_from", .label = {"từ ngày", "from"}}, thidua::own_fact};
inline constexpr thidua::fact<thidua::date> valid_to{{.name = "valid_to", .label = {"đến trước ngày", "to"}}, thidua::own_fact};
// clang-format on

class unit_sink : public thidua::column_sink {
public:
    void take(std::size_t rows, std::span<column_part const> parts) override {
        for (std::size_t i{}; i < rows; ++i) {
            auto& unit = units[static_cast<std::size_t>(parts[0].values[i])];
            unit.from = static_cast<std::uint16_t>(parts[1].values[i]);
            unit.to = static_cast<std::uint16_t>(parts[2].values[i]);
        }
    }
    void restart() override { units = {}; }

    unit_table units{};
};

}  // namespace

thidua::result<nominations_read> read_nominations(std::string const& csv, bool unique_ids) {
    std::error_code failed{};
    auto const size = std::filesystem::file_size(csv, failed);
    constexpr std::size_t fewest_letters{60};  // of a row whose cells all have what they must
    std::size_t const room{(failed ? 0 : static_cast<std::size_t>(size)) / fewest_letters + 64};
    nominations_read got{};
    got.facts = columns{room};
    storing_sink sink{got.facts, room};
    auto const read = thidua::read_columns(csv, wanted_columns(unique_ids), sink);
    if (!read) return read.failure();
    if (sink.overflow()) return thidua::error{.code = "workload.too_many_rows"};
    got.rejected = read->rejected.size();
    return got;
}

thidua::result<unit_table> read_units(std::string const& csv) {
    unit_sink sink{};
    std::array<wanted_column, 3> const wanted{
        {{&facts::unit, true, true}, {&valid_from, true}, {&valid_to, true}}};
    auto const read = thidua::read_columns(csv, wanted, sink);
    if (!read) return read.failure();
    if (!read->rejected.empty()) return thidua::error{.code = "workload.bad_units"};
    return sink.units;
}

}  // namespace workload
