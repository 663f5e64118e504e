// SPDX-License-Identifier: BSL-1.0
#include "policy_condition_tokens.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <thidua/io/policy_condition.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua::policy_reading {
namespace {

constexpr std::array<std::string_view, 8> reserved{"and", "or", "not",   "in",
                                                   "has", "on", "given", "yes"};
constexpr std::string_view reserved_no = "no";

/// Spellings of comparators, longer ones first, and what each is.
struct spelling {
    std::string_view written;
    std::string_view meant;
};
constexpr std::array<spelling, 12> marks{{{"!=", "!="},
                                          {"<=", "<="},
                                          {">=", ">="},
                                          {"\u2260", "!="},
                                          {"\u2264", "<="},
                                          {"\u2265", ">="},
                                          {"=", "="},
                                          {"<", "<"},
                                          {">", ">"},
                                          {"(", "("},
                                          {")", ")"},
                                          {",", ","}}};
/// What people bring along from other languages, and what is written here.
constexpr std::array<spelling, 11> habits{{{"==", "="},
                                           {"<>", "!="},
                                           {"=>", ">="},
                                           {"=<", "<="},
                                           {"&&", "and"},
                                           {"&", "and"},
                                           {"||", "or"},
                                           {"|", "or"},
                                           {"!", "not"},
                                           {"\u201C", "'"},
                                           {"\u2018", "'"}}};

[[nodiscard]] bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] bool in_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

/// How many bytes of white space stand at the front.
[[nodiscard]] std::size_t blank(std::string_view rest) {
    constexpr std::string_view no_break = "\u00A0";
    if (rest.starts_with(no_break)) return no_break.size();
    return !rest.empty() && std::string_view{" \t\r\n"}.find(rest.front()) != std::string_view::npos
               ? 1
               : 0;
}

[[nodiscard]] std::size_t digits(std::string_view rest) {
    return std::min(rest.find_first_not_of("0123456789"), rest.size());
}

class scanner {
public:
    explicit scanner(std::string_view whole) : whole_(whole) {}

    result<std::vector<token>> all() {
        std::vector<token> out;
        while (true) {
            while (auto const n = blank(rest())) at_ += n;
            if (rest().empty()) break;
            auto next = one();
            if (!next) return std::move(next).failure();
            out.push_back(*next);
        }
        out.push_back({token_kind::end, {}, whole_.size()});
        return out;
    }

private:
    [[nodiscard]] std::string_view rest() const { return whole_.substr(at_); }
    token take(token_kind kind, std::size_t length) {
        token const t{kind, whole_.substr(at_, length), at_};
        at_ += length;
        return t;
    }
    result<token> one() {
        auto const front = rest().front();
        if (is_letter(front) || front == '_') return word();
        if (is_digit(front) || (front == '-' && rest().size() > 1 && is_digit(rest()[1])))
            return number();
        if (front == '\'' || front == '"') return quoted(front);
        for (auto const& h : habits)
            if (rest().starts_with(h.written) && !rest().starts_with("!=")) return habit(h);
        for (auto const& m : marks)
            if (rest().starts_with(m.written)) {
                token const t{token_kind::mark, m.meant, at_};
                at_ += m.written.size();
                return t;
            }
        return refuse({"không đọc được `" + excerpt(rest(), 20) + "`",
                       "nothing can be read from `" + excerpt(rest(), 20) + "`"},
                      {"từ khóa và tên viết bằng tiếng Anh: and, or, not; giá trị tiếng Việt đặt "
                       "trong dấu '...'",
                       "keywords and names are English: and, or, not; Vietnamese values stand "
                       "between '...'"});
    }
    token word() {
        std::size_t n = 0;
        while (n < rest().size() &&
               (in_word(rest()[n]) || (rest()[n] == '.' && n + 1 < rest().size() &&
                                       in_word(rest()[n + 1]) && n > 0 && rest()[n - 1] != '.')))
            ++n;
        bool const keyword = is_reserved(rest().substr(0, n));
        return take(keyword ? token_kind::word : token_kind::name, n);
    }
    result<token> number() {
        auto const from = rest();
        std::size_t const sign = from.front() == '-' ? 1 : 0;
        auto n = sign + digits(from.substr(sign));
        auto kind = token_kind::number;
        if (n == 4 && sign == 0 && is_day(from)) {
            n = 10;
            kind = token_kind::day;
        } else if (n + 1 < from.size() && from[n] == '.' && is_digit(from[n + 1])) {
            ++n;
            n += digits(from.substr(n));
        }
        if (n < from.size() && (in_word(from[n]) || from[n] == '/' || from[n] == '-' ||
                                from[n] == '.' || from[n] == '%'))
            return refuse(
                {"`" + excerpt(from, 20) + "` không phải là số hoặc ngày",
                 "`" + excerpt(from, 20) + "` is no number and no day"},
                {"số: 40 hoặc 87.5; ngày: 2025-07-01", "a number: 40 or 87.5; a day: 2025-07-01"});
        return take(kind, n);
    }
    [[nodiscard]] static bool is_day(std::string_view from) {
        return from.size() >= 10 && from[4] == '-' && digits(from.substr(5)) == 2 &&
               from[7] == '-' && digits(from.substr(8)) == 2;
    }
    result<token> quoted(char mark) {
        auto const close = rest().find(mark, 1);
        if (close == std::string_view::npos)
            return refuse({"dấu nháy không được đóng", "the quotation is not closed"},
                          {"đặt giá trị trong dấu '...'", "values stand between '...'"});
        token const t{token_kind::text, rest().substr(1, close - 1), at_};
        at_ += close + 1;
        return t;
    }
    error habit(spelling const& h) const {
        auto const found = "`" + std::string{h.written} + "`";
        auto const meant = "`" + std::string{h.meant} + "`";
        return refuse({"không dùng " + found, found + " is not used"},
                      {"viết " + meant, "write " + meant});
    }
    error refuse(text message, text help) const {
        return condition_error("policy.syntax", whole_, at_, std::move(message), std::move(help));
    }

    std::string_view whole_;
    std::size_t at_ = 0;
};

}  // namespace

bool is_reserved(std::string_view word) {
    return word == reserved_no ||
           std::find(reserved.begin(), reserved.end(), word) != reserved.end();
}

result<std::vector<token>> tokens_of(std::string_view condition) {
    return scanner{condition}.all();
}

error condition_error(std::string_view code, std::string_view condition, std::size_t offset,
                      text message, text help) {
    auto const before = condition.substr(0, offset);
    auto const characters = std::count_if(before.begin(), before.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    auto const column = std::to_string(characters + 1);
    return {
        .code = code,
        .message = {"cột " + column + ": " + message.vi, "column " + column + ": " + message.en},
        .help = std::move(help),
        .where = {}};
}

}  // namespace thidua::policy_reading

namespace thidua {

bool is_condition_name(std::string_view name) {
    if (name.empty() || name.size() > most_condition_bytes) return false;
    auto const read = policy_reading::tokens_of(name);
    return read && read->size() == 2 && read->front().kind == policy_reading::token_kind::name &&
           read->front().text == name;
}

}  // namespace thidua
