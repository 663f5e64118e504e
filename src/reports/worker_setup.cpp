// SPDX-License-Identifier: BSL-1.0
#include "worker_setup.hpp"

#include <cstddef>
#include <span>
#include <utility>

#include <thidua/rounds/compare_batch.hpp>

#include "worded.hpp"

namespace thidua::detail {

result<done, worker_refusal> worker_setup::load() {
    if (auto read = rules_.load(o_); !read) return read;
    // One without an identifier is compared with no dossier.
    for (auto& award : std::exchange(rules_.history, {}))
        if (!award.recipient_id.empty()) history_[award.recipient_id].push_back(std::move(award));
    reader_ = std::make_unique<nomination_reader>(rules_.reading());
    return done{};
}

void worker_setup::compare(nomination_batch& one) const {
    std::span<past_award const> earlier;
    for (std::size_t i = 0; i < one.size(); ++i) {
        auto& n = one.nominations[i];
        if (!n.recipient.known() || history_.empty()) continue;
        auto const found =
            history_.find(std::string{one.recipients.name_of(n.recipient.cell().value)});
        if (found != history_.end()) earlier = found->second;
    }
    compare_batch(one, earlier, rules_.in);
    // Whether another dossier asks for the same is not known from one line.
    for (auto& n : one.nominations) n.proposed_twice = {};
}

wording worker_setup::say(nomination_batch const& batch) const {
    return worded(batch, rules_.units.units(), rules_.by().of, o_.lang);
}

}  // namespace thidua::detail
