// SPDX-License-Identifier: BSL-1.0
#include "stage_files.hpp"

#include <iostream>
#include <utility>

#include <thidua/io/read_resolutions.hpp>
#include <thidua/io/read_signed.hpp>
#include <thidua/io/read_votes.hpp>

#include "inputs.hpp"

namespace thidua::tool {

namespace {

/// That a file belongs to a later stage.
[[nodiscard]] bool too_early(std::string const& file, char const* option, stage at, stage from,
                             language in) {
    if (file.empty() || at >= from) return false;
    std::cerr << "thidua: " << option << ": "
              << (in == language::vi ? "chỉ dùng từ bước " : "taken from the stage ")
              << name_of(from) << (in == language::vi ? " (" : " on (") << label_of(from).in(in)
              << ")\n";
    return true;
}

/// Places speak of the file by its name alone: a round made elsewhere says the same.
template <class T>
void name_places(std::vector<T>& items, std::string const& name) {
    for (auto& item : items) item.where.file = name;
}

}  // namespace

stage stage_named(std::string const& name) {
    for (auto const& w : words<stage>())
        if (w.name == name) return static_cast<stage>(w.value);
    return stage::appraisal;
}

void stage_options::add_to(CLI::App& app, bool all) {
    app.add_option("--votes", votes,
                   "Phiếu của Hội đồng (CSV, xlsx, ods), từ bước council · the Council's ballots")
        ->type_name("TỆP");
    if (!all) return;
    app.add_option("--resolutions", resolutions,
                   "Kết luận của Hội đồng, ý kiến của Chủ tịch, từ bước council · resolutions of "
                   "the Council and the Chairman")
        ->type_name("TỆP");
    app.add_option("--signed", signed_file,
                   "Quyết định đã ký, ở bước closed · the signed decisions")
        ->type_name("TỆP");
}

template <class Read>
void stage_files::keep(char const* name, std::string const& path, Read& read, column_list columns,
                       language in) {
    for (auto const& e : read.reports) complain(e, in);
    for (auto const& row : read.rejected)
        for (auto const& e : row.errors) complain(e, in);
    auto const file = input_name(path, path);
    name_places(read.rejected, file);
    for (auto& row : read.rejected)
        for (auto& e : row.errors) e.where.file = file;
    lists_.push_back({name, std::move(read.rejected), std::move(columns)});
}

status stage_files::load_signed(stage_options const& o, stage at, language in) {
    if (too_early(o.signed_file, "--signed", at, stage::closed, in)) return status::usage;
    if (o.signed_file.empty()) return status::done;
    auto read = read_signed(o.signed_file, limits.csv(), limits.for_workbooks());
    if (!read) {
        complain(read.failure(), in);
        return status::unreadable;
    }
    name_places(read->awards, input_name(o.signed_file, o.signed_file));
    people.signatures = std::move(read->awards);
    people.unread_signatures = std::move(read->unread);
    keep("signed", o.signed_file, *read, signed_columns(), in);
    return status::done;
}

status stage_files::load(stage_options const& o, stage at, nomination_batch const& dossiers,
                         language in) {
    if (too_early(o.votes, "--votes", at, stage::council, in) ||
        too_early(o.resolutions, "--resolutions", at, stage::council, in))
        return status::usage;
    if (o.votes.empty() && o.resolutions.empty()) return status::done;
    dossier_index const index{dossiers};
    if (!o.votes.empty()) {
        auto read = read_votes(o.votes, &index, limits.csv(), limits.for_workbooks());
        if (!read) {
            complain(read.failure(), in);
            return status::unreadable;
        }
        name_places(read->votes, input_name(o.votes, o.votes));
        people.votes = std::move(read->votes);
        people.unread_votes = std::move(read->unread);
        keep("votes", o.votes, *read, vote_columns(), in);
    }
    if (o.resolutions.empty()) return status::done;
    auto read = read_resolutions(o.resolutions, &index, limits.csv(), limits.for_workbooks());
    if (!read) {
        complain(read.failure(), in);
        return status::unreadable;
    }
    name_places(read->resolutions, input_name(o.resolutions, o.resolutions));
    people.resolutions = std::move(read->resolutions);
    people.unread_resolutions = std::move(read->unread);
    keep("resolutions", o.resolutions, *read, resolution_columns(), in);
    return status::done;
}

std::vector<rejected_list> stage_files::rejected() const {
    std::vector<rejected_list> all;
    for (auto const& l : lists_) all.push_back({l.name, l.rows, &l.columns});
    return all;
}

std::size_t stage_files::rejected_count() const {
    std::size_t count = 0;
    for (auto const& l : lists_) count += l.rows.size();
    return count;
}

}  // namespace thidua::tool
