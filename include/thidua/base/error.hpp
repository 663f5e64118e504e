// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <thidua/base/text.hpp>

namespace thidua {

/// Where in the input something was found. What is not known stays empty or zero.
struct place {
    std::string file{};    ///< name of the file as it was given
    std::string sheet{};   ///< of a workbook
    std::int64_t row = 0;  ///< 1 = the first line of the sheet or file, headers included; 0 = none
    std::string column{};  ///< the header as the sheet has it
    std::string path{};    ///< JSON pointer, for inputs that have no rows

    friend bool operator==(place const&, place const&) = default;
};

/// What went wrong, for a person (two languages) and for a program (`code`).
///
/// Messages start lower case, carry no final stop, quote input in backticks and speak of the
/// domain; `help` says what would be accepted. Codes are stable, sentences may be reworded.
struct error {
    std::string_view code{};  ///< stable, `group.name`; always a literal
    text message{};           ///< what is wrong, one sentence
    text help{};              ///< what would be accepted; may be empty
    place where{};            ///< as far as it is known

    friend bool operator==(error const&, error const&) = default;
};

/// `file:row: column: message (help)` in one language; the empty parts are left out.
[[nodiscard]] inline std::string describe(error const& e, language in = language::vi) {
    std::string line;
    auto const part = [&line](std::string const& p) {
        if (!p.empty()) line += p + ": ";
    };
    auto const sheet = e.where.sheet.empty() ? std::string{} : "[" + e.where.sheet + "]";
    auto const named = !e.where.file.empty() || !sheet.empty();
    auto const row = e.where.row > 0 ? (named                ? ":"
                                        : in == language::vi ? "dòng "
                                                             : "row ") +
                                           std::to_string(e.where.row)
                                     : std::string{};
    part(e.where.file + sheet + row);
    part(e.where.column);
    part(e.where.path);
    line += e.message.in(in);
    if (!e.help.in(in).empty()) line += " (" + e.help.in(in) + ")";
    return line;
}

}  // namespace thidua
