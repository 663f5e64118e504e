// SPDX-License-Identifier: BSL-1.0
#include "xlsx_parts.hpp"

#include <utility>

#include "frame_writer.hpp"
#include "xml.hpp"

namespace thidua::sheet_reader {
namespace {

/// A relation's target as the name of an entry; `from` is the part that has the relation.
std::string resolved(std::string_view from, std::string_view target) {
    std::vector<std::string_view> steps;
    auto const take = [&steps](std::string_view path) {
        while (!path.empty()) {
            auto const slash = path.find('/');
            auto const step = path.substr(0, slash);
            if (step == "..") {
                if (!steps.empty()) steps.pop_back();
            } else if (!step.empty() && step != ".") {
                steps.push_back(step);
            }
            path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
        }
    };
    if (!target.starts_with('/')) {
        auto const slash = from.rfind('/');
        if (slash != std::string_view::npos) take(from.substr(0, slash));
    }
    take(target);
    std::string name;
    for (auto const step : steps) (name += name.empty() ? "" : "/") += step;
    return name;
}

struct relation {
    std::string type{};  ///< its last word
    std::string part{};
};

class relation_listener : public xml_listener {
public:
    explicit relation_listener(std::string of) : of_(std::move(of)) {}

    void start(xml_element const& e) override {
        if (e.name != "Relationship" || e.value("TargetMode") == "External") return;
        auto const type = e.value("Type");
        auto const word = type.substr(type.rfind('/') + 1);  // npos + 1 is 0
        found[std::string{e.value("Id")}] = {std::string{word}, resolved(of_, e.value("Target"))};
    }
    void end(std::string_view, std::string_view) override {}
    void text(std::string_view) override {}

    std::map<std::string, relation> found{};

private:
    std::string of_;
};

/// The relations of a part; of the package itself if `part` is empty.
std::map<std::string, relation> relations_of(package& from, std::string const& part) {
    auto const slash = part.rfind('/');
    auto const folder = slash == std::string::npos ? std::string{} : part.substr(0, slash + 1);
    auto const name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    relation_listener listener{part};
    if (from.has(name)) walk_xml(from.read(name), name, listener);
    return std::move(listener.found);
}

class workbook_listener : public xml_listener {
public:
    void start(xml_element const& e) override {
        if (e.name == "workbookPr") {
            auto const value = e.value("date1904");
            days_from_1904 = value == "1" || value == "true";
        } else if (e.name == "sheet") {
            for (auto const& a : e.attributes)
                if (a.name == "id" && !a.prefix.empty())
                    sheets.emplace_back(unescaped(e.value("name")), a.value);
        }
    }
    void end(std::string_view, std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<std::pair<std::string, std::string>> sheets{};  ///< name, relation
    bool days_from_1904 = false;
};

class shared_text_listener : public xml_listener {
public:
    void start(xml_element const& e) override {
        if (e.name == "si") one_.clear();
        if (e.name == "rPh") ++aside_;  // how a text is pronounced
        in_text_ = e.name == "t" && aside_ == 0;
    }
    void end(std::string_view, std::string_view name) override {
        if (name == "rPh") --aside_;
        if (name == "si") found.add(unescaped(one_));
        in_text_ = false;
    }
    void text(std::string_view part) override {
        if (in_text_) one_ += part;
    }

    shared_texts found{};

private:
    std::string one_{};
    int aside_ = 0;
    bool in_text_ = false;
};

class style_listener : public xml_listener {
public:
    void start(xml_element const& e) override {
        if (e.name == "numFmt") {
            if (auto const id = plain_number(e.value("numFmtId")))
                codes_[*id] = look_of_code(e.value("formatCode"));
        } else if (e.name == "cellXfs") {
            in_cells_ = true;
        } else if (e.name == "xf" && in_cells_) {
            auto const id = plain_number(e.value("numFmtId")).value_or(0);
            auto const own = codes_.find(id);
            looks.push_back(own != codes_.end() ? own->second : look_of_builtin(id));
        }
    }
    void end(std::string_view, std::string_view name) override {
        if (name == "cellXfs") in_cells_ = false;
    }
    void text(std::string_view) override {}

    std::vector<number_look> looks{};

private:
    std::map<std::uint64_t, number_look> codes_{};
    bool in_cells_ = false;
};

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

constexpr std::size_t escape_length = 7;  // `_x0041_`

/// The number of `_xHHHH_` at the front of a text.
std::optional<unsigned> escape_at(std::string_view text) {
    if (text.size() < escape_length || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return std::nullopt;
    unsigned code = 0;
    for (auto const c : text.substr(2, 4)) {
        auto const digit = hex_digit(c);
        if (digit < 0) return std::nullopt;
        code = code * 16 + static_cast<unsigned>(digit);
    }
    if (code == 0) return std::nullopt;
    return code;
}

bool is_lead(unsigned code) { return code >= 0xD800 && code <= 0xDBFF; }
bool is_trail(unsigned code) { return code >= 0xDC00 && code <= 0xDFFF; }

void append_utf8(std::string& to, unsigned code) {
    if (code < 0x80) {
        to += static_cast<char>(code);
    } else if (code < 0x800) {
        to += static_cast<char>(0xC0U | (code >> 6U));
        to += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code >= 0x10000) {
        to += static_cast<char>(0xF0U | (code >> 18U));
        to += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
        to += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        to += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        to += static_cast<char>(0xE0U | (code >> 12U));
        to += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        to += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

}  // namespace

std::optional<std::uint64_t> plain_number(std::string_view text) {
    if (text.empty() || text.size() > 18) return std::nullopt;
    std::uint64_t value = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

std::string unescaped(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    while (!text.empty()) {
        auto const mark = text.find('_');
        kept += text.substr(0, mark);
        if (mark == std::string_view::npos) break;
        text.remove_prefix(mark);
        auto const code = escape_at(text);
        if (code && !is_lead(*code) && !is_trail(*code)) {
            append_utf8(kept, *code);
            text.remove_prefix(escape_length);
        } else if (auto const trail = code && is_lead(*code) ? escape_at(text.substr(escape_length))
                                                             : std::nullopt;
                   trail && is_trail(*trail)) {
            append_utf8(kept, 0x10000U + ((*code - 0xD800U) << 10U) + (*trail - 0xDC00U));
            text.remove_prefix(2 * escape_length);
        } else {
            kept += '_';
            text.remove_prefix(1);
        }
    }
    return kept;
}

xlsx_workbook read_xlsx_workbook(package& from) {
    std::string part = "xl/workbook.xml";
    for (auto const& [id, r] : relations_of(from, {}))
        if (r.type == "officeDocument") part = r.part;
    if (!from.has(part)) throw gave_up{sheet_pipe::failure::not_a_workbook, {}};
    workbook_listener listener;
    walk_xml(from.read(part), part, listener);

    xlsx_workbook book{.days_from_1904 = listener.days_from_1904};
    auto const relations = relations_of(from, part);
    for (auto const& [id, r] : relations) {
        if (r.type == "sharedStrings") book.strings = r.part;
        if (r.type == "styles") book.styles = r.part;
    }
    for (auto& [name, id] : listener.sheets) {
        auto const found = relations.find(id);
        if (found == relations.end()) throw gave_up{sheet_pipe::failure::damaged, part};
        if (found->second.type == "worksheet")  // others are charts and macros
            book.sheets.push_back({std::move(name), found->second.part});
    }
    return book;
}

shared_texts read_shared_texts(package& from, std::string const& part) {
    shared_text_listener listener;
    if (!part.empty()) walk_xml(from.read(part), part, listener);
    return std::move(listener.found);
}

std::vector<number_look> read_looks(package& from, std::string const& part) {
    style_listener listener;
    if (!part.empty()) walk_xml(from.read(part), part, listener);
    return std::move(listener.looks);
}

}  // namespace thidua::sheet_reader
