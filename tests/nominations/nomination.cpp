// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/nomination.hpp>

#include <type_traits>

#include <support/catch.hpp>

#include <thidua/nominations/vocabulary.hpp>

using namespace thidua;

// A dossier is integers only: it can be a constant, and copying one copies bytes.
static_assert(std::is_trivially_copyable_v<nomination>);
static_assert(std::is_trivially_destructible_v<nomination>);
static_assert(nomination{}.recipient_kind.blank());

TEST_CASE("a new dossier says nothing: no fact is zero, no, or a first value") {
    nomination const n;
    for (auto const* f : stored_facts()) {
        INFO(f->name);
        CHECK(f->access.read(n, {}) == cell{});
    }
    CHECK(n.found_in_history.blank());
    CHECK(n.council_votes_for.blank());
    CHECK(n.council_members.blank());
    CHECK(n.attributes.empty());
}
