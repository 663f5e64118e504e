// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/readings_table.hpp>

#include <vector>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("the table says who comes and goes under each other reading, or what is lacking",
          "[reports][readings]") {
    std::vector<joint_comparison> const all{
        {priority_joint::force, {"Xếp trước", "precedence"}, true, {}, 1234, 5},
        {priority_joint::force,
         {"Dành riêng số lượng", "set-aside"},
         false,
         {"chưa quy định", "not set"},
         0,
         0}};
    CHECK(readings_table(all) ==
          "Đổi cách hiểu \"ưu tiên\", từng điểm một, mọi điểm khác giữ nguyên:\n\n"
          "| Điểm | Cách hiểu khác | Thêm vào danh sách | Ra khỏi danh sách |\n"
          "|:--|:--|--:|--:|\n"
          "| mức độ ưu tiên | Xếp trước | 1.234 | 5 |\n"
          "| mức độ ưu tiên | Dành riêng số lượng (chưa quy định) | - | - |\n");
    CHECK(readings_table(all, language::en).find("| force | set-aside (not set) | - | - |") !=
          std::string::npos);
}
