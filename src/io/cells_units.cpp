// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/text_form.hpp>

#include "shown_rows.hpp"

namespace thidua {
namespace {

std::string ticked(std::string_view s) { return "`" + excerpt(s, 80) + "`"; }

/// How often each letter of a to z occurs, whatever its case; letters with marks do not count.
using letter_counts = std::array<int, 26>;

letter_counts letters_of(std::string_view text) {
    letter_counts counts{};
    for (char const c : text) {
        auto const place = (static_cast<unsigned char>(c) | 0x20U) - unsigned{'a'};
        if (place < counts.size() && static_cast<unsigned char>(c) < 0x80) ++counts[place];
    }
    return counts;
}

/// The names of units that are worth a closer look by `closest`, which costs a thousand times more:
/// those that differ in few plain letters.
std::vector<std::string_view> names_like(registry const& units, std::string_view name) {
    constexpr std::size_t always = 4;
    auto const wanted = letters_of(name);
    std::vector<std::string_view> names;
    auto const add = [&](std::string_view candidate) {
        auto const offered = letters_of(candidate);
        int differences = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            differences += std::max(wanted[i], offered[i]) - std::min(wanted[i], offered[i]);
        auto const most = std::max(always, std::min(name.size(), candidate.size()) / 4);
        if (static_cast<std::size_t>(differences) <= most) names.push_back(candidate);
    };
    for (auto const& u : units.units()) {
        add(u.name);
        for (auto const former : u.former_names) add(former);
        for (auto const brief : u.short_names) add(brief);
    }
    return names;
}

}  // namespace

void index_by_name(registry& units) {
    units.index_names([](std::string_view name) { return fold_name(name); });
}

result<unit_id> find_unit_by_name(registry const* units, std::string_view name) {
    if (units == nullptr)
        return error{
            .code = "units.no_registry",
            .message = {"không tra được đơn vị " + ticked(name) + " vì chưa có danh mục đơn vị",
                        "the unit " + ticked(name) +
                            " cannot be looked up: no list of units was given"},
            .help = {"kèm theo tệp danh mục đơn vị", "give the list of units"},
            .where = {}};
    auto const found = units->find_name(fold_name(name));
    if (found.size() == 1) return found.front();
    if (found.empty()) {
        auto const names = names_like(*units, name);
        text help{"ghi mã hoặc tên đơn vị đúng như trong danh mục",
                  "give a code or a name as the list of units has it"};
        if (auto const meant = closest(name, names)) {
            help.vi = "có phải là " + ticked(*meant) + "? " + help.vi;
            help.en = "was " + ticked(*meant) + " meant? " + help.en;
        }
        return error{.code = "units.unknown_name",
                     .message = {"danh mục không có đơn vị nào mang mã hoặc tên " + ticked(name),
                                 "no unit has the code or name " + ticked(name)},
                     .help = std::move(help),
                     .where = {}};
    }
    auto const all = first_named(found.size(), "; ", [&](std::size_t i) {
        auto const& u = units->at(found[i]);
        return ticked(u.code) + " " + std::string{u.name};
    });
    return error{.code = "units.two_of_one_name",
                 .message = {std::to_string(found.size()) + " đơn vị cùng mang tên " +
                                 ticked(name) + ": " + all,
                             std::to_string(found.size()) + " units bear the name " + ticked(name) +
                                 ": " + all},
                 .help = {"ghi mã đơn vị", "give the code of the unit"},
                 .where = {}};
}

}  // namespace thidua
