// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/rounds/apply_votes.hpp>
#include <thidua/rounds/council_order.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/rounds/hear_pools.hpp>
#include <thidua/rounds/hear_signatures.hpp>
#include <thidua/rounds/people.hpp>
#include <thidua/rounds/quorum.hpp>

namespace thidua {

/// What becomes of a dossier if nobody says anything: the rules' own proposal.
[[nodiscard]] inline final_word rule_word(dossier_decision const& d) {
    switch (d.assessed.result) {
        case outcome::ineligible:
            return final_word::not_award;
        case outcome::returned:
            return final_word::give_back;
        case outcome::on_hold:
            return final_word::defer;
        case outcome::undetermined:
            return final_word::open;
        case outcome::eligible:
            break;
    }
    switch (d.awarded) {
        case award_status::yes:
        case award_status::provisional:
            return final_word::award;
        case award_status::contested:
            return final_word::open;
        case award_status::no:
            break;
    }
    return final_word::not_award;
}

/// Whether a final word departs from what the rules propose: somebody is to be commended whom they
/// do not propose, or somebody whom they propose is not. Equals that the rules leave to people are
/// no departure either way.
[[nodiscard]] inline bool departs(final_word said, dossier_decision const& d) {
    auto const proposed = d.awarded == award_status::yes || d.awarded == award_status::provisional;
    if (said == final_word::award) return !proposed && d.awarded != award_status::contested;
    return said != final_word::open && proposed;
}

namespace detail {

class people_hearing {
public:
    people_hearing(nomination_batch const& batch, people_inputs const& people, context const& in,
                   council_orders const& orders, round_decision const& so_far)
        : batch_(batch), in_(in), orders_(orders), so_far_(so_far), index_(batch) {
        out_.votes = people.votes;
        out_.resolutions = people.resolutions;
        out_.signatures = people.signatures;
        std::ranges::sort(out_.votes, [](auto const& a, auto const& b) {
            return std::tuple{std::string_view{a.id}, a.council.cell().value} <
                       std::tuple{std::string_view{b.id}, b.council.cell().value} ||
                   (a.id == b.id && a.council == b.council && held_before(a, b));
        });
        std::ranges::sort(out_.resolutions, [](auto const& a, auto const& b) {
            return std::tuple{std::string_view{a.id}, a.by.cell().value} <
                       std::tuple{std::string_view{b.id}, b.by.cell().value} ||
                   (a.id == b.id && a.by == b.by && council_orders::resolved_before(a, b));
        });
        std::ranges::sort(out_.signatures, signature_before);
        out_.dossiers.resize(batch.size());
        for (auto const& id : people.unread_resolutions)
            if (auto const i = index_.find(id)) unread_.insert(*i);
        for (auto const& id : people.unread_votes)
            if (auto const i = index_.find(id)) unread_votes_.insert(*i);
        for (auto const& id : people.unread_signatures) unread_signatures_.insert(id);
    }

    [[nodiscard]] people_decision hear() {
        votes();
        resolutions();
        for (std::size_t i = 0; i < batch_.size(); ++i) decide_one(i);
        places();
        out_.pools = pool_words(batch_, in_, so_far_, out_);
        for (std::size_t p = 0; p < out_.pools.size(); ++p) seats(p);
        status_again();
        if (so_far_.at == stage::closed) {
            hear_signatures(batch_, in_, so_far_, index_, unread_signatures_, out_);
        }
        sort_findings(out_.findings);
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string const& id(std::size_t i) const { return batch_.texts[i].id; }
    void find(std::string_view code, std::string of, text message, text help, place where,
              bool grave = false) {
        out_.findings.push_back(made_finding(code, std::move(of), std::move(message),
                                             std::move(help), std::move(where), grave));
    }

    void votes() {
        for (auto const& [dossier, v] : latest_votes(out_.votes, index_))
            if (!unread_votes_.contains(dossier))
                out_.dossiers[dossier].vote = static_cast<std::uint32_t>(v);
        for (auto const i : unread_votes_)
            find("stages.vote_unread", id(i),
                 {"có phiếu của Hội đồng chưa đọc được, chưa tính phiếu nào của hồ sơ",
                  "a ballot could not be taken: no ballot on the dossier counts"},
                 {"sửa dòng trong rejected_votes.csv", "mend rejected_votes.csv"}, {}, true);
        // A session is one day and one number of minutes: too few members are told once.
        std::map<std::tuple<std::int64_t, std::string, int, int>, std::size_t> short_sessions;
        for (std::size_t v = 0; v < out_.votes.size(); ++v) {
            auto const& vote = out_.votes[v];
            unknown_dossier(vote.id, "stages.vote_unknown_id", vote.where);
            if (auto const i = index_.find(vote.id);
                i && !unread_votes_.contains(*i) && vote.council.known() &&
                *vote.council == voting_council::city &&
                out_.dossiers[*i].vote != static_cast<std::uint32_t>(v))
                find("stages.voted_again", vote.id,
                     {"đã có phiếu sau đó, lần này không tính",
                      "a later ballot counts, not this one"},
                     {}, vote.where);
            if (!vote.members_present.known() || !vote.members_total.known() ||
                enough(council_quorum, *vote.members_present, *vote.members_total))
                continue;
            auto const [at, added] =
                short_sessions.emplace(std::tuple{vote.held_on.cell().value, vote.minutes,
                                                  *vote.members_present, *vote.members_total},
                                       v);
            if (!added) continue;
            auto const numbers =
                std::to_string(*vote.members_present) + "/" + std::to_string(*vote.members_total);
            find("stages.quorum", {},
                 {"phiên họp" + session_words(vote) + " có mặt " + numbers +
                      " thành viên, chưa đủ 2/3",
                  "session" + session_words(vote) + ": " + numbers +
                      " members present, fewer than two thirds"},
                 text{council_quorum.basis}, vote.where);
        }
    }
    [[nodiscard]] static std::string session_words(council_vote const& v) {
        return (v.minutes.empty() ? "" : " " + v.minutes);
    }

    void unknown_dossier(std::string const& of, std::string_view code, place const& where) {
        if (index_.find(of)) return;
        find(code, of,
             {"không có hồ sơ mang mã `" + of + "` trong đợt này",
              "no dossier of this round has the id `" + of + "`"},
             {"kiểm tra mã hồ sơ trong decisions.csv và rejected_rows.csv",
              "look the id up in decisions.csv and rejected_rows.csv"},
             where, true);
    }

    void resolutions() {
        for (std::size_t k = 0; k < out_.resolutions.size(); ++k) {
            auto const& r = out_.resolutions[k];
            unknown_dossier(r.id, "stages.resolution_unknown_id", r.where);
            auto const i = index_.find(r.id);
            if (!i || !r.by.known()) continue;
            auto& word = out_.dossiers[*i];
            auto& kept = *r.by == resolving_body::chair ? word.chair : word.council;
            if (kept != dossier_word::none) earlier(out_.resolutions[kept], r, *i);
            kept = static_cast<std::uint32_t>(k);  // sorted: the later one stands
        }
    }
    /// Two resolutions of one body: the later one counts; of one day, or without days, neither.
    void earlier(resolution const& before, resolution const& after, std::size_t i) {
        bool const one_day = before.dated == after.dated;
        if (one_day && before.outcome == after.outcome && before.order == after.order) return;
        if (one_day) unread_.insert(i);
        find(one_day ? "stages.resolved_twice" : "stages.resolved_again", before.id,
             one_day ? text{"hai kết luận khác nhau cùng ngày, chưa tính kết luận nào",
                            "two different resolutions of one day: neither counts"}
                     : text{"đã có kết luận sau đó, lần này không tính",
                            "a later resolution counts, not this one"},
             one_day ? text{"giữ lại một dòng, hoặc ghi ngày kết luận",
                            "keep one row, or give the days"}
                     : text{},
             before.where, one_day);
    }

    void decide_one(std::size_t i) {
        auto const& d = so_far_.dossiers[i];
        auto& word = out_.dossiers[i];
        word.final = rule_word(d);
        auto const placed_by = orders_.placed_by(i);
        if (placed_by != who_decides::rule && d.awarded != award_status::contested)
            word.by = placed_by == who_decides::chair ? who_decides::chair_order
                                                      : who_decides::council_order;
        // Whose votes are not known is open only where votes are asked for.
        if (unread_.contains(i) || (unread_votes_.contains(i) && word.final == final_word::open))
            ++out_.unheard;
        if (unread_.contains(i)) {
            word.final = final_word::open;
            word.by = who_decides::rule;
            find("stages.resolution_unread", id(i),
                 {"có kết luận hoặc ý kiến chưa đọc được, hồ sơ còn chờ",
                  "a resolution could not be taken: the dossier is open"},
                 {"sửa dòng trong rejected_resolutions.csv", "mend rejected_resolutions.csv"}, {},
                 true);
            return;
        }
        hear_body(word, word.council, who_decides::council);
        hear_body(word, word.chair, who_decides::chair);
        word.against = word.resolved && departs(word.final, d);
        if (word.against) against(i);
        chair_order_passed_over(i, placed_by);
        if (word.chair == dossier_word::none || word.council == dossier_word::none) return;
        auto const& council = out_.resolutions[word.council];
        auto const& chair = out_.resolutions[word.chair];
        if (council.outcome.known() && chair.outcome.known() && *council.outcome != *chair.outcome)
            find("stages.chair_differs", id(i),
                 {"Chủ tịch: " + std::string{label_of(*chair.outcome).vi} +
                      "; Hội đồng: " + std::string{label_of(*council.outcome).vi},
                  "the Chairman: " + std::string{label_of(*chair.outcome).en} +
                      "; the Council: " + std::string{label_of(*council.outcome).en}},
                 {}, chair.where);
    }
    /// The Chairman settled a tie by places, and the Council spoke the other outcome: as in every
    /// dossier the spoken outcome counts, but here it is the lower body's.
    void chair_order_passed_over(std::size_t i, who_decides placed_by) {
        auto const& word = out_.dossiers[i];
        auto const by_rule = rule_word(so_far_.dossiers[i]);
        if (placed_by != who_decides::chair || word.by != who_decides::council ||
            by_rule == final_word::open || by_rule == word.final)
            return;
        find("stages.chair_order_passed_over", id(i),
             {"theo thứ tự Chủ tịch xếp: " + std::string{label_of(by_rule).vi} +
                  "; Hội đồng: " + std::string{label_of(word.final).vi},
              "by the Chairman's order: " + std::string{label_of(by_rule).en} +
                  "; the Council: " + std::string{label_of(word.final).en}},
             {"đang tính theo kết luận của Hội đồng; ghi kết luận của Chủ tịch để phân định",
              "the Council's word counts as it is; a resolution of the Chairman settles it"},
             out_.resolutions[word.council].where, true);
    }
    void hear_body(dossier_word& word, std::uint32_t which, who_decides who) const {
        if (which == dossier_word::none) return;
        auto const& r = out_.resolutions[which];
        if (!r.outcome.known()) return;
        word.final = static_cast<final_word>(*r.outcome);
        word.by = who;
        word.resolved = true;
    }
    static_assert(static_cast<int>(resolved_as::award) == static_cast<int>(final_word::award) &&
                  static_cast<int>(resolved_as::not_award) ==
                      static_cast<int>(final_word::not_award) &&
                  static_cast<int>(resolved_as::defer) == static_cast<int>(final_word::defer) &&
                  static_cast<int>(resolved_as::give_back) ==
                      static_cast<int>(final_word::give_back));

    void against(std::size_t i) {
        out_.against.push_back(i);
        auto const& word = out_.dossiers[i];
        auto const at = word.rests_on();
        auto const& d = so_far_.dossiers[i];
        // What the rules say: the verdict, and of an eligible dossier whether it is on the list.
        auto const verdict = d.assessed.result == outcome::eligible ? label_of(d.awarded)
                                                                    : label_of(d.assessed.result);
        auto const body = label_of(word.by);
        auto const says = label_of(word.final);
        place const where = at == dossier_word::none ? place{} : out_.resolutions[at].where;
        bool const bare = at == dossier_word::none || out_.resolutions[at].basis.empty();
        find("stages.against_verdict", id(i),
             {std::string{body.vi} + ": " + std::string{says.vi} +
                  "; thẩm định: " + std::string{verdict.vi},
              std::string{body.en} + ": " + std::string{says.en} +
                  "; appraisal: " + std::string{verdict.en}},
             bare ? text{"ghi căn cứ (số biên bản, số kết luận)",
                         "give the basis: number of minutes"}
                  : text{},
             where, true);
    }

    void places() {
        for (auto const& bad : orders_.not_used()) {
            std::string ids;
            for (auto const i : bad.dossiers) ids += (ids.empty() ? "" : ", ") + id(i);
            for (auto const i : bad.dossiers)
                find(bad.repeats ? "stages.order_repeats" : "stages.order_gap", id(i),
                     bad.repeats ? text{"thứ tự bị trùng giữa các hồ sơ ngang nhau: " + ids,
                                        "the places of equals repeat: " + ids}
                                 : text{"thứ tự của các hồ sơ ngang nhau không liền từ 1: " + ids,
                                        "the places of equals do not run from 1 on: " + ids},
                     {"đánh số 1, 2, 3, ... trong từng nhóm ngang nhau",
                      "number each group of equals 1, 2, 3, ..."},
                     place_of_order(i), true);
        }
        for (std::size_t i = 0; i < batch_.size(); ++i) {
            if (orders_.without_effect(i))
                find("stages.order_without_effect", id(i),
                     {"có thứ tự nhưng hồ sơ không thuộc nhóm ngang nhau",
                      "a place was given, but the dossier is not contested"},
                     {}, place_of_order(i));
            else if (orders_.placed_by(i) != who_decides::rule &&
                     so_far_.dossiers[i].awarded == award_status::contested)
                find("stages.order_incomplete", id(i),
                     {"thứ tự chưa đủ để phân định nhóm ngang nhau",
                      "the places do not settle the group of equals"},
                     {"xếp thứ tự cho mọi hồ sơ của nhóm",
                      "give every dossier of the group a place"},
                     place_of_order(i), true);
        }
    }
    [[nodiscard]] place place_of_order(std::size_t i) const {
        for (auto const at : {out_.dossiers[i].chair, out_.dossiers[i].council})
            if (at != dossier_word::none && out_.resolutions[at].order.known())
                return out_.resolutions[at].where;
        return {};
    }

    void seats(std::size_t p) {
        if (out_.pools[p].over == 0) return;
        find("stages.over_seats", {},
             {"Đợt " + std::to_string(so_far_.pools[p].of.phase) + ", " +
                  std::string{label_of(so_far_.pools[p].of.form).vi} + ", " +
                  std::string{label_of(so_far_.pools[p].of.kind).vi} + ": vượt số lượng " +
                  std::to_string(out_.pools[p].over),
              "phase " + std::to_string(so_far_.pools[p].of.phase) + ", " +
                  std::string{label_of(so_far_.pools[p].of.form).en} + ", " +
                  std::string{label_of(so_far_.pools[p].of.kind).en} + ": " +
                  std::to_string(out_.pools[p].over) + " over the seats"},
             {"rút bớt, hoặc sửa số lượng trong quy định của đợt xét",
              "leave some out, or change the seats in the settings"},
             {}, true);
    }

    /// Holds and discipline are asked again: a confirmation older than the status day is told.
    void status_again() {
        std::size_t older = 0;
        std::size_t undated = 0;
        for (std::size_t i = 0; i < batch_.size(); ++i) {
            if (out_.dossiers[i].final != final_word::award) continue;
            ++out_.to_sign;
            auto const& on = batch_.nominations[i].status_on;
            if (on.blank()) ++undated;
            if (on.known() && *on < in_.on) ++older;
        }
        if (older + undated == 0 || so_far_.at == stage::closed) return;
        find("stages.status_again", {},
             {"xác nhận lại tình trạng (kỷ luật, điều tra, khiếu nại) đến ngày họp, ngày ký: " +
                  std::to_string(older) + " hồ sơ xác nhận trước ngày xem xét, " +
                  std::to_string(undated) + " hồ sơ không ghi ngày xác nhận",
              "discipline and holds are to be confirmed again for this stage: " +
                  std::to_string(older) + " dossiers were confirmed before the status day, " +
                  std::to_string(undated) + " do not say when"},
             {"cập nhật `Ngày xác nhận tình trạng` hoặc ngày cam kết của tờ trình",
              "bring `status_on`, or the submission's `attested_on`, up to date"},
             {});
    }

    nomination_batch const& batch_;
    context const& in_;
    council_orders const& orders_;
    round_decision const& so_far_;
    dossier_index index_;
    std::set<std::size_t> unread_{};
    std::set<std::size_t> unread_votes_{};
    std::set<std::string> unread_signatures_{};
    people_decision out_{};
};

}  // namespace detail

/// Puts what people said beside a round that the rules decided: the final word on each dossier and
/// whose it is, what departs from the rules, seats over and free, and what does not fit together.
/// Before the stage `council` nothing is heard. Verdicts, reasons and the proposed list stay as
/// they are.
[[nodiscard]] inline people_decision hear_people(nomination_batch const& batch,
                                                 people_inputs const& people, context const& in,
                                                 council_orders const& orders,
                                                 round_decision const& so_far) {
    if (so_far.at < stage::council) return {};
    return detail::people_hearing{batch, people, in, orders, so_far}.hear();
}

}  // namespace thidua
