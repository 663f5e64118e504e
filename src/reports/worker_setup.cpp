// SPDX-License-Identifier: BSL-1.0
#include "worker_setup.hpp"

#include <cstddef>
#include <cstdint>
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
#include <thidua/rounds/compare_batch.hpp>
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

attribute_list worker_setup::own_facts() const {
    return policy_ ? policy_->own_facts() : attribute_list{};
}

void worker_setup::note(std::vector<error> const& reports,
                        std::vector<rejected_row> const& rejected) {
    warnings_.insert(warnings_.end(), reports.begin(), reports.end());
    for (auto const& row : rejected)
        warnings_.insert(warnings_.end(), row.errors.begin(), row.errors.end());
}

result<done, worker_refusal> worker_setup::load() {
    if (!o_.on)
        return refused(worker_fault::options,
                       {"worker.no_day",
                        {"chưa có ngày xem xét tình trạng", "there is no status day"},
                        {"ghi `on`, ví dụ `2025-11-20`", "give `on`, such as `2025-11-20`"},
                        {.path = "/on"}});
    for (auto const part :
         {&worker_setup::load_limits, &worker_setup::load_policy, &worker_setup::load_units,
          &worker_setup::load_timeline, &worker_setup::load_submissions,
          &worker_setup::load_settings, &worker_setup::load_history, &worker_setup::load_context,
          &worker_setup::load_mapping})
        if (auto read = (this->*part)(); !read) return read;
    reader_ = std::make_unique<nomination_reader>(intake_options{
        .names = {&units_, by().of, submissions_.all().empty() ? nullptr : &submissions_},
        .attributes = own_facts(),
        .csv = limits_.csv(),
        .json = limits_.lines,
        .workbooks = limits_.for_workbooks(),
        .mapping = mapping_});
    return done{};
}

worker_setup::loaded worker_setup::load_limits() {
    if (!o_.limits.given()) return done{};
    auto content = content_of(o_.limits);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto read = read_limits_file(*content, name_of_input(o_.limits, "limits"));
    if (!read) return worker_refusal{worker_fault::invalid, std::move(read).failure()};
    limits_ = *read;
    return done{};
}

worker_setup::loaded worker_setup::load_policy() {
    if (!o_.policy.given()) return done{};
    auto content = content_of(o_.policy);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto const name = name_of_input(o_.policy, "policy");
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

worker_setup::loaded worker_setup::load_units() {
    if (!o_.units.given()) {
        auto shipped = hanoi::make_registry();
        if (!shipped) return refused(worker_fault::unreadable, std::move(shipped).failure());
        units_ = std::move(*shipped);
        index_by_name(units_);
        return done{};
    }
    auto read = o_.units.text ? read_units_text(*o_.units.text, "units", limits_.csv())
                              : read_units(o_.units.file, limits_.csv(), limits_.for_workbooks());
    if (!read) return refused(worker_fault::unreadable, std::move(read).failure());
    note(read->reports, read->rejected);
    units_ = std::move(read->units);
    return done{};
}

worker_setup::loaded worker_setup::load_timeline() {
    if (!o_.timeline.given()) return done{};
    auto content = content_of(o_.timeline);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto read = read_timeline(*content, name_of_input(o_.timeline, "timeline"));
    if (!read) return worker_refusal{worker_fault::invalid, std::move(read).failure()};
    events_.emplace(std::move(*read));
    return done{};
}

worker_setup::loaded worker_setup::load_submissions() {
    if (!o_.submissions.given()) return done{};
    auto read = o_.submissions.text ? read_submissions_text(*o_.submissions.text, "submissions",
                                                            &units_, limits_.csv())
                                    : read_submissions(o_.submissions.file, &units_, limits_.csv(),
                                                       limits_.for_workbooks());
    if (!read) return refused(worker_fault::unreadable, std::move(read).failure());
    note(read->reports, read->rejected);
    submissions_ = std::move(read->list);
    return done{};
}

worker_setup::loaded worker_setup::load_settings() {
    if (!o_.settings.given()) return done{};
    auto content = content_of(o_.settings);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto read = read_settings(
        *content, {.file = name_of_input(o_.settings, "settings"), .own_facts = own_facts()});
    if (!read) return worker_refusal{worker_fault::invalid, std::move(read).failure()};
    with_ = std::move(*read);
    return done{};
}

worker_setup::loaded worker_setup::load_history() {
    auto const take = [this](auto&& read) -> loaded {
        if (!read) return refused(worker_fault::unreadable, std::move(read).failure());
        note(read->reports, read->rejected);
        // One without an identifier is compared with no dossier.
        for (auto& award : read->awards)
            if (!award.recipient_id.empty())
                history_[award.recipient_id].push_back(std::move(award));
        return done{};
    };
    std::vector<std::string> files;
    for (auto const& one : o_.history) {
        if (!one.text) {
            files.push_back(one.file);
        } else if (auto read =
                       take(read_history_text(*one.text, "history", &units_, limits_.csv()));
                   !read) {
            return read;
        }
    }
    return files.empty()
               ? loaded{done{}}
               : take(read_history(files, &units_, limits_.csv(), limits_.for_workbooks()));
}

worker_setup::loaded worker_setup::load_context() {
    auto const& events = events_ ? events_->get() : hanoi::events_timeline;
    calendar_ =
        o_.as_happened ? events.as_happened() : events.as_known(o_.as_known.value_or(*o_.on));
    terms_.emplace(by(), with_);
    auto made = make_context(*terms_, calendar_, units_,
                             {.phase = o_.phase,
                              .on = *o_.on,
                              .signed_on = o_.signed_on.value_or(*o_.on),
                              .history_given = !o_.history.empty()},
                             hanoi::office_days);
    if (!made) {
        auto const why = made.failure().code == "rounds.unknown_phase" ? worker_fault::options
                                                                       : worker_fault::invalid;
        return refused(why, std::move(made).failure());
    }
    in_ = *made;
    return done{};
}

worker_setup::loaded worker_setup::load_mapping() {
    if (!o_.mapping.given()) return done{};
    auto content = content_of(o_.mapping);
    if (!content) return refused(worker_fault::unreadable, std::move(content).failure());
    auto read = read_mapping(*content, name_of_input(o_.mapping, "mapping"),
                             nomination_columns(own_facts()));
    if (!read) return worker_refusal{worker_fault::unreadable, std::move(read).failure()};
    mapping_ = std::move(*read);
    return done{};
}

void worker_setup::complete(nomination_batch& one) const {
    std::span<past_award const> earlier;
    for (std::size_t i = 0; i < one.size(); ++i) {
        auto& n = one.nominations[i];
        if (n.submission.known())
            if (auto const* s =
                    submissions_.find(one.submissions.name_of(n.submission.cell().value)))
                apply(*s, n, one.texts[i]);
        if (!n.recipient.known() || history_.empty()) continue;
        auto const found =
            history_.find(std::string{one.recipients.name_of(n.recipient.cell().value)});
        if (found != history_.end()) earlier = found->second;
    }
    compare_batch(one, earlier, in_);
    // Whether another dossier asks for the same is not known from one line.
    for (auto& n : one.nominations) n.proposed_twice = {};
}

wording worker_setup::say(nomination_batch const& batch) const {
    return wording{
        o_.lang, [this, &batch](fact_info const& f, std::int64_t v) {
            if (f.domain == name_domain::unit) {
                auto const* u = find_unit(units_.units(), unit_id::from_raw(v));
                return u == nullptr ? std::string{} : printed_name(units_.units(), *u);
            }
            auto const& contents = by().of->contents;
            if (f.domain == name_domain::content && v >= 0 &&
                static_cast<std::size_t>(v) < contents.size())
                return std::string{contents[static_cast<std::size_t>(v)].name.in(o_.lang)};
            return std::string{batch.name_of(f, {said::value, v})};
        }};
}

}  // namespace thidua::detail
