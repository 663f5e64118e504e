// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <thidua/nominations/batch.hpp>

namespace thidua {

/// The dossiers of a batch by their ids. Views: the batch keeps its texts as long as it lives.
/// Dossiers without an id, or with one that stands twice, are not found.
class dossier_index {
public:
    /// Of the dossiers that are in the batch now.
    explicit dossier_index(nomination_batch const& batch) {
        by_id_.reserve(batch.size());
        for (std::size_t i = 0; i < batch.size(); ++i) {
            std::string_view const id = batch.texts[i].id;
            if (id.empty()) continue;
            auto const [at, added] = by_id_.emplace(id, static_cast<std::uint32_t>(i));
            if (!added) at->second = twice;
        }
    }

    /// The place of the dossier with that id; nothing if there is none, or two.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const {
        auto const at = by_id_.find(id);
        if (at == by_id_.end() || at->second == twice) return std::nullopt;
        return at->second;
    }
    /// Whether any dossier has the id, once or twice.
    [[nodiscard]] bool knows(std::string_view id) const { return by_id_.contains(id); }

private:
    static constexpr std::uint32_t twice = static_cast<std::uint32_t>(-1);
    std::unordered_map<std::string_view, std::uint32_t> by_id_{};
};

}  // namespace thidua
