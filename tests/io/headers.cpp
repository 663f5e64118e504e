// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/headers.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>

using namespace thidua;

namespace {

using names = std::vector<std::string_view>;

constexpr std::array<std::string_view, 1> name_aliases{"Họ và tên"};

column_list small_list() {
    return column_list{{
        {.name = "id", .header = "Mã hồ sơ"},
        {.name = "name", .header = "Tên", .aliases = name_aliases, .required = true},
    }};
}

}  // namespace

TEST_CASE("a column is found by English id, Vietnamese header and alias, case and spaces aside") {
    auto const list = small_list();
    CHECK(list.find("id") == 0);
    CHECK(list.find("Mã hồ sơ") == 0);
    CHECK(list.find("  MÃ   HỒ  SƠ ") == 0);
    CHECK(list.find("họ và\ntên") == 1);
    CHECK(list.find("Ho\xCC\xA3 va\xCC\x80 te\xCC\x82n") == 1);  // decomposed: Họ và tên
    CHECK(list.find("Ho va ten") == unknown_column);
    CHECK(list.find("") == unknown_column);
}

TEST_CASE("unknown columns are kept in their place") {
    auto const list = small_list();
    auto const columns = list.resolve(names{"Tên", " Ghi chú ", ""}, {});
    REQUIRE(columns);
    REQUIRE(columns->size() == 3);
    CHECK((*columns)[0].known == 1);
    CHECK((*columns)[1].known == unknown_column);
    CHECK((*columns)[1].header == "Ghi chú");
    CHECK((*columns)[2].known == unknown_column);
}

TEST_CASE("two columns of one meaning refuse the sheet, both named") {
    auto const columns = small_list().resolve(names{"Họ và tên", "id", "Tên"}, {.file = "a.csv"});
    REQUIRE_FALSE(columns);
    CHECK(columns.failure().code == "headers.same_meaning");
    CHECK(columns.failure().where.file == "a.csv");
    for (auto const in : {language::vi, language::en}) {
        CHECK(columns.failure().message.in(in).find("`Họ và tên`") != std::string::npos);
        CHECK(columns.failure().message.in(in).find("`Tên`") != std::string::npos);
    }
}

TEST_CASE("a required column without a source refuses the sheet, and says what was meant") {
    auto const columns = small_list().resolve(names{"Mã hồ sơ", "Ho và tên"}, {});
    REQUIRE_FALSE(columns);
    CHECK(columns.failure().code == "headers.missing");
    CHECK(columns.failure().help.vi.find("`Họ và tên`") != std::string::npos);
    CHECK(columns.failure().help.vi.find("`Ho và tên`") != std::string::npos);
}

TEST_CASE("an unknown header near a known one stays unknown, and the known one is shown") {
    auto const list = small_list();
    CHECK(list.find("Mã hồ so") == unknown_column);
    auto const e = list.unknown({.header = "Mã hồ so"}, {.file = "a.csv", .row = 1});
    CHECK(e.code == "headers.unknown");
    CHECK(e.where.column == "Mã hồ so");
    CHECK(e.help.vi == "có phải là `Mã hồ sơ`?");
    CHECK(list.unknown({.header = "Ghi chú"}, {}).help.empty());
}

TEST_CASE("a header has every required column and is no title") {
    auto const list = small_list();
    CHECK(list.is_header(names{"Mã hồ sơ", "Tên"}));
    CHECK_FALSE(list.is_header(names{"Mã hồ sơ"}));
    CHECK_FALSE(list.is_header(names{"DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", ""}));
}

TEST_CASE("no header of any sheet means two columns") {
    CHECK_FALSE(small_list().ambiguous());
    CHECK_FALSE(nomination_columns().ambiguous());
    CHECK_FALSE(unit_columns().ambiguous());
    CHECK_FALSE(submission_columns().ambiguous());
    CHECK_FALSE(history_columns().ambiguous());
    CHECK(
        column_list{{{.name = "a", .header = "Tên"}, {.name = "b", .header = "TÊN"}}}.ambiguous());
}

TEST_CASE("every header and alias of formats.md finds its column") {
    auto const list = nomination_columns();
    struct spelling {
        std::string_view id;
        std::string_view header;
    };
    constexpr std::array<spelling, 28> table{{
        {"id", "Mã hồ sơ"},
        {"ordinal", "STT"},
        {"submission", "Mã tờ trình"},
        {"recipient_kind", "Đối tượng khen thưởng"},
        {"recipient_id", "Mã định danh"},
        {"recipient_id", "Mã cán bộ"},
        {"recipient_name", "Tên tập thể, cá nhân, hộ gia đình"},
        {"recipient_name", "Họ và tên"},
        {"recipient_name", "Tên đơn vị/tập thể"},
        {"honorific", "Ông/Bà"},
        {"honorific", "Tên gọi"},
        {"workplace", "Đơn vị công tác"},
        {"unit", "Mã đơn vị công tác"},
        {"recipient_unit", "Mã đơn vị của tập thể"},
        {"submitting_unit", "Đơn vị trình"},
        {"collective_kind", "Mã phân loại tập thể"},
        {"position", "Phân loại cán bộ, biểu 0603"},
        {"position", "Phân loại đối tượng"},
        {"position", "Mã phân loại cán bộ"},
        {"direct_role", "Vai trò trực tiếp trong phong trào thi đua"},
        {"content", "Nội dung thi đua"},
        {"rating", "Mức xếp loại chất lượng"},
        {"grassroots_fighter_streak", "Số lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở"},
        {"initiatives", "Số sáng kiến được công nhận trong thời gian đó"},
        {"simplified_case", "Trường hợp áp dụng thủ tục đơn giản"},
        {"documents", "Thành phần hồ sơ"},
        {"received_on", "Ngày tiếp nhận hồ sơ"},
        {"rewarded_before", "Đã được khen thưởng về thành tích này"},
    }};
    for (auto const& s : table) {
        INFO(s.header);
        REQUIRE(list.find(s.header) != unknown_column);
        CHECK(list.columns()[list.find(s.header)].name == s.id);
        CHECK(list.find(s.id) == list.find(s.header));
    }
    CHECK(list.find("Lĩnh vực hoạt động") == unknown_column);
}
