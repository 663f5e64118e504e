// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/cells.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/io/unreadable_text.hpp>

#include "text_form_plain.hpp"

namespace thidua {
namespace {

// Folded: what says yes, no, none of a set, and that a question does not apply (formats.md 1).
constexpr std::array<std::string_view, 5> yes_words{"có", "yes", "true", "1", "x"};
constexpr std::array<std::string_view, 4> no_words{"không", "no", "false", "0"};
constexpr std::array<std::string_view, 4> none_words{"không", "không có", "none", "no"};
constexpr std::array<std::string_view, 3> not_applicable_words{"-", "n/a", "không áp dụng"};

// Day numbers of spreadsheets that are believed: 1990-01-01 to 2100-12-31.
constexpr std::int64_t first_serial = 32'874;
constexpr std::int64_t last_serial = 73'415;

constexpr std::size_t most_remembered = 4096;

template <std::size_t N>
bool any_of(std::array<std::string_view, N> const& words, std::string_view folded) {
    return std::find(words.begin(), words.end(), folded) != words.end();
}

std::string ticked(std::string_view s) { return "`" + excerpt(s, 80) + "`"; }

cell value(std::int64_t v) { return {said::value, v}; }

std::int64_t everything(std::span<enumerator const> words) {
    std::int64_t bits = 0;
    for (auto const& w : words) bits |= std::int64_t{1} << w.value;
    return bits;
}

std::string joined(std::vector<std::string> const& parts) {
    std::string all;
    for (auto const& p : parts) all += (all.empty() ? "" : "; ") + p;
    return all;
}

/// The help of an unknown value: what is near, and what is accepted.
text accepted(std::vector<std::string> const& vi, std::vector<std::string> const& en,
              std::optional<std::string_view> meant) {
    text help{"chấp nhận: " + joined(vi), "accepted: " + joined(en)};
    if (meant) {
        help.vi = "có phải là " + ticked(*meant) + "? " + help.vi;
        help.en = "was " + ticked(*meant) + " meant? " + help.en;
    }
    return help;
}

/// Whether a byte neither is white space nor begins or ends a wide one: so nearly all do that stand
/// at the ends of a text.
bool is_no_space(char c) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte <= ' ') return false;
    constexpr std::string_view of_wide_ones = "\xC2\xE2\xEF\xA0\x8B\xAF\xBF";
    return byte < 0x80 || of_wide_ones.find(c) == std::string_view::npos;
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    if (text.empty() || (is_no_space(text.front()) && is_no_space(text.back()))) return text;
    constexpr std::string_view ascii = " \t\r\n\v\f";
    // U+00A0, U+200B, U+202F, U+FEFF.
    constexpr std::array<std::string_view, 4> wide{"\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\xAF",
                                                   "\xEF\xBB\xBF"};
    auto const shorter = [&] {
        auto const before = text.size();
        if (!text.empty() && ascii.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        if (!text.empty() && ascii.find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        if (text.empty()) return false;
        for (auto const space : wide) {
            if (text.starts_with(space)) text.remove_prefix(space.size());
            if (text.ends_with(space)) text.remove_suffix(space.size());
        }
        return text.size() != before;
    };
    while (shorter()) {}
    return text;
}

bool says_not_applicable(std::string_view text) {
    constexpr std::size_t longest = 40;  // spaces and decomposed marks included
    if (text == "-" || text == "n/a") return true;
    if (text.size() > longest || text.size() < 3) return false;
    // Most cells that begin with these letters are names of persons: folded only if need be.
    auto const lower = [text](std::size_t i) {
        return static_cast<unsigned char>(text[i]) | 0x20U;
    };
    bool const abbreviated = lower(0) == 'n' && lower(1) == '/';
    bool const in_words = lower(0) == 'k' && lower(1) == 'h';
    return (abbreviated || in_words) && any_of(not_applicable_words, fold_name(text));
}

result<std::string> read_text(std::string_view trimmed_text) {
    if (auto refused = refused_text(trimmed_text)) return *std::move(refused);
    if (is_plain_text(trimmed_text)) return std::string{trimmed_text};
    if (auto const at = first_bidi_control(trimmed_text))
        return error{.code = "cell.direction_control",
                     .message = {"ô " + ticked(trimmed_text) + " có ký tự điều khiển chiều chữ",
                                 "the cell " + ticked(trimmed_text) +
                                     " has a character that changes the direction of the text"},
                     .help = {"xóa nội dung ô và gõ lại", "clear the cell and type it again"},
                     .where = {}};
    return nfc(trimmed_text);
}

column_reader::column_reader(cell_shape const& shape, name_sources const& sources)
    : shape_(shape), sources_(sources) {
    for (auto const& w : shape_.words) {
        learn(w.name, w.value);
        learn(w.label.vi, w.value);
        for (auto const spelling : w.aliases) learn(spelling, w.value);
    }
    for (auto const& w : shape_.words) learn(w.label.en, w.value);
    if (shape_.kind == value_kind::boolean) {
        for (auto const word : yes_words) learn(word, 1);
        for (auto const word : no_words) learn(word, 0);
    }
    if (sources_.plan == nullptr) return;
    auto const learn_all = [this](auto const& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            learn(list[i].code, static_cast<std::int64_t>(i));
            learn(list[i].name.vi, static_cast<std::int64_t>(i));
            learn(list[i].name.en, static_cast<std::int64_t>(i));
        }
    };
    if (shape_.domain == name_domain::movement) learn_all(sources_.plan->movements);
    if (shape_.domain == name_domain::content) learn_all(sources_.plan->contents);
}

void column_reader::learn(std::string_view spelling, std::int64_t value_of_it) {
    if (!spelling.empty()) values_.emplace(fold_name(spelling), value_of_it);
}

result<cell> column_reader::read(std::string_view text, nomination_batch& names) {
    bool const open = shape_.kind == value_kind::name && shape_.domain != name_domain::unit &&
                      shape_.domain != name_domain::content;
    if (!open) return read(text);
    if (says_not_applicable(text)) return cell{said::not_applicable, 0};
    if (shape_.domain == name_domain::submission) {
        // What has a number was read before, and the list has it if there is one.
        auto const number = names.submissions.find(text);
        if (number != interner::none) return value(number);
    }
    return read_open(text, names);
}

result<cell> column_reader::read(std::string_view text) {
    number_bounds const bounds{
        shape_.least, shape_.most == 0 ? std::numeric_limits<std::int64_t>::max() : shape_.most};
    auto const as_cell = [](result<std::int64_t>&& number) -> result<cell> {
        if (!number) return std::move(number).failure();
        return value(*number);
    };
    switch (shape_.kind) {
        case value_kind::day:
            if (says_not_applicable(text)) return cell{said::not_applicable, 0};
            return read_day(text);
        case value_kind::whole:
            if (says_not_applicable(text)) return cell{said::not_applicable, 0};
            return as_cell(read_whole_number(text, bounds));
        case value_kind::hundredths:
            if (says_not_applicable(text)) return cell{said::not_applicable, 0};
            return as_cell(read_hundredths(text, bounds));
        default:
            break;
    }
    if (text == last_text_) return last_cell_;  // columns of one sheet often repeat a value
    auto const keep = [&](result<cell> const& found) {
        if (!found) return;
        last_text_ = text;
        last_cell_ = *found;
    };
    if (auto const known = met_.find(text); known != met_.end()) {
        keep(known->second);
        return known->second;
    }
    auto found = look_up(text);
    keep(found);
    if (met_.size() < most_remembered) met_.emplace(text, found);
    return found;
}

result<cell> column_reader::look_up(std::string_view text) const {
    if (says_not_applicable(text)) return cell{said::not_applicable, 0};
    switch (shape_.kind) {
        case value_kind::set:
            return read_set(text);
        case value_kind::name:
            return shape_.domain == name_domain::unit ? read_unit(text) : read_content(text);
        default:
            break;
    }
    auto const known = values_.find(fold_name(text));
    if (known == values_.end()) return unknown_word(text, text);
    return value(known->second);
}

result<cell> column_reader::read_set(std::string_view text) const {
    constexpr unsigned absent_half = 32;
    auto const all = everything(shape_.words);
    if (any_of(none_words, fold_name(text))) return value(all << absent_half);
    std::int64_t present = 0;
    for (auto rest = text; !rest.empty();) {
        auto const end = rest.find_first_of("|;");
        auto const part = trimmed(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (part.empty()) continue;
        auto const known = values_.find(fold_name(part));
        if (known == values_.end()) return unknown_word(part, text);
        present |= std::int64_t{1} << known->second;
    }
    if (present == 0) return unknown_word(text, text);
    return value(present | ((all & ~present) << absent_half));
}

result<cell> column_reader::read_day(std::string_view text) const {
    constexpr std::size_t digits_of_a_serial = 5;
    if (text.size() == digits_of_a_serial && all_digits(text)) {
        std::int64_t serial = 0;
        for (char const c : text) serial = serial * 10 + (c - '0');
        if (first_serial <= serial && serial <= last_serial)
            if (auto const day = date_from_serial(serial)) return value(day->raw());
    }
    auto day = read_date(text);
    if (day) return value(day->raw());
    if (day.failure().code != "date.unreadable") return std::move(day).failure();
    if (auto const written_out = read_long_date(nfc(text))) return value(written_out->raw());
    auto why = std::move(day).failure();
    if (!text.empty() && all_digits(text)) {
        why.code = "cell.not_a_day";
        why.message = {"số " + ticked(text) + " không đủ rõ là ngày nào",
                       "it is not clear which day the number " + ticked(text) + " is"};
    }
    return why;
}

result<cell> column_reader::read_unit(std::string_view text) const {
    if (sources_.units != nullptr) {
        auto const by_code = sources_.units->find_code(nfc(text));
        if (by_code != no_unit) return value(by_code.raw());
    }
    auto by_name = find_unit_by_name(sources_.units, text);
    if (!by_name) return std::move(by_name).failure();
    return value(by_name->raw());
}

result<cell> column_reader::read_content(std::string_view text) const {
    auto const known = values_.find(fold_name(text));
    if (known != values_.end()) return value(known->second);
    std::vector<std::string> vi;
    std::vector<std::string> en;
    std::vector<std::string_view> candidates;
    if (sources_.plan != nullptr) {
        for (auto const& group : sources_.plan->contents) {
            vi.push_back(std::string{group.code} + " " + std::string{group.name.vi});
            en.push_back(std::string{group.code} + " " + std::string{group.name.en});
            candidates.insert(candidates.end(), {group.code, group.name.vi, group.name.en});
        }
    }
    return error{.code = "plan.unknown_content",
                 .message = {"kế hoạch không có nội dung thi đua " + ticked(text),
                             "the plan has no content group " + ticked(text)},
                 .help = accepted(vi, en, closest(text, candidates)),
                 .where = {}};
}

result<cell> column_reader::read_open(std::string_view text, nomination_batch& names) const {
    auto kept = read_text(text);
    if (!kept) return std::move(kept).failure();
    if (shape_.domain != name_domain::none && is_moment_text(*kept)) return code_is_day(*kept);
    switch (shape_.domain) {
        case name_domain::recipient:
            return value(names.recipients.number_of(*kept));
        case name_domain::achievement:
            return value(names.achievements.number_of(*kept));
        case name_domain::movement: {
            auto const known = values_.find(fold_name(*kept));
            if (known == values_.end()) return value(names.movements.number_of(*kept));
            auto const place = static_cast<std::size_t>(known->second);
            return value(names.movements.number_of(sources_.plan->movements[place].code));
        }
        case name_domain::submission: {
            auto const* list = sources_.submissions;
            if (list == nullptr || list->find(*kept) != nullptr)
                return value(names.submissions.number_of(*kept));
            std::vector<std::string_view> ids;
            for (auto const& s : list->all()) ids.push_back(s.id);
            thidua::text help{"ghi mã tờ trình có trong danh sách tờ trình",
                              "give the id of a submission of the list"};
            if (auto const meant = closest(*kept, ids)) {
                help.vi = "có phải là " + ticked(*meant) + "? " + help.vi;
                help.en = "was " + ticked(*meant) + " meant? " + help.en;
            }
            return error{.code = "submissions.unknown",
                         .message = {"không có tờ trình nào mang mã " + ticked(*kept),
                                     "no submission has the id " + ticked(*kept)},
                         .help = std::move(help),
                         .where = {}};
        }
        default:
            return value(names.words.number_of(*kept));
    }
}

error column_reader::unknown_word(std::string_view part, std::string_view whole) const {
    std::vector<std::string> vi;
    std::vector<std::string> en;
    std::vector<std::string_view> candidates;
    for (auto const& w : shape_.words) {
        vi.emplace_back(w.label.vi);
        en.emplace_back(w.name);
        candidates.insert(candidates.end(), {w.name, w.label.vi, w.label.en});
        candidates.insert(candidates.end(), w.aliases.begin(), w.aliases.end());
    }
    if (shape_.kind == value_kind::boolean) {
        vi = {"có", "không", "x"};
        en = {"yes", "no", "x"};
        candidates.assign(yes_words.begin(), yes_words.end());
        candidates.insert(candidates.end(), no_words.begin(), no_words.end());
    }
    if (shape_.kind == value_kind::set) {
        vi.emplace_back("không (không có giấy tờ nào)");
        en.emplace_back("none");
    }
    vi.emplace_back("không áp dụng");
    en.emplace_back("n/a");
    error e{.code = "cell.unknown_value",
            .message = {"không có giá trị " + ticked(part), "there is no value " + ticked(part)},
            .help = accepted(vi, en, closest(part, candidates)),
            .where = {}};
    if (part != whole) {
        e.message.vi += " trong " + ticked(whole);
        e.message.en += " in " + ticked(whole);
    }
    if (shape_.kind == value_kind::set) {
        e.help.vi += "; nối bằng `|` hoặc `;`";
        e.help.en += "; joined by `|` or `;`";
    }
    return e;
}

}  // namespace thidua
