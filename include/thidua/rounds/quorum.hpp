// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <thidua/base/text.hpp>
#include <thidua/law/verification.hpp>

namespace thidua {

/// How many members must be there, and what that rests on.
struct quorum {
    std::int64_t parts = 2;                         ///< of `whole`: two thirds
    std::int64_t whole = 3;                         ///< see `parts`
    bilingual basis{};                              ///< where it is written
    verification grade = verification::assumption;  ///< how sure it is
};

/// A council meets with two thirds of its members: Circular 08/2017/TT-BNV, which was made under
/// the decree before Decree 98/2023. No later text was found that says so, hence an assumption: too
/// few members are told, and nothing follows from it.
inline constexpr quorum council_quorum{
    .basis = {"Thông tư số 08/2017/TT-BNV (ban hành theo luật trước, giả định)",
              "Circular 08/2017/TT-BNV (made under the earlier law, an assumption)"}};

/// Whether so many members present are enough; the share itself is. Of no members nobody is
/// enough. Exact.
[[nodiscard]] constexpr bool enough(quorum const& asked, std::int64_t present,
                                    std::int64_t members) {
    return members > 0 && present * asked.whole >= asked.parts * members;
}

/// Whether votes reach a share of all members: hundredths of a per cent, 0 to 10000. The share
/// itself is enough. Without members there are no votes that could reach one. Exact.
[[nodiscard]] constexpr bool reaches_share(std::int64_t votes_for, std::int64_t members,
                                           std::int64_t share) {
    return members > 0 && votes_for * 10'000 >= share * members;
}

}  // namespace thidua
