// SPDX-License-Identifier: BSL-1.0
#include "result_workbooks.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <thidua/reports/formats/xlsx.hpp>
#include <thidua/reports/papers/rejected_rows.hpp>
#include <thidua/reports/papers/results.hpp>

namespace thidua::tool {

bool wants_workbooks(std::string const& choice, std::size_t dossiers) {
    return choice == "yes" || (choice == "auto" && dossiers <= most_for_workbooks);
}

result<std::vector<output_file>> result_workbooks(round_view const& v, language in) {
    // Without a check code: the record, whose digest that is, holds the digests of these files.
    paper_options o;
    o.in = in;
    std::vector<output_file> made;
    auto const add = [&made](paper const& p) -> result<done> {
        auto bytes = to_xlsx(p);
        if (!bytes) return std::move(bytes).failure();
        made.push_back({p.id + ".xlsx", std::move(*bytes)});
        return done{};
    };
    if (auto const added = add(results_paper(v, o)); !added) return added.failure();
    bool const rejected =
        (v.read != nullptr && !v.read->rejected.empty()) ||
        std::ranges::any_of(v.rejected_elsewhere, [](auto const& l) { return !l.rows.empty(); });
    if (rejected)
        if (auto const added = add(rejected_rows_paper(v, o)); !added) return added.failure();
    return made;
}

}  // namespace thidua::tool
