// SPDX-License-Identifier: BSL-1.0
#include "chosen_policy.hpp"

#include <utility>

#include <thidua/io/file.hpp>

#include "inputs.hpp"

namespace thidua::tool {

void add_policy_option(CLI::App& app, std::string& file) {
    app.add_option("--policy", file,
                   "Chính sách (JSON); bỏ trống: chính sách của Kế hoạch số 343/KH-UBND · "
                   "the policy; without it that of plan 343")
        ->type_name("TỆP");
}

status chosen_policy::load(std::string const& file, language in) {
    if (file.empty()) return status::done;
    auto content = read_file(file);
    if (!content) {
        complain(content.failure(), in);
        return status::unreadable;
    }
    auto read = read_policy(*content, {.file = file});
    if (!read) {
        for (auto const& e : read.failure()) complain(e, in);
        return status::bad_policy;
    }
    held_.emplace(std::move(*read));
    return status::done;
}

policy_symbols chosen_policy::declared() const { return detail::declared_by(held_); }

}  // namespace thidua::tool
