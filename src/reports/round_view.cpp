// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/round_view.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/io/file.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/reports/decisions_csv.hpp>
#include <thidua/reports/decisions_json.hpp>
#include <thidua/reports/record.hpp>
#include <thidua/reports/summary.hpp>

namespace thidua {

namespace {

[[nodiscard]] bool id_before(nomination_batch const& b, std::size_t x, std::size_t y) {
    auto const& a = b.texts[x];
    auto const& c = b.texts[y];
    // Ids are unique over an intake; the rest is for batches that somebody made without ids.
    return std::tie(a.id, a.recipient_name, a.summary) <
           std::tie(c.id, c.recipient_name, c.summary);
}

/// Collectives stand first on lists, as units write them.
[[nodiscard]] int place_of(recipient_kind k) {
    return k == recipient_kind::collective ? 0 : k == recipient_kind::individual ? 1 : 2;
}

}  // namespace

std::vector<std::size_t> dossiers_by_id(nomination_batch const& batch) {
    std::vector<std::size_t> order(batch.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](auto x, auto y) { return id_before(batch, x, y); });
    return order;
}

void sort_by_id(nomination_batch& batch) {
    auto const order = dossiers_by_id(batch);
    std::vector<nomination> nominations;
    std::vector<nomination_texts> texts;
    nominations.reserve(order.size());
    texts.reserve(order.size());
    for (auto const i : order) {
        nominations.push_back(batch.nominations[i]);
        texts.push_back(std::move(batch.texts[i]));
    }
    batch.nominations = std::move(nominations);
    batch.texts = std::move(texts);
}

std::vector<std::size_t> pools_in_order(round_decision const& decided) {
    std::vector<std::size_t> order(decided.pools.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](auto x, auto y) {
        auto const key = [&](auto i) {
            auto const& of = decided.pools[i].of;
            return std::tuple{of.phase, of.form, place_of(of.kind)};
        };
        return key(x) < key(y);
    });
    return order;
}

std::vector<std::size_t> dossiers_on_the_list(round_view const& v) {
    auto const& dossiers = v.decided->dossiers;
    std::vector<std::size_t> list;
    for (auto const p : pools_in_order(*v.decided)) {
        auto const begin = static_cast<std::ptrdiff_t>(list.size());
        for (auto const i : v.decided->pools[p].candidates)
            if (dossiers[i].awarded != award_status::no) list.push_back(i);
        std::sort(list.begin() + begin, list.end(), [&](auto x, auto y) {
            if (dossiers[x].rank != dossiers[y].rank) return dossiers[x].rank < dossiers[y].rank;
            return id_before(*v.batch, x, y);
        });
    }
    auto const begin = static_cast<std::ptrdiff_t>(list.size());
    list.insert(list.end(), v.decided->prompt.begin(), v.decided->prompt.end());
    std::sort(list.begin() + begin, list.end(), [&](auto x, auto y) {
        auto const place = [&](auto i) {
            auto const& kind = v.batch->nominations[i].recipient_kind;
            return kind.known() ? place_of(*kind) : 3;
        };
        if (place(x) != place(y)) return place(x) < place(y);
        return id_before(*v.batch, x, y);
    });
    return list;
}

std::string input_name(std::string const& given, std::string const& path) {
    namespace fs = std::filesystem;
    auto const file = fs::path{path}.lexically_normal();
    auto folder = fs::path{given}.lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();  // "phase1/" is "phase1"
    auto const below = file.lexically_relative(folder);
    if (below.empty() || below == "." || *below.begin() == "..") return file.filename().string();
    return below.generic_string();
}

result<done> write_round_outputs(round_view const& v, std::string const& folder,
                                 round_output_options const& options) {
    std::vector<std::pair<std::string, std::string>> files;
    files.emplace_back("decisions.csv", decisions_csv(v, options.csv));
    files.emplace_back("awards.csv", awards_csv(v, options.csv));
    files.emplace_back("decisions.json", decisions_json(v));
    auto const columns = nomination_columns(v.batch->attributes);
    auto const rejected =
        v.read == nullptr ? std::span<rejected_row const>{} : std::span{v.read->rejected};
    files.emplace_back("rejected_rows.csv", rejected_rows_csv(rejected, columns, options.csv));
    for (auto const& list : v.rejected_elsewhere)
        if (!list.rows.empty() && list.columns != nullptr)
            files.emplace_back("rejected_" + list.name + ".csv",
                               rejected_rows_csv(list.rows, *list.columns, options.csv));
    files.emplace_back("record.json", record_json(v));
    files.emplace_back("summary.md", summary_text(v, options.summary_in));
    for (auto const& [name, bytes] : files) {
        auto written =
            write_file_atomically((std::filesystem::path{folder} / name).string(), bytes);
        if (!written) return written;
    }
    return done{};
}

}  // namespace thidua
