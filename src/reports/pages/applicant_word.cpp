// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "applicant_parts.hpp"

namespace thidua::detail {

void put_own_word(html_writer& page, page_words const& words, std::size_t i) {
    auto const& decided = *words.view().decided;
    if (!decided.heard()) return;
    auto const& said = decided.people;
    auto const& word = said.dossiers[i];
    std::vector<std::pair<std::string, std::string>> facts{
        {words.say("Kết luận", "Conclusion"), words.label(word.final)},
        {words.say("Theo", "By"), words.label(word.by)}};
    auto const dated = [&words](stated<date> const& day) {
        return day.known() ? words.say(", ngày ", ", ") + words.day(*day) : std::string{};
    };
    if (word.vote != dossier_word::none) {
        auto const& vote = said.votes[word.vote];
        if (vote.votes_for.known() && vote.members_total.known())
            facts.emplace_back(words.say("Phiếu đồng ý của Hội đồng", "Votes of the Council"),
                               words.number(std::int64_t{*vote.votes_for}) + "/" +
                                   words.number(std::int64_t{*vote.members_total}) +
                                   dated(vote.held_on));
        facts.emplace_back(words.say("Biên bản", "Minutes"), vote.minutes);
    }
    for (auto const& [which, name] :
         {std::pair{word.council, words.say("Căn cứ kết luận của Hội đồng", "The Council's basis")},
          std::pair{word.chair, words.say("Căn cứ ý kiến của Chủ tịch", "The Chairman's basis")}}) {
        if (which == dossier_word::none) continue;
        auto const& r = said.resolutions[which];
        facts.emplace_back(
            name, r.basis.empty() ? words.say("chưa ghi", "not given") : r.basis + dated(r.dated));
    }
    if (word.signature != dossier_word::none) {
        auto const& s = said.signatures[word.signature];
        facts.emplace_back(words.say("Quyết định", "Decision"), s.decision_no + dated(s.signed_on));
        if (s.cancelled())
            facts.emplace_back(words.say("Hủy bỏ", "Cancelled"),
                               s.cancelled_by + dated(s.cancelled_on));
    }
    page.open("section", {{"id", "y-kien"}, {"aria-labelledby", "h-y-kien"}});
    page.element("h2", words.say("Ý kiến của Hội đồng, Chủ tịch", "The Council and the Chairman"),
                 {{"id", "h-y-kien"}});
    page.element("p", words.say("Ý kiến này không đổi kết quả thẩm định nêu trên và đứng bên cạnh.",
                                "It changes nothing of the appraisal and stands beside it."));
    put_facts(page, facts);
    page.close();
}

}  // namespace thidua::detail
