// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/worker.hpp>

#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/read_nominations.hpp>
#include <thidua/reports/error_json.hpp>
#include <thidua/reports/explanation.hpp>

#include "error_json.hpp"
#include "worker_parts.hpp"

namespace thidua {

namespace {

using print = std::string(dossier const&, wording const&);

/// Puts what was read over into an answer that is whole: behind its last member.
void add_warnings(std::string& answer, std::vector<error> const& reports) {
    if (reports.empty()) return;
    detail::json_writer out;
    out.begin_array();
    for (auto const& e : reports) {
        out.begin_object();
        detail::put_error_members(out, e);
        out.end_object();
    }
    out.end_array();
    answer.pop_back();
    answer += ",\"warnings\":" + std::move(out).take() + "}";
}

[[nodiscard]] std::string judged(detail::worker_setup& by, std::string_view line,
                                 std::int64_t number, print* as) {
    auto read = by.reader().read_object(line, number);
    if (!read.rejected.empty()) return error_json(read.rejected.front());
    if (read.batch.empty()) return error_json(read.reports, {.file = "-", .row = number});
    by.compare(read.batch);
    dossier const d{.by = &by.rules().by(),
                    .facts = &read.batch.nominations.front(),
                    .texts = &read.batch.texts.front(),
                    .in = &by.rules().in,
                    .calendar = &by.rules().calendar,
                    .at = by.at()};
    auto answer = as(d, by.say(read.batch));
    add_warnings(answer, read.reports);
    return answer;
}

/// What does not come from the line: memory that is lacking, a fault of the library.
[[nodiscard]] error lacking_memory() {
    return {"worker.out_of_memory",
            {"không đủ bộ nhớ cho dòng này", "there is not enough memory for this line"},
            {"chia nhỏ dòng, hoặc cấp thêm bộ nhớ", "give a shorter line, or more memory"},
            {}};
}
[[nodiscard]] error fault_inside(char const* what) {
    return {
        "worker.internal",
        {std::string{"lỗi của thư viện: "} + what, std::string{"a fault of the library: "} + what},
        {"gửi dòng này cho người phát triển", "send this line to the developers"},
        {}};
}

[[nodiscard]] std::string never_thrown(detail::worker_setup& by, std::string_view line,
                                       std::int64_t number, print* as) noexcept try {
    auto const say = [number](error e) {
        e.where = {.file = "-", .row = number};
        return error_json(e);
    };
    try {
        return judged(by, line, number, as);
    } catch (std::bad_alloc const&) {
        return say(lacking_memory());
    } catch (std::exception const& e) {
        return say(fault_inside(e.what()));
    }
} catch (...) {
    return {};  // not even that could be told
}

}  // namespace

worker::worker(std::unique_ptr<parts> all) : parts_(std::move(all)) {}
worker::worker(worker&&) noexcept = default;
worker& worker::operator=(worker&&) noexcept = default;
worker::~worker() = default;

result<worker, worker_refusal> worker::open(worker_options options) {
    auto all = std::make_unique<parts>(std::move(options));
    if (auto loaded = all->by.load(); !loaded) return std::move(loaded).failure();
    return worker{std::move(all)};
}

std::vector<error> const& worker::warnings() const { return parts_->by.rules().warnings; }

std::string worker::answer(std::string_view line, std::int64_t number) noexcept {
    return never_thrown(parts_->by, line, number, &assessment_json);
}

std::string worker::explain(std::string_view line, std::int64_t number) noexcept {
    return never_thrown(parts_->by, line, number, &explanation_json);
}

}  // namespace thidua
