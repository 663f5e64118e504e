// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <span>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/law/instruments.hpp>

namespace thidua {

/// A principle of commending, and how the library holds it: by criteria that judge a dossier, or by
/// the way it is built, so that no rule could break it.
struct principle {
    std::string_view code{};                    ///< machine name, snake_case
    bilingual says{};                           ///< the principle in the library's words
    std::array<citation, 2> basis{};            ///< one or two clauses; a second may not be given
    std::array<std::string_view, 5> held_by{};  ///< ids of criteria; all empty = by construction
    bilingual how{};                            ///< what holds it

    /// Whether no criterion holds it, because nothing in the library could break it.
    [[nodiscard]] constexpr bool by_construction() const { return held_by[0].empty(); }
};

namespace detail {

inline constexpr std::array<principle, 8> principles_of_commending{{
    {"no_ladder",
     {"Không nhất thiết phải có hình thức khen thưởng mức thấp mới được khen thưởng mức cao hơn",
      "a lower form is no condition for a higher one"},
     {{instruments::decree_98_2023.at(article{4}, verification::verified),
       instruments::decree_152_2025.at(article{4}, verification::verified)}},
     {},
     {"Không tiêu chuẩn nào hỏi hình thức khen thưởng đã nhận",
      "no criterion asks which award was given before"}},
    {"only_who_qualify",
     {"Chỉ khen thưởng hoặc đề nghị cấp trên khen thưởng trường hợp đủ điều kiện, tiêu chuẩn, thủ "
      "tục, hồ sơ",
      "only those are commended or proposed who meet conditions, criteria, procedure and papers"},
     {{instruments::decree_98_2023.at(article{4}, clause{2}, verification::verified),
       instruments::decree_152_2025.at(article{4}, verification::verified)}},
     {{"achievement.track", "dossier.papers"}},
     {"Chỉ hồ sơ đủ điều kiện, tiêu chuẩn mới vào danh sách dự kiến",
      "only an eligible dossier enters the list"}},
    {"no_merit_from_movements",
     {"Kết quả khen thưởng thành tích đột xuất, thi đua theo chuyên đề không dùng làm căn cứ để đề "
      "nghị cấp trên khen thưởng công trạng",
      "awards for unexpected achievements and of movements are no basis for merit"},
     {{instruments::decree_98_2023.at(article{4}, verification::verified),
       instruments::decree_152_2025.at(article{4}, verification::verified)}},
     {},
     {"Tiêu chuẩn công trạng chỉ đọc danh hiệu, số năm, sáng kiến, đề tài",
      "the tracks of merit read titles, years, initiatives and works only"}},
    {"hold",
     {"Chưa khen thưởng hoặc đề nghị cấp trên khen thưởng khi đang xem xét thi hành kỷ luật; điều "
      "tra, thanh tra, kiểm tra khi có dấu hiệu vi phạm; có đơn thư khiếu nại, tố cáo, có vấn đề "
      "tham nhũng, tiêu cực được báo chí nêu đang được xác minh làm rõ",
      "nobody is commended or proposed while discipline, an inspection with signs of a violation, "
      "a complaint or a press report of corruption is pending"},
     {{instruments::decree_98_2023.at(article{4}, verification::verified),
       instruments::decree_152_2025.at(article{4}, verification::verified)}},
     {{"standing.no_discipline_pending", "standing.no_investigation", "standing.no_complaint",
       "standing.no_press_case"}},
     {"Ràng buộc cả đề nghị của đơn vị; hỏi lại khi Hội đồng họp và khi trình ký",
      "binds the unit's proposal too; asked again at council and signing"}},
    {"after_discipline",
     {"Sau khi chấp hành xong kỷ luật, thành tích được tính từ thời điểm chấp hành xong thời gian "
      "thi hành kỷ luật",
      "after a discipline, achievements count from its end"},
     {{instruments::decree_98_2023.at(article{4}, verification::verified),
       instruments::decree_152_2025.at(article{4}, verification::verified)}},
     {{"standing.after_discipline", "standing.straddles_discipline"}},
     {"Phần thành tích trước thời điểm đó do người xét xem xét",
      "what lies before is for a person to look at"}},
    {"once_for_one",
     {"Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích đạt được",
      "no repeated and no multiple reward for one achievement"},
     {{instruments::law_2022.at(article{5}, clause{2}, point{"c"}, verification::verified)}},
     {{"repetition.rewarded_before", "repetition.proposed_once", "repetition.no_overlap"}},
     {"So với lịch sử khen thưởng và với mọi hồ sơ của đợt xét",
      "compared with the history and with the whole batch"}},
    {"next_counted_from_previous",
     {"Thời gian đề nghị khen thưởng lần tiếp theo được tính theo thời gian lập được thành tích "
      "ghi trong quyết định khen thưởng lần trước, nếu không ghi thì theo thời gian ban hành quyết "
      "định",
      "the next proposal is counted from the time that the previous decision names, else from its "
      "day"},
     {{instruments::decree_98_2023.at(article{30}, clause{9}, verification::verified)}},
     {{"repetition.after_previous"}},
     {"Nêu để xem xét; không loại hồ sơ", "shown for a look; nothing is refused for it"}},
    {"person_of_a_posthumous_award",
     {"Truy tặng Bằng khen cho cá nhân", "a posthumous Bằng khen is for a person"},
     {{instruments::law_2022.at(article{74}, clause{1}, verification::verified)}},
     {{"recipient.posthumous"}},
     {"Tiêu chuẩn, hồ sơ như khi tặng", "criteria and papers are as for the living"}},
}};

}  // namespace detail

/// The principles of commending, with their clauses. Whether a unit's own Giấy khen stands in the
/// way is no principle but the reading `unit_certificate`.
[[nodiscard]] constexpr std::span<principle const> principles() {
    return detail::principles_of_commending;
}

}  // namespace thidua
