// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include <thidua/logic/columns_memory.hpp>

#include "row.hpp"

namespace workload {

/// One fact of all nominations, in memory as the library would take it, so that neither side reads
/// from better pages. It is touched only where it is written; 64 further values may be read.
template <class T>
class column {
public:
    column() = default;
    explicit column(std::size_t rows) : values_{rows + 64} {}

    [[nodiscard]] T* data() const { return values_.data(); }
    [[nodiscard]] T& operator[](std::size_t i) const { return values_[i]; }

private:
    thidua::column_block<T> values_{};
};

/// W as columns: 20 bytes a nomination are read by the criteria, 10 more by the ranking.
struct columns {
    std::size_t rows{};
    column<std::uint32_t> id{};
    column<std::uint8_t> subject{}, level{}, role{}, rating{}, achievement{}, movement{},
        documents{}, under_discipline{}, under_inspection{}, prior_award{}, years_excellent{},
        initiatives{}, vote_percent{};
    column<std::uint16_t> achieved_from{}, achieved_to{}, submitted{}, unit{}, score{};

    columns() = default;
    explicit columns(std::size_t most_rows)
        : id{most_rows},
          subject{most_rows},
          level{most_rows},
          role{most_rows},
          rating{most_rows},
          achievement{most_rows},
          movement{most_rows},
          documents{most_rows},
          under_discipline{most_rows},
          under_inspection{most_rows},
          prior_award{most_rows},
          years_excellent{most_rows},
          initiatives{most_rows},
          vote_percent{most_rows},
          achieved_from{most_rows},
          achieved_to{most_rows},
          submitted{most_rows},
          unit{most_rows},
          score{most_rows} {}

    /// Adds a row; there must be room.
    void add(row const& r) {
        auto const i = rows++;
        id[i] = r.id;
        subject[i] = static_cast<std::uint8_t>(r.subject);
        level[i] = static_cast<std::uint8_t>(r.level);
        role[i] = static_cast<std::uint8_t>(r.role);
        rating[i] = static_cast<std::uint8_t>(r.rating);
        achievement[i] = static_cast<std::uint8_t>(r.achievement);
        movement[i] = r.movement;
        documents[i] = r.documents;
        under_discipline[i] = r.under_discipline;
        under_inspection[i] = r.under_inspection;
        prior_award[i] = r.prior_award;
        years_excellent[i] = r.years_excellent;
        initiatives[i] = r.initiatives;
        vote_percent[i] = r.vote_percent;
        achieved_from[i] = r.achieved_from;
        achieved_to[i] = r.achieved_to;
        submitted[i] = r.submitted;
        unit[i] = r.unit;
        score[i] = r.score;
    }

    /// A team, or an individual who works directly: comes before others of equal urgency.
    [[nodiscard]] bool small_or_direct(std::size_t i) const {
        bool const collective =
            subject[i] == static_cast<std::uint8_t>(workload::subject::collective);
        bool const team = level[i] == static_cast<std::uint8_t>(workload::level::team);
        bool const direct = role[i] == static_cast<std::uint8_t>(workload::role::direct);
        return collective ? team : direct;
    }
};

}  // namespace workload
