// SPDX-License-Identifier: BSL-1.0
#include "judging_setup.hpp"

#include <utility>

#include <thidua/hanoi/days_off.hpp>
#include <thidua/hanoi/registry.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/policy/check_policy.hpp>
#include <thidua/rounds/make_context.hpp>

namespace thidua::detail {

namespace {

[[nodiscard]] worker_refusal refused(worker_fault why, error e) { return {why, {std::move(e)}}; }

/// How an input is called in errors.
[[nodiscard]] std::string name_of_input(worker_input const& given, char const* option) {
    return given.text ? std::string{option} : given.file;
}

[[nodiscard]] result<std::string> content_of(worker_input const& given) {
    if (given.text) return *given.text;
    return read_file(given.file);
}

}  // namespace

policy_symbols declared_by(std::optional<loaded_policy> const& from) {
    if (!from) return {};
    return {.own = {from->own_facts().begin(), from->own_facts().end()},
            .parameters = {from->parameters().begin(), from->parameters().end()}};
}

attribute_list judging_setup::own_facts() const {
    return policy_ ? policy_->own_facts() : attribute_list{};
}

void judging_setup::note(std::vector<error> const& reports,
                         std::vector<rejected_row> const& rejected) {
    warnings.insert(warnings.end(), reports.begin(), reports.end());
    for (auto const& row : rejected)
        warnings.insert(warnings.end(), row.errors.begin(), row.errors.end());
}

judging_setup::loaded judging_setup::load(worker_options const& o) {
    if (!o.on)
        return refused(worker_fault::options,
                       {"worker.no_day",
                        {"chưa có ngày xem xét tình trạng", "there is no status day"},
                        {"ghi `on`, ví dụ `2025-11-20`", "give `on`, such as `2025-11-20`"},
                        {.path = "/on"}});
    for (auto const part :
         {&judging_setup::load_limits, &judging_setup::load_policy, &judging_setup::load_units,
          &judging_setup::load_timeline, &judging_setup::load_submissions,
          &judging_setup::load_settings, &judging_setup::load_history, &judging_setup::load_context,
          &judging_setup::load_mapping})
        if (auto read = (this->*part)(o); !read) return read;
    return done{};
}

intake_options judging_setup::reading() const {
    return {.names = {&units, by().of, submissions.all().empty() ? nullptr : &submissions},
            .attributes = own_facts(),
            .csv = limits.csv(),
            .json = limits.lines,
            .workbooks = limits.for_workbooks(),
            .mapping = mapping};
}

timeline const& judging_setup::events() const {
    return events_ ? events_->get() : hanoi::events_timeline;
}

judging_setup::loaded judging_setup::load_limits(worker_options const& o) {
    if (std::exchange(limits_read_, true) || !o.limits.given()) return done{};
    auto content = content_of(o.limits);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto read = read_limits_file(*content, name_of_input(o.limits, "limits"));
    if (!read) return worker_refusal{worker_fault::invalid, std::move(read).failure()};
    limits = *read;
    return done{};
}

judging_setup::loaded judging_setup::load_policy(worker_options const& o) {
    if (!o.policy.given()) return done{};
    auto content = content_of(o.policy);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto const name = name_of_input(o.policy, "policy");
    auto read = read_policy(*content, {.file = name});
    if (!read) return worker_refusal{worker_fault::invalid, std::move(read).failure()};
    policy_.emplace(std::move(*read));
    if (auto sound = check_policy(by()); !sound) {
        auto lacks = std::move(sound).failure();
        lacks.where.file = name;
        return refused(worker_fault::invalid, std::move(lacks));
    }
    return done{};
}

judging_setup::loaded judging_setup::load_units(worker_options const& o) {
    if (!o.units.given()) {
        auto shipped = hanoi::make_registry();
        if (!shipped) return refused(worker_fault::unreadable, std::move(shipped).failure());
        units = std::move(*shipped);
        index_by_name(units);
        return done{};
    }
    auto read = o.units.text ? read_units_text(*o.units.text, "units", limits.csv())
                             : read_units(o.units.file, limits.csv(), limits.for_workbooks());
    if (!read) return refused(worker_fault::unreadable, std::move(read).failure());
    note(read->reports, read->rejected);
    units = std::move(read->units);
    return done{};
}

judging_setup::loaded judging_setup::load_timeline(worker_options const& o) {
    if (!o.timeline.given()) return done{};
    auto content = content_of(o.timeline);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto read = read_timeline(*content, name_of_input(o.timeline, "timeline"));
    if (!read) return worker_refusal{worker_fault::invalid, std::move(read).failure()};
    events_.emplace(std::move(*read));
    return done{};
}

judging_setup::loaded judging_setup::load_submissions(worker_options const& o) {
    if (!o.submissions.given()) return done{};
    auto read =
        o.submissions.text
            ? read_submissions_text(*o.submissions.text, "submissions", &units, limits.csv())
            : read_submissions(o.submissions.file, &units, limits.csv(), limits.for_workbooks());
    if (!read) return refused(worker_fault::unreadable, std::move(read).failure());
    note(read->reports, read->rejected);
    submissions = std::move(read->list);
    return done{};
}

judging_setup::loaded judging_setup::load_settings(worker_options const& o) {
    if (!o.settings.given()) return done{};
    auto content = content_of(o.settings);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto read = read_settings(
        *content, {.file = name_of_input(o.settings, "settings"), .own_facts = own_facts()});
    if (!read) return worker_refusal{worker_fault::invalid, std::move(read).failure()};
    with = std::move(*read);
    return done{};
}

judging_setup::loaded judging_setup::load_history(worker_options const& o) {
    auto const take = [this](auto read) -> loaded {
        if (!read) return refused(worker_fault::unreadable, std::move(read).failure());
        note(read->reports, read->rejected);
        for (auto& award : read->awards) history.push_back(std::move(award));
        return done{};
    };
    std::vector<std::string> files;
    for (auto const& one : o.history) {
        if (!one.text) {
            files.push_back(one.file);
        } else if (auto read = take(read_history_text(*one.text, "history", &units, limits.csv()));
                   !read) {
            return read;
        }
    }
    return files.empty() ? loaded{done{}}
                         : take(read_history(files, &units, limits.csv(), limits.for_workbooks()));
}

judging_setup::loaded judging_setup::load_context(worker_options const& o) {
    calendar =
        o.as_happened ? events().as_happened() : events().as_known(o.as_known.value_or(*o.on));
    terms.emplace(by(), with);
    auto made = make_context(*terms, calendar, units,
                             {.phase = o.phase,
                              .on = *o.on,
                              .signed_on = o.signed_on.value_or(*o.on),
                              .signed_on_planned = signed_on_planned,
                              .history_given = !o.history.empty()},
                             hanoi::office_days);
    if (!made) {
        auto const why = made.failure().code == "rounds.unknown_phase" ? worker_fault::options
                                                                       : worker_fault::invalid;
        return refused(why, std::move(made).failure());
    }
    in = *made;
    return done{};
}

judging_setup::loaded judging_setup::load_mapping(worker_options const& o) {
    if (!o.mapping.given()) return done{};
    auto content = content_of(o.mapping);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto read = read_mapping(*content, name_of_input(o.mapping, "mapping"),
                             nomination_columns(own_facts()));
    if (!read) return worker_refusal{worker_fault::unreadable, std::move(read).failure()};
    mapping = std::move(*read);
    return done{};
}

}  // namespace thidua::detail
