// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <thidua/logic/expression.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>

namespace thidua {

namespace detail {

template <auto Member>
struct stored_fact {
    static constexpr cell read(nomination const& n, context const&) { return (n.*Member).cell(); }
    static constexpr void write(nomination& n, cell const& c) {
        using stored = std::remove_reference_t<decltype(n.*Member)>;
        n.*Member = stored{c};
    }
};

}  // namespace detail

/// Access to a fact that a dossier stores in a member.
template <auto Member>
inline constexpr fact_access stored{.read = &detail::stored_fact<Member>::read,
                                    .write = &detail::stored_fact<Member>::write};

/// Access to a fact of a user's own, kept among the attributes once `bind` has given it a place.
inline constexpr fact_access own_fact{
    .read_attribute = [](nomination const& n, std::int64_t slot) -> cell {
        if (slot < 0 || static_cast<std::size_t>(slot) >= n.attributes.size()) return {};
        return n.attributes[static_cast<std::size_t>(slot)];
    }};

}  // namespace thidua
