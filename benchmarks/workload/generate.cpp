// SPDX-License-Identifier: BSL-1.0
#include "generate.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace workload {
namespace {

/// SplitMix64, the stream of one row. Fractions are 53-bit numbers in [0, 1), exact everywhere.
class stream {
public:
    explicit constexpr stream(std::uint64_t seed) : state_{seed} {}

    constexpr std::uint64_t next() {
        state_ += 0x9e37'79b9'7f4a'7c15U;
        return mixed(state_);
    }
    constexpr double fraction() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    constexpr int below(std::uint32_t limit) {
        return static_cast<int>(((next() >> 32U) * limit) >> 32U);
    }
    constexpr bool chance(double share) { return fraction() < share; }

    static constexpr std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xbf58'476d'1ce4'e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d0'49bb'1331'11ebU;
        return z ^ (z >> 31U);
    }
    /// A number from a number: the first draw of the stream that begins there.
    static constexpr std::uint64_t hash(std::uint64_t from) { return stream{from}.next(); }

private:
    std::uint64_t state_;
};

constexpr std::uint64_t seed{0xA'11CE'5EED};

/// When it was achieved and submitted; a few days lie outside the window on purpose.
void draw_days(row& r, stream& random) {
    double const draw{random.fraction()};
    int to{};
    if (draw < 0.04) {
        to = first_day - 1 - random.below(120);
    } else if (draw < 0.07) {
        to = last_day + 1 + random.below(40);
    } else {
        double const a{random.fraction()};
        double const b{random.fraction()};
        double const late{1 - a * b};
        to = std::min(first_day + static_cast<int>(late * (last_day - first_day)), int{last_day});
    }
    std::uint32_t const longest{random.chance(0.9) ? 60U : 400U};
    int const from{to - random.below(longest)};
    double const a{random.fraction()};
    double const b{random.fraction()};
    int submitted{to + 1 + static_cast<int>(a * b * 60)};
    if (random.chance(0.03)) submitted += 30;
    r.achieved_from = static_cast<std::uint16_t>(from);
    r.achieved_to = static_cast<std::uint16_t>(to);
    r.submitted = static_cast<std::uint16_t>(submitted);
}

void draw_who(row& r, stream& random) {
    r.subject = random.chance(0.35) ? subject::collective : subject::individual;
    r.level = level::none;
    r.role = role::none;
    double draw{random.fraction()};
    if (r.subject == subject::collective)
        r.level = draw < 0.2 ? level::whole_unit : draw < 0.55 ? level::department : level::team;
    else
        r.role = draw < 0.15 ? role::leader : draw < 0.55 ? role::specialist : role::direct;
    draw = random.fraction();
    bool const strict{r.subject == subject::individual && r.role != role::direct};
    r.rating = draw < 0.012                        ? rating::failed
               : draw < 0.08                       ? rating::completed
               : draw < 1 - (strict ? 0.74 : 0.50) ? rating::good
                                                   : rating::excellent;
}

void draw_merits(row& r, stream& random) {
    r.documents = 31;
    for (unsigned paper{}; paper < 5; ++paper)
        if (random.chance(0.032)) r.documents &= static_cast<std::uint8_t>(~(1U << paper));
    r.under_discipline = random.chance(0.022) ? 1 : 0;
    r.under_inspection = random.chance(0.028) ? 1 : 0;
    r.prior_award = random.chance(0.04) ? 1 : 0;
    r.years_excellent = static_cast<std::uint8_t>(random.chance(0.3) ? 0 : random.below(6));
    r.initiatives = static_cast<std::uint8_t>(random.chance(0.35) ? 0 : random.below(5));
    r.vote_percent = static_cast<std::uint8_t>(random.chance(0.13) ? 50 + random.below(30)
                                                                   : 80 + random.below(21));
}

char* write_number(char* to, std::uint32_t value) {
    char digits[10];
    int count{};
    do {
        digits[count++] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value != 0);
    while (count != 0) *to++ = digits[--count];
    return to;
}

template <class E, std::size_t N>
std::string_view word(std::array<std::string_view, N> const& words, E value) {
    return words[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, 2> subjects{"collective", "individual"};
constexpr std::array<std::string_view, 4> levels{"whole_unit", "department", "team", ""};
constexpr std::array<std::string_view, 4> roles{"leader", "specialist", "direct", ""};
constexpr std::array<std::string_view, 4> ratings{"failed", "completed", "good", "excellent"};
constexpr std::array<std::string_view, 3> achievements{"regular", "thematic", "extraordinary"};

}  // namespace

generator::generator() {
    for (auto& unit : units_) unit = {day(2000, 1, 1), day(2099, 12, 31)};
    for (std::size_t k{}; k < 30; ++k) units_[k * 12 + 5].to = units_change;
    for (std::size_t k{374}; k < unit_count; ++k) units_[k].from = units_change;
    double sum{};
    for (std::size_t k{}; k < unit_count; ++k) {
        sum += 1.0 / static_cast<double>(8 + stream::hash(777 + k) % 500);
        share_until_[k] = sum;
    }
}

row generator::make(std::uint32_t i) const {
    // The product is one of 32 bits; both hashes add the increment of the stream first.
    stream random{stream::hash(seed) ^ stream::hash(std::uint64_t{i} * 0x9e37'79b9'7f4a'7c15U + 1)};
    row r{};
    r.id = i * 2'654'435'761U + 12'345U;
    draw_who(r, random);
    double const draw{random.fraction()};
    r.achievement = draw < 0.82   ? achievement::regular
                    : draw < 0.96 ? achievement::thematic
                                  : achievement::extraordinary;
    r.movement = static_cast<std::uint8_t>(random.chance(0.45) ? 0 : 1 + random.below(12));
    draw_days(r, random);
    draw_merits(r, random);
    // A large unit is likelier; one that did not exist on the day is mostly drawn again.
    for (int attempt{};; ++attempt) {
        double const at{random.fraction() * share_until_.back()};
        auto const found = std::lower_bound(share_until_.begin(), share_until_.end() - 1, at);
        r.unit = static_cast<std::uint16_t>(found - share_until_.begin());
        auto const& unit = units_[r.unit];
        if (attempt == 8 || (r.submitted >= unit.from && r.submitted < unit.to) ||
            random.chance(0.25))
            break;
    }
    double sum{};
    for (int k{}; k < 4; ++k) sum += random.fraction();
    int const score{static_cast<int>(2000 + sum / 4 * 8000)};
    r.score = static_cast<std::uint16_t>(std::min(score, 10'000));
    return r;
}

std::string_view written(row const& r, std::array<char, 256>& into) {
    char* to{into.data()};
    auto const text = [&to](std::string_view word) {
        to = std::copy(word.begin(), word.end(), to);
        *to++ = ',';
    };
    auto const number = [&to](std::uint32_t value) {
        to = write_number(to, value);
        *to++ = ',';
    };
    auto const date = [&to](std::uint16_t days) {
        to = write_day(to, days);
        *to++ = ',';
    };
    number(r.id);
    text(word(subjects, r.subject));
    text(word(levels, r.level));
    text(word(roles, r.role));
    text(word(ratings, r.rating));
    text(word(achievements, r.achievement));
    number(r.movement);
    date(r.achieved_from);
    date(r.achieved_to);
    date(r.submitted);
    number(r.documents);
    number(r.under_discipline);
    number(r.under_inspection);
    number(r.prior_award);
    number(r.years_excellent);
    number(r.initiatives);
    number(r.vote_percent);
    number(r.unit);
    to = write_number(to, r.score / 100U);
    *to++ = '.';
    *to++ = static_cast<char>('0' + r.score / 10 % 10);
    *to++ = static_cast<char>('0' + r.score % 10);
    *to++ = '\n';
    return {into.data(), to};
}

std::string written(unit_table const& units) {
    std::string text{"unit_id,valid_from,valid_to\n"};
    for (std::size_t k{}; k < units.size(); ++k) {
        char days[21];
        char* const middle{write_day(days, units[k].from)};
        *middle = ',';
        char* const end{write_day(middle + 1, units[k].to)};
        text += std::to_string(k) + ',';
        text.append(days, end);
        text += '\n';
    }
    return text;
}

bool write_files(std::uint32_t rows, std::string const& folder) {
    generator const w{};
    std::ofstream units{folder + "/units.csv", std::ios::binary};
    units << written(w.units());
    std::ofstream out{folder + "/nominations_" + std::to_string(rows) + ".csv", std::ios::binary};
    out << heading;
    std::array<char, 256> line{};
    for (std::uint32_t i{}; i < rows; ++i) out << written(w.make(i), line);
    units.close();
    out.close();
    return units.good() && out.good();
}

}  // namespace workload
