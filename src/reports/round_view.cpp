// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/round_view.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/io/file_writer.hpp>
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

/// The sixteen bytes of each id behind what all ids begin with, as two numbers that order as the
/// bytes do: nearly all pairs are told apart by them.
using id_key = std::array<std::uint64_t, 2>;

[[nodiscard]] std::vector<id_key> id_keys(nomination_batch const& batch) {
    std::string_view const first = batch.texts.empty() ? std::string_view{} : batch.texts[0].id;
    auto shared = first.size();
    for (auto const& t : batch.texts) {
        auto const end =
            std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(shared),
                          t.id.begin(), t.id.end());
        shared = static_cast<std::size_t>(end.first - first.begin());
    }
    std::vector<id_key> keys(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto const rest = std::string_view{batch.texts[i].id}.substr(shared);
        for (std::size_t k = 0; k < 16; ++k)
            keys[i][k / 8] = (keys[i][k / 8] << 8U) |
                             (k < rest.size() ? static_cast<unsigned char>(rest[k]) : 0U);
    }
    return keys;
}

/// Collectives stand first on lists, as units write them.
[[nodiscard]] int place_of(recipient_kind k) {
    return k == recipient_kind::collective ? 0 : k == recipient_kind::individual ? 1 : 2;
}

}  // namespace

std::vector<std::size_t> dossiers_by_id(nomination_batch const& batch) {
    std::vector<std::size_t> order(batch.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // A batch that `sort_by_id` ordered is found in order.
    auto const before = [&](auto x, auto y) { return id_before(batch, x, y); };
    if (std::ranges::is_sorted(order, before)) return order;
    auto const keys = id_keys(batch);
    std::ranges::sort(order, [&](auto x, auto y) {
        if (keys[x] != keys[y]) return keys[x] < keys[y];
        return id_before(batch, x, y);
    });
    return order;
}

void sort_by_id(nomination_batch& batch) {
    auto order = dossiers_by_id(batch);
    // Round by round of the permutation, so that no second batch is needed.
    for (std::size_t start = 0; start < order.size(); ++start) {
        if (order[start] == start) continue;
        auto const facts = batch.nominations[start];
        auto texts = std::move(batch.texts[start]);
        auto to = start;
        for (auto from = order[to]; from != start; from = order[to]) {
            batch.nominations[to] = batch.nominations[from];
            batch.texts[to] = std::move(batch.texts[from]);
            order[to] = to;
            to = from;
        }
        batch.nominations[to] = facts;
        batch.texts[to] = std::move(texts);
        order[to] = to;
    }
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

namespace {

using byte_sink = std::function<void(std::string_view)>;

/// Writes the files of a folder beside their places; all are put there together.
class folder_writer {
public:
    explicit folder_writer(std::string const& folder) : folder_(folder) {}

    /// Writes one file by `make`, which hands its bytes to a sink.
    template <class Make>
    [[nodiscard]] result<done> add(std::string const& name, Make const& make) {
        auto file = file_writer::open((folder_ / name).string());
        if (!file) return std::move(file).failure();
        make(byte_sink{[&file](std::string_view bytes) { file->add(bytes); }});
        auto prepared = file->prepare();
        files_.push_back(std::move(*file));
        return prepared;
    }
    [[nodiscard]] result<done> place() {
        for (auto& file : files_)
            if (auto placed = file.place(); !placed) return placed;
        return done{};
    }

private:
    std::filesystem::path folder_;
    std::vector<file_writer> files_{};
};

}  // namespace

result<done> write_round_outputs(round_view const& v, std::string const& folder,
                                 round_output_options const& options) {
    folder_writer files{folder};
    auto const whole = [](std::string_view bytes) {
        return [bytes](byte_sink const& to) { to(bytes); };
    };
    auto written = files.add("decisions.csv",
                             [&](byte_sink const& to) { write_decisions_csv(v, to, options.csv); });
    if (!written) return written;
    written =
        files.add("awards.csv", [&](byte_sink const& to) { write_awards_csv(v, to, options.csv); });
    if (!written) return written;
    written =
        files.add("decisions.json", [&](byte_sink const& to) { write_decisions_json(v, to); });
    if (!written) return written;
    auto const columns = nomination_columns(v.batch->attributes);
    auto const rejected =
        v.read == nullptr ? std::span<rejected_row const>{} : std::span{v.read->rejected};
    written =
        files.add("rejected_rows.csv", whole(rejected_rows_csv(rejected, columns, options.csv)));
    if (!written) return written;
    for (auto const& list : v.rejected_elsewhere) {
        if (list.rows.empty() || list.columns == nullptr) continue;
        written = files.add("rejected_" + list.name + ".csv",
                            whole(rejected_rows_csv(list.rows, *list.columns, options.csv)));
        if (!written) return written;
    }
    written = files.add("record.json", [&](byte_sink const& to) { write_record_json(v, to); });
    if (!written) return written;
    auto const summary = options.summary.empty() ? summary_text(v, options.summary_in)
                                                 : std::string{options.summary};
    written = files.add("summary.md", whole(summary));
    if (!written) return written;
    return files.place();
}

}  // namespace thidua
