// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/run_scenarios.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <tuple>
#include <utility>

#include <thidua/hanoi/days_off.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/rounds/award_money.hpp>
#include <thidua/rounds/decide.hpp>
#include <thidua/rounds/make_context.hpp>

namespace thidua::analysis {

namespace {

/// The dossiers at some places of a batch, as a batch of their own.
[[nodiscard]] nomination_batch part_of(nomination_batch const& all,
                                       std::span<std::size_t const> places) {
    nomination_batch part;
    part.attributes = all.attributes;
    auto const moved = [&](auto& member, interner const& from, interner& to) {
        using stored = std::remove_reference_t<decltype(*member)>;
        if (member.known()) member = stored{to.number_of(from.name_of(member.cell().value))};
    };
    for (auto const i : places) {
        auto n = all.nominations[i];
        moved(n.recipient, all.recipients, part.recipients);
        moved(n.achievement, all.achievements, part.achievements);
        moved(n.submission, all.submissions, part.submissions);
        moved(n.movement, all.movements, part.movements);
        std::vector<cell> own(n.attributes.begin(), n.attributes.end());
        for (std::size_t k = 0; k < own.size(); ++k)
            if (own[k].state == said::value && all.attributes[k]->kind == value_kind::name)
                own[k].value = static_cast<std::int64_t>(
                    part.words.number_of(all.words.name_of(own[k].value)));
        part.add(n, all.texts[i], own);
    }
    return part;
}

/// Settings and history files, each read once.
class file_shelf {
public:
    file_shelf(scenario_run const& run) : run_(run) {}

    [[nodiscard]] result<settings const*> settings_of(std::string const& path) {
        if (path.empty()) return run_.with;
        if (auto const known = settings_.find(path); known != settings_.end())
            return known->second.get();
        auto const content = read_file(path);
        if (!content) return content.failure();
        auto read = read_settings(*content, {.file = path});
        if (!read) return read.failure().front();
        return settings_.emplace(path, std::make_shared<settings>(std::move(*read)))
            .first->second.get();
    }
    [[nodiscard]] result<std::span<past_award const>> history_of(circumstances const& under) {
        if (under.empty_history) return std::span<past_award const>{};
        if (under.history_file.empty()) return run_.history;
        auto const& path = under.history_file;
        if (auto const known = histories_.find(path); known != histories_.end())
            return std::span<past_award const>{*known->second};
        auto read = read_history(std::array{path}, run_.units);
        if (!read) return read.failure();
        if (!read->rejected.empty()) return read->rejected.front().errors.front();
        auto& kept = histories_[path];
        kept = std::make_shared<std::vector<past_award>>(std::move(read->awards));
        return std::span<past_award const>{*kept};
    }
    /// Hands on what the rounds refer to.
    void keep_in(std::vector<std::shared_ptr<void const>>& kept) {
        for (auto& [path, file] : settings_) kept.push_back(file);
        for (auto& [path, file] : histories_) kept.push_back(file);
    }

private:
    scenario_run const& run_;
    std::map<std::string, std::shared_ptr<settings>> settings_{};
    std::map<std::string, std::shared_ptr<std::vector<past_award>>> histories_{};
};

[[nodiscard]] std::string joined(std::span<std::string const> all) {
    if (all.empty()) return "không";
    std::string line;
    for (auto const& one : all) line += (line.empty() ? "" : " | ") + one;
    return line;
}
template <class Names>
[[nodiscard]] std::vector<std::string> sorted(Names const& names) {
    std::vector<std::string> all{names.begin(), names.end()};
    std::ranges::sort(all);
    return all;
}

/// A round of scenarios, decided.
class round_runner {
public:
    round_runner(scenario_sheet const& sheet, scenario_run const& run, file_shelf& shelf)
        : sheet_(sheet), run_(run), shelf_(shelf) {}

    [[nodiscard]] result<done> decide(std::span<std::size_t const> places, scenario_results& into) {
        auto const& under = sheet_.scenarios[places.front()].under;
        auto const with = shelf_.settings_of(under.settings_file);
        if (!with) return with.failure();
        auto const history = shelf_.history_of(under);
        if (!history) return history.failure();
        auto batch = std::make_shared<nomination_batch>(part_of(sheet_.read.batch, places));
        for (std::size_t k = 0; k < places.size(); ++k) attest(places[k], *batch, k);

        round_terms const terms{*run_.by, **with};
        auto const on = under.on.value_or(run_.on);
        auto const known = under.as_known.value_or(run_.as_known.value_or(on));
        auto const in =
            make_context(terms, run_.events->as_known(known), *run_.units,
                         {.phase = under.phase.value_or(0),
                          .on = on,
                          .signed_on = under.signed_on.value_or(run_.signed_on.value_or(on)),
                          .history_given = run_.history_given || under.empty_history ||
                                           !under.history_file.empty()});
        if (!in) return in.failure();
        auto const at = under.at.value_or(run_.at);
        auto decided = thidua::decide(
            *batch, {.terms = &terms, .in = &*in, .at = at, .history = *history, .progress = {}});
        if (!decided) return decided.failure();
        for (std::size_t k = 0; k < places.size(); ++k) {
            auto& r = into.results[places[k]];
            auto const& d = decided->dossiers[k];
            r.judged = {batch->nominations[k], *in, at, sheet_.scenarios[places[k]].says};
            r.assessed = assess(run_.by->rules, batch->nominations[k], *in, at);
            // The round may know more: a key of the order that is lacking.
            r.assessed.result = d.assessed.result;
            r.assessed.missing = d.assessed.missing;
            r.awarded = d.awarded;
            r.contested = contested_with(*decided, *batch, k);
            r.money = money_of(batch->nominations[k], d.awarded, **with, *in);
            check(sheet_.scenarios[places[k]].expects, r);
        }
        into.kept.push_back(std::move(batch));
        return done{};
    }

private:
    void attest(std::size_t place, nomination_batch& batch, std::size_t k) const {
        auto const& s = sheet_.scenarios[place];
        if (!s.attests) return;
        submission const letter{.id = "case.attests",
                                .number = "(tình huống)",
                                .attests = *s.attests,
                                .attested_on = s.under.on.value_or(run_.on)};
        apply(letter, batch.nominations[k], batch.texts[k]);
    }

    [[nodiscard]] static std::vector<std::string> contested_with(round_decision const& decided,
                                                                 nomination_batch const& batch,
                                                                 std::size_t k) {
        for (auto const& pool : decided.pools) {
            if (!pool.given) continue;
            for (auto const& group : pool.given->contested) {
                std::vector<std::string> ids;
                bool mine = false;
                for (auto const c : group.candidates) {
                    mine = mine || pool.candidates[c] == k;
                    ids.emplace_back(batch.texts[pool.candidates[c]].id);
                }
                if (mine) return sorted(ids);
            }
        }
        return {};
    }

    [[nodiscard]] static std::optional<std::int64_t> money_of(nomination const& n,
                                                              award_status awarded,
                                                              settings const& with,
                                                              context const& in) {
        if (awarded != award_status::yes && awarded != award_status::provisional) return 0;
        if (!n.form.known() || !n.recipient_kind.known()) return std::nullopt;
        auto const money = award_money(with, *n.form, *n.recipient_kind, in.signed_on);
        if (!money) return std::nullopt;
        return money->amount.amount();
    }

    static void check(expectation const& e, scenario_result& r) {
        auto const say = [&](char const* column, std::string expected, std::string found) {
            ++r.checked;
            if (expected != found)
                r.wrong.push_back({column, std::move(expected), std::move(found)});
        };
        if (e.outcome)
            say("expect.outcome", std::string{name_of(*e.outcome)},
                std::string{name_of(r.assessed.result)});
        if (e.reasons)
            say("expect.reasons", joined(*e.reasons), joined(sorted(r.assessed.reasons)));
        if (e.missing)
            say("expect.missing", joined(*e.missing), joined(sorted(r.assessed.missing)));
        if (e.notices)
            say("expect.notices", joined(*e.notices), joined(sorted(r.assessed.notices)));
        if (e.awarded)
            say("expect.awarded", std::string{name_of(*e.awarded)},
                std::string{name_of(r.awarded)});
        if (e.contested) say("expect.contested", joined(*e.contested), joined(r.contested));
        if (e.money)
            say("expect.money", grouped(*e.money), r.money ? grouped(*r.money) : "chưa xác định");
    }

    scenario_sheet const& sheet_;
    scenario_run const& run_;
    file_shelf& shelf_;
};

}  // namespace

std::vector<analysed_case> scenario_results::cases() const {
    std::vector<analysed_case> all;
    all.reserve(results.size());
    for (auto const& r : results) all.push_back(r.judged);
    return all;
}

scenario_results run_scenarios(scenario_sheet const& sheet, scenario_run const& run) {
    scenario_results out;
    out.results.resize(sheet.scenarios.size());
    file_shelf shelf{run};
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> batches;
    std::vector<std::vector<std::size_t>> rounds;
    for (std::size_t i = 0; i < sheet.scenarios.size(); ++i) {
        auto const& s = sheet.scenarios[i];
        if (s.batch.empty())
            rounds.push_back({i});
        else
            batches[{std::string{sheet.read.batch.texts[i].where.file}, s.batch}].push_back(i);
    }
    for (auto& [name, places] : batches) rounds.push_back(std::move(places));
    round_runner runner{sheet, run, shelf};
    for (auto const& places : rounds) {
        auto const fail = [&](error e) {
            if (e.where.row == 0) {
                auto const path = e.where.path;
                auto const file = e.where.file;
                e.where = sheet.read.batch.texts[places.front()].where;
                e.where.path = file.empty() ? path : file + (path.empty() ? "" : " " + path);
            }
            out.failures.push_back(std::move(e));
            for (auto const i : places) {
                out.results[i].judged.name = sheet.scenarios[i].says;
                out.results[i].wrong.push_back({"case", "", "không chạy được"});
            }
        };
        auto const& first = sheet.scenarios[places.front()];
        auto const other = std::ranges::find_if(
            places, [&](std::size_t i) { return !(sheet.scenarios[i].under == first.under); });
        if (other != places.end()) {
            error e{.code = "scenarios.batch_disagrees",
                    .message = {"các dòng xét chung `" + first.batch +
                                    "` có ngày hoặc quy định khác "
                                    "nhau",
                                "rows of the batch `" + first.batch +
                                    "` are judged against different days or settings"},
                    .help = {"điền các cột `case.*` như nhau cho mọi dòng xét chung",
                             "fill the `case.*` columns alike in all rows of a batch"},
                    .where = {}};
            e.where = sheet.read.batch.texts[*other].where;
            fail(std::move(e));
            continue;
        }
        if (auto ran = runner.decide(places, out); !ran) fail(std::move(ran).failure());
    }
    shelf.keep_in(out.kept);
    for (auto const& r : out.results) ++(r.passed() ? out.passed : out.failed);
    return out;
}

bool verdict_fails(expectation const& expects, outcome result,
                   std::span<std::string_view const> reasons, std::span<std::string const> missing,
                   std::span<std::string_view const> notices) {
    return (expects.outcome && *expects.outcome != result) ||
           (expects.reasons && *expects.reasons != sorted(reasons)) ||
           (expects.missing && *expects.missing != sorted(missing)) ||
           (expects.notices && *expects.notices != sorted(notices));
}

}  // namespace thidua::analysis
