// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/workbook.hpp>

namespace thidua {

void source_sheet::add(std::int64_t row, std::size_t column, std::string_view text,
                       cell_content content) {
    if (rows_.empty() || rows_.back().row != row) rows_.push_back({row, cells_.size(), 0});
    cells_.push_back({texts_.size(), static_cast<std::uint32_t>(text.size()),
                      static_cast<std::uint16_t>(column), content});
    texts_ += text;
    ++rows_.back().count;
}

void source_sheet::cells(source_row const& of, std::vector<std::string_view>& texts,
                         std::vector<cell_content>& contents) const {
    auto const list = std::span{cells_}.subspan(of.first, of.count);
    auto const width = list.empty() ? std::size_t{0} : std::size_t{list.back().column} + 1;
    texts.assign(width, {});
    contents.assign(width, cell_content::text);
    for (auto const& c : list) {
        texts[c.column] = std::string_view{texts_}.substr(c.begin, c.length);
        contents[c.column] = c.content;
    }
}

std::size_t source_sheet::bytes() const {
    return texts_.capacity() + cells_.capacity() * sizeof(held) +
           rows_.capacity() * sizeof(source_row) + merges_.capacity() * sizeof(merged_cells);
}

}  // namespace thidua
