// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/reports/round_view.hpp>

#include "../round_words.hpp"
#include "html_writer.hpp"

namespace thidua::detail {

/// A round with the language and the reader of its page: what all parts of the pages say alike.
class page_words {
public:
    page_words(round_view const& v, language in, sensitivity upto);

    [[nodiscard]] round_view const& view() const { return v_; }
    [[nodiscard]] round_words& of_round() { return words_; }
    /// Prints no fact above the audience.
    [[nodiscard]] wording const& say() const { return say_; }
    [[nodiscard]] language in() const { return in_; }
    [[nodiscard]] sensitivity upto() const { return upto_; }

    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return std::string{in_ == language::vi ? vi : en};
    }
    [[nodiscard]] std::string number(std::int64_t n) const;
    [[nodiscard]] std::string number(std::size_t n) const;
    [[nodiscard]] std::string day(date d) const;
    /// "12 (34,56 %)"; the number alone where there is nothing to divide by.
    [[nodiscard]] std::string share(std::size_t some, std::size_t all) const;
    template <class E>
    [[nodiscard]] std::string label(E value) const {
        return std::string{label_of(value).in(in_)};
    }

    /// Whether a criterion rests on facts that this page may not show.
    [[nodiscard]] bool hides(criterion const& c) const;

    /// The failed criteria as sentences; those that are hidden as one sentence that names none.
    [[nodiscard]] std::string reasons(std::size_t i) const;
    /// A name of `missing` or `leans_on` in words.
    [[nodiscard]] std::string missing(std::string_view name) const {
        return words_.missing_words(name);
    }
    /// What stands in place of a hidden reason.
    [[nodiscard]] std::string hidden_reason() const;

    /// "Nguyễn Văn An (ttr-001/C/1)".
    [[nodiscard]] std::string who(std::size_t i) const;
    /// The unit that somebody belongs to, as printed; else the place of work.
    [[nodiscard]] std::string unit_of(std::size_t i);
    [[nodiscard]] std::string submitter_of(std::size_t i);
    /// What became of a dossier in a word or two: on the list, contested, the outcome.
    [[nodiscard]] std::string result_of(std::size_t i) const;

private:
    round_view const& v_;
    round_words words_;
    language in_;
    sensitivity upto_;
    wording say_;
    std::vector<std::pair<criterion const*, sensitivity>> rests_on_{};
};

/// The most sensitive fact that a criterion asks for, those that derived facts follow from
/// included.
[[nodiscard]] sensitivity sensitivity_of(criterion const& c);

/// Whether signed decisions were entered: then who is on the list is commended.
[[nodiscard]] bool is_closed(round_view const& v);

/// Whether a page is headed as a draft: until everything that is to be signed is signed.
[[nodiscard]] bool is_draft(round_view const& v);

/// "Mã đối chiếu": the check code of the record and the whole digest; nothing without a digest.
void put_anchor(html_writer& page, page_words const& words, std::string_view sha256);

/// The facts of a page as a list of pairs; pairs without a value are left out.
void put_facts(html_writer& page, std::vector<std::pair<std::string, std::string>> const& facts);

/// A coordinate in hundredths of a per cent: 1234 is "12.34%".
[[nodiscard]] std::string percent(std::int64_t hundredths);

/// The headings of a table; a leading '#' marks a column of numbers, '?' one to filter by.
void put_headings(html_writer& page, std::vector<std::string> const& headings);
/// The same without their marks.
[[nodiscard]] std::vector<std::string> plain_headings(std::vector<std::string> const& headings);

/// A cell with a number that sorts as one.
void put_number(html_writer& page, std::int64_t value, std::string_view words);

}  // namespace thidua::detail
