// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/legacy_encoding.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/io/unreadable_text.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "read_nominations_session.hpp"

namespace thidua::sheet_reading {
namespace {

constexpr std::size_t most_workplaces = 65'536;

// By recipient_kind: cá nhân, tập thể, hộ gia đình.
constexpr std::array<char, 3> kind_letters{'C', 'T', 'H'};
constexpr char unknown_kind_letter = 'K';

field const* find_field(std::span<field const> fields, std::size_t known) {
    for (auto const& f : fields)
        if (f.known == known) return &f;
    return nullptr;
}

/// Where a row stands, and a column of it.
place place_of(origin const& at, std::string_view header = {}) {
    place where{.file = at.from->file, .sheet = at.from->sheet, .row = at.row};
    if (!at.from->json) {
        where.column = header;
        return where;
    }
    if (header.empty()) return where;
    where.path = "/";
    for (char const c : header) {  // RFC 6901
        if (c == '~')
            where.path += "~0";
        else if (c == '/')
            where.path += "~1";
        else
            where.path += c;
    }
    return where;
}

/// The header that a column has in this sheet.
std::string_view header_of(source const& from, std::size_t known, std::string_view otherwise) {
    for (auto const& c : from.columns)
        if (c.known == known) return c.header;
    return otherwise;
}

}  // namespace

void session::make_room(origin const& at) {
    auto const rows = entries_.size();
    if (rows < entries_.capacity()) return;
    constexpr std::size_t least = 16;
    auto room = std::max(least, rows * 2);
    auto const done =
        bytes_before_ + (content_.empty() || at.raw.empty()
                             ? 0
                             : static_cast<std::size_t>(at.raw.data() - content_.data()));
    constexpr std::size_t enough_to_guess = 1024;
    if (rows >= enough_to_guess && done > 0 && bytes_expected_ > done) {
        auto const bytes_a_row = std::max<std::size_t>(done / rows, 1);
        auto const left = (bytes_expected_ - done) / bytes_a_row;
        // The rows to come may be longer than those before them: not more room than in proportion
        // to the bytes that are read.
        constexpr auto bytes_of_a_row =
            sizeof(entry) + sizeof(nomination) + sizeof(nomination_texts);
        constexpr std::size_t room_a_byte = 4;
        auto const most = bytes_expected_ / bytes_of_a_row * room_a_byte;
        room = std::max(room, rows + std::min(left + left / 16 + least, most));
    }
    entries_.reserve(room);
    out_.batch.nominations.reserve(room);
    out_.batch.texts.reserve(room);
}

void session::take(std::span<field const> fields, origin const& at) {
    nomination n;
    nomination_texts texts;
    make_room(at);
    errors_.clear();
    own_.assign(options_->attributes.size(), cell{});
    own_unit_.reset();

    for (auto const& f : fields) take_field(f, n, texts, at);
    complete(n, texts, fields, at);

    entry e{.at = at, .given = !texts.id.empty()};
    if (!e.given) texts.id = derived_id(n, fields, at);
    if (errors_.empty()) {
        texts.where = place_of(at);
        e.accepted = true;
        e.index = out_.batch.add(n, std::move(texts), own_);
        if (own_unit_) out_.by_name.push_back({e.index, *own_unit_});
    } else {
        e.id = std::move(texts.id);
        e.index = out_.rejected.size();
        reject(fields, at, std::exchange(errors_, {}));
    }
    entries_.push_back(std::move(e));
}

void session::take_field(field const& f, nomination& n, nomination_texts& texts, origin const& at) {
    auto const fail = [&](error why) {
        why.where = place_of(at, f.header);
        errors_.push_back(std::move(why));
    };
    if (is_unreadable(f.content)) return fail(unreadable_cell(f.content, f.text));
    if (auto refused = refused_text(f.text)) return fail(*std::move(refused));
    if (is_day_for_a_code(f)) return fail(code_is_day(f.text));
    if (f.known == unknown_column) {
        texts.other.emplace_back(f.header, nfc(f.text));
        return;
    }
    auto const& to = schema_->targets[f.known];
    if (to.text != nullptr) {
        if (says_not_applicable(f.text)) return;  // nothing to print
        if (typed_for_legacy_font(f.text)) return fail(legacy_font(f.text));
        auto kept = read_text(f.text);
        if (!kept) return fail(std::move(kept).failure());
        texts.*(to.text->member) = *std::move(kept);
    } else if (to.fact != nullptr) {
        if (is_unclear_day(f)) return fail(unclear_day_number(f.text));
        auto read = schema_->readers[f.known].read(f.text, out_.batch);
        if (!read) return fail(std::move(read).failure());
        if (to.fact->attribute())
            own_[to.attribute] = *read;
        else
            to.fact->access.write(n, *read);
    }
}

bool session::is_day_for_a_code(field const& f) const {
    if (!schema_->is_code(f.known) || says_not_applicable(f.text)) return false;
    return f.content == cell_content::day || is_moment_text(f.text);
}

bool session::is_unclear_day(field const& f) const {
    if (f.known == unknown_column || f.content != cell_content::number_1904) return false;
    auto const* fact = schema_->targets[f.known].fact;
    return fact != nullptr && fact->kind == value_kind::day;
}

std::string session::kept_text(field const& f) const {
    // Text alone would not say any more why it was not taken.
    bool const unread = is_unreadable(f.content) || is_unclear_day(f) ||
                        (f.content == cell_content::day && schema_->is_code(f.known));
    return unread ? marked_unread(f.as_it_came) : std::string{f.as_it_came};
}

void session::complete(nomination& n, nomination_texts& texts, std::span<field const> fields,
                       origin const& at) {
    if (n.recipient_kind.blank() && at.section &&
        find_field(fields, schema_->recipient_kind) == nullptr)
        n.recipient_kind = *at.section;

    auto const* name_cell = find_field(fields, schema_->recipient_name);
    if (name_cell == nullptr || says_not_applicable(name_cell->text)) {
        auto const& name = schema_->columns.columns()[schema_->recipient_name];
        errors_.push_back(
            {.code = "nominations.no_name",
             .message = {"thiếu tên tập thể, cá nhân hoặc hộ gia đình", "the name is missing"},
             .help = {"điền cột `" + std::string{name.header} + "`",
                      "fill the column `" + std::string{name.name} + "`"},
             .where = place_of(at, header_of(*at.from, schema_->recipient_name, name.name))});
    }

    auto const* units = options_->names.units;
    auto const* workplace = find_field(fields, schema_->workplace);
    bool const no_code = find_field(fields, schema_->unit) == nullptr;
    if (units != nullptr && no_code && workplace != nullptr && !texts.workplace.empty()) {
        auto const found = unit_of_workplace(texts.workplace);
        if (found) {
            n.unit = *found;
        } else {
            auto why = found.failure();
            why.where = place_of(at, workplace->header);
            errors_.push_back(std::move(why));
        }
    }
    if (units != nullptr && n.recipient_unit.blank() && n.recipient_kind.known() &&
        *n.recipient_kind == recipient_kind::collective && !texts.recipient_name.empty()) {
        auto const found = units->find_name(fold_name(texts.recipient_name));
        if (found.size() == 1 && (!n.unit.known() || lies_under(found.front(), *n.unit))) {
            n.recipient_unit = found.front();
            own_unit_ = found.front();
        }
    }
    if (options_->names.submissions != nullptr && n.submission.known()) {
        auto const number = static_cast<std::size_t>((*n.submission).raw());
        if (number >= submissions_.size()) submissions_.resize(number + 1, nullptr);
        auto const*& from = submissions_[number];
        if (from == nullptr)
            from = options_->names.submissions->find(
                out_.batch.submissions.name_of((*n.submission).raw()));
        if (from != nullptr) apply(*from, n, texts);
    }
}

place session::place_of_row(origin const& at, std::size_t known) const {
    if (known == unknown_column) return place_of(at);
    return place_of(at, header_of(*at.from, known, schema_->columns.columns()[known].name));
}

result<unit_id> session::unit_of_workplace(std::string const& name) {
    auto& known = schema_->workplaces;
    if (auto const found = known.find(name); found != known.end()) return found->second;
    auto unit = find_unit_by_name(options_->names.units, name);
    if (known.size() < most_workplaces) known.emplace(name, unit);
    return unit;
}

bool session::lies_under(unit_id which, unit_id above) const {
    auto const units = options_->names.units->units();
    constexpr int deepest = 32;  // parents may be entered in a circle
    for (int i = 0; i < deepest; ++i) {
        if (which == above) return true;
        auto const* u = find_unit(units, which);
        if (u == nullptr) return false;
        which = u->parent;
    }
    return false;
}

std::string session::derived_id(nomination const& n, std::span<field const> fields,
                                origin const& at) const {
    std::string id;
    if (auto const* submission = find_field(fields, schema_->submission);
        submission != nullptr && !says_not_applicable(submission->text))
        id = nfc(submission->text);
    else
        id = at.from->stem;
    id += '/';
    id += n.recipient_kind.known() ? kind_letters[static_cast<std::size_t>(*n.recipient_kind)]
                                   : unknown_kind_letter;
    id += '/';
    id += n.ordinal.known() ? std::to_string(*n.ordinal) : "r" + std::to_string(at.row);
    return id;
}

void session::reject(std::span<field const> fields, origin const& at, std::vector<error> errors) {
    rejected_row row{.where = place_of(at), .errors = std::move(errors)};
    auto const names = schema_->columns.columns();
    if (at.section && find_field(fields, schema_->recipient_kind) == nullptr)
        row.cells.emplace_back(names[schema_->recipient_kind].name, name_of(*at.section));
    for (auto const& f : fields) {
        bool const unknown = f.known == unknown_column;
        if (!unknown && schema_->targets[f.known].ignored()) continue;
        row.cells.emplace_back(unknown ? f.header : names[f.known].name, kept_text(f));
    }
    for (auto const& why : row.errors) {
        auto& found = row.found.emplace_back();
        for (auto const& f : fields)
            if (place_of(at, f.header) == why.where) found = f.as_it_came;
    }
    out_.rejected.push_back(std::move(row));
}

void session::reject_raw(source const& from, std::int64_t row, std::string_view raw, error why) {
    why.where.file = from.file;
    why.where.sheet = from.sheet;
    why.where.row = row;
    auto where = why.where;
    where.column.clear();
    where.path.clear();
    out_.rejected.push_back({.where = std::move(where), .raw = std::string{raw}, .found = {""}});
    out_.rejected.back().errors.push_back(std::move(why));
}

}  // namespace thidua::sheet_reading
