// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace generate {

/// One synthetic sub-unit of a sort of unit. `was` is an earlier name of the same sub-unit.
struct sub_unit {
    std::string_view name{};
    std::string_view collective_kind{};
    std::string_view kind{};
    std::string_view was{};
};

inline constexpr sub_unit of_department[]{
    {"Văn phòng", "division", "department_office"},
    {"Phòng Tổng hợp", "division", "department_office", "Phòng Kế hoạch - Tổng hợp"},
    {"Phòng Kế hoạch - Tài chính", "division", "department_office"},
    {"Phòng Nghiệp vụ 1", "division", "department_office"},
    {"Phòng Nghiệp vụ 2", "division", "department_office"},
    {"Phòng Pháp chế và Kiểm tra", "division", "department_office", "Phòng Pháp chế"},
    {"Trung tâm Thông tin và Dữ liệu", "other", "public_service_unit"},
    {"Bộ phận Tiếp nhận và trả kết quả", "other", "other"},
    {"Tổ Chuyển đổi số", "team", "other"},
    {"Tổ Cải cách hành chính", "team", "other"},
    {"Tổ Rà soát văn bản Luật Thủ đô", "team", "other"},
    {"Chi bộ Văn phòng", "party_cell", "party_body"},
    {"Chi đoàn cơ quan", "union_branch", "other"},
};

inline constexpr sub_unit of_party_body[]{
    {"Phòng Tổng hợp", "division", "department_office"},
    {"Phòng Nghiệp vụ cơ sở", "division", "department_office", "Phòng Cơ sở"},
    {"Phòng Quản trị", "division", "department_office"},
    {"Tổ Giúp việc đại hội", "team", "other"},
    {"Tổ Tuyên truyền đại hội", "team", "other"},
    {"Tổ Chuyển đổi số", "team", "other"},
    {"Chi bộ 1", "party_cell", "party_body"},
    {"Chi bộ 2", "party_cell", "party_body"},
    {"Chi đoàn cơ quan", "union_branch", "other"},
};

inline constexpr sub_unit of_organisation[]{
    {"Văn phòng", "division", "department_office"},
    {"Ban Phong trào", "section", "department_office"},
    {"Ban Tổ chức - Kiểm tra", "section", "department_office"},
    {"Ban Tuyên giáo", "section", "department_office", "Ban Tuyên truyền"},
    {"Ban Công tác xã hội", "section", "department_office"},
    {"Tổ Truyền thông", "team", "other"},
    {"Tổ Vận động nguồn lực", "team", "other"},
    {"Chi hội cơ sở số 1", "union_branch", "other"},
    {"Chi hội cơ sở số 2", "union_branch", "other"},
    {"Chi hội cơ sở số 3", "union_branch", "other"},
    {"Câu lạc bộ nòng cốt số 1", "other", "other"},
};

inline constexpr sub_unit of_forces[]{
    {"Phòng Tham mưu", "division", "armed_forces"},
    {"Phòng Hậu cần - Kỹ thuật", "division", "armed_forces", "Phòng Hậu cần"},
    {"Đội Nghiệp vụ số 1", "team", "armed_forces"},
    {"Đội Nghiệp vụ số 2", "team", "armed_forces"},
    {"Đội Nghiệp vụ số 3", "team", "armed_forces"},
    {"Tiểu đội 1", "squad", "armed_forces"},
    {"Tiểu đội 2", "squad", "armed_forces"},
    {"Tiểu đội 3", "squad", "armed_forces"},
    {"Tổ Công tác địa bàn số 1", "team", "armed_forces"},
    {"Tổ Công tác địa bàn số 2", "team", "armed_forces"},
    {"Chi đoàn cơ quan", "union_branch", "other"},
};

inline constexpr sub_unit of_enterprise[]{
    {"Phòng Kế hoạch - Kỹ thuật", "division", "department_office"},
    {"Phòng An toàn lao động", "division", "department_office", "Phòng An toàn"},
    {"Xí nghiệp số 1", "other", "enterprise"},
    {"Phân xưởng Bảo dưỡng", "workshop", "enterprise"},
    {"Phân xưởng Cơ khí", "workshop", "enterprise"},
    {"Tổ Sản xuất số 1", "team", "enterprise"},
    {"Tổ Sản xuất số 2", "team", "enterprise"},
    {"Tổ Sản xuất số 3", "team", "enterprise"},
    {"Đội Vận hành số 1", "crew", "enterprise"},
    {"Đội Vận hành số 2", "crew", "enterprise"},
    {"Trạm Kỹ thuật số 1", "station", "enterprise"},
    {"Trạm Kỹ thuật số 2", "station", "enterprise"},
};

inline constexpr sub_unit of_service_unit[]{
    {"Phòng Tổ chức - Hành chính", "division", "department_office"},
    {"Phòng Chuyên môn 1", "division", "department_office"},
    {"Phòng Chuyên môn 2", "division", "department_office", "Phòng Nghiệp vụ"},
    {"Tổ Dự án số 1", "team", "other"},
    {"Tổ Dự án số 2", "team", "other"},
    {"Tổ Kỹ thuật", "team", "other"},
    {"Tổ Chuyển đổi số", "team", "other"},
    {"Chi bộ 1", "party_cell", "party_body"},
    {"Chi đoàn cơ quan", "union_branch", "other"},
};

inline constexpr sub_unit of_hospital[]{
    {"Khoa Cấp cứu", "hospital_department", "other"},
    {"Khoa Khám bệnh", "hospital_department", "other"},
    {"Phòng Điều dưỡng", "division", "department_office"},
};

inline constexpr sub_unit of_school[]{
    {"Tổ Toán - Tin", "subject_group", "other"},
    {"Tổ Ngữ văn", "subject_group", "other"},
    {"Tổ Văn phòng", "team", "other"},
};

inline constexpr sub_unit of_cooperative[]{
    {"Tổ Sản xuất an toàn", "team", "other"},
    {"Tổ Dịch vụ", "team", "other"},
};

inline constexpr sub_unit of_ward[]{
    {"Văn phòng HĐND và UBND", "division", "department_office"},
    {"Phòng Kinh tế, Hạ tầng và Đô thị", "division", "department_office"},
    {"Phòng Văn hóa - Xã hội", "division", "department_office"},
    {"Trung tâm Phục vụ hành chính công", "other", "public_service_unit"},
    {"Ban Chỉ huy Quân sự", "section", "armed_forces"},
    {"Trạm Y tế", "station", "public_service_unit"},
    {"Tổ công nghệ số cộng đồng số 1", "team", "other"},
    {"Tổ Quản lý trật tự đô thị", "team", "other"},
    {"Tổ dân phố số 1", "residential_group", "residential_group"},
    {"Tổ dân phố số 2", "residential_group", "residential_group"},
    {"Tổ dân phố số 3", "residential_group", "residential_group"},
    {"Chi hội Phụ nữ tổ dân phố số 4", "union_branch", "other"},
};

inline constexpr sub_unit of_commune[]{
    {"Văn phòng HĐND và UBND", "division", "department_office"},
    {"Phòng Kinh tế", "division", "department_office"},
    {"Phòng Văn hóa - Xã hội", "division", "department_office"},
    {"Trung tâm Phục vụ hành chính công", "other", "public_service_unit"},
    {"Ban Chỉ huy Quân sự", "section", "armed_forces"},
    {"Trạm Y tế", "station", "public_service_unit"},
    {"Tổ công nghệ số cộng đồng số 1", "team", "other"},
    {"Tổ hợp tác sản xuất rau an toàn", "team", "other"},
    {"Thôn 1", "residential_group", "residential_group"},
    {"Thôn 2", "residential_group", "residential_group"},
    {"Thôn 3", "residential_group", "residential_group"},
    {"Chi hội Nông dân thôn 4", "union_branch", "other"},
};

inline constexpr sub_unit of_district[]{
    {"Phòng Nội vụ", "division", "department_office"},
    {"Phòng Tài chính - Kế hoạch", "division", "department_office"},
    {"Phòng Giáo dục và Đào tạo", "division", "department_office"},
    {"Phòng Văn hóa, Khoa học và Thông tin", "division", "department_office",
     "Phòng Văn hóa và Thông tin"},
    {"Đội Quản lý trật tự xây dựng đô thị", "team", "other"},
    {"Tổ Giải phóng mặt bằng Vành đai 4", "team", "other"},
    {"Tổ Chuyển đổi số", "team", "other"},
    {"Trung tâm Văn hóa - Thông tin và Thể thao", "other", "public_service_unit"},
};

/// Divisions that the reorganisation of March 2025 ended, and one that was renamed by a new row.
inline constexpr sub_unit of_former_department[]{
    {"Phòng Nghiệp vụ 1", "division", "department_office"},
    {"Phòng Nghiệp vụ 2", "division", "department_office"},
    {"Tổ Công nghệ thông tin", "team", "other"},
};

}  // namespace generate
