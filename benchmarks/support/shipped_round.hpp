// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <big_folder/write_intake.hpp>
#include <thidua/hanoi/days_off.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/rounds/compare_batch.hpp>
#include <thidua/rounds/make_context.hpp>

namespace support {

/// A folder of made-up sheets, written when it is asked for and removed at the end.
class grown_folder {
public:
    explicit grown_folder(int rows)
        : path_{std::filesystem::temp_directory_path() /
                ("thidua_bench_" + std::to_string(rows) + '_' + std::to_string(::getpid()))} {
        size_ = generate::write_intake(rows, path_);
    }
    grown_folder(grown_folder const&) = delete;
    grown_folder& operator=(grown_folder const&) = delete;
    ~grown_folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] std::string path() const { return path_.string(); }
    [[nodiscard]] generate::intake_size size() const { return size_; }

private:
    std::filesystem::path path_;
    generate::intake_size size_{};
};

/// What stands beside the nominations of phase 1: units, submissions, the context of the day.
class round_surroundings {
public:
    explicit round_surroundings(std::string const& folder) {
        auto units = thidua::read_units(folder + "/units.csv");
        need(units.has_value());
        units_ = std::move(units->units);
        auto submissions = thidua::read_submissions(folder + "/submissions.csv", &units_);
        need(submissions.has_value());
        submissions_ = std::move(submissions->list);
        std::vector<std::string> const files{folder + "/history.csv"};
        auto history = thidua::read_history(files, &units_);
        need(history.has_value());
        history_ = std::move(history->awards);
        terms_.emplace(thidua::hanoi::policy_343, thidua::settings{});
        auto made = thidua::make_context(
            *terms_, thidua::hanoi::events_timeline.as_known(on), units_,
            {.phase = 1, .on = on, .signed_on = {2025, 12, 1}, .history_given = true},
            thidua::hanoi::office_days);
        need(made.has_value());
        in_ = *made;
    }
    round_surroundings(round_surroundings const&) = delete;
    round_surroundings& operator=(round_surroundings const&) = delete;

    [[nodiscard]] thidua::context const& in() const { return in_; }
    [[nodiscard]] thidua::intake_options options() const {
        return {.names = {&units_, thidua::hanoi::policy_343.of, &submissions_}};
    }
    /// The nominations of a folder of sheets, completed by their submissions and compared.
    [[nodiscard]] thidua::intake read(std::string const& sheets) const {
        thidua::nomination_reader reader{options()};
        std::vector<std::string> const paths{sheets};
        auto got = reader.read(paths);
        for (std::size_t i = 0; i < got.batch.size(); ++i) {
            auto& n = got.batch.nominations[i];
            if (!n.submission.known()) continue;
            auto const id = got.batch.submissions.name_of(n.submission.cell().value);
            if (auto const* s = submissions_.find(id)) apply(*s, n, got.batch.texts[i]);
        }
        compare_batch(got.batch, history_, in_);
        return got;
    }

private:
    static constexpr thidua::date on{2025, 11, 20};

    static void need(bool there) {
        if (there) return;
        std::puts("the data of the round cannot be read");
        std::exit(1);
    }

    thidua::registry units_{};
    thidua::submission_list submissions_{};
    std::vector<thidua::past_award> history_{};
    std::optional<thidua::round_terms> terms_{};
    thidua::context in_{};
};

}  // namespace support
