// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/text_form.hpp>

#include "text_form_letters.hpp"

namespace thidua {
namespace {

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) characters.push_back(take_character(text, at));
    return characters;
}

/// A folded name, ready to be compared many times.
struct spelling {
    std::vector<char32_t> letters{};
    std::vector<char32_t> bases{};

    explicit spelling(std::string_view text) : letters(characters_of(fold_name(text))) {
        bases.reserve(letters.size());
        std::transform(letters.begin(), letters.end(), std::back_inserter(bases), base_letter);
    }
    [[nodiscard]] std::size_t size() const { return letters.size(); }
};

constexpr std::size_t far_away = std::numeric_limits<std::size_t>::max();

/// The distance in half edits, or `far_away` if it is more than `most`. Optimal string alignment.
std::size_t half_edits(spelling const& a, spelling const& b, std::size_t most) {
    auto const gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap * 2 > most) return far_away;
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j * 2;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i * 2;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replaced = a.letters[i - 1] == b.letters[j - 1] ? 0
                                         : a.bases[i - 1] == b.bases[j - 1]   ? 1
                                                                              : 2;
            row[j] = std::min({above[j] + 2, row[j - 1] + 2, above[j - 1] + replaced});
            if (i > 1 && j > 1 && a.letters[i - 1] == b.letters[j - 2] &&
                a.letters[i - 2] == b.letters[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 2);
            least = std::min(least, row[j]);
        }
        if (least > most + 2) return far_away;  // + 2: a swap reaches back over one row
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()] <= most ? above[b.size()] : far_away;
}

}  // namespace

std::optional<std::string_view> closest(std::string_view name,
                                        std::span<std::string_view const> candidates) {
    constexpr std::size_t longest = 200;
    constexpr std::size_t most_candidates = 10'000;
    if (name.size() > longest * 4 || candidates.size() > most_candidates) return std::nullopt;
    spelling const wanted(name);
    if (wanted.size() > longest) return std::nullopt;
    std::optional<std::string_view> best;
    std::size_t best_distance = far_away;
    for (auto const candidate : candidates) {
        spelling const offered(candidate);
        auto const longer = std::max(wanted.size(), offered.size());
        auto const shorter = std::min(wanted.size(), offered.size());
        auto const near = std::max<std::size_t>(longer / 3, 1) * 2;
        auto const distance = half_edits(wanted, offered, std::min(near, best_distance));
        if (distance == far_away || distance >= shorter * 2) continue;
        if (!best || distance < best_distance || (distance == best_distance && candidate < *best)) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

}  // namespace thidua
