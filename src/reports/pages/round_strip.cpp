// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "round_parts.hpp"

namespace thidua::detail {

namespace {

constexpr std::size_t most_bins = 200;
constexpr std::int64_t strip_height = 40;

/// Some candidates that follow one another in the order, drawn as one column.
struct bin {
    std::array<std::size_t, 3> count{};  ///< on the list, contested, neither
    [[nodiscard]] std::size_t all() const { return count[0] + count[1] + count[2]; }
};

class strip {
public:
    strip(html_writer& page, page_words const& words, pool_decision const& pool)
        : page_(page), words_(words), pool_(pool) {}

    void put(std::string const& name, std::size_t number) {
        auto const n = pool_.candidates.size();
        if (n == 0) return;
        auto const id = std::to_string(number);
        page_.open("figure");
        page_.open("svg", {{"role", "img"},
                           {"height", "92"},
                           {"aria-labelledby", "st-" + id + "-title st-" + id + "-desc"}});
        page_.element("title", name + say(": thứ tự xét chọn", ": the order"),
                      {{"id", "st-" + id + "-title"}});
        page_.element("desc", told(), {{"id", "st-" + id + "-desc"}});
        page_.element("text", say("thứ 1", "rank 1"),
                      {{"x", "0"}, {"y", "12"}, {"class", "small"}});
        page_.element("text", say("hồ sơ thứ ", "dossier ") + words_.number(n),
                      {{"x", "100%"}, {"y", "12"}, {"text-anchor", "end"}, {"class", "small"}});
        page_.empty("rect", {{"x", "0"},
                             {"y", "20"},
                             {"width", "100%"},
                             {"height", std::to_string(strip_height)},
                             {"class", "f-surface s-line"}});
        columns();
        cut();
        exchanges();
        page_.close();
        key();
        page_.close();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }
    [[nodiscard]] dossier_decision const& decided(std::size_t c) const {
        return words_.view().decided->dossiers[pool_.candidates[c]];
    }
    [[nodiscard]] std::size_t kind_of(std::size_t c) const {
        auto const a = decided(c).awarded;
        return a == award_status::contested ? 1 : a == award_status::no ? 2 : 0;
    }

    [[nodiscard]] std::string told() const {
        std::array<std::size_t, 3> count{};
        for (std::size_t c = 0; c < pool_.candidates.size(); ++c) ++count[kind_of(c)];
        auto line = words_.number(pool_.candidates.size()) +
                    say(" hồ sơ theo thứ tự: ", " in order: ") + words_.number(count[0]) +
                    say(" trong danh sách dự kiến", " on the list");
        if (count[1] > 0) line += ", " + words_.number(count[1]) + say(" ngang nhau", " contested");
        return line + ", " + words_.number(count[2]) +
               say(" không trong danh sách.", " not on it.");
    }

    /// Runs of equal columns are drawn as one.
    void columns() {
        auto const n = pool_.candidates.size();
        auto const bins = std::min(n, most_bins);
        std::vector<bin> all(bins);
        for (std::size_t c = 0; c < n; ++c) ++all[c * bins / n].count[kind_of(c)];
        std::size_t first = 0;
        for (std::size_t b = 1; b <= bins; ++b) {
            bool const same = b < bins && shape(all[b]) == shape(all[first]);
            if (same) continue;
            column(all[first], first, b, bins);
            first = b;
        }
    }
    /// Heights of a column, from below.
    [[nodiscard]] static std::array<std::int64_t, 2> shape(bin const& b) {
        auto const all = static_cast<std::int64_t>(b.all());
        auto const part = [&](std::size_t k) {
            return (static_cast<std::int64_t>(b.count[k]) * strip_height + all / 2) / all;
        };
        return {part(0), part(1)};
    }
    void column(bin const& b, std::size_t first, std::size_t end, std::size_t bins) {
        auto const at = [bins](std::size_t k) {
            return static_cast<std::int64_t>(k * 10'000 / bins);
        };
        auto const [chosen, contested] = shape(b);
        auto const rect = [&](std::int64_t height, std::int64_t below, std::string_view fill) {
            if (height == 0) return;
            page_.empty("rect", {{"x", percent(at(first))},
                                 {"width", percent(at(end) - at(first))},
                                 {"y", std::to_string(20 + strip_height - below - height)},
                                 {"height", std::to_string(height)},
                                 {"class", fill}});
        };
        rect(chosen, 0, "f-good");
        rect(contested * 3 / 5, chosen, "f-orange");  // lower, so that shape tells it as well
    }

    [[nodiscard]] std::int64_t place(std::size_t c) const {
        auto const n = static_cast<std::int64_t>(pool_.candidates.size());
        return (2 * static_cast<std::int64_t>(c) + 1) * 5'000 / n;
    }

    /// The cut line stands behind the last rank that was chosen.
    void cut() {
        if (!pool_.given || !pool_.given->cut_lines.front().last_chosen) return;
        auto const rank = *pool_.given->cut_lines.front().last_chosen;
        std::size_t behind = 0;
        while (behind < pool_.candidates.size() && decided(behind).rank <= rank) ++behind;
        auto const x = static_cast<std::int64_t>(behind * 10'000 / pool_.candidates.size());
        page_.empty("line", {{"x1", percent(x)},
                             {"x2", percent(x)},
                             {"y1", "14"},
                             {"y2", "68"},
                             {"class", "s-ink"},
                             {"stroke-width", "2.5"}});
        page_.element(
            "text",
            say("mức xét chọn: thứ ", "cut line: rank ") + words_.number(std::int64_t{rank}),
            {{"x", percent(x)},
             {"y", "88"},
             {"text-anchor", x > 7'500   ? "end"
                             : x < 2'500 ? "start"
                                         : "middle"}});
    }

    /// Who came in by the priority, and who gave way.
    void exchanges() {
        if (!pool_.given || pool_.given->ledger.size() > most_bins) return;
        for (auto const& line : pool_.given->ledger) {
            if (line.in) triangle(*line.in, "0,-6 6,5 -6,5", "f-ink s-ink");
            if (line.out) triangle(*line.out, "0,6 6,-5 -6,-5", "f-paper s-ink");
        }
    }
    void triangle(std::size_t c, std::string_view points, std::string_view with) {
        page_.open("svg", {{"x", percent(place(c))},
                           {"y", "70"},
                           {"width", "1"},
                           {"height", "1"},
                           {"overflow", "visible"}});
        page_.empty("polygon", {{"points", points}, {"class", with}, {"stroke-width", "1.5"}});
        page_.close();
    }

    void key() {
        page_.open("figcaption");
        auto const entry = [this](std::string const& words, auto const& draw) {
            page_.open("span", {{"class", "key"}});
            page_.open("svg", {{"viewBox", "-11 -11 22 22"}, {"aria-hidden", "true"}});
            draw();
            page_.close().text(words).close();
        };
        auto const box = [this](std::string_view y, std::string_view height,
                                std::string_view with) {
            page_.empty(
                "rect",
                {{"x", "-9"}, {"y", y}, {"width", "18"}, {"height", height}, {"class", with}});
        };
        entry(say("trong danh sách dự kiến", "on the proposed list"),
              [&] { box("-9", "18", "f-good"); });
        if (pool_.given && !pool_.given->contested.empty())
            entry(say("ngang nhau", "contested"), [&] { box("-2", "11", "f-orange"); });
        entry(say("không trong danh sách", "not on the list"),
              [&] { box("-9", "18", "f-surface s-line"); });
        if (pool_.given && !pool_.given->ledger.empty() &&
            pool_.given->ledger.size() <= most_bins) {
            entry(say("vào nhờ ưu tiên", "came in by the priority"), [this] {
                page_.empty("polygon", {{"points", "0,-6 6,5 -6,5"}, {"class", "f-ink s-ink"}});
            });
            entry(say("nhường chỗ", "gave way"), [this] {
                page_.empty("polygon", {{"points", "0,6 6,-5 -6,-5"},
                                        {"class", "f-paper s-ink"},
                                        {"stroke-width", "1.5"}});
            });
        }
        page_.close();
    }

    html_writer& page_;
    page_words const& words_;
    pool_decision const& pool_;
};

}  // namespace

void put_order_strip(html_writer& page, page_words const& words, pool_decision const& pool,
                     std::string const& name, std::size_t number) {
    strip{page, words, pool}.put(name, number);
}

}  // namespace thidua::detail
