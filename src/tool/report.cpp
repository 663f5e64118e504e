// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/file.hpp>
#include <thidua/reports/formats/csv_table.hpp>
#include <thidua/reports/formats/docx.hpp>
#include <thidua/reports/formats/html.hpp>
#include <thidua/reports/formats/markdown.hpp>
#include <thidua/reports/formats/xlsx.hpp>
#include <thidua/reports/pages/applicant_page.hpp>
#include <thidua/reports/pages/round_page.hpp>
#include <thidua/reports/papers/catalogue.hpp>
#include <thidua/reports/record.hpp>
#include <thidua/rounds/dossier_index.hpp>

#include "commands.hpp"
#include "opened_round.hpp"

namespace thidua::tool {

namespace {

constexpr std::array<std::string_view, 5> format_names{"xlsx", "html", "md", "csv", "docx"};

struct report_options : language_choice {
    std::string from{};
    std::string earlier{};
    std::string inputs_folder{};
    std::vector<std::string> papers{};
    std::vector<std::string> formats{"xlsx"};
    std::string out{};
    std::string unit{};
    std::string id{};
    std::string supply_by{};
    std::string for_whom{};
    std::string template_file{};
    std::string order = "protocol";
    std::string kinds{};
    bool byte_order_mark = false;
    bool list = false;

    [[nodiscard]] std::string say(char const* vi, char const* en) const {
        return in() == language::vi ? vi : en;
    }
};

/// A usage error on stderr.
[[nodiscard]] status refuse(std::string const& what) {
    std::cerr << "thidua: " << what << '\n';
    return status::usage;
}

void print_list(report_options const& o) {
    std::cout << o.say("Văn bản:\n", "Papers:\n");
    for (auto const& k : paper_kinds()) {
        auto name = std::string{k.name};
        name.resize(std::max<std::size_t>(name.size() + 2, 18), ' ');
        std::cout << "  " << name << k.title.in(o.in()) << " · " << k.for_whom.in(o.in());
        if (k.one_a_unit) std::cout << o.say(" · mỗi đơn vị một tệp", " · a file a unit");
        if (k.one_a_dossier) std::cout << o.say(" · mỗi hồ sơ một tệp", " · a file a dossier");
        std::cout << '\n';
    }
    std::cout << "  all               "
              << o.say("mọi văn bản có đủ dữ liệu; phiếu thẩm định chỉ khi có --id",
                       "every paper whose data are there; appraisal sheets only with --id")
              << o.say("\n\nTrang HTML (luôn là html):\n", "\n\nPages (always html):\n")
              << "  page              "
              << o.say("một trang về cả đợt: dòng thời gian, phễu, mức xét chọn, các đơn vị, hồ sơ",
                       "one page of the round: time line, funnel, cut lines, units, dossiers")
              << "\n  applicant         "
              << o.say("trang riêng của một hồ sơ (--id): vì sao; không có dữ liệu của người khác",
                       "the private page of one dossier (--id): why; nobody else's data")
              << "\n\n"
              << o.say("Định dạng: ", "Formats: ");
    for (std::size_t k = 0; k < format_names.size(); ++k)
        std::cout << (k > 0 ? ", " : "") << format_names[k];
    std::cout << '\n';
}

/// Writes papers in the formats that were asked for; keeps the first error.
class paper_writer {
public:
    paper_writer(report_options const& o, std::string docx_bytes)
        : o_(o), docx_bytes_(std::move(docx_bytes)) {}

    void write(paper const& p) {
        if (failed_) return;
        for (auto const& format : o_.formats) {
            if (format == "csv") {
                write_csv(p);
                continue;
            }
            auto bytes = format == "xlsx"   ? to_xlsx(p)
                         : format == "docx" ? to_docx(p, docx_bytes_)
                         : format == "html" ? result<std::string>{to_html(p)}
                                            : result<std::string>{to_markdown(p)};
            if (!bytes) {
                failed_ = bytes.failure();
                failed_->where.file = p.id + "." + format;
                return;
            }
            keep(p.id + "." + format, *bytes);
        }
    }
    /// Writes a file, unless something failed before.
    void keep(std::string const& name, std::string_view bytes) {
        if (failed_) return;
        if (auto const written = write_file_atomically(o_.out + "/" + name, bytes); !written)
            failed_ = written.failure();
        else
            ++files_;
    }
    [[nodiscard]] std::optional<error> const& failed() const { return failed_; }
    [[nodiscard]] std::size_t files() const { return files_; }

private:
    /// One file a table; a paper with one table has one file, a paper without has none.
    void write_csv(paper const& p) {
        std::size_t tables = 0;
        for (auto const& part : p.parts) tables += std::holds_alternative<table>(part) ? 1U : 0U;
        for (auto const& part : p.parts)
            if (auto const* t = std::get_if<table>(&part))
                keep(p.id + (tables == 1 ? std::string{} : "_" + t->id) + ".csv",
                     to_csv(*t, p.audience, {.byte_order_mark = o_.byte_order_mark}));
    }

    report_options const& o_;
    std::string docx_bytes_;
    std::optional<error> failed_{};
    std::size_t files_ = 0;
};

/// What is to be made beside papers.
struct pages_asked {
    bool all = false;  ///< everything that can be made; what cannot is only said
    bool round = false;
    bool applicant = false;
};

/// The papers that were asked for; a name that no paper has is a usage error.
[[nodiscard]] std::optional<std::vector<paper_kind const*>> kinds_asked(report_options const& o,
                                                                        pages_asked& pages) {
    std::vector<paper_kind const*> asked;
    for (auto const& name : o.papers) {
        if (name == "page") {
            pages.round = true;
        } else if (name == "applicant") {
            pages.applicant = true;
        } else if (name == "all") {
            pages = {.all = true, .round = true, .applicant = !o.id.empty()};
            for (auto const& k : paper_kinds())
                if (!k.one_a_dossier || !o.id.empty()) asked.push_back(&k);
        } else if (auto const* k = find_paper_kind(name)) {
            asked.push_back(k);
        } else {
            (void)refuse(o.say("--paper: không có văn bản `", "--paper: there is no paper `") +
                         name +
                         o.say("`; xem `thidua report --list`", "`; see `thidua report --list`"));
            return std::nullopt;
        }
    }
    return asked;
}

/// "C,T,H" would be hard to remember: the kinds by their names, in the order of the sections.
[[nodiscard]] bool read_kinds(std::string const& typed, paper_options& to) {
    if (typed.empty()) return true;
    std::vector<recipient_kind> order;
    std::size_t from = 0;
    while (from <= typed.size()) {
        auto const comma = std::min(typed.find(',', from), typed.size());
        auto const name = std::string_view{typed}.substr(from, comma - from);
        for (auto const& w : words<recipient_kind>())
            if (w.name == name) order.push_back(static_cast<recipient_kind>(w.value));
        from = comma + 1;
    }
    if (order.size() != 3 || order[0] == order[1] || order[0] == order[2] || order[1] == order[2])
        return false;
    for (std::size_t k = 0; k < 3; ++k) to.kinds[k] = order[k];
    return true;
}

/// What can be told from the command line alone.
[[nodiscard]] status read_options(report_options const& o, paper_options& to) {
    to.in = o.in();
    to.dossier = o.id;
    to.order = o.order == "rank" ? list_order::rank : list_order::protocol;
    if (!read_kinds(o.kinds, to))
        return refuse(o.say("--kinds: nêu đủ collective, individual, household, cách nhau dấu phẩy",
                            "--kinds: collective, individual and household, joined by commas"));
    if (!o.supply_by.empty()) {
        to.supply_by = day_of(o.supply_by, "--supply-by", o.in());
        if (!to.supply_by) return status::usage;
    }
    if (o.for_whom == "open") to.upto = sensitivity::open;
    if (o.for_whom == "internal") to.upto = sensitivity::internal;
    if (o.for_whom == "personal") to.upto = sensitivity::personal;
    return status::done;
}

[[nodiscard]] status open_round(opened_round& round, std::string const& from,
                                report_options const& o) {
    opening_options how;
    how.in = o.in();
    how.inputs_folder = o.inputs_folder;
    return round.open(from, how);
}

/// Makes the papers of a round that is open.
[[nodiscard]] status write_papers(report_options const& o,
                                  std::vector<paper_kind const*> const& asked, bool all,
                                  round_view const& view, paper_options const& to,
                                  paper_writer& writer) {
    for (auto const* kind : asked) {
        auto const made =
            make_papers(*kind, view, to, [&writer](paper const& p) { writer.write(p); });
        if (!made && all) {  // asked for all that can be made: what cannot is said
            std::cerr << "thidua: " << kind->name << o.say(": bỏ qua: ", ": left out: ")
                      << describe(made.failure(), o.in()) << '\n';
            continue;
        }
        if (!made) {
            complain(made.failure(), o.in());
            return status::usage;
        }
        if (writer.failed()) {
            complain(*writer.failed(), o.in());
            return writer.failed()->code.starts_with("template.") ? status::unreadable
                                                                  : status::internal;
        }
    }
    return status::done;
}

/// Makes the pages of a round that is open.
[[nodiscard]] status write_pages(report_options const& o, pages_asked const& pages,
                                 round_view const& view, page_options const& to,
                                 paper_writer& writer) {
    if (pages.round) writer.keep("page.html", round_page(view, to));
    if (pages.applicant) {
        auto const which = dossier_index{*view.batch}.find(o.id);
        if (!which)
            return refuse(o.say("--id: không có hồ sơ mang mã `", "--id: no dossier has the id `") +
                          o.id + "`");
        auto const page = applicant_page(view, *which, to);
        if (!page) {
            complain(page.failure(), o.in());
            return status::usage;
        }
        writer.keep("applicant_" + file_name_part(o.id) + ".html", *page);
    }
    if (!writer.failed()) return status::done;
    complain(*writer.failed(), o.in());
    return status::internal;
}

[[nodiscard]] status run_report(report_options const& o) {
    if (o.list) {
        print_list(o);
        return status::done;
    }
    if (o.from.empty() || o.papers.empty() || o.out.empty())
        return refuse(o.say("cần --from, --paper và --out; xem các văn bản bằng --list",
                            "--from, --paper and --out are needed; --list shows the papers"));
    pages_asked pages;
    auto const asked = kinds_asked(o, pages);
    if (!asked) return status::usage;
    if (pages.applicant && o.id.empty())
        return refuse(o.say("--paper applicant: cần --id, mã hồ sơ",
                            "--paper applicant: --id is needed, the dossier's"));
    paper_options to;
    if (auto const s = read_options(o, to); s != status::done) return s;
    auto docx_bytes = std::string{};
    if (!o.template_file.empty()) {
        auto read = read_file(o.template_file);
        if (!read) {
            complain(read.failure(), o.in());
            return status::unreadable;
        }
        docx_bytes = std::move(*read);
    } else {
        docx_bytes = docx_template();
    }
    opened_round round;
    if (auto const s = open_round(round, o.from, o); s != status::done) return s;
    opened_round before;
    if (!o.earlier.empty()) {
        if (auto const s = open_round(before, o.earlier, o); s != status::done) return s;
        to.earlier = &before.view();
    }
    auto const& from = round.from();
    to.history = from.history;
    to.submissions = &from.submissions;
    to.anchor = check_code(round.recorded().sha256);
    if (!o.unit.empty()) {
        auto const unit = from.units.find_code(o.unit);
        if (unit == no_unit)
            return refuse(o.say("--unit: danh mục không có đơn vị mang mã `",
                                "--unit: no unit of the registry has the code `") +
                          o.unit + "`");
        to.unit = unit;
    }
    std::error_code failed;
    std::filesystem::create_directories(o.out, failed);
    if (failed || !std::filesystem::is_directory(o.out, failed))
        return refuse(o.say("--out: không tạo được thư mục `", "--out: cannot make the folder `") +
                      o.out + "`");
    paper_writer writer{o, std::move(docx_bytes)};
    if (auto const s = write_papers(o, *asked, pages.all, round.view(), to, writer);
        s != status::done)
        return s;
    page_options page_to;
    page_to.in = o.in();
    page_to.audience = to.upto;
    page_to.anchor = round.recorded().sha256;
    if (auto const s = write_pages(o, pages, round.view(), page_to, writer); s != status::done)
        return s;
    std::cout << o.say("Đã ghi ", "Written: ") << writer.files()
              << o.say(" tệp vào ", " files into ") << o.out << '\n';
    return status::done;
}

}  // namespace

void add_report(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "report", "Lập văn bản, danh sách, thống kê của một đợt đã xét · papers of a round");
    auto o = std::make_shared<report_options>();
    sub->add_option("--from", o->from,
                    "Thư mục kết quả, hoặc tệp zip của --bundle · outputs, or a bundle")
        ->type_name("THƯ_MỤC|TỆP.zip");
    sub->add_option("--paper", o->papers,
                    "Tên văn bản, lặp lại được; all: tất cả · the paper; --list shows them")
        ->type_name("TÊN");
    sub->add_option("--format", o->formats, "xlsx, html, md, csv, docx; lặp lại được · the formats")
        ->check(CLI::IsMember({"xlsx", "html", "md", "csv", "docx"}))
        ->capture_default_str()
        ->type_name("ĐỊNH_DẠNG");
    sub->add_option("--out", o->out, "Thư mục ghi kết quả · the folder for the papers")
        ->type_name("THƯ_MỤC");
    sub->add_option("--unit", o->unit, "Chỉ đơn vị trình mang mã này · letters of this unit only")
        ->type_name("MÃ");
    sub->add_option("--id", o->id, "Chỉ hồ sơ mang mã này · the appraisal sheet of this dossier")
        ->type_name("MÃ");
    sub->add_option("--supply-by", o->supply_by,
                    "Hạn bổ sung hồ sơ; bỏ trống: dấu chấm để điền · last day to supply")
        ->type_name("NGÀY");
    sub->add_option("--for", o->for_whom,
                    "Chỉ những gì đối tượng này được xem · nothing above this audience")
        ->check(CLI::IsMember({"open", "internal", "personal", "sensitive"}))
        ->type_name("MỨC");
    sub->add_option("--order", o->order,
                    "Thứ tự trong danh sách: protocol, rank · the order of the lists")
        ->check(CLI::IsMember({"protocol", "rank"}))
        ->capture_default_str()
        ->type_name("THỨ_TỰ");
    sub->add_option("--kinds", o->kinds,
                    "Thứ tự các phần: collective,individual,household · the order of the sections")
        ->type_name("A,B,C");
    sub->add_option("--earlier", o->earlier,
                    "Đợt trước để so sánh · an earlier round to compare with")
        ->type_name("THƯ_MỤC|TỆP.zip");
    sub->add_option("--inputs", o->inputs_folder,
                    "Thư mục chứa dữ liệu đầu vào · where the inputs are")
        ->type_name("THƯ_MỤC");
    sub->add_option("--template", o->template_file,
                    "Mẫu .docx của cơ quan; bỏ trống: mẫu kèm theo · the office's .docx template")
        ->type_name("TỆP");
    sub->add_flag("--csv-bom", o->byte_order_mark,
                  "Ghi dấu thứ tự byte cho bảng tính · a byte-order mark for spreadsheets");
    sub->add_flag("--list", o->list, "In các văn bản và định dạng · print papers and formats");
    o->add_language(*sub);
    sub->callback([o, &run] { run = [o] { return run_report(*o); }; });
}

}  // namespace thidua::tool
