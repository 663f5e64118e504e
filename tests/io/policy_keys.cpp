// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/policy_keys.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <support/catch.hpp>

namespace {

using namespace thidua;

template <class Whole, class Each>
std::vector<std::string> keys(Whole const& whole, Each each) {
    std::vector<std::string> all;
    each(whole, [&all](std::string_view key, auto) { all.emplace_back(key); });
    return all;
}

}  // namespace

TEST_CASE("every reading and every joint of the priority has a key", "[io][policy]") {
    // A member more, and these lines do not compile: then it needs a key, too.
    auto const& [window, session, second, dissolved, households, certificate] = readings{};
    (void)window, (void)session, (void)second, (void)dissolved, (void)households;
    (void)certificate;
    CHECK(keys(readings{}, [](auto& how, auto visit) { each_reading(how, visit); }) ==
          std::vector<std::string>{"achievement_window", "phase_ends_with", "second_phase",
                                   "dissolved_from", "households", "unit_certificate"});
    auto const& [at, force, scope, conjunction, movement, direct] = priority_reading{};
    (void)at, (void)force, (void)scope, (void)conjunction, (void)movement, (void)direct;
    CHECK(keys(priority_reading{}, [](auto& joints, auto visit) { each_joint(joints, visit); }) ==
          std::vector<std::string>{"stage", "force", "scope", "conjunction", "movement",
                                   "who_is_direct"});
}

TEST_CASE("what is visited may be changed", "[io][policy]") {
    readings how;
    each_reading(how, [](std::string_view, auto& value) {
        value = static_cast<std::remove_reference_t<decltype(value)>>(1);
    });
    CHECK(how.window == achievement_window::wholly_inside);
    CHECK(how.of_households == households::admitted);
    CHECK(how.phase_ends_with == session::opening);
}

TEST_CASE("types of own facts are told apart by kind and domain", "[io][policy]") {
    for (std::size_t i = 0; i < policy_types.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            CHECK(policy_types[i].name != policy_types[k].name);
            CHECK((policy_types[i].kind != policy_types[k].kind ||
                   policy_types[i].domain != policy_types[k].domain));
        }
        CHECK((policy_types[i].kind == value_kind::set ||
               policy_types[i].kind == value_kind::name) == (i >= policy_parameter_types));
    }
    CHECK(sensitivity_words.size() == 4);
}
