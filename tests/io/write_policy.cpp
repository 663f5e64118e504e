// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/write_policy.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include <eligibility/random_dossier.hpp>
#include <support/catch.hpp>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/io/policy_keys.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/reports/record.hpp>

namespace {

using namespace thidua;

std::string file(std::string const& path) {
    std::ifstream in(std::string{THIDUA_EXAMPLE_DATA} + "/../../" + path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}
std::string written(policy const& p) {
    auto made = policy_json(p);
    if (!made) FAIL(describe(made.failure().front(), language::en));
    return *std::move(made);
}
loaded_policy read(std::string_view json) {
    auto made = read_policy(json);
    if (!made) FAIL(describe(made.failure().front(), language::en));
    return std::move(*made);
}
using list = std::vector<std::string>;
list faults(policy const& p) {
    auto const made = policy_json(p);
    list out;
    if (!made)
        for (auto const& e : made.failure()) {
            CHECK_FALSE(e.message.vi.empty());
            out.push_back(std::string{e.code} + " " + e.where.path);
        }
    return out;
}
bool same(assessment const& a, assessment const& b) {
    return a.result == b.result && a.reasons == b.reasons && a.notices == b.notices &&
           a.missing == b.missing && a.tracks == b.tracks && a.leans_on == b.leans_on &&
           std::ranges::equal(a.findings, b.findings, [](finding const& x, finding const& y) {
               auto const id = [](exception const* e) {
                   return e == nullptr ? std::string_view{} : e->id;
               };
               return x.of->id == y.of->id && x.what == y.what && x.by.value == y.by.value &&
                      id(x.by.live) == id(y.by.live) && id(x.by.other) == id(y.by.other) &&
                      x.by.in_doubt == y.by.in_doubt;
           });
}

// ---- a policy of every kind of thing, written in C++

enum class level : std::uint8_t { low = 2, high = 5 };

}  // namespace

template <>
struct thidua::words_of<level> {
    static constexpr std::array<std::string_view, 1> spellings{"kém"};
    static constexpr std::array<enumerator, 2> all{{
        {2, "low", {"thấp", "low"}, spellings},
        {5, "high", {"cao", "high"}, {}},
    }};
};

namespace {

inline constexpr fact<int> hours{{.name = "attr.hours",
                                  .label = {"số giờ", "hours"},
                                  .header = "Số giờ",
                                  .aliases = {"Giờ"},
                                  .shown_to = sensitivity::personal,
                                  .unit = {"giờ", "hours"},
                                  .blank = {"không ghi", "not stated"},
                                  .least = 1,
                                  .most = 900},
                                 own_fact};
inline constexpr fact<level> grade{{.name = "attr.grade", .label = {"bậc", "grade"}}, own_fact};
inline constexpr fact<hundredths> share{
    {.name = "attr.share", .label = {"tỷ lệ", "share"}, .most = 9950}, own_fact};
inline constexpr fact<unit_id> partner{
    {.name = "attr.partner", .label = {"đối tác", "partner"}, .domain = name_domain::unit},
    own_fact};
inline constexpr fact<int> tickets{{.name = "attr.tickets", .label = {"số vé", "tickets"}},
                                   own_fact};

inline constexpr instrument twin_a{"1/QĐ", {"Quyết định A", "decision A"}, "one"};
inline constexpr instrument twin_b{"1/QĐ", {"Quyết định B", "decision B"}, "two"};
inline constexpr instrument unnumbered{
    "", {"Nghị quyết", "a resolution"}, "three", date{2024, 1, 1}, date{2025, 6, 30}};

inline constexpr std::array<dated<std::int64_t>, 2> least_hours{{
    {first_day(), date{2025, 6, 30}, 40, twin_a.at(article{1}, verification::recalled)},
    {date{2025, 7, 1}, last_day(), 60, unnumbered.whole(verification::verified)},
}};
inline constexpr parameter<int> least{{.name = "least_hours",
                                       .label = {"số giờ ít nhất", "fewest hours"},
                                       .unit = {"giờ", "hours"},
                                       .table = least_hours}};
inline constexpr std::array<dated<std::int64_t>, 1> lowest_rating{
    {{date{2024, 1, 1}, date{2026, 12, 31}, 2, {}}}};
inline constexpr parameter<rating> lowest{
    {.name = "lowest_rating", .label = {"mức thấp nhất", "lowest"}, .table = lowest_rating}};
inline constexpr parameter<hundredths> open_share{
    {.name = "least_share", .label = {"tỷ lệ ít nhất", "least share"}}};

inline constexpr exception inner{.id = "x.inner",
                                 .basis = twin_b.at(article{2}, clause{3}, verification::verified),
                                 .when = facts::posthumous,
                                 .says = {"Không yêu cầu", "waived"}};
inline constexpr exception outer{.id = "x.outer",
                                 .basis = {},
                                 .when = grade == level::high,
                                 .then = hours >= 10,
                                 .unless = {nullptr, &inner}};
inline constexpr criterion enough{
    .id = "c.enough",
    .basis = {{{}, twin_a.at(article{5}, clause{1}, point{"đ"}, verification::second_hand)}},
    .applies = facts::recipient_kind == recipient_kind::individual,
    .due_when = hours.given(),
    .must = hours >= least.on(facts::received_on) && facts::rating >= lowest.on(facts::received_on),
    .unless = {&outer, &inner},
    .otherwise = failure::on_hold,
    .due = stage::council,
    .says = {.vi = "Đủ \"giờ\"\nhai dòng", .en = "enough"}};
inline constexpr criterion shared{
    .id = "c.shared",
    .must = share > open_share.on(facts::received_on) || partner == facts::unit,
    .otherwise = failure::notice};
inline constexpr criterion only_track{.id = "c.only_track", .must = grade.is_any_of(level::low)};
inline constexpr criterion stands{.id = "c.tracks"};
inline constexpr track first{.id = "t.first",
                             .basis = twin_b.whole(verification::inferred),
                             .serves = commendation_type::unexpected,
                             .asks = {&only_track, nullptr, &shared}};
inline constexpr track second{.id = "t.second", .applies = facts::united, .asks = {&only_track}};

inline constexpr std::array<criterion const*, 3> criteria{&stands, &enough, &shared};
inline constexpr std::array<track const*, 1> live{&first};
inline constexpr std::array<track const*, 1> elsewhere{&second};
inline constexpr std::array<order_key, 4> order{{{order_by::fact, &tickets, true},
                                                 {order_by::score, nullptr, false},
                                                 {order_by::fact, &facts::rating, false},
                                                 {order_by::unit_rank, nullptr, true}}};
inline constexpr std::array<small_kind, 2> small{{
    {.kind = collective_kind::team,
     .within = unit_kind::ward,
     .within_any = false,
     .first = {2024, 1, 1},
     .last = {2025, 6, 30},
     .basis = unnumbered.whole(verification::recalled)},
    {.kind = collective_kind::crew},
}};
inline constexpr policy all_kinds{
    .id = "test.all-kinds",
    .name = {"Tất cả", "everything"},
    .of = &hanoi::plan_343,
    .rules = {.criteria = criteria, .by_track = &stands, .live = live, .elsewhere = elsewhere},
    .how = {.window = achievement_window::overlaps, .of_households = households::admitted},
    .priority = {.force = reading::running_rate, .direct = who_is_direct::either},
    .order = order,
    .small = small};

}  // namespace

TEST_CASE("the plan's policy written out and read back is the same policy", "[io][policy]") {
    auto const json = written(hanoi::policy_343);
    auto const back = read(json);
    CHECK(policy_dump(back.get()) == policy_dump(hanoi::policy_343));
    auto const again = policy_json(back);
    REQUIRE(again);
    CHECK(*again == json);
    CHECK(back.get().of == &hanoi::plan_343);
    CHECK(back.own_facts().empty());
}

TEST_CASE("the plan's policy read back judges every dossier as the one written in C++",
          "[io][policy]") {
    auto const back = read(written(hanoi::policy_343));
    eligibility_oracle::chance c(343);
    std::array<std::size_t, 5> outcomes{};
    for (int i = 0; i < 6'000; ++i) {
        auto const s = eligibility_oracle::random_situation(c);
        auto const n = eligibility_oracle::random_dossier(c, s, i % 2 == 0);
        auto const at = static_cast<stage>(c.below(5));
        auto const a = assess(hanoi::policy_343.rules, n, s.in, at);
        auto const b = assess(back.get().rules, n, s.in, at);
        REQUIRE(same(a, b));
        ++outcomes[static_cast<std::size_t>(a.result)];
    }
    CHECK(std::ranges::count_if(outcomes, [](auto n) { return n > 20; }) >= 4);
}

TEST_CASE("a policy of every kind of thing is written and read back", "[io][policy]") {
    auto const json = written(all_kinds);
    auto const back = read(json);
    INFO(json);
    CHECK(policy_dump(back.get()) == policy_dump(all_kinds));
    auto const again = policy_json(back);
    REQUIRE(again);
    CHECK(*again == json);
    // Own facts in the order in which they are met; the order's last.
    REQUIRE(back.own_facts().size() == 5);
    CHECK(back.own_facts()[0]->name == "attr.hours");
    CHECK(back.own_facts()[4]->name == "attr.tickets");
    auto const& h = *back.own_facts()[0];
    CHECK(h.unit == hours.unit);
    CHECK(h.header == hours.header);
    CHECK(h.aliases == hours.aliases);
    CHECK(h.shown_to == hours.shown_to);
    CHECK(h.blank == hours.blank);
    CHECK(h.least == 1);
    CHECK(h.most == 900);
    auto const& g = *back.own_facts()[1];
    REQUIRE(g.words.size() == 2);
    CHECK(g.words[0].value == 2);
    CHECK(g.words[0].aliases[0] == "kém");
    CHECK(g.words[1].value == 5);
    CHECK(back.get().rules.live[0]->asks[1] == back.get().rules.criteria[2]);
    CHECK(back.get().how == all_kinds.how);
    CHECK(back.get().priority == all_kinds.priority);
    CHECK(back.get().small[0].within == unit_kind::ward);
    CHECK_FALSE(back.get().small[0].within_any);
    // Two texts of one number stay two; one without a number keeps none.
    std::set<std::string> titles;
    for (auto const* c : back.get().rules.criteria)
        for (auto const& b : c->basis)
            if (b.given()) titles.insert(std::string{b.of->title.en});
    CHECK(titles == std::set<std::string>{"decision A"});
    auto const* deep = back.get().rules.criteria[1]->unless[1];
    CHECK(deep->basis.of->title.en == "decision B");
    CHECK(deep->basis.of->number == "1/QĐ");
    CHECK(back.get().small[0].basis.of->number.empty());
    CHECK(back.get().small[0].basis.of->last == date{2025, 6, 30});
    // Bound to the list of own facts, it judges.
    std::array<cell, 5> values{};
    values[0] = {said::value, 59};
    auto n = sample::with([&](auto& d) {
        d.attributes = values;
        d.received_on = date{2025, 7, 1};
        d.rating = rating::good;
        d.posthumous = false;
    });
    auto const& c = *back.get().rules.criteria[1];
    values[1] = {said::value, 2};
    CHECK(judge(c, n, sample::day).what == standing::failed);
    values[1] = {said::value, 5};
    CHECK(judge(c, n, sample::day).what == standing::met);
    CHECK(judge(c, n, sample::day).by.live->id == "x.outer");
}

TEST_CASE("own facts that nothing names keep their place", "[io][policy]") {
    auto const json = policy_json(all_kinds, {.own = {&tickets, &share}, .parameters = {&lowest}});
    REQUIRE(json);
    auto const back = read(*json);
    list names;
    for (auto const* f : back.own_facts()) names.emplace_back(f->name);
    CHECK(names == list{"attr.tickets", "attr.share", "attr.hours", "attr.grade", "attr.partner"});
    CHECK(back.parameters()[0]->name == "lowest_rating");
    CHECK(policy_dump(back.get()) == policy_dump(all_kinds));
}

TEST_CASE("what a file cannot say is refused, with the id of what it is", "[io][policy]") {
    auto const of = [](criterion const& c) {
        std::array<criterion const*, 1> const one{&c};
        auto p = all_kinds;
        p.rules = {.criteria = one};
        return faults(p);
    };
    static constexpr fact<int> stranger{
        {.name = "stranger"}, {.read = [](nomination const&, context const&) { return cell{}; }}};
    CHECK(of({.id = "c.strange", .must = stranger >= 1}) == list{"policy.unwritable c.strange"});
    CHECK(of({.id = "c.content", .must = facts::content == content_id{1}}) ==
          list{"policy.unwritable c.content/must"});
    CHECK(of({.id = "c.grade", .basis = {{{.grade = verification::verified}}}}) ==
          list{"policy.unwritable c.grade"});
    exception a{.id = "x.a"};
    exception b{.id = "x.b", .unless = {&a}};
    a.unless = {&b};
    CHECK_FALSE(of({.id = "c.cycle", .unless = {&a}}).empty());
    exception const other{.id = "x.outer"};
    criterion const twice{.id = "c.twice", .unless = {&outer, &other}};
    CHECK(of(twice) == list{"policy.same_id x.outer"});
    std::array<criterion const*, 2> const again{&shared, &shared};
    auto p = all_kinds;
    p.rules = {.criteria = again};
    CHECK(faults(p) == list{"policy.same_id c.shared"});
    p = all_kinds;
    p.of = nullptr;
    CHECK(faults(p) == list{"policy.unwritable test.all-kinds"});
    std::array<order_key, 1> const upside_down{{{order_by::score, nullptr, true}}};
    p = all_kinds;
    p.order = upside_down;
    CHECK(faults(p) == list{"policy.unwritable test.all-kinds"});
}

TEST_CASE("the symbols of a policy are found in conditions, exceptions, tracks and order",
          "[io][policy]") {
    auto const found = symbols_of(all_kinds);
    CHECK(found.own == std::vector<fact_info const*>{&hours, &grade, &share, &partner, &tickets});
    CHECK(found.parameters == std::vector<parameter_info const*>{&least, &lowest, &open_share});
    CHECK(symbols_of(hanoi::policy_343).own.empty());
}

TEST_CASE("the shipped file of the plan's policy is the policy as it is", "[io][policy]") {
    // Written by `thidua policy --json --out share/thidua/policies/hanoi_343.json`.
    CHECK(file("share/thidua/policies/hanoi_343.json") == written(hanoi::policy_343));
}

// ---- the schema for editors; no validator is at hand, so its shape is compared

namespace {

namespace json = boost::json;

json::value schema() { return json::parse(file("share/thidua/schema/policy.schema.json")); }

/// What of JSON Schema the shipped schema uses: `$ref`, types, keys, `enum`, `const`, counts.
bool fits(json::value const& v, json::value const& s, json::value const& root, std::string& why,
          std::string const& path = {}) {
    auto const& rules = s.as_object();
    auto const fail = [&](std::string const& what) {
        if (why.empty()) why = path + ": " + what;
        return false;
    };
    if (auto const* ref = rules.if_contains("$ref"))
        return fits(v, root.at("$defs").at(std::string{ref->as_string()}.substr(8)), root, why,
                    path);
    if (auto const* any = rules.if_contains("anyOf")) {
        std::string ignored;
        for (auto const& one : any->as_array())
            if (fits(v, one, root, ignored, path)) return true;
        return fail("none of the alternatives");
    }
    if (auto const* same = rules.if_contains("const"))
        return v == *same || fail("not the constant");
    if (auto const* words = rules.if_contains("enum"))
        return std::ranges::find(words->as_array(), v) != words->as_array().end() ||
               fail("none of the words");
    if (auto const* type = rules.if_contains("type"); type != nullptr && type->is_string()) {
        auto const name = std::string{type->as_string()};
        bool const ok = (name == "object" && v.is_object()) || (name == "array" && v.is_array()) ||
                        (name == "string" && v.is_string()) || (name == "integer" && v.is_int64());
        if (!ok) return fail("no " + name);
    }
    if (auto const* object = v.if_object(); object != nullptr && rules.contains("properties")) {
        auto const& known = rules.at("properties").as_object();
        for (auto const& member : *object) {
            auto const* of = known.if_contains(member.key());
            if (of == nullptr) return fail("unknown key " + std::string{member.key()});
            if (!fits(member.value(), *of, root, why, path + "/" + std::string{member.key()}))
                return false;
        }
        if (auto const* needed = rules.if_contains("required"))
            for (auto const& key : needed->as_array())
                if (!object->contains(key.as_string()))
                    return fail("lacks " + std::string{key.as_string()});
    }
    if (auto const* all = v.if_array()) {
        if (auto const* most = rules.if_contains("maxItems");
            most != nullptr && static_cast<std::int64_t>(all->size()) > most->as_int64())
            return fail("too many");
        for (std::size_t i = 0; i < all->size(); ++i)
            if (!fits((*all)[i], rules.at("items"), root, why, path + "/" + std::to_string(i)))
                return false;
    }
    return true;
}
template <class E>
list names_of() {
    list all;
    for (auto const& w : words<E>()) all.emplace_back(w.name);
    return all;
}
list words_at(json::value const& s, std::string_view pointer) {
    list all;
    for (auto const& w : s.at_pointer(json::string_view(pointer.data(), pointer.size())).as_array())
        all.emplace_back(w.as_string());
    return all;
}

}  // namespace

TEST_CASE("what is written has the shape that the schema for editors describes", "[io][policy]") {
    auto const s = schema();
    auto const page = file("docs/policy-language.md");
    auto const begin = page.find("```json\n") + 8;
    for (auto const& text : {written(hanoi::policy_343), written(all_kinds),
                             page.substr(begin, page.find("\n```", begin) - begin)}) {
        std::string why;
        CHECK(fits(json::parse(text), s, s, why));
        CHECK(why.empty());
    }
    std::string why;
    CHECK_FALSE(fits(json::parse(R"({"format": "thidua.policy/1"})"), s, s, why));
    CHECK(why == ": lacks id");
}

TEST_CASE("the schema for editors has the words that are read", "[io][policy]") {
    auto const s = schema();
    each_reading(hanoi::policy_343.how, [&s](std::string_view key, auto value) {
        CHECK(words_at(s, "/properties/readings/properties/" + std::string{key} + "/enum") ==
              names_of<decltype(value)>());
    });
    each_joint(hanoi::policy_343.priority, [&s](std::string_view key, auto value) {
        CHECK(words_at(s, "/properties/priority/properties/" + std::string{key} + "/enum") ==
              names_of<decltype(value)>());
    });
    CHECK(words_at(s, "/$defs/citation/properties/verification/enum") == names_of<verification>());
    CHECK(words_at(s, "/$defs/criterion/properties/otherwise/enum") == names_of<failure>());
    CHECK(words_at(s, "/$defs/criterion/properties/due/enum") == names_of<stage>());
    CHECK(words_at(s, "/$defs/track/properties/serves/enum") == names_of<commendation_type>());
    auto order_words = names_of<order_by>();
    order_words.pop_back();
    CHECK(words_at(s, "/properties/order/items/anyOf/0/enum") == order_words);
    list types;
    for (auto const& t : policy_types) types.emplace_back(t.name);
    CHECK(words_at(s, "/$defs/fact/properties/type/enum") == types);
    types.resize(policy_parameter_types);
    CHECK(words_at(s, "/$defs/parameter/properties/type/enum") == types);
    list readers;
    for (auto const& w : sensitivity_words) readers.emplace_back(w.name);
    CHECK(words_at(s, "/$defs/fact/properties/shown_to/enum") == readers);
}
