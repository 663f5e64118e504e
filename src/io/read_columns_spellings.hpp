// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/logic/cell.hpp>

#include "read_columns_bytes.hpp"

namespace thidua::column_reading {

/// Texts whose cell is known, found by their bytes. What it is asked for may be read eight bytes
/// before its begin and behind its end.
class spellings {
public:
    spellings() { grow(256); }

    /// The cell of a text; nullptr if it was not taught.
    [[nodiscard]] cell const* find(char const* begin, std::size_t size) const {
        auto const wanted = key_of(begin, size);
        for (auto at = place_of(wanted);; at = (at + 1) & mask_) {
            auto const& e = entries_[at];
            if (e.is == wanted && (size <= 16 || same_middle(e, begin, size))) return &e.means;
            if (e.is.size == nobody) return nullptr;
        }
    }

    /// Remembers a text; one that is known keeps its cell. Beyond `most` nothing is remembered.
    void teach(std::string_view text, cell const& means) {
        if (count_ >= most) return;
        std::string padded(8, '\0');
        padded += text;
        padded.append(8, '\0');
        if (find(padded.data() + 8, text.size()) != nullptr) return;
        auto const& kept = texts_.emplace_back(std::move(padded));
        put({key_of(kept.data() + 8, text.size()), means, kept.data() + 8});
        if (++count_ * 8 > entries_.size()) grow(entries_.size() * 2);
    }

    static constexpr std::size_t most = 4096;

private:
    static constexpr std::size_t nobody = ~std::size_t{0};

    struct key {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        std::size_t size = nobody;
        friend bool operator==(key const&, key const&) = default;
    };
    struct entry {
        key is{};
        cell means{};
        char const* text = nullptr;
    };

    static key key_of(char const* begin, std::size_t size) {
        auto const kept = std::min<std::size_t>(size, 8);
        return {eight_bytes(begin) & keep_first[kept], eight_before(begin + size) & keep_last[kept],
                size};
    }
    /// All but the first and the last eight bytes.
    static bool same_middle(entry const& e, char const* begin, std::size_t size) {
        return std::memcmp(e.text + 8, begin + 8, size - 16) == 0;
    }
    [[nodiscard]] std::size_t place_of(key const& k) const {
        auto const mixed = k.head * 0x9e37'79b9'7f4a'7c15U + k.tail * 0xc2b2'ae3d'27d4'eb4fU +
                           k.size * 0x1656'67b1'9e37'79f9U;
        return static_cast<std::size_t>((mixed ^ (mixed >> 29U)) >> 32U) & mask_;
    }
    void put(entry const& e) {
        auto at = place_of(e.is);
        while (entries_[at].is.size != nobody) at = (at + 1) & mask_;
        entries_[at] = e;
    }
    void grow(std::size_t size) {
        auto const before = std::exchange(entries_, std::vector<entry>(size));
        mask_ = size - 1;
        for (auto const& e : before)
            if (e.is.size != nobody) put(e);
    }

    std::vector<entry> entries_{};
    std::size_t mask_ = 0;
    std::size_t count_ = 0;
    std::deque<std::string> texts_{};
};

}  // namespace thidua::column_reading
