// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/sheet_template.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/plan/phase_bounds.hpp>

#include "sheet_template_parts.hpp"

namespace thidua {

namespace detail {

std::string template_title(template_view const& v) {
    std::string title = "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG";
    if (auto const* plan = v.terms->by().of; plan != nullptr)
        title += " - " + std::string{plan->name.vi};
    if (auto const* p = find_phase(v.in->phases, v.in->phase); p != nullptr)
        title += " - " + std::string{p->name.vi};
    if (v.unit && v.units != nullptr)
        title += " - " + printed_name(v.units->units(), v.units->at(*v.unit));
    return title;
}

}  // namespace detail

namespace {

[[nodiscard]] std::string bound(phase_bound const& b) {
    if (!b.known) return "chưa xác định";
    return to_short(b.day) + (b.provisional ? " (dự kiến)" : "");
}

void add_days(template_view const& v, std::vector<std::string>& lines) {
    lines.emplace_back("Đợt thi đua và thời hạn:");
    auto const& by = v.terms->by();
    if (by.of != nullptr) lines.push_back("Kế hoạch: " + std::string{by.of->name.vi} + ".");
    lines.push_back("Chính sách xét: " + std::string{by.name.vi} + ".");
    for (auto const& p : v.in->phases) {
        if (p.number == 0 || (v.in->phase != 0 && p.number != v.in->phase)) continue;
        lines.push_back(std::string{p.name.vi} + ": từ " + bound(first_day_of(p)) + " đến hết " +
                        bound(last_day_of(p)) + ".");
    }
    if (v.in->deadline.known())
        lines.push_back("Hạn cuối tiếp nhận hồ sơ: hết ngày " + to_short(*v.in->deadline) + ".");
    else
        lines.emplace_back("Hạn tiếp nhận hồ sơ: cơ quan thẩm định chưa quy định.");
    lines.push_back("Ngày xem xét tình trạng: " + to_short(v.in->on) + ".");
}

}  // namespace

std::vector<std::string> template_guide(template_view const& v) {
    auto const data = "“" + std::string{template_data_sheet} + "”";
    std::vector<std::string> lines{
        "Cách điền:",
        "Ghi mỗi hồ sơ một dòng ở trang " + data +
            ", từ dòng ngay dưới dòng tiêu đề; không sửa, không xóa dòng tiêu đề.",
        "Các dòng phía trên tiêu đề (tên danh sách, mức độ bắt buộc, ví dụ) không được đọc như hồ "
        "sơ.",
        "Cột bắt buộc có nền đậm; cột chỉ cần khi áp dụng có nền nhạt; cột tự chọn đứng sau cùng "
        "và "
        "được gom nhóm. Ghi chú ở từng tiêu đề nêu giá trị được nhận và điều khoản dùng đến.",
        "Cột có danh sách: chọn một giá trị. Thành phần hồ sơ có thể ghi nhiều mục, cách nhau bằng "
        "dấu chấm phẩy.",
        "Có thể chia danh sách bằng đề mục, mỗi đề mục một dòng: I. Tập thể; II. Cá nhân; III. Hộ "
        "gia đình. Dòng dưới đề mục không cần ghi lại Đối tượng khen thưởng.",
        "Ngày ghi theo ngày/tháng/năm. Mã ghi dạng văn bản để không mất số 0 ở đầu.",
        "Cột thêm ngoài mẫu được giữ lại và báo một lần, không làm hồ sơ bị loại.",
        "Để trống, không, không áp dụng:",
        "Để trống nghĩa là chưa có thông tin, không bao giờ là “không” hay số 0; thiếu thông tin "
        "thì "
        "hồ sơ có thể chưa đủ căn cứ xác định.",
        "“không” nghĩa là đã biết, và câu trả lời là không.",
        "“không áp dụng” (hoặc n/a, -) nghĩa là câu hỏi không đặt ra đối với hồ sơ, ví dụ ngày hết "
        "thời hạn kỷ luật của người chưa từng bị kỷ luật.",
        "Vai trò trực tiếp và đóng góp lớn là nội dung đơn vị đề nghị xét: để trống là không đề "
        "nghị "
        "xét.",
        "Nội dung mà tờ trình đã ghi hoặc cam kết chung cho cả danh sách có thể để trống ở từng "
        "dòng.",
    };
    add_days(v, lines);
    lines.emplace_back("Trước khi gửi:");
    lines.emplace_back(
        "Đơn vị tự kiểm tra bằng lệnh thidua check: còn thiếu gì, bổ sung thế nào và đến ngày "
        "nào.");
    return lines;
}

std::string template_csv(template_view const& v, csv_write_options const& options) {
    auto const columns = template_columns(v);
    csv_writer out{options};
    out.cell(detail::template_title(v));
    out.end_row();
    for (auto const& c : columns) out.cell(label_of(c.need).vi);
    out.end_row();
    for (std::size_t i = 0; i < columns.size(); ++i)
        out.cell(i == 0 ? detail::example_mark : std::string_view{columns[i].example});
    out.end_row();
    for (auto const& c : columns) out.cell(c.header);
    out.end_row();
    return std::move(out).take();
}

}  // namespace thidua
