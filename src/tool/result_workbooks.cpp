// SPDX-License-Identifier: BSL-1.0
#include "result_workbooks.hpp"

#include <algorithm>
#include <string>

#include <thidua/io/file.hpp>
#include <thidua/reports/formats/xlsx.hpp>
#include <thidua/reports/papers/rejected_rows.hpp>
#include <thidua/reports/papers/results.hpp>

namespace thidua::tool {

namespace {

[[nodiscard]] result<done> keep(paper const& p, std::string const& folder) {
    auto const bytes = to_xlsx(p);
    if (!bytes) return bytes.failure();
    return write_file_atomically(folder + "/" + p.id + ".xlsx", *bytes);
}

}  // namespace

bool wants_workbooks(std::string const& choice, std::size_t dossiers) {
    return choice == "yes" || (choice == "auto" && dossiers <= most_for_workbooks);
}

result<done> write_result_workbooks(round_view const& v, std::string const& folder, language in,
                                    std::string const& anchor) {
    paper_options o;
    o.in = in;
    o.anchor = anchor;
    if (auto const kept = keep(results_paper(v, o), folder); !kept) return kept.failure();
    bool const rejected =
        (v.read != nullptr && !v.read->rejected.empty()) ||
        std::ranges::any_of(v.rejected_elsewhere, [](auto const& l) { return !l.rows.empty(); });
    if (!rejected) return done{};
    return keep(rejected_rows_paper(v, o), folder);
}

}  // namespace thidua::tool
