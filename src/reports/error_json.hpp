// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/base/error.hpp>

#include "json_writer.hpp"

namespace thidua::detail {

/// The members that every error has, in every document that holds errors.
inline void put_error_members(json_writer& out, error const& e) {
    out.member("code", e.code);
    out.member("path", e.where.column.empty() ? e.where.path : e.where.column);
    out.member("message_vi", e.message.vi);
    out.member("message_en", e.message.en);
    out.member("accepts_vi", e.help.vi);
    out.member("accepts_en", e.help.en);
}

/// Where something stands: `sheet` only where there is one.
inline void put_error_place(json_writer& out, place const& where) {
    out.member("file", where.file);
    if (!where.sheet.empty()) out.member("sheet", where.sheet);
    out.member("row", where.row);
}

}  // namespace thidua::detail
