// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "number_format.hpp"
#include "package.hpp"

namespace thidua::sheet_reader {

/// A sheet of a workbook: its name and the part that holds it.
struct xlsx_sheet {
    std::string name{};
    std::string part{};
};

/// What a workbook says of itself.
struct xlsx_workbook {
    std::vector<xlsx_sheet> sheets{};
    std::string strings{};  ///< part of the shared texts; empty = none
    std::string styles{};
    bool days_from_1904 = false;
};

[[nodiscard]] xlsx_workbook read_xlsx_workbook(package& from);

/// The texts that cells refer to by number, joined of their runs.
class shared_texts {
public:
    void add(std::string_view text) {
        bytes_ += text;
        ends_.push_back(bytes_.size());
    }
    /// Nothing if there is no such number.
    [[nodiscard]] std::optional<std::string_view> at(std::uint64_t number) const {
        if (number >= ends_.size()) return std::nullopt;
        auto const begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view{bytes_}.substr(begin, ends_[number] - begin);
    }

private:
    std::string bytes_{};
    std::vector<std::size_t> ends_{};
};

[[nodiscard]] shared_texts read_shared_texts(package& from, std::string const& part);

/// The looks of cell formats, by the number that cells name.
[[nodiscard]] std::vector<number_look> read_looks(package& from, std::string const& part);

/// A number without sign of at most 18 digits; nothing for other texts.
[[nodiscard]] std::optional<std::uint64_t> plain_number(std::string_view text);

/// A text of a part with its escapes taken back: `_x000D_` is a carriage return.
[[nodiscard]] std::string unescaped(std::string_view text);

}  // namespace thidua::sheet_reader
