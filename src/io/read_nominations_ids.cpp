// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include <thidua/io/csv.hpp>
#include <thidua/io/text_form.hpp>

#include "read_nominations_session.hpp"

namespace thidua::sheet_reading {
namespace {

std::string shown(place const& where) {
    auto const sheet = where.sheet.empty() ? std::string{} : "[" + where.sheet + "]";
    return where.file + sheet + ":" + std::to_string(where.row);
}

}  // namespace

std::string& session::id_of(entry& e) { return e.accepted ? out_.batch.texts[e.index].id : e.id; }

std::vector<std::vector<std::size_t>> session::sharing_an_id() {
    std::unordered_map<std::string_view, std::size_t> seen;  // id to first entry
    seen.reserve(entries_.size());
    std::unordered_map<std::size_t, std::vector<std::size_t>> groups;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        auto const [first, fresh] = seen.emplace(id_of(entries_[i]), i);
        if (fresh) continue;
        auto& group = groups[first->second];
        if (group.empty()) {
            group.push_back(first->second);
            order.push_back(first->second);
        }
        group.push_back(i);
    }
    std::vector<std::vector<std::size_t>> sharing;
    for (auto const first : order) sharing.push_back(std::move(groups[first]));
    return sharing;
}

void session::settle_ids() {
    for (auto const& group : sharing_an_id()) {
        auto const given = [this](std::size_t i) { return entries_[i].given; };
        if (std::any_of(group.begin(), group.end(), given)) continue;
        for (auto const i : group) id_of(entries_[i]) += "/" + std::to_string(entries_[i].at.row);
    }
    for (auto const& group : sharing_an_id()) reject_sharing(group);
}

void session::reject_sharing(std::span<std::size_t const> group) {
    constexpr std::size_t most_shown = 5;
    for (auto const i : group) {
        auto& e = entries_[i];
        std::string others;
        std::size_t count = 0;
        for (auto const other : group) {
            if (other == i) continue;
            if (count++ < most_shown)
                others += (others.empty() ? "" : "; ") + shown(place_of_row(entries_[other].at));
        }
        if (count > most_shown) others += "; …";
        error why{
            .code = "nominations.same_id",
            .message = {"mã hồ sơ `" + excerpt(id_of(e), 80) + "` còn có ở " + others,
                        "the dossier id `" + excerpt(id_of(e), 80) + "` is also at " + others},
            .help = {"mỗi hồ sơ một mã; để trống thì mã được đặt theo tờ trình và số thứ tự",
                     "each dossier has its own id; a blank one is made of submission and "
                     "ordinal"},
            .where = place_of_row(e.at, e.given ? schema_->id : unknown_column)};
        if (e.accepted) {
            removed_[e.index] = true;
            auto const index = out_.rejected.size();
            reject(fields_again(e.at), e.at, {});
            e.id = std::move(id_of(e));
            e.accepted = false;
            e.index = index;
        }
        out_.rejected[e.index].errors.push_back(std::move(why));
        out_.rejected[e.index].found.push_back(e.given ? e.id : std::string{});
    }
}

std::vector<field> session::fields_again(origin const& at) {
    std::vector<field> fields;
    if (at.from->json) {
        if (auto found = fields_of(at.raw, json_again_)) fields = *std::move(found);
        return fields;
    }
    std::vector<std::string_view> cells;
    if (at.cells != nullptr) {
        cells.assign(at.cells->begin(), at.cells->end());
        return fields_of(*at.from, cells, fields);
    }
    auto how = options_->csv;
    how.separator = at.from->separator;
    auto opened = csv_splitter::open(at.raw, {}, how);
    if (!opened) return fields;
    auto splitter = *std::move(opened);
    texts_again_.clear();
    if (splitter.next())
        for (auto const cell : splitter.record().cells)
            cells.push_back(texts_again_.emplace_back(cell));
    return fields_of(*at.from, cells, fields);
}

intake session::finish() {
    removed_.assign(out_.batch.size(), false);
    settle_ids();

    std::vector<std::size_t> new_place(removed_.size());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < removed_.size(); ++i) {
        new_place[i] = kept;
        if (!removed_[i]) ++kept;
    }
    std::vector<found_by_name> by_name;
    for (auto const& found : out_.by_name)
        if (!removed_[found.nomination])
            by_name.push_back({new_place[found.nomination], found.unit});
    out_.by_name = std::move(by_name);
    out_.batch.remove_if([this](std::size_t i) { return removed_[i]; });
    out_.batch.attributes.assign(options_->attributes.begin(), options_->attributes.end());

    std::stable_sort(out_.rejected.begin(), out_.rejected.end(),
                     [](rejected_row const& a, rejected_row const& b) {
                         return std::tie(a.where.file, a.where.sheet, a.where.row) <
                                std::tie(b.where.file, b.where.sheet, b.where.row);
                     });
    out_.counts.accepted = out_.batch.size();
    out_.counts.rejected = out_.rejected.size();
    return std::move(out_);
}

}  // namespace thidua::sheet_reading
