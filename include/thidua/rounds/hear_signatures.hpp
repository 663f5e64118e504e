// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/law/authority_tables.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/rounds/dossier_index.hpp>
#include <thidua/rounds/people.hpp>

namespace thidua {

/// The order in which signatures are listed: by dossier, day, decision; the rest only keeps the
/// order of the rows from playing a part.
[[nodiscard]] inline bool signature_before(signed_award const& a, signed_award const& b) {
    auto const key = [](signed_award const& s) {
        return std::tuple{std::string_view{s.id},          s.signed_on.cell().value,
                          std::string_view{s.decision_no}, s.cancelled(),
                          s.cancelled_on.cell().value,     std::string_view{s.cancelled_by},
                          std::string_view{s.signed_by},   s.capacity.cell().value};
    };
    return key(a) < key(b);
}

/// Whether whoever signed could, in that capacity, on that day: a Bằng khen is the Chairman's to
/// give. A Giấy khen is given by the units' own heads: who that is, is not in the decision's row,
/// so nothing is said. Nothing either while day or capacity are blank.
[[nodiscard]] inline authority_answer could_sign(signed_award const& s, award_form form) {
    if (form != award_form::bang_khen || !s.signed_on.known()) return {};
    auto const award = decided_award::bang_khen;
    if (!s.capacity.known()) return may_sign(deciding_office::province_chair, award, *s.signed_on);
    return may_sign(deciding_office::province_chair, award, *s.signed_on, *s.capacity);
}

namespace detail {

class signature_hearing {
public:
    signature_hearing(nomination_batch const& batch, context const& in,
                      round_decision const& so_far, dossier_index const& index,
                      std::set<std::string> const& unread, people_decision& out)
        : batch_(batch), in_(in), so_far_(so_far), index_(index), unread_(unread), out_(out) {}

    void hear() {
        for (std::size_t k = 0; k < out_.signatures.size(); ++k)
            take(static_cast<std::uint32_t>(k));
        for (std::size_t i = 0; i < batch_.size(); ++i) look_at(i);
        days();
    }

private:
    void find(std::string_view code, std::string const& of, text message, text help,
              place const& where, bool grave) {
        out_.findings.push_back(
            made_finding(code, of, std::move(message), std::move(help), where, grave));
    }

    void take(std::uint32_t k) {
        auto const& s = out_.signatures[k];
        auto const i = index_.find(s.id);
        if (!i) {
            out_.strangers.push_back(k);
            find("stages.signed_unknown_id", s.id,
                 {"Quyết định " + s.decision_no + " có mã hồ sơ `" + s.id +
                      "` không có trong các hồ sơ đã đọc",
                  "decision " + s.decision_no + " names `" + s.id +
                      "`, which is none of the dossiers that were read"},
                 {"kiểm tra mã hồ sơ, hoặc sửa dòng của hồ sơ trong rejected_rows.csv",
                  "check the id, or mend the dossier's row in rejected_rows.csv"},
                 s.where, true);
            return;
        }
        auto& word = out_.dossiers[*i];
        if (word.signature == dossier_word::none) {
            word.signature = k;
            return;
        }
        // Signed again: of those that stand there should be one.
        auto const& kept = out_.signatures[word.signature];
        if (!kept.cancelled() && !s.cancelled())
            find("stages.signed_twice", s.id,
                 {"đã có trong Quyết định " + kept.decision_no + " và Quyết định " + s.decision_no,
                  "stands in decision " + kept.decision_no + " and in decision " + s.decision_no},
                 {"hủy bỏ một quyết định, hoặc sửa mã hồ sơ", "cancel one, or mend the id"},
                 s.where, true);
        if (kept.cancelled() || !s.cancelled()) word.signature = k;
    }

    void look_at(std::size_t i) {
        auto& word = out_.dossiers[i];
        auto const& id = batch_.texts[i].id;
        bool const unread = unread_.contains(id);
        bool const missing =
            word.signature == dossier_word::none && word.final == final_word::award;
        // Whoever is only missing is told so below; of all others the row may change the result.
        if (unread && !missing) {
            ++out_.unheard;
            find("stages.signed_unread", id,
                 {"có dòng quyết định chưa đọc được", "a row of a decision was rejected"},
                 {"sửa dòng trong rejected_signed.csv", "mend rejected_signed.csv"}, {}, true);
        }
        if (word.signature == dossier_word::none) {
            if (!missing) return;
            out_.unsigned_yet.push_back(i);
            find("stages.unsigned", id,
                 unread
                     ? text{"dòng quyết định chưa đọc được", "the row of its decision was rejected"}
                     : text{"chưa có trong quyết định đã ký", "in no signed decision"},
                 unread ? text{"sửa dòng trong rejected_signed.csv", "mend rejected_signed.csv"}
                        : text{},
                 {}, unread);
            return;
        }
        auto const& s = out_.signatures[word.signature];
        if (s.cancelled()) {
            ++out_.cancelled;
            if (s.signed_on.known() && s.cancelled_for.known() && s.cancelled_on.known() &&
                !basis_of(*s.cancelled_for, *s.cancelled_on).given())
                find("stages.cancelled_outside_law", id,
                     {"ngày hủy bỏ không có căn cứ trong bảng",
                      "no ground of cancellation is known for that day"},
                     {}, s.where, false);
            return;
        }
        word.awarded = true;
        ++out_.awarded;
        check(i, s);
    }

    void check(std::size_t i, signed_award const& s) {
        auto const& word = out_.dossiers[i];
        auto const& d = so_far_.dossiers[i];
        auto const& id = batch_.texts[i].id;
        auto const decision = "Quyết định " + s.decision_no;
        auto const in_english = "decision " + s.decision_no;
        if (word.resolved && word.final != final_word::award)
            find("stages.signed_refused", id,
                 {decision + " có hồ sơ mà " + std::string{label_of(word.by).vi} +
                      " kết luận: " + std::string{label_of(word.final).vi},
                  in_english + " has a dossier on which " + std::string{label_of(word.by).en} +
                      " resolved: " + std::string{label_of(word.final).en}},
                 {}, s.where, true);
        else if (word.final != final_word::award && d.assessed.result != outcome::eligible)
            find("stages.signed_ineligible", id,
                 {decision + " có hồ sơ có kết quả thẩm định: " +
                      std::string{label_of(d.assessed.result).vi},
                  in_english + " has a dossier whose appraisal says: " +
                      std::string{label_of(d.assessed.result).en}},
                 {}, s.where, true);
        else if (word.final != final_word::award)
            find("stages.signed_not_on_the_list", id,
                 {decision + " có hồ sơ không trong danh sách trình ký",
                  in_english + " has a dossier that was not on the list for signature"},
                 {}, s.where, true);
        auto const& form = batch_.nominations[i].form;
        if (form.known() && could_sign(s, *form).may == certainty::no)
            find("stages.capacity", id,
                 {decision + ": thẩm quyền ký không phù hợp" + capacity_of(s),
                  in_english + ": not to be signed so" + capacity_of(s)},
                 {"Bằng khen do Chủ tịch UBND Thành phố tặng: CT. hoặc KT.",
                  "a Bằng khen is the Chairman's to give: CT. or KT."},
                 s.where, false);
        if (word.vote != dossier_word::none && s.signed_on.known()) {
            auto const& vote = out_.votes[word.vote];
            if (vote.held_on.known() && *s.signed_on < *vote.held_on)
                find("stages.signed_before_council", id,
                     {decision + " ký trước ngày Hội đồng họp",
                      in_english + " was signed before the Council met"},
                     {"kiểm tra hai ngày", "check both days"}, s.where, false);
        }
    }
    [[nodiscard]] static std::string capacity_of(signed_award const& s) {
        if (!s.capacity.known()) return {};
        return " (" + std::string{name_of(*s.capacity)} + ".)";
    }

    /// Decisions that were not signed on the day on which the round is judged.
    void days() {
        std::map<date, std::size_t> other;
        for (auto const& s : out_.signatures)
            if (s.signed_on.known() && *s.signed_on != in_.signed_on && !s.cancelled())
                ++other[*s.signed_on];
        for (auto const& [day, count] : other)
            find("stages.other_day", {},
                 {std::to_string(count) + " hồ sơ ký ngày " + to_short(day) +
                      ", khác ngày quyết định đang xét " + to_short(in_.signed_on),
                  std::to_string(count) + " were signed on " + to_iso(day) +
                      ", the round is judged for " + to_iso(in_.signed_on)},
                 {"chạy lại với --signed-on là ngày ký", "run again with that day as --signed-on"},
                 {}, false);
    }

    nomination_batch const& batch_;
    context const& in_;
    round_decision const& so_far_;
    dossier_index const& index_;
    std::set<std::string> const& unread_;
    people_decision& out_;
};

}  // namespace detail

/// Compares the signed decisions with what was to be signed: who is awarded, cancelled, unsigned;
/// who stands in a decision without having been proposed, eligible, or wanted by the Council.
/// `out.signatures` are in the order of `signature_before`.
inline void hear_signatures(nomination_batch const& batch, context const& in,
                            round_decision const& so_far, dossier_index const& index,
                            std::set<std::string> const& unread, people_decision& out) {
    detail::signature_hearing{batch, in, so_far, index, unread, out}.hear();
}

/// The day on which every decision that stands was signed; nothing if there are several days, or
/// none.
[[nodiscard]] inline std::optional<date> day_of_signing(
    std::vector<signed_award> const& signatures) {
    std::optional<date> day;
    for (auto const& s : signatures) {
        if (s.cancelled() || !s.signed_on.known()) continue;
        if (day && *day != *s.signed_on) return std::nullopt;
        day = *s.signed_on;
    }
    return day;
}

}  // namespace thidua
