// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/forms.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>

namespace thidua {

namespace {

constexpr std::array<std::string_view, 10> vi_digits{"không", "một", "hai", "ba",  "bốn",
                                                     "năm",   "sáu", "bảy", "tám", "chín"};

void add_word(std::string& to, std::string_view word) {
    if (!to.empty()) to += ' ';
    to += word;
}

/// 0 to 999. `behind` a higher group, empty places of hundreds and tens are read too.
std::string vi_group(unsigned number, bool behind) {
    auto const hundreds = number / 100;
    auto const tens = number / 10 % 10;
    auto const ones = number % 10;
    std::string words;
    if (hundreds > 0 || behind) words = std::string{vi_digits[hundreds]} + " trăm";
    if (tens > 1)
        add_word(words, std::string{vi_digits[tens]} + " mươi");
    else if (tens == 1)
        add_word(words, "mười");
    else if (ones > 0 && !words.empty())
        add_word(words, "linh");
    if (ones == 0) return words;
    if (ones == 1 && tens > 1)
        add_word(words, "mốt");
    else if (ones == 4 && tens > 1)
        add_word(words, "tư");
    else if (ones == 5 && tens > 0)
        add_word(words, "lăm");
    else
        add_word(words, vi_digits[ones]);
    return words;
}

/// A number above zero, or zero for nothing.
std::string vi_words(std::uint64_t number, bool behind) {
    constexpr std::uint64_t billion = 1'000'000'000;
    std::string words;
    if (auto const billions = number / billion; billions > 0) {
        words = vi_words(billions, behind) + " tỷ";
        behind = true;
    }
    constexpr std::array<std::uint64_t, 3> sizes{1'000'000, 1'000, 1};
    constexpr std::array<std::string_view, 3> names{" triệu", " nghìn", ""};
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        auto const group = static_cast<unsigned>(number % billion / sizes[i] % 1000);
        if (group == 0) continue;
        add_word(words, vi_group(group, behind) + std::string{names[i]});
        behind = true;
    }
    return words;
}

constexpr std::array<std::string_view, 20> en_below_twenty{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> en_tens{"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string en_group(unsigned number) {
    std::string words;
    if (number >= 100) words = std::string{en_below_twenty[number / 100]} + " hundred";
    auto const rest = number % 100;
    if (rest == 0) return words;
    if (!words.empty()) words += " and";
    if (rest < 20) {
        add_word(words, en_below_twenty[rest]);
    } else {
        add_word(words, en_tens[rest / 10]);
        if (rest % 10 > 0) words += "-" + std::string{en_below_twenty[rest % 10]};
    }
    return words;
}

std::string en_words(std::uint64_t number) {
    constexpr std::array<std::string_view, 7> names{
        "", " thousand", " million", " billion", " trillion", " quadrillion", " quintillion"};
    std::string words;
    std::uint64_t size = 1'000'000'000'000'000'000;
    for (auto i = names.size(); i-- > 0; size /= 1000) {
        auto const group = static_cast<unsigned>(number / size % 1000);
        if (group == 0) continue;
        if (i == 0 && group < 100 && !words.empty()) words += " and";
        add_word(words, en_group(group) + std::string{names[i]});
    }
    return words;
}

}  // namespace

std::optional<percentage> percentage_of(std::int64_t part, std::int64_t whole) {
    if (whole <= 0 || part < 0) return std::nullopt;
    // Per cent and rest apart, so that nothing overflows for any count that a round can have.
    constexpr auto most = std::numeric_limits<std::int64_t>::max() / 40'000;
    while (part > most || whole > most) {
        part /= 2;
        whole /= 2;
        if (whole == 0) return std::nullopt;
    }
    return percentage{(part * 20'000 + whole) / (2 * whole)};
}

std::string written(percentage share, language in) {
    return hundredths_text(share.hundredths, in) + (in == language::vi ? " %" : "%");
}

std::string two_digits(std::int64_t number, language in) {
    if (number >= 0 && number < 10) return "0" + std::to_string(number);
    return grouped(number, in);
}

std::string in_words(std::int64_t number, language in) {
    bool const vi = in == language::vi;
    if (number == 0) return vi ? "không" : "zero";
    // The least number has no positive twin among the signed ones.
    auto const magnitude =
        number < 0 ? ~static_cast<std::uint64_t>(number) + 1 : static_cast<std::uint64_t>(number);
    auto const words = vi ? vi_words(magnitude, false) : en_words(magnitude);
    if (number > 0) return words;
    return (vi ? "âm " : "minus ") + words;
}

std::string in_words(dong money, language in) {
    auto words = in_words(money.amount(), in) + " đồng";
    // "âm" alone begins with a letter of two bytes.
    if (words.starts_with("â"))
        words.replace(0, std::string_view{"â"}.size(), "Â");
    else
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string cell_text(cell_value const& value, language in) {
    return std::visit(
        [in](auto const& v) -> std::string {
            using held = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<held, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<held, std::string>)
                return v;
            else if constexpr (std::is_same_v<held, std::int64_t>)
                return grouped(v, in);
            else if constexpr (std::is_same_v<held, date>)
                return to_short(v);
            else if constexpr (std::is_same_v<held, column_total>)
                return std::visit(
                    [in](auto const& sum) {
                        if constexpr (std::is_same_v<std::decay_t<decltype(sum)>, dong>)
                            return written(sum, in);
                        else
                            return grouped(sum, in);
                    },
                    v.value);
            else
                return written(v, in);
        },
        value);
}

}  // namespace thidua
