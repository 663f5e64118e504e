// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/logic/judge.hpp>
#include <thidua/nominations/values.hpp>

#include "policy_condition_values.hpp"
#include "read_policy_session.hpp"

namespace thidua::policy_reading {
namespace {

constexpr std::size_t most_rules = 1'000;
constexpr std::size_t most_tracks = 200;

constexpr std::array<std::string_view, 6> exception_keys{"id",   "basis",  "when",
                                                         "then", "unless", "says"};
constexpr std::array<std::string_view, 10> criterion_keys{
    "id", "basis", "applies", "due_when", "must", "unless", "otherwise", "due", "says", "fails"};
constexpr std::array<std::string_view, 6> track_keys{"id",      "basis", "serves",
                                                     "applies", "asks",  "says"};

constexpr bilingual an_exception{"ngoại lệ", "exception"};
constexpr bilingual a_criterion{"tiêu chí", "criterion"};
constexpr bilingual a_track{"tiêu chuẩn", "track"};

/// The exceptions that are named under `unless`.
std::array<exception const*, 2> exceptions_at(session& s, spot const& at) {
    std::array<exception const*, 2> named{};
    std::size_t next = 0;
    s.entries(at, "unless", named.size(), [&](spot const& one) {
        auto const* e = s.referred(one, s.exceptions, "policy.unknown_exception", an_exception);
        if (e != nullptr) named[next++] = e;
    });
    return named;
}

void read_exception(session& s, spot const& at) {
    if (!s.read.object(at, exception_keys)) return;
    auto const id = s.own_id(at);
    exception made;
    made.basis = s.cited(at);
    made.when = s.rule(at, "when");
    made.then = s.rule(at, "then");
    made.says = s.words(at, "says");
    if (!id) return;
    made.id = *id;
    auto& kept = s.to.exceptions.emplace_back(made);
    s.exceptions.all.emplace(*id, by_id<exception>::entry{&kept, at.path()});
}

/// Follows the exceptions of exceptions: each is entered once, a way that comes back is a cycle.
class chains {
public:
    explicit chains(session& s) : s_(s) {}

    void check() {
        for (auto const& e : s_.to.exceptions) (void)longest_from(e);
    }

private:
    enum class mark : std::uint8_t { open, done };
    struct state {
        mark is = mark::open;
        int length = 0;
    };

    int longest_from(exception const& e) {
        if (auto const known = seen_.find(&e); known != seen_.end()) {
            if (known->second.is == mark::open) cycle(e);
            return known->second.length;
        }
        seen_.emplace(&e, state{});
        way_.push_back(&e);
        int longest = 0;
        for (auto const* next : e.unless)
            if (next != nullptr) longest = std::max(longest, longest_from(*next));
        way_.pop_back();
        seen_[&e] = {mark::done, longest + 1};
        if (longest + 1 == detail::exception_depth + 1)
            report(e,
                   {"chuỗi ngoại lệ từ " + shown(e.id) + " quá dài",
                    "the chain of exceptions from " + shown(e.id) + " is too long"},
                   {"nhiều nhất 8 ngoại lệ nối tiếp", "at most 8 exceptions in a chain"});
        return longest + 1;
    }
    void cycle(exception const& e) {
        std::string line;
        bool inside = false;
        for (auto const* step : way_) {
            inside = inside || step == &e;
            if (inside) line += std::string{step->id} + " -> ";
        }
        report(e,
               {"ngoại lệ vòng lại: " + line + std::string{e.id},
                "exceptions that come back: " + line + std::string{e.id}},
               {"một ngoại lệ không được dẫn về chính nó", "no exception may lead to itself"});
    }
    void report(exception const& e, text message, text help) {
        auto const* entry = s_.exceptions.find(e.id);
        s_.read.report("policy.cyclic_exception",
                       (entry != nullptr ? entry->path : std::string{}) + "/unless",
                       std::move(message), std::move(help));
    }

    session& s_;
    std::map<exception const*, state> seen_{};  // looked up only: the order does not matter
    std::vector<exception const*> way_{};
};

void read_exceptions(session& s, spot const& whole) {
    s.entries(whole, "exceptions", most_rules, [&s](spot const& at) { read_exception(s, at); });
    // Exceptions may name later ones.
    auto const list = whole.find("exceptions");
    if (!list || !list->value.is(json_kind::list)) return;
    std::size_t index = 0;
    for (auto const value : list->value) {
        spot const at{value, &*list, index++};
        auto const id = at.find("id");
        if (!id || !id->value.is(json_kind::string)) continue;
        auto const* entry = s.exceptions.find(id->value.text());
        if (entry != nullptr && entry->path == at.path())
            entry->what->unless = exceptions_at(s, at);
    }
    chains{s}.check();
}

void read_criterion(session& s, spot const& at, std::vector<criterion const*>* judged) {
    if (!s.read.object(at, criterion_keys)) return;
    auto const id = s.own_id(at);
    criterion made;
    made.basis = s.cited_list(at);
    made.applies = s.rule(at, "applies");
    made.due_when = s.rule(at, "due_when");
    made.must = s.rule(at, "must");
    made.unless = exceptions_at(s, at);
    if (auto const held = at.find("otherwise"))
        made.otherwise = s.read.word<failure>(*held).value_or(made.otherwise);
    if (auto const held = at.find("due")) made.due = s.read.word<stage>(*held).value_or(made.due);
    made.says = s.words(at, "says");
    made.fails = s.words(at, "fails");
    if (!id) return;
    made.id = *id;
    auto& kept = s.to.criteria.emplace_back(made);
    s.criteria.all.emplace(*id, by_id<criterion>::entry{&kept, at.path()});
    if (judged != nullptr) judged->push_back(&kept);
}

void read_track(session& s, spot const& at) {
    if (!s.read.object(at, track_keys)) return;
    auto const id = s.own_id(at);
    track made;
    made.basis = s.cited(at);
    text const types{"loại hình khen thưởng: movement, unexpected, ...",
                     "a type of commendation: movement, unexpected, ..."};
    if (auto const held = s.read.required(at, "serves", types))
        made.serves = s.read.word<commendation_type>(*held).value_or(made.serves);
    made.applies = s.rule(at, "applies");
    std::size_t next = 0;
    text const asked{"danh sách mã tiêu chí", "a list of ids of criteria"};
    if (s.read.required(at, "asks", asked))
        s.entries(at, "asks", made.asks.size(), [&](spot const& one) {
            auto const* c = s.referred(one, s.criteria, "policy.unknown_criterion", a_criterion);
            if (c != nullptr) made.asks[next++] = c;
        });
    made.says = s.words(at, "says");
    if (!id) return;
    made.id = *id;
    auto& kept = s.to.tracks.emplace_back(made);
    s.tracks.all.emplace(*id, by_id<track>::entry{&kept, at.path()});
}

void read_track_list(session& s, spot const& whole, std::string_view key,
                     std::vector<track const*>& list) {
    s.entries(whole, key, most_tracks, [&](spot const& one) {
        auto const* t = s.referred(one, s.tracks, "policy.unknown_track", a_track);
        if (t == nullptr) return;
        for (auto const* before : list)
            if (before == t)
                return s.read.report("policy.same_id", one.path(),
                                     {"tiêu chuẩn lặp lại", "the track is there twice"},
                                     {"mỗi tiêu chuẩn một lần", "each track once"});
        list.push_back(t);
    });
}

void read_by_track(session& s, spot const& whole) {
    auto const held = whole.find("by_track");
    if (!held) {
        if (!s.to.live.empty())
            s.read.report(
                "policy.without_tracks", "/by_track",
                {"có `live` nhưng không có `by_track`", "`live` is there, `by_track` is not"},
                {"mã tiêu chí đứng thay cho các tiêu chuẩn",
                 "the id of the criterion that stands for the tracks"});
        return;
    }
    auto const* c = s.referred(*held, s.criteria, "policy.unknown_criterion", a_criterion);
    if (c == nullptr) return;
    bool judged = false;
    for (auto const* one : s.to.judged) judged = judged || one == c;
    if (!judged)
        return s.read.report(
            "policy.unknown_criterion", held->path(),
            {shown(c->id) + " không nằm trong `criteria`", shown(c->id) + " is not in `criteria`"},
            {"một tiêu chí của `criteria`", "a criterion of `criteria`"});
    if (s.to.live.empty())
        s.read.report("policy.without_tracks", "/live",
                      {"có `by_track` nhưng `live` trống", "`by_track` is there, `live` is empty"},
                      {"nêu ít nhất một tiêu chuẩn đang xét", "name at least one live track"});
    if (!c->must.empty() || !c->applies.empty() || !c->due_when.empty() || c->unless[0] != nullptr)
        s.read.report("policy.conditions_of_tracks", s.criteria.find(c->id)->path,
                      {shown(c->id) + " đứng thay cho các tiêu chuẩn nên không có điều kiện riêng",
                       shown(c->id) + " stands for the tracks and has no conditions of its own"},
                      {"đưa điều kiện vào các tiêu chuẩn", "put the conditions into the tracks"});
    s.to.made.rules.by_track = c;
}

}  // namespace

void read_rules(session& s, spot const& whole) {
    read_exceptions(s, whole);
    (void)s.read.required(whole, "criteria", {"danh sách tiêu chí", "the list of criteria"});
    s.entries(whole, "criteria", most_rules,
              [&s](spot const& at) { read_criterion(s, at, &s.to.judged); });
    s.entries(whole, "track_criteria", most_rules,
              [&s](spot const& at) { read_criterion(s, at, nullptr); });
    s.entries(whole, "tracks", most_tracks, [&s](spot const& at) { read_track(s, at); });
    read_track_list(s, whole, "live", s.to.live);
    read_track_list(s, whole, "elsewhere", s.to.elsewhere);
    read_by_track(s, whole);
}

}  // namespace thidua::policy_reading
