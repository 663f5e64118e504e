// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace thidua {

/// What a colour of the pages is used for; what it must keep to its grounds follows from it
/// (WCAG 2.1, level AA: 1.4.3 and 1.4.11).
enum class colour_use : std::uint8_t {
    ground,   ///< stands behind everything else
    text,     ///< at least 4.5 : 1 to every ground
    graphic,  ///< bars, marks, borders of controls, focus: at least 3 : 1 to every ground
};

/// A colour of the pages with its two forms, each `0xRRGGBB`. On paper the light one is printed.
struct page_colour {
    std::string_view name{};            ///< the style sheet's variable, without its dashes
    colour_use use = colour_use::text;  ///< decides the contrast that it must keep
    std::uint32_t light = 0;            ///< on light surfaces and on paper
    std::uint32_t dark = 0;             ///< on dark surfaces
};

/// All colours of the pages. No meaning rests on a colour alone: beside it stands a word, a number
/// or a pattern.
inline constexpr std::array<page_colour, 15> page_palette{{
    {"paper", colour_use::ground, 0xffffff, 0x12161c},
    {"surface", colour_use::ground, 0xf3f5f8, 0x1b2129},
    {"notice", colour_use::ground, 0xfff3d6, 0x33290f},
    {"ink", colour_use::text, 0x17202e, 0xe8ecf1},
    {"muted", colour_use::text, 0x4a5565, 0xb4becb},
    {"link", colour_use::text, 0x0b4f9e, 0x8fbdf5},
    {"good", colour_use::text, 0x14693d, 0x62cf95},
    {"bad", colour_use::text, 0xa52f24, 0xf5978a},
    {"amber", colour_use::text, 0x7d5200, 0xe3b454},
    {"violet", colour_use::text, 0x62479b, 0xbda4f3},
    {"slate", colour_use::text, 0x4f5f70, 0xa5b5c6},
    {"orange", colour_use::text, 0x9c3f06, 0xf5a96b},
    {"blue", colour_use::text, 0x1a5596, 0x86b6ef},
    {"fair", colour_use::graphic, 0x3a8a60, 0x3f9b6b},
    {"line", colour_use::graphic, 0x76818f, 0x7f8b99},
}};

}  // namespace thidua
