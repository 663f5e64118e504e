// SPDX-License-Identifier: BSL-1.0
// Votes, resolutions and signed decisions: a row is taken or rejected, never dropped; what is taken
// can be; a rejected row can be written and read again, and says of which dossier it speaks.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/read_resolutions.hpp>
#include <thidua/io/read_signed.hpp>
#include <thidua/io/read_votes.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/rounds/dossier_index.hpp>

#include "fuzz.hpp"
#include "list_check.hpp"

using namespace thidua;
using fuzzing::must;

namespace {

/// A round of three dossiers, to look ids up in.
dossier_index const& dossiers() {
    static auto const batch = [] {
        nomination_batch made;
        for (auto const id : {"a", "b", "TT-01/C/1"}) {
            made.nominations.emplace_back();
            made.texts.emplace_back();
            made.texts.back().id = id;
        }
        return made;
    }();
    static dossier_index const index{batch};
    return index;
}

template <class T>
void check_taken(std::vector<T> const& taken, dossier_index const* among) {
    std::int64_t row = 0;
    for (auto const& one : taken) {
        must(!one.id.empty(), "what is taken has an id");
        must(among == nullptr || among->knows(one.id), "and that of a dossier, if they are known");
        must(one.where.row > row, "what is taken stands in the order of the rows");
        row = one.where.row;
    }
}

/// Ids of which something was said that could not be taken: those of rejected rows, each once.
void check_unread(std::vector<std::string> const& unread,
                  std::vector<rejected_row> const& rejected) {
    must(std::is_sorted(unread.begin(), unread.end()), "unread ids are sorted");
    must(std::adjacent_find(unread.begin(), unread.end()) == unread.end(), "and stand once");
    must(unread.size() <= rejected.size(), "an unread id is that of a rejected row");
}

void check_votes(votes_read const& read, dossier_index const* among) {
    check_taken(read.votes, among);
    check_unread(read.unread, read.rejected);
    std::set<std::string> sessions;
    for (auto const& v : read.votes) {
        must(v.council.known() && v.votes_for.known() && v.members_total.known(),
             "a ballot says whose it is and how it went");
        must(*v.members_total >= 1 && *v.votes_for >= 0 && *v.votes_for <= *v.members_total,
             "nobody votes twice");
        if (v.members_present.known())
            must(*v.votes_for <=
                     *v.members_present + (v.written_opinions.known() ? *v.written_opinions : 0),
                 "who takes no part does not vote");
        auto const day = v.held_on.known() ? to_iso(*v.held_on) : std::string{};
        must(sessions.insert(v.id + '\n' + day + '\n' + std::string{name_of(*v.council)}).second,
             "a session votes once on a dossier");
    }
}

void check_resolutions(resolutions_read const& read, dossier_index const* among) {
    check_taken(read.resolutions, among);
    check_unread(read.unread, read.rejected);
    std::map<std::string, std::vector<resolution const*>> same;
    for (auto const& r : read.resolutions) {
        must(r.by.known(), "somebody resolved");
        must(r.outcome.known() || r.order.known(), "a resolution says something");
        must(!r.order.known() || *r.order >= 1, "places begin with the first");
        same[r.id + '\n' + std::string{name_of(*r.by)}].push_back(&r);
    }
    for (auto const& [of, all] : same) {
        std::set<std::string> days;
        for (auto const* r : all) {
            must(all.size() == 1 || r->dated.known(), "several words of one body have days");
            if (all.size() > 1) must(days.insert(to_iso(*r->dated)).second, "and different ones");
        }
    }
}

void check_signed(signed_read const& read) {
    check_taken(read.awards, nullptr);
    check_unread(read.unread, read.rejected);
    std::set<std::string> lines;
    for (auto const& s : read.awards) {
        must(!s.decision_no.empty() && s.signed_on.known(), "a decision has a number and a day");
        if (s.cancelled() && s.cancelled_on.known())
            must(*s.signed_on <= *s.cancelled_on, "nothing is cancelled before it is signed");
        must(lines.insert(s.decision_no + '\n' + s.id).second, "a decision names a dossier once");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzzing::text_of(data, size);
    auto const which = fuzzing::choice(text, 12);
    // The choice gives a header too, so that the bytes behind it are rows from the start.
    auto const* const among = which / 6 == 0 ? &dossiers() : nullptr;
    auto const with = [&text, headed = which / 3 % 2 == 0](std::string_view header) {
        return headed ? std::string{header}.append(text) : std::string{text};
    };
    switch (which % 3) {
        case 0:
            fuzzing::check_list(
                with("id,council,votes_for,members_total,held_on,members_present,"
                     "written_opinions\n"),
                vote_columns(),
                [among](std::string_view sheet,
                        csv_options const& how) -> result<fuzzing::rows_read> {
                    auto read = read_votes_text(sheet, "votes.csv", among, how);
                    if (!read) return std::move(read).failure();
                    check_votes(*read, among);
                    return fuzzing::rows_read{read->votes.size(), std::move(read->rejected)};
                });
            break;
        case 1:
            fuzzing::check_list(
                with("Mã hồ sơ;Cấp cho ý kiến;Kết luận;Thứ tự;Ngày kết luận;Lý do\n"),
                resolution_columns(),
                [among](std::string_view sheet,
                        csv_options const& how) -> result<fuzzing::rows_read> {
                    auto read = read_resolutions_text(sheet, "resolutions.csv", among, how);
                    if (!read) return std::move(read).failure();
                    check_resolutions(*read, among);
                    return fuzzing::rows_read{read->resolutions.size(), std::move(read->rejected)};
                });
            break;
        default:
            fuzzing::check_list(
                with("decision_no,signed_on,id,capacity,cancelled_by,cancelled_on,"
                     "cancelled_for\n"),
                signed_columns(),
                [](std::string_view sheet, csv_options const& how) -> result<fuzzing::rows_read> {
                    auto read = read_signed_text(sheet, "signed.csv", how);
                    if (!read) return std::move(read).failure();
                    check_signed(*read);
                    return fuzzing::rows_read{read->awards.size(), std::move(read->rejected)};
                });
    }
    return 0;
}
