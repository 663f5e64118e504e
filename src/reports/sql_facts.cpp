// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/sql_facts.hpp>

#include <cstddef>
#include <utility>

#include <boost/json.hpp>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/logic/evaluate.hpp>

namespace thidua {
namespace {

/// A value as its column takes it; a name by the caller.
[[nodiscard]] std::string value_text(fact_info const& f, cell const& c,
                                     sql_fact_writer::namer const& names) {
    switch (f.kind) {
        case value_kind::day:
            return to_iso(date::from_raw(c.value));
        case value_kind::choice: {
            auto const* w = word_for(f.words, c.value);
            return w == nullptr ? std::to_string(c.value) : std::string{w->name};
        }
        case value_kind::name:
            return names(f, c);
        default:
            return std::to_string(c.value);
    }
}
[[nodiscard]] std::int64_t low_half(std::int64_t bits) { return bits & 0xffff'ffff; }
[[nodiscard]] std::int64_t high_half(std::int64_t bits) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(bits) >> 32U);
}

}  // namespace

struct sql_fact_writer::parts {
    std::vector<sql_fact> facts;
    sql_facts_format format;
    namer names;
    sink to;
    std::vector<std::string> columns;
    csv_writer csv;

    void csv_cells(fact_info const& f, cell const& c) {
        auto const nothing = [this] { csv.cell(std::string_view{}); };
        bool const set = f.kind == value_kind::set;
        if (c.state != said::value) {
            nothing();
            if (set) nothing();
        } else if (set) {
            csv.cell(low_half(c.value));
            csv.cell(high_half(c.value));
        } else {
            csv.cell(value_text(f, c, names));
        }
        csv.cell(std::int64_t{c.state == said::not_applicable});
    }
    void json_cells(fact_info const& f, cell const& c, std::size_t& column,
                    boost::json::object& row) {
        auto const put = [&](boost::json::value v) { row[columns[column++]] = std::move(v); };
        bool const known = c.state == said::value;
        switch (f.kind) {
            case value_kind::set:
                put(known ? boost::json::value(low_half(c.value)) : nullptr);
                put(known ? boost::json::value(high_half(c.value)) : nullptr);
                break;
            case value_kind::boolean:
                put(known ? boost::json::value(c.value != 0) : nullptr);
                break;
            case value_kind::whole:
            case value_kind::hundredths:
                put(known ? boost::json::value(c.value) : nullptr);
                break;
            default:
                put(known ? boost::json::value(value_text(f, c, names)) : nullptr);
        }
        put(c.state == said::not_applicable);
    }
};

sql_fact_writer::sql_fact_writer(std::vector<sql_fact> facts, sql_facts_format format, namer names,
                                 sink to) {
    auto columns = sql_columns(facts);
    parts_ = std::make_unique<parts>(parts{std::move(facts), format, std::move(names), to,
                                           std::move(columns),
                                           csv_writer{{.guard_formulas = false}, to}});
}
sql_fact_writer::sql_fact_writer(sql_fact_writer&&) noexcept = default;
sql_fact_writer& sql_fact_writer::operator=(sql_fact_writer&&) noexcept = default;
sql_fact_writer::~sql_fact_writer() = default;

void sql_fact_writer::header() {
    if (parts_->format != sql_facts_format::csv) return;
    for (auto const& column : parts_->columns) parts_->csv.cell(column);
    parts_->csv.end_row();
}

void sql_fact_writer::row(std::string_view id, nomination const& n, context const& in) {
    auto& p = *parts_;
    boost::json::object object;
    std::size_t column = 1;
    bool const csv = p.format == sql_facts_format::csv;
    if (csv)
        p.csv.cell(id);
    else
        object["id"] = id;
    for (auto const& [fact, place] : p.facts) {
        auto const c = read({operation::fact, fact, place}, n, in);
        if (csv)
            p.csv_cells(*fact, c);
        else
            p.json_cells(*fact, c, column, object);
    }
    if (csv)
        p.csv.end_row();
    else
        p.to(boost::json::serialize(object) + "\n");
}

void sql_fact_writer::flush() {
    if (parts_->format == sql_facts_format::csv) parts_->csv.flush();
}

sql_fact_writer::namer sql_names(nomination_batch const& batch, context const& in, plan const* of) {
    return [&batch, &in, of](fact_info const& f, cell const& c) -> std::string {
        auto const at = static_cast<std::size_t>(c.value);
        if (f.domain == name_domain::unit)
            return at < in.units.size() ? std::string{in.units[at].code} : std::to_string(c.value);
        if (f.domain == name_domain::content)
            return of != nullptr && at < of->contents.size() ? std::string{of->contents[at].code}
                                                             : std::to_string(c.value);
        return std::string{batch.name_of(f, c)};
    };
}

}  // namespace thidua
