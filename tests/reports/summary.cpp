// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/summary.hpp>

#include <string>
#include <vector>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace round_case;

namespace {

[[nodiscard]] bool says(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the first line is the draft heading and says that no history was compared with") {
    decided_case c{all()};
    CHECK(
        lines_of(summary_text(c.view))[0] ==
        "# DỰ THẢO - kết quả tổng hợp phục vụ thẩm định, không thay thế quyết định của cấp có thẩm "
        "quyền (chưa đối chiếu lịch sử khen thưởng)");
    c.in.history_given = true;
    CHECK(
        lines_of(summary_text(c.view))[0] ==
        "# DỰ THẢO - kết quả tổng hợp phục vụ thẩm định, không thay thế quyết định của cấp có thẩm "
        "quyền");
}

TEST_CASE("the summary fits on a screen") {
    decided_case const c{all()};
    CHECK(lines_of(summary_text(c.view)).size() <= 45);
    CHECK(lines_of(summary_text(c.view, language::en)).size() ==
          lines_of(summary_text(c.view)).size());
}

TEST_CASE("the days, the counts and why") {
    decided_case const c{all()};
    auto const text = summary_text(c.view);
    CHECK(says(text,
               "Đợt 1 (26/11/2024 - 17/10/2025). Bước: thẩm định. Ngày xác nhận tình trạng: "
               "20/11/2025; ngày quyết định dự kiến: 01/12/2025; lịch sự kiện biết đến ngày "
               "20/11/2025.\n"));
    CHECK(says(text,
               "| Tiếp nhận | 3 | 9 | 0 | 12 |\n"
               "| Đủ điều kiện, tiêu chuẩn | 3 | 5 | 0 | 8 |\n"
               "| Không đủ điều kiện, tiêu chuẩn | 0 | 1 | 0 | 1 |\n"
               "| Trả lại để bổ sung hồ sơ | 0 | 1 | 0 | 1 |\n"
               "| Chưa xét khen thưởng | 0 | 1 | 0 | 1 |\n"
               "| Chưa đủ căn cứ xác định | 0 | 1 | 0 | 1 |\n"
               "| **Dự kiến khen thưởng** | 2 | 2 | 0 | 4 |\n"
               "| **Ngang nhau, chờ Hội đồng cho ý kiến** | 0 | 2 | 0 | 2 |\n"));
    CHECK(says(text, "Hồ sơ còn thiếu thành phần theo quy định: 1"));
    CHECK(says(text,
               "- Chưa đủ căn cứ vì chưa có thông tin: có đơn thư khiếu nại, tố cáo đang được "
               "xác minh: 1.\n"));
    CHECK(says(text, "thứ tự tạm tính, chưa có phiếu của Hội đồng.\n"));
}

TEST_CASE("a pool with a tie tells who is equal, who waits, and what another force would do") {
    decided_case const c{all()};
    auto const text = summary_text(c.view);
    CHECK(says(text,
               "- **Đợt 1, Bằng khen, cá nhân**: số lượng khen thưởng 2; đủ điều kiện 4; dự kiến "
               "1; mức xét chọn: thứ 1 (người đứng trước nhất không được chọn: thứ 4).\n"
               "  - Ngang nhau, chờ Hội đồng cho ý kiến: 1 nhóm: 2 hồ sơ cho 1 số lượng (p2, "
               "p3).\n"
               "  - Bảng đối chiếu ưu tiên: 0 hồ sơ vào danh sách nhờ ưu tiên. Kết quả tự kiểm "
               "tra: đạt (số lượng, giới hạn của đơn vị, số lượng dành cho nhóm, thứ tự).\n"
               "  - Tạm tính: 2 hồ sơ đang chờ sẽ vào danh sách nếu đủ điều kiện, từng hồ sơ một: "
               "p7-held (Chưa xét khen thưởng) thay hồ sơ đang ngang nhau; p8-untold (Chưa đủ "
               "căn cứ xác định) thay hồ sơ đang ngang nhau.\n"));
    CHECK(says(text,
               "Không xét ưu tiên: không đổi; Xếp trước: thêm 2, bớt 1; Bảo đảm số lượng tối "
               "thiểu, Dành riêng số lượng: chưa quy định số lượng dành cho nhóm được ưu tiên; "
               "Tỷ lệ tối thiểu theo thứ tự danh sách: chưa quy định tỷ lệ tối thiểu.\n"));
}

TEST_CASE("the six joints are told as assumptions, with the shares of those they favour") {
    decided_case const c{all()};
    auto const text = summary_text(c.view);
    CHECK(says(text,
               "cả sáu điểm đều là giả định: áp dụng cả khi đề nghị và khi xét chọn; mức độ: Ưu "
               "tiên khi ngang nhau; \"trực tiếp\": chỉ đối với cá nhân; vai trò: tổ chức hoặc "
               "thực hiện; phong trào: phong trào của Kế hoạch này; người trực tiếp: theo vai trò "
               "trong phong trào.\n"));
    CHECK(says(text,
               "cá nhân trực tiếp tổ chức và thực hiện 8/9 (88,89 %) hồ sơ đề nghị, 1/2 (50 %) "
               "danh sách dự kiến"));
}

TEST_CASE("money is added up by kind, and clauses below verified are counted") {
    decided_case const c{all()};
    auto const text = summary_text(c.view);
    CHECK(says(text,
               "tập thể 2 x 7.020.000 đồng = 14.040.000 đồng; cá nhân 2 x 3.510.000 đồng = "
               "7.020.000 đồng; cộng 21.060.000 đồng"));
    CHECK(says(
        text,
        "điểm a khoản 3 Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15 (theo trí nhớ, "
        "chưa kiểm chứng): 2 hồ sơ dự kiến dựa vào, 2 sẽ đổi nếu không có; 1 hồ sơ khác"));  // eligible,
                                                                                             // without
                                                                                             // a
                                                                                             // seat
    CHECK(says(text,
               "khoản 2 Điều 84 Luật Thi đua, khen thưởng số 06/2022/QH15 (theo nguồn dẫn lại): 4 "
               "hồ sơ dự kiến dựa vào, 0 sẽ đổi nếu không có; 1 hồ sơ khác"));
}

TEST_CASE("without seats the list is only ordered, and no number is invented") {
    settings const none;
    decided_case const c{all(), none};
    auto const text = summary_text(c.view);
    CHECK(says(text, "chưa quy định số lượng, chỉ xếp thứ tự; đủ điều kiện 4; dự kiến 4.\n"));
    CHECK_FALSE(says(text, "mức xét chọn"));
    // Whoever waits there takes nobody's place.
    CHECK(says(text, "p7-held (Chưa xét khen thưởng) vào chỗ trống; "));
    CHECK_FALSE(says(text, "thay hồ sơ đang ngang nhau"));
    CHECK(says(text, "Tỷ trọng ưu tiên: "));
}

TEST_CASE("the reserve and its ledger are told by group") {
    auto list = all();
    list[9].second.collective_kind = collective_kind::division;
    list[10].second.collective_kind = collective_kind::division;
    auto set = with_seats();
    set.priority.force = reading::minimum_guarantee;
    set.reserves = {{priority_member::small_collective,
                     {.kind = recipient_kind::collective},
                     1,
                     {},
                     share_rounding::ceil,
                     {}},
                    {priority_member::direct_individual,
                     {.kind = recipient_kind::individual},
                     1,
                     {},
                     share_rounding::ceil,
                     {}}};
    decided_case const c{list, set};
    auto const text = summary_text(c.view);
    CHECK(says(text, "  - Số lượng dành cho tập thể nhỏ: 1, đã đạt 1.\n"));
    CHECK(says(text,
               "Bảng đối chiếu ưu tiên: 1 hồ sơ vào danh sách nhờ ưu tiên (c3 thay c2). Kết quả "
               "tự kiểm tra: đạt"));
}
