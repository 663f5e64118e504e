// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/pages/round_page.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/plan/phase_bounds.hpp>

#include "page_frame.hpp"
#include "page_style.hpp"
#include "round_parts.hpp"

namespace thidua {

namespace {

using detail::html_writer;
using detail::page_words;

class round_writer {
public:
    round_writer(round_view const& v, page_options const& options)
        : v_(v),
          options_(options),
          words_(v, options.in, options.audience.value_or(sensitivity::internal)) {
        frame_.in = options.in;
        frame_.title = title();
        frame_.style = detail::page_style() + stacked("su-kien", detail::event_headings(words_)) +
                       stacked("bang-danh-sach", detail::open_headings(words_));
        if (!open())
            frame_.style += stacked("bang-don-vi", detail::unit_headings(words_)) +
                            stacked("bang-ho-so", detail::dossier_headings(words_));
        frame_.script = detail::page_script();
        frame_.heading = round_heading(v).in(options.in);
        frame_.draft = detail::is_draft(v);
    }

    [[nodiscard]] std::string write() {
        detail::open_page(page_, frame_);
        head();
        page_.open("main", {{"id", "noi-dung"}});
        detail::put_time_line(page_, words_);
        if (open()) {
            detail::put_open_list(page_, words_, options_.most_rows);
        } else {
            detail::put_funnel(page_, words_, detail::count_round(v_));
            detail::put_selection(page_, words_);
            detail::put_units(page_, words_);
            detail::put_dossiers(page_, words_, options_.most_rows);
        }
        page_.close();
        foot();
        return detail::close_page(std::move(page_), frame_);
    }

private:
    [[nodiscard]] bool open() const { return words_.upto() == sensitivity::open; }
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }
    [[nodiscard]] static std::string stacked(std::string_view id,
                                             std::vector<std::string> const& headings) {
        return detail::stacked_style(id, detail::plain_headings(headings));
    }

    [[nodiscard]] std::string title() const {
        auto const* p = find_phase(v_.in->phases, v_.in->phase);
        auto const what = open() ? say("Danh sách khen thưởng", "The list of commendations")
                                 : say("Kết quả xét khen thưởng", "Results of the round");
        return p == nullptr ? what : what + " - " + std::string{p->name.in(options_.in)};
    }

    void head() {
        page_.open("header");
        page_.element("h1", frame_.title);
        auto const& terms = *v_.terms;
        put_facts(
            page_,
            {{say("Chính sách", "Policy"), std::string{terms.by().name.in(options_.in)}},
             {say("Quy định của đợt xét", "Settings"), terms.with().label.in(options_.in)},
             {say("Bước", "Stage"), words_.label(v_.decided->at)},
             {say("Ngày xác nhận tình trạng", "Status day"), words_.day(v_.in->on)},
             {v_.in->signed_on_planned ? say("Ngày quyết định dự kiến", "Planned day of decision")
                                       : say("Ngày quyết định", "Day of decision"),
              words_.day(v_.in->signed_on)},
             {say("Lịch sử khen thưởng", "Past awards"),
              v_.in->history_given ? say("đã đối chiếu", "compared with")
                                   : say("chưa đối chiếu", "not compared with")},
             {say("Thứ tự", "Order"),
              v_.decided->provisional_order
                  ? say("tạm tính, chưa có phiếu của Hội đồng", "provisional: before the council")
                  : std::string{}},
             {say("Dùng cho", "For"), audience()}});
        page_.close();
        page_.open("nav", {{"aria-label", say("Mục lục", "Contents")}}).open("ul");
        auto const link = [this](std::string_view to, std::string const& words) {
            page_.open("li").element("a", words, {{"href", to}}).close();
        };
        link("#dong-thoi-gian", say("Dòng thời gian", "Time line"));
        if (open()) {
            link("#danh-sach", say("Danh sách", "The list"));
        } else {
            link("#tu-tiep-nhan", say("Từ tiếp nhận đến dự kiến", "Received to proposed"));
            link("#xet-chon", say("Xét chọn và ưu tiên", "Selection and the priority"));
            link("#don-vi", say("Đơn vị trình", "Submitting units"));
            link("#ho-so", say("Hồ sơ", "Dossiers"));
        }
        page_.close().close();
    }

    [[nodiscard]] std::string audience() const {
        switch (words_.upto()) {
            case sensitivity::open:
                return say("công bố", "publication");
            case sensitivity::internal:
                return say("cơ quan và Hội đồng; không công bố", "the offices and the Council");
            case sensitivity::personal:
                return say("người xử lý hồ sơ; không công bố", "those who handle the dossiers");
            default:
                return say("người được giao xem thông tin hạn chế; không công bố",
                           "those who may see restricted facts");
        }
    }

    void foot() {
        page_.open("footer");
        detail::put_anchor(page_, words_, options_.anchor);
        if (!v_.version.empty()) page_.element("p", "thidua " + std::string{v_.version});
        page_.element("p", frame_.heading);
        page_.close();
    }

    round_view const& v_;
    page_options const& options_;
    page_words words_;
    detail::page_frame frame_{};
    html_writer page_{};
};

}  // namespace

std::string round_page(round_view const& v, page_options const& options) {
    return round_writer{v, options}.write();
}

}  // namespace thidua
