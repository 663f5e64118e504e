// SPDX-License-Identifier: BSL-1.0
#include "round_run.hpp"

#include <unistd.h>

#include <cstdint>
#include <functional>
#include <future>
#include <iostream>
#include <set>
#include <utility>

#include <thidua/io/digest.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/timeline_json.hpp>
#include <thidua/io/write_units.hpp>
#include <thidua/reports/near_duplicates_text.hpp>
#include <thidua/reports/readings_table.hpp>
#include <thidua/reports/summary.hpp>
#include <thidua/rounds/compare_joints.hpp>
#include <thidua/version.hpp>

#include "result_workbooks.hpp"

namespace thidua::tool {

namespace {

/// "assessed 40.960 of 100.000" on a terminal, overwritten in place; nothing elsewhere.
[[nodiscard]] std::function<void(std::size_t)> progress_line(std::size_t all, language in) {
    constexpr std::size_t long_work = 20'000;
    if (all < long_work || isatty(STDERR_FILENO) == 0) return {};
    return [all, in](std::size_t done) {
        std::cerr << '\r' << (in == language::vi ? "thẩm định " : "assessed ")
                  << grouped(static_cast<std::int64_t>(done), in) << " / "
                  << grouped(static_cast<std::int64_t>(all), in) << std::flush;
    };
}

}  // namespace

round_run::round_run() : version(version_text) {}

status round_run::decide(inputs& from, run_options const& how) {
    how_ = how;
    auto& batch = from.intake.batch;
    sort_by_id(batch);
    std::function<void(std::size_t)> progress;
    if (how.show_progress) progress = progress_line(batch.size(), how.in);
    round_inputs const asked{.terms = &*from.terms,
                             .in = &from.in,
                             .at = from.at,
                             .history = from.history,
                             .progress = progress,
                             .threads = how.threads,
                             .people = &from.stages.people};
    // Deciding writes no fact that the search reads, nor the other way round.
    auto alike = std::async(how.threads > 1 ? std::launch::async : std::launch::deferred,
                            [&] { return near_duplicates(batch, from.history); });
    auto decided = thidua::decide(batch, asked);
    if (progress) std::cerr << '\n';
    if (!decided) {
        complain(decided.failure(), how.in);
        return decided.failure().code == "allocation.proof_failed" ? status::internal
                                                                   : status::bad_policy;
    }
    decided_ = std::move(*decided);
    rejected_ = from.stages.rejected();
    view_ = {.batch = &batch,
             .decided = &*decided_,
             .terms = &*from.terms,
             .in = &from.in,
             .calendar = &from.calendar,
             .read = &from.intake,
             .rejected_elsewhere = rejected_,
             .inputs = digests,
             .version = version,
             .details = &details};
    alike_ = alike.get();
    history_ = from.history;
    summary_ = summary_text(view_, how.in) + near_duplicates_text(alike_, batch, history_, how.in);
    if (how.compare_readings)
        readings_ = readings_table(compare_joints(batch, asked, *decided_), how.in);
    if (how.workbooks) {
        auto books = result_workbooks(view_, how.in);
        if (!books) {
            complain(books.failure(), how.in);
            return status::unreadable;
        }
        workbooks_ = std::move(*books);
    }
    return status::done;
}

round_output_options round_run::output_options() {
    view_.inputs = digests;
    details.in = how_.in;
    details.byte_order_mark = how_.byte_order_mark;
    details.compare_readings = how_.compare_readings;
    details.workbooks = how_.workbooks;
    more_.clear();
    if (!alike_.pairs.empty())
        more_.push_back({"near_duplicates.csv", [this](byte_sink const& to) {
                             to(near_duplicates_csv(alike_, *view_.batch, history_,
                                                    {.byte_order_mark = how_.byte_order_mark}));
                         }});
    if (how_.compare_readings)
        more_.push_back({"readings.md", [this](byte_sink const& to) { to(readings_); }});
    for (auto const& book : workbooks_)
        more_.push_back({book.name, [&book](byte_sink const& to) { to(book.bytes); }});
    return {.csv = {.byte_order_mark = how_.byte_order_mark},
            .summary_in = how_.in,
            .summary = summary_,
            .more = more_,
            .threads = how_.threads};
}

result<written_round> round_run::write(std::string const& folder) {
    return write_round_outputs(view_, folder, output_options());
}

std::vector<output_file> round_run::outputs() { return round_outputs(view_, output_options()); }

void note_signatures(record_people& to, inputs const& from) {
    std::set<std::string> decisions;
    std::set<std::string> names;
    std::set<std::string> capacities;
    for (auto const& s : from.stages.people.signatures) {
        decisions.insert(s.decision_no);
        names.insert(s.signed_by);
        if (s.capacity.known()) capacities.emplace(name_of(*s.capacity));
    }
    auto const joined = [](std::set<std::string> const& all) {
        std::string text;
        for (auto const& one : all)
            if (!one.empty()) text += (text.empty() ? "" : "; ") + one;
        return text;
    };
    to.decision = joined(decisions);
    to.signatory = joined(names);
    to.capacity = joined(capacities);
}

void note_sources(record_details& to, inputs const& from, judge_options const& options) {
    to.shipped_policy = options.policy_file.empty();
    to.units = {options.units.empty(), sha256(units_csv(from.units.units()))};
    to.timeline = {options.timeline_file.empty(), sha256(timeline_json(from.events()))};
    to.as_happened = options.as_happened;
}

}  // namespace thidua::tool
