// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <thidua/logic/symbol.hpp>

namespace thidua {

/// What one node of a rule does to the stack of cells.
enum class operation : std::uint8_t {
    fact,       ///< pushes a fact of the dossier
    constant,   ///< pushes the literal
    parameter,  ///< replaces a day by the parameter's value on that day
    given,      ///< is there an answer: yes for a value, no for not applicable, else unknown
    equal,      ///< the two upper cells, left below right
    less,
    less_equal,
    one_of,   ///< is the value a bit of the literal
    has_all,  ///< are all bits of the literal present in the set
    all_of,   ///< and
    any_of,   ///< or
    negate,   ///< not
};

/// The literal of a `fact` node whose user's fact has no place yet.
inline constexpr std::int64_t unbound = -1;

/// One step of a rule.
struct node {
    operation what = operation::constant;  ///< what the step does
    symbol const* subject = nullptr;       ///< for `fact` and `parameter`
    std::int64_t literal = 0;  ///< for `constant`, `one_of`, `has_all`; the place of a user's fact
};

/// A typed expression while it is written: `N` steps that leave one value of type `T`.
template <class T, std::size_t N>
struct expression {
    std::array<node, N> code{};  ///< the steps, in postfix order
};

template <class T>
class fact;
template <class T>
class parameter;

namespace detail {

template <class X>
struct typed : std::false_type {};
template <class T, std::size_t N>
struct typed<expression<T, N>> : std::true_type {
    using type = T;
};
template <class T>
struct typed<fact<T>> : std::true_type {
    using type = T;
};

template <class X>
struct scalar {
    using type = X;
};
template <class X>
requires typed<X>::value struct scalar<X> {
    using type = typename typed<X>::type;
};

template <class M, class Set>
inline constexpr bool is_member_of = false;
template <class M>
inline constexpr bool is_member_of<M, set_of<M>> = true;

}  // namespace detail

/// Anything a rule may speak of: a fact, or a term made of facts.
template <class X>
concept symbolic = detail::typed<std::remove_cvref_t<X>>::value;

/// The type of the value that an operand stands for.
template <class X>
using scalar_t = typename detail::scalar<std::remove_cvref_t<X>>::type;

namespace detail {

template <class T>
inline constexpr bool is_set = false;
template <class E>
inline constexpr bool is_set<set_of<E>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Kind>
inline constexpr bool is_id<id<Kind>> = true;

}  // namespace detail

/// Two operands of one type, at least one of them symbolic: `rating == role::direct` is no rule.
/// Sets are asked with `has_all`: of some members nothing may be said, so that two sets are never
/// simply equal.
// clang-format off
template <class L, class R>
concept comparable = (symbolic<L> || symbolic<R>) && std::same_as<scalar_t<L>, scalar_t<R>> &&
                     !detail::is_set<scalar_t<L>>;

/// Operands with an order of their own. Ids have none: their numbers depend on the order of the input.
template <class L, class R>
concept orderable = comparable<L, R> && !detail::is_id<scalar_t<L>>;

/// A symbolic operand that is yes, no or unknown.
template <class X>
concept conditional = symbolic<X> && std::same_as<scalar_t<X>, bool>;
// clang-format on

/// A fact as an expression of one step; its place is given by `bind`, where it needs one.
template <class T>
[[nodiscard]] constexpr expression<T, 1> lift(fact<T> const& f) {
    return {{node{operation::fact, &f, unbound}}};
}
/// An expression is one already.
template <class T, std::size_t N>
[[nodiscard]] constexpr expression<T, N> lift(expression<T, N> const& t) {
    return t;
}
/// A constant as an expression of one step.
template <class T>
requires(!symbolic<T>) [[nodiscard]] constexpr expression<T, 1> lift(T const& value) {
    return {{node{operation::constant, nullptr, raw_of(value)}}};
}

namespace detail {

template <class R, class A, std::size_t N>
[[nodiscard]] constexpr expression<R, N + 1> then(expression<A, N> const& a, node const& last) {
    expression<R, N + 1> whole{};
    for (std::size_t i = 0; i < N; ++i) whole.code[i] = a.code[i];
    whole.code[N] = last;
    return whole;
}
template <class R, class A, std::size_t N, class B, std::size_t M>
[[nodiscard]] constexpr expression<R, N + M + 1> join(operation what, expression<A, N> const& a,
                                                      expression<B, M> const& b) {
    expression<R, N + M + 1> whole{};
    for (std::size_t i = 0; i < N; ++i) whole.code[i] = a.code[i];
    for (std::size_t i = 0; i < M; ++i) whole.code[N + i] = b.code[i];
    whole.code[N + M] = node{what, nullptr, 0};
    return whole;
}

}  // namespace detail

/// A fact with its C++ type: what rules are written with.
template <class T>
class fact : public fact_info {
public:
    using type = T;  ///< of its values

    /// Declares a fact; the declaration's texts must live for ever.
    constexpr fact(fact_declaration const& d, fact_access const& how)
        : fact_info(d, value_traits<T>::kind, value_traits<T>::words, how) {}
    fact(fact const&) = delete;  // rules hold the address
    fact& operator=(fact const&) = delete;

    /// Is there an answer: yes for a value, no for "not applicable", unknown for a blank.
    [[nodiscard]] constexpr auto given() const {
        return detail::then<bool>(lift(*this), node{operation::given, nullptr, 0});
    }
    /// Is the value one of these? For choices with values below 63.
    template <std::same_as<T>... V>
    requires(std::is_enum_v<T> && sizeof...(V) > 0)
        [[nodiscard]] constexpr auto is_any_of(V... values) const {
        auto const bits = ((std::int64_t{1} << raw_of(values)) | ...);
        return detail::then<bool>(lift(*this), node{operation::one_of, nullptr, bits});
    }
    /// Are all these in the set? Yes if all are present, no if one is absent, else unknown.
    template <class... M>
    requires(sizeof...(M) > 0 && (detail::is_member_of<M, T> && ...))
        [[nodiscard]] constexpr auto has_all(M... members) const {
        auto const bits = ((std::int64_t{1} << raw_of(members)) | ...);
        return detail::then<bool>(lift(*this), node{operation::has_all, nullptr, bits});
    }
};

/// A dated number with its C++ type. Without a day it is no term: `.on(day)` makes one.
template <class T>
class parameter : public parameter_info {
public:
    using type = T;  ///< of its values

    /// Declares a dated number; its table must outlive it.
    constexpr explicit parameter(parameter_declaration const& d)
        : parameter_info(d, value_traits<T>::kind, value_traits<T>::words) {}
    parameter(parameter const&) = delete;
    parameter& operator=(parameter const&) = delete;

    /// The value in force on a day of the dossier.
    template <symbolic D>
    requires std::same_as<scalar_t<D>, date>
    [[nodiscard]] constexpr auto on(D const& day) const {
        return detail::then<T>(lift(day), node{operation::parameter, this, 0});
    }
};

/// Not: unknown stays unknown.
template <conditional A>
[[nodiscard]] constexpr auto operator!(A const& a) {
    return detail::then<bool>(lift(a), node{operation::negate, nullptr, 0});
}
/// Equal. No where one side does not apply, unknown where one is not known.
template <class L, class R>
requires comparable<L, R>
[[nodiscard]] constexpr auto operator==(L const& l, R const& r) {
    return detail::join<bool>(operation::equal, lift(l), lift(r));
}
/// The negation of `==`: yes where one side does not apply.
template <class L, class R>
requires comparable<L, R>
[[nodiscard]] constexpr auto operator!=(L const& l, R const& r) { return !(l == r); }
/// Less; an enumeration in the order of its values. Not applicable and unknown as for `==`.
template <class L, class R>
requires orderable<L, R>
[[nodiscard]] constexpr auto operator<(L const& l, R const& r) {
    return detail::join<bool>(operation::less, lift(l), lift(r));
}
/// Less or equal, as `<`.
template <class L, class R>
requires orderable<L, R>
[[nodiscard]] constexpr auto operator<=(L const& l, R const& r) {
    return detail::join<bool>(operation::less_equal, lift(l), lift(r));
}
/// Greater, as `<` the other way round.
template <class L, class R>
requires orderable<L, R>
[[nodiscard]] constexpr auto operator>(L const& l, R const& r) {
    return detail::join<bool>(operation::less, lift(r), lift(l));
}
/// Greater or equal, as `<=` the other way round.
template <class L, class R>
requires orderable<L, R>
[[nodiscard]] constexpr auto operator>=(L const& l, R const& r) {
    return detail::join<bool>(operation::less_equal, lift(r), lift(l));
}
/// Kleene's "and": no if one side is no, even where the other is unknown.
template <conditional A, conditional B>
[[nodiscard]] constexpr auto operator&&(A const& a, B const& b) {
    return detail::join<bool>(operation::all_of, lift(a), lift(b));
}
/// Kleene's "or": yes if one side is yes, even where the other is unknown.
template <conditional A, conditional B>
[[nodiscard]] constexpr auto operator||(A const& a, B const& b) {
    return detail::join<bool>(operation::any_of, lift(a), lift(b));
}

}  // namespace thidua
