// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/redact.hpp>

#include <string>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/io/digest.hpp>

using namespace thidua;
using namespace round_case;

namespace {

[[nodiscard]] pseudonyms keyed(std::string const& key) { return *pseudonyms::with_key(key); }

}  // namespace

TEST_CASE("HMAC-SHA256 of RFC 4231, test case 2") {
    CHECK(hmac_sha256("Jefe", "what do ya want for nothing?") ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a pseudonym is the same for the same text and key, and for nothing else") {
    auto const one = keyed("0123456789abcdef");
    auto const other = keyed("0123456789abcdeF");
    auto const name = one.of(pseudonym_of::name, "Tạ Văn Long");
    CHECK(name.starts_with("ten-"));
    CHECK(name.size() == 20);
    CHECK(one.of(pseudonym_of::name, " tạ văn  long") == name);
    CHECK(one.of(pseudonym_of::name, "Tạ Văn Lòng") != name);
    CHECK(one.of(pseudonym_of::recipient, "Tạ Văn Long") != "dt-" + name.substr(4));
    CHECK(other.of(pseudonym_of::name, "Tạ Văn Long") != name);
    CHECK(one.of(pseudonym_of::name, "").empty());
    CHECK(pseudonyms::with_key("0123456789abcde").failure().code == "redact.key_short");
}

TEST_CASE("of the texts of a dossier none is left") {
    decided_case c{all()};
    auto& t = c.batch.texts[0];
    t.recipient_name = "Trần Thị Mẫu";
    t.birth = "02/09/1975";
    t.job_title = "Chuyên viên mẫu";
    t.workplace = "Phòng mẫu";
    t.summary = "đã làm một việc";
    t.direct_role_basis = "QĐ 12";
    t.other = {{"Ghi chú", "nhà số 5"}};
    auto const names = keyed("0123456789abcdef");
    auto const csv = redacted_nominations(c.batch, {&names, c.in.units, &hanoi::policy_343});
    for (auto const* secret : {"Trần", "1975", "Chuyên viên", "Phòng mẫu", "đã làm", "QĐ 12",
                               "nhà số", "p5-refused", "Ghi chú"}) {
        CAPTURE(secret);
        CHECK(csv.find(secret) == std::string::npos);
    }
    CHECK(csv.find(names.of(pseudonym_of::dossier, t.id)) != std::string::npos);
    CHECK(csv.starts_with("id,recipient_name,"));
    // Of what is personal only the identifier stays; no rule reads the sex.
    CHECK(csv.find(",sex,") == std::string::npos);
    CHECK(csv.find(",recipient_id,") != std::string::npos);
}

TEST_CASE("settings lose their grounds, not their numbers") {
    auto with = with_seats();
    with.pools[0].why.basis = "Công văn của ông A";
    auto const text = redacted_settings(with);
    CHECK(text.find("ông A") == std::string::npos);
    CHECK(text.find("quy định mẫu") == std::string::npos);
    CHECK(text.find("individual") != std::string::npos);
}
