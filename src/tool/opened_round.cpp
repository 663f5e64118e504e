// SPDX-License-Identifier: BSL-1.0
#include "opened_round.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

#include <thidua/io/digest.hpp>
#include <thidua/io/file.hpp>
#include <thidua/reports/bundle.hpp>
#include <thidua/reports/changes.hpp>
#include <thidua/version.hpp>

#include "input_files.hpp"
#include "staged_files.hpp"

namespace thidua::tool {

namespace {

namespace fs = std::filesystem;

/// Keeps what is said on stderr while it lives: reading the files of a recorded round again says
/// again what was said then.
class kept_stderr {
public:
    kept_stderr() : before_(std::cerr.rdbuf(said_.rdbuf())) {}
    kept_stderr(kept_stderr const&) = delete;
    kept_stderr& operator=(kept_stderr const&) = delete;
    kept_stderr(kept_stderr&&) = delete;
    kept_stderr& operator=(kept_stderr&&) = delete;
    ~kept_stderr() { std::cerr.rdbuf(before_); }

    [[nodiscard]] std::string text() const { return said_.str(); }

private:
    std::ostringstream said_{};
    std::streambuf* before_;
};

[[nodiscard]] std::string without(std::string text, std::string const& folder) {
    for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, at))
        text.erase(at, folder.size() + 1);
    return text;
}

struct found_input {
    std::string bytes{};
    std::string sha256{};
};

/// Finds inputs by name and digest: where the caller says, in the bundle, or near the record.
class input_finder {
public:
    input_finder(std::string const& folder, round_store const& store)
        : given_(folder), store_(store) {}

    /// The first candidate that has the recorded digest; else the first that is there; else
    /// nothing.
    [[nodiscard]] std::optional<found_input> find(input_digest const& input,
                                                  std::string const& entry) {
        std::optional<found_input> first;
        auto const take = [&](std::optional<std::string> bytes) {
            if (!bytes) return false;
            found_input found{std::move(*bytes), {}};
            found.sha256 = sha256(found.bytes);
            bool const good = found.sha256 == input.sha256;
            if (good || !first) first = std::move(found);
            return good;
        };
        for (auto const& path : given_.named(input.name))
            if (take(from_disk(path))) return first;
        if (take(store_.read(entry)) || store_.is_bundle()) return first;
        for (std::size_t up = 0; up < levels_; ++up)
            for (auto const& path : near(up).named(input.name))
                if (take(from_disk(path))) return first;
        return first;
    }

private:
    static constexpr std::size_t levels_ = 3;  ///< its folder and the two above it

    [[nodiscard]] static std::optional<std::string> from_disk(std::string const& path) {
        std::error_code failed;
        if (!fs::is_regular_file(path, failed)) return std::nullopt;  // a pipe would never end
        auto bytes = read_file(path);
        if (!bytes) return std::nullopt;
        return std::move(*bytes);
    }
    /// What lies in the record's folder, or so many folders above it. The root of the disk is not
    /// searched.
    [[nodiscard]] folder_search const& near(std::size_t up) {
        auto& search = near_[up];
        if (search) return *search;
        std::error_code failed;
        auto folder = fs::weakly_canonical(store_.path(), failed);
        if (!failed && !folder.has_filename()) folder = folder.parent_path();
        for (std::size_t i = 0; i < up; ++i) folder = folder.parent_path();
        bool const searched = !failed && folder != folder.root_path();
        search.emplace(searched ? folder.string() : std::string{});
        return *search;
    }

    folder_search given_;
    round_store const& store_;
    std::array<std::optional<folder_search>, levels_> near_{};
};

}  // namespace

struct opened_round::decided_round {
    inputs from{};
    round_run run{};
};

class opened_round::staged_files : public tool::staged_files {
public:
    std::vector<std::string> paths{};  ///< of the recorded inputs, in their order
    std::string policy{};              ///< that shipped on the day; empty = not kept
    std::string units{};
    std::string timeline{};
};

opened_round::opened_round() = default;
opened_round::~opened_round() = default;

round_view const& opened_round::view() const { return decided_->run.view(); }
inputs const& opened_round::from() const { return decided_->from; }

status opened_round::open(std::string const& from, opening_options const& options) {
    auto const opened = redo(from, options);
    for (auto const& f : findings_)
        if (!f.note) std::cerr << "thidua: " << from << ": " << describe(f, options.in) << '\n';
    if (opened != status::done) return opened;
    return any_wrong(findings_) ? status::check_failed : status::done;
}

status opened_round::redo(std::string const& from, opening_options const& options) {
    auto store = round_store::open(from);
    if (!store) {
        complain(store.failure(), options.in);
        return status::unreadable;
    }
    store_.emplace(std::move(*store));
    auto record = read_record(store_->record(), from + "/record.json");
    if (!record) {
        complain(record.failure(), options.in);
        return status::unreadable;
    }
    record_ = std::move(*record);
    findings_ = check_store(*store_, record_, options.code);
    if (record_.library_version != version_text)
        findings_.push_back(
            {"library.changed", {}, record_.library_version, std::string{version_text}, true});
    if (auto const s = stage(options.inputs_folder); s != status::done) return s;
    auto recorded = recorded_options();
    recorded.threads = options.threads;
    if (auto const s = decide(recorded, options.in); s != status::done) return s;
    compare_sources();
    compare_outputs();
    return status::done;
}

/// Puts every input into the private folder, with the digest that the record names.
status opened_round::stage(std::string const& inputs_folder) {
    staged_ = std::make_shared<staged_files>();
    if (!staged_->good()) {
        std::cerr << "thidua: không tạo được thư mục tạm · cannot make a temporary folder\n";
        return status::unreadable;
    }
    input_finder finder{inputs_folder, *store_};
    auto const entries = input_entries(record_.inputs);
    std::map<std::string_view, std::size_t> count;
    auto result = status::done;
    auto const note = [this](std::string_view code, std::string const& name,
                             std::string const& expected, std::string const& found) {
        // A bundle was looked at already.
        auto const same = [&](auto const& f) { return f.code == code && f.expected == expected; };
        if (std::ranges::none_of(findings_, same))
            findings_.push_back({code, name, expected, found, false});
    };
    for (std::size_t i = 0; i < record_.inputs.size(); ++i) {
        auto const& input = record_.inputs[i];
        auto const path = staged_->path_of(input.role, ++count[input.role], input.name);
        staged_->paths.push_back(path);
        auto const shown = store_->is_bundle() ? entries[i] : input.role + "/" + input.name;
        if (input.name == "-") {
            note("input.missing", shown, {}, {});
            result = status::unreadable;
            continue;
        }
        if (input.sha256.empty()) continue;  // could not be read then either
        auto const found = finder.find(input, entries[i]);
        if (!found) {
            note("input.missing", shown, input.sha256, {});
            result = status::unreadable;
        } else if (found->sha256 != input.sha256) {
            note("input.changed", shown, input.sha256, found->sha256);
            if (result == status::done) result = status::check_failed;
        } else if (!staged_->add(path, found->bytes)) {
            std::cerr << "thidua: không ghi được vào thư mục tạm · cannot write to the temporary "
                         "folder\n";
            return status::unreadable;
        }
    }
    auto const keep = [this](std::string_view name, std::string& to) {
        auto const bytes = store_->read(name);
        auto const path = staged_->path_of("shipped", 0, name);
        if (bytes && staged_->add(path, *bytes)) to = path;
    };
    if (record_.details.shipped_policy) keep(bundle_names::policy, staged_->policy);
    if (record_.details.units.shipped) keep(bundle_names::units, staged_->units);
    if (record_.details.timeline.shipped) keep(bundle_names::timeline, staged_->timeline);
    return result;
}

judge_options opened_round::recorded_options() const {
    judge_options o;
    o.phase = record_.phase;
    o.stage_name = record_.stage;
    o.on = record_.on;
    o.signed_on = record_.signed_on;
    o.as_happened = record_.details.as_happened;
    if (!o.as_happened) o.as_known = record_.as_known;
    o.policy_file = staged_->policy;
    o.units = staged_->units;
    o.timeline_file = staged_->timeline;
    std::map<std::string, std::string> names;
    for (std::size_t i = 0; i < record_.inputs.size(); ++i) {
        auto const& role = record_.inputs[i].role;
        auto const& path = staged_->paths[i];
        if (role == "nominations") names.emplace(path, record_.inputs[i].name);
        add_input(o, role, path);
    }
    o.name_of = [names = std::move(names)](std::string const& path) {
        auto const known = names.find(path);
        return known == names.end() ? path : known->second;
    };
    return o;
}

status opened_round::decide(judge_options const& options, language in) {
    auto made = std::make_unique<decided_round>();
    auto& run = made->run;
    run.digests = record_.inputs;
    run.details = record_.details;
    run.version = record_.library_version;
    std::string said;
    auto ended = status::done;
    {
        kept_stderr const kept;
        ended = made->from.load(options);
        if (ended == status::done) {
            note_signatures(run.details.people, made->from);
            ended = run.decide(made->from, {.in = record_.details.in,
                                            .byte_order_mark = record_.details.byte_order_mark,
                                            .compare_readings = record_.details.compare_readings,
                                            .workbooks = record_.details.workbooks,
                                            .threads = options.threads});
        }
        said = kept.text();
    }
    if (ended != status::done) {
        std::cerr << without(std::move(said), staged_->folder());
        std::cerr << (in == language::vi ? "thidua: không xét lại được đợt đã ghi\n"
                                         : "thidua: the recorded round cannot be decided again\n");
        return ended;
    }
    outputs_ = run.outputs();
    decided_ = std::move(made);
    return status::done;
}

/// What ships with the library may be another today; a bundle keeps it, a folder does not. Of an
/// office's own lists the record holds the digest of what they say, too.
void opened_round::compare_sources() {
    record_details now;
    note_sources(now, decided_->from, recorded_options());
    auto const compare = [this](std::string_view code, std::string_view name,
                                record_source const& was, record_source const& is) {
        if (was.sha256 == is.sha256) return;
        auto const told =
            std::ranges::any_of(findings_, [code](auto const& f) { return f.code == code; });
        if (!told && (!was.shipped || !store_->read(name)))
            findings_.push_back({code, {}, was.sha256, is.sha256, false});
    };
    compare("registry.changed", bundle_names::units, record_.details.units, now.units);
    compare("timeline.changed", bundle_names::timeline, record_.details.timeline, now.timeline);
    if (auto const found = sha256(policy_dump(decided_->from.by())); found != record_.policy_sha256)
        findings_.push_back(
            {"policy.changed", record_.policy_id, record_.policy_sha256, found, false});
}

void opened_round::compare_outputs() {
    bool differ = false;
    std::string again;
    for (auto const& file : outputs_) {
        if (file.name == bundle_names::record) {
            again = file.bytes;
            continue;
        }
        std::string_view bytes = file.bytes;
        if (file.name == "summary.md")
            bytes = bytes.substr(0, bytes.rfind('\n', bytes.size() - 2) + 1);
        auto const found = sha256(bytes);
        auto const recorded =
            std::ranges::find(record_.outputs, std::string_view{file.name},
                              [](auto const& o) { return std::string_view{o.name}; });
        auto const expected = recorded == record_.outputs.end() ? std::string{} : recorded->sha256;
        if (found == expected) {
            ++reproduced_;
            continue;
        }
        differ = true;
        findings_.push_back({"output.not_reproduced", file.name, expected, found, false});
    }
    compare_record(again, differ);
}

void opened_round::compare_record(std::string const& again, bool outputs_differ) {
    if (again == store_->record()) {
        ++reproduced_;
        return;
    }
    auto const decisions_now =
        std::ranges::find(outputs_, std::string_view{"decisions.csv"},
                          [](auto const& f) { return std::string_view{f.name}; });
    auto const decisions_then = store_->read("decisions.csv");
    if (!decisions_then || decisions_now == outputs_.end()) return;
    auto const changes = compare_runs({*decisions_then, store_->record(), "decisions.csv"},
                                      {decisions_now->bytes, again, "decisions.csv"});
    bool told = outputs_differ;
    if (changes) {
        for (auto const& c : changes->circumstances) {
            std::string_view code = "record.changed";
            if (c.what == "policy") continue;  // told already
            if (c.what == "settings") code = "settings.changed";
            if (c.what == "deadline" || c.what.starts_with("calendar:")) code = "calendar.changed";
            if (c.what.starts_with("reading:")) code = "reading.changed";
            findings_.push_back({code, c.what, c.before, c.after, false});
            told = true;
        }
        auto const moved =
            changes->changed.size() + changes->appeared.size() + changes->vanished.size();
        if (moved > 0) {
            findings_.push_back({"verdicts.changed", {}, "0", std::to_string(moved), false});
            told = true;
        }
    }
    if (!told)
        findings_.push_back(
            {"record.changed", "record.json", record_.sha256, sha256(again), false});
}

std::unique_ptr<opened_round> opened_round::by_policy(std::string const& policy_file) const {
    auto other = std::make_unique<opened_round>();
    other->store_ = store_;
    other->record_ = record_;
    other->staged_ = staged_;
    auto options = recorded_options();
    options.policy_file = policy_file;
    if (other->decide(options, record_.details.in) != status::done) return nullptr;
    return other;
}

}  // namespace thidua::tool
