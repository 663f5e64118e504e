// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/redact.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/digest.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace thidua {

namespace {

constexpr std::array<std::string_view, 7> kind_words{"hs", "dt", "ten", "tt", "ttr", "vb", "vn"};
constexpr std::string_view not_applicable = "n/a";

[[nodiscard]] std::string code_of(std::span<unit const> units, std::int64_t raw) {
    auto const* u = find_unit(units, unit_id::from_raw(raw));
    return u == nullptr ? std::string{} : std::string{u->code};
}

[[nodiscard]] std::string_view word_of(std::span<enumerator const> words, std::int64_t value) {
    for (auto const& w : words)
        if (w.value == value) return w.name;
    return {};
}

/// The present ones, joined; the others are absent to a reader. Nothing if nothing is said absent:
/// then the row said nothing, and a submission did.
[[nodiscard]] std::string set_text(std::span<enumerator const> words, std::int64_t raw) {
    auto const bits = static_cast<std::uint64_t>(raw);
    auto const present = bits & 0xffff'ffffU;
    auto const absent = bits >> 32U;
    if (present == 0 && absent != 0) return "không";
    std::string text;
    std::size_t named = 0;
    for (auto const& w : words)
        if ((present >> static_cast<unsigned>(w.value) & 1U) != 0) {
            text += (text.empty() ? "" : "|") + std::string{w.name};
            ++named;
        }
    return absent == 0 && named != words.size() ? std::string{} : text;
}

template <class T>
[[nodiscard]] std::string day_text(stated<T> const& day) {
    return day.known() ? to_iso(*day) : std::string{};
}
template <class T>
[[nodiscard]] std::string number_text(stated<T> const& n) {
    return n.known() ? std::to_string(*n) : std::string{};
}
template <class E>
[[nodiscard]] std::string choice_text(stated<E> const& choice) {
    return choice.known() ? std::string{name_of(*choice)} : std::string{};
}
template <class E>
[[nodiscard]] std::string members_text(stated<set_of<E>> const& set) {
    return set.known() ? set_text(words<E>(), (*set).raw()) : std::string{};
}
[[nodiscard]] std::string unit_text(stated<unit_id> const& u, redaction const& how) {
    return u.known() ? code_of(how.units, (*u).raw()) : std::string{};
}

/// Reader and writer are ours, and no spreadsheet is meant to open these files.
[[nodiscard]] csv_writer plain_writer() { return csv_writer{{.guard_formulas = false}}; }

class nominations_writer {
public:
    nominations_writer(nomination_batch const& batch, redaction const& how)
        : batch_(batch), how_(how), reads_(how.by == nullptr ? "" : policy_dump(*how.by)) {
        for (auto const* f : stored_facts())
            if (is_kept(*f)) facts_.push_back(f);
        for (std::size_t i = 0; i < batch.attributes.size(); ++i)
            if (is_kept(*batch.attributes[i])) own_.push_back(i);
    }

    [[nodiscard]] std::string write() {
        out_.cell("id");
        out_.cell("recipient_name");
        for (auto const* f : facts_) out_.cell(f->name);
        for (auto const i : own_) {
            std::string const name{batch_.attributes[i]->name};
            out_.cell(name.starts_with("attr.") ? name : "attr." + name);
        }
        out_.end_row();
        for (std::size_t i = 0; i < batch_.size(); ++i) row(i);
        return std::move(out_).take();
    }

private:
    /// Identifiers are personal too, but stay as pseudonyms: dossiers of one recipient are
    /// compared.
    [[nodiscard]] bool is_kept(fact_info const& f) const {
        if (f.shown_to != sensitivity::personal || f.domain == name_domain::recipient) return true;
        auto const name = " fact " + std::string{f.name};
        return reads_.find(name + "\n") != std::string::npos ||
               reads_.find(name + ";") != std::string::npos;
    }

    void row(std::size_t i) {
        auto const& texts = batch_.texts[i];
        out_.cell(how_.names->of(pseudonym_of::dossier, texts.id));
        out_.cell(how_.names->of(pseudonym_of::name, texts.recipient_name));
        auto const attested = [&texts](fact_info const& f) {
            return std::ranges::any_of(texts.attested,
                                       [&f](auto const& a) { return a.fact == &f; });
        };
        auto const& n = batch_.nominations[i];
        context const none;
        for (auto const* f : facts_)
            out_.cell(attested(*f) ? std::string{} : text_of(*f, f->access.read(n, none)));
        for (auto const at : own_)
            out_.cell(at < n.attributes.size() ? text_of(*batch_.attributes[at], n.attributes[at])
                                               : std::string{});
        out_.end_row();
    }

    [[nodiscard]] std::string text_of(fact_info const& f, cell const& c) const {
        if (c.state == said::not_applicable) return std::string{not_applicable};
        if (c.state != said::value) return {};
        switch (f.kind) {
            case value_kind::boolean:
                return c.value != 0 ? "yes" : "no";
            case value_kind::whole:
                return std::to_string(c.value);
            case value_kind::hundredths:
                return plain_hundredths(c.value);
            case value_kind::day:
                return to_iso(date::from_raw(c.value));
            case value_kind::choice:
                return std::string{word_of(f.words, c.value)};
            case value_kind::set:
                return set_text(f.words, c.value);
            case value_kind::name:
                return name_text(f, c);
        }
        return {};
    }

    [[nodiscard]] std::string name_text(fact_info const& f, cell const& c) const {
        auto const name = batch_.name_of(f, c);
        switch (f.domain) {
            case name_domain::recipient:
                return how_.names->of(pseudonym_of::recipient, name);
            case name_domain::achievement:
                return how_.names->of(pseudonym_of::achievement, name);
            case name_domain::submission:
                return how_.names->of(pseudonym_of::submission, name);
            case name_domain::unit:
                return code_of(how_.units, c.value);
            case name_domain::movement:
                return movement_text(name);
            case name_domain::content:
                return content_text(c.value);
            case name_domain::none:
                break;
        }
        return how_.names->of(pseudonym_of::text, name);
    }
    /// A movement of the plan by its code; another one is somebody's text.
    [[nodiscard]] std::string movement_text(std::string_view name) const {
        if (how_.by != nullptr && how_.by->of != nullptr)
            for (auto const& m : how_.by->of->movements)
                if (m.code == name) return std::string{name};
        return how_.names->of(pseudonym_of::text, name);
    }
    [[nodiscard]] std::string content_text(std::int64_t place) const {
        if (how_.by == nullptr || how_.by->of == nullptr || place < 0) return {};
        auto const& contents = how_.by->of->contents;
        auto const at = static_cast<std::size_t>(place);
        return at < contents.size() ? std::string{contents[at].code} : std::string{};
    }

    nomination_batch const& batch_;
    redaction const& how_;
    std::string reads_;
    std::vector<fact_info const*> facts_{};
    std::vector<std::size_t> own_{};
    csv_writer out_ = plain_writer();
};

}  // namespace

result<pseudonyms> pseudonyms::with_key(std::string key) {
    if (key.size() >= least_key) return pseudonyms{std::move(key)};
    auto const least = std::to_string(least_key);
    return error{"redact.key_short",
                 {"khóa ngắn hơn " + least + " byte", "the key has less than " + least + " bytes"},
                 {"tạo khóa ngẫu nhiên, ví dụ: head -c 32 /dev/urandom > khoa.bin",
                  "make a random key, for instance: head -c 32 /dev/urandom > key.bin"},
                 {}};
}

std::string pseudonyms::of(pseudonym_of kind, std::string_view text) const {
    if (text.empty()) return {};
    auto const word = kind_words[static_cast<std::size_t>(kind)];
    auto const said = kind == pseudonym_of::name ? fold_name(text) : std::string{text};
    auto const code = hmac_sha256(key_, std::string{word} + '\n' + said);
    constexpr std::size_t digits = 16;
    return std::string{word} + "-" + code.substr(0, digits);
}

std::string redacted_nominations(nomination_batch const& batch, redaction const& how) {
    return nominations_writer{batch, how}.write();
}

std::string redacted_submissions(std::span<submission const> list, redaction const& how) {
    auto out = plain_writer();
    out.row({"submission_id", "submitting_unit", "number", "dated", "received_on", "documents",
             "attests", "attested_on", "votes_for", "members_total"});
    for (auto const& s : list) {
        out.cell(how.names->of(pseudonym_of::submission, s.id));
        out.cell(unit_text(s.submitting_unit, how));
        out.cell(how.names->of(pseudonym_of::paper, s.number));
        out.cell(day_text(s.dated));
        out.cell(day_text(s.received_on));
        out.cell(members_text(s.documents));
        out.cell(members_text(s.attests));
        out.cell(day_text(s.attested_on));
        out.cell(number_text(s.votes_for));
        out.cell(number_text(s.members_total));
        out.end_row();
    }
    return std::move(out).take();
}

std::string redacted_history(std::span<past_award const> awards, redaction const& how) {
    auto out = plain_writer();
    out.row({"recipient_id", "recipient_name", "unit", "form", "issuer", "decision_no",
             "decided_on", "commendation_type", "achievement", "achieved_from", "achieved_to",
             "cancelled_on", "cancelled_for"});
    for (auto const& a : awards) {
        out.cell(how.names->of(pseudonym_of::recipient, a.recipient_id));
        out.cell(how.names->of(pseudonym_of::name, a.recipient_name));
        out.cell(unit_text(a.unit, how));
        out.cell(choice_text(a.form));
        out.cell(choice_text(a.issuer));
        out.cell(how.names->of(pseudonym_of::paper, a.decision_no));
        out.cell(day_text(a.decided_on));
        out.cell(choice_text(a.commendation_type));
        out.cell(how.names->of(pseudonym_of::achievement, a.achievement));
        out.cell(day_text(a.achieved_from));
        out.cell(day_text(a.achieved_to));
        out.cell(day_text(a.cancelled_on));
        out.cell(choice_text(a.cancelled_for));
        out.end_row();
    }
    return std::move(out).take();
}

std::string redacted_votes(std::span<council_vote const> votes, redaction const& how) {
    auto out = plain_writer();
    out.row({"id", "council", "held_on", "minutes", "votes_for", "members_total", "members_present",
             "written_opinions"});
    for (auto const& v : votes) {
        out.cell(how.names->of(pseudonym_of::dossier, v.id));
        out.cell(choice_text(v.council));
        out.cell(day_text(v.held_on));
        out.cell(how.names->of(pseudonym_of::paper, v.minutes));
        out.cell(number_text(v.votes_for));
        out.cell(number_text(v.members_total));
        out.cell(number_text(v.members_present));
        out.cell(number_text(v.written_opinions));
        out.end_row();
    }
    return std::move(out).take();
}

std::string redacted_resolutions(std::span<resolution const> list, redaction const& how) {
    auto out = plain_writer();
    out.row({"id", "by", "outcome", "order", "reason", "basis", "dated"});
    for (auto const& r : list) {
        out.cell(how.names->of(pseudonym_of::dossier, r.id));
        out.cell(choice_text(r.by));
        out.cell(choice_text(r.outcome));
        out.cell(number_text(r.order));
        // That there was a reason is told; what it was, is not.
        out.cell(how.names->of(pseudonym_of::text, r.reason));
        out.cell(how.names->of(pseudonym_of::paper, r.basis));
        out.cell(day_text(r.dated));
        out.end_row();
    }
    return std::move(out).take();
}

std::string redacted_signatures(std::span<signed_award const> list, redaction const& how) {
    auto out = plain_writer();
    out.row({"decision_no", "signed_on", "signed_by", "capacity", "id", "cancelled_by",
             "cancelled_on", "cancelled_for"});
    for (auto const& s : list) {
        out.cell(how.names->of(pseudonym_of::paper, s.decision_no));
        out.cell(day_text(s.signed_on));
        out.cell(how.names->of(pseudonym_of::name, s.signed_by));
        out.cell(choice_text(s.capacity));
        out.cell(how.names->of(pseudonym_of::dossier, s.id));
        out.cell(how.names->of(pseudonym_of::paper, s.cancelled_by));
        out.cell(day_text(s.cancelled_on));
        out.cell(choice_text(s.cancelled_for));
        out.end_row();
    }
    return std::move(out).take();
}

std::string redacted_settings(settings with) {
    with.label = {};
    with.why.basis.clear();
    for (auto& one : with.why_value) one.why.basis.clear();
    auto const clear = [](auto& list) {
        for (auto& one : list) one.why.basis.clear();
    };
    clear(with.pools);
    clear(with.caps);
    clear(with.reserves);
    clear(with.rates);
    clear(with.deadlines);
    if (with.small) clear(*with.small);
    return settings_json(with);
}

record_people redacted_people(record_people people, pseudonyms const& names) {
    people.entered_by = names.of(pseudonym_of::name, people.entered_by);
    people.minutes = names.of(pseudonym_of::paper, people.minutes);
    people.decision = {};
    people.signatory = {};
    people.capacity = {};
    return people;
}

}  // namespace thidua
