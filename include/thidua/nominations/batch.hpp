// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <thidua/base/id.hpp>
#include <thidua/logic/cell.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/nominations/texts.hpp>

namespace thidua {

/// Dossiers with all that their facts refer to: texts, names behind numbers, values of user facts.
///
/// Move-only: a nomination's `attributes` point into the batch that owns it.
struct nomination_batch {
    std::vector<nomination> nominations{};  ///< the facts
    std::vector<nomination_texts> texts{};  ///< parallel to `nominations`

    // The names behind the numbers of `name` facts.
    interner recipients{};    ///< identifiers of recipients
    interner achievements{};  ///< identifiers of achievements
    interner submissions{};   ///< identifiers of submissions
    interner movements{};     ///< codes of the plan's movements; others as the row names them
    interner words{};         ///< texts of user facts

    /// The user facts whose values the nominations' `attributes` hold, in this order.
    std::vector<fact_info const*> attributes{};

    nomination_batch() = default;
    nomination_batch(nomination_batch const&) = delete;
    nomination_batch& operator=(nomination_batch const&) = delete;
    nomination_batch(nomination_batch&&) = default;
    nomination_batch& operator=(nomination_batch&&) = default;
    ~nomination_batch() = default;

    /// How many dossiers there are.
    [[nodiscard]] std::size_t size() const { return nominations.size(); }
    /// Whether there is none.
    [[nodiscard]] bool empty() const { return nominations.empty(); }

    /// Adds a dossier with the values of its user facts (in the order of `attributes`, none or one
    /// for each) and gives its place. What `n.attributes` held is replaced.
    std::size_t add(nomination n, nomination_texts t, std::span<cell const> own = {}) {
        n.attributes = keep(own);
        nominations.push_back(n);
        texts.push_back(std::move(t));
        return nominations.size() - 1;
    }

    /// Adds the dossiers of another batch behind its own, in their order. Names have the numbers
    /// then that they would have had if all had come one by one. Both have the same `attributes`; a
    /// batch that has none and is empty takes them over.
    void append(nomination_batch&& more) {
        if (empty() && attributes.empty()) attributes = more.attributes;
        auto const recipient = numbers_here(recipients, more.recipients);
        auto const achievement = numbers_here(achievements, more.achievements);
        auto const submission = numbers_here(submissions, more.submissions);
        auto const movement = numbers_here(movements, more.movements);
        auto const word = numbers_here(words, more.words);
        auto const renumber = [](auto& name, std::vector<std::uint32_t> const& numbers) {
            using id_type = std::remove_cvref_t<decltype(*name)>;
            if (name.known()) name = id_type{numbers[(*name).number()]};
        };
        auto const numbers_of = [&](fact_info const& f) -> std::vector<std::uint32_t> const* {
            switch (f.domain) {
                case name_domain::recipient:
                    return &recipient;
                case name_domain::achievement:
                    return &achievement;
                case name_domain::submission:
                    return &submission;
                case name_domain::movement:
                    return &movement;
                case name_domain::none:
                    return f.kind == value_kind::name ? &word : nullptr;
                default:
                    return nullptr;
            }
        };
        nominations.reserve(size() + more.size());
        texts.reserve(size() + more.size());
        std::vector<cell> own;
        for (std::size_t i = 0; i < more.size(); ++i) {
            auto& n = more.nominations[i];
            renumber(n.recipient, recipient);
            renumber(n.achievement, achievement);
            renumber(n.submission, submission);
            renumber(n.movement, movement);
            own.assign(n.attributes.begin(), n.attributes.end());
            for (std::size_t k = 0; k < own.size(); ++k)
                if (auto const* numbers = numbers_of(*attributes[k]);
                    numbers != nullptr && own[k].state == said::value)
                    own[k].value = (*numbers)[static_cast<std::size_t>(own[k].value)];
            add(n, std::move(more.texts[i]), own);
        }
        more.nominations.clear();
        more.texts.clear();
    }

    /// Takes out the dossiers for which `gone(place)` says so; the others keep their order.
    template <class Predicate>
    void remove_if(Predicate gone) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < nominations.size(); ++i) {
            if (gone(i)) continue;
            if (kept != i) {
                nominations[kept] = nominations[i];
                texts[kept] = std::move(texts[i]);
            }
            ++kept;
        }
        nominations.resize(kept);
        texts.resize(kept);
    }

    /// The text behind the number of a `name` fact. Empty for units and content groups, which the
    /// registry and the plan name, and for a number that was never given.
    [[nodiscard]] std::string_view name_of(fact_info const& f, cell const& c) const {
        if (c.state != said::value) return {};
        switch (f.domain) {
            case name_domain::recipient:
                return recipients.name_of(c.value);
            case name_domain::achievement:
                return achievements.name_of(c.value);
            case name_domain::submission:
                return submissions.name_of(c.value);
            case name_domain::movement:
                return movements.name_of(c.value);
            case name_domain::none:
                return f.kind == value_kind::name ? words.name_of(c.value) : std::string_view{};
            default:
                return {};
        }
    }

private:
    /// The numbers here of another's names, which are entered; by their numbers there.
    static std::vector<std::uint32_t> numbers_here(interner& here, interner const& there) {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(there.size());
        for (std::size_t i = 0; i < there.size(); ++i)
            numbers.push_back(here.number_of(there.name_of(static_cast<std::int64_t>(i))));
        return numbers;
    }
    /// Copies the values to a place that stays: blocks that never grow beyond what they reserved.
    std::span<cell const> keep(std::span<cell const> own) {
        if (own.empty()) return {};
        if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < own.size()) {
            auto& block = blocks_.emplace_back();
            block.reserve(std::max(block_size, own.size()));
        }
        auto& block = blocks_.back();
        auto const first = block.size();
        block.insert(block.end(), own.begin(), own.end());
        return std::span<cell const>{block}.subspan(first);
    }

    static constexpr std::size_t block_size = 4096;
    std::deque<std::vector<cell>> blocks_{};
};

}  // namespace thidua
