// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/legacy_encoding.hpp>

#include <string>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_units.hpp>

using namespace thidua;

namespace {

// "Họ và tên,Chức vụ / Nguyễn Văn Đức / Phạm Thị Ánh" in the three encodings.
std::string const tcvn3 =
    "H\xE4 v\xB5 t\xAAn,Ch\xF8"
    "c v\xF4\nNguy\xD4n V\xA8n \xA7\xF8"
    "c\nPh\xB9m Th\xDE \xB8nh\n";
std::string const vni =
    "Ho\xEF va\xF8 te\xE2n,Ch\xF6\xF9"
    "c vu\xEF\nNguye\xE3n Va\xEAn \xD1\xF6\xF9"
    "c\n"
    "Pha\xEFm Th\xF2 A\xF9nh\nHoa\xF8ng Thu Ha\xF8\n";
std::string const windows_1258 =
    "Ho\xF2 va\xCC t\xEAn,Ch\xFD\xEC"
    "c vu\xF2\nNguy\xEA\xDEn V\xE3n \xD0\xFD\xEC"
    "c\n"
    "Pha\xF2m Thi\xF2 A\xECnh\n";

void is_refused(std::string const& content, std::string_view name) {
    auto const why = legacy_encoding(content);
    REQUIRE(why);
    CHECK(why->code == "text.legacy_encoding");
    INFO(why->message.en);
    CHECK(why->message.en.find(name) != std::string::npos);
    auto const in = nomination_reader{}.read_text(content, "a.csv");
    CHECK(in.batch.empty());
    CHECK(in.rejected.empty());
    CHECK(in.counts.files_refused == 1);
    REQUIRE(in.reports.size() == 1);
    CHECK(in.reports[0].code == "text.legacy_encoding");
    CHECK(in.reports[0].where.file == "a.csv");
    auto const units = read_units_text(content, "u.csv");
    REQUIRE_FALSE(units);
    CHECK(units.failure().code == "text.legacy_encoding");
}

}  // namespace

TEST_CASE("encodings from before Unicode are refused with advice, and named", "[encoding]") {
    is_refused(tcvn3, "TCVN3");
    is_refused(vni, "VNI");
    is_refused(windows_1258, "Windows-1258");
}

TEST_CASE("UTF-8 is no legacy encoding, nor is UTF-8 with a faulty byte", "[encoding]") {
    CHECK_FALSE(legacy_encoding(""));
    CHECK_FALSE(legacy_encoding("Họ và tên\nNguyễn Văn Đức\n"));
    CHECK_FALSE(legacy_encoding("Họ và tên\nNguyễn V\xFFn Đức\n"));
    auto const in = nomination_reader{}.read_text("Họ và tên\nNguyễn V\xFFn\nB\n", "a.csv");
    CHECK(in.batch.size() == 1);
    CHECK(in.rejected.size() == 1);
}

TEST_CASE("a name typed for a TCVN3 font rejects its row, with advice", "[encoding]") {
    CHECK(typed_for_legacy_font("Nguy\xC3\x94n V\xC2\xA8n A"));
    CHECK_FALSE(typed_for_legacy_font("Nguyễn Văn A"));
    CHECK_FALSE(typed_for_legacy_font("Müller, 5 µm, 1 ½ m², «Hoa Sen», Công ty A·B ®"));
    auto const in =
        nomination_reader{}.read_text("Họ và tên\nNguy\xC3\x94n V\xC2\xA8n A\nB\n", "a");
    CHECK(in.batch.size() == 1);
    REQUIRE(in.rejected.size() == 1);
    CHECK(in.rejected[0].errors[0].code == "text.legacy_font");
}
