// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/policy_text.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/io/read_policy.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/logic/wording.hpp>

namespace {

using namespace thidua;

/// The policy that the page on the language shows, as an annex.
std::string example(language in) {
    std::ifstream file(std::string{THIDUA_EXAMPLE_DATA} + "/../../docs/policy-language.md",
                       std::ios::binary);
    REQUIRE(file);
    std::string const page{std::istreambuf_iterator<char>(file), {}};
    auto const begin = page.find("```json\n") + 8;
    auto const read = read_policy(page.substr(begin, page.find("\n```", begin) - begin));
    REQUIRE(read);
    return policy_text(read->get(), in);
}
bool has(std::string const& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}
std::size_t count(std::string const& text, std::string_view piece) {
    std::size_t n = 0;
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++n;
    return n;
}

}  // namespace

TEST_CASE("a policy is printed as numbered sentences in Vietnamese", "[reports][policy]") {
    CHECK(example(language::vi) == std::string{R"annex(Khen thưởng tình nguyện viên (minh họa)
Mã chính sách: office.volunteers
Kế hoạch: Kế hoạch số 343/KH-UBND của UBND thành phố Hà Nội

I. Điều kiện, tiêu chuẩn, hồ sơ

1. Hồ sơ đủ tờ trình, báo cáo thành tích, biên bản. [office.papers]
   a) Yêu cầu: thành phần hồ sơ có tờ trình, báo cáo thành tích, biên bản xét khen thưởng.
   b) Ngoại lệ: [office.papers.simplified] Theo thủ tục đơn giản: tờ trình và báo cáo tóm tắt. Khi thủ tục khen thưởng là đơn giản, thay bằng: thành phần hồ sơ có tờ trình và thành phần hồ sơ có báo cáo tóm tắt thành tích. Căn cứ: khoản 1 Điều 85 Luật Thi đua, khen thưởng số 06/2022/QH15.
   c) Căn cứ: khoản 2 Điều 84 Luật Thi đua, khen thưởng số 06/2022/QH15 (theo nguồn dẫn lại).
   d) Khi không đạt: trả lại để bổ sung hồ sơ; thông báo: "Hồ sơ còn thiếu thành phần".
   đ) Xét ở bước: tiếp nhận.
2. Đủ số giờ tình nguyện. [office.hours]
   a) Yêu cầu: số giờ tình nguyện từ số giờ ít nhất (tại ngày tiếp nhận hồ sơ) trở lên.
   b) Chỉ áp dụng khi: đối tượng khen thưởng là cá nhân.
   c) Căn cứ: không dựa vào văn bản nào (giả định).
   d) Khi không đạt: không đủ điều kiện, tiêu chuẩn; thông báo: "Chưa đủ số giờ tình nguyện".
   đ) Xét ở bước: thẩm định.
3. Đạt một tiêu chuẩn tặng Bằng khen. [office.track]
   a) Yêu cầu: đạt ít nhất một tiêu chuẩn tại Mục II.
   b) Căn cứ: Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15.
   c) Khi không đạt: không đủ điều kiện, tiêu chuẩn; thông báo: "Chưa đạt tiêu chuẩn tặng Bằng khen".
   d) Xét ở bước: thẩm định.

II. Các tiêu chuẩn đang xét (đạt một trong các tiêu chuẩn này)

1. Tình nguyện viên được bình xét. [office.track.volunteer]
   a) Loại hình: phong trào thi đua.
   b) Yêu cầu: Được bình xét, thành tích sau khi hết kỷ luật: được bình xét trong phong trào thi đua và (không có ngày hết thời hạn kỷ luật hoặc ngày hết thời hạn kỷ luật trước ngày bắt đầu thành tích) [office.selected].
      - căn cứ: điểm a khoản 1 Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15.
   c) Căn cứ: điểm a khoản 1 Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15.

III. Thứ tự xét chọn (khóa trước quyết định, khóa sau xét khi ngang nhau)

1. Đối tượng được ưu tiên.
2. Tỷ lệ phiếu đồng ý của Hội đồng, từ lớn đến nhỏ.
3. Số giờ tình nguyện, từ lớn đến nhỏ.

IV. Tập thể nhỏ

1. Tổ.
   a) Căn cứ: không dựa vào văn bản nào (giả định).

V. Cách hiểu từ "ưu tiên"

1. Ưu tiên ở khâu nào: cả khi đề nghị và khi xét chọn.
2. Ưu tiên đến mức nào: Ưu tiên khi ngang nhau.
3. "Trực tiếp tổ chức và thực hiện" nói về ai: chỉ đối với cá nhân.
4. Vai trò nào là đủ: tổ chức hoặc thực hiện.
5. Trong phong trào nào: phong trào của Kế hoạch này.
6. Ai là người trực tiếp: theo vai trò trong phong trào.

VI. Cách hiểu những điểm còn để ngỏ

1. Ngày của thành tích so với đợt: kết thúc trong đợt.
2. Đợt kết thúc bằng phiên nào của đại hội: phiên bế mạc.
3. Đợt 2 bắt đầu từ: ngày liền sau đợt 1.
4. Đơn vị giải thể không còn được xét tập thể: từ khi kết thúc hoạt động.
5. Hộ gia đình: kế hoạch không nêu hộ gia đình.
6. Giấy khen do đơn vị tự tặng: Giấy khen của đơn vị cho một phần thành tích không loại trừ Bằng khen.

VII. Tham số theo ngày

1. Số giờ ít nhất. [least_hours]
   a) 40, đến hết ngày 30/06/2025; căn cứ: không dựa vào văn bản nào (giả định).
   b) 60, từ ngày 01/07/2025; căn cứ: không dựa vào văn bản nào (giả định).

VIII. Thông tin do chính sách khai thêm

1. Số giờ tình nguyện. [attr.volunteer_hours]
   a) Cột trong bảng: Số giờ tình nguyện.

IX. Văn bản được viện dẫn

1. Luật Thi đua, khen thưởng số 06/2022/QH15.

9 viện dẫn, trong đó 5 chưa được kiểm chứng trực tiếp.
)annex"});
}

TEST_CASE("the annex of the plan's policy leaves out no criterion, track or citation",
          "[reports][policy]") {
    auto const& p = hanoi::policy_343;
    for (auto const in : {language::vi, language::en}) {
        auto const text = policy_text(p, in);
        for (auto const* c : p.rules.criteria) {
            CHECK(has(text, "[" + std::string{c->id} + "]"));
            CHECK(has(text, c->says.in(in).substr(1)));  // the first letter becomes a capital
            if (!c->fails.in(in).empty()) CHECK(has(text, c->fails.in(in)));
            CHECK(has(text, wording{in}.required(c->must)));
            for (auto const& b : c->basis)
                if (b.given()) CHECK(has(text, written(b, in)));
        }
        for (auto const list : {p.rules.live, p.rules.elsewhere})
            for (auto const* t : list) {
                CHECK(has(text, "[" + std::string{t->id} + "]"));
                for (auto const* c : t->asks)
                    if (c != nullptr) CHECK(has(text, "[" + std::string{c->id} + "]"));
            }
        CHECK(text == policy_text(p, in));
        CHECK(count(text, "..") == 0);
        CHECK(count(text, ": .") == 0);
        CHECK(text.back() == '\n');
        // No word of the other language where both have one.
        CHECK(has(text, in == language::vi ? "Căn cứ: " : "Basis: "));
        CHECK_FALSE(has(text, in == language::vi ? "Basis: " : "Căn cứ: "));
    }
}

TEST_CASE("a sentence begins with a capital, also one with Vietnamese marks", "[reports][policy]") {
    static constexpr std::array<bilingual, 8> says{{{"đạt", "a"},
                                                    {"ở đây", "b"},
                                                    {"ưu tiên", "c"},
                                                    {"ấn định", "d"},
                                                    {"ý kiến", "e"},
                                                    {"ăn", "f"},
                                                    {"Đủ", "g"},
                                                    {"06 tháng", "h"}}};
    std::string all;
    for (auto const& t : says) {
        criterion const c{.id = "c", .says = t};
        std::array<criterion const*, 1> const list{&c};
        policy p;
        p.rules.criteria = list;
        auto const text = policy_text(p, language::vi);
        all += text.substr(text.find("1. ") + 3, text.find(". [") - text.find("1. ") - 3) + "|";
    }
    CHECK(all == "Đạt|Ở đây|Ưu tiên|Ấn định|Ý kiến|Ăn|Đủ|06 tháng|");
}

TEST_CASE("what is below verified is marked and counted", "[reports][policy]") {
    static constexpr instrument decree{"1/NĐ", {"Nghị định 1", "decree 1"}, {}};
    static constexpr criterion sure{.id = "c.sure",
                                    .basis = {{decree.at(article{1}, verification::verified)}},
                                    .says = {"Chắc", "sure"}};
    static constexpr criterion unsure{.id = "c.unsure",
                                      .basis = {{decree.at(article{2}, verification::recalled)}}};
    static constexpr criterion own{.id = "c.own"};
    static constexpr std::array<criterion const*, 3> all{&sure, &unsure, &own};
    policy p;
    p.id = "x";
    p.rules.criteria = all;
    auto const text = policy_text(p, language::en);
    CHECK(has(text, "1. Sure. [c.sure]\n   a) Basis: Article 1, decree 1.\n"));
    CHECK(has(
        text,
        "2. Criterion. [c.unsure]\n   a) Basis: Article 2, decree 1 (recalled, not checked).\n"));
    CHECK(has(text, "3. Criterion. [c.own]\n   a) Basis: rests on no text (assumption).\n"));
    CHECK(has(text, "3 citations, of which 2 are below verified.\n"));
}
