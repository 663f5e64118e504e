// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/changes.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include <thidua/io/csv.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/file.hpp>

namespace thidua {

namespace {

namespace json = boost::json;

using rows_by_id = std::map<std::string, run_row>;

[[nodiscard]] std::vector<std::string> parts(std::string_view cell) {
    std::vector<std::string> list;
    while (!cell.empty()) {
        auto const end = std::min(cell.find('|'), cell.size());
        list.emplace_back(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return list;
}

constexpr std::array<std::string_view, 9> needed{
    "id", "recipient_name", "outcome", "reasons", "missing", "leans_on", "awarded", "seat", "rank"};

/// Columns that outputs have from a later version on; where they are not, the cells are empty.
constexpr std::array<std::string_view, 5> later{"final", "decided_by", "decision_no", "signed_on",
                                                "cancelled_on"};

/// Whether nothing but the final word is new, and it says what the run before proposed.
[[nodiscard]] bool confirms(changed_dossier const& d) {
    return !d.outcome() && !d.grounds() && !d.award() && !d.signature() && d.before.final.empty() &&
           d.after.decided_by == "rule";
}

[[nodiscard]] result<rows_by_id> rows_of(run_outputs const& run) {
    auto opened = csv_splitter::open(run.decisions, run.name);
    if (!opened) return opened.failure();
    auto& csv = *opened;
    std::array<std::size_t, needed.size()> column{};
    rows_by_id rows;
    if (!csv.next() || csv.record().fault != nullptr)
        return error{
            "changes.no_column",
            {"tệp không có dòng tiêu đề", "the file has no header"},
            {"dùng tệp decisions.csv do lệnh award ghi", "use a decisions.csv that award wrote"},
            {.file = run.name}};
    for (std::size_t k = 0; k < needed.size(); ++k) {
        auto const cells = csv.record().cells;
        auto const at = std::ranges::find(cells, needed[k]);
        if (at == cells.end())
            return error{"changes.no_column",
                         {"thiếu cột `" + std::string{needed[k]} + "`",
                          "there is no column `" + std::string{needed[k]} + "`"},
                         {"dùng tệp decisions.csv do lệnh award ghi",
                          "use a decisions.csv that award wrote"},
                         {.file = run.name, .row = 1}};
        column[k] = static_cast<std::size_t>(at - cells.begin());
    }
    std::array<std::size_t, later.size()> more{};
    for (std::size_t k = 0; k < later.size(); ++k)
        more[k] = static_cast<std::size_t>(std::ranges::find(csv.record().cells, later[k]) -
                                           csv.record().cells.begin());
    std::vector<std::string> header;
    for (auto const cell : csv.record().cells) header.emplace_back(cell);
    std::vector<std::string_view> const names{header.begin(), header.end()};
    csv.expect(names);
    while (csv.next()) {
        auto const& record = csv.record();
        if (record.fault != nullptr) return *record.fault;
        if (record.blank()) continue;
        auto const cell = [&](std::size_t k) { return unguarded(record.cells[column[k]]); };
        run_row row{.id = std::string{cell(0)},
                    .recipient_name = std::string{cell(1)},
                    .outcome = std::string{cell(2)},
                    .reasons = parts(cell(3)),
                    .missing = parts(cell(4)),
                    .leans_on = parts(cell(5)),
                    .awarded = std::string{cell(6)},
                    .seat = std::string{cell(7)},
                    .rank = std::string{cell(8)}};
        auto const added = [&](std::size_t k) {
            return more[k] < record.cells.size() ? std::string{unguarded(record.cells[more[k]])}
                                                 : std::string{};
        };
        row.final = added(0);
        row.decided_by = added(1);
        row.decision_no = added(2);
        row.signed_on = added(3);
        row.cancelled_on = added(4);
        auto const line = record.line;
        auto id = row.id;
        if (!rows.emplace(id, std::move(row)).second)
            return error{"changes.same_id",
                         {"mã hồ sơ `" + id + "` có hai lần", "the id `" + id + "` stands twice"},
                         {},
                         {.file = run.name, .row = line}};
    }
    return rows;
}

[[nodiscard]] std::vector<std::string> only_in(std::vector<std::string> const& list,
                                               std::vector<std::string> const& other) {
    std::vector<std::string> left;
    for (auto const& one : list)
        if (std::ranges::find(other, one) == other.end()) left.push_back(one);
    return left;
}

[[nodiscard]] std::string plain(json::value const& v) {
    if (auto const* s = v.if_string()) return std::string{std::string_view{*s}};
    return v.is_null() ? std::string{} : json::serialize(v);
}

/// What a round was judged by, as `name -> value`. A record that is no JSON tells nothing.
[[nodiscard]] std::map<std::string, std::string> circumstances_of(std::string_view record) {
    std::map<std::string, std::string> all;
    json::error_code failed;
    auto const whole = json::parse(json::string_view{record.data(), record.size()}, failed);
    if (failed || !whole.is_object()) return all;
    auto const& o = whole.as_object();
    auto const member = [](json::object const& in, std::string_view name) -> json::value const* {
        return in.if_contains(json::string_view{name.data(), name.size()});
    };
    auto const text = [&member](json::object const& in, std::string_view name) {
        auto const* v = member(in, name);
        return v == nullptr ? std::string{} : plain(*v);
    };
    for (std::string_view const name :
         {"library_version", "stage", "phase", "on", "signed_on", "signed_on_planned", "as_known",
          "deadline", "history_given"})
        all[std::string{name}] = text(o, name);
    for (std::string_view const name : {"policy", "settings"})
        if (auto const* v = member(o, name); v != nullptr && v->is_object())
            all[std::string{name}] = text(v->as_object(), "sha256");
    if (auto const* v = member(o, "readings"); v != nullptr && v->is_object())
        for (auto const& [name, value] : v->as_object())
            all["reading:" + std::string{std::string_view{name}}] = plain(value);
    if (auto const* v = member(o, "inputs"); v != nullptr && v->is_array())
        for (auto const& one : v->as_array())
            if (auto const* input = one.if_object())
                all["input:" + text(*input, "role") + "/" + text(*input, "name")] =
                    text(*input, "sha256");
    if (auto const* v = member(o, "calendar"); v != nullptr && v->is_object())
        if (auto const* events = member(v->as_object(), "events");
            events != nullptr && events->is_array())
            for (auto const& one : events->as_array())
                if (auto const* e = one.if_object())
                    all["calendar:" + text(*e, "event") + "/" + text(*e, "session")] =
                        text(*e, "state") + (text(*e, "day").empty() ? "" : " " + text(*e, "day"));
    return all;
}

[[nodiscard]] std::vector<changed_circumstance> compare_records(std::string_view before,
                                                                std::string_view after) {
    std::vector<changed_circumstance> list;
    if (before.empty() || after.empty()) return list;
    auto const was = circumstances_of(before);
    auto const is = circumstances_of(after);
    auto names = was;
    names.insert(is.begin(), is.end());
    auto const value = [](auto const& from, std::string const& name) {
        auto const at = from.find(name);
        return at == from.end() ? std::string{} : at->second;
    };
    for (auto const& [name, unused] : names)
        if (value(was, name) != value(is, name))
            list.push_back({name, value(was, name), value(is, name)});
    return list;
}

}  // namespace

result<round_changes> compare_runs(run_outputs const& before, run_outputs const& after) {
    auto const was = rows_of(before);
    if (!was) return was.failure();
    auto const is = rows_of(after);
    if (!is) return is.failure();
    round_changes c;
    c.circumstances = compare_records(before.record, after.record);
    for (auto const& [id, row] : *was) {
        auto const now = is->find(id);
        if (now == is->end()) {
            c.vanished.push_back(row);
            continue;
        }
        ++c.compared;
        changed_dossier d{.before = row,
                          .after = now->second,
                          .new_reasons = only_in(now->second.reasons, row.reasons),
                          .gone_reasons = only_in(row.reasons, now->second.reasons)};
        if (d.final_word() && confirms(d))
            ++c.confirmed;
        else if (d.outcome() || d.grounds() || d.award() || d.final_word() || d.signature())
            c.changed.push_back(std::move(d));
        else if (row.rank != now->second.rank)
            ++c.moved_in_rank;
    }
    for (auto const& [id, row] : *is)
        if (!was->contains(id)) c.appeared.push_back(row);
    return c;
}

result<round_changes> compare_run_folders(std::string const& before, std::string const& after) {
    struct contents {
        std::string decisions{};
        std::string record{};
        std::string name{};
    };
    std::array<contents, 2> runs{};
    std::array<std::string const*, 2> const folders{&before, &after};
    for (std::size_t k = 0; k < 2; ++k) {
        auto const folder = std::filesystem::path{*folders[k]};
        runs[k].name = (folder / "decisions.csv").string();
        auto decisions = read_file(runs[k].name);
        if (!decisions) return decisions.failure();
        runs[k].decisions = std::move(*decisions);
        if (auto record = read_file((folder / "record.json").string()))
            runs[k].record = std::move(*record);
    }
    return compare_runs({runs[0].decisions, runs[0].record, runs[0].name},
                        {runs[1].decisions, runs[1].record, runs[1].name});
}

}  // namespace thidua
