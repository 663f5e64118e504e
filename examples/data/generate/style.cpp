// SPDX-License-Identifier: BSL-1.0
#include "round.hpp"

namespace generate {

sheet_style style_of_sheet(int number, submission const& papers) {
    sheet_style style{};
    if (number % 10 == 3) style.delimiter = ';';
    if (number % 10 == 7) style.delimiter = '\t';
    style.byte_order_mark = number % 6 == 1;
    style.crlf = number % 6 == 1 || number % 6 == 4;
    style.sections = number % 3 != 2;
    style.date_form = number == 46 ? 4 : number % 4;
    style.decimal_comma = number % 3 != 1;
    style.yes_form = number % 7 < 4 ? 0 : number % 7 - 3;
    style.english_words = number % 5 == 4;
    style.units_by_name = number % 4 == 1;
    style.alias = static_cast<std::size_t>(number % 4 == 3 ? 2 : number % 4 == 2 ? 1 : 0);

    for (field const which :
         {field::ordinal,        field::submission,        field::recipient_id,
          field::recipient_name, field::job_title,         field::workplace,
          field::recipient_unit, field::submitting_unit,   field::collective_kind,
          field::position,       field::direct_role,       field::direct_role_basis,
          field::form,           field::commendation_type, field::phase,
          field::content,        field::summary,           field::achieved_from,
          field::achieved_to,    field::influence,         field::unit_rank,
          field::score,          field::procedure,         field::simplified_case,
          field::documents}) {
        style.show(which);
    }
    style.show(field::recipient_kind, !style.sections);
    style.show(field::unit, !style.units_by_name);
    style.show(field::honorific, number % 2 == 0);
    style.show(field::sex, number % 5 < 2);
    style.show(field::birth, number % 5 == 1);
    style.show(field::headcount, number % 3 != 1);
    style.show(field::women_headcount, number % 3 == 0);
    style.show(field::movement, number % 9 == 5);
    style.show(field::achievement_id, number % 10 != 9);
    style.show(field::major_contribution, number % 12 == 2);
    style.show(field::posthumous, number == 28 || number == 52);
    style.show(field::remark, number % 15 == 6);
    style.show(field::rewarded_before, number % 8 == 1);
    style.show(field::submitted_on, number % 11 == 4);
    style.show(field::received_on, number % 11 == 4 || number % 13 == 8);
    for (field const which : {field::rating, field::rating_year})
        style.show(which, number % 6 == 0);
    for (field const which :
         {field::grassroots_fighter_streak, field::excellent_collective_streak,
          field::excellent_years_streak, field::initiatives, field::research_works}) {
        style.show(which, number % 20 == 0);
    }
    // What the submission does not attest, the sheet must say; a few say some of it anyway.
    style.show(field::selected_in_movement, !papers.attests_to("selected") || number % 6 == 5);
    style.show(field::exemplary, !papers.attests_to("exemplary"));
    style.show(field::united, !papers.attests_to("united"));
    bool const holds{(!papers.attests_to("no_holds") && number != 24) || number % 10 == 5};
    for (field const which :
         {field::discipline_pending, field::discipline_ended_on, field::under_investigation,
          field::complaint_pending, field::press_case_pending, field::status_on}) {
        style.show(which, holds);
    }
    style.show(field::id, number % 16 == 2);
    return style;
}

}  // namespace generate
