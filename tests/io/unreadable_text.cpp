// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/unreadable_text.hpp>

#include <array>
#include <string>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/io/cells.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_submissions.hpp>

#include "intake_sample.hpp"

using namespace thidua;
using intake_sample::has_code;

namespace {

constexpr std::array<std::string_view, 18> errors_of_sheets{
    "#REF!",   "#N/A",    "#VALUE!", "#DIV/0!", "#NAME?",    "#NULL!",
    "#NUM!",   "#SPILL!", "#CALC!",  "#FIELD!", "#BLOCKED!", "#GETTING_DATA",
    "Err:502", "Err:508", "err:511", "#n/a",    "########",  "###"};
constexpr std::array<std::string_view, 12> texts{
    "#",        "##",         "#1",   "# REF!", "Sửa lỗi #REF!", "#REF! ở ô B2",
    "Err: 502", "Error:5021", "N/A?", "#tag",   "#1: #2",        "Khen thưởng!"};

}  // namespace

TEST_CASE("what a spreadsheet shows in place of a value is known, and nothing else") {
    for (auto const text : errors_of_sheets) {
        INFO(std::string{text});
        CHECK(is_error_text(text));
        REQUIRE(refused_text(text));
        CHECK(refused_text(text)->code == "cell.error_value");
        CHECK_FALSE(read_text(text));
    }
    for (auto const text : texts) {
        INFO(std::string{text});
        CHECK_FALSE(is_error_text(text));
        CHECK_FALSE(refused_text(text));
        CHECK(read_text(text));
    }
}

TEST_CASE("errors of a spreadsheet in a CSV are refused in every column, as in a workbook") {
    for (std::string const column :
         {"Họ và tên", "Tóm tắt thành tích", "Mã cán bộ", "Mã hồ sơ", "Điểm thi đua", "Ngày sinh",
          "Thành tích từ ngày", "Mức xếp loại chất lượng", "ghi chú"})
        for (auto const text : errors_of_sheets) {
            INFO(column + ": " + std::string{text});
            bool const name = column == "Họ và tên";
            auto const in = nomination_reader{}.read_text(
                (name ? "STT," + column + "\n1," : "Họ và tên," + column + "\nA,") +
                    std::string{text} + "\n",
                "a.csv");
            CHECK(in.batch.empty());
            REQUIRE(in.rejected.size() == 1);
            CHECK(in.rejected[0].errors[0].code == "cell.error_value");
            CHECK(in.rejected[0].errors[0].where.column == column);
            CHECK(in.rejected[0].found[0] == text);
        }
    auto const as_json =
        nomination_reader{}.read_object(R"({"recipient_name": "A", "summary": "#REF!"})");
    CHECK(as_json.rejected.size() == 1);
    auto const as_prose =
        nomination_reader{}.read_text("Họ và tên,Tóm tắt thành tích\nA,Hết lỗi #REF!\n", "a.csv");
    CHECK(as_prose.batch.size() == 1);
}

TEST_CASE("the other lists refuse errors of a spreadsheet too") {
    auto const history =
        read_history_text("recipient_name,achievement\nA,#N/A\nB,sáng kiến\n", "h.csv", nullptr);
    REQUIRE(history);
    CHECK(history->awards.size() == 1);
    REQUIRE(history->rejected.size() == 1);
    CHECK(history->rejected[0].errors[0].code == "cell.error_value");
    CHECK(history->rejected[0].errors[0].where.column == "achievement");
}

TEST_CASE("a code that became a moment is refused, a summary that names one is not") {
    for (std::string const text : {"2025-03-01 00:00:00", "2025-03-01T00:00", "2025-03-01 0:00",
                                   "01/03/2025 00:00:00", "2025-03-01T00:00:00.000Z"}) {
        INFO(text);
        CHECK(is_moment_text(text));
        for (std::string const column : {"id", "recipient_id", "submission", "achievement_id"}) {
            auto const in = nomination_reader{}.read_text(
                "recipient_name," + column + "\nA," + text + "\nB,x-1\n", "a.csv");
            CHECK(in.batch.size() == 1);
            REQUIRE(in.rejected.size() == 1);
            CHECK(has_code(in.rejected[0].errors, "cell.code_is_day"));
        }
        auto const in =
            nomination_reader{}.read_text("recipient_name,summary\nA," + text + "\n", "a.csv");
        CHECK(in.batch.size() == 1);
    }
    for (std::string const text : {"2025-03-01", "01/03/2025", "TTr-2025-03-01", "2025-03-01 A"})
        CHECK_FALSE(is_moment_text(text));
}

TEST_CASE("a cell that is marked as unread is refused until it is mended") {
    auto const marked = marked_unread("45000");
    CHECK(marked == "#CHƯA ĐỌC ĐƯỢC: 45000");
    CHECK(marked_unread(marked) == marked);
    for (auto const& text : {marked, std::string{"#CHƯA ĐỌC ĐƯỢC:45000"}, marked_unread("")}) {
        auto const why = refused_text(trimmed(text));
        REQUIRE(why);
        CHECK(why->code == "cell.unread");
        CHECK(why->message.vi.find("#CHƯA") == std::string::npos);
    }
    // With its marks as characters of their own, as some programs save it.
    CHECK(refused_text("#CHU\u031BA \u0110O\u0323C \u0110U\u031BO\u031B\u0323C: 1"));
    for (std::string const column : {"ordinal", "summary", "note", "recipient_id"}) {
        auto const in = nomination_reader{}.read_text(
            "recipient_name," + column + "\nA,#CHƯA ĐỌC ĐƯỢC: 45000\n", "a.csv");
        CHECK(in.rejected.size() == 1);
    }
}
