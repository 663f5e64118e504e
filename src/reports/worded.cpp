// SPDX-License-Identifier: BSL-1.0
#include "worded.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

#include <thidua/units/registry.hpp>

namespace thidua::detail {

wording worded(nomination_batch const& batch, std::span<unit const> units, plan const* of,
               language in, sensitivity upto) {
    auto const names = [&batch, units, of, in](fact_info const& f, std::int64_t number) {
        if (f.domain == name_domain::unit) {
            auto const* u = find_unit(units, unit_id::from_raw(number));
            return u == nullptr ? std::string{} : printed_name(units, *u);
        }
        auto const place = static_cast<std::size_t>(number);
        if (f.domain == name_domain::content && of != nullptr && number >= 0 &&
            place < of->contents.size())
            return std::string{of->contents[place].name.in(in)};
        return std::string{batch.name_of(f, {said::value, number})};
    };
    return wording{in, names, upto};
}

}  // namespace thidua::detail
