// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <thidua/base/text.hpp>

namespace thidua {

/// One value of an enumeration as machines and people write it.
struct enumerator {
    std::int64_t value = 0;                       ///< the enumerator's own number
    std::string_view name{};                      ///< machine name: English, snake_case
    bilingual label{};                            ///< as printed for people
    std::span<std::string_view const> aliases{};  ///< further spellings that are read
};

/// Specialise for an enumeration: `static constexpr std::array<enumerator, N> all{...};`
template <class E>
struct words_of;

/// The names of `E`'s values, in the order of their declaration.
template <class E>
[[nodiscard]] constexpr std::span<enumerator const> words() {
    return words_of<E>::all;
}

/// The entry of `value`, or nullptr.
[[nodiscard]] constexpr enumerator const* word_for(std::span<enumerator const> all,
                                                   std::int64_t value) {
    for (auto const& w : all)
        if (w.value == value) return &w;
    return nullptr;
}

/// The machine name of an enumerator; empty if the enumeration does not name it.
template <class E>
[[nodiscard]] constexpr std::string_view name_of(E value) {
    auto const* w = word_for(words<E>(), static_cast<std::int64_t>(value));
    return w == nullptr ? std::string_view{} : w->name;
}

/// What people read for an enumerator; empty if the enumeration does not name it.
template <class E>
[[nodiscard]] constexpr bilingual label_of(E value) {
    auto const* w = word_for(words<E>(), static_cast<std::int64_t>(value));
    return w == nullptr ? bilingual{} : w->label;
}

}  // namespace thidua
