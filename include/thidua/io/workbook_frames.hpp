// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/workbook.hpp>

namespace thidua {

/// Our side of the pipe from the sheet reader: takes bytes as they come and trusts none of them.
/// The frames are described in `src/sheet_reader/frames.hpp`.
class workbook_frames {
public:
    /// With what a workbook may hold at most.
    explicit workbook_frames(workbook_limits const& limits = {}) : limits_(limits) {}

    /// Takes more bytes. False if they break the rules, exceed a limit, or follow the end: then
    /// `failure` says why, and no more is taken.
    [[nodiscard]] bool take(std::string_view bytes);

    /// The end has come, of a whole workbook.
    [[nodiscard]] bool complete() const { return ended_ && !failed_; }
    /// Why the workbook is not read: `workbook.unreadable`, `workbook.limit`, or what the sheet
    /// reader itself gave as the reason. Nothing as long as all is well.
    [[nodiscard]] std::optional<error> const& failure() const { return failed_; }
    /// What was read, taken out. It is complete only if `complete` says so.
    [[nodiscard]] std::vector<source_sheet> sheets() && { return std::move(sheets_); }

private:
    [[nodiscard]] bool take_frame(std::uint8_t type, std::string_view body);
    [[nodiscard]] bool take_sheet(std::string_view body);
    [[nodiscard]] bool take_cell(std::string_view body);
    [[nodiscard]] bool take_merge(std::string_view body);
    [[nodiscard]] bool take_end(std::string_view body);
    [[nodiscard]] bool take_failure(std::string_view body);
    [[nodiscard]] bool within(std::size_t value, std::size_t most, std::string_view limit);
    bool nonsense();

    workbook_limits limits_{};
    std::string pending_{};
    bool greeted_ = false;
    bool ended_ = false;
    std::optional<error> failed_{};
    std::vector<source_sheet> sheets_{};
    bool days_from_1904_ = false;
    std::size_t cells_ = 0;
    std::size_t texts_ = 0;
    std::size_t merges_ = 0;
    std::int64_t row_ = 0;
    std::size_t column_ = 0;
};

}  // namespace thidua
