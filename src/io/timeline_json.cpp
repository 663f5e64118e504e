// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/timeline_json.hpp>

#include <algorithm>
#include <deque>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/json_reader.hpp>

namespace thidua {

struct stored_timeline::parts {
    std::deque<std::string> texts{};
    std::deque<std::vector<announcement>> announcements{};
    std::deque<std::vector<occurrence>> happened{};
    std::vector<event> events{};
    timeline whole{};
};

stored_timeline::stored_timeline() : parts_(std::make_unique<parts>()) {}
stored_timeline::stored_timeline(stored_timeline&&) noexcept = default;
stored_timeline& stored_timeline::operator=(stored_timeline&&) noexcept = default;
stored_timeline::~stored_timeline() = default;

timeline const& stored_timeline::get() const { return parts_->whole; }

/// Reads one document; what is wrong is collected.
class timeline_reader {
public:
    timeline_reader(std::string const& file, std::vector<error>& errors)
        : file_(file), errors_(errors) {}

    [[nodiscard]] stored_timeline read(json_value const& root) {
        stored_timeline out;
        to_ = out.parts_.get();
        if (!expect(root, json_kind::object, "")) return out;
        known_keys(root, "", {"format", "recorded_through", "events"});
        if (text(root, "", "format") != timeline_format)
            fail("/format", "timeline.format_unknown",
                 {"không phải tệp lịch sự kiện `" + std::string{timeline_format} + "`",
                  "not a timeline file `" + std::string{timeline_format} + "`"});
        auto const through = day(root, "", "recorded_through");
        if (auto const events = list(root, "", "events")) {
            std::size_t place = 0;
            for (auto const one : *events) read_event(one, "/events/" + std::to_string(place++));
        }
        if (!errors_.empty() || !through) return out;
        auto made = make_timeline(to_->events, *through);
        if (made)
            to_->whole = *made;
        else
            errors_.push_back(std::move(made).failure());
        return out;
    }

private:
    void fail(std::string const& path, std::string_view code, thidua::text message) {
        errors_.push_back({code, std::move(message), {}, {.file = file_, .path = path}});
    }
    bool expect(json_value const& v, json_kind kind, std::string const& path) {
        if (v.is(kind)) return true;
        fail(path, "json.wrong_kind",
             {"giá trị không đúng kiểu", "the value is not of the kind that is wanted"});
        return false;
    }
    void known_keys(json_value const& object, std::string const& path,
                    std::initializer_list<std::string_view> known) {
        for (auto const member : object)
            if (std::ranges::find(known, member.key()) == known.end())
                fail(path + json_pointer_step(member.key()), "json.unknown_key",
                     {"khóa không có nghĩa ở đây", "the key means nothing here"});
    }
    [[nodiscard]] std::optional<json_value> member(json_value const& object,
                                                   std::string const& path, std::string_view key,
                                                   json_kind kind) {
        auto const found = object.find(key);
        auto const where = path + json_pointer_step(key);
        if (!found) {
            fail(where, "json.missing_key", {"thiếu giá trị này", "the value is missing"});
            return std::nullopt;
        }
        if (!expect(*found, kind, where)) return std::nullopt;
        return found;
    }
    [[nodiscard]] std::optional<json_value> list(json_value const& object, std::string const& path,
                                                 std::string_view key) {
        return member(object, path, key, json_kind::list);
    }
    std::string_view text(json_value const& object, std::string const& path, std::string_view key) {
        auto const found = member(object, path, key, json_kind::string);
        return found ? std::string_view{to_->texts.emplace_back(found->text())}
                     : std::string_view{};
    }
    [[nodiscard]] std::optional<date> day(json_value const& object, std::string const& path,
                                          std::string_view key) {
        auto const found = member(object, path, key, json_kind::string);
        if (!found) return std::nullopt;
        auto read = read_date(found->text());
        if (read) return *read;
        auto e = std::move(read).failure();
        e.where = {.file = file_, .path = path + json_pointer_step(key)};
        errors_.push_back(std::move(e));
        return std::nullopt;
    }
    template <class E>
    [[nodiscard]] E word(json_value const& object, std::string const& path, std::string_view key) {
        auto const said = text(object, path, key);
        for (auto const& w : words<E>())
            if (w.name == said) return static_cast<E>(w.value);
        fail(path + json_pointer_step(key), "json.unknown_word",
             {"không có từ `" + std::string{said} + "`",
              "there is no word `" + std::string{said} + "`"});
        return {};
    }

    void read_event(json_value const& v, std::string const& path) {
        if (!expect(v, json_kind::object, path)) return;
        known_keys(v, path, {"name", "label", "announcements", "held"});
        event e{.name = text(v, path, "name")};
        if (auto const label = member(v, path, "label", json_kind::object)) {
            e.label.vi = text(*label, path + "/label", "vi");
            e.label.en = text(*label, path + "/label", "en");
        }
        auto& announced = to_->announcements.emplace_back();
        if (auto const all = list(v, path, "announcements"))
            for (auto const one : *all)
                read_announcement(one, path + "/announcements/" + std::to_string(announced.size()),
                                  announced);
        auto& held = to_->happened.emplace_back();
        if (auto const all = list(v, path, "held"))
            for (auto const one : *all)
                read_occurrence(one, path + "/held/" + std::to_string(held.size()), held);
        e.announcements = announced;
        e.happened = held;
        to_->events.push_back(e);
    }
    void read_announcement(json_value const& v, std::string const& path,
                           std::vector<announcement>& to) {
        auto& a = to.emplace_back();
        if (!expect(v, json_kind::object, path)) return;
        known_keys(v, path, {"session", "planned", "known_on", "source", "verification"});
        a.of = word<session>(v, path, "session");
        auto const planned = v.find("planned");
        a.withdrawn = planned && planned->is(json_kind::null);
        if (!a.withdrawn) a.planned = day(v, path, "planned").value_or(date{});
        a.known_on = day(v, path, "known_on").value_or(date{});
        a.source = text(v, path, "source");
        a.grade = word<verification>(v, path, "verification");
    }
    void read_occurrence(json_value const& v, std::string const& path,
                         std::vector<occurrence>& to) {
        auto& o = to.emplace_back();
        if (!expect(v, json_kind::object, path)) return;
        known_keys(v, path, {"session", "day", "source", "verification"});
        o.of = word<session>(v, path, "session");
        o.day = day(v, path, "day").value_or(date{});
        o.source = text(v, path, "source");
        o.grade = word<verification>(v, path, "verification");
    }

    std::string const& file_;
    std::vector<error>& errors_;
    stored_timeline::parts* to_ = nullptr;
};

result<stored_timeline, std::vector<error>> read_timeline(std::string_view json,
                                                          std::string const& file) {
    auto read = read_json(json);
    if (!read.ok()) {
        for (auto& e : read.errors) e.where.file = file;
        return std::move(read.errors);
    }
    std::vector<error> errors;
    auto out = timeline_reader{file, errors}.read(read.document.root());
    if (!errors.empty()) return errors;
    return out;
}

namespace {

namespace json = boost::json;

[[nodiscard]] json::string text_of(std::string_view s) { return json::string(s.data(), s.size()); }

}  // namespace

std::string timeline_json(timeline const& t) {
    std::string out =
        "{\"format\":" + json::serialize(text_of(timeline_format)) +
        ",\n\"recorded_through\":" + json::serialize(text_of(to_iso(t.recorded_through()))) +
        ",\n\"events\":[";
    bool first = true;
    for (auto const& e : t.events()) {
        json::array announced;
        for (auto const& a : e.announcements)
            announced.push_back(
                json::object{{"session", text_of(name_of(a.of))},
                             {"planned", a.withdrawn ? json::value(nullptr)
                                                     : json::value(text_of(to_iso(a.planned)))},
                             {"known_on", text_of(to_iso(a.known_on))},
                             {"source", text_of(a.source)},
                             {"verification", text_of(name_of(a.grade))}});
        json::array held;
        for (auto const& o : e.happened)
            held.push_back(json::object{{"session", text_of(name_of(o.of))},
                                        {"day", text_of(to_iso(o.day))},
                                        {"source", text_of(o.source)},
                                        {"verification", text_of(name_of(o.grade))}});
        json::object const whole{
            {"name", text_of(e.name)},
            {"label", json::object{{"vi", text_of(e.label.vi)}, {"en", text_of(e.label.en)}}},
            {"announcements", std::move(announced)},
            {"held", std::move(held)}};
        out += (first ? "\n" : ",\n") + json::serialize(whole);
        first = false;
    }
    return out + "\n]}\n";
}

}  // namespace thidua
