// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/io/policy_condition.hpp>
#include <thidua/io/read_policy.hpp>

#include "json_reader_fields.hpp"

namespace thidua::policy_reading {

using json_reading::field_reader;
using json_reading::spot;

/// All that a policy views, at addresses that stay.
struct policy_store {
    std::deque<std::string> texts{};
    std::deque<instrument> instruments{};
    std::deque<std::vector<std::string_view>> aliases{};
    std::deque<std::vector<enumerator>> words{};
    std::deque<fact_info> facts{};
    std::deque<std::vector<dated<std::int64_t>>> tables{};
    std::deque<parameter_info> parameters{};
    std::deque<exception> exceptions{};
    std::deque<criterion> criteria{};
    std::deque<track> tracks{};

    std::vector<fact_info const*> own{};
    std::vector<parameter_info const*> declared{};
    std::vector<criterion const*> judged{};
    std::vector<track const*> live{};
    std::vector<track const*> elsewhere{};
    std::vector<order_key> order{};
    std::vector<small_kind> small{};
    policy made{};
};

/// Things of one kind by their ids, and where each was declared.
template <class T>
struct by_id {
    struct entry {
        T* what = nullptr;
        std::string path{};
    };
    std::map<std::string, entry, std::less<>> all{};

    [[nodiscard]] entry const* find(std::string_view id) const {
        auto const at = all.find(id);
        return at == all.end() ? nullptr : &at->second;
    }
    [[nodiscard]] std::vector<std::string_view> ids() const {
        std::vector<std::string_view> names;
        for (auto const& [id, e] : all) names.emplace_back(id);
        return names;
    }
};

/// One policy while it is read: what is shared by the readers of its parts.
class session {
public:
    session(std::vector<error>& errors, policy_store& store, std::size_t most_errors)
        : read(errors, most_errors), to(store) {}

    field_reader read;
    policy_store& to;
    by_id<instrument> instruments{};
    by_id<exception> exceptions{};
    by_id<criterion> criteria{};
    by_id<track> tracks{};

    /// A text at an address that stays.
    [[nodiscard]] std::string_view keep(std::string_view text) {
        return text.empty() ? std::string_view{} : to.texts.emplace_back(text);
    }
    /// `{"vi": …, "en": …}`; without `en` the Vietnamese text stands for both. Empty if there is
    /// none.
    [[nodiscard]] bilingual words(spot const& object, std::string_view key, bool needed = false);
    /// The id of an object, not seen before among criteria, exceptions and tracks.
    [[nodiscard]] std::optional<std::string_view> own_id(spot const& object);
    /// A condition under a key; the empty one if there is none.
    [[nodiscard]] condition rule(spot const& object, std::string_view key);
    /// One citation under `basis`.
    [[nodiscard]] citation cited(spot const& object);
    /// One to three citations under `basis`.
    [[nodiscard]] std::array<citation, 3> cited_list(spot const& object);
    /// The days `from` and `through`, both included; left out = always.
    [[nodiscard]] std::optional<day_interval> days_of(spot const& object);
    /// A list under a key, each entry in its turn; an error if it has more than `most`.
    template <class Take>
    void entries(spot const& object, std::string_view key, std::size_t most, Take take) {
        auto const at = object.find(key);
        if (!at) return;
        if (at->value.is(json_kind::list) && at->value.size() > most)
            too_many(*at, most);
        else
            read.each(*at, take);
    }
    void too_many(spot const& at, std::size_t most);
    /// What an id in a list refers to, or nullptr with an error.
    template <class T>
    T const* referred(spot const& at, by_id<T> const& known, std::string_view code,
                      bilingual what) {
        auto const id = read.name(at);
        if (!id) return nullptr;
        if (auto const* found = known.find(*id)) return found->what;
        unknown_id(at, *id, known.ids(), code, what);
        return nullptr;
    }
    void unknown_id(spot const& at, std::string_view id, std::vector<std::string_view> const& known,
                    std::string_view code, bilingual what);
    /// An id as such: letters, digits, `.`, `_`, `-`.
    [[nodiscard]] std::optional<std::string_view> id_of(spot const& object, std::string_view key);

private:
    [[nodiscard]] citation citation_at(spot const& at);
    void missing_basis(spot const& object);

    std::map<std::string, std::string, std::less<>> ids_{};  ///< and where each was
};

void read_instruments(session& s, spot const& whole);
void read_facts(session& s, spot const& whole);
void read_parameters(session& s, spot const& whole);
void read_rules(session& s, spot const& whole);

}  // namespace thidua::policy_reading
