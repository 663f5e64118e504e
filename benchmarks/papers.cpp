// SPDX-License-Identifier: BSL-1.0
//
// Question: how long from a decided round to each paper, for 10^5 dossiers? Before the clock starts
// the rows of the papers are counted against the round, and totals against a plain sum. The
// appraisal sheet is timed for one dossier of the round. 3 s is the bound for each.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <benchmark/benchmark.h>

#include <reports/papers/random_round.hpp>

#include <thidua/reports/papers/catalogue.hpp>

namespace {

using namespace thidua;

constexpr std::size_t dossiers = 100'000;

random_round::made_round const& big() {
    static random_round::made_round const round{dossiers, 343, 1'200};
    return round;
}

paper_options options() {
    paper_options o;
    static random_round::made_round const earlier{1'000, 7, 1'200};
    o.earlier = &earlier.view;
    return o;
}

std::size_t plain_rows(paper const& p, std::string_view id) {
    std::size_t rows = 0;
    for (auto const& part : p.parts)
        if (auto const* t = std::get_if<table>(&part); t != nullptr && t->id == id)
            for (auto const& r : t->rows) rows += r.kind == row_kind::plain ? 1U : 0U;
    return rows;
}

/// Listed dossiers that say what kind of recipient they are for: the rows of every list.
std::size_t listed() {
    std::size_t count = 0;
    for (std::size_t i = 0; i < dossiers; ++i)
        count +=
            big().decided.listed(i) && big().batch.nominations[i].recipient_kind.known() ? 1U : 0U;
    return count;
}

bool sound() {
    struct expected {
        std::string_view paper{};
        std::string_view table{};
        std::size_t rows = 0;
    };
    auto const on_list = listed();
    std::size_t letters = 0;
    std::size_t submitted = 0;
    for (auto const& n : big().batch.nominations) submitted += n.submitting_unit.known() ? 1U : 0U;
    auto const made = make_papers(*find_paper_kind("thong_bao"), big().view, options(),
                                  [&](paper const& p) { letters += plain_rows(p, "ket_qua"); });
    bool good = made && letters == submitted && on_list > 0;
    for (auto const& e : {expected{"danh_sach", "danh_sach", on_list},
                          expected{"chi_tien_thuong", "chi_tien_thuong", on_list},
                          expected{"in_bang", "in_bang", on_list},
                          expected{"ket_qua", "ket_qua_tham_dinh", dossiers},
                          expected{"ket_qua", "danh_sach_du_kien", on_list}}) {
        auto const all = make_papers(*find_paper_kind(e.paper), big().view, options());
        auto const rows = all ? plain_rows(all->front(), e.table) : 0;
        if (rows == e.rows) continue;
        std::fprintf(stderr, "%s: %zu rows, %zu expected\n", std::string{e.paper}.c_str(), rows,
                     e.rows);
        good = false;
    }
    return good;
}

void make(benchmark::State& state, paper_kind const& kind) {
    auto const o = options();
    std::size_t papers = 0;
    for (auto _ : state) {
        papers = 0;
        if (kind.one_a_dossier) {
            auto one = o;
            one.dossier = "d1000042";
            auto const made =
                make_papers(kind, big().view, one, [&papers](paper const&) { ++papers; });
            benchmark::DoNotOptimize(made);
            continue;
        }
        auto const made = make_papers(kind, big().view, o, [&papers](paper const& p) {
            benchmark::DoNotOptimize(p.parts.size());
            ++papers;
        });
        benchmark::DoNotOptimize(made);
    }
    state.counters["papers"] = static_cast<double>(papers);
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (!sound()) return 1;
    for (auto const& kind : paper_kinds())
        benchmark::RegisterBenchmark(std::string{kind.name}.c_str(), make, kind)
            ->Unit(benchmark::kMillisecond)
            ->MinTime(0.01);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
