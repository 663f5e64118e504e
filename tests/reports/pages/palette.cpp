// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/pages/palette.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include <support/catch.hpp>

using namespace thidua;

namespace {

/// WCAG 2.1, relative luminance.
double luminance(std::uint32_t colour) {
    auto const part = [colour](unsigned shift) {
        auto const c = static_cast<double>((colour >> shift) & 255U) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

/// WCAG 2.1, contrast ratio.
double contrast(std::uint32_t a, std::uint32_t b) {
    auto const x = luminance(a) + 0.05;
    auto const y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

}  // namespace

TEST_CASE("the contrast of black to white is 21, of a grey that WCAG names 4,54") {
    CHECK(contrast(0x000000, 0xffffff) == Approx(21.0));
    CHECK(contrast(0x767676, 0xffffff) == Approx(4.54).epsilon(0.002));
}

TEST_CASE("every colour of the pages keeps its contrast to every ground, in light and dark") {
    for (auto const& c : page_palette) {
        if (c.use == colour_use::ground) continue;
        double const least = c.use == colour_use::text ? 4.5 : 3.0;
        for (auto const& ground : page_palette) {
            if (ground.use != colour_use::ground) continue;
            INFO(std::string{c.name} << " on " << std::string{ground.name});
            CHECK(contrast(c.light, ground.light) >= least);
            CHECK(contrast(c.dark, ground.dark) >= least);
        }
    }
}
