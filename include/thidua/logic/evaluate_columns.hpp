// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/logic/columns_compile.hpp>
#include <thidua/logic/columns_findings.hpp>
#include <thidua/logic/columns_run.hpp>
#include <thidua/logic/columns_source.hpp>

namespace thidua {

/// How the work is done; never what comes out.
struct column_options {
    unsigned threads = 1;  ///< 0 is taken as 1
};

/// Criteria made ready for the columns of a source, to be judged once or more often. What it finds
/// is what `judge` finds for each row, always.
class column_judgement {
public:
    /// `source`, and all that its columns look at, outlive the judgement.
    column_judgement(std::span<criterion const* const> criteria, column_source const& source,
                     stage at)
        : column_judgement(source, [&](column_compiler& compiler) {
              std::vector<column_compiler::standings> all;
              for (auto const* c : criteria) all.push_back(compiler.compile(*c, at));
              return all;
          }) {}
    /// As `make` says, which is given the compiler and returns the standings of each criterion.
    template <class Make>
    column_judgement(column_source const& source, Make make) {
        column_compiler compiler{source};
        std::vector<column_compiler::standings> const all = make(compiler);
        std::vector<plane> outputs;
        for (auto const& s : all) {
            auto& to = places_.emplace_back();
            std::size_t i = 0;
            for (auto const p : {s.failed, s.unknown, s.not_applicable, s.not_due}) {
                to[i++] = p == nowhere ? column_findings::no_plane
                                       : static_cast<std::uint32_t>(outputs.size());
                if (p != nowhere) outputs.push_back(p);
            }
        }
        runner_ =
            column_runner{compiler.program(), std::move(outputs), compiler.row_facts(), source};
    }

    /// Judges all rows. `into` keeps its memory for the next use.
    void run(column_findings& into, column_options const& how = {}) const {
        auto const at = into.reset(runner_.rows(), places_, runner_.outputs());
        runner_.run(at, how.threads);
    }

private:
    std::vector<column_findings::plane_places> places_{};
    column_runner runner_{};
};

/// Judges criteria for all rows of a source at a stage of the round, block by block.
[[nodiscard]] inline column_findings evaluate_columns(std::span<criterion const* const> criteria,
                                                      column_source const& source,
                                                      stage at = stage::closed,
                                                      column_options const& how = {}) {
    column_findings found;
    column_judgement{criteria, source, at}.run(found, how);
    return found;
}

}  // namespace thidua
