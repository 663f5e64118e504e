// SPDX-License-Identifier: BSL-1.0
#include <thidua/base/plain_letters.hpp>

#include <string>

#include <support/catch.hpp>

using thidua::plain_letters;

TEST_CASE("a Vietnamese text loses its marks, its case and its punctuation") {
    CHECK(plain_letters("Nguyễn Thị Ánh Tuyết") == "nguyen thi anh tuyet");
    CHECK(plain_letters("ĐẶNG  ĐÌNH\u00A0Ước") == "dang dinh uoc");
    CHECK(plain_letters("  Tổ dân phố số 5 - phường Cửa Nam. ") ==
          "to dan pho so 5 phuong cua nam");
    CHECK(plain_letters("Kỹ, kĩ, ký, ỷ, ỵ, ỹ") == "ky ki ky y y y");
    CHECK(plain_letters("ăâđêôơư ẮẤỆỐỞỨ ạặậẹệịọộợụựỵ") == "aadeoou aaeoou aaaeeiooouuy");
    CHECK(plain_letters("") == "");
    CHECK(plain_letters(" .-") == "");
}

TEST_CASE(
    "marks that stand alone are passed over, so that it does not matter how a text is composed") {
    CHECK(plain_letters("Nguye\u0302\u0303n") == "nguyen");
    CHECK(plain_letters("Hoa\u0300") == plain_letters("Hoà"));
    CHECK(plain_letters("hòa") == plain_letters("hoà"));
}

TEST_CASE("other scripts stay as they are, and no bytes are read beyond the end") {
    CHECK(plain_letters("Nhà 北京") == "nha 北京");
    CHECK(plain_letters("a\xE1\xBB") == std::string{"a\xE1\xBB"});
    CHECK(plain_letters("\xC3").size() == 1);
}
