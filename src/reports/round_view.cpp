// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/round_view.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>

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

namespace {

/// The list from the stage `council` on.
[[nodiscard]] std::vector<std::size_t> dossiers_that_people_list(round_view const& v) {
    auto const& r = *v.decided;
    std::vector<std::size_t> pool_place(r.pools.size());
    auto const pools = pools_in_order(r);
    for (std::size_t k = 0; k < pools.size(); ++k) pool_place[pools[k]] = k;
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < r.dossiers.size(); ++i) {
        auto const& word = r.people.dossiers[i];
        bool const waits = r.at != stage::closed && word.final == final_word::open &&
                           r.dossiers[i].awarded == award_status::contested;
        if (r.listed(i) || waits) list.push_back(i);
    }
    auto const key = [&](std::size_t i) {
        auto const& d = r.dossiers[i];
        auto const& kind = v.batch->nominations[i].recipient_kind;
        auto const place = kind.known() ? place_of(*kind) : 3;
        bool const against = r.people.dossiers[i].against;
        auto const in_pool = d.pool && !against;
        return std::tuple{!against, in_pool ? pool_place[*d.pool] : pools.size(),
                          in_pool ? d.rank : 0, in_pool || against ? 0 : place};
    };
    std::ranges::sort(list, [&](std::size_t x, std::size_t y) {
        auto const a = key(x);
        auto const b = key(y);
        return a != b ? a < b : id_before(*v.batch, x, y);
    });
    return list;
}

}  // namespace

std::vector<std::size_t> dossiers_on_the_list(round_view const& v) {
    if (v.decided->heard()) return dossiers_that_people_list(v);
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

text round_heading(round_view const& v) {
    auto const& people = v.decided->people;
    if (v.decided->at != stage::closed || people.awarded == 0) return text{draft_heading};
    std::set<std::pair<std::int64_t, std::string>> decisions;
    for (auto const& word : people.dossiers)
        if (word.awarded) {
            auto const& s = people.signatures[word.signature];
            decisions.insert({s.signed_on.cell().value, s.decision_no});
        }
    constexpr std::size_t most_named = 3;
    text by;
    std::size_t named = 0;
    for (auto const& [day, number] : decisions) {
        if (++named > most_named) break;
        auto const on = date::from_raw(day);
        by.vi += (by.vi.empty() ? "Quyết định số " : "; số ") + number + " ngày " + to_short(on);
        by.en += (by.en.empty() ? "decision " : "; ") + number + " of " + to_long(on, language::en);
    }
    if (decisions.size() > most_named) {
        by.vi += "; ...";
        by.en += "; ...";
    }
    auto const number = [](std::size_t n, language in) {
        return grouped(static_cast<std::int64_t>(n), in);
    };
    auto const count = people.awarded;
    if (people.all_signed())
        return {
            std::string{signed_heading.vi} + " - " + number(count, language::vi) + " hồ sơ theo " +
                by.vi,
            std::string{signed_heading.en} + " - " + number(count, language::en) + " by " + by.en};
    auto const rest = people.unsigned_yet.size();
    text unread;
    if (people.unheard > 0)
        unread = {"; còn " + number(people.unheard, language::vi) + " hồ sơ có dòng chưa đọc được",
                  "; with rejected rows: " + number(people.unheard, language::en)};
    return {std::string{draft_heading.vi} + " (đã ký " + number(count, language::vi) + " hồ sơ: " +
                by.vi + "; chưa ký " + number(rest, language::vi) + " hồ sơ" + unread.vi + ")",
            std::string{draft_heading.en} + " (signed: " + number(count, language::en) + ", " +
                by.en + "; not signed yet: " + number(rest, language::en) + unread.en + ")"};
}

}  // namespace thidua
