// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/facts/claims.hpp>

#include <array>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr cell nothing{};
constexpr cell no{said::value, 0};
constexpr cell yes{said::value, 1};

constexpr std::array<unit, 4> units{
    unit{.code = "ward", .kind = unit_kind::ward},
    unit{.code = "company", .kind = unit_kind::enterprise},
    unit{.code = "cooperative", .kind = unit_kind::cooperative},
    unit{.code = "hospital", .kind = unit_kind::public_service_unit}};
constexpr unit_id ward{0};
constexpr unit_id company{1};
constexpr unit_id cooperative{2};

cell economic(nomination const& n) {
    context in;
    in.units = units;
    return facts::economic_organisation.access.read(n, in);
}
nomination collective(stated<unit_id> of, stated<collective_kind> kind) {
    nomination n;
    n.recipient_kind = recipient_kind::collective;
    n.unit = of;
    n.collective_kind = kind;
    return n;
}

}  // namespace

TEST_CASE("a great contribution that is not claimed is none: a blank is no") {
    nomination n;
    auto const claimed = [&n] { return facts::contribution_claimed.access.read(n, {}); };
    CHECK(claimed() == no);
    n.major_contribution = true;
    CHECK(claimed() == yes);
    n.major_contribution = false;
    CHECK(claimed() == no);
    n.major_contribution = does_not_apply;
    CHECK(claimed() == no);
}

TEST_CASE("a posthumous award that is not marked is not asked for") {
    nomination n;
    auto const asked = [&n] { return facts::asked_posthumously.access.read(n, {}); };
    CHECK(asked() == no);
    n.posthumous = true;
    CHECK(asked() == yes);
    n.posthumous = does_not_apply;
    CHECK(asked() == no);
}

TEST_CASE("an enterprise is a whole unit of that kind, a cooperative as well") {
    CHECK(economic(collective(company, collective_kind::whole_unit)) == yes);
    CHECK(economic(collective(cooperative, collective_kind::whole_unit)) == yes);
    CHECK(economic(collective(ward, collective_kind::whole_unit)) == no);
    CHECK(economic(collective(company, collective_kind::workshop)) == no);
}

TEST_CASE("a collective's own entry decides before the unit it belongs to") {
    auto n = collective(ward, collective_kind::team);
    n.recipient_unit = company;
    CHECK(economic(n) == yes);
    n.recipient_unit = unit_id{9};  // not in the registry
    CHECK(economic(n) == nothing);
}

TEST_CASE("whether it is an enterprise is not known while that could still be so") {
    CHECK(economic(collective(company, {})) == nothing);
    CHECK(economic(collective(ward, {})) == no);
    CHECK(economic(collective({}, collective_kind::whole_unit)) == nothing);
    CHECK(economic(collective({}, collective_kind::team)) == no);
    CHECK(economic(collective(does_not_apply, collective_kind::whole_unit)) == no);
    CHECK(economic(nomination{}) == nothing);
}

TEST_CASE("a person and a household are no enterprise, wherever they work") {
    for (auto const kind : {recipient_kind::individual, recipient_kind::household}) {
        auto n = collective(company, collective_kind::whole_unit);
        n.recipient_kind = kind;
        CHECK(economic(n) == no);
    }
}
