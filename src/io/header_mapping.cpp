// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/header_mapping.hpp>

#include <array>
#include <set>

#include <thidua/io/text_form.hpp>

#include "json_reader_fields.hpp"

namespace thidua {
namespace {

using json_reading::field_reader;
using json_reading::spot;

constexpr std::array<std::string_view, 5> root_keys{"format", "label", "columns", "values",
                                                    "every_row"};
constexpr std::array<std::string_view, 2> label_keys{"vi", "en"};
constexpr std::string_view format_name = "thidua.mapping/1";

class mapping_reader {
public:
    mapping_reader(std::vector<error>& errors, column_list const& list)
        : read_(errors), list_(list) {}

    header_mapping take(spot const& root) {
        header_mapping all;
        if (!read_.object(root, root_keys)) return all;
        read_.format(root, format_name, {"tệp ánh xạ", "a mapping"});
        if (auto const label = root.find("label"); label && read_.object(*label, label_keys)) {
            if (auto const vi = label->find("vi"))
                all.label.vi = read_.any_text(*vi).value_or(std::string_view{});
            if (auto const en = label->find("en"))
                all.label.en = read_.any_text(*en).value_or(std::string_view{});
        }
        if (auto const columns = root.find("columns")) take_columns(*columns, all);
        if (auto const values = root.find("values")) take_values(*values, all);
        if (auto const common = root.find("every_row")) take_common(*common, all);
        return all;
    }

private:
    /// An object whose keys are anything.
    bool open_object(spot const& at) {
        if (at.value.is(json_kind::object)) return true;
        read_.refuse("json.wrong_kind", at, {"không phải một nhóm `{...}`", "is no object"},
                     {"viết `{ \"...\": \"...\" }`", "write `{ \"...\": \"...\" }`"});
        return false;
    }

    /// The English id of the column that is named, or nothing, reported.
    std::optional<std::string> column(std::string_view name, std::string const& path) {
        auto const found = list_.find(name);
        if (found != unknown_column) return std::string{list_.columns()[found].name};
        text help{"dùng mã tiếng Anh hoặc tên cột của mẫu",
                  "use the English id or the header of a column"};
        if (auto const meant = list_.near(name))
            help = {"có phải là `" + std::string{*meant} + "`?",
                    "was `" + std::string{*meant} + "` meant?"};
        read_.report(
            "mapping.unknown_column", path,
            {"không có cột `" + excerpt(name) + "`", "there is no column `" + excerpt(name) + "`"},
            std::move(help));
        return std::nullopt;
    }

    void twice(std::string_view code, spot const& at, std::string_view what) {
        read_.report(
            code, at.path(),
            {"`" + excerpt(what) + "` được ghi hai lần", "`" + excerpt(what) + "` is given twice"},
            {"bỏ một trong hai", "remove one of them"});
    }

    void take_columns(spot const& columns, header_mapping& all) {
        if (!open_object(columns)) return;
        std::set<std::string> seen;
        for (auto const value : columns.value) {
            spot const at{value, &columns};
            auto const name = read_.name(at);
            if (!name) continue;
            if (!seen.insert(fold_name(value.key())).second)
                twice("mapping.same_header", at, value.key());
            if (auto const id = column(*name, at.path()))
                all.headers.push_back({std::string{value.key()}, *id});
        }
    }

    void take_values(spot const& values, header_mapping& all) {
        if (!open_object(values)) return;
        for (auto const of_column : values.value) {
            spot const at{of_column, &values};
            auto const id = column(of_column.key(), at.path());
            if (!open_object(at)) continue;
            std::set<std::string> seen;
            for (auto const value : of_column) {
                spot const one{value, &at};
                auto const meant = read_.name(one);
                if (!seen.insert(fold_name(value.key())).second)
                    twice("mapping.same_value", one, value.key());
                if (id && meant)
                    all.spellings.push_back({*id, std::string{value.key()}, std::string{*meant}});
            }
        }
    }

    void take_common(spot const& common, header_mapping& all) {
        if (!open_object(common)) return;
        for (auto const value : common.value) {
            spot const at{value, &common};
            auto const id = column(value.key(), at.path());
            auto const given = read_.name(at);
            if (id && given) all.every_row.push_back({*id, std::string{*given}});
        }
    }

    field_reader read_;
    column_list const& list_;
};

}  // namespace

bool header_mapping::empty() const {
    return headers.empty() && spellings.empty() && every_row.empty();
}

result<header_mapping, std::vector<error>> read_mapping(std::string_view content,
                                                        std::string const& file,
                                                        column_list const& list) {
    auto read = read_json(content);
    header_mapping mapping;
    if (read.ok()) mapping = mapping_reader{read.errors, list}.take({read.document.root()});
    if (read.ok()) return mapping;
    for (auto& why : read.errors) why.where.file = file;
    return std::move(read.errors);
}

}  // namespace thidua
