// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include <thidua/reports/kit/paper.hpp>

namespace thidua::detail {

/// What the inserted parts take from the template.
struct docx_styles {
    std::string body_paragraph{};         ///< `w:pPr` of the paragraph of {{body}}; may be empty
    std::string body_run{};               ///< `w:rPr` of its text; may be empty
    std::vector<std::string> headings{};  ///< ids of "heading 1" to "heading 3"; empty = not there
    std::string table{};                  ///< id of "Table Grid"
    std::string cell{};                   ///< id of "thidua cell"
    std::string column{};                 ///< id of "thidua column"
};

/// A page: what its edges leave for text, in twentieths of a point, and the section that says so.
struct docx_page {
    int text_width = 9354;
    std::string section{};  ///< `w:sectPr`
};

/// The parts of a paper between two page breaks.
struct docx_stretch {
    std::vector<paper_part const*> parts{};
    bool landscape = false;  ///< holds a table that is too wide for a page in portrait
};

/// The stretches of a paper, at least one.
[[nodiscard]] std::vector<docx_stretch> stretches_of(paper const& p);

/// The parts of a paper as the content of a document, ending in a paragraph wherever a table was
/// the last. A stretch of another orientation than the one before begins a section.
class docx_body {
public:
    docx_body(paper const& p, docx_styles const& styles, docx_page const& portrait,
              docx_page const& landscape);

    /// `first_section` ends the first section, if there are several: it alone has a first page.
    [[nodiscard]] std::string write(std::vector<docx_stretch> const& stretches,
                                    std::string const& first_section);

private:
    struct paragraph_look {
        std::string style{};  ///< id; empty = as the paragraph of {{body}}
        alignment align = alignment::left;
        bool strong = false;
        bool italic = false;
        bool indented = true;  ///< with the first line as the template has it
        bool keep_next = false;
    };

    void add(paper_part const& part);
    void add(table const& t);
    void paragraph(std::string_view words, paragraph_look const& look);
    void row(std::vector<std::size_t> const& columns, table_row const& r);
    void cell(std::string_view opening, bool strong, bool faulty, std::string_view words);
    void run(std::string_view properties, std::string_view words);
    [[nodiscard]] std::string run_properties(paragraph_look const& look) const;
    [[nodiscard]] std::string cell_opening(int width, std::size_t spans, std::string const& style,
                                           alignment align, std::string_view fill) const;

    paper const& p_;
    docx_styles const& styles_;
    docx_page const& portrait_;
    docx_page const& landscape_;
    docx_page const* page_ = nullptr;
    bool new_page_ = false;
    std::string out_{};
    /// Of the table at hand: how a cell of each column begins, plain and faulty.
    std::vector<std::string> cell_openings_{};
    std::vector<std::string> faulty_openings_{};
};

}  // namespace thidua::detail
