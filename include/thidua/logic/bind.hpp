// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/judge.hpp>

namespace thidua {

/// The facts that a user added; the place of a fact in this list is its place among a dossier's
/// attributes.
using attribute_list = std::span<fact_info const* const>;

/// The place of a user's fact in the list, or `unbound`.
[[nodiscard]] constexpr std::int64_t place_of(fact_info const& f, attribute_list attributes) {
    for (std::size_t i = 0; i < attributes.size(); ++i)
        if (attributes[i] == &f) return static_cast<std::int64_t>(i);
    return unbound;
}

/// The condition with the place of each user's fact written into it. A fact that the list lacks
/// stays unbound and is read as nothing.
[[nodiscard]] constexpr condition bind_attributes(condition const& c, attribute_list attributes) {
    condition bound;
    for (auto n : c.code()) {
        if (n.what == operation::fact) {
            auto const& f = *static_cast<fact_info const*>(n.subject);
            if (f.attribute()) n.literal = place_of(f, attributes);
        }
        bound.push(n);
    }
    return bound;
}

/// Owns criteria and exceptions made while the program runs: bound to a list of user facts, or read
/// from a file. Addresses stay good as long as the book lives and when it is moved.
class rule_book {
public:
    rule_book() = default;
    rule_book(rule_book const&) = delete;  // its criteria point to its own exceptions
    rule_book& operator=(rule_book const&) = delete;
    rule_book(rule_book&&) = default;
    rule_book& operator=(rule_book&&) = default;
    ~rule_book() = default;

    /// A copy of `c`, its exceptions included, bound to `attributes`.
    ///
    /// Errors: `rules.malformed_condition` (a step without its subject or operands, see
    /// `condition::well_formed`), `rules.exceptions_too_deep` (a cycle, or more than eight
    /// exceptions in a chain).
    [[nodiscard]] result<criterion const*> add(criterion const& c, attribute_list attributes = {}) {
        for (auto const* part : {&c.applies, &c.due_when, &c.must})
            if (!part->well_formed()) return malformed(c.id);
        if (auto refused = check(c.unless, detail::exception_depth)) return std::move(*refused);
        auto& copy = criteria_.emplace_back(c);
        copy.applies = bind_attributes(c.applies, attributes);
        copy.due_when = bind_attributes(c.due_when, attributes);
        copy.must = bind_attributes(c.must, attributes);
        copy.unless = copies(c.unless, attributes);
        return &copy;
    }

private:
    using exception_list = std::array<exception const*, 2>;

    static error malformed(std::string_view id) {
        return {"rules.malformed_condition",
                {"điều kiện của `" + std::string{id} + "` không hợp lệ",
                 "a condition of `" + std::string{id} + "` is malformed"},
                {},
                {}};
    }
    static std::optional<error> check(exception_list const& all, int depth_left) {
        for (auto const* e : all) {
            if (e == nullptr) continue;
            if (depth_left == 0)
                return error{
                    "rules.exceptions_too_deep",
                    {"chuỗi ngoại lệ đến `" + std::string{e->id} + "` quá dài hoặc vòng lại",
                     "the chain of exceptions down to `" + std::string{e->id} +
                         "` is too long, or a cycle"},
                    {"tối đa 8 ngoại lệ nối tiếp", "at most 8 exceptions in a chain"},
                    {}};
            if (!e->when.well_formed() || !e->then.well_formed()) return malformed(e->id);
            if (auto refused = check(e->unless, depth_left - 1)) return refused;
        }
        return std::nullopt;
    }
    exception_list copies(exception_list const& from, attribute_list attributes) {
        exception_list to{};
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (from[i] == nullptr) continue;
            auto& copy = exceptions_.emplace_back(*from[i]);
            copy.when = bind_attributes(from[i]->when, attributes);
            copy.then = bind_attributes(from[i]->then, attributes);
            copy.unless = copies(from[i]->unless, attributes);
            to[i] = &copy;
        }
        return to;
    }

    std::deque<criterion> criteria_{};
    std::deque<exception> exceptions_{};
};

}  // namespace thidua
