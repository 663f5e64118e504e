// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/digest.hpp>
#include <thidua/io/file_writer.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/reports/decisions_csv.hpp>
#include <thidua/reports/decisions_json.hpp>
#include <thidua/reports/record.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/reports/stage_findings_csv.hpp>
#include <thidua/reports/summary.hpp>

namespace thidua {

namespace {

using maker = std::function<void(byte_sink const&)>;

/// Writes the files of a folder beside their places; all are put there together.
class folder_writer {
public:
    explicit folder_writer(std::string const& folder) : folder_(folder) {}

    /// Writes one file by `make` and gives its digest.
    [[nodiscard]] result<std::string> add(std::string const& name, maker const& make) {
        auto file = file_writer::open((folder_ / name).string());
        if (!file) return std::move(file).failure();
        sha256_stream digest;
        make([&](std::string_view bytes) {
            file->add(bytes);
            digest.add(bytes);
        });
        auto prepared = file->prepare();
        files_.push_back(std::move(*file));
        if (!prepared) return std::move(prepared).failure();
        return std::move(digest).hex();
    }
    [[nodiscard]] result<done> place() {
        for (auto& file : files_)
            if (auto placed = file.place(); !placed) return placed;
        return done{};
    }

private:
    std::filesystem::path folder_;
    std::vector<file_writer> files_{};
};

[[nodiscard]] maker whole(std::string_view bytes) {
    return [bytes](byte_sink const& to) { to(bytes); };
}

/// The summary up to its last line, which is the check line.
[[nodiscard]] std::string summary_body(round_view const& v, round_output_options const& options) {
    return (options.summary.empty() ? summary_text(v, options.summary_in)
                                    : std::string{options.summary}) +
           "\n";
}

void sort_by_name(std::vector<output_digest>& outputs) {
    std::ranges::sort(outputs, {}, [](auto const& o) { return std::string_view{o.name}; });
}

}  // namespace

result<done> for_each_output(
    round_view const& v, round_output_options const& options,
    std::function<result<done>(std::string const&, maker const&)> const& each) {
    auto written = each("decisions.csv",
                        [&](byte_sink const& to) { write_decisions_csv(v, to, options.csv); });
    if (!written) return written;
    written =
        each("awards.csv", [&](byte_sink const& to) { write_awards_csv(v, to, options.csv); });
    if (!written) return written;
    written = each("decisions.json", [&](byte_sink const& to) { write_decisions_json(v, to); });
    if (!written) return written;
    auto const columns = nomination_columns(v.batch->attributes);
    auto const rejected =
        v.read == nullptr ? std::span<rejected_row const>{} : std::span{v.read->rejected};
    written = each("rejected_rows.csv", whole(rejected_rows_csv(rejected, columns, options.csv)));
    if (!written) return written;
    for (auto const& list : v.rejected_elsewhere) {
        if (list.rows.empty() || list.columns == nullptr) continue;
        written = each("rejected_" + list.name + ".csv",
                       whole(rejected_rows_csv(list.rows, *list.columns, options.csv)));
        if (!written) return written;
    }
    if (v.decided->heard()) {
        auto const findings = stage_findings_csv(v, options.csv);
        written = each("stage_findings.csv", whole(findings));
        if (!written) return written;
    }
    for (auto const& more : options.more) {
        written = each(more.name, more.make);
        if (!written) return written;
    }
    return done{};
}

result<written_round> write_round_outputs(round_view const& v, std::string const& folder,
                                          round_output_options const& options) {
    folder_writer files{folder};
    std::vector<output_digest> outputs;
    auto const add = [&](std::string const& name, maker const& make) -> result<done> {
        auto digest = files.add(name, make);
        if (!digest) return std::move(digest).failure();
        outputs.push_back({name, std::move(*digest)});
        return done{};
    };
    if (auto written = for_each_output(v, options, add); !written)
        return std::move(written).failure();
    written_round made{.summary = summary_body(v, options)};
    outputs.push_back({"summary.md", sha256(made.summary)});
    sort_by_name(outputs);
    auto record =
        files.add("record.json", [&](byte_sink const& to) { write_record_json(v, to, outputs); });
    if (!record) return std::move(record).failure();
    made.record_sha256 = std::move(*record);
    made.summary += check_line(made.record_sha256, options.summary_in);
    if (auto summary = files.add("summary.md", whole(made.summary)); !summary)
        return std::move(summary).failure();
    if (auto placed = files.place(); !placed) return std::move(placed).failure();
    return made;
}

std::vector<output_file> round_outputs(round_view const& v, round_output_options const& options) {
    std::vector<output_file> files;
    std::vector<output_digest> digests;
    auto const collect = [&](std::string const& name, maker const& make) -> result<done> {
        auto& file = files.emplace_back();
        file.name = name;
        make([&file](std::string_view bytes) { file.bytes += bytes; });
        digests.push_back({name, sha256(file.bytes)});
        return done{};
    };
    static_cast<void>(for_each_output(v, options, collect));  // memory has no errors
    auto summary = summary_body(v, options);
    digests.push_back({"summary.md", sha256(summary)});
    sort_by_name(digests);
    auto record = record_json(v, digests);
    summary += check_line(sha256(record), options.summary_in);
    files.push_back({"record.json", std::move(record)});
    files.push_back({"summary.md", std::move(summary)});
    std::ranges::sort(files, {}, [](auto const& f) { return std::string_view{f.name}; });
    return files;
}

}  // namespace thidua
