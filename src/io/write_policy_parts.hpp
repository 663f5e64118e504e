// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <thidua/io/write_policy.hpp>

#include "json_reader_print.hpp"

namespace thidua::policy_writing {

namespace json = boost::json;
using json_reading::put;

/// Things that stand in a list of the file once, by their ids.
class once {
public:
    /// False, with an error, if another thing of this id is there already.
    bool add(std::string_view id, json::object made, std::vector<error>& errors);
    [[nodiscard]] bool has(std::string_view id) const { return places_.find(id) != places_.end(); }
    [[nodiscard]] json::array&& take() && { return std::move(all_); }
    [[nodiscard]] bool empty() const { return all_.empty(); }

private:
    json::array all_{};
    std::map<std::string, std::size_t, std::less<>> places_{};
};

/// What the writers of the parts share.
class session {
public:
    explicit session(policy_symbols const& symbols) : symbols_(symbols) {}

    void refuse(std::string_view id, text message);
    [[nodiscard]] static json::object words(bilingual const& t);
    /// Puts a text under a key if there is one.
    static void add(json::object& to, std::string_view key, bilingual const& t);
    /// Puts a condition under a key if there is one.
    void add(json::object& to, std::string_view key, condition const& c, std::string_view of);
    [[nodiscard]] json::object cited(citation const& c, std::string_view of);
    /// The days that are not "always".
    static void add_days(json::object& to, date first, date last);
    /// A value of a symbol as the file writes it.
    [[nodiscard]] json::value value(std::int64_t v, symbol const& of, std::string_view id);

    [[nodiscard]] json::object fact(fact_info const& f);
    [[nodiscard]] json::object parameter(parameter_info const& p);

    std::vector<error> errors{};
    json::array instruments{};

private:
    [[nodiscard]] std::string instrument_id(instrument const& i);
    void add_list(json::object& to, symbol const& s, bool may_list);

    policy_symbols const& symbols_;
    std::map<std::string, json::object, std::less<>> cited_{};
};

/// JSON as people read it: what fits stands on one line, the rest one entry a line.
[[nodiscard]] std::string print_policy(json::object const& whole);

}  // namespace thidua::policy_writing
