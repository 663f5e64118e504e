// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/coverage.hpp>

#include <thidua/law/citation_text.hpp>

#include "json_parts.hpp"

namespace thidua::analysis {

namespace {

namespace json = boost::json;

[[nodiscard]] std::string name_of_case(std::span<analysed_case const> cases, std::size_t i) {
    return i < cases.size() && !cases[i].name.empty() ? cases[i].name : "#" + std::to_string(i + 1);
}

class report {
public:
    report(coverage const& c, std::span<analysed_case const> cases, language in)
        : c_(c), cases_(cases), in_(in) {}

    [[nodiscard]] std::string text() {
        line("Độ phủ của " + std::to_string(c_.cases) + " tình huống kiểm tra",
             "Coverage of " + std::to_string(c_.cases) + " cases");
        figure("Trả lời của điều kiện đã gặp (atom coverage)", "answers of atoms seen",
               c_.answers_seen(), c_.answers());
        figure("Cặp tình huống chứng tỏ từng điều kiện tự làm đổi kết quả (MC/DC)",
               "atoms with an MC/DC pair", c_.pairs_found(), c_.atoms.size());
        figure("Điều khoản có tình huống kiểm tra (clause coverage)", "clauses touched",
               c_.clauses_touched(), c_.clauses.size());
        clauses();
        answers();
        pairs();
        return std::move(out_);
    }

private:
    void line(std::string const& vi, std::string const& en) {
        out_ += (in_ == language::vi ? vi : en) + "\n";
    }
    void figure(std::string const& vi, std::string const& en, std::size_t part, std::size_t whole) {
        auto const share = std::to_string(part) + "/" + std::to_string(whole) + " (" +
                           detail::per_cent(part, whole, in_) + ")";
        line("  " + vi + ": " + share, "  " + en + ": " + share);
    }
    void head(bool& first, std::string const& vi, std::string const& en) {
        if (first) line("\n" + vi, "\n" + en);
        first = false;
    }
    void clauses() {
        bool first = true;
        for (auto const& c : c_.clauses) {
            if (c.touched()) continue;
            head(first, "Điều khoản chưa có tình huống kiểm tra (clause not covered):",
                 "Clauses that no case touches:");
            std::string by;
            for (auto const& id : c.cited_by) by += (by.empty() ? "" : ", ") + id;
            line("  - " + written(c.what, language::vi) + " [" + by + "]",
                 "  - " + written(c.what, language::en) + " [" + by + "]");
        }
    }
    void answers() {
        bool first = true;
        for (auto const& a : c_.atoms) {
            if (a.seen_all()) continue;
            head(first, "Điều kiện chưa gặp đủ trả lời (atom answers not seen):",
                 "Answers of atoms that no case gives:");
            std::string vi;
            std::string en;
            auto const lacks = [&](truth t, char const* in_vi, char const* in_en) {
                if (a.seen[static_cast<std::size_t>(t)] != 0) return;
                vi += (vi.empty() ? "" : ", ") + std::string{in_vi};
                en += (en.empty() ? "" : ", ") + std::string{in_en};
            };
            lacks(truth::yes, "có", "yes");
            lacks(truth::no, "không", "no");
            lacks(truth::unknown, "chưa rõ", "unknown");
            line("  - " + place_of(a.what) + ": “" + asked_by(a.what, language::vi) +
                     "”: chưa gặp " + vi,
                 "  - " + place_of(a.what) + ": “" + asked_by(a.what, language::en) + "”: never " +
                     en);
        }
    }
    void pairs() {
        bool first = true;
        for (auto const& a : c_.atoms) {
            if (a.pair) continue;
            head(first, "Cặp tình huống còn thiếu (MC/DC pair missing):", "MC/DC pairs missing:");
            auto const yes = a.turns[static_cast<std::size_t>(truth::yes)] != 0;
            auto const given = a.what.code.back().what == operation::given;
            auto const no = a.turns[static_cast<std::size_t>(truth::no)] != 0 ||
                            (given && a.turns[static_cast<std::size_t>(truth::unknown)] != 0);
            auto const vi = !yes && !no ? "thiếu cả hai tình huống"
                            : !yes ? "thiếu tình huống trả lời “có” tự làm đổi kết quả"
                            : !no ? "thiếu tình huống trả lời “không” tự làm đổi kết quả"
                                  : "hai phía cho cùng một kết quả";
            auto const en = !yes && !no ? "both cases are lacking"
                            : !yes      ? "no case where it is yes and turns the result"
                            : !no       ? "no case where it is no and turns the result"
                                        : "both sides give the same result";
            line("  - " + place_of(a.what) + ": “" + asked_by(a.what, language::vi) + "”: " + vi,
                 "  - " + place_of(a.what) + ": “" + asked_by(a.what, language::en) + "”: " + en);
        }
    }

    coverage const& c_;
    std::span<analysed_case const> cases_;
    language in_;
    std::string out_{};
};

[[nodiscard]] json::object by_answer(std::array<std::size_t, 3> const& n) {
    return {{"no", n[0]}, {"unknown", n[1]}, {"yes", n[2]}};
}

}  // namespace

std::string coverage_text(coverage const& c, std::span<analysed_case const> cases, language in) {
    return report{c, cases, in}.text();
}

std::string coverage_json(coverage const& c, std::span<analysed_case const> cases) {
    json::array atoms;
    for (auto const& a : c.atoms) {
        json::object o{{"where", place_of(a.what)},
                       {"asks", detail::json_of(text{asked_by(a.what, language::vi),
                                                     asked_by(a.what, language::en)})},
                       {"seen", by_answer(a.seen)},
                       {"turns", by_answer(a.turns)},
                       {"pair", nullptr}};
        if (a.pair)
            o["pair"] = json::array{json::string{name_of_case(cases, a.pair->first)},
                                    json::string{name_of_case(cases, a.pair->second)}};
        atoms.push_back(std::move(o));
    }
    json::array criteria;
    for (auto const& k : c.criteria) {
        json::object o{{"id", k.of->id}};
        for (std::size_t s = 0; s < k.standings.size(); ++s)
            o[name_of(static_cast<standing>(s))] = k.standings[s];
        criteria.push_back(std::move(o));
    }
    json::array clauses;
    for (auto const& k : c.clauses) {
        json::array by;
        for (auto const& id : k.cited_by) by.emplace_back(id);
        clauses.push_back(json::object{{"citation", code(k.what)},
                                       {"cited_by", std::move(by)},
                                       {"met", k.met},
                                       {"failed", k.failed}});
    }
    return json::serialize(
        json::object{{"format", "thidua.coverage/1"},
                     {"cases", c.cases},
                     {"answers", json::object{{"seen", c.answers_seen()}, {"of", c.answers()}}},
                     {"pairs", json::object{{"found", c.pairs_found()}, {"of", c.atoms.size()}}},
                     {"clauses_touched",
                      json::object{{"touched", c.clauses_touched()}, {"of", c.clauses.size()}}},
                     {"atoms", std::move(atoms)},
                     {"criteria", std::move(criteria)},
                     {"clauses", std::move(clauses)}});
}

}  // namespace thidua::analysis
