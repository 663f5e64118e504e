// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/law/dated.hpp>
#include <thidua/logic/cell.hpp>
#include <thidua/logic/fwd.hpp>
#include <thidua/logic/value.hpp>

namespace thidua {

/// Where the texts of a `name` fact come from, for readers and printers.
enum class name_domain : std::uint8_t {
    none,
    recipient,
    achievement,
    submission,
    unit,
    movement,
    content
};

/// Whom a fact may be shown to. A report declares its reader and prints nothing above it.
enum class sensitivity : std::uint8_t {
    open,       ///< on the published list: name, unit, form
    internal,   ///< for the offices and the Council
    personal,   ///< for the applicant and who handles the dossier: birth, identifiers
    sensitive,  ///< discipline, complaints, investigations (Law 91/2025/QH15)
};

/// What a node of a rule speaks of. One base, so that one pointer does; the node's operation says
/// which it is.
struct symbol {
    std::string_view
        name{};  ///< machine name, unique: a column header, a JSON key, an entry of `missing`
    bilingual label{};                    ///< as it stands inside a sentence, lower case
    value_kind kind = value_kind::whole;  ///< how its values are read, compared and printed
    std::span<enumerator const> words{};  ///< for `choice` and `set`
    bilingual unit{};                     ///< what a number counts
};

/// Reads a fact of a dossier. For a derived fact the context takes part.
using fact_reader = cell (*)(nomination const&, context const&);
/// Reads a user's fact from its place among the attributes; a negative place was not bound:
/// nothing.
using attribute_reader = cell (*)(nomination const&, std::int64_t slot);
class missing_list;
/// Adds what an unknown derived fact waits for.
using missing_reporter = void (*)(nomination const&, context const&, missing_list&);
/// Writes a stored fact.
using fact_writer = void (*)(nomination&, cell const&);

/// How a fact is declared, once: headers, columns, JSON names and explanations come from here.
struct fact_declaration {
    std::string_view name{};                    ///< machine name
    bilingual label{};                          ///< as it stands inside a sentence
    std::string_view header{};                  ///< the Vietnamese column header; empty = no column
    std::array<std::string_view, 4> aliases{};  ///< further headers that are read
    sensitivity shown_to = sensitivity::internal;  ///< who may see its value
    name_domain domain = name_domain::none;        ///< for `name`
    bilingual unit{};                              ///< what a number counts
    bilingual blank{};       ///< what an empty cell is printed as; empty = "not known"
    std::int64_t least = 0;  ///< smallest value that is read, for numbers
    std::int64_t most = 0;   ///< greatest value that is read; 0 = no bound of its own
};

struct fact_info;

/// How a fact is read and written.
struct fact_access {
    fact_reader read = nullptr;                 ///< gives the fact of one dossier as a cell
    fact_writer write = nullptr;                ///< nullptr for a derived fact
    std::span<fact_info const* const> needs{};  ///< what a derived fact is computed from
    missing_reporter report_missing = nullptr;  ///< where the needs depend on the context
    attribute_reader read_attribute = nullptr;  ///< for a user's own fact, see `own_fact`
};

/// All that is known of a fact without its C++ type.
struct fact_info : symbol {
    std::string_view header{};  ///< the Vietnamese column header; empty = no column
    /// further headers that are read; empty ones are none
    std::array<std::string_view, 4> aliases{};
    sensitivity shown_to = sensitivity::internal;  ///< who may see its value
    name_domain domain = name_domain::none;        ///< for `name`: whose names they are
    bilingual blank{};       ///< what is printed for a blank; empty = the usual words
    std::int64_t least = 0;  ///< the least number that is read, included
    /// the greatest number that is read, included; 0 = no bound of its own
    std::int64_t most = 0;
    fact_access access{};  ///< how it is read and written

    /// A fact from its declaration, the kind and words of its type, and its access.
    constexpr fact_info(fact_declaration const& d, value_kind k, std::span<enumerator const> values,
                        fact_access const& how)
        : symbol{d.name, d.label, k, values, d.unit},
          header(d.header),
          aliases(d.aliases),
          shown_to(d.shown_to),
          domain(d.domain),
          blank(d.blank),
          least(d.least),
          most(d.most),
          access(how) {}

    /// Whether it is a user's own fact, kept in a place that `bind` gave it.
    [[nodiscard]] constexpr bool attribute() const { return access.read_attribute != nullptr; }
    /// Whether it is computed from other facts and the context, and has no column.
    [[nodiscard]] constexpr bool derived() const { return access.write == nullptr && !attribute(); }
};

/// How a parameter is declared.
struct parameter_declaration {
    std::string_view name{};  ///< machine name, unique
    bilingual label{};        ///< as it stands inside a sentence
    bilingual unit{};         ///< what the number counts
    /// by day, without overlap; outside of it the value is unknown
    std::span<dated<std::int64_t> const> table{};
};

/// A dated number that a rule looks up on a day of the dossier.
struct parameter_info : symbol {
    /// by day, without overlap; outside of it the value is unknown
    std::span<dated<std::int64_t> const> table{};

    /// A parameter from its declaration and the kind and words of its type.
    constexpr parameter_info(parameter_declaration const& d, value_kind k,
                             std::span<enumerator const> values)
        : symbol{d.name, d.label, k, values, d.unit}, table(d.table) {}
};

/// The value of a parameter on the day in `day`: nothing without a day or outside the table.
[[nodiscard]] constexpr cell look_up(parameter_info const& p, cell const& day) {
    if (day.state != said::value) return day;
    for (auto const& entry : p.table)
        if (entry.first.raw() <= day.value && day.value <= entry.last.raw())
            return {said::value, entry.value};
    return {};
}

}  // namespace thidua
