// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/scenario.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

#include <thidua/io/cells.hpp>
#include <thidua/io/headers.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua::analysis {

namespace {

enum class scenario_column : std::uint8_t {
    says,
    batch,
    attests,
    on,
    signed_on,
    as_known,
    at,
    phase,
    settings_file,
    history_file,
    outcome,
    reasons,
    missing,
    notices,
    awarded,
    contested,
    money,
};

std::vector<column_name> column_names() {
    return {{"says", "Tình huống", {}, false},
            {"case.batch", "Xét chung", {}, false},
            {"case.attests", "Nội dung cam kết", {}, false},
            {"case.on", "Ngày xem xét tình trạng", {}, false},
            {"case.signed_on", "Ngày quyết định", {}, false},
            {"case.as_known", "Lịch biết đến ngày", {}, false},
            {"case.stage", "Bước xét", {}, false},
            {"case.phase", "Đợt đang xét", {}, false},
            {"case.settings", "Quy định của đợt xét", {}, false},
            {"case.history", "Lịch sử khen thưởng", {}, false},
            {"expect.outcome", "Kết quả mong đợi", {}, false},
            {"expect.reasons", "Lý do mong đợi", {}, false},
            {"expect.missing", "Thông tin còn thiếu mong đợi", {}, false},
            {"expect.notices", "Cần xem xét mong đợi", {}, false},
            {"expect.awarded", "Danh sách mong đợi", {}, false},
            {"expect.contested", "Ngang nhau mong đợi", {}, false},
            {"expect.money", "Tiền thưởng mong đợi", {}, false}};
}

[[nodiscard]] bool says_none(std::string_view text) {
    auto const folded = fold_name(text);
    return folded == "không" || folded == "none" || folded == "no";
}

/// The entries of a list, sorted, without repetitions.
[[nodiscard]] std::vector<std::string> entries(std::string_view text) {
    std::set<std::string> all;
    if (says_none(text)) return {};
    while (!text.empty()) {
        auto const end = text.find_first_of("|;");
        auto const one = trimmed(text.substr(0, end));
        if (!one.empty()) all.emplace(one);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return {all.begin(), all.end()};
}

/// Reads the cells of the columns that only scenario sheets have.
class row_reader {
public:
    row_reader(std::string folder, place where)
        : folder_(std::move(folder)), where_(std::move(where)) {}

    void take(scenario_column what, std::string const& header, std::string_view text,
              scenario& into) {
        header_ = header;
        text_ = text;
        auto& under = into.under;
        auto& expects = into.expects;
        switch (what) {
            case scenario_column::says:
                into.says = text;
                break;
            case scenario_column::batch:
                into.batch = text;
                break;
            case scenario_column::attests:
                if (auto const c = read(cell_shape{value_kind::set, words<attestation>()}))
                    into.attests = set_of<attestation>::from_raw(c->value);
                break;
            case scenario_column::on:
                under.on = day();
                break;
            case scenario_column::signed_on:
                under.signed_on = day();
                break;
            case scenario_column::as_known:
                under.as_known = day();
                break;
            case scenario_column::at:
                under.at = word<stage>();
                break;
            case scenario_column::phase:
                if (auto const number = read_whole_number(text_, {.least = 1, .most = 2}))
                    under.phase = static_cast<int>(*number);
                else
                    fail(number.failure());
                break;
            case scenario_column::settings_file:
                under.settings_file = beside(text);
                break;
            case scenario_column::history_file:
                under.empty_history = says_none(text);
                if (!under.empty_history) under.history_file = beside(text);
                break;
            case scenario_column::outcome:
                expects.outcome = word<thidua::outcome>();
                break;
            case scenario_column::reasons:
                expects.reasons = entries(text);
                break;
            case scenario_column::missing:
                expects.missing = entries(text);
                break;
            case scenario_column::notices:
                expects.notices = entries(text);
                break;
            case scenario_column::awarded:
                expects.awarded = word<award_status>();
                break;
            case scenario_column::contested:
                expects.contested = entries(text);
                break;
            case scenario_column::money:
                if (says_none(text))
                    expects.money = 0;
                else
                    money(expects);
                break;
        }
    }

    std::vector<error> errors{};
    std::vector<std::string> found{};

private:
    [[nodiscard]] std::optional<cell> read(cell_shape const& shape) {
        auto got = column_reader{shape, {}}.read(text_);
        if (got && got->state == said::value) return *got;
        fail(got ? error{.code = "cell.unknown_value",
                         .message = {"ô này không nhận `không áp dụng`",
                                     "this cell takes no `not applicable`"},
                         .help = {},
                         .where = {}}
                 : std::move(got).failure());
        return std::nullopt;
    }
    [[nodiscard]] std::optional<date> day() {
        auto const c = read(cell_shape{value_kind::day});
        if (!c) return std::nullopt;
        return date::from_raw(static_cast<std::int32_t>(c->value));
    }
    template <class E>
    [[nodiscard]] std::optional<E> word() {
        auto const c = read(cell_shape{value_kind::choice, words<E>()});
        if (!c) return std::nullopt;
        return static_cast<E>(c->value);
    }
    void money(expectation& expects) {
        auto amount = read_whole_number(text_, {.least = 0});
        if (amount)
            expects.money = *amount;
        else
            fail(std::move(amount).failure());
    }
    [[nodiscard]] std::string beside(std::string_view name) const {
        std::filesystem::path const given{std::string{name}};
        return given.is_absolute() ? given.string()
                                   : (std::filesystem::path{folder_} / given).string();
    }
    void fail(error e) {
        e.where = where_;
        e.where.column = header_;
        errors.push_back(std::move(e));
        found.emplace_back(text_);
    }

    std::string folder_;
    place where_;
    std::string header_{};
    std::string_view text_{};
};

/// A dossier that is rejected after all: its place, its names, the columns of scenarios.
[[nodiscard]] rejected_row rejected(nomination_texts const& texts, row_reader& by) {
    rejected_row row;
    row.where = texts.where;
    row.cells = {{"id", texts.id}, {"recipient_name", texts.recipient_name}};
    for (auto const& cell : texts.other) row.cells.push_back(cell);
    row.errors = std::move(by.errors);
    row.found = std::move(by.found);
    return row;
}

/// Takes what belongs to scenarios out of the columns that the intake did not know.
[[nodiscard]] result<scenario_sheet> scenarios_of(intake read) {
    column_list const columns{column_names()};
    // Reports of columns that are known after all are withdrawn; a misspelt one refuses.
    std::vector<error> kept;
    for (auto& report : read.reports) {
        auto const header = fold_name(report.where.column);
        bool const unknown = report.code == "headers.unknown";
        if (unknown && columns.find(header) != unknown_column) continue;
        if (unknown && (header.starts_with("expect.") || header.starts_with("case."))) {
            auto refused = std::move(report);
            refused.code = "scenarios.unknown_column";
            auto const meant = columns.near(refused.where.column);
            refused.help = {meant ? "có phải là `" + std::string{*meant} + "`?"
                                  : std::string{"xem tài liệu về bảng tình huống"},
                            meant ? "was `" + std::string{*meant} + "` meant?"
                                  : std::string{"see the page on scenario sheets"}};
            return refused;
        }
        kept.push_back(std::move(report));
    }
    read.reports = std::move(kept);

    scenario_sheet sheet;
    std::vector<bool> faulty(read.batch.size());
    bool checks = false;
    for (std::size_t i = 0; i < read.batch.size(); ++i) {
        auto& texts = read.batch.texts[i];
        auto const folder = std::filesystem::path{std::string{texts.where.file}}.parent_path();
        row_reader reader{folder.string(), texts.where};
        scenario s;
        for (auto const& [header, text] : texts.other) {
            auto const at = columns.find(header);
            auto const trimmed_text = trimmed(text);
            if (at == unknown_column || trimmed_text.empty()) continue;
            reader.take(static_cast<scenario_column>(at), header, trimmed_text, s);
        }
        if (!reader.errors.empty()) {
            faulty[i] = true;
            read.rejected.push_back(rejected(texts, reader));
            ++read.counts.rejected;
            --read.counts.accepted;
            continue;
        }
        if (s.says.empty()) s.says = texts.id;
        checks = checks || s.expects.checks_something();
        sheet.scenarios.push_back(std::move(s));
    }
    read.batch.remove_if([&](std::size_t i) { return faulty[i]; });
    sheet.read = std::move(read);
    if (!checks && sheet.read.rejected.empty())
        return error{.code = "scenarios.nothing_checked",
                     .message = {"bảng tình huống không kiểm tra điều gì, nên không thể sai",
                                 "the sheet checks nothing, so it cannot fail"},
                     .help = {"điền ít nhất một ô của một cột `expect.*`, ví dụ `expect.outcome`",
                              "fill at least one cell of an `expect.*` column, `expect.outcome` "
                              "for example"},
                     .where = {}};
    return sheet;
}

}  // namespace

result<scenario_sheet> read_scenarios(std::span<std::string const> paths,
                                      intake_options const& options) {
    return scenarios_of(nomination_reader{options}.read(paths));
}

result<scenario_sheet> read_scenarios_text(std::string_view content, std::string const& file,
                                           intake_options const& options) {
    return scenarios_of(nomination_reader{options}.read_text(content, file));
}

}  // namespace thidua::analysis
