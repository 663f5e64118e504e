// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/headers.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/nominations/vocabulary.hpp>
#include <thidua/plan/phase_bounds.hpp>
#include <thidua/reports/sheet_template.hpp>

namespace thidua {

namespace {

constexpr std::string_view not_applicable_word = "không áp dụng";

/// What of a policy reads a fact.
struct use {
    bool always = false;  ///< for every dossier, as a requirement
    std::vector<criterion const*> by{};
    std::vector<std::uint64_t> wanted{};  ///< of a set: the members that are asked for together
};

/// Which stored facts a policy reads, and where.
class policy_uses {
public:
    policy_uses(round_terms const& terms) {
        auto const& rules = terms.by().rules;
        for (auto const* c : rules.criteria) {
            if (c == rules.by_track) continue;
            visit(*c, c->applies.empty() && c->due_when.empty());
        }
        if (rules.by_track != nullptr) {
            visit(facts::commendation_type, *rules.by_track, true);
            for (auto const* t : rules.live) {
                visit(t->applies, *rules.by_track, false);
                for (auto const* c : t->asks)
                    if (c != nullptr) visit(*c, false);
            }
        }
        for (auto const& key : terms.order()) {
            if (key.by == order_by::unit_rank) uses_[&facts::unit_rank];
            if (key.by == order_by::score) uses_[&facts::score];
            if (key.by == order_by::fact && key.fact != nullptr) uses_[key.fact];
            if (key.by != order_by::priority) continue;
            uses_[&facts::collective_kind];
            uses_[&facts::direct_role];
            if (terms.priority().direct != who_is_direct::movement_role) uses_[&facts::position];
        }
    }
    [[nodiscard]] use const* of(fact_info const& f) const {
        auto const known = uses_.find(&f);
        return known == uses_.end() ? nullptr : &known->second;
    }

private:
    void visit(criterion const& c, bool always) {
        bool const required = always && c.otherwise != failure::notice;
        visit(c.applies, c, false);
        visit(c.due_when, c, false);
        visit(c.must, c, required);
        for (auto const* e : c.unless) visit(e, c, exception_depth_here);
    }
    void visit(exception const* e, criterion const& c, int depth_left) {
        if (e == nullptr || depth_left == 0) return;
        visit(e->when, c, false);
        visit(e->then, c, false);
        for (auto const* inner : e->unless) visit(inner, c, depth_left - 1);
    }
    void visit(condition const& asked, criterion const& c, bool required) {
        fact_info const* before = nullptr;
        for (auto const& n : asked.code()) {
            if (n.what == operation::fact) {
                before = static_cast<fact_info const*>(n.subject);
                visit(*before, c, required);
            }
            if (n.what == operation::has_all && before != nullptr)
                uses_[before].wanted.push_back(static_cast<std::uint64_t>(n.literal));
        }
    }
    void visit(fact_info const& f, criterion const& c, bool required) {
        if (f.derived()) {
            for (auto const* need : f.access.needs) visit(*need, c, required);
            return;
        }
        auto& u = uses_[&f];
        u.always = u.always || required;
        if (std::ranges::find(u.by, &c) == u.by.end()) u.by.push_back(&c);
    }

    static constexpr int exception_depth_here = 8;
    std::map<fact_info const*, use> uses_{};  // looked up only: no order follows from addresses
};

/// The facts that a submission may state or attest for all its dossiers: those that `apply` fills.
[[nodiscard]] std::set<std::string_view> filled_by_a_submission() {
    submission all{.id = "x",
                   .submitting_unit = unit_id{0},
                   .number = "x",
                   .dated = date{2025, 1, 1},
                   .received_on = date{2025, 1, 1},
                   .documents = set_of<document>::present(document::proposal),
                   .attests = set_of<attestation>::exactly(
                       attestation::no_holds, attestation::exemplary, attestation::united,
                       attestation::made_public, attestation::selected),
                   .attested_on = date{2025, 1, 1}};
    nomination blank;
    nomination_texts texts;
    apply(all, blank, texts);
    std::set<std::string_view> filled;
    context const nowhere;
    for (auto const* f : stored_facts())
        if (f->access.read(blank, nowhere).state != said::nothing) filled.insert(f->name);
    return filled;
}

[[nodiscard]] std::string joined(std::vector<std::string> const& parts, std::string_view between) {
    std::string line;
    for (auto const& p : parts) line += (line.empty() ? "" : std::string{between}) + p;
    return line;
}
[[nodiscard]] std::string members(std::span<enumerator const> words, std::uint64_t bits) {
    std::vector<std::string> names;
    for (auto const& w : words)
        if ((bits >> static_cast<unsigned>(w.value) & 1U) != 0) names.emplace_back(w.label.vi);
    return joined(names, "; ");
}

/// Plain digits: `1.200` is not read as a whole number, so it is not shown as one.
[[nodiscard]] std::string number(std::int64_t n) { return std::to_string(n); }

/// The units that may be chosen: all, or those of one unit and below it, that one first.
[[nodiscard]] std::vector<std::string> unit_names(template_view const& v, bool below) {
    std::vector<std::string> names;
    auto const units = v.units->units();
    auto const belongs = [&](std::size_t i) {
        if (!v.unit) return true;
        auto at = unit_id{static_cast<std::uint32_t>(i)};
        for (std::size_t steps = 0; steps < units.size(); ++steps) {
            if (at == *v.unit) return true;
            if (!below) return false;
            auto const parent = units[at.number()].parent;
            if (parent == no_unit || parent == at) return false;
            at = parent;
        }
        return false;
    };
    for (std::size_t i = 0; i < units.size(); ++i)
        if (belongs(i)) names.emplace_back(units[i].code);
    if (v.unit) {
        auto const own = std::ranges::find(names, units[v.unit->number()].code);
        if (own != names.end()) std::rotate(names.begin(), own, own + 1);
    }
    return names;
}

class column_maker {
public:
    column_maker(template_view const& v)
        : v_(v), uses_(*v.terms), attestable_(filled_by_a_submission()), example_(example_of(v)) {}

    [[nodiscard]] template_column of(text_info const& t, bool required) const {
        template_column c{.name = std::string{t.name},
                          .header = std::string{t.header},
                          .text = &t,
                          .need = required ? column_need::required : column_need::optional,
                          .accepts = "văn bản",
                          .blank = "chưa có thông tin"};
        if (t.name == "id")
            c.blank = "thư viện tự đặt mã theo tờ trình hoặc tên tệp, loại đối tượng và STT";
        if (t.name == "recipient_name") c.example = "Nguyễn Văn A";
        if (t.name == "workplace" && v_.unit) c.example = v_.units->units()[v_.unit->number()].name;
        // Names and posts are printed on every list; a claimed role rests on an assignment.
        if (!required && (t.shown_to == sensitivity::open || t.name == "direct_role_basis"))
            c.need = column_need::where_asked;
        return c;
    }

    [[nodiscard]] template_column of(fact_info const& f) const {
        template_column c{.name = std::string{f.name},
                          .header = std::string{f.header.empty() ? f.name : f.header},
                          .fact = &f};
        auto const* used = uses_.of(f);
        c.need = used == nullptr                      ? column_need::optional
                 : used->always && f.blank.vi.empty() ? column_need::required
                                                      : column_need::where_asked;
        // They say which dossier it is.
        if (used == nullptr &&
            (&f == &facts::ordinal || &f == &facts::submission ||
             f.domain == name_domain::recipient || f.domain == name_domain::achievement))
            c.need = column_need::where_asked;
        accepted(f, used, c);
        meaning_of_blank(f, c);
        if (used != nullptr)
            for (auto const* by : used->by) add_clause(*by, c.clauses);
        auto const cell = f.attribute() ? thidua::cell{} : f.access.read(example_, *v_.in);
        c.example = typed(f, cell);
        return c;
    }

private:
    [[nodiscard]] static nomination example_of(template_view const& v) {
        auto n = sample::standard;
        n.unit = v.unit ? *v.unit : unit_id{0};
        n.submitting_unit = n.unit;
        n.phase = v.in->phase == 0 ? stated<int>{} : stated<int>{v.in->phase};
        n.ordinal = 1;
        n.unit_rank = 1;
        if (auto const* p = find_phase(v.in->phases, v.in->phase); p != nullptr) {
            auto const first = first_day_of(*p);
            auto const last = last_day_of(*p);
            if (first.known) n.achieved_from = first.day;
            if (last.known) n.achieved_to = last.day;
            n.received_on = {};
        }
        return n;
    }

    void accepted(fact_info const& f, use const* used, template_column& c) const {
        std::vector<std::string> labels;
        for (auto const& w : f.words) labels.emplace_back(w.label.vi);
        switch (f.kind) {
            case value_kind::boolean:
                c.choices = {"có", "không"};
                c.accepts = "có hoặc không";
                c.only_choices = true;
                break;
            case value_kind::choice:
                c.accepts = "một trong: " + joined(labels, "; ");
                c.choices = std::move(labels);
                c.only_choices = true;
                break;
            case value_kind::set:
                c.accepts =
                    "một hoặc nhiều mục, cách nhau bằng dấu chấm phẩy: " + joined(labels, "; ") +
                    "; mục không ghi là không có; ghi “không” nếu không có mục nào";
                if (used != nullptr)
                    for (auto const bits : used->wanted) add(c.choices, members(f.words, bits));
                for (auto& one : labels) add(c.choices, std::move(one));
                add(c.choices, "không");
                break;
            case value_kind::day:
                c.accepts = "ngày/tháng/năm, ví dụ 05/07/2025";
                break;
            case value_kind::whole:
                c.accepts = f.most == 0
                                ? "số nguyên từ " + number(f.least)
                                : "số nguyên từ " + number(f.least) + " đến " + number(f.most);
                break;
            case value_kind::hundredths:
                c.accepts = "số từ " + number(f.least / 100) + " đến " + number(f.most / 100) +
                            ", tối đa hai chữ số thập phân (7,5 hoặc 7.5)";
                break;
            case value_kind::name:
                accepted_names(f, c);
                break;
        }
        if (!c.choices.empty()) add(c.choices, std::string{not_applicable_word});
    }
    void accepted_names(fact_info const& f, template_column& c) const {
        auto const* plan = v_.terms->by().of;
        switch (f.domain) {
            case name_domain::unit:
                c.accepts = "mã hoặc tên đơn vị trong danh mục đơn vị";
                if (v_.units != nullptr) c.choices = unit_names(v_, &f != &facts::submitting_unit);
                break;
            case name_domain::content:
                c.accepts = "mã hoặc tên một nội dung thi đua của kế hoạch";
                if (plan != nullptr)
                    for (auto const& one : plan->contents) c.choices.emplace_back(one.name.vi);
                break;
            case name_domain::movement:
                c.accepts = "mã hoặc tên phong trào của kế hoạch, hoặc tên phong trào khác";
                if (plan != nullptr)
                    for (auto const& one : plan->movements) c.choices.emplace_back(one.name.vi);
                break;
            case name_domain::submission:
                c.accepts = "mã của tờ trình trong danh sách tờ trình";
                break;
            case name_domain::recipient:
            case name_domain::achievement:
                c.accepts = "mã; cùng một mã trong mọi hồ sơ và trong lịch sử khen thưởng";
                break;
            default:
                c.accepts = "văn bản";
        }
    }
    void meaning_of_blank(fact_info const& f, template_column& c) const {
        c.blank = f.blank.vi.empty() ? "chưa có thông tin (không phải là “không”)"
                                     : std::string{f.blank.vi};
        if (&f == &facts::recipient_kind)
            c.blank =
                "lấy theo đề mục phía trên (I. Tập thể, II. Cá nhân, III. Hộ gia đình); không "
                "có đề mục thì chưa có thông tin";
        if (&f == &facts::unit) c.blank = "tìm theo tên ở cột Đơn vị công tác";
        if (attestable_.contains(f.name))
            c.blank += "; lấy theo tờ trình nếu tờ trình có ghi hoặc cam kết";
    }
    void add_clause(criterion const& by, std::vector<std::string>& to) const {
        std::string cited;
        for (auto const& b : by.basis)
            if (b.given() && b.of->in_force_on(v_.in->on))
                cited += (cited.empty() ? "" : "; ") + written(b, language::vi);
        add(to, std::string{by.says.vi} + (cited.empty() ? "" : " (" + cited + ")"));
    }
    /// As a person types it; empty where the example leaves the cell blank.
    [[nodiscard]] std::string typed(fact_info const& f, cell const& c) const {
        if (c.state == said::nothing) return {};
        if (c.state == said::not_applicable) return std::string{not_applicable_word};
        if (f.kind == value_kind::set)
            return members(f.words, static_cast<std::uint64_t>(c.value) & 0xffff'ffffU);
        if (f.domain == name_domain::unit) {
            auto const units = v_.units == nullptr ? std::span<unit const>{} : v_.units->units();
            auto const at = static_cast<std::size_t>(c.value);
            return at < units.size() ? std::string{units[at].code} : std::string{};
        }
        if (f.kind == value_kind::name) return {};
        if (f.kind == value_kind::whole) return std::to_string(c.value);
        return wording{}.value(f, c.value);
    }
    static void add(std::vector<std::string>& to, std::string one) {
        if (std::ranges::find(to, one) == to.end()) to.push_back(std::move(one));
    }

    template_view const& v_;
    policy_uses uses_;
    std::set<std::string_view> attestable_;
    nomination example_;
};

}  // namespace

std::vector<template_column> template_columns(template_view const& v) {
    column_maker const make{v};
    // What a sheet is refused without is what the reader says.
    auto const read = nomination_columns(v.attributes);
    auto const required = [&](std::string_view name) {
        auto const at = read.find(name);
        return at != unknown_column && read.columns()[at].required;
    };
    std::vector<template_column> all;
    for (auto const& t : text_columns()) all.push_back(make.of(t, required(t.name)));
    for (auto const* f : stored_facts()) all.push_back(make.of(*f));
    for (auto const* f : v.attributes) {
        auto one = make.of(*f);
        auto const at = read.find(f->name);
        // A user's fact is found under `attr.NAME`, however it was declared.
        if (f->header.empty() && at == unknown_column) one.header = "attr." + one.name;
        if (f->header.empty() && at != unknown_column) one.header = read.columns()[at].name;
        all.push_back(std::move(one));
    }
    std::ranges::stable_sort(
        all, {}, [](template_column const& c) { return c.need == column_need::optional; });
    return all;
}

std::string template_note(template_column const& c) {
    auto const need = std::string{label_of(c.need).vi};
    auto const label = c.fact != nullptr ? c.fact->label.vi : c.text->label.vi;
    auto note = std::string{label} + "\n" + need + ".\nGiá trị: " + c.accepts +
                ".\nĐể trống: " + c.blank + ".";
    if (!c.clauses.empty()) note += "\nDùng để xét:";
    for (auto const& clause : c.clauses) note += "\n- " + clause;
    return note;
}

}  // namespace thidua
