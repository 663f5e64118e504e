// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "round_parts.hpp"

namespace thidua::detail {

namespace {

constexpr std::size_t most_pictured = 240;

struct unit_counts {
    std::optional<unit_id> unit{};
    std::string name{};
    std::int32_t protocol_order = 0;
    std::size_t submitted = 0;
    std::size_t eligible = 0;
    std::size_t listed = 0;
    std::size_t contested = 0;
    proposal_share own{};
};

class units_section {
public:
    units_section(html_writer& page, page_words& words)
        : page_(page), words_(words), v_(words.view()) {}

    void put() {
        collect();
        if (all_.empty()) return;
        page_.open("section", {{"id", "don-vi"}, {"aria-labelledby", "h-don-vi"}});
        page_.element("h2", say("Đơn vị trình", "Submitting units"), {{"id", "h-don-vi"}});
        page_.element(
            "p",
            say("Mỗi ô một đơn vị, cùng một thang: số hồ sơ trình, đủ điều kiện, dự kiến. "
                "Thứ tự theo danh bạ đơn vị.",
                "A box a unit, all on one scale: dossiers submitted, eligible, proposed. "
                "In the order of the registry."),
            {{"class", "small"}});
        key();
        pictures();
        table();
        page_.close();
    }

    [[nodiscard]] static std::vector<std::string> headings(page_words const& words) {
        return {words.say("Đơn vị trình", "Submitting unit"),
                words.say("#Trình", "#Submitted"),
                words.say("#Đủ điều kiện", "#Eligible"),
                words.say("#Dự kiến", "#Proposed"),
                words.say("#Ngang nhau", "#Contested"),
                words.say("#Tập thể nhỏ trong đề nghị", "#Small collectives proposed"),
                words.say("#Trực tiếp trong đề nghị", "#Direct individuals proposed"),
                words.say("#Lãnh đạo nêu vai trò trực tiếp", "#Leaders claiming a direct role")};
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }

    void collect() {
        std::map<std::optional<unit_id>, unit_counts> by_unit;
        for (auto const& p : v_.decided->proposals) by_unit[p.submitting_unit].own = p;
        for (std::size_t i = 0; i < v_.batch->size(); ++i) {
            auto const& n = v_.batch->nominations[i];
            auto const& d = v_.decided->dossiers[i];
            auto& c = by_unit[n.submitting_unit.known() ? std::optional{*n.submitting_unit}
                                                        : std::nullopt];
            ++c.submitted;
            if (d.assessed.result == outcome::eligible) ++c.eligible;
            if (v_.decided->listed(i)) ++c.listed;
            if (d.awarded == award_status::contested) ++c.contested;
        }
        for (auto& [unit, counts] : by_unit) {
            counts.unit = unit;
            counts.name =
                unit ? words_.of_round().unit_name(stated<unit_id>{*unit}) : std::string{};
            auto const* u = unit ? find_unit(v_.in->units, *unit) : nullptr;
            counts.protocol_order = u == nullptr ? 0 : u->protocol_order;
            if (counts.name.empty())
                counts.name = say("chưa rõ đơn vị trình", "no submitting unit");
            all_.push_back(counts);
        }
        std::ranges::stable_sort(all_, [](unit_counts const& a, unit_counts const& b) {
            auto const key = [](unit_counts const& c) {
                return std::tuple{!c.unit, c.protocol_order == 0, c.protocol_order,
                                  std::string_view{c.name}};
            };
            return key(a) < key(b);
        });
    }

    void key() {
        page_.open("p", {{"class", "small"}});
        auto const entry = [this](std::string const& words, std::string_view fill,
                                  std::string_view height) {
            page_.open("span", {{"class", "key"}});
            page_.open("svg", {{"viewBox", "0 0 22 22"}, {"aria-hidden", "true"}});
            page_.empty("rect", {{"y", "5"}, {"width", "22"}, {"height", height}, {"class", fill}});
            page_.close().text(words).close();
        };
        entry(say("trình", "submitted"), "f-line", "12");
        entry(say("đủ điều kiện", "eligible"), "f-fair", "9");
        entry(say("dự kiến khen thưởng", "proposed"), "f-good", "6");
        page_.close();
    }

    void pictures() {
        auto const most = std::ranges::max(all_, {}, &unit_counts::submitted).submitted;
        page_.open("ul", {{"class", "units"}});
        for (std::size_t k = 0; k < all_.size() && k < most_pictured; ++k) {
            auto const& c = all_[k];
            page_.open("li");
            page_.element("strong", c.name);
            page_.open("svg", {{"height", "58"}, {"role", "img"}});
            page_.element("title", say("trình ", "submitted ") + words_.number(c.submitted) +
                                       say(", đủ điều kiện ", ", eligible ") +
                                       words_.number(c.eligible) +
                                       say(", dự kiến ", ", proposed ") + words_.number(c.listed));
            bar(c.submitted, most, 2, 12, "f-line");
            bar(c.eligible, most, 22, 9, "f-fair");
            bar(c.listed, most, 42, 6, "f-good");
            page_.close();
            page_.element("span",
                          say("Tập thể nhỏ ", "Small collectives ") +
                              words_.number(c.own.small_collectives) + "/" +
                              words_.number(c.own.collectives) + say("; trực tiếp ", "; direct ") +
                              words_.number(c.own.direct_individuals) + "/" +
                              words_.number(c.own.individuals),
                          {{"class", "small"}});
            page_.close();
        }
        page_.close();
        if (all_.size() > most_pictured)
            page_.element("p",
                          words_.number(all_.size() - most_pictured) +
                              say(" đơn vị khác chỉ có trong bảng.", " more units: see the table."),
                          {{"class", "small"}});
    }

    void bar(std::size_t count, std::size_t most, std::int64_t y, std::int64_t height,
             std::string_view fill) {
        auto const width = most == 0 ? 0 : static_cast<std::int64_t>(count * 8'000 / most);
        page_.empty("rect", {{"y", std::to_string(y)},
                             {"width", percent(width)},
                             {"height", std::to_string(height)},
                             {"rx", "1.5"},
                             {"class", fill}});
        page_.element("text", words_.number(count),
                      {{"x", percent(width + 200)}, {"y", std::to_string(y + 11)}});
    }

    void table() {
        page_.open("div", {{"class", "wide"}});
        page_.open("table", {{"class", "live stack"}, {"id", "bang-don-vi"}});
        page_.element("caption", say("Đơn vị trình và tỷ trọng ưu tiên trong đề nghị của đơn vị",
                                     "Submitting units, and the priority in their own proposals"));
        put_headings(page_, headings(words_));
        page_.open("tbody");
        for (auto const& c : all_) {
            page_.open("tr");
            page_.element("th", c.name, {{"scope", "row"}});
            count(c.submitted);
            count(c.eligible);
            count(c.listed);
            count(c.contested);
            share(c.own.small_collectives, c.own.collectives);
            share(c.own.direct_individuals, c.own.individuals);
            count(c.own.leaders_claiming_direct);
            page_.close();
        }
        page_.close().close().close();
    }
    void count(std::size_t n) { put_number(page_, static_cast<std::int64_t>(n), words_.number(n)); }
    void share(std::size_t some, std::size_t all) {
        if (all == 0)
            page_.element("td", "", {{"class", "n"}});
        else
            put_number(page_, static_cast<std::int64_t>(some * 1'000'000 / all),
                       words_.share(some, all));
    }

    html_writer& page_;
    page_words& words_;
    round_view const& v_;
    std::vector<unit_counts> all_{};
};

}  // namespace

void put_units(html_writer& page, page_words& words) { units_section{page, words}.put(); }

std::vector<std::string> unit_headings(page_words const& words) {
    return units_section::headings(words);
}

}  // namespace thidua::detail
