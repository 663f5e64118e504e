// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/base/text.hpp>
#include <thidua/law/instrument.hpp>

namespace thidua {

/// A citation as it is written: "điểm a khoản 1 Điều 74 Luật ... số 06/2022/QH15", or in English
/// "point a, clause 1, Article 74, the Law ...". Empty when nothing is cited.
[[nodiscard]] inline std::string written(citation const& c, language in = language::vi) {
    if (!c.given()) return {};
    std::string line;
    if (in == language::vi) {
        if (!c.point.empty()) line += "điểm " + std::string{c.point} + " ";
        if (c.clause != 0) line += "khoản " + std::to_string(c.clause) + " ";
        if (c.article != 0) line += "Điều " + std::to_string(c.article) + " ";
        return line + std::string{c.of->title.vi};
    }
    if (!c.point.empty()) line += "point " + std::string{c.point} + ", ";
    if (c.clause != 0) line += "clause " + std::to_string(c.clause) + ", ";
    if (c.article != 0) line += "Article " + std::to_string(c.article) + ", ";
    return line + std::string{c.of->title.en};
}

/// A citation for machines: "06/2022/QH15 art.74 cl.1 pt.a". Empty when nothing is cited.
[[nodiscard]] inline std::string code(citation const& c) {
    if (!c.given()) return {};
    std::string line{c.of->number};
    if (c.article != 0) line += " art." + std::to_string(c.article);
    if (c.clause != 0) line += " cl." + std::to_string(c.clause);
    if (!c.point.empty()) line += " pt." + std::string{c.point};
    return line;
}

}  // namespace thidua
