// SPDX-License-Identifier: BSL-1.0
#include "read_policy_session.hpp"

#include <algorithm>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/text_form.hpp>

#include "policy_condition_values.hpp"

namespace thidua::policy_reading {
namespace {

constexpr std::array<std::string_view, 2> text_keys{"vi", "en"};
constexpr std::array<std::string_view, 5> citation_keys{"instrument", "article", "clause", "point",
                                                        "verification"};
constexpr std::array<std::string_view, 6> instrument_keys{"id",     "number", "title",
                                                          "source", "from",   "through"};
constexpr std::size_t most_instruments = 1'000;
constexpr std::size_t longest_id = 100;
constexpr std::int64_t most_articles = 9'999;

[[nodiscard]] bool sound_id(std::string_view id) {
    return id.size() <= longest_id && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == '-';
           });
}

}  // namespace

bilingual session::words(spot const& object, std::string_view key, bool needed) {
    auto const at = object.find(key);
    if (!at) {
        if (needed)
            (void)read.required(object, key, {"{\"vi\": …, \"en\": …}", "{\"vi\": …, \"en\": …}"});
        return {};
    }
    if (!read.object(*at, text_keys)) return {};
    auto const vi = read.required(*at, "vi", {"chữ tiếng Việt", "a Vietnamese text"});
    auto const in_vi = vi ? read.any_text(*vi) : std::nullopt;
    if (!in_vi) return {};
    bilingual made;
    made.vi = keep(*in_vi);
    made.en = made.vi;
    if (auto const en = at->find("en"))
        if (auto const in_en = read.any_text(*en)) made.en = keep(*in_en);
    return made;
}

std::optional<std::string_view> session::id_of(spot const& object, std::string_view key) {
    text const accepted{"chữ cái không dấu, chữ số, `.`, `_`, `-`",
                        "letters, digits, `.`, `_`, `-`"};
    auto const at = read.required(object, key, accepted);
    if (!at) return std::nullopt;
    auto const id = read.name(*at);
    if (!id) return std::nullopt;
    if (sound_id(*id)) return id;
    read.refuse("policy.bad_id", *at, {"không dùng làm mã được", "cannot be an id"}, accepted);
    return std::nullopt;
}

std::optional<std::string_view> session::own_id(spot const& object) {
    auto const id = id_of(object, "id");
    if (!id) return std::nullopt;
    auto const [entry, is_new] = ids_.emplace(*id, object.path());
    if (is_new) return keep(*id);
    read.report("policy.same_id", object.path() + "/id",
                {"mã " + shown(*id) + " đã được dùng", "the id " + shown(*id) + " was used before"},
                {"đã có ở " + entry->second, "already at " + entry->second});
    return std::nullopt;
}

condition session::rule(spot const& object, std::string_view key) {
    auto const at = object.find(key);
    if (!at) return {};
    auto const written = read.any_text(*at);
    if (!written) return {};
    auto made = read_condition(*written, {.own = to.own, .parameters = to.declared});
    if (made) return *made;
    auto why = std::move(made).failure();
    read.report(why.code, at->path(), std::move(why.message), std::move(why.help));
    return {};
}

void session::too_many(spot const& at, std::size_t most) {
    auto const bound = std::to_string(most);
    auto const size = std::to_string(at.value.size());
    read.report("policy.too_many", at.path(),
                {"danh sách có " + size + " mục", "the list has " + size + " entries"},
                {"nhiều nhất " + bound, "at most " + bound});
}

void session::unknown_id(spot const& at, std::string_view id,
                         std::vector<std::string_view> const& known, std::string_view code,
                         bilingual what) {
    read.report(
        code, at.path(),
        {"không có " + std::string{what.vi} + " " + shown(id),
         "there is no " + std::string{what.en} + " " + shown(id)},
        with_near(id, known, {"một mã đã khai trong tệp này", "an id that this file declares"}));
}

std::optional<day_interval> session::days_of(spot const& object) {
    auto made = all_days;
    bool sound = true;
    if (auto const at = object.find("from")) {
        auto const day = read.day(*at);
        sound = day.has_value();
        made.first = day.value_or(made.first);
    }
    if (auto const at = object.find("through")) {
        auto const day = read.day(*at);
        sound = sound && day.has_value();
        made.last = day.value_or(made.last);
    }
    if (!sound) return std::nullopt;
    if (made.first <= made.last) return made;
    read.report("policy.ends_before", object.path(),
                {"ngày cuối " + to_short(made.last) + " trước ngày đầu " + to_short(made.first),
                 "it ends on " + to_iso(made.last) + ", before it begins"},
                {"cả hai ngày đều được tính", "both days are included"});
    return std::nullopt;
}

// ---- law

citation session::citation_at(spot const& at) {
    if (!read.object(at, citation_keys)) return {};
    citation made;
    text const grades{"mức kiểm chứng: verified, second_hand, recalled, inferred, assumption",
                      "verified, second_hand, recalled, inferred or assumption"};
    if (auto const grade = read.required(at, "verification", grades))
        made.grade = read.word<verification>(*grade).value_or(made.grade);
    auto const number = [&](std::string_view key) {
        auto const held = at.find(key);
        return held ? static_cast<int>(read.whole(*held, 1, most_articles).value_or(0)) : 0;
    };
    made.article = number("article");
    made.clause = number("clause");
    if (auto const point = at.find("point"))
        if (auto const letter = read.name(*point)) made.point = keep(*letter);
    auto const named = at.find("instrument");
    if (named) {
        auto const id = read.name(*named);
        if (!id) return made;
        if (auto const* found = instruments.find(*id))
            made.of = found->what;
        else
            read.report("policy.unknown_instrument", named->path(),
                        {"không có văn bản " + shown(*id), "there is no instrument " + shown(*id)},
                        with_near(*id, instruments.ids(),
                                  {"khai văn bản ở `instruments`",
                                   "declare the instrument in `instruments`"}));
    } else if (made.article != 0 || made.clause != 0 || !made.point.empty() ||
               made.grade != verification::assumption) {
        read.report("policy.missing_citation", at.path(),
                    {"viện dẫn không nêu văn bản", "the citation names no instrument"},
                    {"nêu `instrument`; không dựa vào văn bản nào: {\"verification\": "
                     "\"assumption\"}",
                     "name the `instrument`; what rests on no text is {\"verification\": "
                     "\"assumption\"}"});
    }
    return made;
}

void session::missing_basis(spot const& object) {
    read.report("policy.missing_citation", object.path() + "/basis",
                {"thiếu viện dẫn", "a citation is missing"},
                {"nêu văn bản, điều, khoản, điểm; không dựa vào văn bản nào: {\"verification\": "
                 "\"assumption\"}",
                 "name instrument, article, clause, point; what rests on no text is "
                 "{\"verification\": \"assumption\"}"});
}

citation session::cited(spot const& object) {
    auto const at = object.find("basis");
    if (!at) {
        missing_basis(object);
        return {};
    }
    return citation_at(*at);
}

std::array<citation, 3> session::cited_list(spot const& object) {
    std::array<citation, 3> made{};
    auto const at = object.find("basis");
    if (!at || (at->value.is(json_kind::list) && at->value.size() == 0)) {
        missing_basis(object);
        return made;
    }
    std::size_t next = 0;
    entries(object, "basis", made.size(),
            [&](spot const& one) { made[next++] = citation_at(one); });
    return made;
}

void read_instruments(session& s, spot const& whole) {
    s.entries(whole, "instruments", most_instruments, [&](spot const& at) {
        if (!s.read.object(at, instrument_keys)) return;
        auto const named = s.read.required(
            at, "id", {"số hiệu văn bản: 06/2022/QH15", "the number of the text: 06/2022/QH15"});
        auto const id = named ? s.read.name(*named) : std::nullopt;
        instrument made;
        made.title = s.words(at, "title", true);
        if (auto const days = s.days_of(at)) {
            made.first = days->first;
            made.last = days->last;
        }
        if (auto const source = at.find("source"))
            if (auto const words = s.read.any_text(*source)) made.source = s.keep(*words);
        if (!id) return;
        made.number = s.keep(*id);
        if (auto const number = at.find("number"))
            if (auto const words = s.read.any_text(*number)) made.number = s.keep(*words);
        auto& kept = s.to.instruments.emplace_back(made);
        auto const [entry, is_new] =
            s.instruments.all.emplace(*id, by_id<instrument>::entry{&kept, at.path()});
        if (is_new) return;
        s.read.report("policy.same_id", at.path() + "/id",
                      {"văn bản " + shown(*id) + " đã được khai",
                       "the instrument " + shown(*id) + " was declared before"},
                      {"đã có ở " + entry->second.path, "already at " + entry->second.path});
    });
}

}  // namespace thidua::policy_reading
