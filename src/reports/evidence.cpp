// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/evidence.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/digest.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/io/timeline_json.hpp>
#include <thidua/io/write_units.hpp>
#include <thidua/reports/bundle.hpp>

#include "json_writer.hpp"

namespace thidua {

namespace {

struct said_finding {
    std::string_view code{};
    bilingual says{};
};

// clang-format off
constexpr std::array<said_finding, 27> sentences{{
    {"record.changed", {"bản ghi record.json không phải bản ghi của đợt xét này", "record.json is not the record of this round"}},
    {"check_code.differs", {"mã đối chiếu không khớp với record.json: bản ghi hoặc dòng cuối của tóm tắt đã bị sửa", "the check code is not that of record.json: the record or the summary's last line was altered"}},
    {"input.changed", {"tệp đầu vào đã thay đổi", "an input was changed"}},
    {"input.missing", {"thiếu tệp đầu vào", "an input is missing"}},
    {"output.changed", {"tệp kết quả đã thay đổi sau khi ghi", "an output was changed after it was written"}},
    {"output.missing", {"thiếu tệp kết quả", "an output is missing"}},
    {"output.not_reproduced", {"xét lại cho kết quả khác", "deciding again gives another result"}},
    {"policy.changed", {"chính sách không phải chính sách đã dùng", "the policy is not the one that was used"}},
    {"settings.changed", {"quy định của đợt xét đã thay đổi", "the settings are not those that were used"}},
    {"calendar.changed", {"lịch đã biết không như khi xét", "the known calendar is not that of the round"}},
    {"registry.changed", {"danh mục đơn vị không như khi xét", "the registry is not that of the round"}},
    {"timeline.changed", {"lịch sự kiện không như khi xét", "the timeline is not that of the round"}},
    {"reading.changed", {"cách hiểu đã khác", "a reading is another"}},
    {"verdicts.changed", {"số hồ sơ đổi kết quả khi xét lại", "dossiers that come out otherwise when decided again"}},
    {"bundle.altered", {"tệp lưu trữ không còn nguyên như khi ghi", "the bundle is not as it was written"}},
    {"library.changed", {"phiên bản thư viện khác", "the library has another version"}},
    {"file.not_recorded", {"tệp không có trong bản ghi, không được kiểm tra", "the record does not name this file; it was not checked"}},
    {"chain.no_start", {"không có bản ghi đầu tiên của chuỗi", "no record begins the chain"}},
    {"chain.two_starts", {"hơn một bản ghi không nêu bản ghi trước", "more than one record names no record before it"}},
    {"chain.fork", {"hai bản ghi cùng nối sau một bản ghi", "two records follow one"}},
    {"chain.gap", {"không tìm thấy bản ghi trước mà bản ghi này nêu: bản ghi đó đã bị sửa hoặc mất", "the record before, as this one names it, is not here: it was altered or taken away"}},
    {"redaction.differs", {"bản đã thay tên và mã không cùng đợt xét với bản gốc", "the redacted record does not tell of the same round as its original"}},
    {"folder.unreadable", {"không đọc được thư mục, các bản ghi trong đó chưa được kiểm tra", "the folder cannot be read; records in it were not checked"}},
    {"file.unreadable", {"không đọc được tệp, chưa được kiểm tra", "the file cannot be read; it was not checked"}},
    {"folder.not_followed", {"liên kết đến thư mục khác, không đi theo", "a link to a folder, which is not followed"}},
    {"folder.too_deep", {"thư mục nằm quá sâu, chưa được kiểm tra", "the folder lies too deep and was not looked into"}},
    {"record.unreadable", {"không đọc được bản ghi", "the record cannot be read"}},
}};
// clang-format on

class store_checker {
public:
    store_checker(round_store const& store, recorded_round const& record, std::string_view code)
        : store_(store), record_(record), code_(code) {}

    [[nodiscard]] std::vector<evidence_finding> check() {
        known_.emplace(bundle_names::record);
        for (auto const& output : record_.outputs) check_output(output);
        if (!code_.empty() && !is_check_code_of(code_, record_.sha256))
            add({"check_code.differs", "--code", excerpt(code_, 80), check_code(record_.sha256)});
        if (store_.is_bundle()) check_bundle();
        check_sources();
        if (store_.is_bundle() || !record_.outputs.empty())
            for (auto const& name : store_.names())
                if (!known_.contains(name)) add({"file.not_recorded", name, {}, {}, true});
        return std::move(found_);
    }

private:
    void add(evidence_finding f) { found_.push_back(std::move(f)); }

    void check_output(output_digest const& output) {
        known_.insert(output.name);
        auto bytes = store_.read(output.name);
        if (!bytes) return add({"output.missing", output.name, output.sha256, {}});
        if (output.name == "summary.md") check_summary(*bytes);
        auto const found = sha256(*bytes);
        if (found != output.sha256) add({"output.changed", output.name, output.sha256, found});
    }

    /// Takes the last line off, which is the check line of the record.
    void check_summary(std::string& bytes) {
        auto const body = bytes.find_last_of('\n', bytes.size() < 2 ? 0 : bytes.size() - 2);
        auto const line = body == std::string::npos ? bytes : bytes.substr(body + 1);
        if (line != check_line(record_.sha256, record_.details.in)) {
            auto const code = line.substr(std::min(line.rfind(": ") + 2, line.size()));
            add({"check_code.differs", "summary.md", excerpt(trimmed_end(code), 80),
                 check_code(record_.sha256)});
        }
        bytes.resize(body == std::string::npos ? 0 : body + 1);
    }
    [[nodiscard]] static std::string_view trimmed_end(std::string_view s) {
        while (!s.empty() && s.back() == '\n') s.remove_suffix(1);
        return s;
    }

    void check_bundle() {
        known_.emplace(bundle_names::manifest);
        auto const manifest = store_.read(bundle_names::manifest);
        if (!manifest || *manifest != manifest_json(store_.files()))
            add({"bundle.altered", std::string{bundle_names::manifest}, {}, {}});
        else if (!store_.as_written())
            add({"bundle.altered", store_.path(), {}, {}});
        auto const entries = input_entries(record_.inputs);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            known_.insert(entries[i]);
            auto const& input = record_.inputs[i];
            auto const bytes = store_.read(entries[i]);
            if (input.sha256.empty()) continue;  // could not be read then either
            if (!bytes)
                add({"input.missing", entries[i], input.sha256, {}});
            else if (auto const digest = sha256(*bytes); digest != input.sha256)
                add({"input.changed", entries[i], input.sha256, digest});
        }
    }

    /// What a bundle keeps of the library. The policy is told by its dump, when it is read.
    void check_sources() {
        check_source(bundle_names::units, record_.details.units, "registry.changed");
        check_source(bundle_names::timeline, record_.details.timeline, "timeline.changed");
        known_.emplace(bundle_names::policy);
        if (store_.is_bundle() && record_.details.shipped_policy &&
            !store_.read(bundle_names::policy))
            add({"input.missing", std::string{bundle_names::policy}, {}, {}});
    }
    void check_source(std::string_view name, record_source const& from, std::string_view code) {
        known_.emplace(name);
        if (!from.shipped) return check_own_source(from, code);
        auto const bytes = store_.read(name);
        if (!bytes && store_.is_bundle())
            add({"input.missing", std::string{name}, from.sha256, {}});
        else if (bytes && sha256(*bytes) != from.sha256)
            add({code, std::string{name}, from.sha256, sha256(*bytes)});
    }
    /// An office's own list, where the bundle has it: the record holds the digest of what it says,
    /// beside that of the file. Workbooks are read only when the round is decided again.
    void check_own_source(record_source const& from, std::string_view code) {
        bool const units = code == "registry.changed";
        auto const role = units ? "units" : "timeline";
        auto const entries = input_entries(record_.inputs);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto const& input = record_.inputs[i];
            auto const bytes = input.role == role ? store_.read(entries[i]) : std::nullopt;
            if (!bytes || sha256(*bytes) != input.sha256) continue;  // told already
            auto const says = units ? said_by_units(*bytes, input.name) : said_by_timeline(*bytes);
            if (!says.empty() && says != from.sha256) add({code, entries[i], from.sha256, says});
        }
    }
    [[nodiscard]] static std::string said_by_units(std::string_view bytes,
                                                   std::string const& name) {
        if (!name.ends_with(".csv") && !name.ends_with(".tsv")) return {};
        auto const read = read_units_text(bytes, name);
        return read ? sha256(units_csv(read->units.units())) : std::string{};
    }
    [[nodiscard]] static std::string said_by_timeline(std::string_view bytes) {
        auto const read = read_timeline(bytes);
        return read ? sha256(timeline_json(read->get())) : std::string{};
    }

    round_store const& store_;
    recorded_round const& record_;
    std::string_view code_;
    std::vector<evidence_finding> found_{};
    std::set<std::string> known_{};
};

}  // namespace

std::string describe(evidence_finding const& f, language in) {
    // Names and digests come from records of strangers.
    constexpr std::size_t longest = 200;
    std::string line = excerpt(f.name, longest);
    for (auto const& s : sentences)
        if (s.code == f.code) {
            if (!line.empty()) line += ": ";
            line += s.says.in(in);
        }
    auto const shown = [in](std::string const& s) {
        return s.empty() ? std::string{in == language::vi ? "không có" : "none"}
                         : excerpt(s, longest);
    };
    if (!f.expected.empty() || !f.found.empty())
        line += (in == language::vi ? "; phải là " : "; expected ") + shown(f.expected) +
                (in == language::vi ? ", thấy " : ", found ") + shown(f.found);
    return line;
}

bool any_wrong(std::span<evidence_finding const> findings) {
    return std::ranges::any_of(findings, [](auto const& f) { return !f.note; });
}

std::vector<evidence_finding> check_store(round_store const& store, recorded_round const& record,
                                          std::string_view code) {
    return store_checker{store, record, code}.check();
}

std::string findings_json(std::span<evidence_finding const> findings) {
    detail::json_writer out;
    out.begin_array();
    for (auto const& f : findings) {
        out.newline();
        out.begin_object();
        out.member("code", f.code);
        out.member("name", f.name);
        out.member("expected", f.expected);
        out.member("found", f.found);
        out.flag("note", f.note);
        out.member("message_vi", describe(f, language::vi));
        out.member("message_en", describe(f, language::en));
        out.end_object();
    }
    out.end_array();
    return std::move(out).take();
}

}  // namespace thidua
