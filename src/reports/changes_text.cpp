// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/eligibility/outcome.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/reports/changes.hpp>
#include <thidua/rounds/decision.hpp>

#include "json_writer.hpp"

namespace thidua {

namespace {

using detail::json_writer;

/// The label of a machine name; the name itself if the enumeration lacks it.
template <class E>
[[nodiscard]] std::string label_named(std::string_view name, language in) {
    for (auto const& w : words<E>())
        if (w.name == name) return std::string{w.label.in(in)};
    return std::string{name};
}

class changes_printer {
public:
    changes_printer(round_changes const& c, language in) : c_(c), in_(in) {}

    [[nodiscard]] std::string write() {
        line("So sánh ", "Compared ",
             number(c_.compared) + say(" hồ sơ có ở cả hai lần: ", " dossiers of both runs: ") +
                 number(c_.changed.size()) + say(" hồ sơ thay đổi, ", " changed, ") +
                 number(c_.moved_in_rank) +
                 say(" hồ sơ chỉ đổi thứ tự; ", " moved in rank only; ") +
                 number(c_.appeared.size()) + say(" hồ sơ mới, ", " appeared, ") +
                 number(c_.vanished.size()) + say(" hồ sơ không còn.", " vanished."));
        if (c_.confirmed > 0)
            line("", "",
                 number(c_.confirmed) +
                     say(" hồ sơ giữ nguyên theo kết quả đề xuất, không có ý kiến khác.",
                         " dossiers stay as they were proposed: nobody said otherwise."));
        if (!c_.circumstances.empty()) {
            line("", "");
            line("Điều kiện xét khác nhau:", "What they were judged by differs:");
            for (auto const& one : c_.circumstances) line("- ", "- ", told(one));
        }
        if (!c_.changed.empty()) {
            line("", "");
            line("Hồ sơ thay đổi:", "Changed:");
            for (auto const& d : c_.changed) dossier_lines(d);
        }
        list("Hồ sơ mới:", "Appeared:", c_.appeared);
        list("Hồ sơ không còn:", "Vanished:", c_.vanished);
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return std::string{in_ == language::vi ? vi : en};
    }
    [[nodiscard]] std::string number(std::size_t n) const {
        return grouped(static_cast<std::int64_t>(n), in_);
    }
    void line(std::string_view vi, std::string_view en, std::string_view rest = {}) {
        out_ += say(vi, en);
        out_ += rest;
        out_ += '\n';
    }
    [[nodiscard]] std::string change(std::string const& before, std::string const& after) const {
        auto const shown = [this](std::string const& s) {
            return s.empty() ? say("không có", "none") : s;
        };
        return shown(before) + " → " + shown(after);
    }
    /// Of a digest the first digits are enough to see that it is another.
    [[nodiscard]] std::string told(changed_circumstance const& one) const {
        constexpr std::size_t digest = 64;
        constexpr std::size_t shown = 12;
        auto const shorter = [](std::string s) {
            if (s.size() == digest) s.resize(shown);
            return s;
        };
        return one.what + ": " + change(shorter(one.before), shorter(one.after));
    }
    [[nodiscard]] static std::string joined(std::vector<std::string> const& names) {
        std::string all;
        for (auto const& n : names) all += (all.empty() ? "" : ", ") + n;
        return all;
    }
    [[nodiscard]] std::string award(run_row const& r) const {
        return label_named<award_status>(r.awarded, in_) +
               (r.seat.empty() ? "" : " (" + r.seat + ")");
    }
    [[nodiscard]] std::string word(run_row const& r) const {
        if (r.final.empty()) return {};
        return label_named<final_word>(r.final, in_) + " (" +
               label_named<who_decides>(r.decided_by, in_) + ")";
    }
    [[nodiscard]] std::string signature(run_row const& r) const {
        if (r.decision_no.empty()) return {};
        return r.decision_no + (r.signed_on.empty() ? "" : say(", ngày ", ", ") + r.signed_on) +
               (r.cancelled_on.empty() ? ""
                                       : say(", hủy bỏ ngày ", ", cancelled ") + r.cancelled_on);
    }
    [[nodiscard]] static std::string who(run_row const& r) {
        return r.id + (r.recipient_name.empty() ? "" : " · " + r.recipient_name);
    }
    void dossier_lines(changed_dossier const& d) {
        line("- ", "- ", who(d.before));
        if (d.outcome())
            line("    Kết quả: ", "    outcome: ",
                 change(label_named<outcome>(d.before.outcome, in_),
                        label_named<outcome>(d.after.outcome, in_)));
        if (!d.new_reasons.empty())
            line("    Thêm lý do: ", "    now fails: ", joined(d.new_reasons));
        if (!d.gone_reasons.empty())
            line("    Hết lý do: ", "    fails no longer: ", joined(d.gone_reasons));
        if (d.before.missing != d.after.missing)
            line("    Còn thiếu: ", "    lacking: ",
                 change(joined(d.before.missing), joined(d.after.missing)));
        if (d.before.leans_on != d.after.leans_on)
            line("    Dựa vào ngày dự kiến: ", "    leans on: ",
                 change(joined(d.before.leans_on), joined(d.after.leans_on)));
        if (d.award())
            line("    Danh sách: ", "    list: ", change(award(d.before), award(d.after)));
        if (d.final_word())
            line("    Ý kiến cuối: ", "    final word: ", change(word(d.before), word(d.after)));
        if (d.signature())
            line("    Quyết định: ", "    decision: ",
                 change(signature(d.before), signature(d.after)));
    }
    void list(std::string_view vi, std::string_view en, std::vector<run_row> const& rows) {
        if (rows.empty()) return;
        line("", "");
        line(vi, en);
        for (auto const& r : rows)
            line("- ", "- ",
                 who(r) + ": " + label_named<outcome>(r.outcome, in_) + "; " + award(r));
    }

    round_changes const& c_;
    language in_;
    std::string out_{};
};

void put_row(json_writer& out, run_row const& r) {
    out.begin_object();
    out.member("id", r.id);
    out.member("recipient_name", r.recipient_name);
    out.member("outcome", r.outcome);
    out.list("reasons", r.reasons);
    out.list("missing", r.missing);
    out.list("leans_on", r.leans_on);
    out.member("awarded", r.awarded);
    out.member("seat", r.seat);
    out.member("rank", r.rank);
    out.member("final", r.final);
    out.member("decided_by", r.decided_by);
    out.member("decision_no", r.decision_no);
    out.member("signed_on", r.signed_on);
    out.member("cancelled_on", r.cancelled_on);
    out.end_object();
}

void put_rows(json_writer& out, std::string_view name, std::vector<run_row> const& rows) {
    out.key(name);
    out.begin_array();
    for (auto const& r : rows) {
        out.newline();
        put_row(out, r);
    }
    out.end_array();
}

}  // namespace

std::string changes_text(round_changes const& c, language in) {
    return changes_printer{c, in}.write();
}

std::string changes_json(round_changes const& c) {
    json_writer out;
    out.begin_object();
    out.member("format", "thidua.changes/1");
    out.count("compared", c.compared);
    out.count("moved_in_rank", c.moved_in_rank);
    out.count("confirmed", c.confirmed);
    out.key("circumstances");
    out.begin_array();
    for (auto const& one : c.circumstances) {
        out.begin_object();
        out.member("what", one.what);
        out.member("before", one.before);
        out.member("after", one.after);
        out.end_object();
    }
    out.end_array();
    out.key("changed");
    out.begin_array();
    for (auto const& d : c.changed) {
        out.newline();
        out.begin_object();
        out.member("id", d.before.id);
        out.flag("outcome_changed", d.outcome());
        out.flag("grounds_changed", d.grounds());
        out.flag("award_changed", d.award());
        out.flag("final_changed", d.final_word());
        out.flag("signature_changed", d.signature());
        out.list("new_reasons", d.new_reasons);
        out.list("gone_reasons", d.gone_reasons);
        out.key("before");
        put_row(out, d.before);
        out.key("after");
        put_row(out, d.after);
        out.end_object();
    }
    out.end_array();
    put_rows(out, "appeared", c.appeared);
    put_rows(out, "vanished", c.vanished);
    out.end_object();
    return std::move(out).take();
}

}  // namespace thidua
