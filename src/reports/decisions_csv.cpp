// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/decisions_csv.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/eligibility/turns_on.hpp>

#include "round_words.hpp"

namespace thidua {

namespace {

/// Joins texts by `|` in a buffer that is used again.
class joiner {
public:
    [[nodiscard]] std::string_view operator()(auto const& texts) {
        line_.clear();
        for (auto const& t : texts) {
            if (!line_.empty()) line_ += '|';
            line_ += t;
        }
        return line_;
    }

private:
    std::string line_{};
};

template <class T>
[[nodiscard]] std::string_view name_or_blank(stated<T> const& s) {
    return s.known() ? name_of(*s) : std::string_view{};
}

[[nodiscard]] std::string day_or_blank(stated<date> const& s) {
    return s.known() ? to_iso(*s) : std::string{};
}

class sheet {
public:
    sheet(round_view const& v, csv_write_options const& options, csv_writer::sink to)
        : v_(v), words_(v), out_(options, std::move(to)), codes_(v.decided->doubts.size()) {
        for (std::size_t g = 0; g < codes_.size(); ++g) codes_[g] = code(v.decided->doubts[g]);
        for (auto const column : decision_columns) out_.cell(column);
        out_.end_row();
    }

    void row(std::size_t i) {
        auto const& n = words_.facts(i);
        auto const& t = words_.texts(i);
        auto const& d = words_.decided(i);
        auto const& a = d.assessed;
        out_.cell(t.id);
        out_.cell(t.recipient_name);
        auto const& unit = words_.unit_name(n.unit);
        out_.cell(unit.empty() ? t.workplace : unit);
        out_.cell(words_.unit_code(n.submitting_unit));
        out_.cell(name_or_blank(n.form));
        out_.cell(name_of(a.result));
        out_.cell(label_of(a.result).vi);
        out_.cell(join_(a.reasons));
        out_.cell(a.reasons.empty() ? std::string{} : words_.reasons(i));
        out_.cell(words_.citation_codes(i));
        out_.cell(join_(a.missing));
        out_.cell(name_of(d.awarded));
        out_.cell(detail::seat_text(d));
        if (d.rank > 0)
            out_.cell(std::int64_t{d.rank});
        else
            out_.cell(std::string_view{});
        out_.cell(day_or_blank(n.achieved_from));
        out_.cell(day_or_blank(n.achieved_to));
        out_.cell(join_(a.notices));
        out_.cell(join_(a.leans_on));
        auto const in_lane = words_.lane_of(i);
        out_.cell(in_lane ? name_of(*in_lane) : std::string_view{});
        out_.cell(name_or_blank(n.recipient_kind));
        number_or_blank(words_.phase(i));
        auto const money = words_.money(i);
        number_or_blank(money ? money->amount.amount() : 0);
        out_.cell(words_.note(i));
        doubts_.clear();
        for (auto const g : d.turns_on) doubts_.push_back(codes_[g]);
        out_.cell(join_(doubts_));
        people(i);
        out_.end_row();
    }

    /// Somebody in a signed decision who is no dossier of this round.
    void stranger(signed_award const& s) {
        out_.cell(s.id);
        for (std::size_t k = 1; k < decision_columns.size() - signature_columns; ++k) {
            if (decision_columns[k] == "final")
                out_.cell(name_of(final_word::open));
            else if (decision_columns[k] == "final_vi")
                out_.cell("Không có hồ sơ đề nghị");
            else
                out_.cell(std::string_view{});
        }
        signature(s);
        out_.end_row();
    }
    void strangers() {
        if (v_.decided->at != stage::closed) return;
        for (auto const k : v_.decided->people.strangers) {
            auto const& s = v_.decided->people.signatures[k];
            if (!s.cancelled()) stranger(s);
        }
    }

    void rows(std::vector<std::size_t> const& order) {
        for (auto const i : order) row(i);
        out_.flush();
    }

    [[nodiscard]] std::string take() && { return std::move(out_).take(); }

private:
    static constexpr std::size_t signature_columns = 7;

    void blanks(std::size_t count) {
        for (; count > 0; --count) out_.cell(std::string_view{});
    }

    /// What people said of a dossier, beside the verdict.
    void people(std::size_t i) {
        if (!v_.decided->heard()) {
            constexpr std::size_t columns_of_people = 19;
            blanks(columns_of_people);
            return;
        }
        auto const& said = v_.decided->people;
        auto const& word = said.dossiers[i];
        if (word.vote == dossier_word::none) {
            blanks(3);
        } else {
            auto const& vote = said.votes[word.vote];
            out_.cell(std::int64_t{*vote.votes_for});
            out_.cell(std::int64_t{*vote.members_total});
            out_.cell(vote.minutes);
        }
        resolved(said, word);
        out_.cell(word.against ? "yes" : "");
        out_.cell(name_of(word.final));
        out_.cell(words_.final_words(i).vi);
        out_.cell(name_of(word.by));
        if (word.signature == dossier_word::none)
            blanks(signature_columns);
        else
            signature(said.signatures[word.signature]);
    }
    void resolved(people_decision const& said, dossier_word const& word) {
        auto const at = word.rests_on();
        if (at == dossier_word::none) {
            blanks(5);
            return;
        }
        auto const& r = said.resolutions[at];
        out_.cell(name_or_blank(r.outcome));
        out_.cell(name_or_blank(r.by));
        out_.cell(r.reason);
        out_.cell(r.basis);
        out_.cell(day_or_blank(r.dated));
    }
    void signature(signed_award const& s) {
        out_.cell(s.decision_no);
        out_.cell(day_or_blank(s.signed_on));
        out_.cell(s.signed_by);
        out_.cell(name_or_blank(s.capacity));
        out_.cell(day_or_blank(s.cancelled_on));
        out_.cell(s.cancelled_by);
        out_.cell(name_or_blank(s.cancelled_for));
    }

    void number_or_blank(std::int64_t number) {
        if (number != 0)
            out_.cell(number);
        else
            out_.cell(std::string_view{});
    }

    round_view const& v_;
    detail::round_words words_;
    csv_writer out_;
    joiner join_{};
    std::vector<std::string> codes_;  ///< of the doubtful clauses, by their numbers
    std::vector<std::string_view> doubts_{};
};

}  // namespace

std::string decisions_csv(round_view const& v, csv_write_options const& options) {
    sheet s{v, options, {}};
    s.rows(dossiers_by_id(*v.batch));
    return std::move(s).take();
}

std::string awards_csv(round_view const& v, csv_write_options const& options) {
    sheet s{v, options, {}};
    s.strangers();
    s.rows(dossiers_on_the_list(v));
    return std::move(s).take();
}

void write_decisions_csv(round_view const& v, std::function<void(std::string_view)> const& to,
                         csv_write_options const& options) {
    sheet{v, options, to}.rows(dossiers_by_id(*v.batch));
}

void write_awards_csv(round_view const& v, std::function<void(std::string_view)> const& to,
                      csv_write_options const& options) {
    sheet s{v, options, to};
    s.strangers();
    s.rows(dossiers_on_the_list(v));
}

}  // namespace thidua
