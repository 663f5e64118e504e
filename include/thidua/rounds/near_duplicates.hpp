// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/plain_letters.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/past_award.hpp>

namespace thidua {

/// In what two names are alike.
enum class likeness : std::uint8_t {
    same_name,     ///< letter by letter
    same_letters,  ///< but for marks, case, spaces and punctuation
    one_letter,    ///< but for one letter more, less, other or swapped, marks aside
};

template <>
struct words_of<likeness> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "same_name", {"trùng tên", "the same name"}, {}},
        {1,
         "same_letters",
         {"tên chỉ khác dấu, chữ hoa hoặc khoảng trắng", "the same letters"},
         {}},
        {2, "one_letter", {"tên khác một chữ cái", "one letter differs"}, {}},
    }};
};

/// Two dossiers, or a dossier and a past award, that people should look at.
struct look_alike {
    std::size_t dossier = 0;               ///< its place in the batch
    std::size_t other = 0;                 ///< a later place in the batch, or one in the history
    bool in_history = false;               ///< `other` is a past award
    likeness names = likeness::same_name;  ///< how alike the names are
    bool same_unit = false;                ///< both are known and are the same
    bool same_birth = false;               ///< both are known and are spelled the same
    bool same_achievement = false;         ///< both are known and are the same

    friend bool operator==(look_alike const&, look_alike const&) = default;
};

/// What was found, in the order of dossiers, then dossiers before awards, then the other's place.
struct near_duplicates_found {
    std::vector<look_alike> pairs{};  ///< for people to look at; nothing is decided by them
    std::size_t left_out = 0;         ///< pairs beyond `near_duplicate_limits::pairs`
    /// Collectives and households of units with so many of them that names of one letter's
    /// difference were not sought among them (`near_duplicate_limits::searched`).
    std::size_t not_searched = 0;
};

/// How far the search goes. All bounds are included.
struct near_duplicate_limits {
    /// With how many of the next ones each of many that are alike is shown: every one of them is
    /// named, but not every pair.
    std::size_t next_ones = 3;
    /// Collectives of one unit, or households, among which names of one letter's difference are
    /// sought.
    std::size_t searched = 20'000;
    std::size_t pairs = 10'000;  ///< that are listed; the others are counted
};

namespace detail {

/// A dossier or an award as the search sees it.
struct named_entry {
    static constexpr std::int64_t none = -1;

    std::string letters{};  ///< of the name
    std::string_view name{};
    std::string_view birth{};
    std::uint64_t name_hash = 0;  ///< of kind and letters
    std::uint64_t birth_hash = 0;
    std::int64_t kind = none;
    std::int64_t unit = none;  ///< the registry's, or by the letters of the workplace
    std::int64_t recipient = none;
    std::int64_t achievement = none;
    std::size_t place = 0;
    bool in_history = false;
};

[[nodiscard]] inline std::uint64_t hash_of_text(std::string_view text,
                                                std::uint64_t hash = 14'695'981'039'346'656'037U) {
    for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    return hash;  // FNV-1a
}
[[nodiscard]] inline std::uint64_t hash_with(std::uint64_t hash, std::int64_t number) {
    hash ^= static_cast<std::uint64_t>(number) + 0x9E37'79B9'7F4A'7C15U;
    hash *= 0xBF58'476D'1CE4'E5B9U;
    return hash ^ (hash >> 31U);
}

/// One letter more, less, other or swapped with its neighbour. A digit is no letter, and a word of
/// one or two letters is a number or a code: `Tổ 1` and `Tổ 2`, `Khoa A` and `Khoa B` are two.
[[nodiscard]] inline bool differ_in_one_letter(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t front = 0;
    while (front < a.size() && a[front] == b[front]) ++front;
    auto const rest_a = a.substr(front);
    auto const rest_b = b.substr(front);
    if (rest_b.empty()) return false;  // the same
    bool one = false;
    std::size_t touched = 1;  // letters of `b`
    if (a.size() < b.size()) {
        one = rest_a == rest_b.substr(1);
    } else {
        one = rest_a.substr(1) == rest_b.substr(1);
        if (!one && rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0]) {
            one = rest_a.substr(2) == rest_b.substr(2);
            touched = 2;
        }
    }
    if (!one) return false;
    auto const is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    auto const long_word = [&](std::string_view text, std::size_t at) {
        auto first = at;
        auto last = at;
        while (first > 0 && is_letter(text[first - 1])) --first;
        while (last < text.size() && is_letter(text[last])) ++last;
        return last - first > 2;
    };
    for (std::size_t i = front; i < front + touched; ++i)
        if (!is_letter(b[i])) return false;
    if (a.size() == b.size() && !is_letter(a[front])) return false;
    return long_word(b, front) && long_word(a, std::min(front, a.size() - 1));
}

class near_duplicate_search {
public:
    near_duplicate_search(nomination_batch const& batch, std::span<past_award const> history,
                          near_duplicate_limits const& limits)
        : batch_(batch), history_(history), limits_(limits) {}

    [[nodiscard]] near_duplicates_found run() {
        using entry = named_entry;
        constexpr auto none = named_entry::none;
        gather();
        auto const one_name = [](entry const& x, entry const& y) {
            return x.kind == y.kind && x.letters == y.letters;
        };
        auto const letter = [](entry const& x, entry const& y) {
            return x.kind == y.kind && differ_in_one_letter(x.letters, y.letters);
        };
        // The same letters: in one unit; of one birth or one achievement anywhere.
        among([](entry const& e) { return e.unit != none; },
              [](entry const& e) { return hash_with(e.name_hash, e.unit); }, one_name,
              likeness::same_letters);
        among([](entry const& e) { return !e.birth.empty(); },
              [](entry const& e) { return e.name_hash ^ e.birth_hash; }, one_name,
              likeness::same_letters);
        among([](entry const& e) { return e.achievement != none; },
              [](entry const& e) { return hash_with(e.name_hash, e.achievement); }, one_name,
              likeness::same_letters);
        // One letter apart: in one unit and of one birth or one achievement.
        among([](entry const& e) { return e.unit != none && !e.birth.empty(); },
              [](entry const& e) { return hash_with(e.birth_hash, e.unit); }, letter,
              likeness::one_letter);
        among([](entry const& e) { return e.unit != none && e.achievement != none; },
              [](entry const& e) { return hash_with(hash_with(0, e.achievement), e.unit); }, letter,
              likeness::one_letter);
        one_letter_apart_in_units();
        std::ranges::sort(found_.pairs, {}, place_of);
        auto const same_place = [](look_alike const& p, look_alike const& q) {
            return place_of(p) == place_of(q);
        };
        found_.pairs.erase(std::unique(found_.pairs.begin(), found_.pairs.end(), same_place),
                           found_.pairs.end());
        if (found_.pairs.size() > limits_.pairs) {
            found_.left_out = found_.pairs.size() - limits_.pairs;
            found_.pairs.resize(limits_.pairs);
        }
        return std::move(found_);
    }

private:
    static std::tuple<std::size_t, bool, std::size_t> place_of(look_alike const& p) {
        return {p.dossier, p.in_history, p.other};
    }

    void gather() {
        interner workplaces;
        constexpr std::int64_t unregistered = std::int64_t{1} << 40U;
        entries_.reserve(batch_.size());
        for (std::size_t i = 0; i < batch_.size(); ++i) {
            auto const& n = batch_.nominations[i];
            auto const& t = batch_.texts[i];
            named_entry e{.letters = plain_letters(t.recipient_name),
                          .name = t.recipient_name,
                          .birth = t.birth,
                          .place = i};
            if (e.letters.empty()) continue;
            if (n.recipient_kind.known()) e.kind = raw_of(*n.recipient_kind);
            if (n.unit.known())
                e.unit = n.unit.cell().value;
            else if (!t.workplace.empty())
                e.unit = unregistered + workplaces.number_of(plain_letters(t.workplace));
            if (n.recipient.known()) e.recipient = n.recipient.cell().value;
            if (n.achievement.known()) e.achievement = n.achievement.cell().value;
            add(std::move(e));
        }
        gather_history();
    }
    /// An award says no kind of recipient: it stands for each.
    void gather_history() {
        for (std::size_t i = 0; i < history_.size(); ++i) {
            auto const& a = history_[i];
            named_entry e{.letters = plain_letters(a.recipient_name),
                          .name = a.recipient_name,
                          .place = i,
                          .in_history = true};
            if (e.letters.empty() || !a.unit.known()) continue;
            e.unit = a.unit.cell().value;
            if (!a.recipient_id.empty()) e.recipient = number_in(batch_.recipients, a.recipient_id);
            if (!a.achievement.empty())
                e.achievement = number_in(batch_.achievements, a.achievement);
            for (auto const& kind : words<recipient_kind>()) {
                e.kind = kind.value;
                add(e);
            }
        }
    }
    void add(named_entry e) {
        e.name_hash = hash_with(hash_of_text(e.letters), e.kind);
        e.birth_hash = hash_of_text(e.birth);
        entries_.push_back(std::move(e));
    }
    /// An identifier that no dossier bears is one all the same.
    [[nodiscard]] static std::int64_t number_in(interner const& names, std::string_view id) {
        constexpr std::int64_t elsewhere = std::int64_t{1} << 40U;
        auto const number = names.find(id);
        return number == interner::none ? elsewhere : std::int64_t{number};
    }

    /// The entries that are wanted, by a hash; each is compared with the next ones of its hash.
    template <class Wanted, class Hash, class Alike>
    void among(Wanted wanted, Hash hash, Alike alike, likeness how) {
        keys_.clear();
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (wanted(entries_[i])) keys_.emplace_back(hash(entries_[i]), i);
        sort_shared_keys();
        for (std::size_t i = 0; i < keys_.size(); ++i)
            for (auto k = i + 1;
                 k < keys_.size() && keys_[k].first == keys_[i].first && k <= i + limits_.next_ones;
                 ++k)
                if (alike(entries_[keys_[i].second], entries_[keys_[k].second]))
                    note(entries_[keys_[i].second], entries_[keys_[k].second], how);
    }

    /// Collectives and households of one unit: their names need nothing else to speak for them.
    void one_letter_apart_in_units() {
        constexpr auto individual = static_cast<std::int64_t>(recipient_kind::individual);
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (entries_[i].kind != individual && entries_[i].unit != named_entry::none)
                order.push_back(i);
        auto const unit = [this](std::size_t i) {
            return std::tie(entries_[i].unit, entries_[i].kind);
        };
        std::ranges::sort(order, [&](std::size_t x, std::size_t y) {
            return std::tuple_cat(unit(x), std::tie(entries_[x].letters, x)) <
                   std::tuple_cat(unit(y), std::tie(entries_[y].letters, y));
        });
        for (std::size_t first = 0; first < order.size();) {
            auto last = first + 1;
            while (last < order.size() && unit(order[last]) == unit(order[first])) ++last;
            if (last - first <= limits_.searched)
                one_letter_apart(std::span{order}.subspan(first, last - first));
            else
                found_.not_searched += last - first;
            first = last;
        }
    }
    /// Two names that are one letter apart come out the same when a letter is left out of either,
    /// so that only those need be compared which share such a rest.
    void one_letter_apart(std::span<std::size_t const> group) {
        auto const letters = [&](std::size_t i) -> std::string const& {
            return entries_[group[i]].letters;
        };
        keys_.clear();
        for (std::size_t i = 0; i < group.size(); ++i) {
            if (i > 0 && letters(i) == letters(i - 1)) continue;  // each name once
            std::string_view const name = letters(i);
            add_rests(name, i);
        }
        sort_shared_keys();
        for (std::size_t i = 0; i < keys_.size(); ++i)
            for (auto k = i + 1;
                 k < keys_.size() && keys_[k].first == keys_[i].first && k <= i + rests_shared; ++k)
                if (differ_in_one_letter(letters(keys_[i].second), letters(keys_[k].second)))
                    all_of(group, keys_[i].second, keys_[k].second);
    }
    /// A hash of the name, and one of each rest that is left without one of its letters: sums of
    /// letters weighed by their places, so that each takes a step and not another walk.
    void add_rests(std::string_view name, std::size_t i) {
        constexpr std::uint64_t weight = 1'099'511'628'211U;
        while (powers_.size() <= name.size())
            powers_.push_back(powers_.empty() ? 1 : powers_.back() * weight);
        tails_.assign(name.size() + 1, 0);
        for (auto at = name.size(); at-- > 0;)
            tails_[at] = tails_[at + 1] + powers_[name.size() - at - 1] *
                                              (static_cast<unsigned char>(name[at]) + 1U);
        keys_.emplace_back(tails_[0], i);
        std::uint64_t front = 0;  // of the letters before the one left out
        for (std::size_t at = 0; at < name.size(); ++at) {
            keys_.emplace_back(front * powers_[name.size() - at - 1] + tails_[at + 1], i);
            front = front * weight + (static_cast<unsigned char>(name[at]) + 1U);
        }
    }
    /// Sorts the keys, and leaves out before that those whose hash no other has: mostly all.
    void sort_shared_keys() {
        auto const buckets = std::bit_ceil(keys_.size() * 8 + 1);
        auto const bucket_of = [mask = buckets - 1](std::uint64_t hash) {
            return static_cast<std::size_t>((hash ^ (hash >> 32U)) * 0x9E37'79B9'7F4A'7C15U >>
                                            20U) &
                   mask;
        };
        met_.assign(buckets, 0);
        for (auto const& [hash, i] : keys_)
            if (auto& times = met_[bucket_of(hash)]; times < 2) ++times;
        std::erase_if(keys_, [&](auto const& key) { return met_[bucket_of(key.first)] < 2; });
        std::ranges::sort(keys_);
    }
    /// The first ones of one name against the first ones of the other.
    void all_of(std::span<std::size_t const> group, std::size_t a, std::size_t b) {
        auto const same = [&](std::size_t i, std::size_t first) {
            return i < group.size() && i <= first + limits_.next_ones &&
                   entries_[group[i]].letters == entries_[group[first]].letters;
        };
        for (auto i = a; same(i, a); ++i)
            for (auto k = b; same(k, b); ++k)
                note(entries_[group[i]], entries_[group[k]], likeness::one_letter);
    }

    void note(named_entry const& x, named_entry const& y, likeness how) {
        if (x.in_history && y.in_history) return;
        bool const swapped = x.in_history || (!y.in_history && y.place < x.place);
        auto const& a = swapped ? y : x;
        auto const& b = swapped ? x : y;
        auto const both = [](std::int64_t p, std::int64_t q) {
            return p != named_entry::none && q != named_entry::none;
        };
        // One identifier: `compare_batch` compares them, and nothing is to be guessed.
        bool const ids = both(a.recipient, b.recipient);
        if (ids && a.recipient == b.recipient) return;
        look_alike pair{.dossier = a.place, .other = b.place, .in_history = b.in_history};
        pair.names = how == likeness::same_letters && a.name == b.name ? likeness::same_name : how;
        pair.same_unit = a.unit == b.unit && a.unit != named_entry::none;
        pair.same_birth = !a.birth.empty() && a.birth == b.birth;
        pair.same_achievement =
            both(a.achievement, b.achievement) && a.achievement == b.achievement;
        bool const supported = pair.same_birth || pair.same_achievement;
        bool const contradicted =
            ids || (!a.birth.empty() && !b.birth.empty() && a.birth != b.birth);
        auto const individual = raw_of(recipient_kind::individual);
        if (!supported && (contradicted || (how == likeness::one_letter && a.kind == individual)))
            return;
        found_.pairs.push_back(pair);
    }

    /// With how many names that share a rest each is compared: more do so only by design.
    static constexpr std::size_t rests_shared = 32;

    nomination_batch const& batch_;
    std::span<past_award const> history_;
    near_duplicate_limits limits_;
    std::vector<named_entry> entries_{};
    std::vector<std::pair<std::uint64_t, std::size_t>> keys_{};  ///< of the pass at hand
    std::vector<std::uint64_t> tails_{};   ///< hashes of what follows each letter of a name
    std::vector<std::uint64_t> powers_{};  ///< of the weight, by their exponents
    std::vector<std::uint8_t> met_{};      ///< by bucket of a hash: 0, 1, 2 or more times
    near_duplicates_found found_{};
};

}  // namespace detail

/// Dossiers that may be one and the same without saying so, and dossiers whose recipient may stand
/// in the history under another spelling or without an identifier: for people to look at. Nothing
/// is merged, and no fact is written.
///
/// Compared are recipients of one kind in one unit (of the registry; else whose workplaces have the
/// same letters), and those of one birth or one achievement anywhere, by the letters of their names
/// (`plain_letters`). Two recipients with one identifier are not listed: `compare_batch`
/// compares those. Listed are the same letters, unless the two have different identifiers or births
/// and neither the birth nor the achievement is the same; and of one unit names that differ in one
/// letter, individuals only if the birth or the achievement is the same. A past award counts if its
/// unit is known, whoever decided it and whether or not it still stands.
///
/// Time and memory are near-linear in dossiers and awards, whatever their names.
[[nodiscard]] inline near_duplicates_found near_duplicates(
    nomination_batch const& batch, std::span<past_award const> history = {},
    near_duplicate_limits const& limits = {}) {
    return detail::near_duplicate_search{batch, history, limits}.run();
}

}  // namespace thidua
