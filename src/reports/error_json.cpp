// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/error_json.hpp>

#include <span>
#include <string>
#include <utility>

#include "error_json.hpp"

namespace thidua {

namespace {

/// Whether an error says of itself where it stands, and that is not where the others do.
[[nodiscard]] bool stands_elsewhere(place const& own, place const& common) {
    if (own.file.empty() && own.sheet.empty() && own.row == 0) return false;
    return own.file != common.file || own.sheet != common.sheet || own.row != common.row;
}

}  // namespace

std::string error_json(std::span<error const> errors, place const& where) {
    detail::json_writer out;
    out.begin_object();
    out.member("format", error_format);
    detail::put_error_place(out, where);
    out.key("errors");
    out.begin_array();
    for (auto const& e : errors) {
        out.begin_object();
        detail::put_error_members(out, e);
        if (stands_elsewhere(e.where, where)) detail::put_error_place(out, e.where);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return std::move(out).take();
}

std::string error_json(error const& e) { return error_json(std::span{&e, 1}, e.where); }

std::string error_json(rejected_row const& row) { return error_json(row.errors, row.where); }

}  // namespace thidua
