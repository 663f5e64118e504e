// SPDX-License-Identifier: BSL-1.0
#include "settings.hpp"

#include <iterator>
#include <string>
#include <string_view>

namespace generate {
namespace {

struct pool {
    int phase{};
    std::string_view kind{};
    int seats{};
    std::string_view basis{};
};

// 150 : 475 is 389 : 1.233, the batch of 15-09-2025, cut to the size of the shipped intake.
constexpr pool pools[]{
    {1, "collective", 150,
     "Minh họa: theo quy mô đợt khen ngày 15-9-2025 (389 tập thể, 1.233 cá nhân), thu nhỏ"},
    {1, "individual", 475,
     "Minh họa: theo quy mô đợt khen ngày 15-9-2025 (389 tập thể, 1.233 cá nhân), thu nhỏ"},
    {2, "collective", 70, "Minh họa: gần một nửa số lượng của đợt 1"},
    {2, "individual", 220, "Minh họa: gần một nửa số lượng của đợt 1"},
};

struct small_kind {
    std::string_view kind{};
    std::string_view within{};
    std::string_view basis{};
};

constexpr std::string_view circular{
    "Minh họa: theo cách hiểu tại Thông tư số 12/2019/TT-BNV, Điều 1 (đã hết hiệu lực)"};
constexpr std::string_view office{"Minh họa: quy định riêng của cơ quan thẩm định"};

constexpr small_kind small_kinds[]{
    {"team", "any", circular},     {"crew", "any", circular},
    {"workshop", "any", circular}, {"hospital_department", "any", circular},
    {"squad", "any", circular},    {"subject_group", "any", office},
    {"station", "any", office},    {"residential_group", "any", office},
};

std::string quoted(std::string_view text) { return '"' + std::string{text} + '"'; }

/// The end of every object: on what the value rests.
std::string resting_on(std::string_view basis) {
    return ", \"basis\": " + quoted(basis) + ", \"verification\": \"assumption\"}";
}

/// Lines of a list, each on its own, with commas between them.
template <class List, class Line>
std::string lines(List const& list, Line line) {
    std::string text{};
    for (auto const& each : list)
        text += std::string{text.empty() ? "" : ",\n"} + "    " + line(each);
    return "[\n" + text + "\n  ]";
}

struct cap {
    int phase{};
    std::string_view kind{};
    int seats{};
};

constexpr cap caps[]{
    {1, "collective", 4}, {1, "individual", 12}, {2, "collective", 4}, {2, "individual", 12}};

struct reserve {
    std::string_view group{};
    int phase{};
    std::string_view kind{};
    int percent{};
    std::string_view rounding{};
    std::string_view basis{};
};

constexpr std::string_view half{"Minh họa: một nửa; không có văn bản nào quy định tỷ lệ"};
constexpr std::string_view two_thirds{
    "Minh họa: lấy tròn từ tỷ lệ 68,16 % người không giữ chức vụ lãnh đạo (Tây Ninh, 2015)"};

constexpr reserve reserves[]{
    {"small_collective", 1, "collective", 50, "ceil", half},
    {"direct_individual", 1, "individual", 65, "nearest", two_thirds},
    {"small_collective", 2, "collective", 50, "ceil", half},
    {"direct_individual", 2, "individual", 65, "nearest", two_thirds},
};

std::string pool_head(int phase, std::string_view kind) {
    return "\"phase\": " + std::to_string(phase) +
           ", \"form\": \"bang_khen\", \"recipient_kind\": " + quoted(kind);
}

}  // namespace

std::string settings_text(bool all_eligible) {
    std::string text{"{\n  \"format\": \"thidua.settings/1\",\n"};
    text += all_eligible ? "  \"label\": {\"vi\": \"Mọi trường hợp đủ điều kiện (minh họa)\", "
                           "\"en\": \"all who are eligible (illustrative)\"},\n"
                         : "  \"label\": {\"vi\": \"Có giới hạn số lượng (minh họa)\", "
                           "\"en\": \"with seats (illustrative)\"},\n";
    text += "  \"pools\": " + lines(pools, [all_eligible](pool const& each) {
                return '{' + pool_head(each.phase, each.kind) + ", \"seats\": " +
                       (all_eligible ? quoted("all_eligible") : std::to_string(each.seats)) +
                       resting_on(all_eligible ? "Kế hoạch không quy định số lượng" : each.basis);
            });
    if (all_eligible) {
        text += ",\n  \"caps\": [],\n  \"reserves\": []";
    } else {
        text += ",\n  \"caps\": " + lines(caps, [](cap const& each) {
                    return "{\"submitting_unit\": \"*\", \"phase\": " + std::to_string(each.phase) +
                           ", \"recipient_kind\": " + quoted(each.kind) +
                           ", \"seats\": " + std::to_string(each.seats) +
                           resting_on("Minh họa: giới hạn cho mỗi đơn vị trình");
                });
        text += ",\n  \"reserves\": " + lines(reserves, [](reserve const& each) {
                    return "{\"group\": " + quoted(each.group) +
                           ", \"phase\": " + std::to_string(each.phase) +
                           ", \"recipient_kind\": " + quoted(each.kind) +
                           ", \"share_percent\": " + std::to_string(each.percent) +
                           ", \"rounding\": " + quoted(each.rounding) + resting_on(each.basis);
                });
    }
    text +=
        ",\n  \"rates\": [],\n"
        "  \"order\": [\"priority\", \"council_votes\", \"unit_rank\", \"score\"],\n"
        "  \"priority\": {\"stage\": \"both\", \"force\": \"tie_break\", "
        "\"scope\": \"individuals\", \"conjunction\": \"either_role\", "
        "\"movement\": \"this_plan\", \"who_is_direct\": \"movement_role\"},\n"
        "  \"achievement_window\": \"ends_inside\",\n"
        "  \"minimum_votes_percent\": null,\n";
    text += "  \"small\": " + lines(small_kinds, [](small_kind const& each) {
                return "{\"kind\": " + quoted(each.kind) + ", \"within\": " + quoted(each.within) +
                       ", \"from\": \"2024-01-01\", \"through\": null" + resting_on(each.basis);
            });
    text +=
        ",\n  \"held_seats\": \"release\",\n"
        "  \"money_rounding\": \"up\",\n"
        "  \"basis\": \"Số liệu minh họa để chạy thử; không phải quy định của Thành phố\",\n"
        "  \"verification\": \"assumption\"\n}\n";
    return text;
}

}  // namespace generate
