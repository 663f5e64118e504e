// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// A paper that can be made of a round.
struct paper_kind {
    std::string_view name{};  ///< as the command takes it, and what its files begin with; ASCII
    bilingual title{};        ///< as a person calls it
    bilingual for_whom{};     ///< who may see it, in words
    sensitivity audience = sensitivity::internal;  ///< the most that it shows
    bool one_a_unit = false;                       ///< a file for each submitting unit
    bool one_a_dossier = false;                    ///< a file for each dossier
    /// Makes it: hands every file to the sink. Errors are those of the paper's own header.
    bool names_others = false;  ///< names who is not on the list: not made for the public
    /// Makes it: hands every file to the sink. Errors: those of the paper's own function.
    result<done> (*make)(round_view const&, paper_options const&, paper_sink const&) = nullptr;
};

/// All papers, in the order in which a round needs them.
[[nodiscard]] std::span<paper_kind const> paper_kinds();

/// The paper of that name, or nullptr.
[[nodiscard]] paper_kind const* find_paper_kind(std::string_view name);

/// Makes the papers of a kind and hands each over as soon as it is made: mostly one; of `thong_bao`
/// one a unit, of `phieu_tham_dinh` one a dossier. Their ids differ and are safe as names of files.
/// Errors: `papers.no_such_dossier`, `papers.no_such_unit` (it submitted nothing),
/// `papers.no_history`, `papers.no_earlier_round` (the options lack what the paper is made of),
/// `papers.not_for_all` (the paper names persons who are not on the list, and the options ask for
/// `open`).
[[nodiscard]] result<done> make_papers(paper_kind const& kind, round_view const& v,
                                       paper_options const& options, paper_sink const& to);

/// The same, all of them.
[[nodiscard]] result<std::vector<paper>> make_papers(paper_kind const& kind, round_view const& v,
                                                     paper_options const& options = {});

/// A part of a file's name for an id: ASCII letters, digits and `-` stay, the rest becomes `_`.
/// Where anything else than those stood, or the id is longer than 60 bytes, `-` and eight digits of
/// its digest follow, so that two ids have two names. Never empty.
[[nodiscard]] std::string file_name_part(std::string_view id);

}  // namespace thidua
