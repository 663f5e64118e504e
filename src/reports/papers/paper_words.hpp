// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>

#include "../round_words.hpp"
#include "final_word.hpp"

namespace thidua::detail {

/// Kinds of recipients that a list has a section for, and those who do not say.
inline constexpr std::array<recipient_kind, 3> kinds_of_lists{
    recipient_kind::collective, recipient_kind::individual, recipient_kind::household};

/// Where a kind is counted: collectives, individuals, households, not said.
[[nodiscard]] std::size_t kind_place(nomination const& n);

/// What the papers of a round have in common: words, names, order, and what may be told to whom.
class paper_words {
public:
    /// `declared` is the widest audience of the paper.
    paper_words(round_view const& v, paper_options const& o, sensitivity declared);

    [[nodiscard]] round_view const& round() const { return v_; }
    [[nodiscard]] paper_options const& options() const { return o_; }
    [[nodiscard]] last_word const& last() const { return last_; }
    [[nodiscard]] round_words& words() { return words_; }
    [[nodiscard]] language in() const { return o_.in; }
    [[nodiscard]] sensitivity audience() const { return audience_; }

    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return std::string{in() == language::vi ? vi : en};
    }
    [[nodiscard]] std::string say(text const& t) const { return t.in(in()); }
    template <class E>
    [[nodiscard]] std::string label(E value) const {
        return std::string{label_of(value).in(in())};
    }
    template <class E>
    [[nodiscard]] std::string label(stated<E> const& value) const {
        return value.known() ? label(*value) : std::string{};
    }
    [[nodiscard]] std::string number(std::size_t n) const;
    /// "06" of "06 tập thể".
    [[nodiscard]] std::string counted(std::size_t n) const;

    /// A paper with its id, title, language, audience and whether it is a draft.
    [[nodiscard]] paper begin(std::string id, std::string title, std::string subject = {}) const;
    [[nodiscard]] table_column column(std::string_view vi, std::string_view en, int width,
                                      alignment align = alignment::left,
                                      sensitivity shown_to = sensitivity::open) const;

    /// The recipient as printed: "X (nay là Y)" of a renamed collective.
    [[nodiscard]] std::string recipient(std::size_t i);
    /// With the form of address, and "(truy tặng)".
    [[nodiscard]] std::string addressed(std::size_t i);
    /// Place of work of a person, the unit of a collective; of a whole body nothing, for it stands
    /// by its name.
    [[nodiscard]] std::string where(std::size_t i);
    /// The same behind the post of a person.
    [[nodiscard]] std::string post_and_unit(std::size_t i);
    [[nodiscard]] std::string unit(std::size_t i);
    [[nodiscard]] std::string submitting_unit(std::size_t i);
    /// "26/11/2024 - 17/10/2025"; what is blank is "...".
    [[nodiscard]] std::string period(std::size_t i) const;
    [[nodiscard]] std::string movement(std::size_t i) const;
    /// "Đợt 1 (26/11/2024 - 17/10/2025)"; empty without a phase.
    [[nodiscard]] std::string phase() const;
    [[nodiscard]] std::string plan_name() const;
    /// What the list is for: "trong phong trào thi đua theo Kế hoạch số 343/KH-UBND ... (đợt 1)".
    [[nodiscard]] std::string occasion() const;
    /// "I. Tập thể" and so on.
    [[nodiscard]] std::string section(std::size_t ordinal, recipient_kind kind) const;

    /// Why a dossier is as it is: reasons, else the note. A reason that rests on facts above the
    /// audience is replaced by a sentence that tells nothing of them.
    [[nodiscard]] std::string why(std::size_t i) const;
    /// Where a dossier stands on the list of the stage; empty where it does not.
    [[nodiscard]] std::string list_status(std::size_t i) const;
    /// What people said of it: "Chủ tịch: không khen thưởng (KL-12)"; of one that only an order
    /// among equals concerns, that order. Empty where nobody said anything.
    [[nodiscard]] std::string people(std::size_t i) const;

    /// All dossiers for which `keep` says so, in the order of their ids.
    [[nodiscard]] std::vector<std::size_t> by_id(auto const& keep) const {
        std::vector<std::size_t> list;
        for (auto const i : dossiers_by_id(*v_.batch))
            if (keep(i)) list.push_back(i);
        return list;
    }
    /// Those on the list of one kind, in the order that the options ask for.
    [[nodiscard]] std::vector<std::size_t> listed(recipient_kind kind);
    /// Whether a dossier asks for the Bằng khen, which alone the decision, its list, the submission
    /// and the ballot are about.
    [[nodiscard]] bool asks_bang_khen(std::size_t i) const;
    /// How many on the list ask for something else or do not say.
    [[nodiscard]] std::size_t listed_besides() const;
    /// Those on the list who ask for the Bằng khen and whose kind is one of the three.
    [[nodiscard]] std::array<std::vector<std::size_t>, 3> listed_bang_khen();
    /// Those on the list whose kind is one of the three.
    [[nodiscard]] std::array<std::vector<std::size_t>, 3> listed();
    [[nodiscard]] std::size_t contested_count() const;
    /// The money of a dossier's award; nothing where the tables do not answer.
    [[nodiscard]] std::optional<dong> amount(std::size_t i) const;

    /// The place of a unit in protocol order, see `unit_key`; one that the registry lacks is last.
    [[nodiscard]] std::size_t unit_place(unit_id which) const {
        return which.number() < unit_place_.size() ? unit_place_[which.number()]
                                                   : unit_place_.size();
    }
    [[nodiscard]] bool unit_before(unit_id a, unit_id b) const {
        return unit_place(a) < unit_place(b);
    }

private:
    [[nodiscard]] bool tells(criterion const& c) const;

    round_view const& v_;
    paper_options const& o_;
    round_words words_;
    last_word last_;
    sensitivity audience_;
    std::vector<sensitivity> of_criterion_{};  ///< in the order of the policy
    std::vector<std::size_t> unit_place_{};    ///< by the number of the unit
};

/// Whether a wider audience may see what rests on this condition: the highest of its facts.
[[nodiscard]] sensitivity told_by(condition const& c);
[[nodiscard]] sensitivity told_by(criterion const& c);

/// A cell with a count.
[[nodiscard]] inline table_cell count_cell(std::size_t n) {
    return table_cell{static_cast<std::int64_t>(n)};
}
/// A total of counts.
[[nodiscard]] inline table_cell total_cell(std::size_t n) {
    return table_cell{column_total{static_cast<std::int64_t>(n)}};
}
/// A day, or an empty cell.
[[nodiscard]] inline table_cell day_cell(stated<date> const& d) {
    return d.known() ? table_cell{*d} : table_cell{};
}

}  // namespace thidua::detail
