// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/result.hpp>
#include <thidua/logic/cell.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/logic/value.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/units/registry.hpp>

namespace thidua {

/// What the names in cells are looked up in. All are optional; what cannot be looked up is refused,
/// but for submissions: without a list any text names one.
struct name_sources {
    registry const* units = nullptr;     ///< names indexed by `fold_name` (see `index_by_name`)
    thidua::plan const* plan = nullptr;  ///< movements and content groups
    submission_list const* submissions = nullptr;  ///< proposal letters
};

/// What a cell takes.
struct cell_shape {
    value_kind kind = value_kind::whole;     ///< what sort of value
    std::span<enumerator const> words{};     ///< for choices and sets
    name_domain domain = name_domain::none;  ///< for names: whose
    std::int64_t least = 0;                  ///< for numbers, included
    std::int64_t most = 0;                   ///< 0 = no bound of its own

    cell_shape() = default;
    /// A cell that is no fact's.
    explicit cell_shape(value_kind of, std::span<enumerator const> values = {})
        : kind(of), words(values) {}
    /// A cell of the column of a fact.
    explicit cell_shape(fact_info const& f)
        : kind(f.kind), words(f.words), domain(f.domain), least(f.least), most(f.most) {}
};

/// A cell's text without outer white space (no-break and zero-width spaces too): a view into it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// A text that is kept: NFC, with its inner spaces and line ends as they came. Error:
/// `cell.direction_control`, for characters that make a text look like another one.
[[nodiscard]] result<std::string> read_text(std::string_view trimmed_text);

/// Whether a trimmed text says *not applicable*: `không áp dụng`, `n/a`, `-`.
[[nodiscard]] bool says_not_applicable(std::string_view text);

/// The unit that bears a name (present, former or short name), NFC, case and spaces folded.
/// Errors: `units.unknown_name`, with the nearest name; `units.two_of_one_name`, naming five;
/// `units.no_registry`.
[[nodiscard]] result<unit_id> find_unit_by_name(registry const* units, std::string_view name);

/// Makes the units of a registry findable by what `fold_name` makes of their names.
void index_by_name(registry& units);

/// Reads the cells of one column.
///
/// *Not applicable* is read in every column. Yes/no: `có/không`, `yes/no`, `true/false`, `1/0`,
/// `x`. Days: `read_date`, `read_long_date`, and day numbers of spreadsheets from 32874
/// (1990-01-01) to 73415 (2100-12-31): others are likelier to be something else. Choices: name,
/// label in either language, alias. Sets: names or labels joined by `|` or `;`, what is not named
/// is absent; `không` = all absent. Units: code, else name. Movements: code or name of the plan,
/// else the text itself. Content groups: code or name. Case and spaces are folded where the exact
/// spelling is not known.
///
/// Remembers the spellings that it met (a bounded number), so that a column of a few values costs
/// one look-up a cell. The sources must stay as they are as long as the reader lives.
class column_reader {
public:
    /// Views: the sources outlive it; the shape is copied.
    column_reader(cell_shape const& shape, name_sources const& sources);

    /// The cell of a text that is UTF-8, trimmed, not empty. Texts of open domains are interned in
    /// `names`. Errors, with empty `where`; `help` says what would be accepted:
    /// `cell.unknown_value`, `cell.not_a_day`, `cell.direction_control`, `date.*`, `number.*`,
    /// `units.unknown_name`, `units.two_of_one_name`, `units.no_registry`, `plan.unknown_content`,
    /// `submissions.unknown`.
    [[nodiscard]] result<cell> read(std::string_view text, nomination_batch& names);

    /// The same for columns that intern nothing.
    [[nodiscard]] result<cell> read(std::string_view text);

private:
    struct hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const {
            return std::hash<std::string_view>{}(s);
        }
    };
    template <class T>
    using by_text = std::unordered_map<std::string, T, hash, std::equal_to<>>;

    void learn(std::string_view spelling, std::int64_t value);
    [[nodiscard]] result<cell> look_up(std::string_view text) const;
    [[nodiscard]] result<cell> read_set(std::string_view text) const;
    [[nodiscard]] result<cell> read_day(std::string_view text) const;
    [[nodiscard]] result<cell> read_unit(std::string_view text) const;
    [[nodiscard]] result<cell> read_content(std::string_view text) const;
    [[nodiscard]] result<cell> read_open(std::string_view text, nomination_batch& names) const;
    [[nodiscard]] error unknown_word(std::string_view text, std::string_view whole) const;

    cell_shape shape_{};
    name_sources sources_{};
    by_text<std::int64_t> values_{};  ///< folded spelling to value, or place in a list of the plan
    by_text<result<cell>> met_{};     ///< spelling as it came to what it was read as
    std::string last_text_{};         ///< the latest of them that was taken, and its cell
    cell last_cell_{};
};

}  // namespace thidua
