// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/csv.hpp>
#include <thidua/io/header_mapping.hpp>
#include <thidua/io/headers.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/io/json_nomination.hpp>
#include <thidua/io/workbook.hpp>
#include <thidua/logic/bind.hpp>

namespace thidua {

/// How nominations are read.
struct intake_options {
    name_sources names{};  ///< what names are looked up in
    /// User facts, read from the columns `attr.NAME`; NAME without the prefix is their name.
    attribute_list attributes{};
    csv_options csv{};                ///< for CSV files
    json_limits json{};               ///< for NDJSON files
    workbook_options workbooks{};     ///< for xlsx and ods files
    workbook_opener open_workbook{};  ///< in place of `read_workbook`
    header_mapping mapping{};         ///< for sheets with headers of an office's own
    /// What a file is called by its path, in the place of each row; empty: as its path. So the rows
    /// of a file do not depend on where the file lies.
    std::function<std::string(std::string const& path)> name_of{};
    /// How many files are read at the same time; 0 is taken as 1. The outcome is the same for every
    /// number. With more than one, `open_workbook` and `name_of` are called by several threads, the
    /// former never twice at the same time.
    unsigned threads = 1;
};

/// The columns of a sheet of nominations: texts, stored facts, user facts, and those of
/// `rejected_rows.csv`, which are read over. The only required one is `recipient_name`.
[[nodiscard]] column_list nomination_columns(attribute_list attributes = {});

/// Reads nominations: CSV, NDJSON, workbooks; files and folders. It can be used many times and
/// remembers spellings, which makes it a warm worker. What the options point to must stay.
///
/// *Sheets.* The header is the first of the leading 50 rows that has a required column's name;
/// rows above it are titles, counted and read over. A section heading (`I. Tập thể`, or `I` and
/// `Tập thể` in two cells; numeral, colon, count in brackets are read over) gives the kind of
/// recipient of the rows below that state none. A row that looks like a heading but names no kind
/// is rejected, and the rows below it have no kind until the next heading: nothing is guessed. A
/// repeated header is read over, and so is a row right below it that numbers the columns. Each cell
/// is judged for itself; whether two of them agree is for rules.
///
/// *Workbooks* (`.xlsx`, `.ods`; see `read_workbook`) go the same way, sheet by sheet: sheets that
/// have the header are read, others are reported once. A header of two lines whose cells are merged
/// is taken together. A cell that cannot be read (an error such as `#REF!`, a formula without a
/// saved result, a number that lost digits) rejects its row. Reported once a sheet: cells merged
/// over several rows, of which only the first row has the text; codes that are numbers, which may
/// have lost zeros before them (`0012` became `12`: read as `12`).
///
/// *Encodings.* UTF-8 only. TCVN3, VNI and Windows-1258 are refused (`legacy_encoding`), a name
/// typed for a TCVN3 font rejects its row.
///
/// *Units.* Without a code in `unit` the name in `workplace` is looked up, if a registry was given;
/// none or two matches reject the row. A collective without `recipient_unit` is looked up by its
/// own name, exactly; it counts if there is one match and that is the row's unit or lies under it,
/// and is listed in `intake::by_name`. No match is no fault there.
///
/// *Ids.* A row without one is called `<submission or file stem>/<T|C|H>/<ordinal>`; where the kind
/// is not known the letter is `K`, where there is no ordinal `r<row>` stands for it. If that
/// repeats, `/<row>` is appended to each, then, if that is not enough, `/<sheet>`, then what
/// differs in the names of the files: two sheets of one workbook, and two files of one name in
/// different folders, keep their rows, wherever the folders lie. Rejected rows take part, so that
/// mending one renames no other. Rows that share a given id, or after all that any id, are
/// rejected, each naming the others.
///
/// *Order.* Files are read in byte order of their paths and each path once, however they were
/// given; so the result does not depend on the order of the arguments.
class nomination_reader {
public:
    /// Views in the options (names, attributes) outlive the reader.
    explicit nomination_reader(intake_options options = {});
    /// Movable: the other may then only be destroyed or assigned to.
    nomination_reader(nomination_reader&&) noexcept;
    /// Movable: the other may then only be destroyed or assigned to.
    nomination_reader& operator=(nomination_reader&&) noexcept;
    nomination_reader(nomination_reader const&) = delete;
    nomination_reader& operator=(nomination_reader const&) = delete;
    ~nomination_reader();

    /// Reads files, folders (not what lies in folders inside them) and `-`, standard input. What
    /// cannot be read is reported and stops nothing.
    [[nodiscard]] intake read(std::span<std::string const> paths);

    /// Reads a text as if it were the file of that name: NDJSON if the name ends so or the text
    /// begins with `{`, else CSV.
    [[nodiscard]] intake read_text(std::string_view content, std::string const& file);

    /// Reads one JSON object: one nomination or one rejected row. `line` is its place in the input.
    [[nodiscard]] intake read_object(std::string_view object, std::int64_t line = 1);

private:
    struct parts;
    std::unique_ptr<parts> parts_;
};

}  // namespace thidua
