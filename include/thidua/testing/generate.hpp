// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/eligibility/rule_set.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace thidua::testing {

/// Random numbers that are the same on every machine for a seed (splitmix64); those of the standard
/// library's distributions are not.
class dice {
public:
    /// The same seed gives the same numbers.
    constexpr explicit dice(std::uint64_t seed) : state_(seed) {}

    /// 0 to `bound` - 1; `bound` is at least 1.
    [[nodiscard]] constexpr std::uint64_t below(std::uint64_t bound) {
        state_ += 0x9e37'79b9'7f4a'7c15U;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58'476d'1ce4'e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d0'49bb'1331'11ebU;
        return (z ^ (z >> 31U)) % bound;
    }
    /// True in `p` of a hundred throws.
    [[nodiscard]] constexpr bool percent(unsigned p) { return below(100) < p; }

private:
    std::uint64_t state_;
};

/// How dossiers are generated; the parts are per cent.
struct generator_options {
    unsigned changed = 35;        ///< of the facts, drawn anew; the others are as in the sample
    unsigned blank = 20;          ///< of those drawn: nothing is said
    unsigned not_applicable = 6;  ///< of those drawn: does not apply
};

namespace detail {

/// For each stored fact the numbers on which a rule may turn: what it is compared with, and the
/// neighbours.
class turning_points {
public:
    explicit turning_points(rule_set const& rules) : of_(stored_facts().size()) {
        for (auto const* c : rules.criteria) look(*c);
        for (auto const* t : rules.live) {
            look(t->applies);
            for (auto const* c : t->asks)
                if (c != nullptr) look(*c);
        }
        for (auto& list : of_) {
            std::ranges::sort(list);
            list.erase(std::unique(list.begin(), list.end()), list.end());
        }
    }
    /// Those of a fact, by its place in the vocabulary; more may be added.
    [[nodiscard]] std::vector<std::int64_t>& of(std::size_t fact) { return of_[fact]; }

private:
    void look(criterion const& c) {
        look(c.applies);
        look(c.due_when);
        look(c.must);
        look(c.unless, exception_depth_here);
    }
    void look(std::array<exception const*, 2> const& all, int depth_left) {
        for (auto const* e : all) {
            if (e == nullptr || depth_left == 0) continue;
            look(e->when);
            look(e->then);
            look(e->unless, depth_left - 1);
        }
    }
    void look(condition const& c) {
        fact_info const* before = nullptr;
        for (auto const& n : c.code()) {
            if (n.what == operation::fact) before = static_cast<fact_info const*>(n.subject);
            if (n.what == operation::constant && before != nullptr) add(*before, n.literal);
        }
    }
    void add(fact_info const& f, std::int64_t at) {
        auto const all = stored_facts();
        auto const place = std::ranges::find(all, &f);
        if (place == all.end()) return;
        auto& list = of_[static_cast<std::size_t>(place - all.begin())];
        for (auto const near : {at - 1, at, at + 1}) list.push_back(near);
    }

    static constexpr int exception_depth_here = 8;
    std::vector<std::vector<std::int64_t>> of_;
};

}  // namespace detail

/// Generates dossiers for a policy from a seed, the same on every machine: near the sample in which
/// everything is in order, with values on and beside what the rules compare with, the bounds of the
/// phases, blanks and "does not apply".
class nomination_generator {
public:
    /// Views: rules and context outlive it.
    nomination_generator(rule_set const& rules, context const& in, std::uint64_t seed,
                         generator_options const& options = {})
        : dice_(seed), options_(options), points_(rules), units_(in.units.size()) {
        for (std::size_t i = 0; i < stored_facts().size(); ++i) {
            auto const& f = *stored_facts()[i];
            auto& list = points_.of(i);
            if (f.kind == value_kind::day) {
                for (auto const& p : in.phases)
                    for (auto const* known : {&p.opening, &p.closing})
                        if (p.number != 0 && known->state != session_state::not_announced)
                            for (auto const near : {-1, 0, 1, 2})
                                list.push_back(known->day.raw() + near);
                for (auto const day : {in.on, in.signed_on})
                    for (auto const near : {-1, 0, 1}) list.push_back(day.raw() + near);
            } else if (f.kind == value_kind::whole || f.kind == value_kind::hundredths) {
                for (auto const n : {f.least, f.least + 1, f.least + 2}) list.push_back(n);
            }
            std::erase_if(list,
                          [&f](auto v) { return v < f.least || (f.most != 0 && v > f.most); });
        }
    }

    /// The next dossier.
    [[nodiscard]] nomination operator()() {
        auto n = sample::standard;
        n.united = true;
        for (std::size_t i = 0; i < stored_facts().size(); ++i) {
            auto const& f = *stored_facts()[i];
            if (dice_.percent(options_.changed)) f.access.write(n, draw(i, f));
        }
        return n;
    }

private:
    [[nodiscard]] cell draw(std::size_t i, fact_info const& f) {
        if (dice_.percent(options_.blank)) return {};
        if (dice_.percent(options_.not_applicable)) return {said::not_applicable, 0};
        return {said::value, value_of_kind(i, f)};
    }
    [[nodiscard]] std::int64_t value_of_kind(std::size_t i, fact_info const& f) {
        switch (f.kind) {
            case value_kind::boolean:
                return static_cast<std::int64_t>(dice_.below(2));
            case value_kind::choice:
                return f.words[dice_.below(f.words.size())].value;
            case value_kind::set: {
                std::uint64_t present = 0;
                std::uint64_t absent = 0;
                for (auto const& w : f.words) {
                    auto const bit = std::uint64_t{1} << static_cast<unsigned>(w.value);
                    auto const said = dice_.below(8);  // mostly there; nothing said of one in eight
                    present |= said < 5 ? bit : 0;
                    absent |= said == 5 || said == 6 ? bit : 0;
                }
                return static_cast<std::int64_t>(present | absent << 32U);
            }
            case value_kind::name:
                return static_cast<std::int64_t>(
                    dice_.below(f.domain == name_domain::unit && units_ > 0 ? units_ : 4));
            default: {
                auto const& list = points_.of(i);
                if (list.empty()) return f.least;
                return list[dice_.below(list.size())];
            }
        }
    }

    dice dice_;
    generator_options options_;
    detail::turning_points points_;
    std::size_t units_;
};

}  // namespace thidua::testing
