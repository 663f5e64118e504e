// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <thidua/base/text.hpp>

#include "html_writer.hpp"

namespace thidua::detail {

/// What stands around the content of a page.
struct page_frame {
    language in = language::vi;
    std::string title{};
    std::string style{};
    std::string script{};   ///< empty = the page runs none, and its policy allows none
    std::string heading{};  ///< what every output of the round is headed
    bool draft = true;      ///< until all is signed
};

/// Begins a page up to and into its body: the policy, which names the digests of the style sheet
/// and the script and allows nothing else, the heading of drafts, the link past the navigation.
void open_page(html_writer& page, page_frame const& frame);

/// Ends it, with the script.
[[nodiscard]] std::string close_page(html_writer&& page, page_frame const& frame);

/// Bytes given as hexadecimal digits, in base64.
[[nodiscard]] std::string base64_of_hex(std::string_view digits);

}  // namespace thidua::detail
