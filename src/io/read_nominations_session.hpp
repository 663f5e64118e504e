// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <thidua/io/read_nominations.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/nominations/texts.hpp>
#include <thidua/nominations/values.hpp>

namespace thidua::sheet_reading {

/// What a column of nominations is written to.
struct target {
    text_info const* text = nullptr;
    fact_info const* fact = nullptr;
    std::size_t attribute = 0;  ///< the place of a user's fact

    [[nodiscard]] bool ignored() const { return text == nullptr && fact == nullptr; }
};

/// The columns of nominations, resolved: what each is called, where it goes, how it is read.
struct schema {
    explicit schema(intake_options const& options);

    column_list columns;
    std::vector<target> targets{};         ///< by place in `columns`
    std::vector<column_reader> readers{};  ///< the same; unused for texts
    std::size_t id = 0;                    ///< places of columns that the reader asks for
    std::size_t recipient_name = 0;
    std::size_t recipient_kind = 0;
    std::size_t submission = 0;
    std::size_t ordinal = 0;
    std::size_t workplace = 0;
    std::size_t unit = 0;
    std::size_t marks_rejected = 0;  ///< the column by which a file of rejected rows is known
    std::unordered_map<std::string, result<unit_id>> workplaces{};  ///< names looked up so far

    /// What the message of an unknown header suggests, by header: to look for what is near costs
    /// more than to read a small sheet, and the sheets of a round have the same ones.
    std::unordered_map<std::string, text> suggested{};
    [[nodiscard]] error unknown(sheet_column const& column, place where);

    // What a mapping of headers brings.
    std::vector<std::unordered_map<std::string, std::string>> meant{};  ///< by column; folded
    struct common_text {
        std::size_t known = 0;
        std::string text{};
    };
    std::vector<common_text> every_row{};
    void apply(header_mapping const& mapping);

    /// A code that a spreadsheet may have taken for a number.
    [[nodiscard]] bool is_code(std::size_t known) const;
};

/// A cell that has text.
struct field {
    std::size_t known = unknown_column;
    std::string_view header{};
    std::string_view as_it_came{};
    std::string_view text{};  ///< trimmed, and as the mapping takes it
    cell_content content = cell_content::text;
};

/// One file, or one sheet of it.
struct source {
    std::string file{};
    std::string sheet{};
    std::string stem{};
    bool json = false;
    bool guarded = false;  ///< a file of rejected rows: its cells are unguarded
    char separator = ',';
    std::vector<sheet_column> columns{};
    source_sheet const* cells = nullptr;  ///< of a workbook
};

/// Where a row stands, so that it can be taken apart again.
struct origin {
    source const* from = nullptr;
    std::int64_t row = 0;
    std::string_view raw{};            ///< CSV or JSON
    source_row const* line = nullptr;  ///< of a workbook
    std::optional<recipient_kind> section{};
};

/// One reading of nominations, from the first file to the ids.
class session {
public:
    session(schema& what, intake_options const& options);

    void read_path(std::string const& path);
    /// `content` must stay until `finish`.
    void read_content(std::string_view content, std::string const& file);
    void read_json_row(source const& from, std::string_view object, std::int64_t line);
    [[nodiscard]] source& add_source(std::string file, std::string sheet);
    void report(error why) { out_.reports.push_back(std::move(why)); }
    /// How many bytes will be read in all, for the room that rows will take; nothing depends on it.
    void expect_bytes(std::size_t all) { bytes_expected_ = all; }
    /// Workbooks are opened one after the other by all sessions with the same lock: what one may
    /// take, memory and time by the clock, is not to depend on how many others are read.
    void share_workbooks(std::mutex& lock) { opening_ = &lock; }
    /// Takes over what another session has read, behind its own. The other must stay until
    /// `finish`, and has the same options.
    void absorb(session& behind);
    [[nodiscard]] intake finish();

private:
    struct entry {
        origin at{};
        std::string id{};  ///< of rejected rows; else the dossier's text has it
        std::size_t index = 0;
        bool accepted = false;
        bool given = false;
    };
    class grid;

    void read_csv(std::string_view content, std::string const& file);
    void read_json_lines(std::string_view content, std::string const& file);
    void read_sheets(std::string const& path);
    /// Reads a sheet of a workbook. Nothing if it has the header, else what it lacks.
    [[nodiscard]] std::optional<error> read_sheet(source_sheet const& sheet,
                                                  std::string const& path);

    /// The names of a would-be header; a file of rejected rows is known by them.
    [[nodiscard]] std::vector<std::string_view> unguarded_names(
        std::span<std::string_view const> cells, source& from) const;
    /// The cells of a row that have text, in `to`.
    std::vector<field> const& fields_of(source const& from, std::span<std::string_view const> cells,
                                        std::span<cell_content const> contents,
                                        std::vector<field>& to) const;
    /// Adds what every row has that says nothing itself.
    void add_common(std::vector<field>& fields, origin const& at) const;

    void take(std::span<field const> fields, origin const& at);
    /// Makes room for as many rows as the bytes to come will have, as far as the last row tells.
    void make_room(origin const& at);
    void take_field(field const& f, nomination& n, nomination_texts& texts, origin const& at);
    /// A code that a spreadsheet took for a day.
    [[nodiscard]] bool is_day_for_a_code(field const& f) const;
    /// A bare number in a column of days, in a workbook whose days count from 1904.
    [[nodiscard]] bool is_unclear_day(field const& f) const;
    /// A cell as a rejected row keeps it: one that could not be read is marked as such.
    [[nodiscard]] std::string kept_text(field const& f) const;
    void complete(nomination& n, nomination_texts& texts, std::span<field const> fields,
                  origin const& at);
    [[nodiscard]] result<unit_id> unit_of_workplace(std::string const& name);
    [[nodiscard]] std::string derived_id(nomination const& n, std::span<field const> fields,
                                         origin const& at) const;
    [[nodiscard]] bool lies_under(unit_id which, unit_id above) const;

    void reject(std::span<field const> fields, origin const& at, std::vector<error> errors);
    void reject_raw(source const& from, std::int64_t row, std::string_view raw, error why);
    /// The same for a JSON object, whose texts `kept` holds.
    [[nodiscard]] result<std::vector<field>> fields_of(std::string_view object,
                                                       std::vector<json_field>& kept) const;
    /// A row that was taken, taken apart again.
    [[nodiscard]] std::vector<field> fields_again(origin const& at);

    [[nodiscard]] std::string& id_of(entry& e);
    /// The groups of entries that have one id, in the order of their first entries.
    [[nodiscard]] std::vector<std::vector<std::size_t>> sharing_an_id();
    void settle_ids();
    /// By what derived ids that are shared are told apart, one after the other.
    enum class telling_apart { by_row, by_sheet, by_path };
    bool tell_apart(std::vector<std::vector<std::size_t>> const& sharing, telling_apart how);
    void take_out_removed();
    void reject_sharing(std::span<std::size_t const> group);
    [[nodiscard]] place place_of_row(origin const& at, std::size_t known = unknown_column) const;

    schema* schema_;
    intake_options const* options_;
    std::deque<source> sources_{};
    std::deque<std::string> contents_{};
    std::deque<std::vector<source_sheet>> workbooks_{};
    std::vector<entry> entries_{};
    std::vector<bool> removed_{};
    /// Of a file and a key: the place of its report.
    std::map<std::pair<std::string, std::string>, std::size_t> unknown_keys_{};
    intake out_{};

    /// By the number of their ids in this batch; nullptr where it was not looked for.
    std::vector<submission const*> submissions_{};
    std::mutex* opening_ = nullptr;
    bool stream_ = false;  ///< the file at hand is a pipe: it has no name of its own
    std::size_t bytes_expected_ = 0;
    std::size_t bytes_before_ = 0;  ///< of the files before the one at hand
    std::string_view content_{};    ///< of the file at hand; none for workbooks

    // Of the row at hand.
    std::vector<error> errors_{};
    std::vector<cell> own_{};
    std::optional<unit_id> own_unit_{};

    // Of a row that is taken apart again.
    std::vector<json_field> json_again_{};
    std::deque<std::string> texts_again_{};
};

/// The error, in a file.
[[nodiscard]] inline error at_file(error why, std::string_view file) {
    why.where.file = file;
    return why;
}

}  // namespace thidua::sheet_reading
