// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/calendar/timeline.hpp>

namespace thidua {

/// The `format` of a timeline file; the number goes up when a meaning changes.
inline constexpr std::string_view timeline_format = "thidua.timeline/1";

/// A timeline that was read, with all that it looks into.
class stored_timeline {
public:
    stored_timeline();
    /// Movable: the timeline stays where it is.
    stored_timeline(stored_timeline&&) noexcept;
    /// Movable: the timeline stays where it is.
    stored_timeline& operator=(stored_timeline&&) noexcept;
    stored_timeline(stored_timeline const&) = delete;
    stored_timeline& operator=(stored_timeline const&) = delete;
    ~stored_timeline();

    /// The timeline; good as long as this object or what it was moved into lives.
    [[nodiscard]] timeline const& get() const;

private:
    friend class timeline_reader;
    struct parts;
    std::unique_ptr<parts> parts_;
};

/// Reads a timeline: what was announced of each event, when that became known, and what happened.
///
/// Every error has the JSON pointer in `where.path`. Codes: those of `read_json`;
/// `json.wrong_kind`, `json.missing_key`, `json.unknown_key`, `json.unknown_word`, `date.*`,
/// `timeline.format_unknown`, and those of `make_timeline`.
[[nodiscard]] result<stored_timeline, std::vector<error>> read_timeline(
    std::string_view json, std::string const& file = {});

/// A timeline as a file, the same bytes for the same timeline; `read_timeline` reads it back as it
/// was.
[[nodiscard]] std::string timeline_json(timeline const& t);

}  // namespace thidua
