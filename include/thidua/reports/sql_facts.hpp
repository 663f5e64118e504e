// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/reports/sql.hpp>

namespace thidua {

/// How the rows of the table are written.
enum class sql_facts_format : std::uint8_t {
    csv,    ///< CSV
    ndjson  ///< NDJSON
};

template <>
struct words_of<sql_facts_format> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "csv", {"CSV", "CSV"}, {}},
        {1, "ndjson", {"NDJSON", "NDJSON"}, {}},
    }};
};

/// Writes dossiers as rows of the table `thidua_nominations`, as the library read and derived them.
///
/// CSV: a header, then a row a dossier; an empty cell is NULL; yes and no are 1 and 0, days ISO
/// 8601, numbers with two decimals whole numbers of hundredths, sets their bits. No cell is guarded
/// against spreadsheets: databases take it as it is. NDJSON: an object a line with the same keys;
/// yes and no are `true` and `false`, what is not known is `null`.
class sql_fact_writer {
public:
    using sink = std::function<void(std::string_view)>;  ///< takes the bytes as they come
    /// The text of a `name` fact, for a cell that has a value.
    using namer = std::function<std::string(fact_info const&, cell const&)>;

    /// `facts` are those of the script that made the table. Nothing is written before the first
    /// call.
    sql_fact_writer(std::vector<sql_fact> facts, sql_facts_format format, namer names, sink to);
    /// Movable: the other may then only be destroyed or assigned to.
    sql_fact_writer(sql_fact_writer&&) noexcept;
    /// Movable: the other may then only be destroyed or assigned to.
    sql_fact_writer& operator=(sql_fact_writer&&) noexcept;
    sql_fact_writer(sql_fact_writer const&) = delete;
    sql_fact_writer& operator=(sql_fact_writer const&) = delete;
    ~sql_fact_writer();

    /// The line of column names; nothing for NDJSON.
    void header();
    /// One dossier. `id` is its key.
    void row(std::string_view id, nomination const& n, context const& in);
    /// Hands over what is still held.
    void flush();

private:
    struct parts;
    std::unique_ptr<parts> parts_;
};

/// How the `name` facts of a batch are written: units and content groups by their codes, which are
/// those of the script, the others as the rows named them. The arguments outlive the answer.
[[nodiscard]] sql_fact_writer::namer sql_names(nomination_batch const& batch, context const& in,
                                               plan const* of);

}  // namespace thidua
