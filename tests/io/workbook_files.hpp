// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/scratch_folder.hpp>

#include <thidua/io/workbook.hpp>

/// Small workbooks made by hand, good and hostile ones.
namespace workbook_files {

using entry = std::pair<std::string, std::string>;

struct folder : scratch_folder {
    explicit folder(std::string const& name) : scratch_folder("workbook_" + name) {}

    /// Writes a zip file of these entries.
    std::string zip(std::string const& name, std::vector<entry> const& entries) const {
        auto const file = (path / name).string();
        int why = 0;
        auto* const z = ::zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &why);
        for (auto const& [entry_name, bytes] : entries) {
            auto* const s = ::zip_source_buffer(z, bytes.data(), bytes.size(), 0);
            (void)::zip_file_add(z, entry_name.c_str(), s, ZIP_FL_ENC_UTF_8);
        }
        (void)::zip_close(z);
        return file;
    }
};

inline thidua::workbook_options options() {
    thidua::workbook_options o;
#ifdef THIDUA_TEST_SHEET_READER
    o.reader = THIDUA_TEST_SHEET_READER;
#endif
    return o;
}

/// An xlsx file of one sheet `S`; `rows` is what stands in `sheetData`.
inline std::vector<entry> xlsx(std::string const& rows, std::string const& more = {},
                               std::string const& workbook_more = {}) {
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml", "<workbook>" + workbook_more +
                                "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                                "</workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" "
         "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"x/sharedStrings\" "
         "Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"x/styles\" "
         "Target=\"styles.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml",
         "<sst><si><t>Họ và tên</t></si><si><r><t>Lê </t></r><r><t>An</t></r>"
         "<rPh><t>x</t></rPh></si><si><t>a_x000A_b &amp; c</t></si></sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd\\/mm\\/yyyy;@\"/>"
         "<numFmt numFmtId=\"171\" formatCode=\"0000\"/><numFmt numFmtId=\"172\" "
         "formatCode=\"#,##0 &quot;đ (day)&quot;\"/></numFmts><cellStyleXfs><xf "
         "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
         "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/><xf "
         "numFmtId=\"9\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet><sheetData>" + rows + "</sheetData>" + more + "</worksheet>"}};
}

/// An ods file; `rows` is what stands in its one table `S`.
inline std::vector<entry> ods(std::string const& rows) {
    return {
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
         "<office:document-content><office:body><office:spreadsheet><table:table "
         "table:name=\"S\">" +
             rows + "</table:table></office:spreadsheet></office:body></office:document-content>"}};
}

}  // namespace workbook_files
