// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_settings.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/base/error.hpp>
#include <thidua/nominations/facts/achievement.hpp>

namespace {

using namespace thidua;

std::string example(std::string const& name) {
    std::ifstream file(std::string{THIDUA_EXAMPLE_DATA} + "/" + name, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}
/// Settings with one more line in them.
std::string with(std::string const& line) {
    return "{\"format\": \"thidua.settings/1\"" + (line.empty() ? "" : ", " + line) + "}";
}
settings sound(std::string_view json) {
    auto const read = read_settings(json);
    if (!read) FAIL(describe(read.failure().front(), language::en));
    return *read;
}
using list = std::vector<std::string>;
/// `code path` of every error.
list faults(std::string_view json, settings_source const& source = {}) {
    auto const read = read_settings(json, source);
    list out;
    if (read) return out;
    for (auto const& e : read.failure()) {
        CHECK_FALSE(e.message.vi.empty());
        CHECK_FALSE(e.message.en.empty());
        CHECK_FALSE(e.help.vi.empty());
        CHECK_FALSE(e.help.en.empty());
        out.push_back(std::string{e.code} + " " + e.where.path);
    }
    return out;
}
error only_fault(std::string_view json) {
    auto const read = read_settings(json);
    REQUIRE_FALSE(read);
    REQUIRE(read.failure().size() == 1);
    return read.failure().front();
}
void round_trip(settings const& s) {
    auto const written = settings_json(s);
    CHECK(sound(written) == s);
    CHECK(settings_json(sound(written)) == written);
}

}  // namespace

TEST_CASE("the shipped settings with seats are read as they stand", "[io][settings]") {
    auto const s = sound(example("settings.json"));
    CHECK(s.label.vi == "Có giới hạn số lượng (minh họa)");
    REQUIRE(s.pools.size() == 4);
    CHECK(s.pools[1].of == pool_key{1, award_form::bang_khen, recipient_kind::individual});
    CHECK(s.pools[1].seats == 475);
    CHECK(s.pools[1].why.grade == verification::assumption);
    REQUIRE(s.caps.size() == 4);
    CHECK(s.caps[0].submitting_unit == "*");
    CHECK(s.caps[0].in == pool_filter{1, {}, recipient_kind::collective});
    CHECK(s.caps[0].seats == 4);
    REQUIRE(s.reserves.size() == 4);
    CHECK(s.reserves[1].group == priority_member::direct_individual);
    CHECK_FALSE(s.reserves[1].seats);
    CHECK(s.reserves[1].share == 6500);
    CHECK(s.reserves[1].rounding == share_rounding::nearest);
    CHECK(s.rates.empty());
    REQUIRE(s.order);
    CHECK(*s.order == std::vector<order_key>{{order_by::priority, nullptr, false},
                                             {order_by::council_votes, nullptr, false},
                                             {order_by::unit_rank, nullptr, true},
                                             {order_by::score, nullptr, false}});
    CHECK(s.priority.force == reading::tie_break);
    CHECK(s.priority.over(priority_reading{}) == priority_reading{});
    CHECK(s.how.window == achievement_window::ends_inside);
    CHECK_FALSE(s.how.phase_ends_with);
    CHECK_FALSE(s.minimum_votes);
    REQUIRE(s.small);
    REQUIRE(s.small->size() == 8);
    CHECK((*s.small)[3].kind == collective_kind::hospital_department);
    CHECK_FALSE((*s.small)[3].within);
    CHECK((*s.small)[3].from == date{2024, 1, 1});
    CHECK_FALSE((*s.small)[3].through);
    CHECK(s.of_held == held_seats::release);
    CHECK(s.money == money_rounding::up);
    CHECK(s.why.basis == "Số liệu minh họa để chạy thử; không phải quy định của Thành phố");
    round_trip(s);
}

TEST_CASE("in the shipped settings without seats all who are eligible are proposed",
          "[io][settings]") {
    auto const s = sound(example("settings_all_eligible.json"));
    REQUIRE(s.pools.size() == 4);
    for (auto const& pool : s.pools) CHECK_FALSE(pool.seats);
    CHECK(s.caps.empty());
    round_trip(s);
}

TEST_CASE("settings that set nothing leave everything empty", "[io][settings]") {
    auto const s = sound(with(""));
    CHECK(s == settings{});
    CHECK_FALSE(s.of_held);
    CHECK_FALSE(s.money);
    CHECK_FALSE(s.order);
    CHECK_FALSE(s.small);
    round_trip(s);
    CHECK(sound(with(R"("order": null, "small": null, "pools": null, "held_seats": null)")) == s);
    CHECK(sound(with(R"("small": [], "order": [])")) != s);  // nothing is small, nothing orders
}

TEST_CASE("a settings file says its format", "[io][settings]") {
    CHECK(faults("{}") == list{"json.missing_key /format"});
    CHECK(faults(R"({"format": "thidua.settings/2"})") == list{"settings.format_unknown /format"});
    CHECK(faults(R"({"format": 1})") == list{"settings.format_unknown /format"});
    CHECK(faults("[]") == list{"json.wrong_kind "});
    CHECK(faults("null") == list{"json.wrong_kind "});
    CHECK(faults("{\"format\": NaN}") == list{"json.malformed "});
}

TEST_CASE("an unknown key is an error that says what was probably meant", "[io][settings]") {
    auto const e = only_fault(with(R"("money_roundin": "up")"));
    CHECK(e.code == "json.unknown_key");
    CHECK(e.where.path == "/money_roundin");
    CHECK(e.message.en == "there is no key `money_roundin`");
    CHECK(e.help.en.starts_with("did you mean `money_rounding`?"));
    CHECK(e.help.vi.starts_with("có phải là `money_rounding`?"));
    CHECK(faults(with(R"("pools": [{"phase": 1, "form": "bang_khen",
        "recipient_kind": "collective", "seats": 1, "seat": 2}])")) ==
          list{"json.unknown_key /pools/0/seat"});
}

TEST_CASE("keys that are there twice are refused, and the rest is looked at all the same",
          "[io][settings]") {
    CHECK(faults(with(R"("held_seats": "keep", "held_seats": "release", "rates": 1)")) ==
          list{"json.same_key /held_seats", "json.wrong_kind /rates"});
}

TEST_CASE("all that is wrong is reported, each with its place", "[io][settings]") {
    CHECK(faults(with(R"(
        "pools": [{"phase": 0, "form": "bang_ken", "recipient_kind": "collective", "seats": -1},
                  {"phase": 1.5, "form": "bang_khen", "recipient_kind": "collective"}, 7],
        "caps": [{"submitting_unit": " ", "seats": "4"}],
        "rates": [{"group": "small_collective", "percent": 101}],
        "achievement_window": "ends", "priority": {"force": "tie"}, "verification": true)")) ==
          list{"json.out_of_bounds /pools/0/phase", "json.unknown_word /pools/0/form",
               "json.out_of_bounds /pools/0/seats", "json.not_whole /pools/1/phase",
               "json.missing_key /pools/1/seats", "json.wrong_kind /pools/2",
               "json.blank_text /caps/0/submitting_unit", "json.wrong_kind /caps/0/seats",
               "json.out_of_bounds /rates/0/percent", "json.unknown_word /priority/force",
               "json.unknown_word /achievement_window", "json.wrong_kind /verification"});
}

TEST_CASE("an error shows the value as found and what would be accepted", "[io][settings]") {
    settings_source source;
    source.file = "settings.json";
    auto const read = read_settings(with(R"("held_seats": "kep")"), source);
    REQUIRE_FALSE(read);
    CHECK(describe(read.failure().front(), language::en) ==
          "settings.json: /held_seats: `kep` is none of the accepted words "
          "(did you mean `keep`? Accepted is one of `keep`, `release`)");
    CHECK(describe(read.failure().front()) ==
          "settings.json: /held_seats: `kep` không có trong danh sách "
          "(có phải là `keep`? Nhận một trong `keep`, `release`)");
}

TEST_CASE("words may be Vietnamese labels", "[io][settings]") {
    auto const s = sound(with(R"("held_seats": "Giữ lại", "priority": {"force": "xếp trước"},
        "small": [{"kind": "tổ chuyên môn", "within": "phường"}])"));
    CHECK(s.of_held == held_seats::keep);
    CHECK(s.priority.force == reading::precedence);
    CHECK(s.small->front().kind == collective_kind::subject_group);
    CHECK(s.small->front().within == unit_kind::ward);
    round_trip(s);
}

TEST_CASE("a share is read exactly, as a number or a text", "[io][settings]") {
    auto const share = [](std::string const& written) {
        return sound(with(R"("reserves": [{"group": "direct_individual", "rounding": "nearest",
            "share_percent": )" +
                          written + "}]"))
            .reserves.front()
            .share;
    };
    CHECK(share("68.16") == 6816);
    CHECK(share("\"68.16\"") == 6816);
    CHECK(share("\"68,16\"") == 6816);
    CHECK(share("68.10") == 6810);
    CHECK(share("68.1") == 6810);
    CHECK(share("0.29") == 29);   // 28 or 29 by way of floating point
    CHECK(share("1.15") == 115);  // 114.99999999999999
    CHECK(share("8.2000000") == 820);
    CHECK(share("100") == 10'000);
    CHECK(share("100.00") == 10'000);
    CHECK(share("0") == 0);
    CHECK(share("-0") == 0);
    for (std::int64_t hundredths = 0; hundredths <= 10'000; hundredths += 37) {
        settings s;
        s.reserves.push_back({.share = hundredths, .rounding = share_rounding::floor, .why = {}});
        round_trip(s);
    }
    auto const wrong = [](std::string const& written) {
        return std::string{only_fault(with(R"("minimum_votes_percent": )" + written)).code};
    };
    CHECK(wrong("68.161") == "json.too_precise");
    CHECK(wrong("6.8e1") == "json.too_precise");
    CHECK(wrong("100.01") == "json.out_of_bounds");
    CHECK(wrong("-0.01") == "json.out_of_bounds");
    CHECK(wrong("99999999999999999999999999") == "json.out_of_bounds");
    CHECK(wrong("true") == "json.wrong_kind");
    CHECK(wrong("\"100,01\"") == "number.out_of_bounds");
    CHECK(wrong("\"abc\"") == "number.malformed");
    CHECK(wrong("\"1,234\"") == "number.two_readings");
    CHECK(sound(with(R"("minimum_votes_percent": 80)")).minimum_votes == 8'000);
}

TEST_CASE("seats are whole numbers, or all who are eligible", "[io][settings]") {
    auto const pool = [](std::string const& seats) {
        return with(R"("pools": [{"phase": 1, "form": "bang_khen",
            "recipient_kind": "collective", "seats": )" +
                    seats + "}]");
    };
    CHECK(sound(pool("0")).pools.front().seats == 0);
    CHECK(sound(pool("150.0")).pools.front().seats == 150);
    CHECK_FALSE(sound(pool("\"all_eligible\"")).pools.front().seats);
    CHECK(faults(pool("\"all\"")) == list{"json.unknown_word /pools/0/seats"});
    CHECK(faults(pool("null")) == list{"json.missing_key /pools/0/seats"});
    CHECK(faults(pool("1.5")) == list{"json.not_whole /pools/0/seats"});
    CHECK(faults(pool("10000001")) == list{"json.out_of_bounds /pools/0/seats"});
}

TEST_CASE("a reserve is a number of seats or a share with its rounding", "[io][settings]") {
    auto const reserve = [](std::string const& rest) {
        return with(R"("reserves": [{"group": "small_collective")" + rest + "}]");
    };
    CHECK(sound(reserve(R"(, "seats": 3)")).reserves.front().seats == 3);
    CHECK(faults(reserve("")) == list{"settings.one_of /reserves/0"});
    CHECK(faults(reserve(R"(, "seats": 3, "share_percent": 50, "rounding": "ceil")")) ==
          list{"settings.one_of /reserves/0"});
    CHECK(faults(reserve(R"(, "share_percent": 50)")) ==
          list{"json.missing_key /reserves/0/rounding"});
    CHECK(faults(reserve(R"(, "seats": 3, "rounding": "ceil")")) ==
          list{"settings.one_of /reserves/0/rounding"});
}

TEST_CASE("a deadline is a day or a number of working days after the phase", "[io][settings]") {
    auto const s =
        sound(with(R"("deadlines": [{"phase": 1, "day": "2025-11-14", "basis": "Công văn"},
        {"phase": 2, "working_days_after_phase": 20}])"));
    REQUIRE(s.deadlines.size() == 2);
    CHECK(s.deadlines[0].day == date{2025, 11, 14});
    CHECK(s.deadlines[0].why.basis == "Công văn");
    CHECK_FALSE(s.deadlines[0].working_days_after_phase);
    CHECK(s.deadlines[1].working_days_after_phase == 20);
    round_trip(s);
    CHECK(faults(with(R"("deadlines": [{"phase": 1}, {"phase": 1, "day": "2025-11-31"},
        {"phase": 1, "day": 20251114}, {"phase": 1, "day": "2025-11-14",
        "working_days_after_phase": 1}, {"phase": 2, "working_days_after_phase": -1}])")) ==
          list{"settings.one_of /deadlines/0", "date.impossible /deadlines/1/day",
               "json.wrong_kind /deadlines/2/day", "settings.one_of /deadlines/3",
               "json.out_of_bounds /deadlines/4/working_days_after_phase"});
}

TEST_CASE("the order may name any fact that has an order", "[io][settings]") {
    auto const s = sound(with(R"("order": ["unit_rank",
        {"fact": "initiatives", "direction": "descending"},
        {"fact": "achieved_to", "direction": "tăng dần"}])"));
    CHECK(*s.order == std::vector<order_key>{{order_by::unit_rank, nullptr, true},
                                             {order_by::fact, &facts::initiatives, false},
                                             {order_by::fact, &facts::achieved_to, true}});
    round_trip(s);
    CHECK(
        faults(with(R"("order": ["votes", "fact", {"fact": "initiative", "direction": "descending"},
        {"fact": "documents", "direction": "ascending"},
        {"fact": "achievement_id", "direction": "ascending"}, {"fact": "initiatives"},
        {"fact": "unit_rank", "direction": "ascending"}, "score", "score", 7])")) ==
        list{"json.unknown_word /order/0", "json.unknown_word /order/1",
             "settings.unknown_fact /order/2/fact", "settings.fact_without_order /order/3/fact",
             "settings.fact_without_order /order/4/fact", "json.missing_key /order/5/direction",
             "settings.unknown_fact /order/6/fact", "settings.said_twice /order/8",
             "json.wrong_kind /order/9"});
    CHECK(only_fault(with(R"("order": [{"fact": "initiative", "direction": "descending"}])"))
              .help.en == "did you mean `initiatives`?");
}

TEST_CASE("the order may name a fact of the policy's own", "[io][settings]") {
    static constexpr fact_declaration declared{.name = "attr.hard_area",
                                               .label = {"địa bàn khó khăn", "hard area"}};
    static constexpr fact_info hard_area{declared, value_kind::boolean, {}, {}};
    static constexpr std::array<fact_info const*, 1> own{&hard_area};
    auto const json = with(R"("order": [{"fact": "attr.hard_area", "direction": "descending"}])");
    CHECK(faults(json) == list{"settings.unknown_fact /order/0/fact"});
    settings_source source;
    source.own_facts = own;
    auto const read = read_settings(json, source);
    REQUIRE(read);
    CHECK(read->order->front().fact == &hard_area);
}

TEST_CASE("nothing is said twice", "[io][settings]") {
    CHECK(faults(with(R"(
        "pools": [{"phase": 1, "form": "bang_khen", "recipient_kind": "collective", "seats": 1},
                  {"phase": 1, "form": "bang_khen", "recipient_kind": "collective", "seats": 2},
                  {"phase": 2, "form": "bang_khen", "recipient_kind": "collective", "seats": 2}],
        "caps": [{"submitting_unit": "u1", "seats": 1}, {"submitting_unit": "u1", "seats": 1},
                 {"submitting_unit": "u1", "phase": 1, "seats": 1}],
        "reserves": [{"group": "small_collective", "seats": 1}, {"group": "small_collective", "seats": 1}],
        "rates": [{"group": "small_collective", "percent": 1}, {"group": "small_collective", "percent": 1}],
        "deadlines": [{"phase": 1, "day": "2025-11-14"}, {"phase": 1, "day": "2025-11-15"}],
        "small": [{"kind": "team", "through": "2024-12-31"}, {"kind": "team", "from": "2025-01-01"},
                  {"kind": "team", "from": "2025-06-01"}, {"kind": "team", "within": "ward"}])")) ==
          list{"settings.said_twice /pools/1", "settings.said_twice /caps/1",
               "settings.said_twice /reserves/1", "settings.said_twice /rates/1",
               "settings.said_twice /deadlines/1", "settings.said_twice /small/2"});
    auto const e = only_fault(with(R"("caps": [{"submitting_unit": "u1", "seats": 1},
        {"submitting_unit": "u1", "seats": 1}])"));
    CHECK(e.help.en == "already at /caps/0");
}

TEST_CASE("a small kind ends on or after its first day", "[io][settings]") {
    CHECK(faults(with(
              R"("small": [{"kind": "team", "from": "2025-01-02", "through": "2025-01-01"}])")) ==
          list{"settings.ends_before /small/0/through"});
    CHECK(
        sound(with(R"("small": [{"kind": "team", "from": "2025-01-01", "through": "2025-01-01"}])"))
            .small->size() == 1);
}

TEST_CASE("every reading of the plan can be set", "[io][settings]") {
    auto const s = sound(with(R"("achievement_window": "overlaps", "phase_ends_with": "opening",
        "second_phase": "day_of_issue", "dissolved_from": "circular_in_force",
        "households": "admitted", "unit_certificate": "bars", "money_order": "rounded_individual", "money_rounding": "nearest",
        "priority": {"stage": "selection", "force": "running_rate", "scope": "small_collectives_too",
        "conjunction": "both_roles", "movement": "any_named", "who_is_direct": "either"})"));
    CHECK(s.how.over({}) == readings{achievement_window::overlaps, session::opening,
                                     phase_two_start::day_of_issue,
                                     dissolved_from::circular_in_force, households::admitted,
                                     unit_certificate::bars});
    CHECK(s.priority.over({}) ==
          priority_reading{priority_stage::selection, reading::running_rate,
                           priority_scope::small_collectives_too, priority_conjunction::both_roles,
                           priority_movement::any_named, who_is_direct::either});
    CHECK(s.money == money_rounding::nearest);
    CHECK(s.order_of_money == money_order::rounded_individual);
    round_trip(s);
}

TEST_CASE("a single value may carry what it rests on", "[io][settings]") {
    auto const s = sound(with(R"("basis": "all", "verification": "recalled",
        "order": {"value": ["score"], "basis": "QĐ 1", "verification": "verified"},
        "priority": {"force": {"value": "precedence", "basis": "KL 2"}, "stage": "both",
                     "verification": "inferred"},
        "held_seats": {"value": "keep"})"));
    CHECK(grounds_of(s, "/order") == grounds{"QĐ 1", verification::verified});
    CHECK(grounds_of(s, "/priority/force") == grounds{"KL 2", verification::assumption});
    CHECK(grounds_of(s, "/priority/stage") == grounds{"", verification::inferred});
    CHECK(grounds_of(s, "/held_seats") == grounds{"all", verification::recalled});
    CHECK(s.of_held == held_seats::keep);
    round_trip(s);
    CHECK(faults(with(R"("held_seats": {"valu": "keep"})")) ==
          list{"json.unknown_key /held_seats/valu", "json.missing_key /held_seats/value"});
}

TEST_CASE("settings are written one entry a line", "[io][settings]") {
    settings s;
    s.label = {"thử", "trial"};
    s.pools.push_back({.of = {1, award_form::bang_khen, recipient_kind::collective}, .seats = 5});
    s.pools.push_back({.of = {2, award_form::bang_khen, recipient_kind::household}});
    s.reserves.push_back({.share = 6816, .rounding = share_rounding::floor});
    s.minimum_votes = 8'000;
    s.how.window = achievement_window::overlaps;
    CHECK(settings_json(s) == R"({
  "format": "thidua.settings/1",
  "label": {"vi": "thử", "en": "trial"},
  "pools": [
    {"phase": 1, "form": "bang_khen", "recipient_kind": "collective", "seats": 5},
    {"phase": 2, "form": "bang_khen", "recipient_kind": "household", "seats": "all_eligible"}
  ],
  "reserves": [
    {"group": "small_collective", "share_percent": "68.16", "rounding": "floor"}
  ],
  "achievement_window": "overlaps",
  "minimum_votes_percent": 80
}
)");
    round_trip(s);
}

TEST_CASE("the list of errors stops at its limit", "[io][settings]") {
    settings_source source;
    source.limits.errors = 3;
    CHECK(faults(with(R"("rates": [1, 2, 3, 4, 5])"), source).size() == 3);
}
