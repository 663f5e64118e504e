// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/limits_file.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include <thidua/io/json_reader.hpp>
#include <thidua/io/text_form.hpp>

#include "json_reader_fields.hpp"

namespace thidua {
namespace {

using json_reading::spot;

constexpr std::string_view format_name = "thidua.limits/1";
constexpr std::array<std::string_view, 4> root_keys{"format", "files", "ndjson", "workbooks"};

constexpr std::size_t mebibytes(std::size_t n) { return n << 20U; }
constexpr std::size_t gibibytes(std::size_t n) { return n << 30U; }

/// Ceilings: what a large machine bears, and what the formats themselves can hold.
constexpr std::array<limit_setting, 20> settings_of_all{{
    {"files", "file_bytes", gibibytes(64)},
    {"files", "cell_bytes", mebibytes(64)},
    {"files", "columns", 16'384},
    {"ndjson", "bytes", mebibytes(256)},
    {"ndjson", "keys", 16'384},
    {"ndjson", "text_bytes", mebibytes(64)},
    {"workbooks", "file_bytes", gibibytes(4)},
    {"workbooks", "entries", 65'536},
    {"workbooks", "unpacked_bytes", gibibytes(16)},
    {"workbooks", "ratio", 10'000},
    {"workbooks", "sheets", 4'096},
    {"workbooks", "rows", 16'777'216},
    {"workbooks", "columns", 16'384},
    {"workbooks", "cells", 200'000'000},
    {"workbooks", "cell_bytes", mebibytes(64)},
    {"workbooks", "text_bytes", gibibytes(16)},
    {"workbooks", "merges", 10'000'000},
    {"workbooks", "memory_bytes", gibibytes(64)},
    {"workbooks", "cpu_seconds", 3'600},
    {"workbooks", "deadline_seconds", 7'200},
}};

/// The member that a setting is, in the order of `settings_of_all`.
template <class Limits>
auto members(Limits& all) {
    auto& f = all.files;
    auto& l = all.lines;
    auto& w = all.workbooks;
    return std::array{&f.file_bytes,     &f.cell_bytes,   &f.columns,     &l.bytes,
                      &l.keys,           &l.text_bytes,   &w.file_bytes,  &w.entries,
                      &w.unpacked_bytes, &w.ratio,        &w.sheets,      &w.rows,
                      &w.columns,        &w.cells,        &w.cell_bytes,  &w.text_bytes,
                      &w.merges,         &w.memory_bytes, &w.cpu_seconds, &w.deadline_seconds};
}

class limits_reader {
public:
    explicit limits_reader(std::vector<error>& errors) : read_(errors) {}

    intake_limits take(spot const& root) {
        intake_limits all;
        if (!read_.object(root, root_keys)) return all;
        read_.format(root, format_name, {"tệp giới hạn", "a file of limits"});
        auto const member = members(all);
        for (auto const group : std::span{root_keys}.subspan(1)) {
            auto const given = root.find(group);
            if (!given) continue;
            std::vector<std::string_view> names;
            for (auto const& s : settings_of_all)
                if (s.group == group) names.push_back(s.name);
            if (!read_.object(*given, names)) continue;
            for (std::size_t i = 0; i < settings_of_all.size(); ++i) {
                auto const& s = settings_of_all[i];
                if (s.group != group) continue;
                auto const value = given->find(s.name);
                if (!value) continue;
                if (auto const n = read_.whole(*value, 1, static_cast<std::int64_t>(s.most)))
                    *member[i] = static_cast<std::size_t>(*n);
            }
        }
        return all;
    }

private:
    json_reading::field_reader read_;
};

}  // namespace

std::span<limit_setting const> limit_settings() { return settings_of_all; }

std::size_t value_of(intake_limits const& limits, std::string_view group, std::string_view name) {
    auto const member = members(limits);
    for (std::size_t i = 0; i < settings_of_all.size(); ++i)
        if (settings_of_all[i].group == group && settings_of_all[i].name == name) return *member[i];
    return 0;
}

result<intake_limits, std::vector<error>> read_limits_file(std::string_view content,
                                                           std::string const& file) {
    auto read = read_json(content);
    intake_limits limits;
    if (read.ok()) limits = limits_reader{read.errors}.take({read.document.root()});
    if (read.ok()) return limits;
    for (auto& why : read.errors) why.where.file = file;
    return std::move(read.errors);
}

}  // namespace thidua
