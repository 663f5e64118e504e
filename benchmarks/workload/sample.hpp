// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "by_hand.hpp"
#include "generate.hpp"
#include "truth.hpp"

namespace workload {

/// W's first rows in memory, with the truth about them.
struct sample {
    columns facts{};
    unit_table units{};
    std::vector<mask> truth{};

    explicit sample(std::size_t rows) : facts{rows}, truth(rows) {
        generator const w{};
        units = w.units();
        for (std::size_t i{}; i < rows; ++i) {
            row const r{w.make(static_cast<std::uint32_t>(i))};
            facts.add(r);
            truth[i] = failed_criteria(r, units);
        }
    }

    /// Whether the truth is the published one, where one was published.
    [[nodiscard]] bool as_published() const {
        for (known_answer const& known : known_answers)
            if (known.rows == facts.rows)
                return checksum(std::span<mask const>{truth}) == known.masks;
        return true;
    }

    /// The same rows are made once in a program.
    [[nodiscard]] static sample const& of(std::size_t rows) {
        static std::map<std::size_t, std::unique_ptr<sample const>> made{};
        auto& one = made[rows];
        if (!one) one = std::make_unique<sample const>(rows);
        return *one;
    }
};

}  // namespace workload
