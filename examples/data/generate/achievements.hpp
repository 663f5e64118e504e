// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "random.hpp"

namespace generate {

/// A content group of plan 343, its code in the data of the plan, and what people did for it. In
/// the sentences `#` stands for a number of things, `%` for a share in per cent.
struct content_group {
    std::string_view code{};
    std::array<std::string_view, 3> done{};
};

inline constexpr content_group content_groups[]{
    {"development_targets",
     {"Hoàn thành # chỉ tiêu kinh tế - xã hội năm 2025 trước thời hạn được giao",
      "Tham mưu, tổ chức thực hiện kế hoạch đầu tư công, giải ngân đạt % kế hoạch",
      "Hoàn thành # nhiệm vụ trọng tâm của kế hoạch năm 2025, đạt % tiến độ"}},
    {"investment_climate",
     {"Rút ngắn % thời gian giải quyết thủ tục đầu tư, hỗ trợ # doanh nghiệp",
      "Tháo gỡ vướng mắc cho # dự án đầu tư chậm triển khai trên địa bàn",
      "Tổ chức # hội nghị đối thoại, giải quyết kiến nghị của doanh nghiệp"}},
    {"innovation_startups",
     {"Kết nối # nhóm khởi nghiệp với các trường, viện và doanh nghiệp",
      "Đưa # sáng kiến vào áp dụng, tiết kiệm % chi phí thực hiện",
      "Xây dựng mô hình \"Góc sáng tạo\" với # lượt người tham gia"}},
    {"planning_environment",
     {"Hoàn thành giải phóng mặt bằng # hộ dân phục vụ dự án đường Vành đai 4 - Vùng Thủ đô",
      "Xóa # điểm tồn đọng rác thải, duy trì tuyến phố tự quản",
      "Rà soát, xử lý # trường hợp vi phạm trật tự xây dựng, đạt %"}},
    {"culture_welfare",
     {"Vận động xây dựng, sửa chữa # nhà cho hộ khó khăn, chăm lo an sinh xã hội",
      "Nâng cao chất lượng giáo dục, y tế cơ sở; % người dân hài lòng",
      "Xây dựng # mô hình văn hóa, gia đình hạnh phúc tại cơ sở"}},
    {"security",
     {"Giữ vững an ninh trật tự, giải quyết # vụ việc ngay từ cơ sở",
      "Bảo đảm an toàn tuyệt đối # sự kiện chính trị, văn hóa trên địa bàn",
      "Tuyên truyền phòng cháy, chữa cháy cho # lượt hộ dân, đạt %"}},
    {"foreign_affairs",
     {"Đón tiếp, phục vụ # đoàn khách quốc tế, nâng cao hiệu quả công tác đối ngoại",
      "Triển khai # chương trình hợp tác quốc tế của Thành phố",
      "Quảng bá hình ảnh Thủ đô qua # sự kiện đối ngoại nhân dân"}},
    {"party_building",
     {"Kết nạp # đảng viên mới, hoàn thành % chỉ tiêu phát triển Đảng",
      "Cụ thể hóa # văn bản chỉ đạo về xây dựng Đảng, hệ thống chính trị",
      "Sinh hoạt chuyên đề \"Học tập và làm theo Bác\" với # buổi, % đảng viên tham gia"}},
    {"strategic_tasks_15_nq_tw",
     {"Tham mưu # nội dung thực hiện Nghị quyết số 15-NQ/TW về phát triển Thủ đô",
      "Hoàn thành # nhiệm vụ có tính chất chiến lược, đạt % kế hoạch",
      "Đẩy nhanh tiến độ # dự án trọng điểm của Thành phố"}},
    {"capital_law",
     {"Tham mưu xây dựng # văn bản quy định chi tiết thi hành Luật Thủ đô",
      "Phối hợp triển khai Luật Thủ đô, hoàn thành % lộ trình được giao",
      "Tuyên truyền Luật Thủ đô tới # lượt cán bộ và người dân"}},
    {"dynamism_24_ct_tu",
     {"Giải quyết dứt điểm # việc tồn đọng, dám nghĩ, dám làm, dám chịu trách nhiệm",
      "Thực hiện Chỉ thị số 24-CT/TU, % công việc giải quyết đúng hạn",
      "Đề xuất # giải pháp tăng cường kỷ cương, trách nhiệm trong giải quyết công việc"}},
    {"administrative_reform",
     {"Giải quyết # hồ sơ thủ tục hành chính, % đúng và trước hạn",
      "Số hóa % hồ sơ lưu trữ, đưa # dịch vụ công trực tuyến vào sử dụng",
      "Sắp xếp bộ máy tinh gọn, bàn giao xong # đầu việc trước ngày 01/7/2025"}},
    {"congress_organisation",
     {"Phục vụ # đại hội đảng bộ cơ sở, bảo đảm chu đáo, an toàn, tiết kiệm",
      "Hoàn thành # văn kiện, báo cáo phục vụ đại hội đảng bộ các cấp",
      "Tổ chức hậu cần đại hội với # đại biểu, tiết kiệm % kinh phí"}},
    {"propaganda",
     {"Đăng tải # tin, bài tuyên truyền kết quả thực hiện Nghị quyết Đại hội Đảng bộ Thành phố",
      "Tổ chức # buổi tuyên truyền, trang trí khánh tiết chào mừng đại hội và các ngày lễ lớn",
      "Xây dựng # mô hình, chương trình chào mừng đại hội, thu hút % đoàn viên, hội viên"}},
};

/// What someone did on the spur of the moment: for unexpected achievements.
inline constexpr std::string_view unexpected_deeds[]{
    "Kịp thời cứu # người trong vụ cháy nhà dân, ngăn cháy lan",
    "Cứu # người bị đuối nước, đưa đi cấp cứu an toàn",
    "Phát hiện, phối hợp bắt giữ # đối tượng trộm cắp, bàn giao Công an",
    "Xử lý sự cố ngập úng trong đêm mưa bão, khơi thông # điểm tắc",
    "Khắc phục sự cố kỹ thuật trong # giờ, không để gián đoạn phục vụ Nhân dân",
    "Đạt giải cao tại # cuộc thi cấp quốc gia và quốc tế",
    "Nhặt được và trả lại # tài sản giá trị lớn cho người mất",
    "Hỗ trợ sơ tán # hộ dân khỏi vùng nguy hiểm trong bão số 10"};

/// Movements that the plan names, as the plan writes them.
inline constexpr std::string_view named_movements[]{
    "Cải cách hành chính",
    "Sáng kiến, sáng tạo Thủ đô",
    "An toàn thực phẩm",
    "Cả nước chung sức xây dựng nông thôn mới",
    "Doanh nghiệp Thủ đô hội nhập và phát triển",
    "Vì người nghèo - Không để ai bị bỏ lại phía sau"};

/// A sentence with its `#` (1 to `most`) and `%` (85 to 99) filled in.
inline std::string told(std::string_view sentence, int most, stream& random) {
    std::string text{};
    for (char const letter : sentence) {
        if (letter == '#') {
            text += std::to_string(random.between(1, most));
        } else if (letter == '%') {
            text += std::to_string(random.between(85, 99)) + '%';
        } else {
            text += letter;
        }
    }
    return text;
}

}  // namespace generate
