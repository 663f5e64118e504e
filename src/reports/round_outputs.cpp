// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
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
#include <thidua/rounds/in_blocks.hpp>

namespace thidua {

namespace {

using maker = std::function<void(byte_sink const&)>;

[[nodiscard]] maker whole(std::string bytes) {
    return [kept = std::move(bytes)](byte_sink const& to) { to(kept); };
}

/// A file that is to be written, and what hands its bytes over.
struct output_job {
    std::string name{};
    maker make{};
};

/// All outputs but the record and the summary. They view the round and the options; none depends on
/// another, so that several threads may make them.
[[nodiscard]] std::vector<output_job> output_jobs(round_view const& v,
                                                  round_output_options const& options) {
    std::vector<output_job> jobs;
    jobs.push_back(
        {"decisions.csv", [&](byte_sink const& to) { write_decisions_csv(v, to, options.csv); }});
    jobs.push_back(
        {"awards.csv", [&](byte_sink const& to) { write_awards_csv(v, to, options.csv); }});
    jobs.push_back({"decisions.json", [&](byte_sink const& to) { write_decisions_json(v, to); }});
    jobs.push_back(
        {"rejected_rows.csv", [&](byte_sink const& to) {
             auto const rejected =
                 v.read == nullptr ? std::span<rejected_row const>{} : std::span{v.read->rejected};
             to(rejected_rows_csv(rejected, nomination_columns(v.batch->attributes), options.csv));
         }});
    for (auto const& list : v.rejected_elsewhere) {
        if (list.rows.empty() || list.columns == nullptr) continue;
        jobs.push_back({"rejected_" + list.name + ".csv", [&](byte_sink const& to) {
                            to(rejected_rows_csv(list.rows, *list.columns, options.csv));
                        }});
    }
    if (v.decided->heard())
        jobs.push_back({"stage_findings.csv",
                        [&](byte_sink const& to) { to(stage_findings_csv(v, options.csv)); }});
    for (auto const& more : options.more) jobs.push_back({more.name, more.make});
    return jobs;
}

/// Writes the files of a folder beside their places; all are put there together.
class folder_writer {
public:
    explicit folder_writer(std::string const& folder) : folder_(folder) {}

    /// Writes files by their makers, several at a time by several threads, and gives their digests.
    [[nodiscard]] result<std::vector<output_digest>> add(std::vector<output_job> const& jobs,
                                                         unsigned threads) {
        std::vector<result<std::string>> digests(jobs.size(), std::string{});
        std::vector<std::optional<file_writer>> made(jobs.size());
        in_parallel(jobs.size(), threads,
                    [&](std::size_t i) { digests[i] = write(jobs[i], made[i]); });
        std::vector<output_digest> named;
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (made[i]) files_.push_back(std::move(*made[i]));
            if (!digests[i]) return std::move(digests[i]).failure();
            named.push_back({jobs[i].name, std::move(*digests[i])});
        }
        return named;
    }
    /// The same for one.
    [[nodiscard]] result<std::string> add(output_job const& job) {
        auto named = add(std::vector{job}, 1);
        if (!named) return std::move(named).failure();
        return std::move(named->front().sha256);
    }
    [[nodiscard]] result<done> place() {
        for (auto& file : files_)
            if (auto placed = file.place(); !placed) return placed;
        return done{};
    }

private:
    [[nodiscard]] result<std::string> write(output_job const& job,
                                            std::optional<file_writer>& to) const {
        auto file = file_writer::open((folder_ / job.name).string());
        if (!file) return std::move(file).failure();
        to = std::move(*file);
        sha256_stream digest;
        job.make([&](std::string_view bytes) {
            to->add(bytes);
            digest.add(bytes);
        });
        if (auto prepared = to->prepare(); !prepared) return std::move(prepared).failure();
        return std::move(digest).hex();
    }

    std::filesystem::path folder_;
    std::vector<file_writer> files_{};
};

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
    for (auto const& job : output_jobs(v, options))
        if (auto written = each(job.name, job.make); !written) return written;
    return done{};
}

result<written_round> write_round_outputs(round_view const& v, std::string const& folder,
                                          round_output_options const& options) {
    folder_writer files{folder};
    auto written = files.add(output_jobs(v, options), options.threads);
    if (!written) return std::move(written).failure();
    auto outputs = std::move(*written);
    written_round made{.summary = summary_body(v, options)};
    outputs.push_back({"summary.md", sha256(made.summary)});
    sort_by_name(outputs);
    auto record =
        files.add({"record.json", [&](byte_sink const& to) { write_record_json(v, to, outputs); }});
    if (!record) return std::move(record).failure();
    made.record_sha256 = std::move(*record);
    made.summary += check_line(made.record_sha256, options.summary_in);
    if (auto summary = files.add({"summary.md", whole(made.summary)}); !summary)
        return std::move(summary).failure();
    if (auto placed = files.place(); !placed) return std::move(placed).failure();
    made.outputs = std::move(outputs);
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
