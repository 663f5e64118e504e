// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/ties.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/allocation/problem_builder.hpp>

using namespace thidua;

namespace {
// Two seats, and type 1 may not follow type 0: order matters.
class two_seats {
public:
    [[nodiscard]] bool over() const { return left_ == 0; }
    bool next_stage() { return false; }
    [[nodiscard]] std::size_t stage() const { return 0; }
    [[nodiscard]] bool serves(std::uint32_t) const { return true; }
    [[nodiscard]] bool can_take(std::uint32_t type) const {
        return left_ > 0 && !(first_ && type == 1);
    }
    bool take(std::uint32_t type) {
        if (!can_take(type)) return false;
        first_ = first_ || type == 0;
        --left_;
        return true;
    }

private:
    int left_ = 2;
    bool first_ = false;
};

problem units(int number, std::int64_t seats) {
    problem_builder made(reading::no_priority, seats);
    for (int k = 0; k < number; ++k) {
        auto const unit = "u" + std::to_string(k);
        made.add("a" + std::to_string(k), 1, unit)
            .add("b" + std::to_string(k), 1, unit)
            .cap(unit, 1);
    }
    auto p = made.build();
    REQUIRE(p);
    return *p;
}
}  // namespace

TEST_CASE("every order of equals that matters is followed", "[allocation]") {
    auto const p = units(3, 2);
    contender_list const list(p, standing_order(p, p.how), pool_tree(p));
    REQUIRE(list.entries().size() == 3);
    tie_walk<two_seats> walk(list);
    REQUIRE(walk.run({}));
    // Nobody is in every answer: 0 0, 1 1, 1 0, 2 2, ... but everyone is in some.
    for (std::size_t e = 0; e < 3; ++e) {
        CHECK(walk.in_some(e));
        CHECK_FALSE(walk.in_all(e));
    }
    CHECK(walk.undecided() == std::vector<std::size_t>{0});
    walk.run_for_stages({}, 1);
    CHECK(walk.fewest(0) == 0);
    choice made{};
    made.status.resize(p.candidates.size());
    read_walk(walk, list, made);
    CHECK(made.status[0] == seat_status::contested);
}

TEST_CASE("more orders than the limit stop the walk, and the error names the equals",
          "[allocation]") {
    class any_seat {
    public:
        [[nodiscard]] bool over() const { return left_ == 0; }
        bool next_stage() { return false; }
        [[nodiscard]] std::size_t stage() const { return 0; }
        [[nodiscard]] bool serves(std::uint32_t) const { return true; }
        [[nodiscard]] bool can_take(std::uint32_t) const { return left_ > 0; }
        bool take(std::uint32_t) { return can_take(0) && left_-- > 0; }

    private:
        int left_ = 5;
    };
    auto const many = units(10, 5);
    standing_order const order(many, many.how);
    contender_list const list(many, order, pool_tree(many));
    tie_walk<any_seat> walk(list);
    CHECK_FALSE(walk.run({}));  // 10^5 sequences
    auto const said = ties_decide(many, order, walk.undecided());
    CHECK(said.code == "allocation.ties_decide");
    CHECK(said.message.vi.find("`a0`, `a1`, `a2`") != std::string::npos);
    auto const few = units(5, 5);  // 5^5 = 3125 sequences
    contender_list const short_list(few, standing_order(few, few.how), pool_tree(few));
    CHECK(tie_walk<any_seat>(short_list).run({}));
}
