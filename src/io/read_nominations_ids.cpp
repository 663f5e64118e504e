// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
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

/// The folders and the name in a file's name.
std::vector<std::string_view> steps_of(std::string_view file) {
    std::vector<std::string_view> steps;
    while (true) {
        auto const slash = file.find('/');
        steps.push_back(file.substr(0, slash));
        if (slash == std::string_view::npos) return steps;
        file.remove_prefix(slash + 1);
    }
}

/// What differs in the names of files: without the folders that all of them begin with, and
/// without the last step if all have the same. So it does not depend on where they lie.
std::vector<std::string> differing_parts(std::vector<std::string_view> const& files) {
    std::vector<std::vector<std::string_view>> all;
    std::size_t shortest = std::string_view::npos;
    for (auto const file : files)
        shortest = std::min(shortest, all.emplace_back(steps_of(file)).size());
    auto const same = [&all](auto step) {
        return std::all_of(all.begin(), all.end(),
                           [&](auto const& steps) { return step(steps) == step(all.front()); });
    };
    std::size_t begin = 0;
    while (begin + 1 < shortest && same([begin](auto const& steps) { return steps[begin]; }))
        ++begin;
    std::size_t const behind = same([](auto const& steps) { return steps.back(); }) ? 1 : 0;
    std::vector<std::string> parts;
    for (auto const& steps : all) {
        std::string part;
        for (auto i = begin; i + behind < steps.size(); ++i)
            (part += part.empty() ? "" : "/") += steps[i];
        parts.push_back(first_utf8_fault(part) ? excerpt(part, part.size()) : nfc(part));
    }
    return parts;
}

}  // namespace

std::string& session::id_of(entry& e) { return e.accepted ? out_.batch.texts[e.index].id : e.id; }

std::vector<std::vector<std::size_t>> session::sharing_an_id() {
    // Places of entries by the hash of their ids: half empty, a power of two.
    struct slot {
        std::uint32_t hash = 0;
        std::uint32_t next = 0;  ///< the entry and one; 0 = free
    };
    std::vector<slot> seen(std::bit_ceil(entries_.size() * 2 + 1));
    auto const mask = seen.size() - 1;
    std::unordered_map<std::size_t, std::vector<std::size_t>> groups;  // by first entry
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        auto const& id = id_of(entries_[i]);
        auto const hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
        auto at = hash & mask;
        while (seen[at].next != 0 &&
               (seen[at].hash != hash || id_of(entries_[seen[at].next - 1]) != id))
            at = (at + 1) & mask;
        if (seen[at].next == 0) {
            seen[at] = {hash, static_cast<std::uint32_t>(i + 1)};
            continue;
        }
        auto const first = std::size_t{seen[at].next} - 1;
        auto& group = groups[first];
        if (group.empty()) {
            group.push_back(first);
            order.push_back(first);
        }
        group.push_back(i);
    }
    std::vector<std::vector<std::size_t>> sharing;
    for (auto const first : order) sharing.push_back(std::move(groups[first]));
    return sharing;
}

void session::settle_ids() {
    auto sharing = sharing_an_id();
    for (auto const how : {telling_apart::by_row, telling_apart::by_sheet, telling_apart::by_path})
        if (tell_apart(sharing, how)) sharing = sharing_an_id();
    for (auto const& group : sharing) reject_sharing(group);
}

/// Appends to derived ids that are shared what differs in the places of their rows. True if any
/// was changed.
bool session::tell_apart(std::vector<std::vector<std::size_t>> const& sharing, telling_apart how) {
    bool renamed = false;
    for (auto const& group : sharing) {
        auto const given = [this](std::size_t i) { return entries_[i].given; };
        if (std::any_of(group.begin(), group.end(), given)) continue;
        std::vector<std::string> parts;
        if (how == telling_apart::by_path) {
            std::vector<std::string_view> files;
            for (auto const i : group) files.push_back(entries_[i].at.from->file);
            parts = differing_parts(files);
        } else {
            for (auto const i : group) {
                auto const& at = entries_[i].at;
                parts.push_back(how == telling_apart::by_row ? std::to_string(at.row)
                                                             : at.from->sheet);
            }
            // The row always stands there; a sheet only where it tells something.
            auto const same = [&parts](auto const& part) { return part == parts.front(); };
            if (how == telling_apart::by_sheet && std::all_of(parts.begin(), parts.end(), same))
                continue;
        }
        for (std::size_t k = 0; k < group.size(); ++k)
            if (!parts[k].empty()) id_of(entries_[group[k]]) += "/" + parts[k];
        renamed = true;
    }
    return renamed;
}

void session::reject_sharing(std::span<std::size_t const> group) {
    constexpr std::size_t most_shown = 5;
    for (auto const i : group) {
        auto& e = entries_[i];
        std::string others;
        std::size_t count = 0;
        for (auto const other : group) {
            if (other == i) continue;
            if (count > most_shown) break;
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
    if (at.line != nullptr) {
        std::vector<cell_content> contents;
        at.from->cells->cells(*at.line, cells, contents);
        fields = fields_of(*at.from, cells, contents, fields);
        add_common(fields, at);
        return fields;
    }
    auto how = options_->csv;
    how.separator = at.from->separator;
    // Not `open`: a row may begin with what at the beginning of a file would mean something.
    auto splitter = csv_splitter::resume(at.raw, 0, at.row, {}, how);
    texts_again_.clear();
    if (splitter.next())
        for (auto const cell : splitter.record().cells)
            cells.push_back(texts_again_.emplace_back(cell));
    fields = fields_of(*at.from, cells, {}, fields);
    add_common(fields, at);
    return fields;
}

void session::take_out_removed() {
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
}

intake session::finish() {
    removed_.assign(out_.batch.size(), false);
    settle_ids();

    if (std::find(removed_.begin(), removed_.end(), true) != removed_.end()) take_out_removed();

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
