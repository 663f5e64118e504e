// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/json_nomination.hpp>
#include <thidua/io/text_form.hpp>

#include "read_nominations_session.hpp"

namespace thidua::sheet_reading {

result<std::vector<field>> session::fields_of(std::string_view object,
                                              std::vector<json_field>& kept) const {
    auto read = read_json_object(object, options_->json);
    if (!read) return std::move(read).failure();
    kept = *std::move(read);
    std::vector<field> fields;
    std::vector<std::string_view> key_of(schema_->targets.size());
    for (auto const& f : kept) {
        auto const known = schema_->columns.find(f.key);
        if (known != unknown_column) {
            if (!key_of[known].empty())
                return error{.code = "json.same_meaning",
                             .message = {"hai khóa `" + excerpt(key_of[known]) + "` và `" +
                                             excerpt(f.key) + "` cùng một nội dung",
                                         "the keys `" + excerpt(key_of[known]) + "` and `" +
                                             excerpt(f.key) + "` mean the same"},
                             .help = {"chỉ dùng một trong hai", "use one of them"}};
            key_of[known] = f.key;
        }
        auto const text = trimmed(f.text);
        if (!text.empty()) fields.push_back({known, f.key, f.text, text});
    }
    return fields;
}

void session::read_json_row(source const& from, std::string_view object, std::int64_t line) {
    std::vector<json_field> kept;
    auto fields = fields_of(object, kept);
    if (!fields) return reject_raw(from, line, object, std::move(fields).failure());
    for (auto const& f : kept) {
        if (schema_->columns.find(f.key) != unknown_column) continue;
        if (!unknown_keys_.try_emplace({from.file, f.key}, out_.reports.size()).second) continue;
        auto why = schema_->unknown({nfc(f.key), unknown_column}, {.file = from.file, .row = line});
        report(std::move(why));
    }
    take(*fields, {.from = &from, .row = line, .raw = object});
}

void session::read_json_lines(std::string_view content, std::string const& file) {
    auto& from = add_source(file, {});
    from.json = true;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
    std::int64_t line = 0;
    bool any = false;
    while (!content.empty()) {
        ++line;
        auto const end = std::min(content.find('\n'), content.size());
        auto const object = trimmed(content.substr(0, end));
        content.remove_prefix(std::min(end + 1, content.size()));
        if (object.empty()) continue;
        any = true;
        read_json_row(from, object, line);
    }
    ++(any ? out_.counts.files_read : out_.counts.files_refused);
    if (!any)
        report(at_file({.code = "json.empty",
                        .message = {"tệp không có dòng nào", "the file has no rows"},
                        .help = {"mỗi dòng một đối tượng JSON", "one JSON object a line"}},
                       file));
}

}  // namespace thidua::sheet_reading
