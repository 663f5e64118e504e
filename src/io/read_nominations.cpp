// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_nominations.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <thidua/io/file.hpp>
#include <thidua/io/text_form.hpp>

#include "read_nominations_parts.hpp"
#include "read_nominations_session.hpp"
#include "workbook_faults.hpp"

namespace thidua {
namespace {

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
    std::string lower{name};
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool is_packed(std::string_view content) {
    return content.starts_with("PK\x03\x04") || content.starts_with("\xD0\xCF\x11\xE0");
}

bool is_json(std::string_view content, std::string_view file) {
    if (ends_with_any(file, {".ndjson", ".jsonl"})) return true;
    if (ends_with_any(file, {".csv", ".tsv"})) return false;
    auto const begin = trimmed(content.substr(0, 64));
    return begin.starts_with('{');
}

}  // namespace

namespace sheet_reading {

session::session(schema& what, intake_options const& options) : schema_(&what), options_(&options) {
    out_.batch.attributes.assign(options.attributes.begin(), options.attributes.end());
}

source& session::add_source(std::string file, std::string sheet) {
    auto& from = sources_.emplace_back();
    if (stream_ || file == "-") {
        from.stem = "stdin";
    } else {
        auto const stem = std::filesystem::path{file}.stem().string();
        from.stem = first_utf8_fault(stem) ? excerpt(stem, stem.size()) : nfc(stem);
    }
    from.file = options_->name_of ? options_->name_of(file) : std::move(file);
    from.sheet = std::move(sheet);
    return from;
}

void session::read_path(std::string const& path) {
    stream_ = is_stream(path);
    if (is_workbook_name(path)) return read_sheets(path);
    auto content = read_file(path, options_->csv.limits);
    if (!content) {
        ++out_.counts.files_refused;
        return report(at_file(std::move(content).failure(), path));
    }
    read_content(contents_.emplace_back(*std::move(content)), path);
}

void session::read_content(std::string_view content, std::string const& file) {
    content_ = content;
    if (stream_ && is_packed(content)) {
        ++out_.counts.files_refused;
        report(workbook_faults::in_a_stream(file));
    } else if (is_json(content, file))
        read_json_lines(content, file);
    else
        read_csv(content, file);
    bytes_before_ += content.size();
    content_ = {};
}

}  // namespace sheet_reading

struct nomination_reader::parts {
    explicit parts(intake_options how) : options(std::move(how)), what(options) {}

    intake_options options;
    sheet_reading::schema what;
};

nomination_reader::nomination_reader(intake_options options)
    : parts_(std::make_unique<parts>(std::move(options))) {}
nomination_reader::nomination_reader(nomination_reader&&) noexcept = default;
nomination_reader& nomination_reader::operator=(nomination_reader&&) noexcept = default;
nomination_reader::~nomination_reader() = default;

intake nomination_reader::read(std::span<std::string const> paths) {
    sheet_reading::session all{parts_->what, parts_->options};
    std::vector<std::string> files;
    for (auto const& path : paths) {
        std::error_code ignored;
        if (path == "-" || !std::filesystem::is_directory(path, ignored)) {
            files.push_back(path == "-" ? path
                                        : std::filesystem::path{path}.lexically_normal().string());
            continue;
        }
        auto const folder = std::filesystem::path{path}.lexically_normal().string();
        auto listed = list_input_files(folder);
        if (!listed) {
            all.report(sheet_reading::at_file(std::move(listed).failure(), path));
            continue;
        }
        files.insert(files.end(), listed->files.begin(), listed->files.end());
        for (auto& skipped : listed->skipped) all.report(std::move(skipped));
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    auto const shares = sheet_reading::parts_of(files, parts_->options.csv.limits.file_bytes,
                                                parts_->options.threads);
    if (shares.empty()) return all.finish();
    std::size_t bytes = 0;
    for (auto const& share : shares) bytes += share.bytes;
    all.expect_bytes(bytes);
    sheet_reading::other_parts others{std::span{shares}.subspan(1), parts_->options};
    others.read(shares.front(), all);
    return all.finish();
}

intake nomination_reader::read_text(std::string_view content, std::string const& file) {
    sheet_reading::session all{parts_->what, parts_->options};
    all.expect_bytes(content.size());
    all.read_content(content, file);
    return all.finish();
}

intake nomination_reader::read_object(std::string_view object, std::int64_t line) {
    sheet_reading::session all{parts_->what, parts_->options};
    auto& from = all.add_source("-", {});
    from.json = true;
    all.read_json_row(from, trimmed(object), line);
    return all.finish();
}

}  // namespace thidua
