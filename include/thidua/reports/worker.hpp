// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/logic/criterion.hpp>

namespace thidua {

/// A file, or the text that it would hold.
struct worker_input {
    std::string file{};                 ///< a path; empty: none
    std::optional<std::string> text{};  ///< goes before the file

    /// Whether there is a file or a text, an empty text included.
    [[nodiscard]] bool given() const { return text.has_value() || !file.empty(); }
};

/// What a worker is opened with: the options of the commands that judge, under the same names.
struct worker_options {
    std::optional<date> on{};             ///< the status day; required
    std::optional<date> signed_on{};      ///< the planned day of the decision; left out: as `on`
    std::optional<date> as_known{};       ///< the calendar as known on that day; left out: as `on`
    bool as_happened = false;             ///< the calendar as it came, in place of `as_known`
    int phase = 0;                        ///< 0: the one that a dossier names, or any
    stage at = stage::appraisal;          ///< the stage of the round
    language lang = language::vi;         ///< of the texts that are given in one language
    worker_input units{};                 ///< CSV, or a workbook's path; none: the shipped registry
    worker_input submissions{};           ///< CSV, or a workbook's path
    std::vector<worker_input> history{};  ///< CSV, or workbooks' paths
    worker_input settings{};              ///< JSON
    worker_input policy{};                ///< JSON; none: that of plan 343
    worker_input timeline{};              ///< JSON; none: the events that ship with the library
    worker_input limits{};                ///< JSON: what is taken at most, `docs/limits.md`
    worker_input mapping{};               ///< JSON: keys of an office's own, `docs/intake.md`
};

/// Reads the options from one JSON object with the keys `on`, `signed_on`, `as_known`,
/// `as_happened`, `phase`, `stage`, `lang`, `units`, `submissions`, `history`, `settings`,
/// `policy`, `timeline`, `mapping`, `limits`; only `on` is required, `null` is "not given".
///
/// ```json
/// { "on": "2025-11-20", "phase": 1, "units": "units.csv", "settings": { "format":
///   "thidua.settings/1" }, "history": [ { "text": "recipient_id,recipient_name\n..." } ] }
/// ```
///
/// An input is a text, the path of a file, or `{"text": "..."}`, what the file would hold; one that
/// is JSON (`settings`, `policy`, `timeline`, `mapping`, `limits`) may also stand as it is, as an
/// object that has a `format`. `history` is one input or a list of them.
///
/// Errors, all of them, with the JSON pointer in `where.path`: those of `read_json`, `json.*` of
/// the fields, `date.*`, `worker.one_of` (`as_known` together with `as_happened`).
[[nodiscard]] result<worker_options, std::vector<error>> read_worker_options(std::string_view json);

/// Why a worker could not be opened, as the command's exit statuses have it.
enum class worker_fault : std::uint8_t {
    options,     ///< 2: the options themselves: no day, a phase that the plan does not have
    unreadable,  ///< 3: a file or a list that cannot be read
    invalid,     ///< 4: a policy, settings or a timeline that are not valid
};

/// Why a worker could not be opened, and everything that stands in the way.
struct worker_refusal {
    worker_fault why = worker_fault::options;  ///< which exit status it would be
    std::vector<error> errors{};               ///< at least one
};

/// Judges one dossier after the other: what all of them are judged by is loaded once.
///
/// Each line is judged for itself: two lines may have one id, and whether another dossier asks for
/// the same is not known. A worker serves one thread at a time (it remembers spellings); several
/// workers may be used side by side. Its memory does not grow with the number of lines.
class worker {
public:
    /// Loads units, submissions, policy, settings, history and calendar. Errors, with file and
    /// place (of a text in the options: the option's name as file): `worker.no_day`; those of the
    /// readers; `rounds.*`, those of `check_policy`.
    [[nodiscard]] static result<worker, worker_refusal> open(worker_options options);

    /// Movable: the other may then only be destroyed or assigned to.
    worker(worker&&) noexcept;
    /// Movable: the other may then only be destroyed or assigned to.
    worker& operator=(worker&&) noexcept;
    worker(worker const&) = delete;
    worker& operator=(worker const&) = delete;
    ~worker();

    /// What was read over while it opened, and stands in nobody's way: unknown columns, and rows of
    /// units, submissions and history that were not taken.
    [[nodiscard]] std::vector<error> const& warnings() const;

    /// The answer to one dossier, a JSON object in UTF-8 (formats.md 1): `thidua.assessment/1`, or
    /// `thidua.error/1` for one that cannot be read. Exactly one line, without its end; never
    /// anything thrown. Keys that are not known stand in `warnings` of the assessment.
    ///
    /// `number` is the line's place in its input, for `row` in the answer. Errors, in the answer:
    /// those of `nomination_reader::read_object`; `worker.out_of_memory`, `worker.internal`.
    [[nodiscard]] std::string answer(std::string_view line, std::int64_t number = 1) noexcept;

    /// The same with the whole tree of criteria: `thidua.explanation/1`.
    [[nodiscard]] std::string explain(std::string_view line, std::int64_t number = 1) noexcept;

private:
    struct parts;
    explicit worker(std::unique_ptr<parts> all);

    std::unique_ptr<parts> parts_;
};

}  // namespace thidua
