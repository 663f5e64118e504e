// SPDX-License-Identifier: BSL-1.0
//
// A made-up paper with everything that a form must print. No real person, unit or number.
#pragma once

#include <cstdint>
#include <string>

#include <thidua/reports/kit/paper.hpp>

namespace sample_paper {

using namespace thidua;

/// A list with every kind of cell, a column for offices only, sections and totals.
inline table awards() {
    table t{.id = "awards",
            .title = "Danh sách dự kiến khen thưởng",
            .columns = {{"STT", alignment::right, 5},
                        {"Tên tập thể, cá nhân", alignment::left, 34},
                        {"Ngày sinh", alignment::centre, 12, sensitivity::personal},
                        {"Ngày quyết định", alignment::centre, 14},
                        {"Số thành viên", alignment::right, 10},
                        {"Tỷ lệ nữ", alignment::right, 10},
                        {"Tiền thưởng", alignment::right, 18},
                        {"Ghi chú", alignment::left, 24}},
            .rows = {},
            .note = "Số liệu minh họa.\nKhông phải danh sách thật."};
    date const day{2025, 12, 1};
    t.add_section("I. Tập thể");
    t.add({std::int64_t{1},
           "Phòng Nghiệp vụ Y",
           {},
           day,
           std::int64_t{12},
           percentage{6816},
           dong{7'020'000},
           "nay là \"Phòng Z\""});
    t.add({std::int64_t{2},
           "Tổ 4 & Tổ 5 <sáp nhập>",
           {},
           day,
           std::int64_t{1381},
           percentage{5000},
           dong{7'020'000},
           "=1+1"});
    t.add_total({{},
                 "Cộng",
                 {},
                 {},
                 column_total{std::int64_t{1393}},
                 {},
                 column_total{dong{14'040'000}},
                 {}});
    t.add_section("II. Cá nhân");
    t.add({std::int64_t{3}, "Nguyễn Thị Ánh", date{1985, 2, 5}, day, {}, {}, dong{3'510'000}, {}});
    table_cell doubtful{"Đỗ Văn Ơn | *trùng tên*"};
    doubtful.faulty = true;
    table_cell early{date{1899, 5, 7}};
    early.strong = true;
    t.add({std::int64_t{4}, doubtful, early, day, {}, {}, dong{3'510'000}, "@SUM(A1)"});
    t.add_total({{}, "Cộng", {}, {}, {}, {}, column_total{dong{7'020'000}}, {}});
    return t;
}

/// A small table without sections.
inline table counts() {
    table t{.id = "counts",
            .title = "Tổng hợp",
            .columns = {{"Nội dung", alignment::left, 30}, {"Số hồ sơ", alignment::right, 12}},
            .rows = {},
            .note = {}};
    t.add({"Tiếp nhận", std::int64_t{1381}});
    t.add({"Trả lại để bổ sung hồ sơ", std::int64_t{20}});
    return t;
}

inline paper everything() {
    paper p;
    p.id = "sample";
    p.title = "TỜ TRÌNH";
    p.subject = "Về việc đề nghị tặng Bằng khen <mẫu>";
    p.head = official_head{.governing_body = "ỦY BAN NHÂN DÂN THÀNH PHỐ A",
                           .issuer = "SỞ NỘI VỤ",
                           .number = "12/TTr-SNV",
                           .place = "Hà Nội",
                           .day = date{2025, 7, 5}};
    p.parts = {paper_text{.words = "Kính gửi: Chủ tịch Ủy ban nhân dân Thành phố",
                          .align = alignment::centre},
               paper_heading{.words = "1. Tình hình", .level = 1},
               paper_text{.words = "Đã nhận 1.381 hồ sơ; 68,16 % đủ điều kiện & tiêu chuẩn."},
               counts(),
               paper_text{.words = "Trân trọng", .strong = true, .italic = true},
               paper_list{.items = {"Một là * không phải dấu", "Hai là _gạch_"}, .numbered = true},
               paper_list{.items = {"gạch đầu dòng"}},
               page_break{},
               paper_heading{.words = "2. Danh sách", .level = 2},
               awards(),
               paper_text{.words = "1. Dòng cuối\n# không phải đề mục"}};
    p.signature = signature_block{
        .authority = "TM. HỘI ĐỒNG", .capacity = "CHỦ TỊCH", .signatory = "Trần Văn B"};
    p.copies_to = {"Như trên;", "Lưu: VT."};
    p.anchor = "3f2a9c";
    return p;
}

}  // namespace sample_paper
