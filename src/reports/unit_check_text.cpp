// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/plan/phase_bounds.hpp>
#include <thidua/reports/unit_check.hpp>
#include <thidua/units/registry.hpp>

#include "explanation_parts.hpp"
#include "unit_check_parts.hpp"

namespace thidua {

namespace {

/// The outcomes that need somebody's hand, in the order in which they are told.
constexpr std::array<outcome, 4> to_tell{outcome::returned, outcome::undetermined, outcome::on_hold,
                                         outcome::ineligible};

class teller {
public:
    teller(unit_check const& found, unit_check_view const& v, wording const& say)
        : found_(found), v_(v), say_(say) {}

    [[nodiscard]] std::string tell() {
        head();
        counts();
        for (auto const kind : to_tell) dossiers_of(kind);
        notices();
        priority();
        columns();
        rejected();
        verdict();
        return std::move(out_);
    }

private:
    void line(std::string_view text, std::size_t indent = 0) {
        out_.append(indent, ' ');
        out_ += text;
        out_ += '\n';
    }
    void line(std::string_view vi, std::string_view en, std::string_view rest,
              std::size_t indent = 0) {
        line(say_.say(vi, en) + std::string{rest}, indent);
    }
    [[nodiscard]] std::string number(std::size_t n) const {
        return grouped(static_cast<std::int64_t>(n), say_.in());
    }
    [[nodiscard]] std::size_t with(outcome o) const {
        return found_.by_outcome[static_cast<std::size_t>(o)];
    }

    void head() {
        auto title = say_.say("TỰ KIỂM TRA TRƯỚC KHI GỬI HỒ SƠ", "SELF-TEST BEFORE SUBMITTING");
        if (v_.unit)
            if (auto const* u = find_unit(v_.in->units, *v_.unit); u != nullptr)
                title += " - " + printed_name(v_.in->units, *u);
        line(title);
        if (auto const* p = find_phase(v_.in->phases, v_.in->phase); p != nullptr) {
            auto const day = [this](phase_bound const& b) {
                if (!b.known) return say_.say("chưa xác định", "not known");
                return to_short(b.day) +
                       (b.provisional ? say_.say(" (dự kiến)", " (planned)") : "");
            };
            line(std::string{p->name.in(say_.in())} + ": " + day(first_day_of(*p)) + " - " +
                 day(last_day_of(*p)));
        }
        line("Ngày xem xét tình trạng: ", "status day: ", to_short(v_.in->on));
        line("Hạn cuối tiếp nhận hồ sơ: ", "last day of receipt: ", deadline());
        if (!v_.in->history_given)
            line("Chưa đối chiếu lịch sử khen thưởng: chưa biết có khen trùng không.",
                 "No history of awards was compared: double reward is not known.", {});
        line({});
    }
    [[nodiscard]] std::string deadline() const {
        return v_.in->deadline.known()
                   ? to_short(*v_.in->deadline)
                   : say_.say("cơ quan thẩm định chưa quy định", "not set by the office");
    }

    void counts() {
        line("Số hồ sơ đã kiểm tra: ", "dossiers tested: ", number(found_.dossiers.size()));
        line("Sẵn sàng gửi: ", "ready: ", number(with(outcome::eligible)), 2);
        for (auto const kind : to_tell)
            if (with(kind) != 0)
                line(std::string{label_of(kind).in(say_.in())} + ": " + number(with(kind)), 2);
        if (!v_.read->rejected.empty())
            line("Dòng bị loại: ", "rejected rows: ", number(v_.read->rejected.size()), 2);
        if (found_.of_others != 0)
            line("Hồ sơ do đơn vị khác trình, không kiểm tra: ",
                 "dossiers of other units, not tested: ", number(found_.of_others), 2);
        line({});
    }

    void dossiers_of(outcome kind) {
        if (with(kind) == 0) return;
        line(std::string{label_of(kind).in(say_.in())} + " (" + number(with(kind)) + "):");
        std::size_t ordinal = 0;
        for (auto const& d : found_.dossiers)
            if (d.result == kind) dossier_lines(d, ++ordinal);
        line({});
    }
    [[nodiscard]] std::string name_of_dossier(checked_dossier const& d) const {
        auto const& t = detail::batch_of(v_).texts[d.at];
        auto name = t.id + " · " + t.recipient_name;
        if (!t.where.file.empty())
            name += " (" + t.where.file +
                    (t.where.row > 0 ? ":" + std::to_string(t.where.row) : std::string{}) + ")";
        return name;
    }
    void dossier_lines(checked_dossier const& d, std::size_t ordinal) {
        line(std::to_string(ordinal) + ". " + name_of_dossier(d));
        auto const as_told = detail::told(d, v_);
        auto const& a = detail::assessed(d, v_);
        for (auto const& f : a.findings) {
            if (f.of->otherwise == failure::notice) continue;
            if (f.what == standing::failed)
                line("- " + std::string{f.of->fails.in(say_.in())} + " (" +
                         detail::cited(f.of->basis, as_told, say_) + ")",
                     3);
            if (f.what == standing::unknown)
                line("- " + say_.say("Chưa rõ: ", "not known: ") +
                         std::string{f.of->says.in(say_.in())} + " (" +
                         detail::cited(f.of->basis, as_told, say_) + ")",
                     3);
        }
        std::string missing;
        for (auto const& name : a.missing)
            missing += (missing.empty() ? "" : ", ") + missing_in_words(name, as_told, say_);
        if (!missing.empty()) line("Chưa có thông tin về: ", "not known: ", missing, 3);
        auto const ways = remedy_in_words(as_told, d.mend, say_);
        if (d.mend.ways.empty()) {
            for (auto const& way : ways) line(way, 3);
            return;
        }
        auto const choice = ways.size() > 1
                                ? say_.say("Cách khắc phục (chọn một):", "remedy (one of):")
                                : say_.say("Cách khắc phục:", "remedy:");
        line(choice, 3);
        for (auto const& way : ways) line("+ " + way, 5);
        line("Hạn bổ sung: ", "by: ", deadline(), 3);
    }

    void notices() {
        std::string all;
        std::size_t count = 0;
        for (auto const& d : found_.dossiers) {
            for (auto const& f : detail::assessed(d, v_).findings) {
                if (f.of->otherwise != failure::notice || f.what != standing::failed) continue;
                all += "- " + name_of_dossier(d) + ": " + std::string{f.of->fails.in(say_.in())} +
                       "\n";
                ++count;
            }
        }
        if (count == 0) return;
        line("Cần xem xét, không làm đổi kết quả (", "to be looked at, no outcome changes (",
             number(count) + "):");
        out_ += all + "\n";
    }

    void priority() {
        auto const& s = found_.share;
        if (v_.terms->priority().at == priority_stage::selection) return;
        line("Ưu tiên khi đề nghị (trách nhiệm của đơn vị trình):",
             "priority at proposal (the duty of the submitting unit):", {});
        auto const share = [this](std::size_t part, std::size_t of) {
            auto text = number(part) + "/" + number(of);
            if (of != 0) text += " (" + std::to_string(part * 100 / of) + " %)";
            return text;
        };
        line("- Tập thể nhỏ: ", "- small collectives: ", share(s.small_collectives, s.collectives),
             2);
        line("- Cá nhân trực tiếp tổ chức và thực hiện: ", "- direct individuals: ",
             share(s.direct_individuals, s.individuals), 2);
        if (s.leaders_claiming_direct != 0) {
            line("- Cán bộ lãnh đạo được đề nghị xét vai trò trực tiếp: ",
                 "- leaders who claim a direct role: ", number(s.leaders_claiming_direct), 2);
            for (auto const i : s.leaders) {
                auto const& t = detail::batch_of(v_).texts[i];
                auto const basis =
                    t.direct_role_basis.empty()
                        ? say_.say("chưa ghi căn cứ phân công", "no basis of the assignment given")
                        : t.direct_role_basis;
                line("+ " + t.id + " · " + t.recipient_name + ": " + basis, 4);
            }
        }
        line({});
    }

    void columns() {
        auto const unknown = detail::unknown_columns(*v_.read);
        if (unknown.empty()) return;
        line("Cột ngoài mẫu (được giữ lại, không dùng để xét):",
             "columns that are not of the template (kept, not judged by):", {});
        for (auto const* e : unknown) line("- " + describe(*e, say_.in()), 2);
        line({});
    }
    void rejected() {
        if (v_.read->rejected.empty()) return;
        line("Dòng bị loại, cần sửa rồi gửi lại:", "rejected rows, to be mended:", {});
        for (auto const& row : v_.read->rejected)
            for (auto const& e : row.errors) line("- " + describe(e, say_.in()), 2);
        line({});
    }
    void verdict() {
        if (found_.dossiers.empty() && v_.read->rejected.empty())
            line(say_.say("KẾT LUẬN: không có hồ sơ nào để gửi.", "RESULT: there is no dossier."));
        else if (found_.ready)
            line(say_.say("KẾT LUẬN: hồ sơ sẵn sàng để gửi.", "RESULT: ready to be submitted."));
        else
            line(say_.say("KẾT LUẬN: còn hồ sơ phải bổ sung, sửa hoặc rút khỏi danh sách.",
                          "RESULT: something must be supplied, mended or withdrawn."));
    }

    unit_check const& found_;
    unit_check_view const& v_;
    wording const& say_;
    std::string out_{};
};

}  // namespace

std::string unit_check_text(unit_check const& found, unit_check_view const& v, wording const& say) {
    return teller{found, v, say}.tell();
}

}  // namespace thidua
