// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/id.hpp>

namespace thidua {

// The values of the facts of a dossier, with the words that are read and printed (formats.md 1).

/// Who can be commended.
enum class recipient_kind : std::uint8_t {
    individual,  ///< cá nhân
    collective,  ///< tập thể
    household    ///< hộ gia đình
};
/// For statistics only.
enum class sex : std::uint8_t {
    female,  ///< nữ
    male     ///< nam
};
/// What sort of collective it is; which of these are "small" is a reading of the plan.
enum class collective_kind : std::uint8_t {
    whole_unit,           ///< toàn cơ quan, đơn vị
    division,             ///< phòng
    section,              ///< ban
    team,                 ///< tổ
    crew,                 ///< đội
    workshop,             ///< phân xưởng
    hospital_department,  ///< khoa
    station,              ///< trạm
    squad,                ///< tiểu đội
    subject_group,        ///< tổ chuyên môn
    party_cell,           ///< chi bộ
    union_branch,         ///< chi đoàn, chi hội
    residential_group,    ///< thôn, tổ dân phố
    other                 ///< khác
};
/// The rows of statistical form 0603.N/BNV-TĐKT: which post a person holds. Not the same as
/// `direct_role`.
enum class position : std::uint8_t {
    province_leader,    ///< Lãnh đạo cấp bộ/tỉnh (leader at ministry or province level)
    department_leader,  ///< Lãnh đạo cấp vụ/sở (leader at department level)
    businessperson,     ///< Doanh nhân
    division_leader,  ///< Lãnh đạo từ phó phòng trở lên (leader from deputy head of division up)
    other_leader,  ///< Các cấp lãnh đạo khác
    direct_worker  ///< Người trực tiếp công tác, lao động, học tập, chiến đấu (directly working,
                   ///< labouring, studying or fighting)
};
/// What a person does in the movement itself, which a leader may do too. A claim of the submitting
/// unit.
enum class direct_role : std::uint8_t {
    none,                     ///< không
    organises,                ///< tổ chức
    implements,               ///< thực hiện
    organises_and_implements  ///< tổ chức và thực hiện
};
/// Bằng khen (Diploma of Merit) is the City Chairman's; giấy khen (Certificate of Merit) is the
/// unit's own.
enum class award_form : std::uint8_t {
    bang_khen,  ///< Bằng khen
    giay_khen   ///< Giấy khen
};
/// Types of commendation, Article 8 of the Law. `great_contribution` is none of its six names: a
/// standard of its own in Art. 74 (points c), which no movement and no year end asks for.
enum class commendation_type : std::uint8_t {
    movement,           ///< phong trào thi đua (emulation movement)
    unexpected,         ///< đột xuất
    merit,              ///< công trạng (meritorious services)
    great_contribution  ///< có đóng góp lớn
};
/// How far the achievement reaches, in rising order.
enum class influence : std::uint8_t {
    unit,     ///< cơ quan, đơn vị
    commune,  ///< địa bàn cấp xã
    field,    ///< một lĩnh vực thuộc Thành phố (one field under the City)
    city      ///< toàn Thành phố (the whole City)
};
/// Rating of the quality of work, in rising order.
enum class rating : std::uint8_t {
    not_completed,  ///< Không hoàn thành nhiệm vụ (did not complete the tasks)
    completed,      ///< Hoàn thành nhiệm vụ (completed the tasks)
    good,           ///< Hoàn thành tốt nhiệm vụ (completed the tasks well)
    excellent       ///< Hoàn thành xuất sắc nhiệm vụ (completed the tasks excellently)
};
/// The procedure of a dossier; the simplified one asks for fewer papers.
enum class procedure : std::uint8_t {
    standard,   ///< thông thường
    simplified  ///< đơn giản
};
/// A paper of a dossier.
enum class document : std::uint8_t {
    proposal,        ///< tờ trình (proposal letter)
    report,          ///< báo cáo thành tích (report of achievements)
    summary_report,  ///< báo cáo tóm tắt thành tích (summary report of achievements)
    minutes,         ///< biên bản xét khen thưởng (minutes of the commendation meeting)
    certificate,  ///< giấy chứng nhận sáng kiến, đề tài (certificate of initiative or research)
    tax_confirmation,  ///< xác nhận nghĩa vụ thuế (confirmation of tax duties)
    consultation       ///< ý kiến hiệp y (opinion of those consulted)
};
/// The two duties of the plan, decided apart: commending promptly, and the best of the movement.
enum class lane : std::uint8_t {
    prompt,   ///< khen thưởng kịp thời, đột xuất (prompt commendation)
    movement  ///< khen thưởng phong trào thi đua (commendation of the movement)
};

struct recipient_tag;
struct achievement_tag;
struct submission_tag;
struct movement_tag;
struct content_tag;
using recipient_id = id<recipient_tag>;  ///< a recipient by the identifier that the rows give
/// An achievement by the identifier that the rows give
using achievement_id = id<achievement_tag>;
/// A proposal letter by the identifier that the rows give
using submission_id = id<submission_tag>;
using movement_id =
    id<movement_tag>;                ///< a movement by its code in the plan, or as the row names it
using content_id = id<content_tag>;  ///< a content group by its place in the plan's list

namespace spellings {
inline constexpr std::array<std::string_view, 2> whole_unit{"toàn cơ quan", "đơn vị"};
inline constexpr std::array<std::string_view, 2> union_branch{"chi đoàn", "chi hội"};
inline constexpr std::array<std::string_view, 2> residential_group{"thôn", "tổ dân phố"};
inline constexpr std::array<std::string_view, 2> movement{"chuyên đề", "theo đợt"};
inline constexpr std::array<std::string_view, 1> merit{"thường xuyên"};
inline constexpr std::array<std::string_view, 1> great_contribution{"đóng góp lớn"};
inline constexpr std::array<std::string_view, 2> in_unit{"cơ quan", "đơn vị"};
inline constexpr std::array<std::string_view, 2> in_commune{"cấp xã", "xã, phường"};
inline constexpr std::array<std::string_view, 2> in_field{"một lĩnh vực", "lĩnh vực"};
inline constexpr std::array<std::string_view, 1> in_city{"Thành phố"};
inline constexpr std::array<std::string_view, 1> not_completed{"KHTNV"};
inline constexpr std::array<std::string_view, 1> completed{"HTNV"};
inline constexpr std::array<std::string_view, 1> good{"HTTNV"};
inline constexpr std::array<std::string_view, 1> excellent{"HTXSNV"};
inline constexpr std::array<std::string_view, 1> standard{"thủ tục thông thường"};
inline constexpr std::array<std::string_view, 1> simplified{"thủ tục đơn giản"};
inline constexpr std::array<std::string_view, 1> direct_worker{"Người trực tiếp công tác"};
inline constexpr std::array<std::string_view, 1> division_leader{
    "Các cấp lãnh đạo từ phó phòng trở lên"};
inline constexpr std::array<std::string_view, 1> other_leader{"Lãnh đạo khác"};
inline constexpr std::array<std::string_view, 1> minutes{"biên bản"};
inline constexpr std::array<std::string_view, 2> certificate{"giấy chứng nhận sáng kiến",
                                                             "giấy chứng nhận đề tài"};
inline constexpr std::array<std::string_view, 1> consultation{"hiệp y"};
}  // namespace spellings

template <>
struct words_of<recipient_kind> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "individual", {"cá nhân", "individual"}, {}},
        {1, "collective", {"tập thể", "collective"}, {}},
        {2, "household", {"hộ gia đình", "household"}, {}},
    }};
};
template <>
struct words_of<sex> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "female", {"nữ", "female"}, {}},
        {1, "male", {"nam", "male"}, {}},
    }};
};
template <>
struct words_of<collective_kind> {
    static constexpr std::array<enumerator, 14> all{{
        {0, "whole_unit", {"toàn cơ quan, đơn vị", "whole unit"}, spellings::whole_unit},
        {1, "division", {"phòng", "division"}, {}},
        {2, "section", {"ban", "section"}, {}},
        {3, "team", {"tổ", "team"}, {}},
        {4, "crew", {"đội", "crew"}, {}},
        {5, "workshop", {"phân xưởng", "workshop"}, {}},
        {6, "hospital_department", {"khoa", "hospital department"}, {}},
        {7, "station", {"trạm", "station"}, {}},
        {8, "squad", {"tiểu đội", "squad"}, {}},
        {9, "subject_group", {"tổ chuyên môn", "subject group"}, {}},
        {10, "party_cell", {"chi bộ", "Party cell"}, {}},
        {11, "union_branch", {"chi đoàn, chi hội", "union branch"}, spellings::union_branch},
        {12,
         "residential_group",
         {"thôn, tổ dân phố", "residential group"},
         spellings::residential_group},
        {13, "other", {"khác", "other"}, {}},
    }};
};
template <>
struct words_of<position> {
    static constexpr std::array<enumerator, 6> all{{
        {0,
         "province_leader",
         {"Lãnh đạo cấp bộ/tỉnh", "leader at ministry or province level"},
         {}},
        {1, "department_leader", {"Lãnh đạo cấp vụ/sở", "leader at department level"}, {}},
        {2, "businessperson", {"Doanh nhân", "businessperson"}, {}},
        {3,
         "division_leader",
         {"Lãnh đạo từ phó phòng trở lên", "leader from deputy head of division up"},
         spellings::division_leader},
        {4, "other_leader", {"Các cấp lãnh đạo khác", "other leader"}, spellings::other_leader},
        {5,
         "direct_worker",
         {"Người trực tiếp công tác, lao động, học tập, chiến đấu",
          "directly working, labouring, studying or fighting"},
         spellings::direct_worker},
    }};
};
template <>
struct words_of<direct_role> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "none", {"không", "none"}, {}},
        {1, "organises", {"tổ chức", "organises"}, {}},
        {2, "implements", {"thực hiện", "implements"}, {}},
        {3, "organises_and_implements", {"tổ chức và thực hiện", "organises and implements"}, {}},
    }};
};
template <>
struct words_of<award_form> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "bang_khen", {"Bằng khen", "bằng khen"}, {}},
        {1, "giay_khen", {"Giấy khen", "giấy khen"}, {}},
    }};
};
template <>
struct words_of<commendation_type> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "movement", {"phong trào thi đua", "emulation movement"}, spellings::movement},
        {1, "unexpected", {"đột xuất", "unexpected"}, {}},
        {2, "merit", {"công trạng", "meritorious services"}, spellings::merit},
        {3,
         "great_contribution",
         {"có đóng góp lớn", "great contribution"},
         spellings::great_contribution},
    }};
};
template <>
struct words_of<influence> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "unit", {"cơ quan, đơn vị", "unit"}, spellings::in_unit},
        {1, "commune", {"địa bàn cấp xã", "commune"}, spellings::in_commune},
        {2,
         "field",
         {"một lĩnh vực thuộc Thành phố", "one field under the City"},
         spellings::in_field},
        {3, "city", {"toàn Thành phố", "the whole City"}, spellings::in_city},
    }};
};
template <>
struct words_of<rating> {
    static constexpr std::array<enumerator, 4> all{{
        {0,
         "not_completed",
         {"Không hoàn thành nhiệm vụ", "did not complete the tasks"},
         spellings::not_completed},
        {1, "completed", {"Hoàn thành nhiệm vụ", "completed the tasks"}, spellings::completed},
        {2, "good", {"Hoàn thành tốt nhiệm vụ", "completed the tasks well"}, spellings::good},
        {3,
         "excellent",
         {"Hoàn thành xuất sắc nhiệm vụ", "completed the tasks excellently"},
         spellings::excellent},
    }};
};
template <>
struct words_of<procedure> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "standard", {"thông thường", "standard"}, spellings::standard},
        {1, "simplified", {"đơn giản", "simplified"}, spellings::simplified},
    }};
};
template <>
struct words_of<document> {
    static constexpr std::array<enumerator, 7> all{{
        {0, "proposal", {"tờ trình", "proposal letter"}, {}},
        {1, "report", {"báo cáo thành tích", "report of achievements"}, {}},
        {2, "summary_report", {"báo cáo tóm tắt thành tích", "summary report of achievements"}, {}},
        {3,
         "minutes",
         {"biên bản xét khen thưởng", "minutes of the commendation meeting"},
         spellings::minutes},
        {4,
         "certificate",
         {"giấy chứng nhận sáng kiến, đề tài", "certificate of initiative or research"},
         spellings::certificate},
        {5, "tax_confirmation", {"xác nhận nghĩa vụ thuế", "confirmation of tax duties"}, {}},
        {6,
         "consultation",
         {"ý kiến hiệp y", "opinion of those consulted"},
         spellings::consultation},
    }};
};
template <>
struct words_of<lane> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "prompt", {"khen thưởng kịp thời, đột xuất", "prompt commendation"}, {}},
        {1, "movement", {"khen thưởng phong trào thi đua", "commendation of the movement"}, {}},
    }};
};

}  // namespace thidua
