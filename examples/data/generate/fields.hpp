// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace generate {

/// The columns of a nomination that the generator writes, in the order of the merged files.
enum class field : std::size_t {
    id,
    ordinal,
    submission,
    recipient_kind,
    recipient_id,
    recipient_name,
    honorific,
    sex,
    birth,
    job_title,
    workplace,
    posthumous,
    unit,
    recipient_unit,
    submitting_unit,
    collective_kind,
    headcount,
    women_headcount,
    position,
    direct_role,
    direct_role_basis,
    form,
    commendation_type,
    phase,
    movement,
    content,
    achievement_id,
    summary,
    achieved_from,
    achieved_to,
    influence,
    rating,
    rating_year,
    unit_rank,
    score,
    selected_in_movement,
    major_contribution,
    exemplary,
    united,
    grassroots_fighter_streak,
    excellent_collective_streak,
    excellent_years_streak,
    initiatives,
    research_works,
    discipline_pending,
    discipline_ended_on,
    under_investigation,
    complaint_pending,
    press_case_pending,
    status_on,
    procedure,
    simplified_case,
    documents,
    submitted_on,
    received_on,
    rewarded_before,
    remark  // the last one is unknown to the reader
};

inline constexpr std::size_t field_count{static_cast<std::size_t>(field::remark) + 1U};

/// How the text of a column is written in a sheet.
enum class sort_of_value { text, whole, decimal, date, yes_no, word, words };

/// A column's English id and its Vietnamese headers (the first is the usual one, "" ends the list).
struct column {
    std::string_view id{};
    sort_of_value sort{};
    std::array<std::string_view, 3> headers{};
};

using enum sort_of_value;

inline constexpr std::array<column, field_count> columns{{
    {"id", text, {"Mã hồ sơ"}},
    {"ordinal", whole, {"STT"}},
    {"submission", text, {"Mã tờ trình"}},
    {"recipient_kind", word, {"Đối tượng khen thưởng"}},
    {"recipient_id", text, {"Mã định danh", "Mã cán bộ"}},
    {"recipient_name",
     text,
     {"Tên tập thể, cá nhân, hộ gia đình", "Họ và tên", "Tên đơn vị/tập thể"}},
    {"honorific", text, {"Ông/Bà", "Tên gọi"}},
    {"sex", text, {"Giới tính"}},
    {"birth", text, {"Ngày sinh"}},
    {"job_title", text, {"Chức vụ, chức danh"}},
    {"workplace", text, {"Đơn vị công tác"}},
    {"posthumous", yes_no, {"Truy tặng"}},
    {"unit", text, {"Mã đơn vị công tác"}},
    {"recipient_unit", text, {"Mã đơn vị của tập thể"}},
    {"submitting_unit", text, {"Đơn vị trình"}},
    {"collective_kind", word, {"Phân loại tập thể", "Mã phân loại tập thể"}},
    {"headcount", whole, {"Số người trong tập thể"}},
    {"women_headcount", whole, {"Số nữ"}},
    {"position",
     word,
     {"Phân loại cán bộ, biểu 0603", "Phân loại đối tượng", "Mã phân loại cán bộ"}},
    {"direct_role", word, {"Vai trò trực tiếp trong phong trào thi đua"}},
    {"direct_role_basis", text, {"Căn cứ phân công"}},
    {"form", word, {"Hình thức đề nghị khen thưởng"}},
    {"commendation_type", word, {"Loại hình khen thưởng"}},
    {"phase", whole, {"Đợt thi đua"}},
    {"movement", text, {"Phong trào thi đua"}},
    {"content", text, {"Nội dung thi đua"}},
    {"achievement_id", text, {"Mã thành tích"}},
    {"summary", text, {"Tóm tắt thành tích"}},
    {"achieved_from", date, {"Thành tích từ ngày"}},
    {"achieved_to", date, {"Thành tích đến ngày"}},
    {"influence", word, {"Phạm vi ảnh hưởng"}},
    {"rating", word, {"Mức xếp loại chất lượng"}},
    {"rating_year", whole, {"Năm xếp loại"}},
    {"unit_rank", whole, {"Thứ tự đề nghị"}},
    {"score", decimal, {"Điểm thi đua"}},
    {"selected_in_movement", yes_no, {"Được bình xét trong phong trào thi đua"}},
    {"major_contribution", yes_no, {"Có đóng góp lớn"}},
    {"exemplary",
     yes_no,
     {"Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước"}},
    {"united", yes_no, {"Nội bộ đoàn kết"}},
    {"grassroots_fighter_streak", whole, {"Số lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở"}},
    {"excellent_collective_streak",
     whole,
     {"Số lần liên tục đạt danh hiệu Tập thể lao động xuất sắc"}},
    {"excellent_years_streak", whole, {"Số năm liên tục hoàn thành xuất sắc nhiệm vụ"}},
    {"initiatives", whole, {"Số sáng kiến được công nhận trong thời gian đó"}},
    {"research_works", whole, {"Số đề tài đã nghiệm thu trong thời gian đó"}},
    {"discipline_pending", yes_no, {"Đang bị xem xét, thi hành kỷ luật"}},
    {"discipline_ended_on", date, {"Ngày hết thời hạn kỷ luật"}},
    {"under_investigation",
     yes_no,
     {"Đang bị điều tra, thanh tra, kiểm toán, kiểm tra do có dấu hiệu vi phạm"}},
    {"complaint_pending", yes_no, {"Có đơn thư khiếu nại, tố cáo đang được xác minh"}},
    {"press_case_pending", yes_no, {"Báo chí nêu vấn đề tham nhũng, tiêu cực đang được xác minh"}},
    {"status_on", date, {"Ngày xác nhận tình trạng"}},
    {"procedure", word, {"Thủ tục khen thưởng"}},
    {"simplified_case", whole, {"Trường hợp áp dụng thủ tục đơn giản"}},
    {"documents", words, {"Thành phần hồ sơ"}},
    {"submitted_on", date, {"Ngày tờ trình"}},
    {"received_on", date, {"Ngày tiếp nhận hồ sơ"}},
    {"rewarded_before", yes_no, {"Đã được khen thưởng về thành tích này"}},
    {"Ghi chú", text, {"Ghi chú"}},
}};

constexpr column const& column_of(field which) { return columns[static_cast<std::size_t>(which)]; }

/// A machine word and how a sheet says it.
struct label {
    std::string_view word{};
    std::string_view vietnamese{};
};

inline constexpr label labels[]{
    {"individual", "cá nhân"},
    {"collective", "tập thể"},
    {"household", "hộ gia đình"},
    {"whole_unit", "toàn cơ quan, đơn vị"},
    {"division", "phòng"},
    {"section", "ban"},
    {"team", "tổ"},
    {"crew", "đội"},
    {"workshop", "phân xưởng"},
    {"hospital_department", "khoa"},
    {"station", "trạm"},
    {"squad", "tiểu đội"},
    {"subject_group", "tổ chuyên môn"},
    {"party_cell", "chi bộ"},
    {"union_branch", "chi đoàn, chi hội"},
    {"residential_group", "thôn, tổ dân phố"},
    {"other", "khác"},
    {"province_leader", "Lãnh đạo cấp bộ/tỉnh"},
    {"department_leader", "Lãnh đạo cấp vụ/sở"},
    {"businessperson", "Doanh nhân"},
    {"division_leader", "Lãnh đạo từ phó phòng trở lên"},
    {"other_leader", "Các cấp lãnh đạo khác"},
    {"direct_worker", "Người trực tiếp công tác, lao động, học tập, chiến đấu"},
    {"none", "không"},
    {"organises", "tổ chức"},
    {"implements", "thực hiện"},
    {"organises_and_implements", "tổ chức và thực hiện"},
    {"bang_khen", "Bằng khen"},
    {"giay_khen", "Giấy khen"},
    {"movement", "phong trào thi đua"},
    {"unexpected", "đột xuất"},
    {"merit", "công trạng"},
    {"unit", "cơ quan, đơn vị"},
    {"commune", "địa bàn cấp xã"},
    {"field", "một lĩnh vực thuộc Thành phố"},
    {"city", "toàn Thành phố"},
    {"completed", "Hoàn thành nhiệm vụ"},
    {"good", "Hoàn thành tốt nhiệm vụ"},
    {"excellent", "Hoàn thành xuất sắc nhiệm vụ"},
    {"standard", "thông thường"},
    {"simplified", "đơn giản"},
    {"proposal", "tờ trình"},
    {"report", "báo cáo thành tích"},
    {"summary_report", "báo cáo tóm tắt thành tích"},
    {"minutes", "biên bản xét khen thưởng"},
    {"certificate", "giấy chứng nhận sáng kiến, đề tài"},
    {"consultation", "ý kiến hiệp y"},
};

/// The Vietnamese label of a word; a word without one (a planted mistake) stays as it is.
constexpr std::string_view vietnamese(std::string_view word) {
    for (label const& each : labels) {
        if (each.word == word) return each.vietnamese;
    }
    return word;
}

}  // namespace generate
