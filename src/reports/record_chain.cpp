// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record_chain.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include <thidua/io/digest.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/reports/bundle.hpp>

#include "json_writer.hpp"

namespace thidua {

namespace {

namespace fs = std::filesystem;

/// Folders with a record, and zip files, in byte order.
[[nodiscard]] std::vector<std::string> places_below(std::string const& folder) {
    constexpr int deepest = 4;
    std::vector<std::string> found;
    std::error_code failed;
    if (fs::exists(fs::path{folder} / bundle_names::record, failed)) found.push_back(folder);
    auto const how = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator it{folder, how, failed}, end; !failed && it != end;
         it.increment(failed)) {
        if (it.depth() + 1 >= deepest) it.disable_recursion_pending();
        std::error_code unknown;
        auto const& path = it->path();
        if (it->is_directory(unknown) && fs::exists(path / bundle_names::record, unknown))
            found.push_back(path.string());
        else if (path.extension() == ".zip" && it->is_regular_file(unknown))
            found.push_back(path.string());
    }
    std::ranges::sort(found);
    return found;
}

class auditor {
public:
    explicit auditor(std::string const& folder) : folder_(folder) {}

    [[nodiscard]] result<record_audit> run() {
        std::error_code failed;
        if (!fs::is_directory(folder_, failed))
            return error{"file.not_folder",
                         {"`" + folder_ + "` không phải thư mục", "`" + folder_ + "` is no folder"},
                         {},
                         {.file = folder_}};
        for (auto const& place : places_below(folder_)) add(place);
        if (out_.records.empty())
            return error{"record.missing",
                         {"không có record.json nào trong thư mục này",
                          "there is no record.json in this folder"},
                         {"đưa thư mục chứa các lần ghi của `thidua award`",
                          "give the folder that holds the outputs of `thidua award`"},
                         {.file = folder_}};
        chain();
        return std::move(out_);
    }

private:
    void add(std::string const& place) {
        auto shown = fs::path{place}.lexically_relative(folder_).generic_string();
        if (shown.empty()) shown = place;
        auto store = round_store::open(place);
        if (!store) {
            // A zip file without a record is somebody else's.
            if (store.failure().code == "record.missing") return;
            audited_record broken{.place = shown};
            broken.findings.push_back(
                {"bundle.altered", store.failure().where.path, {}, {}, false});
            out_.records.push_back(std::move(broken));
            return;
        }
        auto const record = read_record(store->record(), place);
        if (!record) {
            audited_record broken{.place = shown};
            broken.findings.push_back(
                {"record.unreadable", "record.json", {}, record.failure().where.path, false});
            out_.records.push_back(std::move(broken));
            return;
        }
        auto findings = check_store(*store, *record);
        for (auto& known : out_.records)
            if (known.sha256 == record->sha256) {
                known.copies.push_back(shown);
                for (auto& f : findings) {
                    f.name = shown + "/" + f.name;
                    known.findings.push_back(std::move(f));
                }
                return;
            }
        out_.records.push_back({.place = shown,
                                .sha256 = record->sha256,
                                .previous = record->details.previous,
                                .findings = std::move(findings)});
    }

    void break_at(std::string_view code, audited_record const& r, std::string expected = {},
                  std::string found = {}) {
        out_.chain.push_back({code, r.place, std::move(expected), std::move(found), false});
    }

    /// Puts the records in the order of the chain and names where it breaks.
    void chain() {
        std::map<std::string, std::vector<std::size_t>> after;  // by `previous`
        std::set<std::string> known;
        for (std::size_t i = 0; i < out_.records.size(); ++i) {
            auto const& r = out_.records[i];
            if (r.sha256.empty()) continue;  // of an unreadable one nothing is known
            after[r.previous].push_back(i);
            known.insert(r.sha256);
        }
        std::vector<std::size_t> order;
        std::vector<bool> reached(out_.records.size());
        auto const& starts = after[{}];
        if (starts.empty()) out_.chain.push_back({"chain.no_start", {}, {}, {}, false});
        for (std::size_t k = 1; k < starts.size(); ++k)
            break_at("chain.two_starts", out_.records[starts[k]]);
        if (!starts.empty()) {
            auto at = starts.front();
            while (true) {
                order.push_back(at);
                reached[at] = true;
                auto const next = after.find(out_.records[at].sha256);
                if (next == after.end()) break;
                for (std::size_t k = 1; k < next->second.size(); ++k)
                    break_at("chain.fork", out_.records[next->second[k]]);
                if (reached[next->second.front()]) break;
                at = next->second.front();
            }
        }
        out_.chained = order.size();
        for (auto const& r : out_.records)
            if (!r.sha256.empty() && !r.previous.empty() && !known.contains(r.previous))
                break_at("chain.gap", r, r.previous, {});
        for (std::size_t i = 0; i < out_.records.size(); ++i)
            if (!reached[i]) order.push_back(i);
        std::vector<audited_record> sorted;
        for (auto const i : order) sorted.push_back(std::move(out_.records[i]));
        out_.records = std::move(sorted);
    }

    std::string const& folder_;
    record_audit out_{};
};

}  // namespace

result<record_audit> audit_records(std::string const& folder) { return auditor{folder}.run(); }

std::string audit_text(record_audit const& a, language in) {
    auto const say = [in](std::string_view vi, std::string_view en) {
        return std::string{in == language::vi ? vi : en};
    };
    auto const number = [in](std::size_t n) { return grouped(static_cast<std::int64_t>(n), in); };
    std::string out = say("Số bản ghi: ", "Records: ") + number(a.records.size()) +
                      say("; trong chuỗi: ", "; in the chain: ") + number(a.chained) + ".\n";
    std::size_t place = 0;
    for (auto const& r : a.records) {
        out += (++place <= a.chained ? std::to_string(place) + ". " : "- ") + excerpt(r.place, 200);
        if (!r.sha256.empty())
            out += say(" - mã đối chiếu ", " - check code ") + check_code(r.sha256);
        for (auto const& copy : r.copies)
            out += say("; bản sao: ", "; a copy: ") + excerpt(copy, 200);
        out += any_wrong(r.findings) ? say(": có thay đổi\n", ": changed\n")
                                     : say(": nguyên vẹn\n", ": intact\n");
        for (auto const& f : r.findings) out += "   - " + describe(f, in) + "\n";
    }
    if (!a.chain.empty())
        out += say("Chuỗi bản ghi bị đứt, chỗ đầu tiên: ", "The chain breaks, first at: ") +
               describe(a.chain.front(), in) + "\n";
    for (std::size_t k = 1; k < a.chain.size(); ++k) out += "- " + describe(a.chain[k], in) + "\n";
    out += a.holds()
               ? say("Kết luận: không thấy thay đổi.\n", "Nothing was found changed.\n")
               : say("Kết luận: có thay đổi, xem trên.\n", "Something was changed, see above.\n");
    return out;
}

std::string audit_json(record_audit const& a) {
    // Findings are JSON texts already; the rest is put around them.
    auto const quoted = [](std::string_view s) {
        detail::json_writer one;
        one.value(s);
        return std::move(one).take();
    };
    std::string out = "{\"format\":\"thidua.audit/1\",\"holds\":";
    out += a.holds() ? "true" : "false";
    out += ",\"chained\":" + std::to_string(a.chained) + ",\"chain\":" + findings_json(a.chain) +
           ",\"records\":[";
    bool first = true;
    for (auto const& r : a.records) {
        out += first ? "\n" : ",\n";
        first = false;
        out += "{\"place\":" + quoted(r.place) + ",\"sha256\":" + quoted(r.sha256) +
               ",\"check_code\":" + quoted(check_code(r.sha256)) +
               ",\"previous\":" + quoted(r.previous) + ",\"copies\":[";
        for (std::size_t k = 0; k < r.copies.size(); ++k)
            out += (k > 0 ? "," : "") + quoted(r.copies[k]);
        out += "],\"findings\":" + findings_json(r.findings) + "}";
    }
    return out + "]}";
}

}  // namespace thidua
