// SPDX-License-Identifier: BSL-1.0
#include "read_nominations_parts.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>

#include <thidua/rounds/in_blocks.hpp>

namespace thidua::sheet_reading {

std::vector<part_of_files> parts_of(std::span<std::string const> files,
                                    std::size_t file_bytes_at_most, unsigned parts_at_most) {
    std::vector<std::size_t> sizes;
    std::size_t all = 0;
    for (auto const& file : files) {
        std::error_code unknown;
        auto const size = std::filesystem::file_size(file, unknown);
        // What is too large is refused: no room is made for it.
        sizes.push_back(unknown || size > file_bytes_at_most ? 0 : size);
        all += sizes.back();
    }
    auto const wanted =
        std::clamp<std::size_t>(parts_at_most, 1, std::max<std::size_t>(files.size(), 1));
    std::vector<part_of_files> parts;
    std::size_t first = 0;
    std::size_t before = 0;
    for (std::size_t k = 1; k <= wanted; ++k) {
        part_of_files part;
        auto end = first;
        // The last part has all that is left; every other leaves a file for each that follows.
        while (end < files.size() - (wanted - k) &&
               (k == wanted || end == first || before + part.bytes < all / wanted * k))
            part.bytes += sizes[end++];
        part.files = files.subspan(first, end - first);
        before += part.bytes;
        first = end;
        if (!part.files.empty()) parts.push_back(part);
    }
    return parts;
}

other_parts::other_parts(std::span<part_of_files const> parts, intake_options const& options) {
    for (auto const& one : parts) parts_.emplace_back(one, options);
}

void other_parts::read(part_of_files const& first, session& all) {
    all.share_workbooks(opening_);
    for (auto& one : parts_) one.own.share_workbooks(opening_);
    std::vector<std::exception_ptr> failed(parts_.size() + 1);
    auto const read_part = [&](std::size_t i) {
        auto& into = i == 0 ? all : parts_[i - 1].own;
        for (auto const& file : i == 0 ? first.files : parts_[i - 1].files) into.read_path(file);
    };
    in_parallel(failed.size(), static_cast<unsigned>(failed.size()), [&](std::size_t i) {
        try {
            read_part(i);
        } catch (...) {
            failed[i] = std::current_exception();
        }
    });
    for (auto const& why : failed)
        if (why) std::rethrow_exception(why);
    for (auto& one : parts_) all.absorb(one.own);
}

void session::absorb(session& behind) {
    auto const accepted = out_.batch.size();
    auto const rejected = out_.rejected.size();
    entries_.reserve(entries_.size() + behind.entries_.size());
    for (auto& e : std::exchange(behind.entries_, {})) {
        e.index += e.accepted ? accepted : rejected;
        entries_.push_back(std::move(e));
    }
    for (auto& found : behind.out_.by_name) {
        found.nomination += accepted;
        out_.by_name.push_back(found);
    }
    auto const take_all = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()),
                  std::make_move_iterator(from.end()));
        from.clear();
    };
    take_all(out_.rejected, behind.out_.rejected);
    // A key that was met here is not told of again.
    std::set<std::size_t> told;
    for (auto const& [key, report_at] : behind.unknown_keys_)
        if (unknown_keys_.contains(key)) told.insert(report_at);
    for (std::size_t i = 0; i < behind.out_.reports.size(); ++i)
        if (!told.contains(i)) report(std::move(behind.out_.reports[i]));
    unknown_keys_.merge(behind.unknown_keys_);  // where their reports stand is not asked any more
    out_.batch.append(std::exchange(behind.out_.batch, {}));
    out_.counts += behind.out_.counts;
}

}  // namespace thidua::sheet_reading
