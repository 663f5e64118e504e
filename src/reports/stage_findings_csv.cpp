// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/stage_findings_csv.hpp>

#include <string_view>
#include <utility>

namespace thidua {

std::string stage_findings_csv(round_view const& v, csv_write_options const& options) {
    csv_writer out{options};
    for (std::string_view const column : {"code", "grave", "id", "file", "row", "column",
                                          "message_vi", "message_en", "help_vi", "help_en"})
        out.cell(column);
    out.end_row();
    for (auto const& f : v.decided->people.findings) {
        out.cell(f.what.code);
        out.cell(f.grave ? "yes" : "no");
        out.cell(f.id);
        out.cell(f.what.where.file);
        if (f.what.where.row > 0)
            out.cell(f.what.where.row);
        else
            out.cell(std::string_view{});
        out.cell(f.what.where.column);
        out.cell(f.what.message.vi);
        out.cell(f.what.message.en);
        out.cell(f.what.help.vi);
        out.cell(f.what.help.en);
        out.end_row();
    }
    return std::move(out).take();
}

}  // namespace thidua
