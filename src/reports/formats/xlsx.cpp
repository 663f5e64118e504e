// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/formats/xlsx.hpp>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>

#include <xlsxwriter.h>

#include <thidua/reports/kit/printed.hpp>

#include "../scratch_folder.hpp"
#include "paper_words.hpp"
#include "xlsx_formats.hpp"
#include "xlsx_sheet.hpp"

namespace thidua {

namespace {

error unwritable(std::string const& why) {
    return {.code = "xlsx.unwritable",
            .message = {"không ghi được tệp tạm của bảng tính: " + why,
                        "the temporary file of the workbook cannot be written: " + why},
            .help = {"kiểm tra thư mục tạm (biến TMPDIR) và dung lượng đĩa",
                     "look at the temporary folder (TMPDIR) and at the room on the disk"},
            .where = {}};
}

struct free_workbook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

/// Every sheet of every paper; what stands in the way, if anything.
std::optional<error> write_sheets(lxw_workbook* book, std::span<paper const> papers) {
    detail::xlsx_formats formats{book};
    std::set<std::string> names;
    for (auto const& p : papers) {
        for (auto const& plan : detail::sheets_of(p)) {
            bool const titled = plan.shown != nullptr && !plan.shown->title.empty();
            auto const name = detail::sheet_name(titled             ? plan.shown->title
                                                 : !p.title.empty() ? p.title
                                                                    : p.id,
                                                 names);
            auto* sheet = workbook_add_worksheet(book, name.c_str());
            if (sheet == nullptr) return unwritable("`" + name + "`");
            if (auto failed = detail::xlsx_sheet{sheet, formats, plan}.write()) return failed;
        }
    }
    return std::nullopt;
}

}  // namespace

result<std::string> to_xlsx(std::span<paper const> papers) {
    for (auto const& p : papers)
        if (auto good = check(p); !good) return std::move(good).failure();
    detail::scratch_folder const folder;  // what is written is personal
    if (folder.path().empty()) return unwritable("TMPDIR");
    auto const file = folder.path() + "/book.xlsx";
    auto tmpdir = folder.path();
    lxw_workbook_options options{};
    options.tmpdir = tmpdir.data();
    options.use_zip64 = LXW_FALSE;
    std::unique_ptr<lxw_workbook, free_workbook> book{workbook_new_opt(file.c_str(), &options)};
    if (!book) return unwritable(file);

    std::string scratch;
    auto title = papers.empty() ? std::string{}
                                : std::string{detail::printable(papers.front().title, scratch)};
    constexpr std::size_t longest_title = 255;  // bytes; a longer one would refuse all properties
    if (title.size() > longest_title) title.clear();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = 946'684'800;  // 2000-01-01: the same input makes the same bytes
    workbook_set_properties(book.get(), &properties);
    if (papers.empty()) workbook_add_worksheet(book.get(), nullptr);
    if (auto failed = write_sheets(book.get(), papers)) return *std::move(failed);

    // Closing frees the workbook, whether it can be written or not.
    if (auto const code = workbook_close(book.release()); code != LXW_NO_ERROR)
        return unwritable(lxw_strerror(code));
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    if (!in || bytes.empty()) return unwritable(file);
    return bytes;
}

result<std::string> to_xlsx(paper const& p) { return to_xlsx(std::span{&p, 1}); }

}  // namespace thidua
