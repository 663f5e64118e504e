// SPDX-License-Identifier: BSL-1.0
// Workbooks are taken apart by a child process under limits that Windows does not have: they are
// refused before a byte of them is looked at.
#include <optional>
#include <string>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>

#include "../io/workbook_process.hpp"
#include "../io/workbook_zip.hpp"

namespace thidua {
namespace {

error not_here() {
    return {.code = "workbook.no_reader",
            .message = {"bản cho Windows không đọc được bảng tính xlsx, ods",
                        "workbooks (xlsx, ods) are not read on Windows"},
            .help = {"lưu bảng tính dưới dạng `CSV UTF-8`", "save the workbook as `CSV UTF-8`"},
            .where = {}};
}

}  // namespace

std::optional<error> workbook_zip::refusal(int, workbook_limits const&) { return not_here(); }

result<std::string> workbook_process::find_reader(workbook_options const&) { return not_here(); }

result<done> workbook_process::run_reader(std::string const&, int, workbook_limits const&,
                                          workbook_frames&) {
    return not_here();
}

}  // namespace thidua
