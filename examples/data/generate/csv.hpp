// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace generate {

/// A table in the making: cells are quoted as RFC 4180 asks, for any delimiter.
class csv_text {
public:
    explicit csv_text(char delimiter = ',', bool crlf = false)
        : delimiter_{delimiter}, line_end_{crlf ? "\r\n" : "\n"} {}

    void row(std::vector<std::string> const& cells) {
        for (std::size_t i{}; i < cells.size(); ++i) {
            if (i != 0) text_ += delimiter_;
            text_ += quoted(cells[i]);
        }
        text_ += line_end_;
    }

    std::string const& text() const { return text_; }

private:
    std::string quoted(std::string const& cell) const {
        std::string const special{std::string{"\"\r\n"} + delimiter_};
        if (cell.find_first_of(special) == std::string::npos) return cell;
        std::string result{'"'};
        for (char const letter : cell) {
            if (letter == '"') result += '"';
            result += letter;
        }
        return result + '"';
    }

    char delimiter_;
    std::string line_end_;
    std::string text_{};
};

/// Writes the bytes as they are; the program ends with a message if it cannot.
void write_file(std::filesystem::path const& file, std::string_view bytes);

}  // namespace generate
