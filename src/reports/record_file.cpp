// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record_file.hpp>

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/digest.hpp>
#include <thidua/io/json_reader.hpp>

namespace thidua {

namespace {

/// A record of a million dossiers has some 300 MB; nothing of it is nested deeply.
constexpr json_document_limits record_limits{
    .bytes = std::size_t{1} << 30U, .values = std::size_t{1} << 26U, .depth = 16};

/// Takes out what is needed and remembers the first thing that is not there.
class record_reader {
public:
    explicit record_reader(std::string const& file) : file_(file) {}

    [[nodiscard]] recorded_round read(json_value const& root) {
        recorded_round r;
        if (text(root, "", "format") != "thidua.record/1") lack("/format");
        r.library_version = text(root, "", "library_version");
        if (auto const policy = object(root, "", "policy")) {
            r.policy_id = text(*policy, "/policy", "id");
            r.policy_sha256 = text(*policy, "/policy", "sha256");
            r.details.shipped_policy = flag(*policy, "/policy", "shipped");
        }
        if (auto const settings = object(root, "", "settings"))
            r.settings_sha256 = text(*settings, "/settings", "sha256");
        r.stage = text(root, "", "stage");
        r.phase = number(root, "", "phase");
        r.on = text(root, "", "on");
        r.signed_on = text(root, "", "signed_on");
        r.as_known = text(root, "", "as_known");
        read_details(root, r.details);
        if (auto const inputs = list(root, "", "inputs"))
            for (auto const one : *inputs) r.inputs.push_back(input(one));
        if (auto const outputs = list(root, "", "outputs"))
            for (auto const one : *outputs)
                r.outputs.push_back(
                    {text(one, "/outputs", "name"), text(one, "/outputs", "sha256")});
        return r;
    }

    [[nodiscard]] std::optional<error> const& failed() const { return failed_; }

private:
    void lack(std::string const& path) {
        if (failed_) return;
        failed_ = error{"record.unreadable",
                        {"không đọc được bản ghi: thiếu hoặc sai phần này",
                         "the record cannot be read: this part is missing or wrong"},
                        {"dùng record.json do `thidua award` ghi",
                         "use a record.json that `thidua award` wrote"},
                        {.file = file_, .path = path}};
    }
    [[nodiscard]] std::optional<json_value> member(json_value const& in, std::string const& path,
                                                   std::string_view key, json_kind kind) {
        auto const found = in.find(key);
        if (found && found->is(kind)) return found;
        lack(path + json_pointer_step(key));
        return std::nullopt;
    }
    [[nodiscard]] std::optional<json_value> object(json_value const& in, std::string const& path,
                                                   std::string_view key) {
        return member(in, path, key, json_kind::object);
    }
    [[nodiscard]] std::optional<json_value> list(json_value const& in, std::string const& path,
                                                 std::string_view key) {
        return member(in, path, key, json_kind::list);
    }
    std::string text(json_value const& in, std::string const& path, std::string_view key) {
        auto const found = member(in, path, key, json_kind::string);
        return found ? std::string{found->text()} : std::string{};
    }
    /// A text that need not be there.
    static std::string said(json_value const& in, std::string_view key) {
        auto const found = in.find(key);
        return found && found->is(json_kind::string) ? std::string{found->text()} : std::string{};
    }
    bool flag(json_value const& in, std::string const& path, std::string_view key) {
        auto const found = member(in, path, key, json_kind::boolean);
        return found && found->truth();
    }
    int number(json_value const& in, std::string const& path, std::string_view key) {
        auto const found = member(in, path, key, json_kind::number);
        if (!found) return 0;
        int value = 0;
        auto const spelled = found->text();
        auto const end = spelled.data() + spelled.size();
        auto const [at, fault] = std::from_chars(spelled.data(), end, value);
        if (fault != std::errc{} || at != end) lack(path + json_pointer_step(key));
        return value;
    }
    [[nodiscard]] record_source source(json_value const& in, std::string const& key) {
        auto const found = object(in, "", key);
        if (!found) return {};
        return {flag(*found, "/" + key, "shipped"), text(*found, "/" + key, "sha256")};
    }
    [[nodiscard]] input_digest input(json_value const& one) {
        return {.role = text(one, "/inputs", "role"),
                .name = text(one, "/inputs", "name"),
                .sha256 = text(one, "/inputs", "sha256")};
    }
    void read_details(json_value const& root, record_details& d) {
        if (auto const options = object(root, "", "options")) {
            auto const in = text(*options, "/options", "language");
            if (in != "vi" && in != "en") lack("/options/language");
            d.in = in == "en" ? language::en : language::vi;
            d.byte_order_mark = flag(*options, "/options", "csv_bom");
            d.compare_readings = flag(*options, "/options", "compare_readings");
            d.as_happened = flag(*options, "/options", "as_happened");
            auto const books = options->find("workbooks");  // records of 0.1.0 may lack it
            d.workbooks = books && books->is(json_kind::boolean) && books->truth();
        }
        d.units = source(root, "registry");
        d.timeline = source(root, "timeline");
        if (auto const people = object(root, "", "people")) {
            d.people.entered_by = said(*people, "operator");
            d.people.minutes = said(*people, "minutes");
            d.people.decision = said(*people, "decision");
            d.people.signatory = said(*people, "signatory");
            d.people.capacity = said(*people, "capacity");
        }
        d.previous = said(root, "previous");
        d.redacted_from = said(root, "redacted_from");
    }

    std::string const& file_;
    std::optional<error> failed_{};
};

}  // namespace

std::vector<input_digest const*> recorded_round::of_role(std::string_view role) const {
    std::vector<input_digest const*> found;
    for (auto const& one : inputs)
        if (one.role == role) found.push_back(&one);
    return found;
}

result<recorded_round> read_record(std::string_view bytes, std::string const& file) {
    auto const read = read_json(bytes, record_limits);
    if (!read.ok()) {
        auto e = read.errors.front();
        e.where.file = file;
        return e;
    }
    record_reader reader{file};
    auto record = reader.read(read.document.root());
    if (reader.failed()) return *reader.failed();
    record.sha256 = sha256(bytes);
    return record;
}

}  // namespace thidua
