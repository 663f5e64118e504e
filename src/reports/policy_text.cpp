// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/policy_text.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/policy_keys.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/logic/wording.hpp>

#include "policy_text_page.hpp"

namespace thidua {
namespace {

using policy_page::page;

/// What a key of a reading or of the priority asks; a key that is not here is printed itself.
struct question {
    std::string_view key;
    bilingual label;
};
constexpr std::array<question, 6> reading_labels{{
    {"achievement_window", {"Ngày của thành tích so với đợt", "Days of the achievement"}},
    {"phase_ends_with", {"Đợt kết thúc bằng phiên nào của đại hội", "Session that ends a phase"}},
    {"second_phase", {"Đợt 2 bắt đầu từ", "Phase 2 begins on"}},
    {"dissolved_from", {"Đơn vị giải thể không còn được xét tập thể", "Dissolved units"}},
    {"households", {"Hộ gia đình", "Households"}},
    {"unit_certificate", {"Giấy khen do đơn vị tự tặng", "A unit's own certificate"}},
}};
constexpr std::array<question, 6> joint_labels{{
    {"stage", {"Ưu tiên ở khâu nào", "At which stage"}},
    {"force", {"Ưu tiên đến mức nào", "With which force"}},
    {"scope", {"\"Trực tiếp tổ chức và thực hiện\" nói về ai", "Whom \"directly\" binds"}},
    {"conjunction", {"Vai trò nào là đủ", "Which roles are needed"}},
    {"movement", {"Trong phong trào nào", "In which movement"}},
    {"who_is_direct", {"Ai là người trực tiếp", "Who is direct"}},
}};

template <std::size_t N>
[[nodiscard]] std::string label_of_key(std::array<question, N> const& all, std::string_view key,
                                       language in) {
    for (auto const& q : all)
        if (q.key == key) return std::string{q.label.in(in)};
    return std::string{key};
}

class annex {
public:
    annex(policy const& p, language in, policy_symbols symbols)
        : p_(p), to_(in), words_(in), symbols_(std::move(symbols)) {}

    [[nodiscard]] std::string write() {
        heading();
        to_.section({"Điều kiện, tiêu chuẩn, hồ sơ", "Conditions, standards, papers"});
        for (auto const* c : p_.rules.criteria) put(*c);
        tracks(p_.rules.live, {"Các tiêu chuẩn đang xét (đạt một trong các tiêu chuẩn này)",
                               "The standards that are judged here (one of them is enough)"});
        tracks(p_.rules.elsewhere, {"Các tiêu chuẩn không xét ở đây (chỉ để hướng dẫn)",
                                    "Standards that are not judged here (for guidance only)"});
        order();
        small();
        named({"Cách hiểu từ \"ưu tiên\"", "How \"priority\" is read"}, joint_labels,
              [this](auto visit) { each_joint(p_.priority, visit); });
        named({"Cách hiểu những điểm còn để ngỏ", "How open points are read"}, reading_labels,
              [this](auto visit) { each_reading(p_.how, visit); });
        parameters();
        own_facts();
        texts();
        return std::move(to_).take();
    }

private:
    [[nodiscard]] std::string say(char const* vi, char const* en) const { return to_.say(vi, en); }
    [[nodiscard]] std::string in(bilingual const& t) const { return std::string{t.in(to_.in())}; }

    void heading() {
        to_.line(in(p_.name));
        to_.line(say("Mã chính sách: ", "Policy: ") + std::string{p_.id});
        if (p_.of != nullptr && p_.of->text != nullptr)
            to_.line(say("Kế hoạch: ", "Plan: ") + in(p_.of->text->title));
    }

    void put(criterion const& c) {
        to_.sentence(in(c.says).empty() ? say("Tiêu chí", "Criterion") : in(c.says), c.id);
        if (&c == p_.rules.by_track)
            to_.point(say("Yêu cầu", "Asked"),
                      say("đạt ít nhất một tiêu chuẩn tại Mục ", "at least one standard of part ") +
                          to_.next_section());
        else
            asked(c);
        for (auto const& b : c.basis)
            if (b.given()) to_.point(say("Căn cứ", "Basis"), to_.cited(b));
        if (std::none_of(c.basis.begin(), c.basis.end(), [](auto const& b) { return b.given(); }))
            to_.point(say("Căn cứ", "Basis"), to_.cited(c.basis.front()));
        auto means = in(label_of(c.otherwise));
        if (!in(c.fails).empty())
            means += say("; thông báo: \"", "; what is told: \"") + in(c.fails) + "\"";
        to_.point(say("Khi không đạt", "If it is not met"), means);
        to_.point(say("Xét ở bước", "Falls due at"), in(label_of(c.due)));
    }
    /// What a criterion asks, with its exceptions.
    void asked(criterion const& c) {
        to_.point(say("Yêu cầu", "Asked"), words_.required(c.must));
        to_.point(say("Chỉ áp dụng khi", "Applies only if"), words_.required(c.applies));
        to_.point(say("Chỉ xét khi", "Judged only if"), words_.required(c.due_when));
        for (auto const* e : c.unless)
            if (e != nullptr) put(*e, detail::exception_depth);
    }
    void put(exception const& e, int depth_left) {
        auto line = "[" + std::string{e.id} + "] ";
        if (!in(e.says).empty()) line += in(e.says) + ". ";
        line += e.when.empty() ? say("Luôn thay bằng: ", "Always replaced by: ")
                               : say("Khi ", "Where ") + words_.required(e.when) +
                                     say(", thay bằng: ", ", replaced by: ");
        line += e.then.empty() ? say("không yêu cầu", "nothing is asked") : words_.required(e.then);
        to_.point(say("Ngoại lệ", "Exception"),
                  line + ". " + say("Căn cứ: ", "Basis: ") + to_.cited(e.basis));
        for (auto const* inner : e.unless)
            if (inner != nullptr && depth_left > 1) put(*inner, depth_left - 1);
    }

    void tracks(std::span<track const* const> list, bilingual const& title) {
        if (list.empty()) return;
        to_.section(title);
        for (auto const* t : list) {
            to_.sentence(in(t->says).empty() ? say("Tiêu chuẩn", "Standard") : in(t->says), t->id);
            to_.point(say("Loại hình", "Type"), in(label_of(t->serves)));
            to_.point(say("Chỉ áp dụng khi", "Applies only if"), words_.required(t->applies));
            for (auto const* c : t->asks) {
                if (c == nullptr) continue;
                to_.point(say("Yêu cầu", "Asked"),
                          (in(c->says).empty() ? std::string{} : in(c->says) + ": ") +
                              (c->must.empty() ? say("không có điều kiện", "no condition")
                                               : words_.required(c->must)) +
                              " [" + std::string{c->id} + "]");
                if (!c->applies.empty())
                    to_.dash(say("chỉ áp dụng khi ", "applies only if ") +
                             words_.required(c->applies));
                for (auto const& b : c->basis)
                    if (b.given()) to_.dash(say("căn cứ: ", "basis: ") + to_.cited(b));
                for (auto const* e : c->unless)
                    if (e != nullptr) put(*e, detail::exception_depth);
            }
            to_.point(say("Căn cứ", "Basis"), to_.cited(t->basis));
        }
    }

    void order() {
        if (p_.order.empty()) return;
        to_.section({"Thứ tự xét chọn (khóa trước quyết định, khóa sau xét khi ngang nhau)",
                     "The order of candidates (a later key decides between equals)"});
        for (auto const& k : p_.order) {
            auto const what = k.by == order_by::fact && k.fact != nullptr ? in(k.fact->label)
                                                                          : in(label_of(k.by));
            if (k.by == order_by::priority) {
                to_.sentence(what);
                continue;
            }
            to_.sentence(what + (k.ascending ? say(", từ nhỏ đến lớn", ", smaller first")
                                             : say(", từ lớn đến nhỏ", ", greater first")));
        }
    }
    void small() {
        if (p_.small.empty()) return;
        to_.section({"Tập thể nhỏ", "Small collectives"});
        for (auto const& s : p_.small) {
            auto line = in(label_of(s.kind));
            if (!s.within_any) line += say(" thuộc ", " within ") + in(label_of(s.within));
            line += span_of(s.first, s.last);
            to_.sentence(line);
            to_.point(say("Căn cứ", "Basis"), to_.cited(s.basis));
        }
    }
    template <std::size_t N, class Each>
    void named(bilingual const& title, std::array<question, N> const& labels, Each each) {
        to_.section(title);
        each([&](std::string_view key, auto value) {
            to_.sentence(label_of_key(labels, key, to_.in()) + ": " + in(label_of(value)));
        });
    }
    void parameters() {
        if (symbols_.parameters.empty()) return;
        to_.section({"Tham số theo ngày", "Dated parameters"});
        for (auto const* p : symbols_.parameters) {
            to_.sentence(in(p->label), p->name);
            for (auto const& entry : p->table) {
                auto line = words_.value(*p, entry.value) + span_of(entry.first, entry.last);
                line += say("; căn cứ: ", "; basis: ") + to_.cited(entry.basis);
                to_.point({}, line);
            }
            if (p->table.empty())
                to_.point({}, say("chưa có giá trị nào được ấn định", "no value has been set"));
        }
    }
    void own_facts() {
        if (symbols_.own.empty()) return;
        to_.section({"Thông tin do chính sách khai thêm", "Facts that the policy adds"});
        for (auto const* f : symbols_.own) {
            to_.sentence(in(f->label), f->name);
            if (!f->header.empty())
                to_.point(say("Cột trong bảng", "Column of the sheet"), std::string{f->header});
            std::string list;
            for (auto const& w : f->words) list += (list.empty() ? "" : ", ") + in(w.label);
            to_.point(say("Giá trị", "Values"), list);
        }
    }
    void texts() {
        if (to_.instruments().empty()) return;
        auto const cited = to_.citations();
        auto const doubtful = to_.doubtful();
        to_.section({"Văn bản được viện dẫn", "The texts that are cited"});
        for (auto const* i : to_.instruments())
            to_.sentence(in(i->title) + span_of(i->first, i->last));
        auto const number = [this](std::size_t n) {
            return grouped(static_cast<std::int64_t>(n), to_.in());
        };
        to_.line({});
        to_.line(number(cited) + say(" viện dẫn, trong đó ", " citations, of which ") +
                 number(doubtful) +
                 say(" chưa được kiểm chứng trực tiếp.", " are below verified."));
    }
    /// ", từ ngày 01/07/2025 đến hết ngày ..."; empty for "always".
    [[nodiscard]] std::string span_of(date first, date last) const {
        std::string line;
        if (first != first_day()) line += say(", từ ngày ", ", from ") + to_short(first);
        if (last != last_day())
            line += say(", đến hết ngày ", ", up to and including ") + to_short(last);
        return line;
    }

    policy const& p_;
    page to_;
    wording words_;
    policy_symbols symbols_;
};

}  // namespace

std::string policy_text(policy const& p, language in, policy_symbols const& declared) {
    auto symbols = declared;
    auto const named = symbols_of(p);
    auto const add = [](auto& to, auto const& more) {
        for (auto const* one : more)
            if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
    };
    add(symbols.own, named.own);
    add(symbols.parameters, named.parameters);
    return annex{p, in, std::move(symbols)}.write();
}

}  // namespace thidua
