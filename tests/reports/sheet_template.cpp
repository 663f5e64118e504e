// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/sheet_template.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <io/intake_sample.hpp>
#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/nominations/vocabulary.hpp>
#include <thidua/rounds/make_context.hpp>

using namespace thidua;

namespace {

constexpr fact<int> hours{
    {.name = "hours", .label = {"số giờ tình nguyện", "volunteer hours"}, .header = "Số giờ"},
    own_fact};
constexpr std::array<fact_info const*, 1> own{&hours};

/// Plan 343, phase 1, with a deadline, for the first unit of a small registry.
struct made_for_a_unit {
    explicit made_for_a_unit(bool with_unit = true) {
        index_by_name(units);
        with.deadlines = {{.phase = 1, .day = date{2025, 11, 30}}};
        auto made =
            make_context(terms, hanoi::events_timeline.as_known(date{2025, 11, 20}), units,
                         {.phase = 1, .on = date{2025, 11, 20}, .signed_on = date{2025, 12, 1}});
        REQUIRE(made);
        in = *made;
        view = {.terms = &terms, .in = &in, .units = &units, .attributes = own};
        if (with_unit) view.unit = unit_id{0};
    }
    made_for_a_unit(made_for_a_unit const&) = delete;
    made_for_a_unit& operator=(made_for_a_unit const&) = delete;

    registry units = intake_sample::units();
    settings with{};
    round_terms terms{hanoi::policy_343, with};
    context in{};
    template_view view{};
};

template_column const& column(std::vector<template_column> const& all, std::string_view name) {
    auto const at = std::ranges::find(all, name, &template_column::name);
    REQUIRE(at != all.end());
    return *at;
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', from)) {
        lines.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    return lines;
}

intake read(made_for_a_unit const& m, std::string const& csv) {
    nomination_reader reader{{.names = {&m.units, &hanoi::plan_343, nullptr}, .attributes = own}};
    return reader.read_text(csv, "don_vi.csv");
}

}  // namespace

TEST_CASE("the template has every column that dossiers are read from, each once") {
    made_for_a_unit const m;
    auto const columns = template_columns(m.view);
    auto const readable = nomination_columns(own);
    CHECK(columns.size() == text_columns().size() + stored_facts().size() + own.size());
    std::vector<std::size_t> found;
    for (auto const& c : columns) {
        CAPTURE(c.header);
        auto const at = readable.find(c.header);
        REQUIRE(at != unknown_column);
        CHECK((c.fact == nullptr) != (c.text == nullptr));
        found.push_back(at);
    }
    std::ranges::sort(found);
    CHECK(std::ranges::adjacent_find(found) == found.end());
}

TEST_CASE("what the policy asks of every dossier is required, what it never reads is optional") {
    made_for_a_unit const m;
    auto const columns = template_columns(m.view);
    for (auto const name : {"recipient_name", "recipient_kind", "form", "commendation_type",
                            "achieved_to", "documents", "discipline_pending", "complaint_pending"})
        CHECK(column(columns, name).need == column_need::required);
    // A claim that is left blank is not made; other facts are asked of some dossiers only.
    for (auto const name :
         {"direct_role", "exemplary", "united", "influence", "simplified_case", "unit_rank"})
        CHECK(column(columns, name).need == column_need::where_asked);
    for (auto const name : {"rating", "sex", "headcount", "initiatives", "hours"})
        CHECK(column(columns, name).need == column_need::optional);
    // The optional ones stand last.
    auto const first = std::ranges::find(columns, column_need::optional, &template_column::need);
    CHECK(std::all_of(first, columns.end(),
                      [](auto const& c) { return c.need == column_need::optional; }));
}

TEST_CASE("a policy that asks for a user's fact asks for its column") {
    made_for_a_unit m;
    static constexpr criterion enough{.id = "office.hours", .must = hours >= 60};
    static constexpr std::array<criterion const*, 1> all{&enough};
    auto policy = hanoi::policy_343;
    policy.rules = {.criteria = all};
    round_terms const terms{policy, m.with};
    m.view.terms = &terms;
    auto const columns = template_columns(m.view);
    CHECK(column(columns, "hours").need == column_need::required);
    CHECK(column(columns, "documents").need == column_need::optional);
}

TEST_CASE("drop-downs hold what the reader accepts") {
    made_for_a_unit const m;
    for (auto const& c : template_columns(m.view)) {
        if (c.fact == nullptr) continue;
        column_reader reader{cell_shape{*c.fact}, {&m.units, &hanoi::plan_343, nullptr}};
        nomination_batch names;
        for (auto const& choice : c.choices) {
            CAPTURE(c.header, choice);
            CHECK(reader.read(nfc(choice), names));
        }
        if (!c.example.empty()) CHECK(reader.read(c.example, names));
        if (c.fact->kind == value_kind::choice) CHECK(c.choices.size() == c.fact->words.size() + 1);
    }
    auto const columns = template_columns(m.view);
    CHECK(column(columns, "documents").choices.front() ==
          "tờ trình; báo cáo thành tích; biên bản xét khen thưởng");
    // A unit chooses among itself and the units below it, and submits for itself.
    CHECK(column(columns, "unit").choices.front() == "snv");
    CHECK(std::ranges::count(column(columns, "unit").choices, "stc") == 0);
    CHECK(column(columns, "submitting_unit").choices ==
          std::vector<std::string>{"snv", "không áp dụng"});
    CHECK(std::ranges::count(column(template_columns(made_for_a_unit{false}.view), "unit").choices,
                             "stc") == 1);
}

TEST_CASE("a note says meaning, need, values, what blank means, and the clause in force") {
    made_for_a_unit const m;
    auto const columns = template_columns(m.view);
    auto const papers = template_note(column(columns, "documents"));
    CHECK(papers.find("Bắt buộc.") != std::string::npos);
    CHECK(papers.find("biên bản xét khen thưởng") != std::string::npos);
    CHECK(papers.find("Điều 84") != std::string::npos);
    auto const complaint = template_note(column(columns, "complaint_pending"));
    CHECK(complaint.find("152/2025") != std::string::npos);
    CHECK(complaint.find("98/2023") == std::string::npos);   // ended on 30 June 2025
    CHECK(complaint.find("tờ trình") != std::string::npos);  // the submission may attest it
    CHECK(template_note(column(columns, "direct_role")).find("không đề nghị xét") !=
          std::string::npos);
}

TEST_CASE("the guide gives phase and deadline as the settings and the calendar have them") {
    made_for_a_unit const m;
    auto const guide = template_guide(m.view);
    auto const says = [&guide](std::string_view words) {
        return std::ranges::any_of(guide, [words](std::string const& line) {
            return line.find(words) != std::string::npos;
        });
    };
    CHECK(says("từ 26/11/2024 đến hết 17/10/2025"));
    CHECK(says("hết ngày 30/11/2025"));
    CHECK(says("Để trống nghĩa là chưa có thông tin"));
    CHECK(says("“không áp dụng”"));
    CHECK(says("I. Tập thể"));
    CHECK_FALSE(says("Đợt 2"));
    // No line of it is taken for a header of dossiers.
    auto const columns = nomination_columns(own);
    for (auto const& line : guide) CHECK(columns.find(line) == unknown_column);
}

TEST_CASE("the template itself is read without a dossier and without a rejected row") {
    made_for_a_unit const m;
    auto const read_back = read(m, template_csv(m.view));
    CHECK(read_back.counts.accepted == 0);
    CHECK(read_back.counts.rejected == 0);
    CHECK(read_back.counts.above_header == 3);
    CHECK(read_back.counts.headers == 1);
    CHECK(read_back.counts.files_refused == 0);
    CHECK(read_back.reports.empty());
}

TEST_CASE("a template that was filled in is read without a rejected row") {
    made_for_a_unit const m;
    for (char const separator : {',', ';', '\t'}) {
        csv_write_options const options{.separator = separator};
        auto csv = template_csv(m.view, options);
        csv_writer rows{options};
        rows.cell("I. Tập thể");
        rows.end_row();
        // The first of every list, and the example of every other column.
        auto const columns = template_columns(m.view);
        for (int dossier = 0; dossier < 3; ++dossier) {
            for (auto const& c : columns) {
                if (c.name == "id")
                    rows.cell("hs-" + std::to_string(dossier));
                else if (c.name == "recipient_name")
                    rows.cell("Phòng Tổ chức");
                else if (dossier == 0)
                    rows.cell(c.example);
                else if (dossier == 1 && !c.choices.empty())
                    rows.cell(c.choices.front());
                else if (dossier == 2 && !c.choices.empty())
                    rows.cell(c.choices.back());
                else
                    rows.cell("");
            }
            rows.end_row();
        }
        csv += rows.bytes();
        auto const read_back = read(m, csv);
        for (auto const& row : read_back.rejected)
            for (auto const& e : row.errors) UNSCOPED_INFO(describe(e));
        CHECK(read_back.counts.accepted == 3);
        CHECK(read_back.rejected.empty());
        CHECK(read_back.reports.empty());
        CHECK(read_back.counts.headings == 1);
        REQUIRE(read_back.batch.size() == 3);
        // The example is a dossier in order, once it stands below the header.
        CHECK(*read_back.batch.nominations[0].achieved_to == date{2025, 10, 17});
        CHECK(*read_back.batch.nominations[0].documents ==
              set_of<document>::exactly(document::proposal, document::report, document::minutes));
        CHECK(*read_back.batch.nominations[1].recipient_kind == recipient_kind::individual);
    }
}

TEST_CASE("the same input gives the same workbook") {
    made_for_a_unit const m;
    auto const first = template_xlsx(m.view);
    REQUIRE(first);
    CHECK(first->starts_with("PK"));
    auto const second = template_xlsx(m.view);
    REQUIRE(second);
    CHECK(*first == *second);
    made_for_a_unit const other{false};
    CHECK(*template_xlsx(other.view) != *first);
    CHECK(template_csv(m.view) == template_csv(m.view));
    // The row that says what is required stands above the header.
    auto const lines = lines_of(template_csv(m.view));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].find("Sở Nội vụ") != std::string::npos);
    CHECK(lines[1].find("Bắt buộc") != std::string::npos);
    CHECK(lines[2].starts_with("VÍ DỤ"));
    CHECK(lines[3].starts_with("Mã hồ sơ,"));
}
