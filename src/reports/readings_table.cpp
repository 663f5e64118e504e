// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/readings_table.hpp>

#include <cstdint>
#include <string>

#include <thidua/io/number_text.hpp>

namespace thidua {

std::string readings_table(std::span<joint_comparison const> all, language in) {
    bool const vi = in == language::vi;
    std::string table =
        vi ? "Đổi cách hiểu \"ưu tiên\", từng điểm một, mọi điểm khác giữ nguyên:\n\n"
             "| Điểm | Cách hiểu khác | Thêm vào danh sách | Ra khỏi danh sách |\n"
           : "If \"ưu tiên\" were read another way, one joint at a time, all else as it is:\n\n"
             "| Joint | Other reading | Onto the list | Off the list |\n";
    table += "|:--|:--|--:|--:|\n";
    for (auto const& c : all) {
        table += "| " + std::string{label_of(c.joint).in(in)} + " | " + std::string{c.value.in(in)};
        if (c.possible)
            table += " | " + grouped(static_cast<std::int64_t>(c.gain), in) + " | " +
                     grouped(static_cast<std::int64_t>(c.lose), in) + " |\n";
        else
            table += " (" + c.lacking.in(in) + ") | - | - |\n";
    }
    return table;
}

}  // namespace thidua
