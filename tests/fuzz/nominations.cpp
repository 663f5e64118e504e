// SPDX-License-Identifier: BSL-1.0
// Sheets of nominations as CSV: every row is counted once, and rejected rows can be read again.
#include <string>
#include <string_view>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/io/read_nominations.hpp>

#include "fuzz.hpp"
#include "intake_check.hpp"

using namespace thidua;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static nomination_reader reader{
        {.names = {.plan = &hanoi::plan_343},
         .csv = {.limits = {.file_bytes = 1 << 20, .cell_bytes = 300, .columns = 40}}}};
    // The first byte chooses a header, so that the bytes behind it are rows from the start.
    static constexpr std::string_view headers[] = {
        "",
        "recipient_name,id,score,achieved_from\n",
        "STT,Họ và tên,Điểm thi đua,Thành phần hồ sơ,Mã tờ trình\n",
        "id;recipient_name;recipient_kind;unit;ghi chú\n",
        "\"Tên tập thể, cá nhân, hộ gia đình\"\tMã hồ sơ\tHình thức đề nghị khen thưởng\n",
        "rejected.file,recipient_name,score,ghi chú,ghi chú\n"};
    auto text = fuzzing::text_of(data, size);
    auto const chosen = fuzzing::choice(text, std::size(headers));
    auto const sheet = std::string{headers[chosen]}.append(text);
    auto const read = reader.read_text(sheet, "to-trinh.csv");
    fuzzing::check_intake(read);
    if (read.counts.files_read == 1) fuzzing::check_written_again(read);
    return 0;
}
