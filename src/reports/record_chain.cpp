// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record_chain.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>

#include <thidua/io/number_text.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/reports/bundle.hpp>

#include "json_writer.hpp"

namespace thidua {

namespace {

namespace fs = std::filesystem;

/// Folders with a record, and zip files; what could not be looked at goes to `unseen`.
class place_search {
public:
    place_search(std::string const& folder, std::vector<evidence_finding>& unseen)
        : folder_(folder), unseen_(unseen) {
        look_into(folder_, 0);
        std::ranges::sort(found_);
    }
    [[nodiscard]] std::vector<std::string> const& found() const { return found_; }

private:
    void look_into(fs::path const& folder, int depth) {
        constexpr int deepest = 4;
        std::error_code failed;
        std::vector<fs::path> inside;
        for (fs::directory_iterator it{folder, failed}, end; !failed && it != end;
             it.increment(failed))
            inside.push_back(it->path());
        if (failed) tell("folder.unreadable", folder, failed);
        std::ranges::sort(inside);
        for (auto const& path : inside) {
            if (path.filename() == bundle_names::record) {
                found_.push_back(folder.string());
                continue;
            }
            auto const link = fs::symlink_status(path, failed);
            auto const is = failed ? link : fs::status(path, failed);
            if (failed || !fs::exists(is)) {
                tell("file.unreadable", path, failed);
            } else if (!fs::is_directory(is)) {
                if (path.extension() == ".zip" && fs::is_regular_file(is))
                    found_.push_back(path.string());
            } else if (fs::is_symlink(link)) {
                unseen_.push_back({"folder.not_followed", shown(path), {}, {}, true});
            } else if (depth == deepest) {
                unseen_.push_back({"folder.too_deep", shown(path), {}, {}, true});
            } else {
                look_into(path, depth + 1);
            }
        }
    }
    void tell(std::string_view code, fs::path const& path, std::error_code const& why) {
        unseen_.push_back({code, shown(path), {}, why ? why.message() : std::string{}, false});
    }
    [[nodiscard]] std::string shown(fs::path const& path) const {
        auto const below = path.lexically_relative(folder_).generic_string();
        return below.empty() ? path.generic_string() : below;
    }

    std::string const& folder_;
    std::vector<evidence_finding>& unseen_;
    std::vector<std::string> found_{};
};

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
        place_search const search{folder_, out_.unseen};
        for (auto const& place : search.found()) add(place);
        if (out_.records.empty() && !any_wrong(out_.unseen))
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
        if (!store) return add_unopened(shown, store.failure());
        auto record = read_record(store->record(), place);
        if (!record)
            return add_broken(shown, {"record.unreadable",
                                      std::string{bundle_names::record},
                                      {},
                                      record.failure().where.path,
                                      false});
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
                                .redacted_from = record->details.redacted_from,
                                .findings = std::move(findings)});
        rounds_.push_back(std::move(*record));
    }
    void add_broken(std::string const& shown, evidence_finding f) {
        out_.records.push_back({.place = shown, .findings = {std::move(f)}});
        rounds_.emplace_back();
    }
    void add_unopened(std::string const& shown, error const& why) {
        if (why.code.starts_with("zip."))
            return add_broken(shown, {"bundle.altered", why.where.path, {}, {}, false});
        // A zip file without a record is somebody else's.
        if (why.code == "record.missing" && shown.ends_with(".zip")) {
            out_.unseen.push_back({"file.not_recorded", shown, {}, {}, true});
            return;
        }
        out_.unseen.push_back({"file.unreadable", shown, {}, why.message.en, false});
    }

    void break_at(std::string_view code, audited_record const& r, std::string expected = {},
                  std::string found = {}) {
        out_.chain.push_back({code, r.place, std::move(expected), std::move(found), false});
    }

    /// What others name a record by: its digest; of a redacted one, that of its original.
    [[nodiscard]] std::string const& identity(std::size_t i) const {
        auto const& r = out_.records[i];
        return r.redacted_from.empty() ? r.sha256 : r.redacted_from;
    }

    /// The record in the chain for each identity: the original; without it the first redacted one.
    /// The others stand beside it and must tell of the same round.
    void choose_places() {
        for (bool const redacted : {false, true})
            for (std::size_t i = 0; i < out_.records.size(); ++i) {
                auto const& r = out_.records[i];
                if (r.sha256.empty() || r.redacted_from.empty() == redacted) continue;
                auto const [at, first] = in_chain_.emplace(identity(i), i);
                if (!first) compare_rounds(at->second, i);
            }
    }
    void compare_rounds(std::size_t original, std::size_t redacted) {
        auto const& is = rounds_[redacted];
        auto const& was = rounds_[original];
        auto const same = [&](char const* what, std::string const& expected,
                              std::string const& found) {
            if (expected == found) return;
            out_.records[redacted].findings.push_back(
                {"redaction.differs", what, expected, found, false});
        };
        same("previous", was.details.previous, is.details.previous);
        same("phase", std::to_string(was.phase), std::to_string(is.phase));
        same("stage", was.stage, is.stage);
        same("on", was.on, is.on);
        same("signed_on", was.signed_on, is.signed_on);
        same("as_known", was.as_known, is.as_known);
        same("policy", was.policy_sha256, is.policy_sha256);
    }
    /// The identity that a `previous` means: it may name a redacted record by its own digest.
    [[nodiscard]] std::string const& meant(std::string const& previous) const {
        for (std::size_t i = 0; i < out_.records.size(); ++i)
            if (!previous.empty() && out_.records[i].sha256 == previous) return identity(i);
        return previous;
    }

    /// Puts the records in the order of the chain and names where it breaks.
    void chain() {
        choose_places();
        std::map<std::string, std::vector<std::size_t>> after;  // by what `previous` means
        for (std::size_t i = 0; i < out_.records.size(); ++i) {
            auto const at = in_chain_.find(identity(i));
            if (at != in_chain_.end() && at->second == i)
                after[meant(out_.records[i].previous)].push_back(i);
        }
        std::vector<std::size_t> order;
        std::vector<bool> reached(out_.records.size());
        auto const& starts = after[{}];
        if (starts.empty() && !in_chain_.empty())
            out_.chain.push_back({"chain.no_start", {}, {}, {}, false});
        for (std::size_t k = 1; k < starts.size(); ++k)
            break_at("chain.two_starts", out_.records[starts[k]]);
        if (!starts.empty()) {
            auto at = starts.front();
            while (true) {
                order.push_back(at);
                reached[at] = true;
                auto const next = after.find(identity(at));
                if (next == after.end()) break;
                for (std::size_t k = 1; k < next->second.size(); ++k)
                    break_at("chain.fork", out_.records[next->second[k]]);
                if (reached[next->second.front()]) break;
                at = next->second.front();
            }
        }
        out_.chained = order.size();
        for (auto const& [previous, all] : after)
            if (!previous.empty() && !in_chain_.contains(previous))
                for (auto const i : all)
                    break_at("chain.gap", out_.records[i], out_.records[i].previous, {});
        for (std::size_t i = 0; i < out_.records.size(); ++i)
            if (!reached[i]) order.push_back(i);
        std::vector<audited_record> sorted;
        for (auto const i : order) sorted.push_back(std::move(out_.records[i]));
        out_.records = std::move(sorted);
    }

    std::string const& folder_;
    std::vector<recorded_round> rounds_{};           ///< parallel to the records
    std::map<std::string, std::size_t> in_chain_{};  ///< by identity
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
        if (!r.redacted_from.empty())
            out += say("; bản đã thay tên và mã của ", "; redacted from ") +
                   check_code(r.redacted_from);
        for (auto const& copy : r.copies)
            out += say("; bản sao: ", "; a copy: ") + excerpt(copy, 200);
        out += any_wrong(r.findings) ? say(": có thay đổi\n", ": changed\n")
                                     : say(": nguyên vẹn\n", ": intact\n");
        for (auto const& f : r.findings) out += "   - " + describe(f, in) + "\n";
    }
    if (!a.unseen.empty()) out += say("Không kiểm tra được:\n", "Not looked at:\n");
    for (auto const& f : a.unseen) out += "- " + describe(f, in) + "\n";
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
           ",\"unseen\":" + findings_json(a.unseen) + ",\"records\":[";
    bool first = true;
    for (auto const& r : a.records) {
        out += first ? "\n" : ",\n";
        first = false;
        out += "{\"place\":" + quoted(r.place) + ",\"sha256\":" + quoted(r.sha256) +
               ",\"check_code\":" + quoted(check_code(r.sha256)) +
               ",\"previous\":" + quoted(r.previous) +
               ",\"redacted_from\":" + quoted(r.redacted_from) + ",\"copies\":[";
        for (std::size_t k = 0; k < r.copies.size(); ++k)
            out += (k > 0 ? "," : "") + quoted(r.copies[k]);
        out += "],\"findings\":" + findings_json(r.findings) + "}";
    }
    return out + "]}";
}

}  // namespace thidua
