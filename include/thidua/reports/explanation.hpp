// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/timeline.hpp>
#include <thidua/eligibility/assess.hpp>
#include <thidua/eligibility/remedy.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/nominations/texts.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua {

/// One dossier with all that its assessment is told from. Views: everything outlives the call.
struct dossier {
    policy const* by = nullptr;                ///< the policy that judges
    nomination const* facts = nullptr;         ///< the dossier
    nomination_texts const* texts = nullptr;   ///< its names and titles
    context const* in = nullptr;               ///< what it is judged against
    known_calendar const* calendar = nullptr;  ///< for the names of events
    stage at = stage::appraisal;               ///< stage of the round
    /// What a round decided, where the dossier is part of one: it may know more, such as a key of
    /// the order that is lacking. Without it the dossier is assessed alone.
    assessment const* decided = nullptr;
};

/// A name of `missing` or `leans_on` in words: a fact's label, an event's, "giá trị của ...".
[[nodiscard]] std::string missing_in_words(std::string_view name, dossier const& d,
                                           wording const& say);

/// What can be done, as sentences: one a way, "Bổ sung biên bản xét khen thưởng". Without a way,
/// why not and where the dossier belongs. Empty for an eligible dossier.
[[nodiscard]] std::vector<std::string> remedy_in_words(dossier const& d, remedy const& r,
                                                       wording const& say);

/// The outcome of one dossier with what stands behind it, a few lines: failed and unknown criteria
/// with citation, what was observed and required, what is missing, what would mend it.
[[nodiscard]] std::string assessment_text(dossier const& d, wording const& say);

/// The whole tree of one dossier: every criterion, with its exceptions and tracks.
[[nodiscard]] std::string explanation_text(dossier const& d, wording const& say);

/// `assessment_text` for machines, `"format": "thidua.assessment/1"`, one line without a newline.
[[nodiscard]] std::string assessment_json(dossier const& d, wording const& say);

/// `explanation_text` for machines, `"format": "thidua.explanation/1"`, one line without a newline.
[[nodiscard]] std::string explanation_json(dossier const& d, wording const& say);

}  // namespace thidua
